# SPDX-License-Identifier: GPL-3.0-or-later
"""The filter of system calls, read instruction by instruction for both machines."""

import re
import struct
import subprocess
from collections import Counter
from errno import EACCES, ENOSYS, EPERM
from pathlib import Path

import pytest

from securetrain.shield import DOORKEEPER, GUEST, Rules
from securetrain.shield.calls import CALLS
from securetrain.shield.filters import program
from securetrain.shield.refusals import (
    AF_UNIX,
    CLONE_THREAD,
    NO_SUCH_CALL,
    NOT_PERMITTED,
    no_connections,
    refusals,
)
from tests.shield.bpf import Call, named, run

OWN, OTHER = 4711, 4712
MACHINES = sorted(CALLS)
CONDITIONAL = {
    "a socket of this machine": (GUEST, "socket", (AF_UNIX, 1), 0),
    "a socket of a network": (GUEST, "socket", (2, 1), EACCES),
    "a family with high bits that the kernel drops": (GUEST, "socket", (1 << 32 | 2, 1), EACCES),
    "a signal to itself": (GUEST, "kill", (OWN, 15), 0),
    "a signal to another": (GUEST, "kill", (OTHER, 0), EPERM),
    "a signal to its group": (GUEST, "kill", (0, 15), EPERM),
    "a signal to everybody": (GUEST, "kill", (-1, 15), EPERM),
    "a signal to a thread of its own": (GUEST, "tgkill", (OWN, OWN + 1, 6), 0),
    "a signal to a thread elsewhere": (GUEST, "tgkill", (OTHER, OTHER, 6), EPERM),
    "a doorkeeper ends its session": (DOORKEEPER, "kill", (OTHER, 9), 0),
    "a thread": (GUEST, "clone", (0x3D0F00,), 0),
    "another process": (GUEST, "clone", (17,), EPERM),
    "a thread in a new name space": (GUEST, "clone", (CLONE_THREAD | 0x20000,), EPERM),
    "a doorkeeper forks": (DOORKEEPER, "clone", (0x1200011,), 0),
    "a doorkeeper forks into a name space": (DOORKEEPER, "clone", (0x10000011,), EPERM),
    "dumps switched on again": (GUEST, "prctl", (4, 1), EPERM),
    "naming a thread": (GUEST, "prctl", (15, 0), 0),
    "its own limits": (GUEST, "prlimit64", (0, 4), 0),
    "another's limits": (GUEST, "prlimit64", (OTHER, 4), EPERM),
    "nameless shared memory": (GUEST, "shmget", (0, 4096), 0),
    "shared memory by name": (GUEST, "shmget", (7, 4096), EPERM),
    "a lock on a file": (GUEST, "fcntl", (3, 6), 0),
    "signals from a file": (GUEST, "fcntl", (3, 8), EPERM),
    "asking how much can be read": (GUEST, "ioctl", (3, 0x541B), 0),
    "typing into the terminal": (GUEST, "ioctl", (0, 0x5412), EPERM),
    "opening to read": (GUEST, "openat", (-100, 1, 0o2000000), 0),
    "emptying while reading": (GUEST, "openat", (-100, 1, 0o1000), EACCES),
    "emptying while writing is Landlock's": (GUEST, "openat", (-100, 1, 0o1002), 0),
    "a doorkeeper may empty": (DOORKEEPER, "openat", (-100, 1, 0o1000), 0),
}


def filtered(rules: Rules, call: Call) -> int:
    return run(program(refusals(rules, OWN), call.machine), call)


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("name", CONDITIONAL)
def test_what_an_argument_decides(machine: str, name: str) -> None:
    rules, call, arguments, answer = CONDITIONAL[name]
    assert filtered(rules, named(machine, call, *arguments)) == answer


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("rules", [GUEST, DOORKEEPER])
def test_what_is_refused_to_everybody(machine: str, rules: Rules) -> None:
    for calls, error in ((NO_SUCH_CALL, ENOSYS), (NOT_PERMITTED, EPERM)):
        for call in set(calls) & set(CALLS[machine]):
            assert filtered(rules, named(machine, call)) == error, call


@pytest.mark.parametrize("machine", MACHINES)
def test_what_is_not_named_is_allowed(machine: str) -> None:
    refused = {each.call for each in refusals(GUEST, OWN)}
    for call in set(CALLS[machine]) - refused:
        assert filtered(GUEST, named(machine, call)) == 0, call


@pytest.mark.parametrize("machine", MACHINES)
def test_a_call_in_another_machines_tongue_ends_the_process(machine: str) -> None:
    i386 = 0x40000003
    assert filtered(GUEST, Call(machine, 1, kind=i386)) == -1


def test_the_calls_of_the_32_bit_cousin_do_not_exist() -> None:
    assert filtered(GUEST, Call("x86_64", 0x40000000 + 41, (2, 1))) == ENOSYS


@pytest.mark.parametrize("machine", MACHINES)
def test_nothing_connects_after_the_second_filter(machine: str) -> None:
    second = program(no_connections(), machine)
    for call in ("socket", "connect", "bind", "listen"):
        assert run(second, named(machine, call, AF_UNIX)) == EACCES
    assert run(second, named(machine, "openat")) == 0


@pytest.mark.parametrize("rules", [GUEST, DOORKEEPER])
def test_no_call_is_spoken_of_twice(rules: Rules) -> None:
    named_calls = Counter(each.call for each in refusals(rules, OWN))
    assert max(named_calls.values()) == 1
    known = {call for calls in CALLS.values() for call in calls}
    assert set(named_calls) <= known


@pytest.mark.parametrize("machine", MACHINES)
def test_a_filter_fits_into_what_the_kernel_takes(machine: str) -> None:
    assert len(program(refusals(GUEST, OWN), machine)) // struct.calcsize("=HBBI") < 4096


HEADERS = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}


@pytest.mark.parametrize("machine", MACHINES)
def test_the_numbers_are_those_of_the_kernels_headers(machine: str) -> None:
    header = HEADERS[machine]
    if not header.is_file():
        pytest.skip(f"the kernel's headers are not installed: {header}")
    found = re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)", header.read_text(encoding="ascii"))
    numbers = {name: int(number) for name, number in found}
    same = {name for name, number in CALLS[machine].items() if numbers.get(name) == number}
    newer = {"fchmodat2", "setxattrat", "removexattrat", "open_tree_attr", "file_setattr"}
    assert set(CALLS[machine]) - same <= newer


def test_the_machine_that_runs_this_is_among_them() -> None:
    machine = subprocess.run(["uname", "-m"], capture_output=True, text=True, check=True).stdout
    assert machine.strip() in CALLS
