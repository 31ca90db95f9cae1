# SPDX-License-Identifier: GPL-3.0-or-later
"""Threads of a session share one heap."""

import ctypes
import subprocess
import sys

import pytest

from securetrain.shield import share_one_heap

COUNTED = """
import ctypes
from threading import Thread
from securetrain.shield import share_one_heap

libc = ctypes.CDLL(None)
libc.fdopen.restype = ctypes.c_void_p
{first}
worker = Thread(target=lambda: [bytes(size) for size in range(600, 6_000)])
worker.start()
worker.join()
libc.malloc_info(0, ctypes.c_void_p(libc.fdopen(1, b"w")))
libc.fflush(None)
"""


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_info"),
    reason="other systems' heaps are common to all threads",
)
@pytest.mark.parametrize(("first", "heaps"), [("share_one_heap()", 1), ("", 2)])
def test_a_thread_has_a_heap_of_its_own_unless_told_otherwise(first: str, heaps: int) -> None:
    told = subprocess.run(
        (sys.executable, "-c", COUNTED.format(first=first)), capture_output=True, check=True
    )
    assert told.stdout.count(b"<heap nr=") == heaps


def test_where_there_is_no_such_setting_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def heapless(name: object) -> object:
        asked.append(name)
        return object()

    monkeypatch.setattr(ctypes, "CDLL", heapless)
    monkeypatch.setattr(sys, "platform", "linux")
    share_one_heap()
    assert asked == [None]
    monkeypatch.setattr(sys, "platform", "win32")
    share_one_heap()
    assert asked == [None]
