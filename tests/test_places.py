# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of where things lie."""

import sys
from pathlib import Path

import pytest

from securetrain import places
from securetrain.errors import SetUpError


def make_folder(*parts: str | Path) -> Path:
    """Make a folder, with those above it."""
    folder = Path(*parts)
    folder.mkdir(parents=True)
    return folder


def test_a_checkout_has_its_assets_and_lessons_beside_the_package() -> None:
    assert places.assets() == Path(__file__).parents[1] / "assets"
    assert places.lesson_sources() == Path(__file__).parents[1] / "lessons"


def test_an_installed_copy_carries_them_inside(tmp_path: Path) -> None:
    inside = make_folder(tmp_path, "securetrain", "_bundled", "assets")
    make_folder(tmp_path, "assets")
    assert places.assets(package=tmp_path / "securetrain") == inside


def test_a_copy_without_them_says_so_in_sentences(tmp_path: Path) -> None:
    with pytest.raises(SetUpError, match=r"“lessons” is missing .* Install the program again"):
        places.lesson_sources(package=tmp_path / "securetrain")


def test_a_checkout_compiles_into_its_environment(tmp_path: Path) -> None:
    assert places.compiled_lessons() == Path(sys.prefix, "share", "securetrain", "lessons")
    package = tmp_path / "securetrain"
    assert places.catalogues(package=package, prefix=tmp_path) == Path(
        tmp_path, "share", "securetrain", "locale"
    )


def test_an_installed_copy_brings_what_is_compiled(tmp_path: Path) -> None:
    inside = make_folder(tmp_path, "_bundled", "compiled", "lessons")
    assert places.compiled_lessons(package=tmp_path) == inside
