# SPDX-License-Identifier: GPL-3.0-or-later
"""``sign``: one more signature under a pack, or under what waits in a channel.

Nobody signs unseen: a pack is read whole first, and told; recalls are named by the channel.
"""

from argparse import Namespace
from pathlib import Path

from securetrain.cli.channel import say_waiting
from securetrain.cli.channel_folder import read_folder, write_folder
from securetrain.cli.key_files import read_key
from securetrain.cli.started import as_started, to_be_typed
from securetrain.cli.telling import say_missing, tell_pack
from securetrain.cli.terminal import harmless
from securetrain.pack import (
    SigningKey,
    check_contents,
    open_file,
    read_head,
    read_lists,
    read_to_sign,
    replacing,
    sign,
    sign_book,
    with_lists,
)
from securetrain.words import _


def run(said: Namespace) -> int:
    """Sign; say what still lacks signatures."""
    if said.path.is_dir():
        book = read_folder(said.path)
        signed = sign_book(book, read_key(said.key))
        write_folder(said.path, signed)
        say_waiting(signed, said.path)
        return 0
    with open_file(said.path) as file:
        pack = read_to_sign(file)
        check_contents(pack)
        tell_pack(pack)
    advice = _("Read it before you sign: securetrain show {file}")
    print(as_started(harmless(advice.format(file=to_be_typed(said.path)))))
    _sign_pack(said.path, read_key(said.key))
    return 0


def _sign_pack(path: Path, key: SigningKey) -> None:
    with replacing(path) as out, open_file(path) as file:
        lists = sign(read_lists(file, read_head(file)), key)
        with_lists(out, file, lists)
    say_missing(lists)
