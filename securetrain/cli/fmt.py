# SPDX-License-Identifier: GPL-3.0-or-later
"""``fmt``: write the ids that are missing, and change nothing else."""

from argparse import Namespace
from pathlib import Path
from random import SystemRandom

from securetrain.cli.terminal import harmless
from securetrain.words import _
from securetrain.workshop import focus_on, missing_ids, sources_with_ids, write_over


def run(said: Namespace) -> int:
    """Write ids, or with ``--check`` only say where some are missing and leave 1."""
    changed = write_ids(said.path, only_look=said.check)
    if not changed:
        print(_("Nothing is missing."))
    return 1 if changed and said.check else 0


def write_ids(path: Path, *, only_look: bool = False, quiet: bool = False) -> int:
    """Write the ids that are missing; return how many files lacked some."""
    changed = 0
    for focus in focus_on(path):
        folder = focus.project.folder
        for inside in sources_with_ids(focus):
            fresh = missing_ids(folder, inside, SystemRandom())
            if fresh is None:
                continue
            changed += 1
            if not only_look:
                write_over(folder.root / inside, fresh.encode())
            if not quiet:
                sentence = _("Ids are missing: {file}") if only_look else _("Ids written: {file}")
                print(harmless(sentence.format(file=folder.name(inside))))
    return changed
