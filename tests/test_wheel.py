# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the wheel: what is installed is whole. Building one needs the package index (60 s)."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from securetrain.places import assets
from tests.bootstrap.making import OUTER_PYTHON

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as anybody would."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        OUTER_PYTHON,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "-w",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True)
    return next(folder.glob("securetrain-*.whl"))


def test_the_wheel_carries_lessons_as_written_and_compiled(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    bundled = "securetrain/_bundled/"
    assert f"{bundled}lessons/first-steps/pack.yml" in names
    assert [name for name in names if name.startswith(f"{bundled}compiled/lessons/")]
    assert f"{bundled}compiled/locale/fa/LC_MESSAGES/securetrain.mo" in names
    for font in (assets() / "fonts").iterdir():
        assert f"{bundled}assets/fonts/{font.name}" in names


def test_an_installed_copy_finds_what_it_carries(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    script = (
        "from securetrain import places\n"
        "for place in (places.assets(), places.lesson_sources(), places.compiled_lessons(),"
        " places.catalogues()):\n    print(place)"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", script],
        env={"PYTHONPATH": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    places = [Path(line) for line in done.stdout.splitlines()]
    assert all(place.is_dir() and place.is_relative_to(tmp_path) for place in places)
