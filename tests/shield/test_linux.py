# SPDX-License-Identifier: GPL-3.0-or-later
"""What a process is told on kernels that offer less, made up one by one."""

import os
from collections.abc import Callable
from errno import EINVAL, ENOENT, ENOSYS, EOPNOTSUPP, EPERM
from pathlib import Path

import pytest

from securetrain.shield import DOORKEEPER, GUEST, Guard, Missing, Rules, Why
from securetrain.shield.calls import CALLS
from securetrain.shield.landlock import restrict, version
from securetrain.shield.linux import LinuxShield

NAMES = {number: name for name, number in CALLS["x86_64"].items()}
ALL_RIGHTS = 0x7FF2
"""Writing, emptying, making, removing and moving, as Landlock 3 and later know them."""


class MadeUpKernel:
    """Answers 0 but where told otherwise, and remembers what it was asked."""

    def __init__(self, landlock: int = 7, **answers: int) -> None:
        self.landlock, self.answers = landlock, answers
        self.asked: list[tuple[str, tuple[int | bytes | None, ...]]] = []

    def call(self, number: int, *arguments: int | bytes | None) -> int:
        name = NAMES[number]
        self.asked.append((name, arguments))
        if name in self.answers:
            return self.answers[name]
        if name == "landlock_create_ruleset":
            wants_version = arguments[0] is None
            return self.landlock if wants_version else os.open(os.devnull, os.O_RDONLY)
        return 0

    def said(self, name: str) -> list[tuple[int | bytes | None, ...]]:
        return [arguments for asked, arguments in self.asked if asked == name]


def shield(kernel: MadeUpKernel, machine: str = "x86_64") -> LinuxShield:
    return LinuxShield(kernel, machine, 4711)


def missing(kernel: MadeUpKernel, rules: Rules = GUEST) -> dict[Guard, Why]:
    return {each.guard: each.why for each in shield(kernel).close_in(rules).missing}


def test_all_holds_where_the_kernel_offers_all() -> None:
    state = shield(MadeUpKernel()).close_in(GUEST)
    assert state.missing == ()
    assert set(state.holds) == set(Guard) - {Guard.CONNECTIONS}


def test_a_doorkeeper_may_write_and_signal() -> None:
    state = shield(MadeUpKernel()).close_in(DOORKEEPER)
    assert set(state.holds) == {Guard.MEMORY, Guard.NETWORK, Guard.PROGRAMS, Guard.SYSTEM}


@pytest.mark.parametrize("error", [ENOSYS, EOPNOTSUPP])
def test_without_landlock_files_are_missing_and_nothing_else(error: int) -> None:
    assert missing(MadeUpKernel(landlock=-error)) == {Guard.FILES: Why.KERNEL}


def test_a_kernel_without_filters_leaves_little() -> None:
    assert missing(MadeUpKernel(seccomp=-EINVAL)) == dict.fromkeys(
        (Guard.NETWORK, Guard.FILES, Guard.PROGRAMS, Guard.OTHERS, Guard.SYSTEM), Why.KERNEL
    )


def test_a_thread_that_cannot_be_brought_along_is_told() -> None:
    state = shield(MadeUpKernel(seccomp=4712)).close_in(DOORKEEPER)
    assert Missing(Guard.NETWORK, Why.REFUSED, os.strerror(EPERM)) in state.missing


@pytest.mark.parametrize("call", ["prctl", "prlimit64"])
def test_dumps_that_cannot_be_switched_off_are_told(call: str) -> None:
    assert missing(MadeUpKernel(**{call: -EPERM})) == {Guard.MEMORY: Why.REFUSED}


def test_landlock_that_says_no_is_told() -> None:
    assert missing(MadeUpKernel(landlock_restrict_self=-EPERM)) == {Guard.FILES: Why.REFUSED}
    refusing = MadeUpKernel()
    refusing.call = _only_version(refusing.call)  # type: ignore[method-assign]
    assert missing(refusing) == {Guard.FILES: Why.REFUSED}


def _only_version(call: Callable[..., int]) -> Callable[..., int]:
    def answer(number: int, *arguments: int | bytes | None) -> int:
        makes_rules = NAMES[number] == "landlock_create_ruleset" and arguments[0] is not None
        return -EPERM if makes_rules else call(number, *arguments)

    return answer


def test_a_machine_without_numbers_is_told_everywhere() -> None:
    unknown = shield(MadeUpKernel(), "riscv64")
    assert {each.why for each in unknown.close_in(GUEST).missing} == {Why.MACHINE}
    assert unknown.close_in(GUEST).holds == ()
    assert unknown.no_dumps() == (Missing(Guard.MEMORY, Why.MACHINE),)
    assert unknown.close_connections() == (Missing(Guard.CONNECTIONS, Why.MACHINE),)


def test_dumps_and_connections_are_closed_by_themselves() -> None:
    assert shield(MadeUpKernel()).no_dumps() == ()
    assert shield(MadeUpKernel()).close_connections() == ()
    assert shield(MadeUpKernel(prctl=-EPERM)).no_dumps() != ()
    assert shield(MadeUpKernel(seccomp=-EINVAL)).close_connections() == (
        Missing(Guard.CONNECTIONS, Why.KERNEL),
    )


@pytest.mark.parametrize(
    ("offered", "size", "rights", "network", "signals"),
    [
        (1, 8, ALL_RIGHTS & ~(1 << 13) & ~(1 << 14), 0, 0),
        (2, 8, ALL_RIGHTS & ~(1 << 14), 0, 0),
        (3, 8, ALL_RIGHTS, 0, 0),
        (4, 16, ALL_RIGHTS, 3, 0),
        (5, 16, ALL_RIGHTS, 3, 0),
        (6, 24, ALL_RIGHTS, 3, 2),
        (99, 24, ALL_RIGHTS, 3, 2),
    ],
)
def test_each_landlock_is_asked_for_what_it_knows(
    offered: int, size: int, rights: int, network: int, signals: int
) -> None:
    kernel = MadeUpKernel(landlock=offered)
    assert restrict(kernel, CALLS["x86_64"], (), signals=False) == 0
    asked, length, _ = kernel.said("landlock_create_ruleset")[1]
    assert isinstance(asked, bytes)
    words = [int.from_bytes(asked[at : at + 8], "little") for at in (0, 8, 16)]
    assert (length, words) == (size, [rights, network, signals])


def test_a_doorkeeper_on_an_old_landlock_asks_nothing_of_it() -> None:
    kernel = MadeUpKernel(landlock=3)
    assert restrict(kernel, CALLS["x86_64"], None, signals=True) == 0
    assert not kernel.said("landlock_restrict_self")


def test_a_folder_that_is_not_there_is_told_and_the_rest_is_closed(tmp_path: Path) -> None:
    kernel = MadeUpKernel()
    folders = (tmp_path / "gone", tmp_path)
    assert restrict(kernel, CALLS["x86_64"], folders, signals=False) == -ENOENT
    assert len(kernel.said("landlock_add_rule")) == 2  # the null device and the other folder
    assert kernel.said("landlock_restrict_self")


def test_a_kernel_without_landlock_has_version_nought() -> None:
    assert version(MadeUpKernel(landlock=-ENOSYS), CALLS["x86_64"]) == 0
