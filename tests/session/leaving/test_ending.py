# SPDX-License-Identifier: GPL-3.0-or-later
"""A session does not outlive its doorkeeper, however that one ends (2 s)."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from securetrain.session.learner import run_to_the_end
from securetrain.ui.parts import copy_privately

LIMIT = 20.0
ROOT = Path(__file__).parents[3]


def until(there: Callable[[], object]) -> object:
    """Look until something is there; fail at the limit."""
    end = monotonic() + LIMIT
    while not (found := there()):
        assert monotonic() < end, "It did not come in time."
        sleep(0.01)
    return found


def children(process: int) -> list[int]:
    """Return the processes that a process started."""
    return [
        int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()
    ]


def is_gone(process: int) -> bool:
    """Say whether a process has ended; whoever inherits it may not have noticed yet."""
    status = Path(f"/proc/{process}/stat")
    try:
        return status.read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="reads the processes in /proc")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_a_window_does_not_stay_behind_its_doorkeeper(how: signal.Signals) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    doorkeeper = subprocess.Popen(
        [sys.executable, "-m", "securetrain"], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
    )
    until(lambda: children(doorkeeper.pid))
    session = children(doorkeeper.pid)[0]
    until(lambda: "libQt6Widgets" in Path(f"/proc/{session}/maps").read_text())
    assert not is_gone(session)
    doorkeeper.send_signal(how)
    doorkeeper.wait(LIMIT)
    until(lambda: is_gone(session))


def test_what_was_copied_does_not_outlive_the_session(qapp: QApplication) -> None:
    def copy_and_end() -> None:
        copy_privately("https://library.example/opening-hours")
        assert qapp.clipboard().text()
        qapp.exit(0)

    QTimer.singleShot(0, copy_and_end)
    assert run_to_the_end(qapp) == 0
    assert qapp.clipboard().text() == ""
