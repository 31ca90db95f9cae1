# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through the invented web: pages opened, words looked for, a verdict or a stop."""

from dataclasses import replace

from securetrain.course import Verdict, Web, WebPage, value
from securetrain.practice.answers import Walked
from securetrain.practice.folding import fold_words


@value
class Walk:
    """A walk that began at the claim; ``trail`` is the way back, ``opened`` all that was opened."""

    task: Web
    trail: tuple[str, ...]
    opened: tuple[str, ...] = ()
    stopped: bool = False
    verdict: Verdict | None = None

    @property
    def page(self) -> WebPage:
        """The page shown now."""
        return next(page for page in self.task.pages if page.name == self.trail[-1])

    @property
    def is_over(self) -> bool:
        """Whether the walk was stopped or a verdict given."""
        return self.stopped or self.verdict is not None

    @property
    def answer(self) -> Walked:
        """The walk as an answer to be graded."""
        return Walked(self.opened, self.stopped, self.verdict)

    def open(self, name: str) -> "Walk":
        """Return the walk at another page; one that is not there changes nothing."""
        known = any(page.name == name for page in self.task.pages)
        if self.is_over or not known or name == self.trail[-1]:
            return self
        return replace(self, trail=(*self.trail, name), opened=(*self.opened, name))

    def back(self) -> "Walk":
        """Return the walk at the page before; the claim stays."""
        if self.is_over or len(self.trail) == 1:
            return self
        return replace(self, trail=self.trail[:-1])

    def search(self, words: str) -> tuple[WebPage, ...]:
        """Return the pages found by any of the ``words``, those with the most first."""
        asked = set(fold_words(words).split())
        found = [(len(asked & _words(page)), page) for page in self.task.pages]
        return tuple(page for hits, page in sorted(found, key=lambda each: -each[0]) if hits)

    def stop(self) -> "Walk":
        """Return the walk stopped: “not from this device”."""
        return self if self.is_over else replace(self, stopped=True)

    def conclude(self, verdict: Verdict) -> "Walk":
        """Return the walk with a verdict."""
        return self if self.is_over else replace(self, verdict=verdict)


def begin_walk(task: Web) -> Walk:
    """Return a walk at the page of the claim."""
    return Walk(task, (task.start,))


def _words(page: WebPage) -> set[str]:
    return set(fold_words(" ".join((*page.found_by, page.title))).split())
