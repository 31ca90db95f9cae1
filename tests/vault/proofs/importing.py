# SPDX-License-Identifier: GPL-3.0-or-later
"""A newer version of a pack comes into a vault while the disk fails, the program is
killed, or the power is cut.

Afterwards the vault opens with every answer, and holds the old version or the new one, whole: each
file with its hash, the channel as far as that version, and no byte of any other.
"""

import hashlib
import os
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from securetrain.classroom import Library, OpenedPacks
from securetrain.errors import SecuretrainError
from securetrain.vault import Vault, packs
from tests.pack.editions import COURSE
from tests.pack.store_suite import opened
from tests.practice.making import attempt
from tests.vault import making
from tests.vault.proofs.cuts import cut, files_of, lay_out
from tests.vault.proofs.disk import KILL, Disk, changes
from tests.vault.proofs.failing import ERRORS
from tests.vault.proofs.worker import count_of, forked, recorded

OLD, NEW = 1, 2
Found = dict[str, Any]


def filled(folder: Path) -> dict[str, bytes]:
    """Make a vault with an answer and the old version; return its files."""
    packs.MOST_AT_ONCE = 1_000  # so that a small pack takes as many steps as a large one
    vault = making.create(folder)
    vault.journal.record(attempt())
    found = opened(OLD)
    vault.packs.install(found.pack, found.channel)
    vault.close()
    return files_of(folder)


def take_new(vault: Vault) -> None:
    """Let the new version take the place of the old one."""
    found = opened(NEW, *vault.packs.channels())
    vault.packs.install(found.pack, found.channel)


def imports_failing(folder: Path, times: int, rng: Random) -> Found:
    """Let the disk fail for good at so many steps of the import, in each way."""
    kept, disk, before = folder / "kept", Disk(), filled(folder / "first")
    lay_out(before, kept)
    vault = making.unlock(kept)
    disk.watch(kept)
    take_new(vault)
    steps = disk.count()
    vault.close()
    found: Found = {"steps": steps, "points": 0, "sentences": 0, "amiss": []}
    for called, error in ERRORS.items():
        for step in sorted(rng.sample(range(1, steps + 1), min(times, steps))):
            lay_out(before, kept)
            said, meanwhile = failed_at(kept, disk, step, error)
            found["points"] += 1
            found["sentences"] += said is not None
            afterwards = shown(kept)
            if meanwhile != (OLD if said else NEW) or afterwards not in {OLD, NEW}:
                found["amiss"].append(f"{called} {step}: {meanwhile}, {afterwards}, {said!r}")
    disk.watch(Path("/nowhere"))
    return found


def failed_at(
    kept: Path, disk: Disk, step: int, error: int
) -> tuple[SecuretrainError | None, int | None]:
    """Import until the disk fails; return what was said, and the version shown while it does."""
    vault, said = making.unlock(kept), None
    disk.watch(kept)
    disk.fail(step, error)
    try:
        take_new(vault)
    except SecuretrainError as refused:
        said = refused
    meanwhile = version_in(vault)
    vault.close()
    disk.fail(0, 0)
    return said, meanwhile


def imports_killed(folder: Path, times: int, rng: Random) -> Found:
    """End the program at so many steps of the import, as `kill -9` does."""
    kept, before = folder / "kept", filled(folder / "first")
    lay_out(before, kept)
    steps = count_of(kept, partial(go, kept))
    found: Found = {"steps": steps, "old": 0, "new": 0, "ended": 0, "amiss": []}
    for step in sorted(rng.sample(range(1, steps + 1), min(times, steps))):
        lay_out(before, kept)
        found["ended"] += os.WIFSIGNALED(os.waitpid(forked(partial(go, kept, step)), 0)[1])
        version = shown(kept)
        found["old"] += version == OLD
        found["new"] += version == NEW
        if version is None:
            found["amiss"].append(step)
    return found


def imports_cut(folder: Path, times: int, rng: Random) -> Found:
    """Cut the power while the new version comes: once that is acknowledged, it is there."""
    kept, after = folder / "kept", folder / "after"
    lay_out(filled(folder / "first"), kept)

    def work(disk: Disk) -> None:
        go(kept)
        disk.mark(1)

    log, before = recorded(kept, work)
    steps = changes(log)
    found: Found = {"steps": len(steps), "old": 0, "new": 0, "amiss": []}
    for _ in range(times):
        at = rng.randrange(len(steps) + 1)
        files, mark = cut(before, steps, at, rng)
        lay_out(files, after)
        version = shown(after)
        found["old"] += version == OLD
        found["new"] += version == NEW
        if version is None or (mark == 1 and version != NEW):
            found["amiss"].append(at)
    return found


def go(kept: Path, killed_at: int = 0) -> None:
    """Unlock and import, in a process that may end in the middle of it."""
    vault, disk = making.unlock(kept), Disk()
    disk.watch(kept)
    disk.fail(killed_at, KILL)
    take_new(vault)
    vault.close()


def shown(kept: Path) -> int | None:
    """Unlock as the program does; return the version that is whole there, and nothing besides."""
    vault = making.unlock(kept)
    vault.packs.clear()
    version = version_in(vault)
    files = len(vault.packs.files(COURSE))
    strays = vault.store.rows("SELECT count(*) FROM pack_file")[0][0] - files
    is_sound = list(vault.journal.attempts()) == [attempt()]
    vault.close()
    return version if is_sound and not strays else None


def version_in(vault: Vault) -> int | None:
    """Return the version that is shown if every file of it is its own; None otherwise."""
    (pack,), (channel,) = vault.packs.packs(), vault.packs.channels()
    digests = {each.name: each.sha256 for each in opened(pack.version).pack.files}
    files = {name: vault.packs.read(COURSE, name) or b"" for name in vault.packs.files(COURSE)}
    seen = [each.version for each in channel.seen if each.role == COURSE]
    if {name: hashlib.sha256(each).hexdigest() for name, each in files.items()} != digests:
        return None
    library = Library(OpenedPacks(vault.packs))
    books = {f"lessons/{book.info.id}.en.json" for book in library.books("en")}
    is_whole = {*books, "shelf.en.json"} == set(digests) and not library.refused("en")
    return pack.version if is_whole and seen == [pack.version] else None
