# SPDX-License-Identifier: GPL-3.0-or-later
"""``channel carry``, ``import``, ``export``, ``trust``: into packs, other tools, installations."""

import re
from argparse import Namespace
from contextlib import ExitStack
from datetime import date

from securetrain.cli.channel_folder import read_files, read_folder, write_file, write_folder
from securetrain.cli.key_files import read_key
from securetrain.cli.telling import say_missing
from securetrain.cli.terminal import harmless
from securetrain.errors import SetUpError
from securetrain.pack import (
    Publishing,
    assemble,
    carry,
    channel_to_bring,
    export_channel,
    import_channel,
    open_file,
    read_head,
    read_lists,
    replacing,
    sign_services,
    with_lists,
    write_container,
)
from securetrain.words import _, ngettext

_SNAPSHOT = re.compile(r"[0-9]{1,9}\.snapshot\.json")


def run(said: Namespace) -> int:
    """Do the step that was said."""
    return _STEPS[said.step](said)


def _carry(said: Namespace) -> int:
    book = read_folder(said.path)
    fresh = []  # of all, before any is written
    for path in said.packs:
        with open_file(path) as file:
            fresh.append(carry(book, read_lists(file, read_head(file))))
    for path, lists in zip(said.packs, fresh, strict=True):
        with replacing(path) as out, open_file(path) as file:
            with_lists(out, file, lists)
        print(harmless(_("Written: {file}").format(file=path)))
        say_missing(lists)
    return 0


def _import(said: Namespace) -> int:
    source, output = said.path, said.output
    if output.exists() and any(output.iterdir()):
        raise SetUpError(
            _("“{folder}” is not empty.").format(folder=output),
            safe=_("Nothing was written."),
            next=_("Name a new folder."),
        )
    inside = source / "metadata"
    found = import_channel(read_files(inside if inside.is_dir() else source, "*.json"))
    targets = read_files(source / "targets", "**/*")
    packs = [
        (lists[0][0], *assemble(found.book, lists, targets)) for lists in found.packs if targets
    ]
    write_folder(output, found.book)
    for pack, lists, files in packs:
        with replacing(output / f"{pack}.stpack") as out:
            write_container(out, lists, files, sum(map(len, files)))
    print(
        harmless(
            ngettext(
                "Taken over, with {count} pack: {folder}",
                "Taken over, with {count} packs: {folder}",
                len(packs),
            ).format(count=len(packs), folder=output)
        )
    )
    return 0


def _trust(said: Namespace) -> int:
    with ExitStack() as stack:
        packs = [stack.enter_context(open_file(each)) for each in said.packs]
        name, content = channel_to_bring(read_folder(said.path), packs)
    write_file(said.output / name, content)
    print(harmless(_("Written: {file}").format(file=said.output / name)))
    return 0


def _export(said: Namespace) -> int:
    book = read_folder(said.path)
    with ExitStack() as stack:
        packs = [stack.enter_context(open_file(each)) for each in said.packs]
        files = dict(export_channel(book, packs))
        if said.key:
            before = read_files(said.output / "metadata", "*.json")
            snapshots = sorted(
                (int(name.partition(".")[0]), content)
                for name, content in before.items()
                if _SNAPSHOT.fullmatch(name)
            )
            newest = snapshots[-1][1] if snapshots else b""
            stamp = before.get("timestamp.json", b"")
            publishing = Publishing(read_key(said.key), date.today(), newest, stamp)
            files |= dict(sign_services(book, packs, publishing))
    for path, content in files.items():
        write_file(said.output / path, content)
    print(
        harmless(
            _("Written: {count} files in {folder}").format(count=len(files), folder=said.output)
        )
    )
    return 0


_STEPS = {"carry": _carry, "import": _import, "export": _export, "trust": _trust}
