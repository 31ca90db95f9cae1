# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping, unlocking, locking and erasing, each session a process of its own, by keyboard alone."""

from contextlib import closing
from pathlib import Path

import pytest

from securetrain.vault import unlock
from tests.journeys.homes import complaints, run_alone, written_below
from tests.journeys.keeping_ways import PASSPHRASE

SECONDS = 30
"""The budget of this file."""

VAULT = {Path("XDG_DATA_HOME/securetrain/keys.bin"), Path("XDG_DATA_HOME/securetrain/vault.db")}


def test_a_guest_keeps_what_was_done_and_finds_it_again(tmp_path: Path) -> None:
    kept = run_alone(tmp_path, "ask_to_keep", "choose_own_passphrase")
    assert kept.returncode == 0, kept.stderr
    assert complaints(kept) == []
    files = {path for path in written_below(tmp_path) if (tmp_path / path).is_file()}
    assert files == VAULT


def test_somebody_comes_back_locks_and_erases(kept: Path) -> None:
    days = "unlock_and_lock_in_a_lesson", "unlock_in_the_lesson_and_erase"
    done = run_alone(kept, *days, "arrive_where_nothing_is_kept")
    assert done.returncode == 0, done.stderr
    assert complaints(done) == []
    assert written_below(kept) == []


def test_a_guests_note_comes_along_and_is_there_to_the_last_letter(tmp_path: Path) -> None:
    kept = run_alone(tmp_path, "note_something_and_ask_to_keep", "choose_own_passphrase")
    assert kept.returncode == 0, kept.stderr
    done = run_alone(tmp_path, "open_the_note_write_on_and_lock", "find_what_was_half_written")
    assert done.returncode == 0, done.stderr
    assert complaints(kept) == complaints(done) == []


def test_a_wrong_passphrase_is_told_and_a_guest_may_go_on(kept: Path) -> None:
    done = run_alone(kept, "fail_then_go_on_as_guest", "arrive_where_nothing_is_kept")
    assert done.returncode == 0, done.stderr
    assert complaints(done) == []


def test_not_now_leads_back_with_what_was_done(tmp_path: Path) -> None:
    done = run_alone(tmp_path, "ask_to_keep", "think_better_of_it", "find_it_still_there")
    assert done.returncode == 0, done.stderr
    assert complaints(done) == []
    assert written_below(tmp_path) == []


WAYS = {
    "another passphrase": (["change_passphrase_and_close"], ["open_with_the_new_one_only"]),
    "a backup put back": (
        ["back_up_and_erase", "ask_to_restore", "restore_and_find_it"],
        ["open_with_the_new_one_only"],
    ),
    "a lesson forgotten": (["forget_the_lesson"],),
    "notes on leaving": (["leave_to_notes", "write_notes_that_nothing_keeps"],),
}


@pytest.mark.parametrize("runs", WAYS.values(), ids=WAYS.keys())
def test_whoever_keeps_something_goes_this_way(kept: Path, runs: tuple[list[str], ...]) -> None:
    for ways in runs:
        done = run_alone(kept, *ways)
        assert done.returncode == 0, done.stderr
        assert complaints(done) == []


def test_a_second_window_says_that_it_is_open(kept: Path) -> None:
    with closing(unlock(kept / "XDG_DATA_HOME" / "securetrain", PASSPHRASE)):
        done = run_alone(kept, "find_it_open_elsewhere", "arrive_where_nothing_is_kept")
    assert done.returncode == 0, done.stderr
