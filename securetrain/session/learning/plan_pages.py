# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan: deciding about its steps, and a version for paper."""

from pathlib import Path

from securetrain import ui
from securetrain.classroom import Counsel, plan_on_paper
from securetrain.errors import SecuretrainError
from securetrain.practice import Decision, ItemKey
from securetrain.session.choosing import choose_new_file
from securetrain.session.doorkeeper.door import Door
from securetrain.session.surroundings import Surroundings
from securetrain.words import _


class PlanPages:
    """Shows the plan anew after every decision."""

    def __init__(self, around: Surroundings, counsel: Counsel, door: Door) -> None:
        """Take what surrounds the page, and the door that files are saved through."""
        self._around, self._counsel, self._door = around, counsel, door
        self._page: ui.PlanPage | None = None

    def show(self) -> None:
        """Show the plan."""
        self._put(self._made())

    def _made(self) -> ui.PlanPage:
        plan = self._counsel.plan(self._around.language())
        return ui.PlanPage(self._around.look(), plan, self._around.tutor.today)

    def _put(self, page: ui.PlanPage) -> None:
        self._page = page
        page.decided.connect(self._decide)
        page.save_chosen.connect(self._choose_file)
        self._around.put(page, self.show)

    def _decide(self, action: ItemKey, decision: Decision | None) -> None:
        try:
            self._counsel.decide(action, decision)
        except SecuretrainError as error:
            self._around.say(_("This was not kept"), str(error))
        page, before = self._made(), self._page
        if before is not None:
            page.go_on_from(before, action)
        self._put(page)

    def _choose_file(self) -> None:
        suggestion, kinds = Path.home() / "list.txt", _("Text") + " (*.txt)"
        chosen = choose_new_file(self._around.window, _("Save for paper"), suggestion, kinds)
        if chosen:
            self.save(chosen)

    def save(self, path: Path) -> None:
        """Save what is planned as plain text, and say where it is or why not."""
        named = path if path.suffix else path.with_name(f"{path.name}.txt")
        plan = self._counsel.plan(self._around.language())
        by_hand = _("Steps of sensitive lessons are left out: write those by hand.")
        if all(each.is_sensitive for each in plan.planned):
            self._around.say(_("The file was not saved"), by_hand)
            return
        try:
            saved = self._door.save(named, "txt", plan_on_paper(plan).encode())
        except SecuretrainError as error:
            self._around.say(_("The file was not saved"), str(error))
            return
        where = _("It lies at {path}. Anyone at this machine can find it.")
        if any(each.is_sensitive for each in plan.planned):
            where += " " + by_hand
        self._around.say(_("The file is saved"), where.format(path=saved))
