# SPDX-License-Identifier: GPL-3.0-or-later
"""The way somebody came: what makes each page anew, back to the last place of the side bar."""

from collections.abc import Callable

Make = Callable[[], None]


class Trail:
    """The pages behind and the one at hand; each is the function that makes it."""

    def __init__(self, first: Make) -> None:
        """Begin at ``first``."""
        self._way = [first]

    @property
    def here(self) -> Make:
        """What makes the page at hand."""
        return self._way[-1]

    @property
    def leads_back(self) -> bool:
        """Whether there is a page behind this one."""
        return len(self._way) > 1

    def visit(self, make: Make, *, afresh: bool) -> None:
        """Come to a page: ``afresh`` forgets the way, and one that lies behind is gone back to."""
        if afresh:
            self._way = [make]
        elif make in self._way:
            self._way = self._way[: self._way.index(make) + 1]
        else:
            self._way.append(make)

    def back(self) -> Make:
        """Return what makes the page behind, which is then the one at hand."""
        if self.leads_back:
            self._way.pop()
        return self.here
