# SPDX-License-Identifier: GPL-3.0-or-later
"""Drafts are written and read strictly, and only what still fits a lesson is taken up."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.course import Lesson, MismatchError, TrueFalse, Verdict
from securetrain.practice import (
    Answer,
    Call,
    Chosen,
    Draft,
    Judged,
    Judgement,
    LessonRun,
    Marked,
    Matched,
    Ordered,
    Play,
    Quiz,
    Said,
    Sorted,
    Stage,
    Sure,
    Typed,
    Unsure,
    Walked,
    begin_play,
    draft_of,
    drafts_from_json,
    drafts_to_json,
    play_of,
    quiz_of,
    run_of,
)
from tests.practice.making import lesson_info, question, story

RIGHT, WRONG = Chosen(frozenset({1})), Chosen(frozenset({0}))
RUN = LessonRun(Lesson(lesson_info(), (question(), question(id="q-2"), story())))

numbers = st.integers(0, 50)
spots = st.lists(st.none() | numbers).map(tuple)
texts = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf")), max_size=20)
names = st.lists(texts).map(tuple)
calls = st.builds(Call, st.sampled_from(Judgement), texts)
answers: st.SearchStrategy[Answer] = st.one_of(
    st.just(Unsure()),
    st.builds(Chosen, st.frozensets(numbers)),
    st.builds(Said, st.booleans()),
    st.builds(Ordered, st.lists(numbers).map(tuple)),
    st.builds(Matched, spots),
    st.builds(Sorted, spots),
    st.builds(Typed, texts),
    st.builds(Marked, st.frozensets(numbers)),
    st.builds(Judged, st.lists(st.none() | calls).map(tuple)),
    st.builds(Walked, names, st.booleans(), st.none() | st.sampled_from(Verdict)),
)
drafts = st.builds(
    Draft,
    texts,
    st.none() | answers,
    st.none() | answers,
    st.sampled_from(Stage),
    numbers,
    st.sampled_from(Sure),
    numbers,
    st.booleans(),
    names,
    names,
    numbers,
    numbers,
)


@given(st.lists(drafts, unique_by=lambda each: each.item).map(tuple))
def test_what_is_written_is_read_again(kept: tuple[Draft, ...]) -> None:
    assert drafts_from_json(drafts_to_json(kept)) == kept


def test_control_characters_and_overrides_in_what_was_typed_are_left_out() -> None:
    typed = Typed("می\u200cروم\0\u202e\ud800!" + "x" * 30_000)
    kept = drafts_from_json(drafts_to_json([Draft("q-1", typed, typed)]))[0]
    assert kept.answer == kept.given
    assert isinstance(kept.answer, Typed)
    assert kept.answer.text.startswith("می\u200cروم!xxx")
    assert len(kept.answer.text) == 20 * 1024


def entry(**more: Any) -> bytes:
    return json.dumps({"form": 1, "drafts": [{"item": "q-1", **more}]}).encode()


def answer(kind: str, **more: Any) -> bytes:
    return entry(answer={"kind": kind, **more})


HOSTILE = {
    "nothing": b"",
    "no JSON": b"drafts",
    "bytes that are no text": b'{"form":1,"drafts":[],"x":"\xff"}',
    "a list": b"[]",
    "null": b"null",
    "no form": b'{"drafts":[]}',
    "another form": b'{"form":2,"drafts":[]}',
    "a form that is true": b'{"form":true,"drafts":[]}',
    "no drafts": b'{"form":1}',
    "a key given twice": b'{"form":1,"form":1,"drafts":[]}',
    "an entry too many": entry(more=1),
    "an entry too few": b'{"form":1,"drafts":[{}]}',
    "an item twice": b'{"form":1,"drafts":[{"item":"q"},{"item":"q"}]}',
    "a draft that is a list": b'{"form":1,"drafts":[[]]}',
    "a huge number": entry(hints=10**12),
    "a number below nothing": entry(hints=-1),
    "a turn below nothing": entry(waits=-1),
    "tries below nothing": entry(tries=-1),
    "returns below nothing": entry(returns=-1),
    "a float": entry(tries=1.5),
    "a truth for a number": entry(tries=True),
    "a stage that is none": entry(stage="over"),
    "a way of numbers": entry(path=[1]),
    "an empty place on the way": entry(path=[None]),
    "an answer of no kind": entry(answer={"options": [1]}),
    "an answer of an unknown kind": answer("painted"),
    "an answer of null": entry(answer=None),
    "an option twice": answer("chosen", options=[1, 1]),
    "an option of null": answer("chosen", options=[None]),
    "options out of order": answer("chosen", options=[2, 1]),
    "options of text": answer("chosen", options=["1"]),
    "too many options": answer("chosen", options=list(range(2_001))),
    "a truth that is a number": answer("said", true=1),
    "an order with an empty place": answer("ordered", items=[None]),
    "a control character": answer("typed", text="a\x1b[2J"),
    "a direction override": answer("typed", text="a\u202eb"),
    "half a character": answer("typed", text="a\ud800"),
    "a very long text": answer("typed", text="a" * 30_000),
    "a call that is a word": answer("judged", calls=["genuine"]),
    "a verdict that is none": answer("walked", pages=[], verdict="perhaps"),
    "deep nesting": b"[" * 100_000,
    "too many drafts": json.dumps(
        {"form": 1, "drafts": [{"item": str(n)} for n in range(2_001)]}
    ).encode(),
    "too many bytes": b" " * (256 * 1024 + 1),
}


@pytest.mark.parametrize("untrusted", HOSTILE.values(), ids=HOSTILE)
def test_what_is_none_of_ours_is_refused(untrusted: bytes) -> None:
    with pytest.raises(MismatchError):
        drafts_from_json(untrusted)


def kept(quiz: Quiz, answered: Answer | None) -> Draft:
    draft = draft_of("q-1", quiz, RUN)
    values = {name: getattr(draft, name) for name in ("stage", "hints", "sure", "tries")}
    return Draft("q-1", given=answered, returned=draft.returned, **values)


ASKED = Quiz(question()).give_hint().say_sure(Sure.NO)
STANDING = {
    "asked": (ASKED, None),
    "tried once": (ASKED.answer(WRONG), WRONG),
    "a hint after the first try": (Quiz(question()).answer(WRONG).give_hint(), WRONG),
    "right at once": (ASKED.answer(RIGHT), RIGHT),
    "right in the end": (ASKED.answer(WRONG).answer(RIGHT), RIGHT),
    "missed twice": (ASKED.answer(WRONG).answer(WRONG), WRONG),
    "not known": (ASKED.answer(Unsure()), Unsure()),
    "shown after a try": (ASKED.answer(WRONG).answer(Unsure()), Unsure()),
    "come back": (Quiz(question(), returned=True).answer(WRONG), WRONG),
}


@pytest.mark.parametrize(("quiz", "answered"), STANDING.values(), ids=STANDING)
def test_a_question_stands_where_it_stood(quiz: Quiz, answered: Answer | None) -> None:
    assert quiz_of(kept(quiz, answered), quiz.question) == quiz


CHANGED = {
    "another kind of task": kept(ASKED.answer(RIGHT), Said(True)),
    "what was right is so no more": kept(ASKED.answer(RIGHT), WRONG),
    "what was missed is right now": kept(ASKED.answer(WRONG), RIGHT),
    "nothing was ever checked": Draft("q-1", stage=Stage.SHOW, hints=1, sure=Sure.NO, tries=2),
    "a stage without a try": Draft("q-1", None, WRONG, Stage.SHOW, 1, Sure.NO),
}


@pytest.mark.parametrize("draft", CHANGED.values(), ids=CHANGED)
def test_a_question_whose_lesson_has_changed_is_asked_anew(draft: Draft) -> None:
    assert quiz_of(draft, question()) == ASKED


def test_hints_that_are_no_longer_there_are_not_counted() -> None:
    assert quiz_of(Draft("q-1", hints=9), question(TrueFalse(True), hints=())).hints == 0


def test_a_scenario_stands_where_it_stood() -> None:
    played = begin_play(story()).choose(0).choose(2).replay().choose(0)
    assert play_of(draft_of("sc-1", played, RUN), story()) == played


WAYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "another beginning": (("elsewhere", "middle"), ("start",)),
    "no way": ((), ("start",)),
    "a scene that is gone": (("start", "middle", "gone", "good"), ("start", "middle")),
    "a choice that is gone": (("start", "good"), ("start",)),
    "past the end": (("start", "open", "start"), ("start", "open")),
}


@pytest.mark.parametrize(("path", "wanted"), WAYS.values(), ids=WAYS)
def test_a_scenario_that_has_changed_stands_as_far_as_its_way_leads(
    path: tuple[str, ...], wanted: tuple[str, ...]
) -> None:
    draft = Draft("sc-1", path=path, ended=("good", "gone", "start"))
    assert play_of(draft, story()) == Play(story(), wanted, ("good",))


def test_missed_items_wait_in_their_order() -> None:
    run = RUN.see(0, 1, 2).after("q-2", right=False).after("q-1", right=False)
    run = run.after("q-2", right=False)
    items = [draft_of(each.id, None, run) for each in run.lesson.items]
    again = run_of(reversed(items), RUN)
    assert (again.returning, again.returned) == (("q-1", "q-2"), ("q-2",))


def test_items_that_are_gone_do_not_wait_and_none_returns_without_end() -> None:
    run = run_of([Draft("q-9", waits=1, returns=1), Draft("q-1", returns=10**9)], RUN)
    assert (run.returning, run.returned) == ((), ("q-1", "q-1"))
