# SPDX-License-Identifier: GPL-3.0-or-later
"""Kept states are what folding all attempts gives, after whatever was done to the journal."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from securetrain.practice import Pace, fold
from securetrain.vault import Vault
from tests.practice.making import attempt
from tests.vault.making import create, unlock

COMMON: dict[tuple[str, str], Pace] = {}
CLOSER = {("pack", "q-1"): Pace(95, 90)}


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(tmp_path / "kept")
    yield made
    made.close()


def test_what_is_kept_is_what_folding_gives_whatever_is_done(vault: Vault) -> None:
    rng = Random(3)
    for number in range(60):
        if number % 11 == 10:
            vault.journal.undo()
        elif number % 29 == 28:
            vault.journal.forget_lessons({("pack", "desk")})
        else:
            lesson = rng.choice(["phone", "desk"])
            one = attempt(f"q-{rng.randrange(6)}", number, rng.randrange(101), lesson=lesson)
            vault.journal.record(one)
        paces = CLOSER if number % 20 > 15 else COMMON
        if rng.random() < 0.7:
            assert vault.states(paces) == fold(vault.journal.attempts(), paces)


def test_kept_states_are_not_folded_again_tomorrow(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.journal.record(attempt("q-1"))
    known = vault.states(COMMON)
    vault.close()
    again = unlock(vault.folder)

    def never(*_arguments: object) -> None:
        raise AssertionError("nothing is left to fold")

    monkeypatch.setattr("securetrain.vault.states.fold", never)
    assert again.states(COMMON) == known
    again.close()


def test_later_tries_change_no_state_and_are_counted_all_the_same(vault: Vault) -> None:
    vault.journal.record(attempt("q-1"))
    known = vault.states(COMMON)
    vault.journal.record(attempt("q-1", score=0, first_try=False))
    assert vault.states(COMMON) == known


def test_no_attempts_have_no_states(vault: Vault) -> None:
    assert vault.states(COMMON) == {}
    vault.journal.record(attempt("q-1"))
    vault.states(COMMON)
    vault.journal.forget_all()
    assert vault.states(COMMON) == {}
