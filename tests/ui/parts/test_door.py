# SPDX-License-Identifier: GPL-3.0-or-later
"""The door of the parts gives what it names, and loads late what a first window does not need."""

import subprocess
import sys

import pytest

from securetrain.ui import parts

LATE = ("securetrain.course", "PySide6.QtSvg", "securetrain.ui.parts.prose")


@pytest.mark.parametrize("name", parts.__all__)
def test_every_name_of_the_door_is_there(name: str) -> None:
    assert getattr(parts, name) is not None


def test_the_door_has_no_other_names() -> None:
    with pytest.raises(AttributeError):
        parts.nothing  # noqa: B018 - asking is the test


def test_a_first_window_does_not_wait_for_what_shows_lessons() -> None:
    ask = f"import sys, securetrain.ui.parts; print([n for n in {LATE} if n in sys.modules])"
    said = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
