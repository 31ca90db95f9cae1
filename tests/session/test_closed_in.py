# SPDX-License-Identifier: GPL-3.0-or-later
"""The program itself closes its doorkeeper and its sessions in, before anything else happens."""

import io
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from securetrain import session
from securetrain.session.doorkeeper.door import Door
from securetrain.session.doorkeeper.parent import fork_session, keep_door
from securetrain.session.entry.opening import Opening
from securetrain.shield import DOORKEEPER, GUEST, Guard, State, close_in
from tests.machine import needs
from tests.silent_door import SilentDoor
from tests.tours import settle

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone tells of its filters")


def told_by_a_child(work: Callable[[], str]) -> str:
    heard, says = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(says, work().encode())
        finally:
            os._exit(0)
    os.close(says)
    with os.fdopen(heard) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said


def filters_and_threads() -> str:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    entries = dict(line.split(":\t", 1) for line in lines if ":\t" in line)
    return f"filters {entries['Seccomp_filters']} threads {entries['Threads']}"


def test_the_doorkeeper_closes_itself_in_before_its_first_session(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    needs.landlock_and_filters()

    def work() -> str:
        told: list[str] = []

        def keep(_start: object, *, program: Path, usual: Path) -> int:
            told.append(f"{filters_and_threads()} {program.is_dir()}")
            return 0

        monkeypatch.setattr(session, "keep_door", keep)
        session.run([])
        return told[0]

    assert told_by_a_child(work) == "filters 1 threads 1 True"


def test_a_session_closes_itself_in_before_threads_and_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    needs.landlock_and_filters()

    def work() -> str:
        told: list[str] = []

        def run_session(_door: object, shielded: State, _files: object) -> int:
            held = {Guard.NETWORK, Guard.FILES, Guard.MEMORY} <= set(shielded.holds)
            told.append(f"{filters_and_threads()} {held}")
            return 0

        monkeypatch.setattr("securetrain.session.learner.run_session", run_session)
        session._learner(Door(io.BytesIO(), io.BytesIO()))
        return told[0]

    assert told_by_a_child(work) == "filters 1 threads 1 True"


def test_thirty_sessions_one_after_the_other_are_all_closed_in(tmp_path: Path) -> None:
    """A process that closes itself in again and again fails at the sixteenth layer."""
    needs.landlock_and_filters()
    sessions = 30

    def live(door: Door) -> int:
        number = len(list(tmp_path.iterdir())) + 1
        missing = close_in(GUEST).missing
        door.save(tmp_path / f"{number}.txt", "txt", repr(missing).encode())
        if number < sessions:
            door.ask_for_next()
        return 0

    def work() -> str:
        close_in(DOORKEEPER)
        return str(keep_door(partial(fork_session, live), program=Path("/program")))

    assert told_by_a_child(work) == "0"
    assert [path.read_text() for path in tmp_path.iterdir()] == ["()"] * sessions


def test_the_stage_learns_how_far_its_session_is_closed_in(qapp: QApplication) -> None:
    state = State(GUEST)
    opening = Opening(qapp, SilentDoor(), when_loaded=lambda: state)
    opening.show()
    opening._go_on("en")
    stage = opening.stage
    assert stage is not None
    settle(qapp)
    opening.window.may_close = True
    opening.window.close()
    settle(qapp)
    assert stage.shielded is state
