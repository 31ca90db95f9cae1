# SPDX-License-Identifier: GPL-3.0-or-later
"""``new``: begin a lesson, a pack, a scenario, an invented web or a help tree."""

from argparse import Namespace
from datetime import date

from securetrain.cli.started import as_started, to_be_typed
from securetrain.cli.terminal import harmless
from securetrain.places import assets
from securetrain.words import _
from securetrain.workshop import Beginning


def run(said: Namespace) -> int:
    """Write the template; nothing that is there is ever replaced."""
    beginning = Beginning(assets() / "guides" / "templates", date.today())
    begin = {
        "lesson": beginning.lesson,
        "pack": beginning.pack,
        "scenario": beginning.scenario,
        "web": beginning.web,
        "help": beginning.help,
    }[said.kind]
    written = begin(said.path)
    for file in written:
        print(harmless(_("Written: {file}").format(file=file)))
    print(_("Write your own words in each place marked “(your words)”."))
    path = said.path if said.path.exists() else written[0]
    sentence = _("Look at it with: securetrain check {path}")
    print(as_started(harmless(sentence.format(path=to_be_typed(path)))))
    return 0
