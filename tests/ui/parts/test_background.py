# SPDX-License-Identifier: GPL-3.0-or-later
"""Slow work happens beside the windows and comes back to their thread."""

import gc
import threading
import weakref
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThreadPool
from pytestqt.qtbot import QtBot

from securetrain.ui.parts import background, forget_results, in_background


def fail(error: Exception) -> None:
    raise error


def test_a_result_comes_back_to_the_windows_thread(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[tuple[int, int]] = []
    in_background(
        owner,
        threading.get_ident,
        then=lambda worker: seen.append((worker, threading.get_ident())),
        failed=fail,
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, here = seen[0]
    assert worker != here
    assert here == threading.get_ident()


def test_what_breaks_is_told_to_whoever_asked(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[Exception] = []

    def work() -> None:
        raise ValueError("not readable")

    in_background(owner, work, then=lambda _result: None, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert str(seen[0]) == "not readable"


def test_nothing_is_told_to_somebody_who_is_gone(qtbot: QtBot) -> None:
    gone, here = QObject(), QObject()
    may_finish = threading.Event()
    seen: list[str] = []
    in_background(
        gone, lambda: may_finish.wait(5), then=lambda _r: seen.append("gone"), failed=fail
    )
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    may_finish.set()
    assert QThreadPool.globalInstance().waitForDone(5000)
    in_background(here, lambda: None, then=lambda _r: seen.append("here"), failed=fail)
    qtbot.waitUntil(lambda: "here" in seen)
    assert seen == ["here"]


def test_many_results_all_arrive(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[int] = []
    for number in range(100):
        in_background(owner, partial(int, number), then=seen.append, failed=fail)
    qtbot.waitUntil(lambda: len(seen) == 100)
    assert sorted(seen) == list(range(100))


@pytest.mark.parametrize("is_told", [True, False])
def test_the_last_to_let_go_of_whoever_asked_is_never_the_worker(
    qtbot: QtBot, is_told: bool
) -> None:
    class Asker:
        def hears(self, result: object) -> None:
            seen.append(result)

    owner, asker, seen = QObject(), Asker(), list[object]()
    asked = weakref.ref(asker)
    in_background(owner, lambda: "told", then=asker.hears, failed=fail)
    del asker
    application = QCoreApplication.instance()
    assert application
    held = application.findChildren(background._Relay)  # as the worker holds it to its end
    if is_told:
        qtbot.waitUntil(lambda: bool(seen))
    else:
        forget_results()
    assert held
    assert asked() is None


def test_no_garbage_is_collected_beside_the_windows(qtbot: QtBot) -> None:
    owner = QObject()
    may_finish = threading.Event()
    seen: list[str] = []

    def wait() -> bool:
        may_finish.wait(5)
        return gc.isenabled()

    in_background(owner, wait, then=lambda on: seen.append(f"first {on}"), failed=fail)
    in_background(owner, gc.isenabled, then=lambda on: seen.append(f"second {on}"), failed=fail)
    qtbot.waitUntil(lambda: bool(seen))
    assert not gc.isenabled()
    may_finish.set()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["second False", "first False"]
    assert gc.isenabled()


def test_results_are_told_to_nobody_once_all_are_leaving(qtbot: QtBot) -> None:
    owner, here = QObject(), QObject()
    may_finish = threading.Event()
    seen: list[str] = []
    in_background(owner, lambda: None, then=lambda _r: seen.append("ended"), failed=fail)
    assert QThreadPool.globalInstance().waitForDone(5000)
    in_background(
        owner, lambda: may_finish.wait(5), then=lambda _r: seen.append("running"), failed=fail
    )
    forget_results()
    may_finish.set()
    assert QThreadPool.globalInstance().waitForDone(5000)
    in_background(here, lambda: None, then=lambda _r: seen.append("later"), failed=fail)
    qtbot.waitUntil(lambda: "later" in seen)
    assert seen == ["later"]
