# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs from hand to hand, each session a process of its own, by keyboard alone."""

from pathlib import Path

from tests.journeys.homes import complaints, run_alone, written_below
from tests.pack.editions import put_edition

SECONDS = 40
"""The budget of this file."""


def go(home: Path, *ways: str) -> None:
    """Go these ways; nothing may be complained about."""
    done = run_alone(home, *ways)
    assert done.returncode == 0, done.stderr
    assert complaints(done) == []


def test_a_guest_trusts_a_publisher_by_the_card_and_leaves_nothing(tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick"
    home.mkdir()
    stick.mkdir()
    go(home, "trust_as_a_guest", str(put_edition(stick, 1)))
    assert written_below(home) == []


def test_a_stick_is_looked_through_and_a_pack_on_it_taken(tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick"
    home.mkdir()
    (stick / "packs").mkdir(parents=True)
    put_edition(stick / "packs", 1)
    (stick / "photo.jpg").write_bytes(b"no pack")
    go(home, "find_it_on_a_stick", str(stick))
    assert written_below(home) == []


def test_a_pack_is_kept_updated_and_never_goes_back(kept: Path, tmp_path: Path) -> None:
    go(kept, "trust_and_keep", str(put_edition(tmp_path, 1)))
    go(kept, "take_the_update", str(put_edition(tmp_path, 3)))
    go(kept, "be_refused_the_older", str(put_edition(tmp_path, 1)))
    go(kept, "find_it_and_remove_it")


def test_a_pack_is_read_without_trust_on_marked_pages_alone(tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick"
    home.mkdir()
    stick.mkdir()
    go(home, "ask_to_read", "read_what_is_marked", str(put_edition(stick, 1)))
    assert written_below(home) == []
