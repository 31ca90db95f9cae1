# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson on the desk: steps, questions, stories and cards, each change a new value."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.classroom import Study, actions_of, block_indices
from securetrain.course import (
    Action,
    Actions,
    Block,
    Choice,
    Ending,
    EndingKind,
    Heading,
    Question,
    Scenario,
    Scene,
    SceneChoice,
    StepBreak,
    TrueFalse,
    line,
    text,
)
from securetrain.practice import (
    Answer,
    Chosen,
    LessonRun,
    Quiz,
    Said,
    Stage,
    Sure,
    Unsure,
    drafts_from_json,
    drafts_to_json,
)
from tests.ui.blocks.samples import CARD, CHOICE, INFO, SCENARIO, english, with_blocks

RIGHT, WRONG = Chosen(frozenset([1])), Chosen(frozenset([0]))


def study() -> Study:
    return Study("samples", LessonRun(english()))


def titles(*breaks: int) -> tuple[Block, ...]:
    """Return blocks in which the places named are breaks."""
    count = max(breaks, default=1) + 2
    return tuple(
        StepBreak() if n in breaks else Heading(2, line(f"Part {n}")) for n in range(count)
    )


def test_a_study_is_known_by_pack_and_lesson() -> None:
    assert study().key == ("samples", INFO.id)


def test_the_lesson_is_left_untouched() -> None:
    before = study()
    before.answer("q-single", RIGHT)
    assert before == study()


def test_seeing_a_step_sets_the_place_to_resume() -> None:
    first = study()
    assert first.step == 0
    second = first.see_step(1)
    assert second.step == 1
    assert second.place.block == block_indices(english(), 1)[0]
    assert not second.place.is_read


def test_a_lesson_is_read_when_all_steps_were_seen() -> None:
    now = study()
    for step in range(len(english().steps)):
        now = now.see_step(step)
    assert now.place.is_read


STEPS = {
    "two steps": ((2,), [(0, 1), (2, 3)]),
    "a break at the start": ((0,), [(0, 1)]),
    "two breaks in a row": ((1, 2), [(0,), (1, 2, 3)]),
    "no break": ((), [(0, 1, 2)]),
}


@pytest.mark.parametrize(("breaks", "wanted"), STEPS.values(), ids=STEPS)
def test_steps_hold_their_blocks(breaks: tuple[int, ...], wanted: list[tuple[int, ...]]) -> None:
    lesson = with_blocks(*titles(*breaks))
    assert len(lesson.steps) == len(wanted)
    assert [block_indices(lesson, step) for step in range(len(wanted))] == wanted
    assert block_indices(lesson, len(wanted)) == ()


def test_a_break_at_the_end_opens_no_step() -> None:
    lesson = with_blocks(Heading(1, line("Title")), StepBreak())
    assert len(lesson.steps) == 1
    assert block_indices(lesson, 0) == (0, 1)


def test_an_empty_lesson_has_one_step_of_nothing() -> None:
    lesson = with_blocks()
    assert block_indices(lesson, 0) == ()
    assert Study("samples", LessonRun(lesson)).step == 0


def test_a_question_goes_through_a_hint_and_a_second_try() -> None:
    now = study().hint("q-single").answer("q-single", WRONG)
    assert now.quiz("q-single").stage is Stage.TRY_AGAIN
    assert len(now.quiz("q-single").shown_hints) == 1
    now = now.answer("q-single", RIGHT)
    assert now.quiz("q-single").stage is Stage.RIGHT
    assert "q-single" in now.run.right


def test_a_missed_question_waits_to_come_back() -> None:
    now = study().answer("q-single", Unsure())
    assert now.quiz("q-single").stage is Stage.SHOW
    assert now.run.returning == ("q-single",)
    again = now.bring_back("q-single")
    assert again.quiz("q-single").stage is Stage.ASK
    assert again.quiz("q-single").returned


def test_a_question_that_is_over_takes_no_further_answer() -> None:
    over = study().answer("q-single", Unsure())
    assert over.answer("q-single", RIGHT) is over


def test_being_unsure_is_noted() -> None:
    assert study().say_sure("q-single", Sure.NO).quiz("q-single").sure is Sure.NO


def test_a_card_is_judged_by_whoever_turned_it() -> None:
    assert "c-channel" in study().turn("c-channel", knew=True).run.right
    assert study().turn("c-channel", knew=False).run.returning == ("c-channel",)


def test_a_story_goes_on_and_back_and_starts_again() -> None:
    now = study().choose("sc-desk", 0)
    assert now.story("sc-desk").ending
    assert "sc-desk" in now.run.right
    assert study().story("sc-desk").ending is None
    assert now.step_back("sc-desk").story("sc-desk").ending is None
    assert now.replay("sc-desk").story("sc-desk").path == study().story("sc-desk").path


def test_a_story_goes_back_to_a_scene_that_was_seen() -> None:
    begun = study()
    first = begun.story(SCENARIO.id).scene.id
    on = begun.choose(SCENARIO.id, 0)
    assert on.story(SCENARIO.id).scene.id != first
    assert on.go_to(SCENARIO.id, first).story(SCENARIO.id).scene.id == first


def test_a_story_in_the_middle_is_not_over() -> None:
    middle = Scenario(
        "sc-long",
        line("Long"),
        (
            Scene("a", line("A"), choices=(SceneChoice(line("on"), "b"),)),
            Scene("b", line("B"), choices=(SceneChoice(line("on"), "c"),)),
            Scene("c", line("C"), ending=Ending(EndingKind.OPEN, text("So."))),
        ),
    )
    now = Study("samples", LessonRun(with_blocks(middle))).choose("sc-long", 0)
    assert now.story("sc-long").ending is None
    assert not now.run.answered


@pytest.mark.parametrize(("ask", "item"), [("quiz", "sc-desk"), ("story", "c-channel")])
def test_an_item_of_another_kind_is_no_such_item(ask: str, item: str) -> None:
    with pytest.raises(KeyError):
        getattr(study(), ask)(item)


def test_an_item_that_is_not_there_is_no_such_item() -> None:
    with pytest.raises(KeyError):
        study().card("c-nowhere")


def test_actions_are_found_inside_stories_too() -> None:
    act = Action("a-call", line("Call her"))
    told = Scenario("sc-x", line("X"), (Scene("s", line("S"), (Actions((act,)), *SCENARIO.intro)),))
    lesson = with_blocks(CHOICE, told, CARD, Actions((Action("a-list", line("Make a list")),)))
    assert [action.id for action in actions_of(lesson)] == ["a-call", "a-list"]


def test_the_place_to_resume_is_the_block_that_was_in_view() -> None:
    second = study().see_step(1)
    blocks = block_indices(english(), 1)
    assert second.stand_at(blocks[-1]).place.block == blocks[-1]
    assert second.stand_at(blocks[-1]).step == 1
    assert second.stand_at(len(english().blocks) + 4) == second
    assert study().see_step(1, blocks[-1]).place.block == blocks[-1]
    assert study().see_step(1, 0) == second


ITEMS = [item.id for item in english().items]
QUESTIONS = {each.id: each for each in english().items if isinstance(each, Question)}
ANSWERS = st.sampled_from([Chosen(frozenset([n])) for n in range(3)] + [Said(True), Said(False)])


def done(now: Study, item: str, way: str, answer: Answer) -> Study:
    """Do something with an item, where it can be done."""
    if way == "return" and (back := now.run.next_return):
        return now.bring_back(back)
    if item == "c-channel":
        return now.turn(item, knew=way != "give up")
    if item == "sc-desk":
        moves = {"hint": now.step_back, "doubt": now.replay}
        return moves[way](item) if way in moves else now.choose(item, len(way) % 2)
    if way == "hint":
        return now.hint(item)
    if way == "doubt":
        return now.say_sure(item, Sure.NO)
    is_choice = isinstance(QUESTIONS[item].task, Choice)
    fits = isinstance(answer, Chosen if is_choice else Said)
    fits = fits and (is_choice or isinstance(QUESTIONS[item].task, TrueFalse))
    return now.answer(item, answer if fits and way == "answer" else Unsure())


WAYS = st.sampled_from(["answer", "answer", "hint", "doubt", "give up", "return"])
DOINGS = st.lists(st.tuples(st.sampled_from(ITEMS), WAYS, ANSWERS), max_size=12)


def standing(now: Study) -> tuple[object, ...]:
    """Return all that a learner can see of a study."""
    stories = {item: now.story(item) for item in ITEMS if item == "sc-desk"}
    return now.run, {item: now.quiz(item) for item in QUESTIONS}, stories, now.given


@given(DOINGS, st.dictionaries(st.sampled_from(ITEMS), ANSWERS, max_size=3), st.booleans())
def test_a_study_that_is_taken_up_is_the_one_that_was_put_down(
    steps: list[tuple[str, str, Answer]], put_in: dict[str, Answer], read: bool
) -> None:
    before = study()
    for step in range(len(english().steps) if read else 1):
        before = before.see_step(step)
    for item, way, answer in steps:
        before = done(before, item, way, answer)
    drafts = drafts_from_json(drafts_to_json(before.drafts(put_in)))
    opened = Study("samples", replace(before.run, returning=(), returned=()))
    after = opened.take_up(drafts)
    assert standing(after) == standing(before)
    assert after.last is None
    assert {draft.item: draft.answer for draft in drafts if draft.answer} == put_in


def test_nothing_begun_leaves_no_draft() -> None:
    assert study().drafts({}) == ()
    assert study().say_sure("q-single", Sure.NOT_ASKED).drafts({}) == ()


def test_items_that_are_gone_from_a_lesson_are_left_out() -> None:
    drafts = study().answer("q-single", WRONG).choose("sc-desk", 0).drafts({"q-true": Said(True)})
    fewer = Study("samples", LessonRun(with_blocks(Heading(1, line("Title")), CARD)))
    assert fewer.take_up(drafts) == fewer


def test_the_last_answer_is_taken_back_and_its_hint_stays() -> None:
    before = study().see_step(0).answer("q-true", Said(True))
    now = before.answer("q-single", WRONG).hint("q-single").see_step(1)
    assert now.last
    assert now.last.item == "q-single"
    back = now.taken_back()
    assert back.quiz("q-single") == Quiz(CHOICE, hints=1)
    assert back.given == before.given
    assert back.run == replace(now.run, answered=before.run.answered)
    assert back.taken_back() == back


def test_the_second_try_is_taken_back_to_the_first() -> None:
    once = study().answer("q-single", WRONG)
    back = once.answer("q-single", Unsure()).taken_back()
    assert back == once
    assert back.given == {"q-single": WRONG}
    assert back.taken_back() is back


def test_a_missed_question_that_is_taken_back_does_not_return() -> None:
    missed = study().answer("q-single", Unsure())
    assert missed.taken_back().run == study().run
    assert missed.bring_back("q-single").last is None
    assert missed.bring_back("q-single").given == {}


def test_what_is_passed_by_when_it_comes_back_cannot_be_taken_back() -> None:
    passed = study().answer("q-single", Unsure()).bring_back("q-single").pass_by("q-single")
    assert (passed.run.returning, passed.last) == ((), None)


def test_a_card_comes_back_as_it_is() -> None:
    missed = study().turn("c-channel", knew=False)
    assert missed.bring_back("c-channel") == missed
    assert missed.bring_back("c-channel").last is None


def test_a_card_and_an_ending_are_taken_back() -> None:
    assert study().turn("c-channel", knew=False).taken_back() == study()
    ended = study().choose("sc-desk", 0)
    assert ended.taken_back().run == study().run
    assert ended.taken_back().story("sc-desk") == study().story("sc-desk")


def test_a_story_that_goes_on_leaves_nothing_of_it_to_take_back() -> None:
    ended = study().choose("sc-desk", 0)
    assert ended.choose("sc-desk", 0) is ended
    assert ended.replay("sc-desk").last is None
    answered = study().answer("q-single", WRONG)
    assert answered.step_back("sc-desk").last == answered.last
