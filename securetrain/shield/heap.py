# SPDX-License-Identifier: GPL-3.0-or-later
"""One heap for all threads of a session, where glibc would give each its own.

Python runs one thread at a time, so a heap of its own spares a worker no wait; and it grows and
shrinks by system calls: 400 lessons take 1.8 s to read there, and 1.1 s in the common one. What
was read is also in fewer places of the memory. Other systems need none of this.
"""

import ctypes
import sys
from contextlib import suppress

_M_ARENA_MAX = -8  # malloc.h


def share_one_heap() -> None:
    """Let no thread that is still to come have a heap of its own."""
    if sys.platform == "linux":
        with suppress(AttributeError):  # a libc that has but one
            ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)
