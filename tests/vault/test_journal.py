# SPDX-License-Identifier: GPL-3.0-or-later
"""The vault's journal behaves like every journal, and is still there tomorrow."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from securetrain.practice import Decision, GuestJournal, Journal, Moves, Place, PlanState, Sure
from securetrain.vault import NotKeptError, Vault
from tests.practice.journal_suite import CALL, DESK, PHONE, TOLD, JournalSuite
from tests.practice.making import TODAY, attempt, day
from tests.vault.making import create, unlock


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(tmp_path / "kept")
    yield made
    made.close()


class TestVaultJournal(JournalSuite):
    @pytest.fixture
    def journal(self, vault: Vault) -> Journal:
        return vault.journal


def reopened(vault: Vault) -> Vault:
    vault.close()
    return unlock(vault.folder)


def test_everything_is_there_again_after_unlocking(vault: Vault) -> None:
    whole = attempt("q-1", hits=2, sure=Sure.NO, moves=Moves(1, 0, 1, 0, 1, 5), first_try=False)
    vault.journal.record(whole)
    vault.journal.set_place(DESK, Place(2))
    vault.journal.set_place(PHONE, Place(5, frozenset({0, 3, 5}), is_read=True))
    vault.journal.decide(CALL, Decision(PlanState.PLANNED, day(7)))
    again = reopened(vault)
    assert again.journal.attempts() == (whole,)
    assert again.journal.places() == {DESK: Place(2), PHONE: Place(5, frozenset({0, 3, 5}), True)}
    assert list(again.journal.places()) == [DESK, PHONE]
    assert again.journal.decisions() == {CALL: Decision(PlanState.PLANNED, day(7))}
    again.close()


def test_what_was_recorded_yesterday_cannot_be_undone_today(vault: Vault) -> None:
    vault.journal.record(attempt())
    again = reopened(vault)
    assert again.journal.undo() is None
    assert again.journal.attempts() == (attempt(),)
    again.close()


def test_what_was_undone_is_gone_tomorrow(vault: Vault) -> None:
    vault.journal.record(attempt("q-1"))
    vault.journal.record(attempt("q-2"))
    vault.journal.undo()
    vault.journal.record(attempt("q-3"))
    again = reopened(vault)
    assert [each.item for each in again.journal.attempts()] == ["q-1", "q-3"]
    again.close()


def test_what_a_guest_did_before_is_taken_over_as_one(vault: Vault) -> None:
    guest = GuestJournal([attempt(f"q-{number}") for number in range(5)])
    guest.set_place(PHONE, Place(3))
    guest.set_place(DESK, Place(1))
    guest.decide(CALL, Decision(PlanState.DONE, TODAY))
    guest.tell(TOLD)
    vault.journal.set_place(PHONE, Place(1))
    vault.journal.take_over(guest)
    vault.journal.take_over(GuestJournal())
    assert vault.journal.undo() is None
    vault.journal.record(attempt("q-9"))
    again = reopened(vault)
    assert list(again.journal.attempts()) == [*guest.attempts(), attempt("q-9")]
    assert list(again.journal.places().items()) == [(PHONE, Place(3)), (DESK, Place(1))]
    assert again.journal.decisions() == guest.decisions()
    assert again.journal.told() == TOLD
    again.close()


def test_nothing_is_kept_in_a_closed_vault(vault: Vault) -> None:
    vault.journal.record(attempt("q-1"))
    vault.close()
    with pytest.raises(NotKeptError):
        vault.journal.record(attempt("q-2"))
    assert vault.journal.attempts() == (attempt("q-1"),)
