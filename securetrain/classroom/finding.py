# SPDX-License-Identifier: GPL-3.0-or-later
"""What of the library can be found: lessons block by block, steps, words, and help.

Answers stay out of it, and so does everything that is told only to be doubted: options, messages
to inspect, statements to judge, the invented web and what happens in a scenario would be found as
if they were advice, or give away what is asked. Trainers' notes are for trainers.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from functools import partial

from securetrain.classroom.library import Book, Library
from securetrain.classroom.telling import as_it_stands
from securetrain.course import (
    Actions,
    Block,
    Callout,
    Card,
    Code,
    Fact,
    Figure,
    Heading,
    Lesson,
    Prose,
    Question,
    Quote,
    Scenario,
    Scene,
    SceneBlock,
    Table,
    Text,
    plain,
)
from securetrain.errors import DocumentError
from securetrain.search import Document, Kind

Read = Callable[[], Iterable[Document]]


def findable(library: Library, language: str, today: date) -> tuple[Read, ...]:
    """Return what reads the library, one lesson, glossary or help tree at a time.

    A helpline is help without a name: it stands on the page of all help. A fact that may not be
    relied on any more is found by what lasts of it.
    Each may be called in any thread; what cannot be read is not found.
    """
    shelves = library.standing(language)
    days = {shelf.pack.id: library.day(shelf.pack.id, today) for shelf in shelves}
    helps: list[Callable[[], Iterator[Document]]] = [
        partial(_help, library, (shelf.pack.id, info.id), language, days[shelf.pack.id])
        for shelf in shelves
        for info in shelf.help
    ]
    lessons = [
        partial(_lesson, library, book, language, days[book.pack])
        for book in library.books(language)
    ]
    terms = [partial(_terms, library, shelf.pack.id, language) for shelf in shelves]
    helps.append(partial(_helplines, library, language))
    return *map(_sound, helps), *map(_sound, terms), *map(_sound, lessons)


def _sound(read: Callable[[], Iterator[Document]]) -> Read:
    def documents() -> Iterable[Document]:
        found: list[Document] = []
        with suppress(DocumentError):  # the library says what cannot be read, and why
            found.extend(read())
        return found

    return documents


def _terms(library: Library, pack: str, language: str) -> Iterator[Document]:
    for term in library.terms(pack, language):
        text = "\n".join((_lines(term.text), *term.synonyms))
        yield Document(Kind.TERM, pack, term.id, language, term.name, text)


def _help(
    library: Library, named: tuple[str, str], language: str, today: date
) -> Iterator[Document]:
    pack, name = named
    tree = library.help_tree(pack, name, language)
    scenes = [_words_of_scene(each, today) for each in tree.scenes]
    intro = [words_of(as_it_stands(each, today)) for each in tree.intro]
    text = "\n".join((tree.need, *intro, *scenes))
    yield Document(Kind.HELP, pack, tree.id, tree.language, tree.title, text)


def _helplines(library: Library, language: str) -> Iterator[Document]:
    for helped in library.helplines(language):
        for each in helped.list.lines:
            spoken = helped.list.language
            yield Document(Kind.HELP, helped.pack, "", spoken, each.name, _lines(each.text))


def _words_of_scene(scene: Scene, today: date) -> str:
    ending = _lines(scene.ending.debrief) if scene.ending else ""
    choices = [plain(choice.text) for choice in scene.choices]
    blocks = [words_of(as_it_stands(each, today)) for each in scene.blocks]
    return "\n".join((plain(scene.title), *blocks, *choices, ending))


def _lesson(library: Library, book: Book, language: str, today: date) -> Iterator[Document]:
    lesson = library.lesson(book.pack, book.info.id, language)
    info = lesson.info
    text = "\n".join((info.need, *info.objectives))
    yield Document(Kind.LESSON, book.pack, info.id, info.language, info.title, text)
    yield from _blocks(book.pack, lesson, today)


def _blocks(pack: str, lesson: Lesson, today: date) -> Iterator[Document]:
    info = lesson.info
    spoken = {note.index: note.language for note in lesson.notes}
    title = info.title
    for index, block in enumerate(lesson.blocks):
        if isinstance(block, Heading):
            title = plain(block.text)
        elif text := words_of(as_it_stands(block, today)):
            yield Document(
                Kind.STEP if isinstance(block, Actions) else Kind.PASSAGE,
                *(pack, info.id, spoken.get(index, info.language), title, text),
                block=index,
                about=info.title if title != info.title else "",
                note=info.content_note,
            )


def words_of(block: Block | SceneBlock) -> str:
    """Return the words of a block that can be found; none of what stays out."""
    text = ""
    match block:
        case Prose(text=words) | Quote(text=words) | Callout(text=words) | Card(front=words):
            text = _lines(words)
        case Fact(claim=claim, principle=principle):
            text = _lines(claim + principle)
        case Code(text=code):
            text = code
        case Table(head=head, rows=rows):
            text = "\n".join(plain(cell) for row in (head, *rows) for cell in row)
        case Figure(alt=alt, caption=caption):
            text = f"{plain(caption)}\n{alt}"
        case Actions(actions=actions):
            text = "\n".join(plain(action.text) for action in actions)
        case Question(prompt=words) | Scenario(title=words):
            text = plain(words)
    return text


def _lines(text: Text) -> str:
    """Return the words of each paragraph on a line, without the marks of lists."""
    return "\n".join(plain(paragraph.runs) for paragraph in text)
