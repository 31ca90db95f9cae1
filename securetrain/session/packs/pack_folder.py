# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder, such as a stick's, looked through for packs; nothing is followed out of it.

Links are passed over, and so are folders that a system mounts from another machine: both would be
touched just to see where they lead. How much is looked at has an end, whatever somebody put there.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain import places, ui
from securetrain.errors import SecuretrainError
from securetrain.session.doorkeeper.local_paths import is_elsewhere, leads_elsewhere
from securetrain.session.doorkeeper.reading import NotReadError, failures_told, open_local
from securetrain.session.held import Held
from securetrain.session.packs import pack_work
from securetrain.words import _

if TYPE_CHECKING:
    from securetrain.pack import Channel, Watch

MOST_ENTRIES = 5_000
"""Files and folders that are looked at by name."""
MOST_PACKS = 100
"""Packs that are looked into."""
DEEPEST = 3
"""Folders within the one that was chosen."""


@dataclass(frozen=True)
class Listing:
    """What was found in a folder; ``is_whole`` says that nothing was left out."""

    folder: str
    packs: "tuple[ui.FoundPack, ...]"
    is_whole: bool = True


def look(  # noqa: PLR0913 - nothing of it may be asked for from beside the window
    untrusted_path: str, held: Held, *, language: str, today: date, watch: "Watch"
) -> Listing | pack_work.Looked:
    """Look through a folder of this machine, or into a file.

    Raises:
        NotReadError, PackError: it was not read, or was refused.
    """
    # A path to another machine is no folder here: opening it as a file refuses it, untouched.
    if not leads_elsewhere(untrusted_path, sys.platform) and Path(untrusted_path).is_dir():
        return look_through(untrusted_path, held, watch=watch)
    return pack_work.look_into(untrusted_path, held, language=language, today=today, watch=watch)


def look_through(untrusted_folder: str, held: Held, *, watch: "Watch") -> Listing:
    """Return the packs in a folder, those that can be opened first.

    Raises:
        NotReadError: it is a link, or the disk failed.
    """
    if Path(untrusted_folder).is_symlink():
        raise NotReadError(
            _("This is only a link to a folder."),
            safe=_("Nothing was changed."),
            next=_("Choose the folder itself."),
        )
    with failures_told():
        paths, is_whole = _packs_below(untrusted_folder)
        held.opened.take_in(places.brought_channels())
    store = held.opened.store
    known, here = store.channels(), {each.id: each.version for each in store.packs()}
    found = []
    for done, path in enumerate(paths, 1):
        found.append(_found(path, known, here))
        if not watch(done, len(paths)):
            break  # nobody waits for it any longer
    found.sort(key=lambda each: (bool(each.problem), each.title.casefold(), -each.version))
    return Listing(untrusted_folder, tuple(found), is_whole)


def _packs_below(folder: str) -> tuple[list[str], bool]:
    """Return the paths of the packs in a folder, and whether none was left out."""
    found: list[str] = []
    left, looked = [(folder, 0)], 0
    while left and looked <= MOST_ENTRIES:
        here, depth = left.pop(0)
        for entry in _entries(here, MOST_ENTRIES + 1 - looked, may_fail=depth > 0):
            looked += 1
            if _is_pack(entry):
                found.append(entry.path)
            elif depth < DEEPEST and _is_within(entry):
                left.append((entry.path, depth + 1))
    return sorted(found)[:MOST_PACKS], looked <= MOST_ENTRIES and len(found) <= MOST_PACKS


def _entries(folder: str, most: int, *, may_fail: bool) -> Sequence["os.DirEntry[str]"]:
    """Return what stands in a folder; one that only the system may read holds nothing for us."""
    try:
        with os.scandir(folder) as entries:
            return tuple(islice(entries, most))
    except OSError:
        if may_fail:
            return ()
        raise


def _is_pack(entry: "os.DirEntry[str]") -> bool:
    is_named_so = entry.name.lower().endswith(".stpack") and not entry.name.startswith(".")
    return is_named_so and entry.is_file(follow_symlinks=False)


def _is_within(entry: "os.DirEntry[str]") -> bool:
    if entry.name.startswith(".") or not entry.is_dir(follow_symlinks=False):
        return False
    return not is_elsewhere(entry.path, sys.platform)  # a mount within the folder


def _found(path: str, known: Sequence["Channel"], here: Mapping[str, int]) -> "ui.FoundPack":
    from securetrain.pack import glimpse

    try:
        with open_local(path) as file, failures_told():
            seen = glimpse(file, known)
        pack_work.refuse_taken(seen.pack)
    except SecuretrainError as error:
        return ui.FoundPack(path, problem=error.what)
    return ui.FoundPack(
        path,
        title=seen.title or seen.pack,
        publisher=seen.publisher,
        version=seen.version,
        before=here.get(seen.pack, 0),
        is_trusted=seen.is_trusted,
    )
