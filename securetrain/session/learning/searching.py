# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the index and answers from it beside the window, one thing at a time.

What is asked for comes before what is still to be read, and of several questions only the last is
answered; so no letter waits for more than a few lessons to be read, and the index, which is used by
one thread at a time, needs no lock. What was asked is known only until something else is.
"""

from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject

from securetrain.ui import in_background

if TYPE_CHECKING:
    from collections.abc import Iterable

    from securetrain.search import Document, Found, Index

_A_WHILE = 0.02
"""Seconds of reading between two looks at what was asked; going back and forth costs a tenth."""

Result = TypeVar("Result")
Read = Callable[[], "Iterable[Document]"]


class Hears(Protocol):
    """Who asked."""

    def __call__(self, words: str, found: "Found", *, whole: bool) -> None:
        """Take what was found for ``words``; ``whole`` says that all was looked through."""


class Searching:
    """An index that is being built, and the last question about it."""

    def __init__(
        self,
        owner: QObject,
        reads: Sequence[Read],
        *,
        found: Hears,
        failed: Callable[[Exception], None],
    ) -> None:
        """Begin to read; ``owner`` is who it all ends with."""
        self._owner, self._found, self._failed = owner, found, failed
        self._left = list(reads)
        self._index: Index | None = None
        self._asked = ""
        self._is_open = self._is_busy = self._is_over = False
        self._go_on()

    def ask(self, words: str) -> None:
        """Ask for words, and no longer for any before."""
        self._asked, self._is_open = words, True
        self._go_on()

    def end(self) -> None:
        """Read no more, answer no more, and forget what was asked."""
        self._left, self._asked, self._is_open, self._is_over = [], "", False, True

    def _go_on(self) -> None:
        if self._is_busy:
            return
        if self._index is None:
            self._do(_begun, self._take_index)
        elif self._is_open:
            words, whole = self._asked, not self._left
            self._is_open = False
            search = partial(self._index.search, words)
            self._do(search, lambda found: self._found(words, found, whole=whole))
        elif self._left:
            self._do(partial(_add, self._index, tuple(self._left)), self._take_added)

    def _do(self, work: Callable[[], Result], then: Callable[[Result], None]) -> None:
        def done(result: Result) -> None:
            self._is_busy = False
            if not self._is_over:
                then(result)
                self._go_on()

        def broke(error: Exception) -> None:
            self._is_busy = False
            if not self._is_over:
                self.end()
                self._failed(error)

        self._is_busy = True
        in_background(self._owner, work, then=done, failed=broke)

    def _take_index(self, index: "Index") -> None:
        self._index = index

    def _take_added(self, count: int) -> None:
        del self._left[:count]
        if not self._left:  # what was asked before all was read is asked once more
            self._is_open = bool(self._asked)


def _begun() -> "Index":
    from securetrain.search import Index  # late: SQLite is read beside the window

    return Index()


def _add(index: "Index", reads: tuple[Read, ...]) -> int:
    """Read for a while, at least one lesson; return how many there were."""
    until, count = monotonic() + _A_WHILE, 0
    while count < len(reads) and (not count or monotonic() < until):
        index.add(reads[count]())
        count += 1
    return count
