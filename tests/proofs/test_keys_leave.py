# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys and words leave memory with the session that held them; root reads all of it and looks."""

import os
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.machine import needs
from tests.proofs.memory import found_in, unnamed, words_in
from tests.proofs.planted import Planted
from tests.proofs.planting import draw, make_vault, put_planted
from tests.proofs.programs import Leaving, Program, program

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads memory in /proc")

SECONDS = 14
"""The budget of this file."""


@pytest.fixture(scope="module")
def planted() -> Planted:
    needs.root("memory of a process without dumps is read by root alone")
    return draw()


@pytest.fixture(scope="module")
def lessons(planted: Planted, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put_planted(planted, tmp_path_factory.mktemp("lessons"))


class Watch:
    """Walks along with a program, and searches each session and the doorkeeper."""

    def __init__(self, running: Program, planted: Planted, lessons: Path) -> None:
        self._running, self._planted, self._lessons = running, planted, lessons
        self._keys: tuple[bytes, ...] = ()

    def tell_words(self) -> None:
        self._running.hear()
        self._running.say({**asdict(self._planted), "lessons": str(self._lessons)})

    def has(self, *words: str) -> None:
        """See that these are in the session, as the control; and its keys, if it holds any."""
        said = self._running.hear()
        keys = tuple(bytes.fromhex(each) for each in said["keys"])
        self._keys = (*{*self._keys, *keys},)
        wanted = {*words, *(key.hex() for key in keys)}
        found = found_in(said["pid"], self._planted.mark, keys)
        assert wanted - found == set()
        leaving = Leaving(said["pid"])
        self._running.say()
        leaving.wait()

    def has_nothing(self, page: str) -> None:
        """See that a new session, and the doorkeeper, hold nothing of what was there before."""
        said = self._running.hear()
        assert said["page"] == page
        for process in (said["pid"], said["doorkeeper"]):
            assert found_in(process, self._planted.mark, self._keys) == set()
        self._running.say()


def test_after_keeping_locking_the_next_person_and_leaving(
    planted: Planted, lessons: Path, tmp_path: Path
) -> None:
    shown = (*planted.titles, planted.publisher, *planted.typed)
    whole = (*shown, *planted.notes, *planted.passphrase.split())
    ways = (
        "hear_words+arrive+plant+search+keep",
        "wait_to_make+search+hear_words+make+plant+search+lock",
        "wait_to_unlock+search+hear_words+unlock_on_the_desk+search+next_person",
        "wait_for_languages+search+hear_words+arrive+plant+search+keep",
        "wait_to_unlock+search+hear_words+unlock+plant+search+leave_to_notes",
        "wait_for_notes+search+close",
    )
    with program(tmp_path, *ways) as running:
        watch = Watch(running, planted, lessons)
        watch.tell_words()
        watch.has(*shown)
        watch.has_nothing("NewPassphrasePage")
        watch.tell_words()
        watch.has(*whole)
        watch.has_nothing("UnlockPage")
        watch.tell_words()
        watch.has(*whole)
        watch.has_nothing("LanguagePage")
        watch.tell_words()
        watch.has(*shown)
        watch.has_nothing("UnlockPage")
        watch.tell_words()
        watch.has(*whole)
        watch.has_nothing("NotesPage")
        running.end()


def test_after_erasing(planted: Planted, lessons: Path, tmp_path: Path) -> None:
    make_vault(tmp_path, planted.passphrase)
    ways = "hear_words+unlock+plant+search+erase", "wait_for_today+search+close"
    with program(tmp_path, *ways) as running:
        watch = Watch(running, planted, lessons)
        watch.tell_words()
        watch.has(*planted.titles, *planted.typed, *planted.notes, *planted.passphrase.split())
        watch.has_nothing("TodayPage")
        running.end()


@pytest.mark.parametrize("width", ["utf-8", "utf-16-le", "utf-32-le"])
def test_a_word_would_have_been_found(width: str) -> None:
    content = "before quincexyz, quince, after".encode(width)
    assert words_in(content, "quince") == {"quincexyz", "quince"}
    assert words_in(content, "almond") == set()


def test_what_has_no_name_would_have_been_searched() -> None:
    kept = os.memfd_create("left")
    os.write(kept, b"left by one session")
    assert b"left by one session" in list(unnamed(os.getpid()))
    os.close(kept)
