# SPDX-License-Identifier: GPL-3.0-or-later
"""A notebook read with its lessons: what was noted and marked, beside which words."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from securetrain.classroom.finding import words_of
from securetrain.classroom.library import Library
from securetrain.classroom.study import step_of
from securetrain.course import Heading, Lesson, plain, value
from securetrain.errors import DocumentError
from securetrain.practice import LessonKey, Notebook, Spot

MOST_LETTERS = 90
"""Of the words of a block, as many are shown; the rest is in the lesson."""
BETWEEN = "* * *"
"""Stands between two notes on paper."""


@value
class NotedSpot:
    """A block with a note or a bookmark: its words, and in which step (from 1) of how many."""

    spot: Spot
    words: str = ""
    step: int = 0
    steps: int = 0
    note: str = ""
    is_marked: bool = False


@value
class NotedLesson:
    """A lesson with what was noted in it; one that cannot be read has its name for a title."""

    key: LessonKey
    title: str
    language: str
    spots: tuple[NotedSpot, ...]
    is_here: bool = True


def read_notebook(library: Library, notebook: Notebook, language: str) -> tuple[NotedLesson, ...]:
    """Return everything noted and marked, lesson by lesson as they stand in the library."""
    notes, marked = notebook.notes(), notebook.bookmarks()
    order = {book.key: number for number, book in enumerate(library.books(language))}
    spots = sorted({*notes, *marked}, key=lambda spot: (order.get(spot.key, len(order)), spot))
    found = []
    for key, beside in groupby(spots, key=lambda spot: spot.key):
        read = [NotedSpot(s, note=notes.get(s, ""), is_marked=s in marked) for s in beside]
        found.append(_lesson(library, key, read, language))
    return tuple(found)


def notes_as_text(lessons: Iterable[NotedLesson]) -> str:
    """Return the notes as plain text, without titles: nothing says what they were made with."""
    notes = (spot.note.strip() for lesson in lessons for spot in lesson.spots)
    return f"\n\n{BETWEEN}\n\n".join(filter(None, notes)) + "\n"


def notes_beside(notebook: Notebook, lesson: LessonKey) -> Mapping[int, str]:
    """Return the notes of one lesson, by the number of the block that each stands beside."""
    return {spot.block: text for spot, text in notebook.notes().items() if spot.key == lesson}


def bookmarks_in(notebook: Notebook, lesson: LessonKey) -> frozenset[int]:
    """Return the numbers of the blocks of one lesson that have a bookmark."""
    return frozenset(spot.block for spot in notebook.bookmarks() if spot.key == lesson)


def _lesson(library: Library, key: LessonKey, spots: list[NotedSpot], language: str) -> NotedLesson:
    try:
        lesson = library.lesson(*key, language)
    except DocumentError:
        return NotedLesson(key, key[1], "", tuple(spots), is_here=False)
    placed = tuple(_placed(lesson, spot) for spot in spots)
    return NotedLesson(key, lesson.info.title, lesson.info.language, placed)


def _placed(lesson: Lesson, noted: NotedSpot) -> NotedSpot:
    if noted.spot.block >= len(lesson.blocks):
        return noted
    words = _beginning(_named(lesson, noted.spot.block))
    step, steps = step_of(lesson, noted.spot.block) + 1, len(lesson.steps)
    return NotedSpot(noted.spot, words, step, steps, noted.note, noted.is_marked)


def _named(lesson: Lesson, block: int) -> str:
    """Return the words of a block, or of the nearest one before it that has any to show."""
    for each in reversed(lesson.blocks[: block + 1]):
        if words := plain(each.text) if isinstance(each, Heading) else words_of(each):
            return words
    return ""


def _beginning(words: str) -> str:
    """Return the first line of some words, cut between two of them where it is long."""
    line = words.strip().partition("\n")[0]
    if len(line) <= MOST_LETTERS:
        return line
    whole = line[:MOST_LETTERS].rpartition(" ")[0] or line[:MOST_LETTERS]
    return f"{whole} …"
