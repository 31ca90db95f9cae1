# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be read at a path: lessons and help trees, as sources or compiled."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from securetrain import words
from securetrain.classroom import minutes
from securetrain.cli.started import to_be_typed
from securetrain.course import (
    LIMITS,
    HelpTree,
    Lesson,
    LessonInfo,
    Shelf,
    Term,
    help_problems,
    lesson_problems,
)
from securetrain.errors import LessonError
from securetrain.words import _

if TYPE_CHECKING:
    from securetrain.classroom import Helped, Library
    from securetrain.workshop import Compiled, Project


class _Documents(NamedTuple):
    lessons: tuple[Lesson, ...]
    help: tuple[HelpTree, ...] = ()
    terms: tuple[Term, ...] = ()
    helped: "tuple[Helped, ...]" = ()


def _no_picture(_source: str) -> bytes | None:
    return None


@dataclass(frozen=True)
class Readable:
    """A lesson or help tree that can be shown, how to open it, and what lies beside it."""

    id: str
    title: str
    about: str
    open: Callable[[], Lesson | HelpTree]
    terms: Callable[[], tuple[Term, ...]] = tuple
    picture: Callable[[str], bytes | None] = _no_picture
    helped: "Callable[[], tuple[Helped, ...]]" = tuple


def readable_at(path: Path, language: str) -> tuple[Readable, ...]:
    """Return what can be read at ``path`` in ``language``, in its own where that is empty.

    Raises:
        LessonError: There is neither a pack nor a lesson.
        DocumentError: A compiled document is refused.
    """
    packs = compiled_packs(path)
    if packs:
        _check_spoken(language, {_language_of(file) for p in packs for file in _shelves(p)})
        return tuple(_compiled(packs, language))
    return tuple(_sources(path, language))


def readable_in(pack: Path, language: str) -> tuple[Readable, ...]:
    """Return what can be read in a container, signed or not, in ``language``.

    Raises:
        PackError: it does not hold together.
        LessonError: nothing in it is in that language.
    """
    from securetrain.classroom import Library, OpenedPacks
    from securetrain.pack import GuestPacks, open_file, read_to_sign

    store = GuestPacks()
    with open_file(pack) as file:
        found = read_to_sign(file)
        store.install(found, None)
    _check_spoken(language, set(found.label.languages))
    return tuple(_of(Library(OpenedPacks(store)), found.id, language))


def compiled_packs(path: Path) -> tuple[Path, ...]:
    """Return the folders of compiled packs at ``path``: itself, or those directly inside."""
    if not path.is_dir():
        return ()
    folders = [path, *sorted(path.iterdir())]
    return tuple(each for each in folders if each.is_dir() and any(_shelves(each)))


def _shelves(pack: Path) -> Iterator[Path]:
    return pack.glob("shelf.*.json")


def _language_of(shelf: Path) -> str:
    return shelf.name.split(".")[1]


def _compiled(packs: tuple[Path, ...], language: str) -> Iterator[Readable]:
    from securetrain.classroom import Library

    for pack in packs:
        yield from _of(Library(pack.resolve().parent), pack.resolve().name, language)


def _of(library: "Library", pack: str, language: str) -> Iterator[Readable]:
    shelves = library.shelves(language)
    if refused := library.refused(language).get(pack):
        raise refused
    for shelf in shelves:
        if shelf.pack.id == pack:
            yield from _shelved(library, shelf, language)


def _shelved(library: "Library", shelf: Shelf, language: str) -> Iterator[Readable]:
    pack = shelf.pack.id
    terms = partial(library.terms, pack, language)
    for info in shelf.lessons:
        yield Readable(
            info.id,
            info.title,
            _about(info),
            partial(library.lesson, pack, info.id, language),
            terms,
            partial(library.picture, pack, info.id),
        )
    for tree in shelf.help:
        opened = partial(library.help_tree, pack, tree.id, language)
        helped = partial(_helped_by, library, pack, language)
        yield Readable(tree.id, tree.title, tree.need, opened, terms, helped=helped)


def _helped_by(library: "Library", pack: str, language: str) -> "tuple[Helped, ...]":
    return tuple(each for each in library.helplines(language) if each.pack == pack)


def _helped_in(compiled: "Compiled") -> "tuple[Helped, ...]":
    from securetrain.classroom import Helped

    label, found = compiled.shelf.pack, compiled.helplines
    return (Helped(label.id, label.publisher, found),) if found else ()


def _sources(path: Path, language: str) -> Iterator[Readable]:
    from securetrain.cli.check import say_incomplete
    from securetrain.workshop import focus_on

    focuses = focus_on(path)
    every = [_every_language(focus.project) for focus in focuses]
    _check_spoken(language, {spoken for each in every for spoken in each})
    for focus, languages in zip(focuses, every, strict=True):
        say_incomplete(focus.project, path)
        name = focus.project.folder.name
        lessons, trees, found, helped = languages.get(language) or next(iter(languages.values()))
        terms = partial(tuple[Term, ...], found)
        paths = {each.lesson.info.id: each.path for each in focus.project.lessons if each.lesson}
        for lesson in lessons:
            info = lesson.info
            if focus.concerns(file := name(paths[info.id])):
                about = _about(info)
                picture = partial(_picture_beside, Path(file))
                at_hand = _at_hand(lesson)
                yield Readable(info.id, info.title, about, at_hand, terms, picture)
        files = {each.value.id: each.path for each in focus.project.help if each.value}
        for tree in trees:
            if focus.concerns(name(files[tree.id])):
                at_hand, lists = _at_hand(tree), partial(tuple["Helped", ...], helped)
                yield Readable(tree.id, tree.title, tree.need, at_hand, terms, helped=lists)


def _every_language(project: "Project") -> dict[str, _Documents]:
    """Return lessons and help trees by language, that of the pack first."""
    from securetrain.workshop import compiled_languages

    if project.label is None:
        lessons = tuple(each.lesson for each in project.lessons if each.lesson)
        alone = {each.info.language: _Documents(lessons) for each in lessons[:1]}
        return alone or {"": _Documents(())}
    return {
        each.shelf.language: _Documents(
            each.lessons,
            each.help,
            each.glossary.terms if each.glossary else (),
            _helped_in(each),
        )
        for each in compiled_languages(project)
    }


def _picture_beside(lesson: Path, source: str) -> bytes | None:
    """Return the bytes of a picture in a lesson's folder, None where there is no such file."""
    file = lesson.parent / source
    if ".." in Path(source).parts or file.is_symlink() or not file.is_file():
        return None
    return file.read_bytes() if file.stat().st_size <= LIMITS.picture_bytes else None


def _check_spoken(language: str, spoken: set[str]) -> None:
    """Raise LessonError for a language that was asked for and that nothing here is in."""
    if language and language not in spoken:
        raise LessonError(
            _("Nothing here is in “{language}”.").format(language=language),
            next=_("It can be read in: {languages}.").format(
                languages=words.join(sorted(filter(None, spoken)))
            ),
        )


def _at_hand(document: Lesson | HelpTree) -> Callable[[], Lesson | HelpTree]:
    def opened() -> Lesson | HelpTree:
        if isinstance(document, HelpTree):
            problems = help_problems(document)
        else:
            problems = lesson_problems(document)
        if problems:
            raise LessonError(
                _("This cannot be shown yet: {problem}.").format(problem=problems[0].sentence),
                next=_("Run check on it; it names the line and how to mend it."),
            )
        return document

    return opened


def _about(info: LessonInfo) -> str:
    return words.side_by_side((minutes(info.minutes), info.need))


def nothing_there(lesson: str, path: Path) -> LessonError:
    """Return the error for a lesson that is not at a path."""
    return LessonError(
        _("There is no lesson “{id}” here that can be read.").format(id=lesson),
        next=_("See which there are with: securetrain show {path}").format(path=to_be_typed(path)),
    )
