# SPDX-License-Identifier: GPL-3.0-or-later
"""ids.lock: every id that was ever released, so that none is lost or used again for another thing.

One line each, ``lesson#item`` or the lesson alone, in the order of the alphabet; ids that were
released and are gone are followed by `` retired``.
"""

import re
from collections.abc import Iterator

from securetrain.course import ids_of
from securetrain.workshop.project import Project
from securetrain.workshop.rules import Findings

LOCK = "ids.lock"
_LINE = re.compile(r"([a-z0-9-]+(?:#[a-z0-9-]+)?)( retired)?")
_MOST_BYTES = 4 * 1024 * 1024


def check_lock(project: Project, findings: Findings) -> None:
    """Compare the ids of a pack with those ever released, where any were."""
    if not project.folder.has(LOCK):
        return
    file = project.folder.name(LOCK)
    now = dict(released_ids(project))
    for line, name, retired in _entries(project, findings):
        if retired and name in now:
            findings.say("retired-id", project.folder.name(now[name]), 1, id=name)
        elif not retired and name not in now:
            findings.say("vanished-id", file, line, id=name)


def lock_text(project: Project) -> str:
    """Return what ids.lock holds once the pack as it stands is released."""
    before = {name: retired for _line, name, retired in _entries(project, Findings([]))}
    now = {name for name, _path in released_ids(project)}
    every = sorted(before.keys() | now)
    return "".join(f"{name}{'' if name in now else ' retired'}\n" for name in every)


def released_ids(project: Project) -> Iterator[tuple[str, str]]:
    """Yield every id on which something kept may hang, with the file it stands in."""
    for source in project.lessons:
        if source.lesson:
            name = source.lesson.info.id
            yield name, source.path
            for block in source.lesson.blocks:
                for each in ids_of(block):
                    yield f"{name}#{each}", source.path


def _entries(project: Project, findings: Findings) -> Iterator[tuple[int, str, bool]]:
    if not project.folder.has(LOCK):
        return
    content = project.folder.read(LOCK, findings, most=_MOST_BYTES) or b""
    for number, line in enumerate(content.decode(errors="replace").splitlines(), 1):
        match = _LINE.fullmatch(line)
        if match:
            yield number, match[1], bool(match[2])
        else:
            findings.say("bad-lock", project.folder.name(LOCK), number)
