# SPDX-License-Identifier: GPL-3.0-or-later
"""A second, counted on the processor and not on the wall, because other work may run beside."""

import gc
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

_TRACED = 12  # how much slower everything is while coverage looks on


@contextmanager
def within_a_second() -> Iterator[None]:
    """Fail when what is inside takes more than a second of work.

    What thousands of earlier examples left behind is not swept up meanwhile.
    """
    gc.disable()
    before = time.process_time()
    try:
        yield
    finally:
        spent = time.process_time() - before
        gc.enable()
    assert spent < (_TRACED if sys.gettrace() else 1)
