# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the pictures of a pack fit to ship: drawings drawn, photographs stripped and made small."""

from collections.abc import Iterator
from dataclasses import dataclass

from securetrain.course import LIMITS
from securetrain.pictures import PictureError, draw, shrink
from securetrain.workshop.finding_projects import Focus
from securetrain.workshop.ids import write_over
from securetrain.workshop.rules import Findings
from securetrain.workshop.shown import DRAWN, digest, drawn_hashes

_PICTURES = (".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True)
class Made:
    """A picture that was written, its bytes; or why it could not be."""

    path: str
    size: int = 0
    trouble: str = ""


def make_pictures(focus: Focus, *, again: bool = False) -> Iterator[Made]:
    """Draw what is new or changed, strip the rest, and note what was drawn in pictures.lock.

    ``again`` also draws what has not changed.
    """
    folder = focus.project.folder
    drawn = drawn_hashes(focus.project)
    before = dict(drawn)
    there = set(_images(focus))
    for path in sorted(there):
        content = folder.read(path, Findings([]), most=LIMITS.picture_bytes)
        if content is None:
            yield Made(path, trouble="It is not a plain file, or too large.")
            continue
        is_drawing = path.endswith(".svg")
        target = f"{path.removesuffix('.svg')}.png" if is_drawing else path
        if is_drawing and not again and drawn.get(path) == digest(content) and folder.has(target):
            continue
        try:
            picture = draw(content) if is_drawing else shrink(content)
        except PictureError as error:
            yield Made(path, trouble=str(error))
            continue
        if is_drawing:
            drawn[path] = digest(content)
        if is_drawing or picture != content:
            write_over(folder.root / target, picture)
            yield Made(target, len(picture))
    kept = {path: known for path, known in drawn.items() if folder.has(path)}
    if kept != before:
        text = "".join(f"{known} {path}\n" for path, known in sorted(kept.items()))
        write_over(folder.root / DRAWN, text.encode())


def _images(focus: Focus) -> Iterator[str]:
    folder = focus.project.folder
    for inside in (*folder.folders("lessons"), "help", "tools"):
        for path in folder.files(f"{inside}/img", ""):
            if path.endswith((".svg", *_PICTURES)) and focus.concerns(folder.name(path)):
                yield path
