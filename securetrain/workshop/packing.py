# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack's folder to the files that travel in a signed container, sources beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from securetrain.authoring import Finding, Level
from securetrain.course import PackInfo
from securetrain.workshop.building import Plan, contents
from securetrain.workshop.checking import check
from securetrain.workshop.compiling import compile_source
from securetrain.workshop.files import MOST_CATALOGUE_BYTES
from securetrain.workshop.project import Project
from securetrain.workshop.rules import Findings

SOURCES = {".md", ".yml", ".po", ".lock"}
"""Drawings stay at home: packs carry no SVG, and their pictures travel as they are shown."""


@dataclass(frozen=True)
class Packed:
    """A pack's label and its files by name; or why there are none."""

    label: PackInfo
    files: dict[str, bytes] = field(default_factory=dict)
    errors: tuple[Finding, ...] = ()


def pack_files(project: Project, plan: Plan) -> Packed:
    """Compile one pack for a container; nothing comes of it where it has an error.

    Raises:
        LessonError: it has no label.
    """
    label = compile_source(project).shelf.pack
    found = check(project, plan.today)
    errors = tuple(each for each in found if each.level is Level.ERROR)
    if errors:
        return Packed(label, errors=errors)
    begin = len(label.id) + 1
    files = {name[begin:]: content for name, content in contents([project], plan)}
    return Packed(label, files | dict(_sources(project)))


def _sources(project: Project) -> Iterator[tuple[str, bytes]]:
    root = project.folder.root
    for each in sorted(root.rglob("*")):
        inside = each.relative_to(root)
        hidden = any(part.startswith(".") for part in inside.parts)
        if each.suffix in SOURCES and not hidden:
            name = inside.as_posix()
            content = project.folder.read(name, Findings([]), most=MOST_CATALOGUE_BYTES)
            if content is not None:
                yield f"source/{name}", content
