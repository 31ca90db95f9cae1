# SPDX-License-Identifier: GPL-3.0-or-later
"""The tutor joins a real library, a guest's journal and a clock."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from securetrain.classroom import Library, Study, Tutor, block_indices, known_of
from securetrain.course import Action, Actions, LearningPath, Lesson, Tier, line
from securetrain.errors import DocumentError
from securetrain.practice import (
    Chosen,
    Decision,
    GuestJournal,
    LessonRun,
    LessonState,
    Place,
    PlanState,
    Unsure,
    fold,
)
from tests.classroom.packs import put_pack, put_samples
from tests.ui.blocks.samples import ACTIONS, INFO, english, with_blocks

KEY = ("samples", "sample")
START = date(2026, 11, 21)
RIGHT, WRONG = Chosen(frozenset([1])), Chosen(frozenset([0]))


class Days:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        """Begin on the first day."""
        self.now = START

    def __call__(self) -> date:
        """Return the day."""
        return self.now

    def pass_by(self, days: int) -> None:
        """Let days pass."""
        self.now += timedelta(days=days)


@pytest.fixture
def clock() -> Days:
    return Days()


@pytest.fixture
def journal() -> GuestJournal:
    return GuestJournal()


@pytest.fixture
def tutor(tmp_path: Path, journal: GuestJournal, clock: Days) -> Tutor:
    put_samples(tmp_path)
    return Tutor(Library(tmp_path), journal, clock)


def named(name: str, **more: object) -> Lesson:
    """Return the sample lesson under another name."""
    return replace(english(), info=replace(english().info, id=name, **more))  # type: ignore[arg-type]


def read(tutor: Tutor, study: Study) -> Study:
    for step in range(len(study.run.lesson.steps)):
        study = tutor.see_step(study, step)
    return study


def test_today_is_what_the_clock_says(tutor: Tutor, clock: Days) -> None:
    clock.pass_by(2)
    assert tutor.today == date(2026, 11, 23)


def test_a_lesson_opens_at_its_beginning_and_then_where_it_was_left(tutor: Tutor) -> None:
    study = tutor.open_lesson(KEY, "en")
    assert study.step == 0
    tutor.see_step(study, 2)
    assert tutor.open_lesson(KEY, "en").step == 2
    assert tutor.open_lesson(KEY, "en").run.seen


def test_a_lesson_that_is_not_there_opens_nothing(tutor: Tutor, journal: GuestJournal) -> None:
    with pytest.raises(DocumentError):
        tutor.open_lesson(("samples", "nowhere"), "en")
    assert not journal.places()


def test_each_try_is_recorded_and_nothing_after_the_last(tutor: Tutor) -> None:
    study = tutor.answer(tutor.open_lesson(KEY, "en"), "q-single", WRONG)
    assert tutor.answers == 1
    study = tutor.answer(study, "q-single", RIGHT)
    assert tutor.answers == 2
    assert tutor.answer(study, "q-single", WRONG) is study
    assert tutor.answers == 2


def test_only_an_ending_of_a_story_is_recorded(tutor: Tutor, journal: GuestJournal) -> None:
    study = tutor.open_lesson(KEY, "en")
    told = tutor.choose(study, "sc-desk", 0)
    assert told.story("sc-desk").ending
    assert [attempt.item for attempt in journal.attempts()] == ["sc-desk"]


def test_a_scene_on_the_way_is_not_recorded(tmp_path: Path, clock: Days) -> None:
    from tests.practice.making import story

    put_pack(tmp_path, {"en": (with_blocks(story()),)})
    tutor = Tutor(Library(tmp_path), GuestJournal(), clock)
    tutor.choose(tutor.open_lesson(KEY, "en"), "sc-1", 0)
    assert tutor.answers == 0


def test_a_choice_that_is_not_there_records_nothing(tutor: Tutor) -> None:
    told = tutor.choose(tutor.open_lesson(KEY, "en"), "sc-desk", 0)
    tutor.choose(told, "sc-desk", 0)
    assert tutor.answers == 1


def test_a_card_is_recorded_when_it_is_judged(tutor: Tutor, journal: GuestJournal) -> None:
    study = tutor.turn_card(tutor.open_lesson(KEY, "en"), "c-channel", knew=False)
    assert study.run.returning == ("c-channel",)
    assert [attempt.item for attempt in journal.attempts()] == ["c-channel"]


def test_actions_go_on_the_plan_and_off_again(tutor: Tutor, journal: GuestJournal) -> None:
    study = tutor.open_lesson(KEY, "en")
    tutor.plan(study, "a-channel", wanted=True)
    tutor.plan(study, "a-two-step", wanted=True)
    assert tutor.planned(KEY) == {"a-channel", "a-two-step"}
    assert tutor.planned(("samples", "other")) == frozenset()
    tutor.plan(study, "a-channel", wanted=False)
    assert tutor.planned(KEY) == {"a-two-step"}
    journal.decide((*KEY, "a-two-step"), Decision(PlanState.DONE, START))
    assert tutor.planned(KEY) == frozenset()


def test_the_plan_says_by_when(tmp_path: Path, clock: Days) -> None:
    in_three = Actions((Action("a-soon", line("Call her"), within_days=3), *ACTIONS.actions[1:]))
    put_pack(tmp_path, {"en": (with_blocks(in_three),)})
    tutor = Tutor(Library(tmp_path), GuestJournal(), clock)
    study = tutor.open_lesson(KEY, "en")
    tutor.plan(study, "a-two-step", wanted=True)
    tutor.plan(study, "a-soon", wanted=True)
    assert [(each.text, each.due) for each in tutor.day("en", kept=False).plan] == [
        ("Call her", START + timedelta(days=3)),
        ("Turn on two-step sign-in for your main mail", START + timedelta(days=7)),
    ]


def test_a_planned_step_that_has_left_the_lesson_is_passed_over(
    tutor: Tutor, journal: GuestJournal
) -> None:
    journal.decide((*KEY, "a-gone"), Decision(PlanState.PLANNED, START))
    journal.decide((*KEY, "a-channel"), Decision(PlanState.NOT_FOR_ME, START))
    assert tutor.day("en", kept=False).plan == ()


def test_entries_show_how_far_each_lesson_is(tutor: Tutor, clock: Days) -> None:
    assert [(each.state, each.stale) for each in tutor.entries("en")] == [(LessonState.NEW, False)]
    tutor.see_step(tutor.open_lesson(KEY, "en"), 0)
    assert tutor.entries("en")[0].state is LessonState.STARTED
    clock.pass_by((tutor.entries("en")[0].book.info.review_by - tutor.today).days)
    assert not tutor.entries("en")[0].stale
    clock.pass_by(1)
    assert tutor.entries("en")[0].stale


def test_topics_are_named_once(tmp_path: Path, clock: Days) -> None:
    for pack in ("one", "two"):
        put_pack(tmp_path, {"en": (english(),)}, pack=pack)
    tutor = Tutor(Library(tmp_path), GuestJournal(), clock)
    assert tutor.topics("en") == (("phishing", "Messages"), ("devices", "Phones and computers"))


def test_an_answered_question_comes_back_on_another_day(tutor: Tutor, clock: Days) -> None:
    study = read(tutor, tutor.open_lesson(KEY, "en"))
    assert tutor.reviews("en") == ()
    tutor.answer(study, "q-single", RIGHT)
    assert "q-single" not in [review.item for review in tutor.reviews("en")]
    clock.pass_by(30)
    assert "q-single" in [review.item for review in tutor.reviews("en")]
    day = tutor.day("en", kept=True)
    assert (day.due, day.kept) == (len(tutor.reviews("en")), True)
    assert day.due_minutes > 0


def test_states_are_the_fold_of_all_attempts_whenever_they_are_asked_for(
    tmp_path: Path, clock: Days
) -> None:
    put_samples(tmp_path)

    def after(ask_between: Callable[[Tutor], object]) -> object:
        clock.now = START
        tutor = Tutor(Library(tmp_path), GuestJournal(), clock)
        study = tutor.open_lesson(KEY, "en")
        for item in ("q-single", "q-multiple", "q-true"):
            ask_between(tutor)
            study = tutor.answer(study, item, Unsure())
            clock.pass_by(1)
        return tutor.overview("en")

    assert after(lambda tutor: tutor.reviews("en")) == after(lambda _tutor: None)


def test_a_new_day_offers_what_is_new_and_says_why(tutor: Tutor) -> None:
    day = tutor.day("en", kept=False)
    assert (day.resume, day.due, day.plan, day.kept) == (None, 0, (), False)
    assert [each.entry.book.key for each in day.suggestions] == [KEY]
    assert day.suggestions[0].reason == "You have not read it yet."


def test_a_lesson_that_was_begun_is_offered_to_go_on_with(tutor: Tutor) -> None:
    tutor.see_step(tutor.open_lesson(KEY, "en"), 1)
    resume = tutor.day("en", kept=False).resume
    assert resume is not None
    assert (resume.entry.book.key, resume.step, resume.steps) == (KEY, 2, 4)


def test_a_begun_lesson_whose_pack_is_gone_is_not_offered(
    tutor: Tutor, journal: GuestJournal, tmp_path: Path
) -> None:
    tutor.see_step(tutor.open_lesson(KEY, "en"), 1)
    elsewhere = tmp_path / "elsewhere"
    put_pack(elsewhere, {"en": (english(),)}, pack="another")
    assert Tutor(Library(elsewhere), journal, lambda: START).day("en", kept=False).resume is None


def test_a_path_is_named_as_the_reason(tmp_path: Path, clock: Days) -> None:
    path = LearningPath("p-first", "First steps", ("sample",))
    put_pack(tmp_path, {"en": (english(),)}, paths=(path,))
    tutor = Tutor(Library(tmp_path), GuestJournal(), clock)
    reason = tutor.day("en", kept=False).suggestions[0].reason
    assert reason == "It comes next on the path “First steps”."


def test_the_topic_that_was_begun_is_named_in_words(tmp_path: Path, clock: Days) -> None:
    easy = with_blocks(*english().blocks[:2], info=replace(INFO, id="easy"))
    harder = named("harder", tier=Tier.INTERMEDIATE)
    put_pack(tmp_path, {"en": (easy, harder)})
    tutor = Tutor(Library(tmp_path), GuestJournal(), clock)
    read(tutor, tutor.open_lesson(("samples", "easy"), "en"))
    reasons = {
        each.entry.book.info.id: each.reason for each in tutor.day("en", kept=False).suggestions
    }
    assert reasons["harder"] == "It goes further in a topic that you began: Messages."


def test_a_path_of_a_pack_may_name_lessons_that_are_not_here(tmp_path: Path, clock: Days) -> None:
    path = LearningPath("p-first", "First steps", ("not-here", "sample"))
    put_pack(tmp_path, {"en": (english(),)}, paths=(path,))
    tutor = Tutor(Library(tmp_path), GuestJournal(), clock)
    assert tutor.day("en", kept=False).suggestions[0].entry.book.key == KEY


def test_an_answer_counts_even_before_anything_was_looked_up(tutor: Tutor, clock: Days) -> None:
    tutor.answer(Study("samples", LessonRun(english())), "q-single", RIGHT)
    clock.pass_by(30)
    assert [review.item for review in tutor.reviews("en")] == ["q-single"]


def test_what_was_answered_is_remembered_when_a_lesson_is_opened_again(tutor: Tutor) -> None:
    tutor.answer(tutor.open_lesson(KEY, "en"), "q-single", RIGHT)
    again = tutor.open_lesson(KEY, "en").run
    assert "q-single" in again.answered
    assert "q-single" in again.right


def test_an_answer_is_taken_back_from_the_journal_and_the_study(
    tutor: Tutor, journal: GuestJournal
) -> None:
    study = tutor.open_lesson(KEY, "en")
    fresh = tutor.overview("en")
    once = tutor.answer(study, "q-single", WRONG)
    twice = tutor.answer(once, "q-single", RIGHT)
    assert tutor.can_undo(twice)
    assert not tutor.can_undo(once)
    assert tutor.undo(twice) == once
    assert len(journal.attempts()) == 1
    assert tutor.undo(twice) is None
    assert tutor.undo(once) is None
    assert tutor.overview("en") != fresh


def test_a_card_and_an_ending_are_taken_back_too(tutor: Tutor, journal: GuestJournal) -> None:
    study = tutor.open_lesson(KEY, "en")
    assert tutor.undo(tutor.turn_card(study, "c-channel", knew=True)) == study
    back = tutor.undo(tutor.choose(study, "sc-desk", 0))
    assert back is not None
    assert back.run == study.run
    assert not journal.attempts()


def test_only_the_last_answer_of_all_is_taken_back(tutor: Tutor, journal: GuestJournal) -> None:
    here = tutor.answer(tutor.open_lesson(KEY, "en"), "q-single", RIGHT)
    there = tutor.answer(tutor.open_lesson(KEY, "en"), "q-single", RIGHT)
    assert tutor.undo(here) is None
    assert tutor.undo(there) is not None
    assert len(journal.attempts()) == 1


def test_what_was_forgotten_meanwhile_is_not_taken_back(
    tutor: Tutor, journal: GuestJournal
) -> None:
    study = tutor.answer(tutor.open_lesson(KEY, "en"), "q-single", RIGHT)
    journal.forget_all()
    assert tutor.undo(study) is None


@pytest.mark.parametrize("asked", [True, False])
def test_after_an_undo_states_are_those_of_a_journal_without_that_answer(
    tmp_path: Path, clock: Days, asked: bool
) -> None:
    put_samples(tmp_path)
    journal = GuestJournal()
    tutor = Tutor(Library(tmp_path), journal, clock)
    study = tutor.answer(tutor.open_lesson(KEY, "en"), "q-single", RIGHT)
    clock.pass_by(1)
    if asked:
        tutor.overview("en")
    study = tutor.answer(study, "q-true", Unsure())
    assert tutor.undo(study) is not None
    anew = Tutor(Library(tmp_path), journal, clock)
    assert tutor.overview("en") == anew.overview("en")
    clock.pass_by(30)
    assert tutor.reviews("en") == anew.reviews("en")


def test_the_block_in_view_is_kept_where_it_changes(tutor: Tutor, journal: GuestJournal) -> None:
    study = tutor.see_step(tutor.open_lesson(KEY, "en"), 1)
    other = block_indices(study.run.lesson, 1)[-1]
    stands = tutor.stand_at(study, other)
    assert journal.places()[KEY].block == other
    assert tutor.stand_at(stands, other) is stands
    assert tutor.see_step(stands, 1, other).place == stands.place


def test_what_was_worked_out_elsewhere_is_not_worked_out_again(
    tmp_path: Path, clock: Days, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_samples(tmp_path)
    library, journal = Library(tmp_path), GuestJournal()
    before = Tutor(library, journal, clock)
    before.answer(before.open_lesson(KEY, "en"), "q-single", RIGHT)
    known = known_of(library, journal)
    assert known == known_of(library, journal, lambda paces: fold(journal.attempts(), paces))
    assert known_of(library, journal, lambda _paces: {}).states == {}

    def never(*_arguments: object) -> None:
        raise AssertionError("nothing is left to work out")

    wanted = before.overview("en")
    monkeypatch.setattr("securetrain.classroom.tutor.known_of", never)
    monkeypatch.setattr("securetrain.classroom.tutor.tally_of", never)
    after = Tutor(library, journal, clock, known=known)
    assert after.overview("en") == wanted


def test_what_was_forgotten_is_no_longer_known(tutor: Tutor, journal: GuestJournal) -> None:
    fresh = tutor.overview("en")
    study = tutor.answer(tutor.open_lesson(KEY, "en"), "q-single", RIGHT)
    assert tutor.overview("en") != fresh
    journal.forget_all()
    tutor.look_again()
    assert tutor.overview("en") == fresh
    assert not tutor.can_undo(study)


def test_a_lesson_that_is_left_for_another_is_not_the_one_to_go_on_with(
    tutor: Tutor, journal: GuestJournal
) -> None:
    study = tutor.see_step(tutor.open_lesson(KEY, "en"), 1)
    other = ("samples", "opened-after-it")
    journal.set_place(other, Place(3))
    block = block_indices(study.run.lesson, 1)[-1]
    tutor.stand_at(study, block)
    assert list(journal.places()) == [KEY, other]
    assert journal.places()[KEY].block == block
    assert journal.places()[other] == Place(3)
