# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that is full, read-only or gone, from the n-th change on, whatever is being done."""

import errno
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from securetrain.errors import SecuretrainError
from securetrain.practice import Spot
from securetrain.vault import Vault, erase, is_taken
from tests.practice.making import attempt
from tests.vault import making
from tests.vault.making import ANOTHER, PASSPHRASE
from tests.vault.proofs.cuts import files_of, lay_out
from tests.vault.proofs.disk import Disk

BEFORE = 10


def answers(vault: Vault) -> None:
    for number in range(3):
        vault.journal.record(attempt(f"later-{number}"))
        vault.notebook.write(Spot("pack", "phone", number), "A note.")
    vault.journal.undo()


def change(vault: Vault) -> None:
    making.change_passphrase(vault, PASSPHRASE, ANOTHER)


def renew(vault: Vault) -> None:
    making.renew_key(vault, PASSPHRASE, ANOTHER)


def backup(vault: Vault) -> None:
    making.back_up(vault, PASSPHRASE)


WORK: dict[str, Callable[[Vault], None]] = {
    "answers": answers,
    "change": change,
    "renew": renew,
    "backup": backup,
}
ERRORS = {"ENOSPC": errno.ENOSPC, "EIO": errno.EIO, "EROFS": errno.EROFS}


def failing(folder: Path, times: int, rng: Random) -> dict[str, Any]:
    """Let each kind of work fail at so many of its changes, in each way."""
    kept, disk = folder / "kept", Disk()
    first = making.create(folder / "first")
    for number in range(BEFORE):
        first.journal.record(attempt(f"q-{number}"))
    first.close()
    before = files_of(folder / "first")
    found: dict[str, Any] = {"points": 0, "sentences": 0, "amiss": []}
    for name, work in WORK.items():
        lay_out(before, kept)
        disk.watch(kept)
        go(kept, work)
        steps = disk.count()
        for called, error in ERRORS.items():
            for step in sorted(rng.sample(range(1, steps + 1), min(times, steps))):
                lay_out(before, kept)
                disk.watch(kept)
                disk.fail(step, error)
                said, known = go(kept, work)
                disk.fail(0, 0)
                found["points"] += 1
                found["sentences"] += said is not None
                if not is_there(kept, known):
                    found["amiss"].append(f"{name} {called} {step}: {said!r}")
    disk.watch(Path("/nowhere"))
    return found


def beginning(folder: Path, times: int, rng: Random) -> dict[str, Any]:
    """Let making and erasing a vault fail at so many changes; the next try has to succeed."""
    kept, disk = folder / "kept", Disk()
    found: dict[str, Any] = {"points": 0, "sentences": 0, "amiss": []}
    kept.mkdir()
    disk.watch(kept)
    making.create(kept).erase()
    steps = disk.count()
    for called, error in ERRORS.items():
        for step in sorted(rng.sample(range(1, steps + 1), min(times, steps))):
            disk.watch(kept)
            disk.fail(step, error)
            try:
                making.create(kept).erase()
            except SecuretrainError:
                found["sentences"] += 1
            disk.fail(0, 0)
            found["points"] += 1
            try:
                if is_taken(kept):
                    erase(kept)
                making.create(kept).erase()
            except SecuretrainError as said:
                found["amiss"].append(f"{called} {step}: {said!r}")
    disk.watch(Path("/nowhere"))
    return found


def go(
    kept: Path, work: Callable[[Vault], None]
) -> tuple[SecuretrainError | None, list[str] | None]:
    """Unlock, work, close; return what was said instead, and the items that were acknowledged."""
    try:
        vault = making.unlock(kept)
    except SecuretrainError as refused:
        return refused, None
    said = None
    try:
        work(vault)
    except SecuretrainError as refused:
        said = refused
    try:
        known = [each.item for each in vault.journal.attempts()]
    except SecuretrainError:
        known = None
    vault.close()
    return said, known


def is_there(kept: Path, known: list[str] | None) -> bool:
    """Say whether the old or the new passphrase opens all that was acknowledged.

    One answer more may be there, or one less after an undo: the disk failed in the middle of it.
    """
    known = known or [f"q-{number}" for number in range(BEFORE)]
    for passphrase in (ANOTHER, PASSPHRASE):
        try:
            vault = making.unlock(kept, passphrase=passphrase)
        except SecuretrainError:
            continue
        items = [each.item for each in vault.journal.attempts()]
        vault.close()
        common = min(len(items), len(known))
        return items[:common] == known[:common] and abs(len(items) - len(known)) <= 1
    return False
