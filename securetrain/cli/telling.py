# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells what a pack is, and which lists wait for how many signatures."""

from securetrain.cli.terminal import harmless
from securetrain.pack import Lists, VerifiedPack, fingerprint, missing
from securetrain.words import _, ngettext


def tell_pack(pack: VerifiedPack) -> None:
    """Say who made a pack, by their own word and by the digits of their card, and what it is."""
    print(harmless(_("They call themselves: {name}").format(name=pack.publisher)))
    print(" ".join(fingerprint(pack.channel)))
    told = _("{title} ({id}), version {version}, {count} files").format(
        title=pack.label.title, id=pack.id, version=pack.version, count=len(pack.files)
    )
    print(harmless(told))


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
