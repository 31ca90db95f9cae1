# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack's sources to compiled documents, in its own language and in every translation."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from securetrain import authoring
from securetrain.authoring import Catalogue, Finding
from securetrain.course import (
    Document,
    Glossary,
    HelpInfo,
    Helplines,
    HelpTree,
    Lesson,
    Profile,
    Shelf,
    Tool,
    TrainerPlan,
    most_bytes,
    read_document,
    write_document,
)
from securetrain.errors import LessonError
from securetrain.workshop.project import Project

D = TypeVar("D", Lesson, Shelf, Glossary, Profile, HelpTree, Helplines, Tool, TrainerPlan)


@dataclass(frozen=True)
class Compiled:
    """A pack in one language, and what is to be said of its translation."""

    shelf: Shelf
    lessons: tuple[Lesson, ...]
    help: tuple[HelpTree, ...] = ()
    tools: tuple[Tool, ...] = ()
    plans: tuple[TrainerPlan, ...] = ()
    glossary: Glossary | None = None
    profile: Profile | None = None
    helplines: Helplines | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def documents(self) -> tuple[Document, ...]:
        """Every document, in the order in which a translator would go through them."""
        single = tuple(each for each in (self.glossary, self.profile, self.helplines) if each)
        return (self.shelf, *self.lessons, *self.plans, *self.help, *self.tools, *single)


def compile_source(project: Project) -> Compiled:
    """Return a pack in its own language.

    Raises:
        LessonError: It has no label.
    """
    label = project.label.value if project.label else None
    if label is None:
        raise LessonError(
            "This folder has no pack.yml that can be read.",
            safe="Nothing was written.",
            next="Run check on it; it says what is missing.",
        )
    lessons = tuple(each.lesson for each in project.lessons if each.lesson)
    trees = tuple(each.value for each in project.help if each.value)
    shelf = Shelf(
        label,
        label.source_language,
        tuple(each.info for each in lessons),
        (project.paths.value if project.paths else None) or (),
        _help_infos(trees),
    )
    return Compiled(
        shelf,
        lessons,
        trees,
        tuple(each.value for each in project.tools if each.value),
        tuple(each.plan.value for each in project.lessons if each.plan and each.plan.value),
        project.glossary.value if project.glossary else None,
        project.profile.value if project.profile else None,
        project.helplines.value if project.helplines else None,
    )


def compile_translation(
    project: Project, source: Compiled, catalogue: Catalogue, *, include_unreviewed: bool = False
) -> Compiled:
    """Return a pack in a catalogue's language; what is adapted by hand goes before it.

    Documents of which nothing is translated stand in the source's language.
    """
    desk = _Desk(catalogue, include_unreviewed)
    adapted = {
        each.lesson.info.id: reading.lesson
        for each in project.lessons
        for language, (_path, reading) in each.adapted.items()
        if language == catalogue.language and each.lesson and reading.lesson
    }
    lessons = tuple(adapted.get(each.info.id) or desk.merged(each) for each in source.lessons)
    trees = tuple(desk.merged(each) for each in source.help)
    shelf = replace(
        source.shelf,
        lessons=tuple(each.info for each in lessons),
        help=_help_infos(trees),
    )
    return Compiled(
        replace(desk.merged(shelf), language=catalogue.language),
        lessons,
        trees,
        tuple(desk.merged(each) for each in source.tools),
        tuple(desk.merged(each) for each in source.plans),
        desk.merged(source.glossary) if source.glossary else None,
        desk.merged(source.profile) if source.profile else None,
        desk.merged(source.helplines) if source.helplines else None,
        tuple(dict.fromkeys(desk.findings)),
    )


def compiled_languages(
    project: Project, languages: tuple[str, ...] = (), *, include_unreviewed: bool = False
) -> tuple[Compiled, ...]:
    """Return a pack in its own language and in each other one that it speaks, or in those named.

    A language is left out where no lesson is translated, nor a list of helplines.
    """
    source = compile_source(project)
    every = [source]
    for catalogue in catalogues(project):
        if languages and catalogue.language not in languages:
            continue
        found = compile_translation(
            project, source, catalogue, include_unreviewed=include_unreviewed
        )
        if _speaks(found, catalogue.language):
            every.append(found)
    spoken = tuple(each.shelf.language for each in every)
    return tuple(_labelled(each, spoken) for each in every)


def _speaks(compiled: Compiled, language: str) -> bool:
    help_ = compiled.helplines
    spoken = {each.info.language for each in compiled.lessons}
    return language in spoken or (help_ is not None and help_.language == language)


def catalogues(project: Project) -> tuple[Catalogue, ...]:
    """Return the catalogues of a pack; an empty one for a language with adapted lessons only."""
    known = {each.language for each in project.catalogues}
    adapted = {language for each in project.lessons for language in each.adapted}
    empty = tuple(Catalogue("", language) for language in sorted(adapted - known))
    return (*project.catalogues, *empty)


def document_files(compiled: Compiled) -> Iterator[tuple[str, bytes]]:
    """Yield the name and bytes of every document that is in the pack's language.

    Raises:
        LessonError: A document is larger than what may be opened.
    """
    language = compiled.shelf.language
    yield _file(f"shelf.{language}.json", compiled.shelf)
    for lesson in compiled.lessons:
        if lesson.info.language == language:
            yield _file(f"lessons/{lesson.info.id}.{language}.json", lesson)
    named = (
        *((f"help/{each.id}", each) for each in compiled.help),
        *((f"tools/{each.id}", each) for each in compiled.tools),
        *((f"plans/{each.lesson}", each) for each in compiled.plans),
        *((("glossary", compiled.glossary),) if compiled.glossary else ()),
        *((("profile", compiled.profile),) if compiled.profile else ()),
        *((("helplines", compiled.helplines),) if compiled.helplines else ()),
    )
    for name, document in named:
        if document.language == language:
            yield _file(f"{name}.{language}.json", document)


class _Desk:
    """Merges documents with one catalogue, and gathers what is said of them."""

    def __init__(self, catalogue: Catalogue, include_unreviewed: bool) -> None:
        self._catalogue = catalogue
        self._include = include_unreviewed
        self.findings: list[Finding] = []

    def merged(self, document: D) -> D:
        """Return a document translated as far as may be."""
        found = authoring.merge(document, self._catalogue, include_unreviewed=self._include)
        self.findings += found.findings
        return found.document


def _help_infos(trees: tuple[HelpTree, ...]) -> tuple[HelpInfo, ...]:
    return tuple(HelpInfo(each.id, each.title, each.need, each.language) for each in trees)


def _labelled(compiled: Compiled, spoken: tuple[str, ...]) -> Compiled:
    shelf = compiled.shelf
    return replace(compiled, shelf=replace(shelf, pack=replace(shelf.pack, languages=spoken)))


def _file(name: str, document: Document) -> tuple[str, bytes]:
    content = write_document(document)
    if len(content) > (most := most_bytes(type(document))):
        raise LessonError(
            f"The document “{name}” has {len(content) // 1024} KiB; {most // 1024} may be opened.",
            safe="Nothing was written.",
            next="Split what it was made from: a lesson in two lessons, a pack in two packs.",
        )
    if read_document(type(document), content) != document:  # type: ignore[type-var]
        raise LessonError(
            f"The document “{name}” does not read back as it was written.",
            safe="Nothing was written.",
            next="Report this, with the lesson that it was made from.",
        )
    return name, content
