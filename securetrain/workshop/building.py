# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs to a folder of compiled documents and pictures: all or none, always the same bytes."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from securetrain.authoring import Finding, Level
from securetrain.course import LIMITS
from securetrain.errors import LessonError
from securetrain.workshop.checking import check
from securetrain.workshop.compiling import compiled_languages, document_files
from securetrain.workshop.project import Project
from securetrain.workshop.rules import Findings
from securetrain.workshop.shown import shown_pictures


@dataclass(frozen=True)
class Plan:
    """What is to be built: the languages, all where none is named, and how far translations go."""

    today: date
    languages: tuple[str, ...] = ()
    include_unreviewed: bool = False


@dataclass(frozen=True)
class Built:
    """What was built: how many files, how many bytes; or why it was not."""

    files: int = 0
    size: int = 0
    errors: tuple[Finding, ...] = ()


def build(projects: Sequence[Project], out: Path, plan: Plan) -> Built:
    """Compile packs into ``out``, one folder each; nothing is written where one has an error.

    Raises:
        LessonError: ``out`` holds something else, two packs have one id, or nothing is in a
            language that was named.
    """
    _check_may_replace(out)
    errors = tuple(
        each
        for project in projects
        for each in check(project, plan.today)
        if each.level is Level.ERROR
    )
    if errors:
        return Built(errors=errors)
    content = dict(contents(projects, plan))
    _check_spoken(plan.languages, {name.split(".")[1] for name in content if "/shelf." in name})
    fresh = out.with_name(f".{out.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        for name, each in content.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).write_bytes(each)
        _replace(out, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return Built(len(content), sum(map(len, content.values())))


def contents(projects: Sequence[Project], plan: Plan) -> Iterator[tuple[str, bytes]]:
    """Yield the names and bytes of compiled documents and pictures, each under its pack's id.

    Raises:
        LessonError: two packs have one id, or a document is larger than what may be opened.
    """
    seen: set[str] = set()
    for project in projects:
        every = compiled_languages(
            project, plan.languages, include_unreviewed=plan.include_unreviewed
        )
        pack = every[0].shelf.pack.id
        if pack in seen:
            raise LessonError(
                f"Two packs have the id “{pack}”.",
                safe="Nothing was written.",
                next="Give one of them another id in its pack.yml.",
            )
        seen.add(pack)
        for compiled in every:
            yield from ((f"{pack}/{name}", content) for name, content in document_files(compiled))
        for shown in shown_pictures(project):
            picture = project.folder.read(shown.path, Findings([]), most=LIMITS.picture_bytes)
            yield f"{pack}/media/{shown.owner}/{shown.source}", picture or b""


def _check_spoken(wanted: Sequence[str], spoken: set[str]) -> None:
    if strange := [each for each in wanted if each not in spoken]:
        raise LessonError(
            f"Nothing here is translated into “{strange[0]}”.",
            safe="Nothing was written.",
            next="See how far each language is with: securetrain translate status FOLDER",
        )


def _check_may_replace(out: Path) -> None:
    """Refuse to replace a folder that holds anything but compiled packs."""
    if not out.exists():
        return
    inside = list(out.iterdir()) if out.is_dir() and not out.is_symlink() else [out]
    if not all(each.is_dir() and any(each.glob("shelf.*.json")) for each in inside):
        raise LessonError(
            f"“{out}” holds something other than compiled lessons.",
            safe="Nothing was written.",
            next="Name an empty or a new folder.",
        )


def _replace(out: Path, fresh: Path) -> None:
    fresh.mkdir(parents=True, exist_ok=True)
    old = out.with_name(f".{out.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)
