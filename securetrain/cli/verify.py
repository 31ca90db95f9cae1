# SPDX-License-Identifier: GPL-3.0-or-later
"""``verify``: whether a pack holds together, and who stands behind it."""

import sys
from argparse import Namespace

from securetrain import places
from securetrain.cli.telling import tell_pack
from securetrain.cli.terminal import harmless
from securetrain.pack import (
    Channel,
    Opened,
    PackError,
    UnknownPublisher,
    check_contents,
    open_file,
    open_pack,
    read_brought,
    read_without_trust,
    trust,
    typed_groups,
)
from securetrain.words import _


def run(said: Namespace) -> int:
    """Tell who made a pack; leave 1 where it is refused, or the digits are others."""
    try:
        with open_file(said.path) as file:
            found = open_pack(file, [])
            assert isinstance(found, UnknownPublisher), "nobody is known here yet"
            is_known = isinstance(open_pack(file, _brought()), Opened)
            pack = read_without_trust(file)
            check_contents(pack)
            tell_pack(pack)
            if said.channel:
                trust(found, typed_groups(said.channel))
    except PackError as error:
        print(harmless(str(error)), file=sys.stderr)
        return 1
    if said.channel:
        print(_("The digits are those of this publisher. Nothing in the pack was changed."))
    elif is_known:
        print(_("Nothing in it was changed. This installation knows its publisher."))
    else:
        print(_("Nothing in it was changed. Compare the digits with the publisher's card."))
    return 0


def _brought() -> tuple[Channel, ...]:
    """Return the channels that the installation brings along; tell what of them is damaged."""
    found = read_brought(places.brought_channels())
    for fault in found.faults:
        print(harmless(fault), file=sys.stderr)
    return found.channels
