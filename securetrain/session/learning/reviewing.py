# SPDX-License-Identifier: GPL-3.0-or-later
"""One review from its first card to its last."""

from collections.abc import Callable
from contextlib import suppress

from shiboken6 import isValid

from securetrain import ui
from securetrain.classroom import Study
from securetrain.errors import DocumentError
from securetrain.practice import Answer, Review, drafts_to_json
from securetrain.session.aside import Drafts, put_in, taken
from securetrain.session.learning.desk import Items
from securetrain.session.surroundings import Surroundings


class Reviewing:
    """Today's reviews, one after the other; each is opened fresh from its lesson."""

    def __init__(
        self,
        around: Surroundings,
        *,
        show_next: Callable[[], None],
        finish: Callable[[], None],
        drafts: Drafts | None = None,
    ) -> None:
        """Take today's reviews; ``finish`` is called when somebody ends them early."""
        self._around, self._show_next, self._finish = around, show_next, finish
        self._drafts = drafts
        self._left: list[Review] = list(around.tutor.reviews(around.language()))
        self._all = len(self._left)
        self._answers: dict[str, Answer] = {}
        self._is_down = False
        self._at: Review | None = None
        self.study: Study | None = None
        self.page: ui.ReviewPage | None = None
        self._items: Items | None = None

    def open_next(self) -> bool:
        """Open the review at hand, past those that cannot be opened; say whether there is one."""
        self._look_at_page()
        while self._left and self._at != self._left[0]:
            review = self._left[0]
            with suppress(DocumentError):  # of a pack that was opened only its shelf was read yet
                self.study = self._opened(review)
                items = {each.id for each in self.study.run.lesson.items}
                self._at = review if review.item in items else None
            if self._at != review:
                self._left.pop(0)
        return bool(self._left)

    def make_page(self) -> ui.ReviewPage:
        """Return a page that shows the review at hand, with what was put in so far."""
        review = self._left[0]
        self._look_at_page()
        if self.study is None or self._at != review:
            self.study = self._opened(review)
        self._at, study = review, self.study
        page = ui.ReviewPage(study.run.lesson, self._around.setting(study))
        self.page = page
        self._items = Items(self._around.tutor, page.column, self._get, self._put, self._around.say)
        self._items.connect()
        page.column.show_drafts({**study.given, **self._answers})
        page.column.step_shown.connect(self._items.show_again)
        page.went_on.connect(self._go_on)
        page.ended.connect(self._finish)
        page.went_away.connect(self._look_at_page)
        page.show_item(review.item, at=self._all - len(self._left) + 1, total=self._all)
        return page

    def put_down(self) -> None:
        """Keep what is half answered where there is a place for it, before the session locks.

        What was answered is in the journal, and not asked again today.

        Raises:
            NotKeptError: the disk did not take it.
        """
        self._look_at_page()
        self._is_down = True
        if self.study is None or self._drafts is None or self._at is None:
            return
        item = self._at.item
        half = [each for each in self.study.drafts(self._answers) if each.item == item]
        if half and item not in self.study.given:
            self._drafts.keep(self.study.key, drafts_to_json(half), item=item)

    def _opened(self, review: Review) -> Study:
        study = self._around.tutor.open_lesson(review.key[:2], self._around.language())
        kept = taken(self._drafts, study.key, review.item) or ()
        self._answers = put_in(kept)
        return study.take_up(kept)

    def _look_at_page(self) -> None:
        if self.page is not None and not self._is_down and isValid(self.page):
            self._answers = self.page.column.drafts()

    def _get(self) -> Study:
        assert self.study is not None
        return self.study

    def _put(self, study: Study) -> None:
        self.study = study

    def _go_on(self) -> None:
        self._left.pop(0)
        self._at = self.page = None
        self._show_next()
