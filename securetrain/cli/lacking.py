# SPDX-License-Identifier: GPL-3.0-or-later
"""Says which lists wait for how many signatures."""

from securetrain.pack import Lists, missing
from securetrain.words import _, ngettext


def say_lacking(name: str, count: int) -> None:
    """Say how many signatures one list waits for."""
    sentence = ngettext(
        "{name} waits for {count} signature.", "{name} waits for {count} signatures.", count
    )
    print(sentence.format(name=name, count=count))


def say_missing(lists: Lists) -> None:
    """Say what a pack waits for, or that it is signed by enough people."""
    lacking = missing(lists)
    for name, count in lacking:
        say_lacking(name, count)
    if not lacking:
        print(_("Enough have signed; it can be given out."))
