# SPDX-License-Identifier: GPL-3.0-or-later
"""The command `selfcheck`: every line says what came of one attempt."""

import io

import pytest

from securetrain.cli import main
from securetrain.cli.selfcheck import report
from securetrain.cli.terminal import Terminal
from securetrain.shield import GUEST, Guard, Missing, State, Trial, Tried, Why
from tests.machine import needs


def told(trial: Trial) -> tuple[int, str]:
    out = io.StringIO()
    code = report(trial, Terminal(out=out, asks=False, width=80))
    return code, " ".join(out.getvalue().split())


def test_all_that_must_be_refused_is_refused_here(capsys: pytest.CaptureFixture[str]) -> None:
    needs.landlock_and_filters()
    assert main(["selfcheck"]) == 0
    said = capsys.readouterr().out
    assert "refused     network: socket(AF_INET, SOCK_STREAM) (Permission denied)" in said
    assert "NOT REFUSED" not in said


def test_what_was_not_refused_is_counted() -> None:
    tried = (
        Tried(Guard.FILES, "mkdir", refused=False, said="done"),
        Tried(Guard.FILES, "link", refused=True, said="Permission denied"),
    )
    code, said = told(Trial(State(GUEST), tried))
    assert code == 1
    assert "NOT REFUSED files: mkdir (done)" in said
    assert "1 of 2 attempts were not refused here." in said


def test_what_the_kernel_lacks_is_said() -> None:
    state = State(GUEST, (Missing(Guard.FILES, Why.KERNEL),))
    tried = (Tried(Guard.NETWORK, "socket", refused=True, said="Permission denied"),)
    code, said = told(Trial(state, tried))
    assert code == 1
    assert "missing The program writes nowhere else, but the system would not stop it." in said
    assert "This system's kernel does not offer it." in said


def test_a_system_where_nothing_can_be_tried_is_told_so() -> None:
    code, said = told(Trial(State(GUEST, untried=True)))
    assert code == 0
    assert "Nothing can be tried on this kind of system yet" in said
    assert "Nobody has tried this on a system like yours yet." in said
