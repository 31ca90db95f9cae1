# SPDX-License-Identifier: GPL-3.0-or-later
"""A process of its own for proofs that end processes: `python -m tests.vault.proofs.worker`.

It imports once what takes long, forks for whatever is to be ended, and says as JSON what it found.
Arguments: the proof, a folder to work in, how many times.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from securetrain.places import holds_vault
from securetrain.practice import Attempt, Place, Spot
from securetrain.sealing import SealingError
from securetrain.vault import Vault, VaultError, erase, is_taken
from securetrain.vault.database import SETTINGS, Store
from securetrain.vault.journal import VaultJournal
from securetrain.vault.names import DATABASE
from securetrain.vault.secret import secret_of
from tests.practice.making import attempt
from tests.vault import making
from tests.vault.making import ANOTHER, PASSPHRASE
from tests.vault.proofs.cuts import cut, files_of, lay_out
from tests.vault.proofs.disk import KILL, Disk, changes

LESSON = ("pack", "phone")
ANSWERS = 60
Found = dict[str, Any]


def numbered(number: int) -> Attempt:
    return attempt(f"q-{number}", score=number % 101)


def answer(vault: Vault, number: int) -> None:
    """Answer one question, as the desk does: the attempt, then the place."""
    vault.journal.record(numbered(number))
    vault.journal.set_place(LESSON, Place(number))


def is_whole(vault: Vault, acknowledged: int) -> bool:
    """Say whether all that was acknowledged is there, and nothing that was never answered."""
    attempts = vault.journal.attempts()
    as_given = [numbered(number) for number in range(len(attempts))]
    return list(attempts) == as_given and len(attempts) >= acknowledged


def forked(work: Callable[[], object]) -> int:
    """Do some work in a process of its own; return its id."""
    child = os.fork()
    if not child:
        try:
            work()
        finally:
            os._exit(0)
    return child


def kills(folder: Path, times: int, rng: Random) -> Found:
    """End a process in the middle of an answer, again and again over the same vault."""
    disk, kept = Disk(), folder / "kept"
    making.create(kept).close()
    answered = lost = ended = 0
    for _ in range(times):
        reading, writing = os.pipe()
        after = rng.randrange(1, 60)

        def work(begin: int = answered, after: int = after, writing: int = writing) -> None:
            vault = making.unlock(kept)
            disk.watch(kept)
            disk.fail(after, KILL)
            for number in range(begin, begin + 100):
                answer(vault, number)
                os.write(writing, b".")

        child = forked(work)
        os.close(writing)
        with os.fdopen(reading, "rb") as acknowledged:
            told = len(acknowledged.read())
        ended += os.WIFSIGNALED(os.waitpid(child, 0)[1])
        vault = making.unlock(kept)
        lost += not is_whole(vault, answered + told)
        answered = len(vault.journal.attempts())
        vault.close()
    return {"times": times, "ended": ended, "lost": lost, "answered": answered}


def recorded(folder: Path, work: Callable[[Disk], None]) -> tuple[bytes, Any]:
    """Write down what some work does to a folder, and how the folder was before."""
    before, disk, log = files_of(folder), Disk(), folder.with_suffix(".log")
    disk.watch(folder)
    with log.open("wb") as file:
        disk.record(file)
        work(disk)
        disk.record(None)
    disk.watch(Path("/nowhere"))
    return log.read_bytes(), before


def cuts(folder: Path, times: int, rng: Random, synchronous: str = "FULL") -> Found:
    """Cut the power while answers are given, a checkpoint every few; look at what is left."""
    kept, after = folder / "kept", folder / "after"
    first = making.create(kept)
    secret = secret_of(first.slot.secret)
    first.close()
    settings = [s for s in SETTINGS if "synchronous" not in s]
    settings += [f"synchronous = {synchronous}", "wal_autocheckpoint = 20"]

    def work(disk: Disk) -> None:
        store = Store(kept / DATABASE, secret, settings)
        journal = VaultJournal(store)
        for number in range(ANSWERS):
            journal.record(numbered(number))
            journal.set_place(LESSON, Place(number))
            disk.mark(number + 1)

    log, before = recorded(kept, work)
    steps, found = changes(log), {"times": times, "lost": 0, "shut": 0}
    for _ in range(times):
        files, mark = cut(before, steps, rng.randrange(len(steps) + 1), rng)
        lay_out(files, after)
        state = opens(after, PASSPHRASE, max(0, mark))
        found["lost"] += state == "lost"
        found["shut"] += state == "shut"
    return {**found, "changes": len(steps)}


def weak_cuts(folder: Path, times: int, rng: Random) -> Found:
    """Do the same with the weaker setting, which has to be seen to lose answers."""
    return cuts(folder, times, rng, "NORMAL")


def opens(folder: Path, passphrase: str, acknowledged: int) -> str:
    """Say whether a vault opens with all that was acknowledged: "whole", "lost" or "shut"."""
    try:
        vault = making.unlock(folder, passphrase=passphrase)
    except (VaultError, SealingError):
        return "shut"
    try:
        return "whole" if is_whole(vault, acknowledged) else "lost"
    finally:
        vault.close()


CHANGES = {"change": making.change_passphrase, "renew": making.renew_key}


def filled(folder: Path) -> None:
    vault = making.create(folder)
    for number in range(10):
        answer(vault, number)
    vault.notebook.write(Spot(*LESSON, 2), "Ask her on the phone.")
    vault.close()


def changed(folder: Path, kind: str) -> Vault:
    vault = making.unlock(folder)
    answer(vault, 10)
    CHANGES[kind](vault, PASSPHRASE, ANOTHER)
    return vault


def count_of(folder: Path, work: Callable[[], object]) -> int:
    """Count the changes that some work makes, in a process of its own."""
    reading, writing = os.pipe()

    def counted() -> None:
        disk = Disk()
        disk.watch(folder)
        work()
        os.write(writing, str(disk.count()).encode())

    child = forked(counted)
    os.close(writing)
    with os.fdopen(reading, "rb") as said:
        count = int(said.read() or 0)
    os.waitpid(child, 0)
    return count


def changes_killed(folder: Path, times: int, rng: Random) -> Found:
    """End both kinds of passphrase change at each step that changes the disk, or at so many."""
    kept, found = folder / "kept", {"steps": 0, "tried": 0, "neither": 0, "lost": 0}
    filled(folder / "first")
    before = files_of(folder / "first")
    for kind in CHANGES:
        lay_out(before, kept)
        steps = count_of(kept, partial(changed, kept, kind))
        assert steps > 5, "The change itself did not succeed."
        wanted = sorted(rng.sample(range(1, steps + 1), min(times, steps)))
        for step in wanted:
            lay_out(before, kept)

            def work(step: int = step, kind: str = kind) -> None:
                disk = Disk()
                disk.watch(kept)
                disk.fail(step, KILL)
                changed(kept, kind)

            os.waitpid(forked(work), 0)
            states = [opens(kept, passphrase, 10) for passphrase in (PASSPHRASE, ANOTHER)]
            found["neither"] += states == ["shut", "shut"]
            found["lost"] += "lost" in states
        found["steps"] += steps
        found["tried"] += len(wanted)
    return found


def changes_cut(folder: Path, times: int, rng: Random) -> Found:
    """Cut the power during both kinds of passphrase change."""
    kept, after = folder / "kept", folder / "after"
    found = {"times": 0, "neither": 0, "lost": 0, "old after the end": 0}
    filled(folder / "first")
    first = files_of(folder / "first")
    for kind in CHANGES:
        lay_out(first, kept)

        def work(disk: Disk, kind: str = kind) -> None:
            changed(kept, kind).close()
            disk.mark(1)

        log, before = recorded(kept, work)
        steps = changes(log)
        for _ in range(times):
            files, mark = cut(before, steps, rng.randrange(len(steps) + 1), rng)
            lay_out(files, after)
            states = [opens(after, passphrase, 10) for passphrase in (ANOTHER, PASSPHRASE)]
            found["neither"] += states == ["shut", "shut"]
            found["lost"] += "lost" in states
            found["old after the end"] += mark == 1 and states != ["whole", "shut"]
            found["times"] += 1
    return found


def making_cut(folder: Path, times: int, rng: Random) -> Found:
    """Cut the power while a vault is made: it opens, or a new one can be made there."""
    kept, after = folder / "kept", folder / "after"
    found = {"times": times, "opened": 0, "amiss": 0}
    kept.mkdir()

    def work(disk: Disk) -> None:
        making.create(kept)
        disk.mark(1)

    log, before = recorded(kept, work)
    steps = changes(log)
    for _ in range(times):
        files, mark = cut(before, steps, rng.randrange(len(steps) + 1), rng)
        lay_out(files, after)
        is_open = opens(after, PASSPHRASE, 0) == "whole"
        found["opened"] += is_open
        if not is_open:
            try:
                making.create(after).close()
            except VaultError:
                found["amiss"] += 1
            found["amiss"] += mark == 1
    return found


def erasing_cut(folder: Path, times: int, rng: Random) -> Found:
    """Cut the power while a vault is erased: once that is acknowledged, nothing opens."""
    kept, after = folder / "kept", folder / "after"
    found = {"times": times, "erased": 0, "amiss": 0}
    filled(kept)

    def work(disk: Disk) -> None:
        making.unlock(kept).erase()
        disk.mark(1)

    log, before = recorded(kept, work)
    steps = changes(log)
    for _ in range(times):
        files, mark = cut(before, steps, rng.randrange(len(steps) + 1), rng)
        lay_out(files, after)
        state = opens(after, PASSPHRASE, 10)
        found["erased"] += mark == 1
        found["amiss"] += state == "lost" or (mark == 1 and (state != "shut" or bool(files)))
        if is_taken(after):
            erase(after)
        making.create(after).close()
    return found


def erasing_killed(folder: Path, times: int, rng: Random) -> Found:
    """End a process at each step of an erasing: all is there, or it is seen and can be finished."""
    kept = folder / "kept"
    found: Found = {"steps": 0, "whole": 0, "unfinished": 0, "unseen": 0, "amiss": 0}
    filled(folder / "first")
    before = files_of(folder / "first")
    lay_out(before, kept)
    erasing = partial(erased, kept)
    steps = found["steps"] = count_of(kept, erasing)
    for step in sorted(rng.sample(range(1, steps + 1), min(times, steps))):
        lay_out(before, kept)

        def work(step: int = step) -> None:
            disk = Disk()
            disk.watch(kept)
            disk.fail(step, KILL)
            erasing()

        os.waitpid(forked(work), 0)
        if not files_of(kept):
            continue
        state = opens(kept, PASSPHRASE, 10)
        found["whole"] += state == "whole"
        found["unfinished"] += state == "shut"
        found["unseen"] += not holds_vault(kept)
        erase(kept)
        found["amiss"] += state == "lost" or kept.exists()
        making.create(kept).close()
    return found


def erased(folder: Path) -> None:
    making.unlock(folder).erase()


PROOFS = (
    *(kills, cuts, weak_cuts, changes_killed, changes_cut, making_cut, erasing_cut),
    erasing_killed,
)


def main() -> None:
    from tests.vault.proofs.failing import beginning, failing
    from tests.vault.proofs.importing import imports_cut, imports_failing, imports_killed

    name, folder, times = sys.argv[1:4]
    others = (failing, beginning, imports_failing, imports_killed, imports_cut)
    proofs = {proof.__name__: proof for proof in (*PROOFS, *others)}
    print(json.dumps(proofs[name](Path(folder), int(times), Random(7))))


if __name__ == "__main__":
    signal.alarm(3_600)
    main()
