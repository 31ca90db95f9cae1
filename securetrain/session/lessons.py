# SPDX-License-Identifier: GPL-3.0-or-later
"""One lesson from its first step to its end, and one review from its first card to its last."""

from collections.abc import Callable

from securetrain import ui
from securetrain.classroom import Study
from securetrain.practice import LessonKey, Review
from securetrain.session.desk import Items
from securetrain.session.surroundings import Surroundings
from securetrain.ui import Opened


class Reading:
    """A lesson being read; makes its page as often as the look changes."""

    def __init__(self, around: Surroundings, key: LessonKey, finish: Callable[[], None]) -> None:
        """Open the lesson where it was left; ``finish`` is called when it is through."""
        self._around, self._finish = around, finish
        self.study = around.tutor.open_lesson(key, around.language())
        self._step = 0 if self.study.run.is_read else self.study.step
        self.page: ui.LessonPage | None = None
        self._items: Items | None = None
        self._returning = ""

    def make_page(self) -> ui.LessonPage:
        """Return a new page at the step where reading is."""
        planned = self._around.tutor.planned(self.study.key)
        opened = Opened(self.study.run.lesson, self._step, planned)
        page = ui.LessonPage(opened, self._around.setting(self.study))
        self.page = page
        self._items = Items(self._around.tutor, page.column, lambda: self.study, self._put)
        self._items.connect()
        page.column.step_shown.connect(self._items.show_again)
        page.step_shown.connect(self._seen)
        page.finished.connect(self._go_on)
        if self._returning:
            page.show_return(self.study.quiz(self._returning).question)
        else:
            page.begin()
        return page

    def planned(self) -> int:
        """Return how many of the lesson's steps are on the plan."""
        return len(self._around.tutor.planned(self.study.key))

    def _put(self, study: Study) -> None:
        self.study = study

    def _seen(self, step: int) -> None:
        self._step, self._returning = step, ""
        self.study = self._around.tutor.see_step(self.study, step)

    def _go_on(self) -> None:
        item = self.study.run.next_return
        if item is None or self.page is None:
            self._finish()
            return
        self.study, self._returning = self.study.bring_back(item), item
        self.page.show_return(self.study.quiz(item).question)


class Reviewing:
    """Today's reviews, one after the other; each is opened fresh from its lesson."""

    def __init__(
        self, around: Surroundings, *, show_next: Callable[[], None], finish: Callable[[], None]
    ) -> None:
        """Take today's reviews; ``finish`` is called when somebody ends them early."""
        self._around, self._show_next, self._finish = around, show_next, finish
        self._left: list[Review] = list(around.tutor.reviews(around.language()))
        self._all = len(self._left)
        self.study: Study | None = None
        self._items: Items | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to review."""
        return not self._left

    def make_page(self) -> ui.ReviewPage:
        """Return a page that shows the review at hand."""
        review = self._left[0]
        study = self._around.tutor.open_lesson(review.key[:2], self._around.language())
        self.study = study
        page = ui.ReviewPage(study.run.lesson, self._around.setting(study))
        self._items = Items(self._around.tutor, page.column, self._get, self._put)
        self._items.connect()
        page.went_on.connect(self._go_on)
        page.ended.connect(self._finish)
        page.show_item(review.item, at=self._all - len(self._left) + 1, total=self._all)
        return page

    def _get(self) -> Study:
        assert self.study is not None
        return self.study

    def _put(self, study: Study) -> None:
        self.study = study

    def _go_on(self) -> None:
        self._left.pop(0)
        self._show_next()
