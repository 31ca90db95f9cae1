# SPDX-License-Identifier: GPL-3.0-or-later
"""A failure that nobody foresaw is told without a word of what it was about."""

import subprocess
import sys

import pytest

TYPED = "plum"
FAILING = f"""
import threading
from PySide6.QtCore import QCoreApplication, QTimer
from securetrain.session.terse import be_terse

class Left:
    def __del__(self):
        raise ValueError("{TYPED}")

def fail():
    raise ValueError("{TYPED}")

be_terse()
application = QCoreApplication([])
"""
WAYS = {
    "in a slot": "QTimer.singleShot(0, fail); QTimer.singleShot(1, application.quit);"
    " application.exec()",
    "in a thread": "thread = threading.Thread(target=fail); thread.start(); thread.join()",
    "while tidying up": "Left()",
    "at the top": "fail()",
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_a_failure_says_where_it_was_and_never_what_it_was_about(way: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAILING + way],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "ValueError" in done.stderr
    assert TYPED not in done.stderr
