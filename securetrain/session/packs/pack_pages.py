# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of a pack into the library; all that is slow is done beside the window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from securetrain import ui
from securetrain.classroom import Arriving
from securetrain.errors import SecuretrainError
from securetrain.session.choosing import choose_file
from securetrain.session.packs import pack_folder, pack_work
from securetrain.session.packs.beside import Beside
from securetrain.session.packs.contact_pages import ContactPages
from securetrain.session.packs.folder_pages import FolderPages
from securetrain.session.packs.pack_folder import Listing
from securetrain.session.packs.pack_list import PackList
from securetrain.session.packs.pack_work import Added, Looked
from securetrain.session.surroundings import Surroundings
from securetrain.words import _

if TYPE_CHECKING:
    from securetrain.pack import Opened

Done = TypeVar("Done")


class PackPages:
    """Opens one pack at a time."""

    def __init__(self, around: Surroundings, show_library: Callable[[], None]) -> None:
        """Take what surrounds the pages; those that wait are opened once somebody has arrived."""
        self._around, self._show_library = around, show_library
        self._waiting = list(around.held.waiting)
        self._has_arrived = False
        self._path = ""
        self._make: Callable[[], QWidget] = QWidget
        self._looked: Looked | None = None
        self.changed: list[Callable[[], None]] = []  # who hears that other lessons are here
        self._contact = ContactPages(around, self._show, open_again=self.open, leave=self._leave)
        self.folders = FolderPages(around, self._show, open_path=self.open, leave=self._leave)
        self._beside = Beside(
            around, self._show, cancelled=self._cancelled, came_late=self._came_late
        )
        ways = {"choose": self.choose, "show_library": show_library}
        self.list = PackList(
            around, **ways, choose_folder=self.folders.choose, changed=self._look_again
        )
        if around.held.is_marked:
            around.window.mark(_marked)
        around.window.setAcceptDrops(True)
        around.window.dropped.connect(self._dropped)

    # Ways in.

    def offer(self, page: "ui.LibraryPage") -> None:
        """Let packs be opened from the library, and say there what is due."""
        page.show_due(self.list.banners())
        if not self._around.held.is_marked:
            page.open_wanted.connect(self.choose)
            page.folder_wanted.connect(self.folders.choose)
            page.packs_wanted.connect(self.list.show)
            page.show_packs(len(self.list.entries()))

    def choose(self) -> None:
        """Let somebody choose a file, and open it."""
        kinds = _("Packs") + " (*.stpack)"
        if chosen := choose_file(self._around.window, _("Open a pack"), kinds):
            self._open_anew(str(chosen))

    def open_waiting(self) -> None:
        """Open what was named on the command line, one after the other."""
        self._has_arrived = True
        if self._waiting:
            self.open(self._waiting.pop(0))

    def open(self, untrusted_path: str) -> None:
        """Look into a file or through a folder; nothing touches it before its path was judged."""
        self.put_away()
        self._path = untrusted_path
        held, today = self._around.held, self._around.tutor.today
        if held.is_marked:
            work = partial(pack_work.read, untrusted_path, held)
            self._do(work, _checking, self._was_added)
            return
        held.opened.store  # noqa: B018 - made here, where nobody else makes it too
        language = self._around.language()
        look = partial(pack_folder.look, untrusted_path, held, language=language, today=today)
        is_file = untrusted_path.lower().endswith(".stpack")
        self._do(look, _checking if is_file else _looking, self._was_looked_into)

    def _open_anew(self, untrusted_path: str) -> None:
        self.folders.take()  # what was listed before does not come back after this
        self.open(untrusted_path)

    def refuse_keeping(self) -> None:
        """Say why nothing is kept in a session that is marked."""
        self._around.say(
            _("Nothing is kept here"),
            _("What is read without trust is never kept. Begin anew as a guest or unlock first."),
        )

    def _dropped(self, untrusted: str) -> None:
        if not self._has_arrived or self._around.window.page is None:
            return
        if self._around.held.is_marked:
            self._around.say(_("Not in this session"), _("Begin anew to open another pack."))
        else:
            self._open_anew(untrusted)

    def _show(self, make: Callable[[], QWidget]) -> None:
        """Show a page; all of them are one place on the way back."""
        self._make = make
        self._show_again()

    def _show_again(self) -> None:
        self._around.put(self._make(), self._show_again)

    # Work beside the window.

    def _do(
        self, work: Callable[..., Done], words: Callable[[], str], then: Callable[[Done], None]
    ) -> None:
        make = partial(self._task_page, words)
        self._beside.do(work, make, then=then, failed=self._failed)

    def _task_page(self, words: Callable[[], str]) -> "ui.PackOpeningPage":
        return ui.PackOpeningPage(self._around.look(), file=self._path, words=words())

    def _cancelled(self) -> None:
        self._leave_for_library(_("Stopped. What you have is as it was."))

    def _came_late(self, done: object) -> None:
        if isinstance(done, Looked):
            done.file.close()
            return
        self._look_again()  # another may have come since it was read
        if isinstance(done, Added):
            self._leave_for_library(_("The pack was added before it could be stopped."))

    def _leave_for_library(self, said: str = "") -> None:
        self.folders.take()
        self._show_library()
        page = self._around.window.page
        if said and isinstance(page, ui.LibraryPage):
            page.show_said(said)

    def _failed(self, error: Exception) -> None:
        self.put_away()
        self._leave_for_library()
        self._around.say(_("The pack was not opened"), _words_of(error))

    # What was found.

    def _was_looked_into(self, looked: Looked | Listing) -> None:
        from securetrain.pack import Opened

        if isinstance(looked, Listing):
            self.folders.show(looked)
            return
        self._looked = looked
        if isinstance(looked.found, Opened):
            assert looked.arriving
            self._show(partial(self._arriving_page, looked.found, looked.arriving))
        else:
            self._contact.show(looked.found, self._path)

    def _arriving_page(self, opened: "Opened", arriving: Arriving) -> QWidget:
        page = ui.PackArrivingPage(self._around.look(), arriving)
        page.added.connect(partial(self._add, opened))
        page.left.connect(self._leave)
        return page

    def _add(self, opened: "Opened") -> None:
        self._looked = None  # the work closes its file, also when nobody waits for it any longer
        today = self._around.tutor.today
        language = self._around.language()
        work = partial(pack_work.add, opened, self._around.held, language=language, today=today)
        self._do(work, _adding, self._was_added)

    def _was_added(self, added: Added | None) -> None:
        self._look_again(added)
        self._leave()

    def _look_again(self, added: Added | None = None) -> None:
        self._around.held.opened.look_again()
        self._around.library.look_again(added.library if added else None)
        self._around.tutor.look_again(added.known if added else None)
        for tell in self.changed:
            tell()

    def _leave(self) -> None:
        self.put_away()
        if self._waiting:
            self.open_waiting()
        elif folder := self.folders.take():
            self.open(folder)
        else:
            self._show_library()

    def put_away(self) -> None:
        """Close the file that was looked into."""
        if self._looked:
            self._looked.file.close()
        self._looked = None


def _words_of(error: Exception) -> str:
    if isinstance(error, SecuretrainError):
        return str(error)
    if isinstance(error, MemoryError):
        return _(
            "There is not memory enough for it. Nothing was changed. Close other programs, then try"
            " again."
        )
    return _("Something unforeseen happened. Nothing was changed.")


def _marked() -> str:
    return _("Read without trust: nobody vouches for what stands here.")


def _checking() -> str:
    return _("Checking every byte…")


def _looking() -> str:
    return _("Looking for packs…")


def _adding() -> str:
    return _("Adding it…")
