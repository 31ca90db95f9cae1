# SPDX-License-Identifier: GPL-3.0-or-later
import pytest

from securetrain.practice import GuestJournal, Journal
from tests.practice.journal_suite import JournalSuite
from tests.practice.making import attempt


class TestGuestJournal(JournalSuite):
    @pytest.fixture
    def journal(self) -> Journal:
        return GuestJournal()

    def test_it_goes_on_from_what_an_earlier_session_handed_over(self) -> None:
        journal = GuestJournal([attempt("q-1")])
        assert journal.undo() is None
        journal.record(attempt("q-2"))
        assert list(journal.attempts()) == [attempt("q-1"), attempt("q-2")]
