# SPDX-License-Identifier: GPL-3.0-or-later
"""``sign``: one more signature under a pack, or under what waits in a channel."""

from argparse import Namespace
from pathlib import Path

from securetrain.cli.channel import say_waiting
from securetrain.cli.channel_folder import read_folder, write_folder
from securetrain.cli.key_files import read_key
from securetrain.cli.lacking import say_missing
from securetrain.pack import (
    SigningKey,
    open_file,
    read_head,
    read_lists,
    replacing,
    sign,
    sign_book,
    with_lists,
)


def run(said: Namespace) -> int:
    """Sign; say what still lacks signatures."""
    if said.path.is_dir():
        book = read_folder(said.path)
        signed = sign_book(book, read_key(said.key))
        write_folder(said.path, signed)
        say_waiting(signed, said.path)
        return 0
    _sign_pack(said.path, read_key(said.key))
    return 0


def _sign_pack(path: Path, key: SigningKey) -> None:
    with open_file(path) as file:
        lists = sign(read_lists(file, read_head(file)), key)
        with replacing(path) as out:
            with_lists(out, file, lists)
    say_missing(lists)
