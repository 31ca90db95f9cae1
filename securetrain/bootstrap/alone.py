# SPDX-License-Identifier: GPL-3.0-or-later
"""Work that only one start may do at a time, and what is told to those who wait."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


def tell(sentence: str) -> None:
    """Tell the person who waits what is going on; standard output stays free for commands."""
    print(sentence, file=sys.stderr, flush=True)


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold a lock that another start has to wait for; it goes with the process."""
    with lock.open("a", encoding="utf-8") as handle:
        take = _locker(handle.fileno())
        if not take(False):
            tell("Another start is getting things ready; waiting for it.")
            take(True)
        yield


def _locker(file: int) -> Callable[[bool], bool]:
    """Give a function that takes the lock, and either waits for it or says at once."""
    if sys.platform == "win32":
        import msvcrt

        def take(wait: bool) -> bool:
            while True:
                try:
                    msvcrt.locking(file, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
                except OSError:
                    if not wait:
                        return False
                else:
                    return True
    else:
        import fcntl

        def take(wait: bool) -> bool:
            try:
                fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            return True

    return take
