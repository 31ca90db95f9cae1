# SPDX-License-Identifier: GPL-3.0-or-later
"""Lends a terminal and packs to the tests of the commands."""

import io
import sys
from pathlib import Path

import pytest

from tests.workshop.making import make_pack


@pytest.fixture
def english_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Say commands in English, with nobody there to answer."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Make a pack."""
    return make_pack(tmp_path / "pack")
