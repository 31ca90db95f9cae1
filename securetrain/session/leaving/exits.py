# SPDX-License-Identifier: GPL-3.0-or-later
"""What hides and what leads out, as far as it asks or waits first; `WaysOut` then ends it all."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from securetrain import ui
from securetrain.classroom import Tutor
from securetrain.session.dressing import Dressing
from securetrain.session.held import Held
from securetrain.session.leaving.farewells import Loss, farewell, loss_of
from securetrain.session.noting import write_down
from securetrain.session.ways_out import WaysOut
from securetrain.ui import MainWindow


class Exits:
    """Leaves, locks, pauses, and says farewell to a guest who would lose something."""

    def __init__(self, window: MainWindow, dressing: Dressing, ways: WaysOut, held: Held) -> None:
        """Begin without a pause."""
        self._window, self._dressing, self._ways, self._held = window, dressing, ways, held
        self.is_paused = False
        self.went_on: Callable[[], None] = _nothing
        """Called when a pause is over."""
        self._unsaid: list[tuple[str, str]] = []

    def say(self, title: str, sentences: str) -> None:
        """Say something over the page; what comes during a pause is said after it."""
        if self.is_paused:
            self._unsaid.append((title, sentences))
        else:
            ui.sentence_dialog(self._window, title, sentences, self._dressing.look).open()

    def leave(self) -> None:
        """Leave quickly; while that is rehearsed, only say that it was seen."""
        page = self._window.page
        if isinstance(page, ui.RehearsalPage) and not self.is_paused:
            page.show_seen()
        else:
            self._ways.leave()

    def lock(self) -> None:
        """Lock what is kept; a guest is never ended so: the window turns to a neutral page."""
        if self._held.vault:
            self._ways.lock()
        elif not self.is_paused:
            self._pause()

    def close(self, tutor: Tutor, *, keep: Callable[[], None], stay: Callable[[], None]) -> None:
        """Close; ask a guest who would lose answers, once."""
        write_down(self._window)
        loss = Loss(tutor.answers, loss_of(self._held.journal).notes)
        if self.is_paused or self._held.vault:
            loss = Loss()
        page = farewell(self._window, self._dressing.look, loss)
        if page is None:
            self._ways.close()
            return
        page.went.connect(self._ways.close)
        page.stayed.connect(stay)
        page.keep_wanted.connect(keep)

    def _pause(self) -> None:
        self.is_paused = True
        while above := QApplication.activePopupWidget() or QApplication.activeModalWidget():
            above.hide()  # not `close`, which may be refused
        page = ui.NeutralPage(self._dressing.look)
        page.went_on.connect(self._go_on)
        page.forgotten.connect(self._ways.close)
        self._window.show_instead(page)

    def _go_on(self) -> None:
        self.is_paused = False
        self._window.show_behind()
        self.went_on()
        while self._unsaid:
            self.say(*self._unsaid.pop(0))


def _nothing() -> None:
    """Nobody waits for the end of a pause."""
