# SPDX-License-Identifier: GPL-3.0-or-later
"""Vaults of these tests lie in memory where that is a disk: they are synced by hundreds."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

MEMORY = Path("/dev/shm")


@pytest.fixture
def tmp_path(tmp_path: Path) -> Iterator[Path]:
    """Give a folder of its own to a test, and take it away afterwards."""
    if not MEMORY.is_dir():
        yield tmp_path
        return
    folder = Path(mkdtemp(prefix="securetrain-", dir=MEMORY))
    yield folder
    shutil.rmtree(folder)
