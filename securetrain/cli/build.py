# SPDX-License-Identifier: GPL-3.0-or-later
"""``build``: packs to a folder of compiled documents."""

from argparse import Namespace
from datetime import date

from securetrain.cli.check import print_findings
from securetrain.cli.terminal import harmless
from securetrain.words import _
from securetrain.workshop import LOCK, Plan, Project, build, focus_on, lock_text, write_over

_SUFFIX = ".stpack"


def run(said: Namespace) -> int:
    """Build every pack at the path, all or none; leave 1 where something needs mending first.

    Raises:
        SecuretrainError: what is said of a container was said of a folder.
    """
    if said.output.suffix.lower() == _SUFFIX:
        from securetrain.cli import packing

        return packing.run(said, _release_ids)
    if said.channel or said.review_by or said.annexes_of or said.annex or said.into:
        from securetrain.cli.giving_out import check_name

        check_name(said.output, _SUFFIX)
    projects = [focus.project for focus in focus_on(said.path)]
    plan = Plan(date.today(), tuple(said.language), said.include_unreviewed)
    built = build(projects, said.output, plan)
    if built.errors:
        print_findings(built.errors)
        print(_("Nothing was written. Mend what is named above, then build again."))
        return 1
    if said.release:
        for project in projects:
            _release_ids(project)
    sentence = _("Written: {count} files, {size} KiB, in {folder}")
    print(
        harmless(
            sentence.format(count=built.files, size=built.size // 1024 + 1, folder=said.output)
        )
    )
    return 0


def _release_ids(project: Project) -> None:
    write_over(project.folder.root / LOCK, lock_text(project).encode())
    print(harmless(_("Ids released: {file}").format(file=project.folder.name(LOCK))))
