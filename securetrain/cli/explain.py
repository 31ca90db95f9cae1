# SPDX-License-Identifier: GPL-3.0-or-later
"""``explain``: what the code of a finding means, and the guides for trainers and publishers."""

import sys
from argparse import Namespace

from securetrain.cli.started import as_started
from securetrain.cli.terminal import Terminal, harmless
from securetrain.places import assets
from securetrain.workshop import codes, explain

_GUIDES = ("format", "signing")


def run(said: Namespace) -> int:
    """Explain one code, list all, or print a guide."""
    if said.code in _GUIDES:
        text = (assets() / "guides" / f"{said.code}.md").read_text(encoding="utf-8")
        # What stands before is about its licence.
        print(as_started(harmless(text[text.index("# ") :])))
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
