# SPDX-License-Identifier: GPL-3.0-or-later
"""``channel show --card``: the cards that a publisher hands out."""

from argparse import Namespace

from securetrain.cli.giving_out import check_name, write_new
from securetrain.cli.show import speak
from securetrain.pack import Book, fingerprint
from securetrain.paper import Sheet, contact_cards
from securetrain.places import assets


def write(book: Book, said: Namespace) -> None:
    """Write the cards of a channel as a PDF, in the language that was named or that is spoken.

    Raises:
        SecuretrainError: The file is there already, or is called otherwise.
        ChannelError: Not enough people have signed the channel.
    """
    check_name(said.card, ".pdf")
    speak(said.language)
    channel = book.channel
    groups = fingerprint(channel.id)
    write_new(said.card, contact_cards(channel.publisher, groups, assets(), Sheet(said.sheet)))
