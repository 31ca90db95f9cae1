# SPDX-License-Identifier: GPL-3.0-or-later
"""One lesson from its first step to its end."""

from collections.abc import Callable
from contextlib import suppress

from shiboken6 import isValid

from securetrain import ui
from securetrain.classroom import Study, step_of
from securetrain.errors import SecuretrainError
from securetrain.practice import LessonKey, drafts_to_json
from securetrain.session.aside import Drafts, put_in, taken
from securetrain.session.learning.desk import Items
from securetrain.session.noting import Noting
from securetrain.session.surroundings import Surroundings
from securetrain.ui import Opened


class Reading:
    """A lesson being read; makes its page as often as the look changes."""

    def __init__(
        self,
        around: Surroundings,
        key: LessonKey,
        finish: Callable[[], None],
        *,
        drafts: Drafts | None = None,
    ) -> None:
        """Open the lesson where it was left; ``finish`` is called when it is through."""
        self._around, self._finish, self._drafts = around, finish, drafts
        study = around.tutor.open_lesson(key, around.language())
        kept = taken(drafts, key)
        self.study, self._lesson = study.take_up(kept or ()), study.run.lesson
        self._answers = put_in(kept or ())
        # Who reads a lesson once more begins at its beginning, unless it was locked in between.
        is_open = kept is not None or (bool(study.run.seen) and not study.run.is_read)
        self._step = study.step if is_open else 0
        self._block = study.run.place if is_open else None
        self._noted = kept is not None or self._step > 0
        self._returning = _at_hand(self.study)
        self._returned = self.study.run.returned
        self._is_over = self._is_down = False
        self.page: ui.LessonPage | None = None
        self._items: Items | None = None

    def go_to(self, block: int) -> None:
        """Begin at a block, before a page is made; a content note still comes before it."""
        self._step, self._block, self._returning = step_of(self._lesson, block), block, ""

    def make_page(self) -> ui.LessonPage:
        """Return a new page at the block where reading is, with what was put in so far."""
        self._look_at_page()
        self._is_over = False
        tutor = self._around.tutor
        planned = tutor.planned(self.study.key)
        opened = Opened(self._lesson, self._step, planned, block=self._block, noted=self._noted)
        self.page = page = ui.LessonPage(opened, self._around.setting(self.study))
        self._items = Items(tutor, page.column, lambda: self.study, self._put, self._around.say)
        self._items.connect()
        Noting(self._around, self.study.key).connect(page.jotting)
        page.column.show_drafts({**self.study.given, **self._answers})
        page.column.step_shown.connect(self._items.show_again)
        page.step_shown.connect(self._seen)
        page.finished.connect(self._go_on)
        page.went_away.connect(lambda: self._went_away(page))
        if self._returning:
            self._show_return(page, anew=False)
        else:
            page.begin()
        return page

    def planned(self) -> int:
        """Return how many of the lesson's steps are on the plan."""
        return len(self._around.tutor.planned(self.study.key))

    def put_down(self) -> None:
        """Keep the block in view, and what is half answered where there is a place for it.

        Call it before the session locks: nothing is kept of this reading afterwards.

        Raises:
            NotKeptError: the disk did not take it.
        """
        self._look_at_page()
        self._is_down = True
        if self._drafts is not None and not self._is_over:
            drafts = self.study.drafts(self._answers)
            self._drafts.keep(self.study.key, drafts_to_json(drafts))

    def put_aside(self) -> None:
        """Keep what is half answered, if anything is; the reading may go on."""
        with suppress(SecuretrainError):  # the place in view is not worth a dialog
            self._look_at_page()
        drafts = self.study.drafts(self._answers)
        if drafts and self._drafts is not None and not self._is_over and not self._is_down:
            self._drafts.keep(self.study.key, drafts_to_json(drafts))

    def end(self) -> None:
        """Look at the page no more: another reading has taken its place."""
        self._is_down = True

    def _put(self, study: Study) -> None:
        self.study = study

    def _look_at_page(self) -> None:
        page = self.page
        if page is None or self._is_down or not isValid(page):
            return
        page.jotting.tell()
        self._answers = page.column.drafts()
        block = page.block_at_top()
        if block is not None and not self._returning:
            self._block = block
            self.study = self._around.tutor.stand_at(self.study, block)

    def _went_away(self, page: ui.LessonPage) -> None:
        if page is self.page:
            with suppress(SecuretrainError):  # the step is kept; the block is not worth a dialog
                self._look_at_page()

    def _seen(self, step: int) -> None:
        self._step, self._returning, self._noted = step, "", True
        self.study = self._around.tutor.see_step(self.study, step, self._block)
        self._block = None

    def _go_on(self) -> None:
        run = self.study.run
        if (run.next_return, run.returned) == (self._returning, self._returned):
            self.study = self.study.pass_by(self._returning)  # asked once more, and not answered
        item = self.study.run.next_return
        if item is None or self.page is None:
            self._is_over = True
            self._finish()
            return
        self.study, self._returning = self.study.bring_back(item), item
        self._show_return(self.page, anew=True)

    def _show_return(self, page: ui.LessonPage, *, anew: bool) -> None:
        self._returned = self.study.run.returned
        items = {item.id: item for item in self._lesson.items}
        page.show_return(items[self._returning], anew=anew)


def _at_hand(study: Study) -> str:
    """Return the question that had come back at the end of the lesson and is open still."""
    item = study.run.next_return or ""
    is_open = item in study.quizzes and not study.quiz(item).is_over
    return item if is_open and study.quiz(item).returned else ""
