# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through the invented web: pages opened, words looked for, a verdict or a stop."""

from dataclasses import replace
from string import punctuation

from securetrain.course import Verdict, Web, WebPage, value
from securetrain.practice.answers import Walked
from securetrain.practice.folding import fold_words

MOST_TABS = 5
STEM = 4
"""Letters with which two forms of one word begin alike at least."""
_AROUND = punctuation + "“”„‘’«»…،؛؟。、"


@value
class Walk:
    """A walk that began at the claim; ``opened`` holds every page that was opened, in order.

    ``tabs`` holds a trail, the way back, for each tab; an empty one is a tab without a page yet.
    The tab at ``at`` is in front. Tabs and the way back are there for reading when it is over, too.
    """

    task: Web
    tabs: tuple[tuple[str, ...], ...]
    opened: tuple[str, ...] = ()
    stopped: bool = False
    verdict: Verdict | None = None
    at: int = 0

    @property
    def trail(self) -> tuple[str, ...]:
        """The way back in the tab in front."""
        return self.tabs[self.at]

    @property
    def page(self) -> WebPage:
        """The page shown now; raises IndexError in a tab without a page."""
        return self.page_of(self.trail[-1])

    @property
    def is_over(self) -> bool:
        """Whether the walk was stopped or a verdict given."""
        return self.stopped or self.verdict is not None

    @property
    def answer(self) -> Walked:
        """The walk as an answer to be graded."""
        return Walked(self.opened, self.stopped, self.verdict)

    def page_of(self, name: str) -> WebPage:
        """Return the page of that name; raises StopIteration where there is none."""
        return next(page for page in self.task.pages if page.name == name)

    def open(self, name: str) -> "Walk":
        """Return the walk at another page; one that is not there changes nothing."""
        known = any(page.name == name for page in self.task.pages)
        if self.is_over or not known or self.trail[-1:] == (name,):
            return self
        return replace(self._with((*self.trail, name)), opened=(*self.opened, name))

    def open_beside(self, name: str) -> "Walk":
        """Return the walk with a page in a tab of its own, in the one in front where all are."""
        return self.fresh_tab().open(name)

    def fresh_tab(self) -> "Walk":
        """Return the walk with an empty tab in front; an empty one that is there is taken."""
        if () in self.tabs:
            return replace(self, at=self.tabs.index(()))
        if len(self.tabs) >= MOST_TABS:
            return self
        return replace(self, tabs=(*self.tabs, ()), at=len(self.tabs))

    def switch(self, at: int) -> "Walk":
        """Return the walk with another tab in front."""
        return replace(self, at=at) if 0 <= at < len(self.tabs) else self

    def close_tab(self) -> "Walk":
        """Return the walk without the tab in front; the last one stays."""
        if len(self.tabs) == 1:
            return self
        tabs = (*self.tabs[: self.at], *self.tabs[self.at + 1 :])
        return replace(self, tabs=tabs, at=max(0, self.at - 1))

    def back(self) -> "Walk":
        """Return the walk at the page before; a tab's first page stays."""
        if len(self.trail) <= 1:
            return self
        return self._with(self.trail[:-1])

    def reading(self, name: str) -> "Walk":
        """Return the walk with a page in front that counts for nothing: it is read afterwards."""
        return self if self.trail[-1:] == (name,) else self._with((*self.trail, name))

    def search(self, words: str) -> tuple[WebPage, ...]:
        """Return the pages found by any of the ``words``, those with the most first.

        A word meets its other forms, half as well: “nurse” finds “nurses”.
        """
        asked = _cut(words)
        found = [(_meetings(asked, page), page) for page in self.task.pages]
        return tuple(page for hits, page in sorted(found, key=lambda each: -each[0]) if hits)

    def stop(self) -> "Walk":
        """Return the walk stopped: “not from this device”."""
        return self if self.is_over else replace(self, stopped=True)

    def conclude(self, verdict: Verdict) -> "Walk":
        """Return the walk with a verdict."""
        return self if self.is_over else replace(self, verdict=verdict)

    def _with(self, trail: tuple[str, ...]) -> "Walk":
        """Return the walk with another trail in the tab in front."""
        return replace(self, tabs=(*self.tabs[: self.at], trail, *self.tabs[self.at + 1 :]))


def begin_walk(task: Web) -> Walk:
    """Return a walk at the page of the claim."""
    return Walk(task, ((task.start,),))


def _meetings(asked: set[str], page: WebPage) -> int:
    words = _cut(" ".join((*page.found_by, page.title)))
    return sum(max((_meets(one, other) for other in words), default=0) for one in asked)


def _meets(one: str, other: str) -> int:
    if one == other:
        return 2
    begins = one.startswith(other) or other.startswith(one)
    return int(begins and min(len(one), len(other)) >= STEM)


def _cut(text: str) -> set[str]:
    """Return the words of a text, folded, without the quotes and stops around them."""
    return {word.strip(_AROUND) for word in fold_words(text).split()} - {""}
