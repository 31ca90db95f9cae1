# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be read at a path: lessons and help trees, as sources or compiled."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain import words
from securetrain.course import HelpTree, Lesson, help_problems, lesson_problems
from securetrain.errors import LessonError
from securetrain.words import _, ngettext

if TYPE_CHECKING:
    from securetrain.workshop import Project


@dataclass(frozen=True)
class Readable:
    """A lesson or help tree that can be shown, and how to open it."""

    id: str
    title: str
    about: str
    open: Callable[[], Lesson | HelpTree]


def readable_at(path: Path, language: str) -> tuple[Readable, ...]:
    """Return what can be read at ``path`` in ``language``, in its own where that is empty.

    Raises:
        LessonError: There is neither a pack nor a lesson.
        DocumentError: A compiled document is refused.
    """
    packs = compiled_packs(path)
    return tuple(_compiled(packs, language) if packs else _sources(path, language))


def compiled_packs(path: Path) -> tuple[Path, ...]:
    """Return the folders of compiled packs at ``path``: itself, or those directly inside."""
    if not path.is_dir():
        return ()
    folders = [path, *sorted(path.iterdir())]
    return tuple(each for each in folders if each.is_dir() and any(each.glob("shelf.*.json")))


def _compiled(packs: tuple[Path, ...], language: str) -> Iterator[Readable]:
    from securetrain.classroom import Library

    for pack in packs:
        library = Library(pack.resolve().parent)
        shelves = library.shelves(language)
        if refused := library.refused(language).get(pack.resolve().name):
            raise refused
        for shelf in shelves:
            if shelf.pack.id != pack.resolve().name:
                continue
            for info in shelf.lessons:
                yield Readable(
                    info.id,
                    info.title,
                    _about(info.minutes, info.need),
                    _late(library.lesson, (shelf.pack.id, info.id, language)),
                )
            for tree in shelf.help:
                yield Readable(
                    tree.id,
                    tree.title,
                    tree.need,
                    _late(library.help_tree, (shelf.pack.id, tree.id, language)),
                )


def _late(
    read: Callable[[str, str, str], Lesson | HelpTree], where: tuple[str, str, str]
) -> Callable[[], Lesson | HelpTree]:
    return lambda: read(*where)


def _sources(path: Path, language: str) -> Iterator[Readable]:
    from securetrain.cli.check import say_incomplete
    from securetrain.workshop import focus_on

    for focus in focus_on(path):
        say_incomplete(focus.project, path)
        name = focus.project.folder.name
        lessons, trees = _spoken(focus.project, language)
        paths = {each.lesson.info.id: each.path for each in focus.project.lessons if each.lesson}
        for lesson in lessons:
            info = lesson.info
            if focus.concerns(name(paths[info.id])):
                about = _about(info.minutes, info.need)
                yield Readable(info.id, info.title, about, _at_hand(lesson))
        files = {each.value.id: each.path for each in focus.project.help if each.value}
        for tree in trees:
            if focus.concerns(name(files[tree.id])):
                yield Readable(tree.id, tree.title, tree.need, _at_hand(tree))


def _spoken(project: "Project", language: str) -> tuple[tuple[Lesson, ...], tuple[HelpTree, ...]]:
    """Return lessons and help trees in a language, or in that of the pack."""
    from securetrain.workshop import compiled_languages

    if project.label is None:
        return tuple(each.lesson for each in project.lessons if each.lesson), ()
    every = compiled_languages(project)
    pack = {each.shelf.language: each for each in every}.get(language, every[0])
    return pack.lessons, pack.help


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


def _about(minutes: int, need: str) -> str:
    count = ngettext("{n} minute", "{n} minutes", minutes)
    return f"{count.format(n=words.number(minutes))} · {need}"


def nothing_there(lesson: str, path: Path) -> LessonError:
    """Return the error for a lesson that is not at a path."""
    return LessonError(
        _("There is no lesson “{id}” here that can be read.").format(id=lesson),
        next=_("See which there are with: securetrain show {path}").format(path=path),
    )
