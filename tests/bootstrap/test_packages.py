# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what pip is told, and of what is made of its answers."""

import sys
from pathlib import Path

import pytest

from securetrain.bootstrap import checkout, packages
from tests.lock import LOCK, RUN, TESTS, entries

SAID = {
    "a changed package": ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "not the one"),
    "a full disk": ("OSError: [Errno 28] No space left on device", "The disk is full"),
    "no network": ("WARNING: Retrying after connection broken by", "could not be reached"),
    "no such package": ("ERROR: No matching distribution found for x", "not to be had"),
    "something else": ("Usage:\nERROR: A new thing\n\ntrailing", "said: “ERROR: A new thing”"),
    "a word without a heading": ("Killed\n", "said: “Killed”"),
    "nothing at all": ("", "said: “”"),
}


@pytest.mark.parametrize(("output", "sentence"), SAID.values(), ids=SAID)
def test_what_pip_says_becomes_sentences(output: str, sentence: str) -> None:
    error = packages.explain(output)
    assert sentence in error.what
    assert error.safe
    assert error.next


def test_who_waits_is_told_what_comes_and_what_is_large() -> None:
    lines = (
        "Collecting fsrs==6.3.2",
        "  Downloading fsrs-6.3.2-py3-none-any.whl (0.3 MB)",
        "Collecting pyside6-essentials==6.11.3",
        "  Downloading pyside6_essentials-6.11.3-cp310-abi3-any.whl (95.2 MB)",
        "Processing ./my wheels/polib-1.2.0-py2.py3-none-any.whl",
        "Installing collected packages: fsrs",
    )
    told: list[str] = []
    script = f"print({chr(10).join(lines)!r}); raise SystemExit(4)"
    failed, heard = packages.run_telling([sys.executable, "-c", script], total=3, tell=told.append)
    assert failed
    assert heard.splitlines() == list(lines)
    assert told == [
        "  1 of 3: fsrs",
        "  2 of 3: pyside6-essentials",
        "     fetching 95 MB",
        "  3 of 3: polib",
    ]


def test_packages_for_other_systems_are_not_counted() -> None:
    lines = (
        "Ignoring cryptography: markers 'sys_platform == \"darwin\"' don't match your environment",
        "Ignoring colorama: markers 'sys_platform == \"win32\"' don't match your environment",
        "Requirement already satisfied: polib==1.2.0 in ./lib (from -r requirements.txt)",
        "Collecting fsrs==6.3.2",
        "Collecting segno==1.6.6",
    )
    told: list[str] = []
    script = f"print({chr(10).join(lines)!r})"
    packages.run_telling([sys.executable, "-c", script], total=5, tell=told.append)
    assert told == ["  1 of 2: fsrs", "  2 of 2: segno"]


def test_an_environment_without_outer_pip_uses_its_own(tmp_path: Path) -> None:
    command = packages.pip_command(tmp_path, outer_pip=False)
    assert command == [str(checkout.python_of(tmp_path)), "-m", "pip", "install"]


def test_a_folder_of_wheels_stands_for_the_index(tmp_path: Path) -> None:
    assert "--no-index" not in packages.options(tmp_path)
    (tmp_path / "wheels").mkdir()
    assert "--no-index" in packages.options(tmp_path)


def test_settings_of_pip_are_kept_but_for_those_that_lead_elsewhere() -> None:
    settings = {"PIP_INDEX_URL": "https://mirror.example", "PIP_TARGET": "/x", "PIP_USER": "1"}
    kept = packages.pip_environment(settings)
    assert kept["PIP_INDEX_URL"] == "https://mirror.example"
    assert kept["PIP_USER"] == "0"
    assert "PIP_TARGET" not in kept


def test_every_package_of_the_lock_carries_its_hashes_and_no_address() -> None:
    text = LOCK.read_text(encoding="utf-8")
    assert "://" not in text
    assert text.index(RUN) < text.index(TESTS)
    found = entries(text)
    assert len(found) > 20
    assert [name for name, entry in found.items() if "--hash=sha256:" not in entry] == []


def test_running_needs_none_of_the_test_tools() -> None:
    root = LOCK.parent
    assert "pyside6-essentials==6.11.3" in packages.part_of_lock(root, checkout.RUN)
    assert "pytest==" not in packages.part_of_lock(root, checkout.RUN)
    assert "pytest==" in packages.part_of_lock(root, checkout.TESTS)
