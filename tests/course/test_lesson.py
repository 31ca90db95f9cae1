# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons and texts as values: steps, items, notes on translation, bare words."""

import pytest

from securetrain.course import (
    Card,
    Glossary,
    Heading,
    ItemInfo,
    Lesson,
    Link,
    LinkKind,
    Marker,
    Match,
    PackInfo,
    Pair,
    Paragraph,
    Prose,
    Run,
    Scenario,
    Shelf,
    StepBreak,
    Term,
    TranslationNote,
    TranslationState,
    line,
    links,
    plain,
    read_document,
    text,
    write_document,
)
from tests.course.making import a_lesson, a_question, a_scene


def test_a_lesson_is_read_in_steps_without_the_breaks_between_them() -> None:
    one, two = Heading(1, line("a")), Prose(text("b"))
    lesson = a_lesson(one, StepBreak(), StepBreak(), two, StepBreak())
    assert lesson.steps == ((one,), (two,))


def test_items_are_what_can_be_practised() -> None:
    question, card = a_question(critical=True, rev=2), Card("c", text("a"), text("b"))
    scenario = Scenario("sc", line("a"), (a_scene("a"),), family="idea", review=False)
    lesson = a_lesson(Heading(1, line("a")), question, card, scenario)
    assert lesson.items == (question, card, scenario)
    assert lesson.info.items == (
        ItemInfo("q-one", "q-one", critical=True, rev=2),
        ItemInfo("c", "c"),
        ItemInfo("sc", "idea", review=False),
    )


def test_a_note_on_a_translation_is_found_by_its_block() -> None:
    note = TranslationNote(0, TranslationState.OUTDATED, "en")
    lesson = Lesson(a_lesson().info, (Prose(text("a")),), (note,))
    assert lesson.note(0) is note
    assert lesson.note(1) is None


def test_right_sides_are_those_of_the_pairs_and_the_extras() -> None:
    task = Match((Pair(line("a"), line("b")),), (line("c"),))
    assert task.rights == (line("b"), line("c"))


def test_nothing_is_an_empty_line() -> None:
    assert line("") == ()
    assert plain(()) == ""
    assert plain(line("a")) == "a"


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        (Paragraph(line("a")), "a"),
        (Paragraph(line("a"), Marker.BULLET), "-  a"),
        (Paragraph(line("a"), Marker.BULLET, 1), "   -  a"),
        (Paragraph(line("a"), Marker.NUMBER, 0, 3), "3. a"),
        (Paragraph(line("a"), Marker.CONTINUED, 1), "      a"),
    ],
)
def test_bare_words_keep_the_marks_of_lists(paragraph: Paragraph, words: str) -> None:
    assert plain((paragraph, Paragraph(line("b")))) == f"{words}\nb"


def test_links_are_found_wherever_they_stand() -> None:
    link = Link(LinkKind.TERM, "a")
    run = Run("a", link=link)
    term = Term("a", "A", (Paragraph((run, Run("b"))),), ("c",))
    assert list(links(Glossary("en", (term,)))) == [link]


def test_a_shelf_is_a_document() -> None:
    pack = PackInfo("p", "P", 1, "We", "CC-BY-4.0", "en", (), ("en",))
    shelf = Shelf(pack, "en", (a_lesson(a_question()).info,))
    assert read_document(Shelf, write_document(shelf)) == shelf
