# SPDX-License-Identifier: GPL-3.0-or-later
"""From wherever somebody is, locking and leaving end the session; `tests.benchmarks` times it."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.proofs.endings import home_for, home_in, left_once, locked_in_turn
from tests.proofs.states import ON_STAGE, STATES

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="waits for processes of Linux")

SECONDS = 11
"""The budget of this file."""

SIDE_BY_SIDE = 2


LOCKED = [
    *("help", "lesson half answered", "in a scenario", "a sentence"),
    *("choosing a file", "warned", "backing up", "renewing the key"),
]
LEFT = [
    *("choosing a backup file", "changing the passphrase", "unlocking"),
    *("choosing a folder", "making a vault", "choosing a backup"),
]
"""What is tried in each run: one of each kind. All of them, both ways, are with --thorough."""


def lock_from(states: list[str], folder: Path) -> None:
    homes = [home_in(folder / str(number)) for number in range(SIDE_BY_SIDE)]
    parts = [states[number::SIDE_BY_SIDE] for number in range(SIDE_BY_SIDE)]
    with ThreadPoolExecutor(SIDE_BY_SIDE) as workers:
        assert sum(map(len, workers.map(locked_in_turn, homes, parts))) == len(states)


def leave_from(states: list[str], folder: Path) -> None:
    homes = [home_for(state, folder / str(number)) for number, state in enumerate(states)]
    with ThreadPoolExecutor(SIDE_BY_SIDE) as workers:
        assert len([*workers.map(left_once, homes, states)]) == len(states)


def test_it_locks_from_states_of_all_kinds(tmp_path: Path) -> None:
    lock_from(LOCKED, tmp_path)


def test_it_is_left_from_states_of_all_kinds(tmp_path: Path) -> None:
    leave_from(LEFT, tmp_path)


@pytest.mark.thorough
def test_it_locks_from_every_other_state(tmp_path: Path) -> None:
    lock_from([state for state in ON_STAGE if state not in LOCKED], tmp_path)


@pytest.mark.thorough
def test_it_is_left_from_every_other_state(tmp_path: Path) -> None:
    leave_from([state for state in STATES if state not in LEFT], tmp_path)
