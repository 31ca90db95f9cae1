# SPDX-License-Identifier: GPL-3.0-or-later
"""How every journal behaves, whatever it is kept in; each kind overrides the fixture."""

import pytest

from securetrain.course import Exposure, Tier
from securetrain.practice import (
    NOTHING_TOLD,
    Decision,
    Journal,
    Moves,
    Place,
    PlanState,
    Spot,
    Sure,
    Technique,
    Told,
    lessons_in,
)
from tests.practice.making import TODAY, attempt, day

PHONE, DESK = ("pack", "phone"), ("pack", "desk")
TOLD = Told(
    frozenset({"travel", "sources"}),
    frozenset({("phishing", Tier.INTERMEDIATE), ("data", Tier.ADVANCED)}),
    frozenset({Exposure.TARGETED, Exposure.CONTENT}),
)
CALL = (*PHONE, "a-call")


class JournalSuite:
    """Derive from this, override `journal`, and every test here runs over another journal."""

    @pytest.fixture
    def journal(self) -> Journal:
        """Give an empty journal."""
        raise NotImplementedError

    def test_a_new_journal_holds_nothing(self, journal: Journal) -> None:
        assert list(journal.attempts()) == []
        assert dict(journal.places()) == {}
        assert dict(journal.decisions()) == {}
        assert journal.place(PHONE) is None
        assert journal.undo() is None

    def test_attempts_stay_in_the_order_in_which_they_were_recorded(self, journal: Journal) -> None:
        recorded = [attempt("q-2", on=1), attempt("q-1"), attempt("q-2", on=-1, score=0)]
        for each in recorded:
            journal.record(each)
        assert list(journal.attempts()) == recorded

    def test_an_attempt_comes_back_whole(self, journal: Journal) -> None:
        whole = attempt(
            "q-1",
            score=67,
            family="callback",
            hits=2,
            false_alarms=1,
            suspicious=3,
            fine=4,
            hint=True,
            sure=Sure.NO,
            moves=Moves(1, 0, 1, 0, 1, 5),
            first_try=False,
            techniques=(Technique("false-urgency", 1, 2), Technique('a "name", فوری', 0, 1)),
        )
        journal.record(whole)
        assert list(journal.attempts()) == [whole]

    def test_attempts_handed_out_do_not_change_later(self, journal: Journal) -> None:
        journal.record(attempt("q-1"))
        before = journal.attempts()
        journal.record(attempt("q-2"))
        assert len(before) == 1

    def test_undo_takes_back_the_last_attempt_only(self, journal: Journal) -> None:
        journal.record(attempt("q-1"))
        journal.record(attempt("q-2"))
        assert journal.undo() == attempt("q-2")
        assert journal.undo() is None
        assert list(journal.attempts()) == [attempt("q-1")]

    def test_undo_works_again_after_the_next_attempt(self, journal: Journal) -> None:
        journal.record(attempt("q-1"))
        journal.undo()
        journal.record(attempt("q-2"))
        assert journal.undo() == attempt("q-2")

    def test_a_place_is_kept_and_replaced(self, journal: Journal) -> None:
        journal.set_place(PHONE, Place(3, frozenset({0, 1, 3})))
        journal.set_place(PHONE, Place(5, frozenset({0, 1, 3, 5}), is_read=True))
        assert journal.place(PHONE) == Place(5, frozenset({0, 1, 3, 5}), is_read=True)
        assert dict(journal.places()) == {PHONE: journal.place(PHONE)}

    def test_the_place_that_was_kept_last_stands_at_the_end(self, journal: Journal) -> None:
        for lesson in (PHONE, DESK, PHONE):
            journal.set_place(lesson, Place(1))
        assert list(journal.places()) == [DESK, PHONE]

    def test_a_decision_is_kept_changed_and_withdrawn(self, journal: Journal) -> None:
        journal.decide(CALL, Decision(PlanState.PLANNED, day(7)))
        journal.decide(CALL, Decision(PlanState.NOT_FOR_ME, TODAY))
        assert dict(journal.decisions()) == {CALL: Decision(PlanState.NOT_FOR_ME, TODAY)}
        journal.decide(CALL, None)
        journal.decide(CALL, None)
        assert dict(journal.decisions()) == {}

    def test_what_was_told_is_kept_changed_and_taken_back(self, journal: Journal) -> None:
        assert journal.told() == NOTHING_TOLD
        journal.tell(TOLD)
        assert journal.told() == TOLD
        journal.tell(TOLD._replace(tags=frozenset({"travel"})))
        assert journal.told().tags == {"travel"}
        journal.tell(NOTHING_TOLD)
        assert journal.told() == NOTHING_TOLD

    def test_a_lesson_that_was_tested_out_of_stays_known(self, journal: Journal) -> None:
        journal.set_place(PHONE, Place(is_known=True))
        assert journal.place(PHONE) == Place(is_known=True)

    def test_what_was_told_outlives_one_lesson_and_not_everything(self, journal: Journal) -> None:
        journal.tell(TOLD)
        journal.forget_lessons({PHONE})
        assert journal.told() == TOLD
        journal.forget_all()
        assert journal.told() == NOTHING_TOLD

    def test_forgetting_a_lesson_leaves_the_others(self, journal: Journal) -> None:
        self._fill(journal)
        journal.forget_lessons({PHONE})
        assert list(journal.attempts()) == [attempt("q-9", lesson="desk")]
        assert list(journal.places()) == [DESK]
        assert list(journal.decisions()) == [(*DESK, "a-lock")]

    def test_lessons_are_known_by_whatever_is_kept_of_them(self, journal: Journal) -> None:
        assert lessons_in(journal) == set()
        self._fill(journal)
        assert lessons_in(journal) == {PHONE, DESK}
        journal.notebook.mark(Spot("pack", "marked", 3), wanted=True)
        journal.notebook.write(Spot("pack", "noted", 3), "Ask Rosa.")
        journal.decide(("pack", "planned", "a-lock"), Decision(PlanState.PLANNED, TODAY))
        every = {("pack", each) for each in ("marked", "noted", "planned")} | {PHONE, DESK}
        assert lessons_in(journal) == every
        journal.forget_lessons(every - {DESK})
        assert lessons_in(journal) == {DESK}

    def test_forgetting_everything_leaves_nothing(self, journal: Journal) -> None:
        self._fill(journal)
        journal.forget_all()
        assert list(journal.attempts()) == []
        assert dict(journal.places()) == {}
        assert dict(journal.decisions()) == {}

    def test_what_was_forgotten_cannot_be_undone(self, journal: Journal) -> None:
        self._fill(journal)
        journal.forget_lessons({PHONE})
        assert journal.undo() is None
        self._fill(journal)
        journal.forget_all()
        assert journal.undo() is None

    def test_a_forgotten_journal_can_be_written_in_again(self, journal: Journal) -> None:
        journal.forget_all()
        journal.record(attempt("q-1"))
        assert list(journal.attempts()) == [attempt("q-1")]

    @staticmethod
    def _fill(journal: Journal) -> None:
        journal.record(attempt("q-9", lesson="desk"))
        journal.record(attempt("q-1"))
        for lesson in (PHONE, DESK):
            journal.set_place(lesson, Place(1))
        journal.decide(CALL, Decision(PlanState.DONE, TODAY))
        journal.decide((*DESK, "a-lock"), Decision(PlanState.PLANNED, TODAY))
