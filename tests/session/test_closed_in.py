# SPDX-License-Identifier: GPL-3.0-or-later
"""The program itself closes its doorkeeper and its sessions in, before anything else happens."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from securetrain import session
from securetrain.session.doorkeeper import Guest
from securetrain.shield import Guard, State
from tests.machine import needs

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

        def keep(_start: Callable[[], Guest], *, program: Path) -> int:
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

        def run_session(_door: object, shielded: State) -> int:
            held = {Guard.NETWORK, Guard.FILES, Guard.MEMORY} <= set(shielded.holds)
            told.append(f"{filters_and_threads()} {held}")
            return 0

        monkeypatch.setattr("securetrain.session.learner.run_session", run_session)
        session._learner(None)  # type: ignore[arg-type]
        return told[0]

    assert told_by_a_child(work) == "filters 1 threads 1 True"
