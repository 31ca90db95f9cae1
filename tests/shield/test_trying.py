# SPDX-License-Identifier: GPL-3.0-or-later
"""Every refused call, tried by bare system calls in processes that have really closed in."""

import json
import os
from collections import Counter
from collections.abc import Callable
from errno import EINVAL, ENOENT, EPERM
from functools import cache
from pathlib import Path

import pytest

from securetrain.shield import (
    DOORKEEPER,
    GUEST,
    Guard,
    Rules,
    State,
    Trial,
    TrialError,
    can_try,
    close_connections,
    close_in,
    no_dumps,
    try_everything,
)
from securetrain.shield.attempts import Ground, attempts, caller
from securetrain.shield.calls import CALLS
from securetrain.shield.kernel import LinuxKernel
from securetrain.shield.systems import NoShield
from securetrain.shield.trying import _report
from tests.machine import needs

NAMES = [each.name for each in attempts()]
BY_NATURE = {"socket(AF_PACKET)", "socket(AF_BLUETOOTH)", "socket(AF_VSOCK)", "socket(AF_ALG)"}
"""What some machines refuse to everybody."""

pytestmark = pytest.mark.skipif(not can_try(), reason="attempts are made on Linux alone")


@cache
def closed() -> Trial:
    return try_everything(GUEST)


@cache
def unclosed() -> Trial:
    return try_everything(GUEST, NoShield)


def in_a_child(work: Callable[[], object]) -> str:
    """Run ``work`` in a process of its own; return what it says, or the failure's name."""
    heard, says = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            said = str(work())
        except BaseException as error:
            said = type(error).__name__
        os.write(says, said.encode())
        os._exit(0)
    os.close(says)
    with os.fdopen(heard, "rb") as pipe:
        said = pipe.read().decode()
    os.waitpid(child, 0)
    return said


@pytest.mark.parametrize("name", NAMES)
def test_a_closed_session_is_refused(name: str) -> None:
    needs.landlock_and_filters()
    (tried,) = [each for each in closed().tried if each.name == name]
    assert tried.refused, tried.said


@pytest.mark.parametrize("name", [name for name in NAMES if name not in BY_NATURE])
def test_the_same_is_not_refused_without_the_shield(name: str) -> None:
    needs.root("some of it is refused to ordinary people anyway")
    (tried,) = [each for each in unclosed().tried if each.name == name]
    assert not tried.refused, tried.said


def test_the_trial_tells_how_far_the_process_was_closed_in() -> None:
    assert Guard.NETWORK in closed().state.holds
    assert closed().open == ()
    assert unclosed().state.holds == ()
    assert len(unclosed().open) > len(unclosed().tried) / 2


def test_no_attempt_bears_the_name_of_another() -> None:
    assert max(Counter(NAMES).values()) == 1


def test_a_trial_that_is_ended_is_told_in_a_sentence() -> None:
    class Ends(NoShield):
        def close_in(self, rules: Rules) -> State:
            os._exit(rules.keeps_sessions)

    with pytest.raises(TrialError, match="Nothing was changed"):
        try_everything(GUEST, Ends)


def test_a_call_that_the_machine_lacks_is_refused_by_nature(tmp_path: Path) -> None:
    class Nobody:
        def call(self, number: int, *_arguments: int | bytes | None) -> int:
            return number

    make = caller(Nobody(), {"prctl": 0})
    ground = Ground(tmp_path, os.getpid())
    answers = {each.name: each.act(make, ground) for each in attempts()}
    assert answers.pop("prctl(PR_SET_DUMPABLE)") == 0
    assert set(answers.values()) == {-1, -38}


def test_a_child_that_could_be_made_is_waited_for(tmp_path: Path) -> None:
    (clone,) = [each for each in attempts() if each.name == "clone"]
    make = caller(LinuxKernel(), CALLS[os.uname().machine])
    child = clone.act(make, Ground(tmp_path, os.getpid()))
    assert child > 0
    with pytest.raises(ChildProcessError):
        os.waitpid(child, 0)


def test_the_report_of_a_trial_holds_state_and_answers(tmp_path: Path) -> None:
    report = _report(GUEST, NoShield(), Ground(tmp_path, os.getpid()), attempts()[:1])
    missing, answers = json.loads(report)
    assert ["network", "machine", ""] in missing
    assert len(answers) == 1


def test_the_kernel_answers_numbers_and_errors() -> None:
    calls, kernel = CALLS[os.uname().machine], LinuxKernel()
    assert kernel.call(calls["kill"], os.getpid(), 0) == 0
    assert kernel.call(calls["prctl"], -1) == -EINVAL
    assert kernel.call(calls["chroot"], b"/there is no such folder\0") in {-ENOENT, -EPERM}


def test_a_session_with_a_folder_writes_there_and_nowhere_else(tmp_path: Path) -> None:
    needs.landlock_and_filters()
    inside, outside = tmp_path / "vault", tmp_path / "elsewhere"
    inside.mkdir()
    outside.mkdir()

    def work() -> list[str]:
        close_in(Rules(write_beneath=(inside,)))
        (inside / "a").write_text("words")
        (inside / "a").rename(inside / "b")
        os.truncate(os.open(inside / "b", os.O_WRONLY), 2)
        Path(os.devnull).write_text("nothing")
        told = []
        for act in (
            lambda: (outside / "a").write_text("words"),
            lambda: (inside / "b").rename(outside / "b"),
            lambda: os.link(inside / "b", outside / "b"),
            (outside / "folder").mkdir,
        ):
            try:
                act()
            except OSError as error:
                told.append(type(error).__name__)
        return told

    assert in_a_child(work).count("PermissionError") >= 3
    assert (inside / "b").read_text() == "wo"
    assert list(outside.iterdir()) == []


def test_a_doorkeeper_writes_forks_and_ends_its_sessions(tmp_path: Path) -> None:
    def work() -> tuple[bool, int, str]:
        state = close_in(DOORKEEPER)
        (tmp_path / "one").mkdir()
        (tmp_path / "file").write_text("words")
        (tmp_path / "file").rename(tmp_path / "one" / "file")
        waiting, _kept = os.pipe()
        child = os.fork()
        if child == 0:
            os.read(waiting, 1)
        os.kill(child, 9)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return Guard.NETWORK in state.holds, ended, in_a_child(_reach_out)

    assert in_a_child(work) == str((True, -9, "PermissionError"))
    assert (tmp_path / "one" / "file").read_text() == "words"


def _reach_out() -> None:
    import socket

    socket.socket(socket.AF_INET, socket.SOCK_STREAM)


def test_a_session_may_not_read_its_doorkeepers_memory() -> None:
    needs.landlock_and_filters()

    def work() -> None:
        close_in(GUEST)
        os.open(f"/proc/{os.getppid()}/mem", os.O_RDONLY)

    assert in_a_child(work) == "PermissionError"


def test_a_session_goes_on_with_threads_pipes_and_local_sockets() -> None:
    def work() -> str:
        import socket
        import threading

        close_in(GUEST)
        heard = []
        one, other = socket.socketpair()
        thread = threading.Thread(target=lambda: heard.append(other.recv(5)))
        thread.start()
        one.send(b"words")
        thread.join()
        os.kill(os.getpid(), 0)
        return str(heard)

    assert in_a_child(work) == "[b'words']"


def test_after_the_second_filter_nothing_connects_in_any_thread() -> None:
    def work() -> str:
        import socket
        import threading

        state = close_in(GUEST)
        before = socket.socket(socket.AF_UNIX)
        go_on, told = threading.Event(), []

        def wait_and_connect() -> None:
            go_on.wait()
            try:
                before.connect("/tmp/there is no such socket")
            except OSError as error:
                told.append(type(error).__name__)

        thread = threading.Thread(target=wait_and_connect)
        thread.start()
        state = close_connections(state, {})
        go_on.set()
        thread.join()
        return f"{Guard.CONNECTIONS in state.holds} {told}"

    assert in_a_child(work) == "True ['PermissionError']"


def test_dumps_alone_can_be_switched_off() -> None:
    def work() -> tuple[object, ...]:
        import resource

        return (no_dumps(), resource.getrlimit(resource.RLIMIT_CORE))

    assert in_a_child(work) == "((), (0, 0))"
