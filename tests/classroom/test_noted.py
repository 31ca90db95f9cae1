# SPDX-License-Identifier: GPL-3.0-or-later
"""What was noted stands beside the words it was noted at, in the order of the library."""

from dataclasses import replace
from pathlib import Path

import pytest

from securetrain.classroom import (
    Library,
    NotedSpot,
    bookmarks_in,
    notes_as_text,
    notes_beside,
    read_notebook,
)
from securetrain.classroom.noted import MOST_LETTERS
from securetrain.course import Heading, Prose, StepBreak, TrainerNote, line, text
from securetrain.practice import GuestNotebook, Spot
from tests.classroom.packs import put_pack
from tests.ui.blocks.samples import INFO, with_blocks

KEY, OTHER = ("samples", "sample"), ("samples", "other")
LONG = "Read it slowly, word by word, " * 10
BLOCKS = (
    Heading(1, line("A strange message")),
    Prose(text("It asks for a code.\nIt is in a hurry.")),
    StepBreak(),
    Prose(text(LONG)),
    TrainerNote(text("Tell a story.")),
    Prose(text("ن" * 200)),
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    lesson = with_blocks(*BLOCKS)
    first = with_blocks(TrainerNote(text("Wait.")), info=replace(INFO, id="other", title="Other"))
    put_pack(tmp_path, {"en": (first, lesson)})
    return Library(tmp_path)


@pytest.fixture
def notebook() -> GuestNotebook:
    return GuestNotebook()


def spots(library: Library, notebook: GuestNotebook) -> list[NotedSpot]:
    return [spot for each in read_notebook(library, notebook, "en") for spot in each.spots]


def test_an_empty_notebook_has_no_lesson(library: Library, notebook: GuestNotebook) -> None:
    assert read_notebook(library, notebook, "en") == ()
    assert notes_as_text(()) == "\n"


def test_a_spot_has_its_words_its_step_its_note_and_its_bookmark(
    library: Library, notebook: GuestNotebook
) -> None:
    notebook.mark(Spot(*KEY, 0), wanted=True)
    notebook.write(Spot(*KEY, 1), "Ask her.")
    assert spots(library, notebook) == [
        NotedSpot(Spot(*KEY, 0), "A strange message", 1, 2, is_marked=True),
        NotedSpot(Spot(*KEY, 1), "It asks for a code.", 1, 2, note="Ask her."),
    ]


WORDS = {
    "long words end between two": (3, LONG[: LONG.rindex(" ", 0, MOST_LETTERS)] + " …"),
    "what is for trainers has the words before it": (
        4,
        LONG[: LONG.rindex(" ", 0, MOST_LETTERS)] + " …",
    ),
    "words without a space are cut": (5, "ن" * MOST_LETTERS + " …"),
    "a block that is there no more has none": (99, ""),
}


@pytest.mark.parametrize(("block", "words"), WORDS.values(), ids=WORDS)
def test_every_block_has_words(
    library: Library, notebook: GuestNotebook, block: int, words: str
) -> None:
    notebook.mark(Spot(*KEY, block), wanted=True)
    (found,) = spots(library, notebook)
    assert found.words == words
    assert found.step == (2 if words else 0)


def test_nothing_that_can_be_shown_is_no_words(library: Library, notebook: GuestNotebook) -> None:
    notebook.mark(Spot(*OTHER, 0), wanted=True)
    assert spots(library, notebook)[0].words == ""


def test_lessons_stand_as_in_the_library_and_those_that_are_gone_at_the_end(
    library: Library, notebook: GuestNotebook
) -> None:
    for key in (("gone", "away"), KEY, OTHER):
        notebook.write(Spot(*key, 0), f"In {key[1]}.")
    found = read_notebook(library, notebook, "en")
    assert [(each.key, each.title, each.is_here) for each in found] == [
        (OTHER, "Other", True),
        (KEY, INFO.title, True),
        (("gone", "away"), "away", False),
    ]
    assert notes_as_text(found) == "In other.\n\n* * *\n\nIn sample.\n\n* * *\n\nIn away.\n"


def test_one_lesson_has_its_own_by_block(notebook: GuestNotebook) -> None:
    for key in (KEY, OTHER):
        notebook.write(Spot(*key, 3), f"In {key[1]}.")
        notebook.mark(Spot(*key, 4), wanted=True)
    assert notes_beside(notebook, KEY) == {3: "In sample."}
    assert bookmarks_in(notebook, OTHER) == {4}
