# SPDX-License-Identifier: GPL-3.0-or-later
"""``sign``: one more signature under a pack, or under what waits in a channel.

Nobody signs unseen: a pack is read whole first, and told; recalls are named by the channel.
"""

from argparse import Namespace

from securetrain.cli.channel import say_waiting
from securetrain.cli.channel_folder import read_folder, write_folder
from securetrain.cli.key_files import read_key
from securetrain.cli.started import as_started, to_be_typed
from securetrain.cli.telling import say_missing, tell_pack
from securetrain.cli.terminal import harmless
from securetrain.pack import (
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
        book = sign_book(read_folder(said.path), read_key(said.key))
        write_folder(said.path, book)
        say_waiting(book, said.path)
        return 0
    # One file from telling to signing, whatever lies at the path by then.
    with replacing(said.path) as out, open_file(said.path) as file:
        pack = read_to_sign(file)
        check_contents(pack)
        tell_pack(pack)
        advice = _("Read it before you sign: securetrain show {file}")
        print(as_started(harmless(advice.format(file=to_be_typed(said.path)))))
        lists = sign(read_lists(file, read_head(file)), read_key(said.key))
        with_lists(out, file, lists)
    say_missing(lists)
    return 0
