# SPDX-License-Identifier: GPL-3.0-or-later
"""``pictures``: draw drawings once, strip photographs; the only command that loads Qt."""

from argparse import Namespace

from securetrain.cli.terminal import harmless
from securetrain.words import _
from securetrain.workshop import focus_on, make_pictures


def run(said: Namespace) -> int:
    """Make every picture at the path fit to ship; leave 1 where one could not be used."""
    made = troubles = 0
    for focus in focus_on(said.path):
        for each in make_pictures(focus, again=said.again):
            name = focus.project.folder.name(each.path)
            if each.trouble:
                troubles += 1
                print(harmless(f"{name}: {each.trouble}"))
            else:
                made += 1
                print(harmless(f"{name}: {each.size // 1024 + 1} KiB"))
    if not made and not troubles:
        print(_("All pictures are ready."))
    return 1 if troubles else 0
