# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that a guest's session must be refused, as a table of attempts by bare system calls.

Each attempt is harmless where it is *not* refused: it names what is not there, asks for nothing,
or touches a file made for it. “Not permitted”, “access denied” and “no such call” are refusals.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from errno import EACCES, ENOSYS, EPERM
from pathlib import Path

from securetrain.shield.kernel import Argument, Kernel
from securetrain.shield.rules import Guard

REFUSED = frozenset({-EPERM, -EACCES, -ENOSYS})

Make = Callable[..., int]
"""Makes a system call by its name; answers like the kernel, an error below zero."""


@dataclass(frozen=True)
class Ground:
    """What attempts are made on: a folder with a file “there”, and a process that is another."""

    folder: Path
    other: int

    def at(self, name: str) -> bytes:
        """Return the path of a name in the folder as the kernel wants it."""
        return os.fsencode(self.folder / name) + b"\0"


@dataclass(frozen=True)
class Attempt:
    """One thing to try; ``name`` is the kernel's own word for it."""

    guard: Guard
    name: str
    act: Callable[[Make, Ground], int]


def caller(kernel: Kernel, calls: dict[str, int]) -> Make:
    """Return what makes a call by its name; one that the machine lacks is refused by nature."""

    def make(name: str, *arguments: Argument) -> int:
        return kernel.call(calls[name], *arguments) if name in calls else -ENOSYS

    return make


_HERE = -100
_THERE, _CREATE = "there", os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC
_STREAM, _DATAGRAM, _RAW = 1, 2, 3
_CHILD_ENDS = 17
_LONG = bytes(64)

_FAMILIES = {
    "AF_INET, SOCK_STREAM": (2, _STREAM),
    "AF_INET, SOCK_DGRAM": (2, _DATAGRAM),
    "AF_INET6, SOCK_STREAM": (10, _STREAM),
    "AF_INET6, SOCK_DGRAM": (10, _DATAGRAM),
    "AF_NETLINK": (16, _RAW),
    "AF_PACKET": (17, _RAW),
    "AF_VSOCK": (40, _STREAM),
    "AF_BLUETOOTH": (31, _RAW),
    "AF_ALG": (38, 5),
}


def attempts() -> tuple[Attempt, ...]:
    """Return all attempts."""
    return (*_memory(), *_network(), *_marks(), *_files(), *_programs(), *_others(), *_system())


def _named(guard: Guard, table: dict[str, Callable[[Make, Ground], int]]) -> tuple[Attempt, ...]:
    return tuple(Attempt(guard, name, act) for name, act in table.items())


def _memory() -> tuple[Attempt, ...]:
    return _named(
        Guard.MEMORY,
        {
            "a copy of memory after a crash": lambda make, _: make("prctl", 3) or -EPERM,
            "prctl(PR_SET_DUMPABLE)": lambda make, _: make("prctl", 4, 1),
        },
    )


def _network() -> tuple[Attempt, ...]:
    def opening(family: int, kind: int) -> Callable[[Make, Ground], int]:
        return lambda make, _: make("socket", family, kind, 0)

    return _named(
        Guard.NETWORK, {f"socket({name})": opening(*each) for name, each in _FAMILIES.items()}
    )


def _files() -> tuple[Attempt, ...]:
    return _named(
        Guard.FILES,
        {
            "a new file": lambda make, on: make("openat", _HERE, on.at("new"), _CREATE, 0o600),
            "writing to a file": lambda make, on: make(
                "openat", _HERE, on.at(_THERE), os.O_WRONLY, 0
            ),
            "emptying a file by reading it": lambda make, on: make(
                "openat", _HERE, on.at(_THERE), os.O_RDONLY | os.O_TRUNC, 0
            ),
            "openat2": lambda make, on: make(
                "openat2", _HERE, on.at("new2"), _CREATE.to_bytes(8, "little") + bytes(16), 24
            ),
            "truncate": lambda make, on: make("truncate", on.at(_THERE), 0),
            "mkdir": lambda make, on: make("mkdirat", _HERE, on.at("folder"), 0o700),
            "mknod": lambda make, on: make("mknodat", _HERE, on.at("pipe"), 0o010600, 0),
            "symlink": lambda make, on: make("symlinkat", b"x\0", _HERE, on.at("symlink")),
            "link": lambda make, on: make("linkat", _HERE, on.at(_THERE), _HERE, on.at("link"), 0),
            "rename": lambda make, on: make(
                "renameat2", _HERE, on.at(_THERE), _HERE, on.at("renamed"), 0
            ),
            "unlink": lambda make, on: make("unlinkat", _HERE, on.at("to be removed"), 0),
        },
    )


def _marks() -> tuple[Attempt, ...]:
    name, value = b"user.securetrain\0", b"x"
    return _named(
        Guard.FILES,
        {
            "chmod": lambda make, on: make("fchmodat", _HERE, on.at(_THERE), 0o600),
            "fchmodat2": lambda make, on: make("fchmodat2", _HERE, on.at(_THERE), 0o600, 0),
            "chown": lambda make, on: make(
                "fchownat", _HERE, on.at(_THERE), os.getuid(), os.getgid(), 0
            ),
            "utime": lambda make, on: make("utimensat", _HERE, on.at(_THERE), None, 0),
            "setxattr": lambda make, on: make("setxattr", on.at(_THERE), name, value, 1, 0),
            "removexattr": lambda make, on: make("removexattr", on.at(_THERE), name),
            "shmget with a name": lambda make, _: make("shmget", 0x5EC0, 1, 0),
            "semget": lambda make, _: make("semget", 0x5EC0, 1, 0),
            "msgget": lambda make, _: make("msgget", 0x5EC0, 0),
        },
    )


def _fork(make: Make, _on: Ground) -> int:
    child = make("clone", _CHILD_ENDS, None, None, None, None)
    if child == 0:
        os._exit(0)
    if child > 0:
        os.waitpid(child, 0)
    return child


def _programs() -> tuple[Attempt, ...]:
    nobody = b"/there is no such program\0"
    return _named(
        Guard.PROGRAMS,
        {
            "execve": lambda make, _: make("execve", nobody, None, None),
            "execveat": lambda make, _: make("execveat", _HERE, nobody, None, None, 0),
            "clone": _fork,
            "clone3": lambda make, _: make("clone3", None, 0),
        },
    )


def _others() -> tuple[Attempt, ...]:
    peek, set_owner = 2, 8
    return _named(
        Guard.OTHERS,
        {
            "kill": lambda make, on: make("kill", on.other, 0),
            "kill its whole group": lambda make, _: make("kill", 0, 0),
            "tgkill": lambda make, on: make("tgkill", on.other, on.other, 0),
            "pidfd_open": lambda make, on: make("pidfd_open", on.other, 0),
            "ptrace": lambda make, on: make("ptrace", peek, on.other, None, None),
            "process_vm_readv": lambda make, on: make(
                "process_vm_readv", on.other, None, 0, None, 0, 0
            ),
            "prlimit of another": lambda make, on: make("prlimit64", on.other, 4, None, _LONG),
            "fcntl(F_SETOWN)": lambda make, on: make("fcntl", 0, set_owner, on.other),
            "typing into the terminal": lambda make, _: make("ioctl", 0, 0x5412, b"\0"),
        },
    )


def _system() -> tuple[Attempt, ...]:
    new_user, nowhere = 0x10000000, -1
    return _named(
        Guard.SYSTEM,
        {
            "io_uring_setup": lambda make, _: make("io_uring_setup", 0, None),
            "userfaultfd": lambda make, _: make("userfaultfd", nowhere),
            "perf_event_open": lambda make, _: make("perf_event_open", None, 0, 0, nowhere, 0),
            "bpf": lambda make, _: make("bpf", nowhere, None, 0),
            "keyctl": lambda make, _: make("keyctl", nowhere, 0, 0, 0, 0),
            "unshare": lambda make, _: make("unshare", new_user),
            "setns": lambda make, _: make("setns", nowhere, 0),
            "mount": lambda make, _: make("mount", None, None, None, 0, None),
            "open_tree": lambda make, _: make("open_tree", nowhere, b"\0", 0),
            "chroot": lambda make, _: make("chroot", b"/there is no such folder\0"),
        },
    )
