# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of whole lessons and stories in a terminal."""

from dataclasses import replace
from datetime import date

import pytest

from securetrain.cli.lesson import show_help, show_lesson
from securetrain.course import (
    Action,
    Actions,
    Block,
    Callout,
    CalloutType,
    Card,
    Fact,
    Figure,
    Heading,
    HelpTree,
    Lesson,
    Link,
    LinkKind,
    Marker,
    Paragraph,
    Prose,
    Run,
    StepBreak,
    Table,
    TrainerNote,
    TranslationNote,
    TranslationState,
    Volatility,
    line,
    text,
)
from tests.cli.speaking import TODAY, Person
from tests.practice import making
from tests.ui.blocks import samples


def shown(lesson: Lesson, *typed: str, pauses: bool = False, day: date = TODAY) -> Person:
    """Show a lesson to somebody who types, or only reads where nothing is typed."""
    person = Person(*typed, pauses=pauses)
    person.terminal.asks = bool(typed)
    show_lesson(person.terminal, lesson, day)
    return person


def test_a_lesson_with_everything_in_it_is_told_from_its_first_line_to_its_last() -> None:
    person = shown(samples.english())
    for words in (
        samples.INFO.title,
        "Two channels",
        "[ Checked fact ]",
        "☐",
        "helps against",
        "At the desk",
        "Open Monday to Saturday.",
    ):
        assert words in person.saw
    assert max(map(len, person.lines)) <= 80


def test_actions_say_as_much_as_there_is_to_say() -> None:
    bare, full = Action("a-1", line("Do it")), Action("a-2", line("Do that"), 5, against="harm")
    saw = shown(lesson_of(Actions((bare, full)))).saw
    assert "☐ Do it ☐ Do that 5 minutes · helps against harm" in saw


def test_a_table_is_told_row_by_row_and_a_cell_without_a_head_alone() -> None:
    table = Table((line("What"), ()), ((line("One"), line("first")), (line("Two"), line("2nd"))))
    person = shown(lesson_of(table))
    assert "  •  What: One" in person.lines
    assert "     first" in person.lines


def test_a_lesson_can_be_answered_to_its_end() -> None:
    skipping = [""] * 40
    person = shown(samples.english(), *skipping)
    assert person.terminal.asks
    assert "[ Answer ]" not in person.saw


def lesson_of(*blocks: object, **more: object) -> Lesson:
    """Make a lesson of blocks."""
    return replace(samples.with_blocks(*blocks), **more)  # type: ignore[arg-type]


def test_what_was_missed_comes_back_at_the_end() -> None:
    person = shown(lesson_of(samples.TRUE_FALSE), "true", "true", "false")
    assert "comes back once more" in person.saw
    assert person.saw.count(samples.TRUE_FALSE.prompt[0].text) == 2
    assert person.untyped == 0


def test_what_is_missed_again_and_again_comes_back_twice_and_no_more() -> None:
    person = shown(lesson_of(samples.TRUE_FALSE), *["n"] * 9)
    assert person.untyped == 6
    assert person.saw.count("comes back once more") == 1


def test_what_came_back_may_be_skipped() -> None:
    person = shown(lesson_of(samples.TRUE_FALSE), "n", "")
    assert person.saw.count(samples.TRUE_FALSE.prompt[0].text) == 2


def test_notes_for_trainers_are_not_told() -> None:
    assert "secretly" not in shown(lesson_of(TrainerNote(text("secretly")))).saw


def test_the_card_says_what_to_know_before() -> None:
    info = replace(
        samples.INFO, content_note="Mentions detention.", risk="Practise here.", unreviewed=True
    )
    saw = shown(Lesson(info, ())).saw
    assert "Content note: Mentions detention. Practise here." in saw
    assert "not yet been checked by a native reader" in saw


def test_a_block_that_is_not_translated_says_so() -> None:
    blocks = (Prose(text("One.")), Prose(text("Two.")), Prose(text("Three.")))
    notes = tuple(TranslationNote(n, state, "en") for n, state in enumerate(TranslationState))
    saw = shown(lesson_of(*blocks, notes=notes)).saw
    assert "(Not translated yet) One." in saw
    assert "(The translation may be out of date) Two." in saw
    assert "(Not yet checked by a native reader) Three." in saw


ORIGINALS: dict[str, tuple[Block, str]] = {
    "a question": (samples.TRUE_FALSE, "? A message without spelling mistakes is genuine."),
    "a story": (making.story(), "The knock"),
    "a fact": (Prose(text("As it was.")), "[ The original ] As it was."),
    "nothing that a learner sees": (TrainerNote(text("secretly")), "[ The original ] ─"),
}


@pytest.mark.parametrize(("source", "said"), ORIGINALS.values(), ids=ORIGINALS)
def test_what_no_native_reader_has_signed_stands_beside_its_original(
    source: Block, said: str
) -> None:
    note = TranslationNote(0, TranslationState.UNREVIEWED, "fa", source)
    saw = shown(lesson_of(Prose(text("So.")), notes=(note,))).saw
    assert said in saw
    assert saw.endswith("So.")


def fact(**more: object) -> Fact:
    """Make a fact that is due in a year."""
    made = Fact("f-1", text("The claim."), text("The principle."), "s", TODAY, date(2027, 11, 21))
    return replace(made, **more)  # type: ignore[arg-type]


def test_a_fact_past_its_date_says_so_and_a_critical_one_gives_way_to_its_principle() -> None:
    later = date(2028, 1, 1)
    fast = fact(critical=True, volatility=Volatility.FAST)
    assert "The claim. Checked 21 November 2026" in shown(lesson_of(fast)).saw
    assert "The claim. This was due for review" in shown(lesson_of(fact()), day=later).saw
    saw = shown(lesson_of(fast), day=later).saw
    assert "The principle. Its details were due" in saw
    assert "The claim" not in saw


def test_a_card_shows_its_other_side_after_a_pause() -> None:
    lesson = lesson_of(Card("c-1", text("Front?"), text("Back.")), StepBreak())
    person = shown(lesson, "", "", pauses=True)
    assert person.untyped == 0
    assert "Enter: the other side." in person.saw
    assert "Front?" in shown(lesson).saw


def test_signs_stand_for_what_a_terminal_cannot_show() -> None:
    runs = (
        Run("strong", strong=True),
        Run(" ", strong=True),
        Run("code", code=True),
        Run("a page", link=Link(LinkKind.ADDRESS, "https://a.example")),
        Run("https://b.example", link=Link(LinkKind.ADDRESS, "https://b.example")),
    )
    listed = (
        Paragraph(runs),
        Paragraph(line("one"), Marker.BULLET, 1),
        Paragraph(line("still one"), Marker.CONTINUED, 1),
        Paragraph(line("ten"), Marker.NUMBER, 0, 10),
        Paragraph(line("after")),
    )
    person = shown(lesson_of(Prose(listed)))
    assert "*strong* `code`a page (https://a.example)https://b.example" in person.saw
    assert "   •  one" in person.lines
    assert "      still one" in person.lines
    assert "10.ten" in person.lines or "10. ten" in person.lines


def test_a_picture_is_told_by_its_words() -> None:
    silent = Figure("img/a.png", decorative=True)
    assert "Picture" not in shown(lesson_of(silent)).saw
    saw = shown(lesson_of(Figure("img/a.png", "A hand", line("Wave")))).saw
    assert "Picture: A hand Wave" in saw


def test_only_large_headings_are_underlined() -> None:
    lines = shown(lesson_of(Heading(2, line("Part")), Heading(3, line("Smaller")))).lines
    assert lines[lines.index("Part") + 1] == "────"
    assert lines[lines.index("Smaller") + 1] == ""


def test_a_device_is_named() -> None:
    named = Callout(CalloutType.DEVICE, text("Open it."), "Android")
    assert "[ On Android ]" in shown(lesson_of(named)).saw
    assert "[ On your device ]" in shown(lesson_of(replace(named, os=""))).saw


STORY = making.story(intro=(Prose(text("It is late.")),))


def test_a_story_is_played_by_numbers_and_may_be_tried_another_way() -> None:
    person = shown(lesson_of(STORY), "1", "1", "7", "r", "b", "r", "2", "b", "x", "")
    assert person.untyped == 0
    assert "– good –" in person.saw
    assert "[ A way that helps ] So it went." in person.saw
    assert "[ What this way gains and costs ]" in person.saw
    assert person.saw.count("This was not understood.") == 4


def test_a_story_nobody_plays_is_printed_with_all_its_ways() -> None:
    saw = shown(lesson_of(STORY)).saw
    assert "[ It helps in part ]" in saw
    assert "→ risky" in saw


def test_help_is_walked_the_same_way_and_never_graded() -> None:
    scenes = (making.scene("start", "end"), making.scene("end"))
    tree = HelpTree("lost", "A lost phone", "It is gone.", "en", scenes)
    person = Person("1", "")
    show_help(person.terminal, tree, TODAY)
    assert "A lost phone" in person.saw
    assert "– end –" in person.saw
    reader = Person()
    reader.terminal.asks = False
    show_help(reader.terminal, tree, TODAY)
    assert "→ end" in reader.saw
