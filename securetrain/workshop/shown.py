# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of a pack: which it shows, whether they are there and fit to ship."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import NamedTuple, TypeVar

from securetrain.course import LIMITS, Figure
from securetrain.pictures import MOST_BYTES, MOST_PIXELS, PictureError, is_bare, measure
from securetrain.workshop.project import Project, Source
from securetrain.workshop.rules import Findings

DRAWN = "pictures.lock"
T = TypeVar("T")
_KINDS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}


@dataclass(frozen=True)
class Shown:
    """A picture that is shown: whose it is, its name there, its path in the pack, where shown."""

    owner: str
    source: str
    path: str
    file: str
    line: int


def shown_pictures(project: Project) -> Iterator[Shown]:
    """Yield every picture that a lesson, plan, help tree or tool card shows."""
    for lesson in project.lessons:
        if lesson.lesson:
            owner = _Owner(lesson.lesson.info.id, lesson.folder)
            yield from _shown(project, owner, Source(lesson.path, lesson.text, lesson.lesson))
            if lesson.plan:
                yield from _shown(project, owner, lesson.plan)
    for tree in project.help:
        if tree.value:
            yield from _shown(project, _Owner(tree.value.id, "help"), tree)
    for tool in project.tools:
        if tool.value:
            yield from _shown(project, _Owner(tool.value.id, "tools"), tool)


def figures(value: object) -> Iterator[Figure]:
    """Yield every figure in a value."""
    if isinstance(value, Figure):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from figures(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from figures(getattr(value, each.name))


def check_pictures(project: Project, findings: Findings) -> None:
    """Look at each picture that is shown; none is decoded."""
    drawn = drawn_hashes(project)
    for shown in shown_pictures(project):
        if project.folder.has(shown.path):
            _check_picture(project, shown, findings)
        else:
            findings.say("missing-picture", shown.file, shown.line, file=shown.source)
        drawing = f"{shown.path.rpartition('.')[0]}.svg"
        if project.folder.has(drawing) and project.folder.has(shown.path):
            svg = project.folder.read(drawing, findings, most=LIMITS.picture_bytes)
            if svg is not None and drawn.get(drawing) != digest(svg):
                name = drawing.rpartition("/")[2]
                findings.say("stale-picture", shown.file, shown.line, file=name)


def drawn_hashes(project: Project) -> dict[str, str]:
    """Return the hashes of the drawings whose pictures were made, by path."""
    if not project.folder.has(DRAWN):
        return {}
    text = project.folder.read(DRAWN, Findings([]), most=LIMITS.picture_bytes) or b""
    pairs = (line.split(" ", 1) for line in text.decode(errors="replace").splitlines())
    return {pair[1]: pair[0] for pair in pairs if len(pair) == 2}


def digest(content: bytes) -> str:
    """Return what tells one version of a file from another."""
    return hashlib.sha256(content).hexdigest()[:32]


class _Owner(NamedTuple):
    """Whose pictures they are, and the folder whose img/ they lie in."""

    id: str
    folder: str


def _shown(project: Project, owner: _Owner, source: Source[T]) -> Iterator[Shown]:
    file, rows = project.folder.name(source.path), source.text.split("\n")
    for figure in figures(source.value):
        # A drawing is written with its own suffix, and shown by that of its picture.
        stem = f"({figure.source.rpartition('.')[0]}."
        line = next((n for n, row in enumerate(rows, 1) if stem in row), 1)
        yield Shown(owner.id, figure.source, f"{owner.folder}/{figure.source}", file, line)


def _check_picture(project: Project, shown: Shown, findings: Findings) -> None:
    picture = project.folder.read(shown.path, findings, most=LIMITS.picture_bytes)
    if picture is None:
        return
    try:
        size = measure(picture)
        bare = is_bare(picture)
    except PictureError as error:
        reason = error.what
        findings.say("bad-picture", shown.file, shown.line, file=shown.source, reason=reason)
        return
    suffix = f".{shown.source.rpartition('.')[2].lower()}"
    if _KINDS.get(suffix) != size.kind:
        reason = f"it is a {size.kind.upper()} inside."
        findings.say("bad-picture", shown.file, shown.line, file=shown.source, reason=reason)
    if max(size.width, size.height) > MOST_PIXELS or len(picture) > MOST_BYTES:
        large = f"{size.width} x {size.height} pixels, {len(picture) // 1024} KiB"
        findings.say("large-picture", shown.file, shown.line, file=shown.source, size=large)
    if not bare:
        findings.say("telling-picture", shown.file, shown.line, file=shown.source)
