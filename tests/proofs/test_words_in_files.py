# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole life of a vault: silent, and thirty planted words are in no file that it wrote."""

import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.machine import EMPTY_NETWORK, needs
from tests.proofs.memory import words_in
from tests.proofs.planted import Planted
from tests.proofs.planting import draw, make_vault, put_planted
from tests.proofs.programs import Leaving, Program, program, vault_in
from tests.test_silence import CHANGES, SOCKETS, STRACE, changed, families

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace is a tool of Linux")

SECONDS = 9
"""The budget of this file."""

BACKUP = Path("HOME/first.stbackup")
LIFE = (
    "hear_words+arrive+plant+keep",
    "hear_words+make+plant+search+back_up+lock",
    "hear_words+unlock_on_the_desk+change+search+erase",
    "wait_for_today+close",
)
"""Answer and type as a guest, keep, write notes, make a backup, lock, unlock, change the passphrase
both ways, erase, and close."""


def live(
    home: Path, planted: Planted, *, manner: str = "closed", before: Sequence[str] = ()
) -> None:
    """Live that life; what is in files is looked at on the way."""
    lessons = put_planted(planted, home / "lessons")
    with program(home, *LIFE, manner=manner, before=before) as running:
        tell_words(running, planted, lessons)
        tell_words(running, planted, lessons)
        looked_at(running, home, planted)
        tell_words(running, planted, lessons)
        looked_at(running, home, planted)
        running.end()
    assert found_below(home, planted) == set()
    assert [path for path in vault_in(home).parent.rglob("*") if path.is_file()] == []


def tell_words(running: Program, planted: Planted, lessons: Path) -> None:
    running.hear()
    running.say({**asdict(planted), "lessons": str(lessons)})


def looked_at(running: Program, home: Path, planted: Planted) -> None:
    """Search the files while the session stands still."""
    running.hear()
    assert {path.name for path in vault_in(home).iterdir()} >= {"keys.bin", "vault.db"}
    assert found_below(home, planted) == set()
    running.say()


def found_below(home: Path, planted: Planted) -> set[str]:
    """Return the planted words in files of a home, and in their names; lessons are nobody's."""
    lessons = home / "lessons"
    files = [path for path in home.rglob("*") if not path.is_relative_to(lessons)]
    return {word for path in files for word in found_at(path, planted)}


def found_at(path: Path, planted: Planted) -> set[str]:
    content = path.read_bytes() if path.is_file() else b""
    return words_in(os.fsencode(path.name) + b"\n" + content, planted.mark)


@pytest.fixture
def planted() -> Planted:
    return draw()


def test_a_word_in_a_file_or_in_its_name_would_have_been_found(
    planted: Planted, tmp_path: Path
) -> None:
    (tmp_path / planted.words[0]).write_text("quiet")
    (tmp_path / "wide").write_bytes(planted.words[1].encode("utf-16-le"))
    assert found_below(tmp_path, planted) == set(planted.words[:2])


ASKED = SOCKETS.removeprefix("trace=")
CACHE = Path("XDG_CACHE_HOME/fontconfig")


def watched(home: Path, planted: Planted, manner: str, *before: str) -> set[Path]:
    """Live that life under strace; return what was written anywhere, once it has been searched."""
    needs.program("strace", "strace")
    needs.root("a process without dumps hides its paths from strace")
    log = home.with_name("log")
    home.mkdir()
    trace = [*STRACE, str(log), "-e", f"{CHANGES},{ASKED}"]
    live(home, planted, manner=manner, before=[*before, *trace])
    assert families(log) <= {"AF_UNIX"}
    written = {Path(path) for path in changed(log)}
    assert {word for path in written if path.exists() for word in found_at(path, planted)} == set()
    assert vault_in(home) / "keys.bin" in written
    assert (home / BACKUP).is_file()
    allowed = (vault_in(home), home / BACKUP.parent, Path("/dev/null"), Path("/dev/tty"))
    return {path for path in written if not any(map(path.is_relative_to, allowed))}


def test_where_there_is_no_network_nothing_asks_for_one_and_only_the_vault_is_written(
    planted: Planted, tmp_path: Path
) -> None:
    needs.landlock_and_filters()
    needs.a_namespace_of_its_own()
    assert watched(tmp_path / "home", planted, "closed", *EMPTY_NETWORK) == set()


@pytest.mark.thorough
def test_with_the_shield_left_out_only_the_font_cache_is_written_besides(
    planted: Planted, tmp_path: Path
) -> None:
    """It is the system's font library that writes it: the one known exception."""
    home = tmp_path / "home"
    others = watched(home, planted, "open")
    assert {path for path in others if not path.is_relative_to(home / CACHE)} == set()


def test_no_word_is_in_any_file_after_a_session_was_killed(
    planted: Planted, tmp_path: Path
) -> None:
    make_vault(tmp_path, planted.passphrase)
    lessons = put_planted(planted, tmp_path / "lessons")
    with program(tmp_path, "hear_words+unlock+plant+search") as running:
        tell_words(running, planted, lessons)
        session = running.hear()["pid"]
        leaving = Leaving(session)
        os.kill(session, signal.SIGKILL)
        leaving.wait()
        assert running.code != 0
    assert found_below(tmp_path, planted) == set()
    files = {path for path in tmp_path.rglob("*") if path.is_file()}
    outside = {path for path in files if not path.is_relative_to(vault_in(tmp_path))}
    assert {path for path in outside if not path.is_relative_to(lessons)} == set()
    with program(tmp_path, "hear_words+unlock+close") as running:
        tell_words(running, planted, lessons)
        running.end()
