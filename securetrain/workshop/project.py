# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack as it lies in its folder: every source read, with what is to be said of its form."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from securetrain.authoring import (
    Catalogue,
    Finding,
    Outcome,
    Reading,
    read_catalogue,
    read_glossary,
    read_help,
    read_helplines,
    read_lesson,
    read_pack,
    read_paths,
    read_profile,
    read_text,
    read_tool,
    read_trainer_plan,
)
from securetrain.course import (
    LIMITS,
    Glossary,
    Helplines,
    HelpTree,
    LearningPath,
    Lesson,
    PackInfo,
    Profile,
    Tool,
    TrainerPlan,
)
from securetrain.workshop.files import MOST_CATALOGUE_BYTES, Folder
from securetrain.workshop.rules import Findings

T = TypeVar("T")
Read = Callable[[str, str], Outcome[T]]
"""Reads a text, told its file's name."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,8})?")
_ADAPTED = re.compile(r"lesson\.(?P<language>[^.]+)\.md")


@dataclass(frozen=True)
class Source(Generic[T]):
    """A source file: its path inside the pack, its text, and its value as far as it was read."""

    path: str
    text: str
    value: T | None


@dataclass(frozen=True)
class LessonSource:
    """A lesson's folder: lesson.md as it was read, its session plan, versions adapted to places."""

    folder: str
    text: str
    reading: Reading
    pages: Mapping[str, str] = field(default_factory=dict)
    plan: Source[TrainerPlan] | None = None
    adapted: Mapping[str, tuple[str, Reading]] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The path of lesson.md inside the pack."""
        return f"{self.folder}/lesson.md"

    @property
    def lesson(self) -> Lesson | None:
        """The lesson, None where it could not be read."""
        return self.reading.lesson


@dataclass(frozen=True)
class Project:
    """A pack's folder, read; ``findings`` tell what its sources themselves lack in form."""

    folder: Folder
    label: Source[PackInfo] | None
    lessons: tuple[LessonSource, ...]
    glossary: Source[Glossary] | None = None
    paths: Source[tuple[LearningPath, ...]] | None = None
    profile: Source[Profile] | None = None
    helplines: Source[Helplines] | None = None
    help: tuple[Source[HelpTree], ...] = ()
    tools: tuple[Source[Tool], ...] = ()
    catalogues: tuple[Catalogue, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_project(root: Path) -> Project:
    """Read the pack in ``root``; whatever is wrong with a file becomes a finding."""
    return _Reader(Folder(root)).project()


def read_alone(lesson: Path) -> Project:
    """Read a lesson's folder that stands in no pack; what a pack would know is not asked about."""
    return _Reader(Folder(lesson.parent)).alone(lesson.name)


class _Reader:
    """A pack while it is read."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._findings = Findings([])
        self._language = "en"

    def project(self) -> Project:
        label = self._source("pack.yml", lambda text, file: read_pack(text, file=file))
        if label is None or label.value is None:
            self._findings.say("no-pack", self._folder.name("pack.yml"), 1)
        else:
            self._language = label.value.source_language
        lessons = tuple(
            found for each in self._folder.folders("lessons") if (found := self._lesson(each))
        )
        return Project(
            self._folder,
            label,
            lessons,
            self._source("glossary.md", self._spoken(read_glossary)),
            self._source("paths.yml", lambda text, file: read_paths(text, file=file)),
            self._source("profile.yml", self._spoken(read_profile)),
            self._source("helplines.md", self._spoken(read_helplines)),
            self._sources("help", self._spoken(read_help)),
            self._sources("tools", self._spoken(read_tool)),
            self._catalogues(),
            tuple(self._findings.found),
        )

    def alone(self, lesson: str) -> Project:
        """Return a project of one lesson."""
        found = self._lesson(lesson)
        lessons = (found,) if found else ()
        return Project(self._folder, None, lessons, findings=tuple(self._findings.found))

    def _spoken(self, read: Callable[..., Outcome[T]]) -> Read[T]:
        return lambda text, file: read(text, file=file, language=self._language)

    def _source(self, path: str, read: Read[T]) -> Source[T] | None:
        text = self._text(path)
        if text is None:
            return None
        outcome = read(text, self._folder.name(path))
        self._findings.found.extend(outcome.findings)
        return Source(path, text, outcome.value)

    def _sources(self, inside: str, read: Read[T]) -> tuple[Source[T], ...]:
        found = (self._source(each, read) for each in self._folder.files(inside, ".md"))
        return tuple(each for each in found if each)

    def _text(self, path: str, *, most: int = LIMITS.source_bytes) -> str | None:
        if not self._folder.has(path):
            return None
        untrusted = self._folder.read(path, self._findings, most=most)
        if untrusted is None:
            return None
        outcome = read_text(untrusted, file=self._folder.name(path))
        self._findings.found.extend(outcome.findings)
        return outcome.value

    def _lesson(self, folder: str) -> LessonSource | None:
        text = self._text(f"{folder}/lesson.md")
        if text is None:
            return None
        names = list(self._folder.files(f"{folder}/web", ".md"))
        read = {name: self._text(name) for name in names}
        pages = {Path(name).stem: page for name, page in read.items() if page is not None}
        reading = self._reading(f"{folder}/lesson.md", text, pages, self._language)
        name = folder.rpartition("/")[2]
        plan = self._source(
            f"{folder}/trainer.md",
            lambda text, file: read_trainer_plan(
                text, file=file, lesson=name, language=self._language
            ),
        )
        return LessonSource(folder, text, reading, pages, plan, self._adapted(folder, pages))

    def _adapted(self, folder: str, pages: Mapping[str, str]) -> dict[str, tuple[str, Reading]]:
        found = {}
        for path in self._folder.files(folder, ".md"):
            match = _ADAPTED.fullmatch(path.rpartition("/")[2])
            if match and _LANGUAGE.fullmatch(match["language"]):
                text = self._text(path)
                if text is not None:
                    language = match["language"]
                    found[language] = path, self._reading(path, text, pages, language)
        return found

    def _reading(self, path: str, text: str, pages: Mapping[str, str], language: str) -> Reading:
        reading = read_lesson(text, file=self._folder.name(path), pages=pages, language=language)
        self._findings.found.extend(each for each in reading.findings)
        return reading

    def _catalogues(self) -> tuple[Catalogue, ...]:
        found = []
        for path in self._folder.files("locale", ".po"):
            untrusted = self._folder.read(path, self._findings, most=MOST_CATALOGUE_BYTES)
            if untrusted is not None:
                file = self._folder.name(path)
                catalogue, findings = read_catalogue(untrusted, file=file)
                self._findings.found.extend(findings)
                found += [catalogue] if catalogue else []
        return tuple(found)
