# SPDX-License-Identifier: GPL-3.0-or-later
"""The door of the shield: what every start passes stays small."""

import subprocess
import sys

import pytest

from securetrain import shield


def test_every_name_at_the_door_is_there() -> None:
    assert [name for name in shield.__all__ if not hasattr(shield, name)] == []


def test_what_is_not_at_the_door_is_not_there() -> None:
    with pytest.raises(AttributeError, match="sandbox"):
        _ = shield.sandbox


def test_a_start_imports_neither_sentences_nor_trials() -> None:
    code = "import sys, securetrain.session; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = set(done.stdout.split())
    assert "securetrain.shield.closing" in modules
    assert not modules & {"securetrain.shield.sentences", "securetrain.shield.trying"}
    assert not modules & {"PySide6", "tempfile", "securetrain.shield.attempts"}
