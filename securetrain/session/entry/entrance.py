# SPDX-License-Identifier: GPL-3.0-or-later
"""The door of a vault: its passphrase is asked for, or a new vault is made; then the stage is set.

What an open vault needs is imported in the background once the page has been painted, and all that
is slow is done there too, so that the window never waits.
"""

from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from securetrain import places, words
from securetrain.errors import SaveRefusedError
from securetrain.session.doorkeeper.door import Door
from securetrain.session.entry.first_window import FirstWindow, system_language
from securetrain.ui import (
    Look,
    MainWindow,
    ThemeChoice,
    UnlockPage,
    apply,
    in_background,
    is_waiting,
    load_typefaces,
    make_look,
)
from securetrain.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from securetrain.practice import Journal
    from securetrain.session.doorkeeper.handed import Handed
    from securetrain.session.dressing import Dressing
    from securetrain.session.held import Held
    from securetrain.session.keeping.beginning import Beginning
    from securetrain.shield import State
    from securetrain.vault import Vault


class Entrance(FirstWindow):
    """Stands before the stage of whoever keeps something."""

    def __init__(
        self,
        application: QApplication,
        door: Door,
        folder: Path,
        *,
        when_loaded: "Callable[[], State | None]" = lambda: None,
    ) -> None:
        """Build the first window, dressed as the session before was, if there was one."""
        super().__init__(application, door, when_loaded)
        self._folder = folder
        self._left = left = door.take_what_was_left()
        self._beginning: Beginning | None = None
        self._leaves_out = False
        if left or not places.holds_vault(folder):
            self.dressing.dress()
        else:
            self._show_unlock(_dress_at_once(application, self.window))
        self.window.setWindowTitle(_("Lessons"))
        if left:
            self._keep_name()

    @cached_property
    def _handed(self) -> "Handed":
        """What the session before has left, or a guest who has done nothing yet."""
        from securetrain.classroom import Settings
        from securetrain.session.doorkeeper.handed import Handed, unpacked

        left, self._left = unpacked(self._left, date.today()), b""
        return left or Handed(Settings(system_language()))

    @cached_property
    def dressing(self) -> "Dressing":
        """What dresses the window from now on."""
        from securetrain.session.dressing import Dressing

        settings = self._handed.settings
        return Dressing(self._application, self.window, settings, dressed=self._show)

    def _loaded(self) -> None:
        from securetrain.vault import warm_up

        super()._loaded()
        in_background(self.window, warm_up, then=_nothing, failed=self._say)

    def _keep_name(self) -> None:
        """Be called as the session before was: a name that changes with a lock draws eyes."""
        from securetrain.ui import shown_name

        self.window.show_name(*shown_name(self.dressing.settings.shown_name))

    # The page at the door.

    def _show(self) -> None:
        if is_waiting(self.window.page):
            return  # what is being opened or made would open for nobody
        self.window.show_look(self.dressing.look, bars=False)
        if places.holds_vault(self._folder):
            self._show_unlock(self.dressing.look, self._handed.along)
        else:
            self._begin()

    def _show_unlock(self, look: Look, along: str = "") -> None:
        page = UnlockPage(
            look,
            folder=str(self._folder),
            languages=tuple(words.LANGUAGES.items()),
            language=look.interface,
            along=along,
            leaves_out=self._leaves_out,
        )
        page.entered.connect(partial(self._unlock, page))
        page.guest_chosen.connect(self._go_on_as_guest)
        page.folder_wanted.connect(self._choose_folder)
        page.language_chosen.connect(self._speak)
        page.left_out.connect(partial(setattr, self, "_leaves_out"))
        page.erase_wanted.connect(self._ask_to_erase)
        self.window.show_page(page)
        if places.holds_remains(self._folder):
            page.show_keyless()

    def _ask_to_erase(self) -> None:
        from securetrain.session.doorkeeper.erasing import show_erasing

        show_erasing(
            self.window, self._folder, erased=self._go_on_as_guest, left=self.dressing.dress
        )

    def _begin(self) -> None:
        from securetrain.session.keeping.beginning import Beginning

        if self._beginning is None:
            self._beginning = Beginning(self.window, self.dressing, self._handed, self._folder)
            self._beginning.began = self._prepare_anew
            self._beginning.restored = self._prepare
            self._beginning.left = self._go_on_as_guest
        self._beginning.show()

    def _speak(self, language: str) -> None:
        self.dressing.change(replace(self.dressing.settings, language=language))

    # Through the door.

    def _unlock(self, page: UnlockPage, passphrase: str) -> None:
        from securetrain.vault import unlock

        page.show_busy(_("Opening. This takes about a second."))
        in_background(
            page,
            partial(unlock, self._folder, passphrase),
            then=self._prepare_anew,
            failed=lambda error: page.show_failure(str(error)),
        )

    def _prepare_anew(self, vault: "Vault") -> None:
        """Go on with a vault and what this guest did until now, unless that is left out."""
        self._prepare(vault, None if self._leaves_out else self._handed.journal)

    def _prepare(self, vault: "Vault", done: "Journal | None" = None) -> None:
        from securetrain.session.held import held_in

        look_up = partial(held_in, vault, self.dressing.settings, done)
        shut_again = partial(self._shut_again, vault)
        in_background(self.window, look_up, then=self._enter, failed=shut_again)

    def _shut_again(self, vault: "Vault", error: Exception) -> None:
        """Say what went amiss at a closed door: nothing stays open where nothing locks it."""
        vault.close()
        self._show()
        self._say(error)

    def _enter(self, held: "Held") -> None:
        self._handed.journal.forget_all()  # it came along, or was left out
        self.window.show_look(self.dressing.look, bars=False)  # without the page that has waited
        load_typefaces(self._application, places.assets() / "fonts")
        self.set_stage(held).come_back()

    # Away from the door.

    def close(self) -> None:
        """Close; ask a guest who would lose what has come along, once."""
        from securetrain.session.leaving.farewells import Loss, farewell, loss_of

        loss = Loss() if is_waiting(self.window.page) else loss_of(self._handed.journal)
        if page := farewell(self.window, self.dressing.look, loss):
            page.went.connect(self.leave)
            page.stayed.connect(self._show)
            page.keep_wanted.connect(self._show)
        else:
            self.leave()

    def _go_on_as_guest(self) -> None:
        self._to(None)

    def _choose_folder(self) -> None:
        from securetrain.session.choosing import choose_vault_folder

        chosen = choose_vault_folder(self.window, _("Choose a folder"), self._folder)
        if chosen:
            self._to(chosen)

    def _to(self, folder: Path | None) -> None:
        from securetrain.session.doorkeeper.handed import hand_on

        try:
            hand_on(self._door, replace(self._handed, settings=self.dressing.settings), folder)
        except SaveRefusedError as error:
            self._say(error)
        else:
            self.leave()

    def _say(self, error: Exception) -> None:
        from securetrain.ui import sentence_dialog

        title = _("This did not work")
        sentence_dialog(self.window, title, str(error), self.dressing.look).open()


def _dress_at_once(application: QApplication, window: MainWindow) -> Look:
    """Dress the door before anything heavier is imported: nothing but it is wanted first."""
    language = system_language()
    words.use(language, places.catalogues())
    look = make_look(ThemeChoice.SYSTEM, scale=1.0, language=language)
    apply(application, look, assets=places.assets(), sparing=True)
    window.show_look(look, bars=False)
    return look


def _nothing(_done: None) -> None:
    """Whoever unlocks later waits less; nobody waits for it now."""
