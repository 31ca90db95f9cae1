# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the ids that sources lack, and nothing else."""

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

from securetrain.authoring import format_source
from securetrain.course import LIMITS
from securetrain.workshop.files import Folder
from securetrain.workshop.finding_projects import Focus
from securetrain.workshop.rules import Findings

_BINARY = getattr(os, "O_BINARY", 0)


def sources_with_ids(focus: Focus) -> Iterator[str]:
    """Yield the paths, inside their pack, of the sources that carry ids."""
    project = focus.project
    paths = [
        *(each.path for each in project.lessons),
        *(path for each in project.lessons for path, _reading in each.adapted.values()),
        *(each.path for each in project.help),
    ]
    for path in paths:
        if focus.concerns(project.folder.name(path)):
            yield path


def missing_ids(folder: Folder, path: str, rng: Random) -> str | None:
    """Return a source with the ids it lacks, None where it lacks none or cannot be read."""
    untrusted = folder.read(path, Findings([]), most=LIMITS.source_bytes)
    if untrusted is None:
        return None
    try:
        source = untrusted.decode()
    except UnicodeDecodeError:
        return None
    written = format_source(source, rng)
    return written if written != source else None


def write_over(file: Path, content: bytes) -> None:
    """Replace a file in one step, so that it is never half written."""
    fresh = file.with_name(f".{file.name}.new")
    fresh.unlink(missing_ok=True)
    mode = file.stat().st_mode & 0o777 if file.exists() else 0o644
    before = os.umask(0)  # a command that has closed itself in cannot change a mode later
    try:
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
    finally:
        os.umask(before)
    with os.fdopen(descriptor, "wb") as whole:
        whole.write(content)
    os.replace(fresh, file)  # noqa: PTH105 - the plain name of what happens
