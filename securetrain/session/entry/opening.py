# SPDX-License-Identifier: GPL-3.0-or-later
"""A guest's first window: a language to choose, painted before anything heavier is imported."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from securetrain import places, words
from securetrain.errors import SaveRefusedError
from securetrain.session.doorkeeper.door import Door
from securetrain.session.entry.first_window import FirstWindow, system_language
from securetrain.ui import LanguagePage, Look, ThemeChoice, apply, load_typefaces, make_look
from securetrain.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from securetrain.session.doorkeeper.handed import Handed
    from securetrain.shield import State


class Opening(FirstWindow):
    """Shows the languages, then hands window and door to the stage."""

    def __init__(
        self,
        application: QApplication,
        door: Door,
        *,
        when_loaded: "Callable[[], State | None]" = lambda: None,
    ) -> None:
        """Build the first window in the system's language where we have it."""
        super().__init__(application, door, when_loaded)
        words.use(system_language(), places.catalogues())
        self.window.setWindowTitle(_("Lessons"))
        if left := door.take_what_was_left():
            self._go_on_as(left)
        else:
            self._ask_language(system_language())

    def _ask_language(self, language: str) -> None:
        look = make_look(ThemeChoice.SYSTEM, scale=1.0, language=language)
        apply(self._application, look, assets=places.assets(), sparing=True)
        self.window.show_look(look, bars=False)
        page = LanguagePage(look, tuple(words.LANGUAGES.items()))
        page.language_chosen.connect(self._go_on)
        page.kept_wanted.connect(partial(self._open_kept, look))
        self.window.show_page(page)

    def _go_on(self, language: str) -> None:
        load_typefaces(self._application, places.assets() / "fonts")
        self.set_stage().arrive(language)

    def _open_kept(self, look: Look) -> None:
        """Begin a session at the door of a vault in a folder that somebody chooses."""
        from securetrain.session.choosing import choose_vault_folder
        from securetrain.session.keeping.keeping_pages import usual_folder
        from securetrain.ui import sentence_dialog

        chosen = choose_vault_folder(self.window, _("Choose a folder"), usual_folder())
        if chosen is None:
            return
        try:
            if not places.holds_vault(chosen):
                raise SaveRefusedError(
                    _("Nothing is kept in this folder."),
                    safe=_("Nothing was changed."),
                    next=_("Choose another folder, or a language to begin as a guest."),
                )
            self._door.ask_for_next(chosen)
        except SaveRefusedError as error:
            sentence_dialog(self.window, _("This did not work"), str(error), look).open()
            return
        self.leave()

    def _go_on_as(self, untrusted: bytes) -> None:
        """Go on as the guest of the session before."""
        from datetime import date

        from securetrain.session.doorkeeper.handed import Handed, Purpose, unpacked
        from securetrain.session.held import Held

        handed = unpacked(untrusted, date.today()) or Handed()
        if handed.purpose is Purpose.NOTES:
            self._show_notes(handed)
        elif handed.purpose is Purpose.READ:
            reading = Held(settings=handed.settings, waiting=(handed.file,), is_marked=True)
            self.set_stage(reading).come_back()
        else:
            self.set_stage(Held(handed.journal, handed.settings)).come_back()

    def _show_notes(self, handed: "Handed") -> None:
        from securetrain.session.dressing import Dressing
        from securetrain.ui import NotesPage, shown_name

        def show() -> None:
            page = NotesPage(dressing.look)
            page.left.connect(self.leave)
            self.window.show_instead(page)

        dressing = Dressing(self._application, self.window, handed.settings, dressed=show)
        dressing.dress()
        self.window.show_name(*shown_name(handed.settings.shown_name))
