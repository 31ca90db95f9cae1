# SPDX-License-Identifier: GPL-3.0-or-later
"""What of a lesson goes on paper: what still holds, in which language, with which warnings."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings

from securetrain.course import (
    Action,
    Actions,
    Block,
    Callout,
    CalloutType,
    Card,
    Ending,
    EndingKind,
    Fact,
    Figure,
    HelpTree,
    Inspect,
    Lesson,
    Look,
    Part,
    Prose,
    Question,
    Scenario,
    Scene,
    SceneChoice,
    Source,
    TranslationNote,
    TranslationState,
    Volatility,
    line,
    text,
)
from securetrain.paper import handout, page
from securetrain.paper.asides import callout, fact, steps
from securetrain.paper.composing import help_manuscript, lesson_manuscript
from securetrain.paper.parts import Aside, Exercise, Foreign, Original, Said, Story
from tests.classroom.packs import HELP
from tests.makers.lessons import help_trees, lessons
from tests.paper.reading import BARE, TODAY, read_page
from tests.ui.blocks.samples import INFO, with_blocks

pytestmark = pytest.mark.usefixtures("qapp")
FACT = Fact(
    "f-one",
    text("Codes are read."),
    text("Prefer what never travels."),
    "desk",
    date(2026, 1, 1),
    date(2026, 12, 1),
)
PAST = FACT.review_by + timedelta(days=1)


def test_a_fact_says_its_source_its_day_and_until_when() -> None:
    made = fact(FACT, INFO.sources, TODAY)
    assert made.text == FACT.claim
    assert "The sample desk" in made.notes[0]
    assert "Checked 1 January 2026" in made.notes[0]
    assert "1 December 2026" in made.notes[1]


@pytest.mark.parametrize("volatility", Volatility)
def test_a_fact_past_its_day_leaves_only_what_lasts(volatility: Volatility) -> None:
    made = fact(replace(FACT, volatility=volatility), INFO.sources, PAST)
    assert made.text == FACT.principle
    assert "are left out; this lasts" in made.notes[0]


def test_a_fact_past_its_day_without_a_principle_says_so() -> None:
    made = fact(replace(FACT, principle=()), (), PAST)
    assert made.text == FACT.claim
    assert made.notes == (
        "This was due for review on 1 December 2026. The idea still holds; details may differ.",
    )


def test_a_fact_that_grows_old_fast_says_what_will_outlast_the_paper() -> None:
    fast = replace(FACT, volatility=Volatility.FAST)
    assert fact(fast, (), TODAY).notes[-1] == "What lasts: Prefer what never travels."
    assert len(fact(replace(fast, principle=()), (), TODAY).notes) == 2


@pytest.mark.parametrize("kind", CalloutType)
def test_every_callout_has_a_name(kind: CalloutType) -> None:
    made = callout(Callout(kind, text("x")))
    assert made.name
    is_care = kind in {CalloutType.WARNING, CalloutType.CAUTION}
    assert made.care is is_care


def test_a_callout_for_a_system_names_it() -> None:
    assert callout(Callout(CalloutType.DEVICE, text("x"), "ios")).name == "On iPhone, iPad"
    assert callout(Callout(CalloutType.DEVICE, text("x"), "beos")).name == "On beos"


def test_a_step_says_what_it_costs_and_what_it_is_for() -> None:
    whole = Action("a", line("Do it"), 5, 7, 0, "loss", "android", text("Undo"))
    (made,) = steps(_actions(whole)).steps
    assert made.facts == "5 minutes · within 7 days · helps against loss · Android"
    assert steps(_actions(Action("b", line("Do it")))).steps[0].facts == ""


def test_what_may_be_hard_to_read_is_said_first() -> None:
    info = replace(
        INFO, content_note="violence", risk="Ask first.", unreviewed=True, adapted_from="A book"
    )
    made = lesson_manuscript(with_blocks(Prose(text("x")), info=info), BARE)
    assert "Content note: violence" in made.card
    assert "Ask first." in made.card
    assert any("native reader" in each for each in made.card)
    assert Said("Adapted from: A book") in made.parts


def test_a_lesson_without_sources_has_no_heading_for_them() -> None:
    info = replace(INFO, sources=(Source("a", "T", "P", "https://a.example/"),))
    with_one = lesson_manuscript(with_blocks(Prose(text("x")), info=info), BARE)
    without = lesson_manuscript(with_blocks(Prose(text("x")), info=replace(info, sources=())), BARE)
    assert len(with_one.parts) == len(without.parts) + 2


def test_what_is_not_translated_stands_in_its_own_language() -> None:
    note = TranslationNote(0, TranslationState.MISSING, "fa")
    lesson = replace(with_blocks(_card(), Prose(text("x")), info=INFO), notes=(note,))
    said, foreign, *_rest = lesson_manuscript(lesson, BARE).parts
    assert said == Said("Not translated yet")
    assert isinstance(foreign, Foreign)
    assert [each.name for each in foreign.parts if isinstance(each, Exercise)] == ["Card 1"]
    assert ("div", "dir", "rtl") in read_page(lesson, BARE).attributes


def test_a_translation_that_may_be_wrong_has_its_original_beside_it() -> None:
    note = TranslationNote(0, TranslationState.OUTDATED, "en", Prose(text("متن")), "fa")
    lesson = replace(with_blocks(Prose(text("x")), info=INFO), notes=(note,))
    said, original, *_rest = lesson_manuscript(lesson, BARE).parts
    assert said == Said("The translation may be out of date")
    assert isinstance(original, Original)
    assert ("div", "lang", "fa") in read_page(lesson, BARE).attributes


@pytest.mark.parametrize("kind", EndingKind)
def test_every_ending_has_a_name_that_does_not_blame(kind: EndingKind) -> None:
    ending = Scene("b", line("B"), ending=Ending(kind, text("So it went.")), coercion=True)
    first = Scene("a", line("A"), choices=(SceneChoice(line("go"), "b"),))
    made = lesson_manuscript(
        with_blocks(Scenario("s", line("S"), (first, ending)), info=INFO), BARE
    )
    story = made.parts[0]
    assert isinstance(story, Story)
    assert story.stops[0].ways[0].sign == "2"
    assert story.stops[1].note == "Nothing you choose here is graded."
    assert isinstance(story.stops[1].ending, Aside)
    assert story.stops[1].ending.name


def test_a_help_tree_says_when_it_was_reviewed_as_far_as_that_is_known() -> None:
    assert help_manuscript(HELP, BARE).card == (HELP.need,)
    day = replace(HELP, reviewed=date(2026, 11, 20))
    assert help_manuscript(day, BARE).foot == "Reviewed 20 November 2026"
    assert help_manuscript(replace(HELP, reviewed=None), BARE).foot == ""


@settings(max_examples=60)
@given(lessons())
def test_every_lesson_that_can_be_written_becomes_a_page(lesson: Lesson) -> None:
    open_lesson = replace(lesson, info=replace(lesson.info, sensitive=False))
    assert page(open_lesson, BARE).startswith(b"<!doctype html>")


@settings(max_examples=30)
@given(help_trees)
def test_every_help_tree_that_can_be_written_becomes_a_page(tree: HelpTree) -> None:
    assert page(tree, BARE).startswith(b"<!doctype html>")


def _card() -> Block:
    return Card("c", text("front"), text("back"))


def _actions(*each: Action) -> Actions:
    return Actions(each)


def test_a_message_with_nothing_to_mark_has_nothing_to_unfold() -> None:
    message = Inspect(Look.MAIL, ((Part("Only words."),), ()))
    lesson = with_blocks(Question("q", line("Look"), message), info=INFO)
    read = read_page(lesson, BARE)
    assert "Only words." in read.words
    assert "details" not in read.tags


def test_a_picture_that_only_decorates_is_not_missed() -> None:
    lesson = with_blocks(Figure("img/leaf.png", decorative=True), info=INFO)
    assert "The picture is not here" not in read_page(lesson, BARE).words
    assert handout(lesson, BARE).startswith(b"%PDF-")
