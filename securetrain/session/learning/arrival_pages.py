# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of arriving: the three questions, and the advice that follows from the answers."""

from collections.abc import Callable
from dataclasses import replace

from securetrain import ui
from securetrain.classroom import Arrival, advise
from securetrain.session.surroundings import Surroundings


class ArrivalPages:
    """Asks and advises; the answers live no longer than the advice is shown."""

    def __init__(
        self, around: Surroundings, *, enter: Callable[[], None], leave: Callable[[], None]
    ) -> None:
        """Take what surrounds the pages, and the two ways on."""
        self._around, self._enter, self._leave = around, enter, leave
        self._answers = Arrival()

    def show_questions(self) -> None:
        """Ask the three questions."""
        page = ui.QuestionsPage(self._around.look())
        page.answered.connect(self.show_advice)
        self._around.put(page, self.show_questions)

    def show_advice(self, answers: Arrival) -> None:
        """Show what is advised for these answers."""
        self._answers = answers
        self._advise()

    def _advise(self) -> None:
        page = ui.AdvicePage(self._around.look(), advise(self._answers))
        page.went_on.connect(self._go_on)
        page.left.connect(self._leave)
        self._around.put(page, self._advise)

    def _go_on(self) -> None:
        self._answers = Arrival()
        self.show_rehearsal()

    def show_rehearsal(self) -> None:
        """Let the quick way out be tried once."""
        by_shift = self._around.settings().leave_by_shift
        page = ui.RehearsalPage(self._around.look(), by_shift=by_shift)
        page.shift_switched.connect(self._switch_shift)
        page.went_on.connect(self._enter)
        page.skipped.connect(self._enter)
        self._around.put(page, self.show_rehearsal)

    def _switch_shift(self, by_shift: bool) -> None:
        self._around.change(replace(self._around.settings(), leave_by_shift=by_shift))
