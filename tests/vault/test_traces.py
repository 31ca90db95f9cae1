# SPDX-License-Identifier: GPL-3.0-or-later
"""Thirty planted words are in no file after use, after a crash, after a change, after an erase."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from securetrain.practice import Decision, Place, PlanState, Spot
from securetrain.vault import Vault
from tests.practice.making import TODAY, attempt
from tests.vault.making import ANOTHER, PASSPHRASE, back_up, create, renew_key, unlock

PLANTED = [f"pomegranate-{number}-quince" for number in range(25)]
WORDS = [*PLANTED, PASSPHRASE, ANOTHER, "amber harvest", "CREATE TABLE", "SQLite format"]
DRAWN = "saddle tulip umbrella velvet walnut yogurt zipper"


def use(vault: Vault) -> None:
    """Keep each planted word in some place: names of packs, lessons, items, notes, drafts."""
    words = iter(PLANTED)
    for _ in range(5):
        pack, lesson, item, family = (next(words) for _ in range(4))
        vault.journal.record(attempt(item, pack=pack, lesson=lesson, family=family))
        vault.journal.set_place((pack, lesson), Place(1))
        vault.journal.decide((pack, lesson, item), Decision(PlanState.PLANNED, TODAY))
        vault.notebook.write(Spot(pack, lesson, 1), (note := next(words)))
        vault.drafts.keep((pack, lesson), note.encode())
    vault.keep_settings({PLANTED[0]: PLANTED[1]})
    vault.states({})
    vault.journal.undo()


def found(folder: Path, secrets: tuple[bytes, ...] = ()) -> list[str]:
    """List the words, and raw keys, that are in any file of a folder, in names as well."""
    there = []
    for path in folder.rglob("*"):
        content = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
        there += [w for w in WORDS if w.encode() in content or w.encode("utf-16-le") in content]
        there += [key.hex() for key in secrets if key in content or key.hex().encode() in content]
    return there


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / PLANTED[3]).write_text(PLANTED[4])
    (tmp_path / "wide").write_bytes(PLANTED[5].encode("utf-16-le"))
    (tmp_path / "key").write_bytes(b"...".ljust(40, b"k"))
    assert sorted(found(tmp_path, (b"k" * 32,))) == sorted([*PLANTED[3:6], (b"k" * 32).hex()])
    assert len(WORDS) == 30


def test_no_planted_word_is_in_any_file_in_use_after_use_and_after_an_erase(
    tmp_path: Path,
) -> None:
    vault = create(tmp_path / "kept")
    use(vault)
    keys = (vault.slot.secret[:32], vault.slot.key)
    assert found(tmp_path, keys) == []
    (tmp_path / "backup").write_bytes(back_up(vault, DRAWN))
    renew_key(vault, PASSPHRASE, ANOTHER)
    assert found(tmp_path, keys) == []
    vault.close()
    assert found(tmp_path, keys) == []
    unlock(vault.folder, passphrase=ANOTHER).erase()
    assert found(tmp_path, keys) == []
    assert [path.name for path in tmp_path.iterdir()] == ["backup"]


def test_no_planted_word_is_in_any_file_after_a_crash(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from tests.vault.making import create\n"
        "from tests.vault.test_traces import use\n"
        "use(create(Path(sys.argv[1])))\n"
        "os.kill(os.getpid(), signal.SIGSEGV)"
    )
    home = tmp_path / "home"
    home.mkdir()
    ended = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "kept")],
        env={**os.environ, "HOME": str(home), "TMPDIR": str(home)},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == -signal.SIGSEGV
    assert ended.stderr == b""
    assert found(tmp_path) == []
    assert list(home.iterdir()) == []
    opened = unlock(tmp_path / "kept")
    assert len(opened.journal.attempts()) == 4
    opened.erase()
    assert not (tmp_path / "kept").exists()


@pytest.mark.thorough
def test_a_hundred_thousand_actions_leave_memory_where_it_was(tmp_path: Path) -> None:
    vault = create(tmp_path / "kept")

    def act(number: int) -> None:
        vault.journal.record(attempt(f"q-{number % 200}"))
        vault.journal.set_place(("pack", "phone"), Place(number % 30))
        vault.notebook.write(Spot("pack", "phone", number % 30), f"note {number}")
        vault.journal.undo()

    def memory() -> int:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    for number in range(1_000):
        act(number)
    before = memory()
    for number in range(25_000):
        act(number)
    assert memory() - before < 20 * 2**20
    assert (tmp_path / "kept" / "vault.db").stat().st_size < 2**20
    vault.close()
