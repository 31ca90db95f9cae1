# SPDX-License-Identifier: GPL-3.0-or-later
"""``explain``: what the code of a finding means, and the format of lessons for trainers."""

import sys
from argparse import Namespace

from securetrain.cli.started import as_started
from securetrain.cli.terminal import Terminal, harmless
from securetrain.places import assets
from securetrain.workshop import codes, explain


def run(said: Namespace) -> int:
    """Explain one code, list all, or print the reference of the format."""
    if said.code == "format":
        text = (assets() / "guides" / "format.md").read_text(encoding="utf-8")
        print(
            as_started(harmless(text[text.index("# ") :]))
        )  # what stands before is about its licence
        return 0
    if said.code == "codes":
        for code, meaning in codes().items():
            Terminal(asks=False).say(meaning, first=f"{code}: ", rest="    ")
        return 0
    meaning = explain(said.code)
    if meaning:
        Terminal(asks=False).say(as_started(meaning))
        return 0
    known = "There is no code “{code}”. All of them: securetrain explain codes"
    print(as_started(harmless(known.format(code=said.code))), file=sys.stderr)
    return 2
