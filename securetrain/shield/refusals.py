# SPDX-License-Identifier: GPL-3.0-or-later
"""Which system calls are refused under which rules, and with which error.

The errors are those that programs, Qt among them, already know how to go on from: “no such call”
where they then take another way, “not permitted” else, “access denied” for sockets.
"""

from errno import EACCES, ENOSYS, EPERM
from typing import NamedTuple

from securetrain.shield.rules import Rules

AF_UNIX = 1
LOW_WORD = 0xFFFFFFFF

CLONE_THREAD = 0x00010000
CLONE_NEW = 0x7E020000
"""New namespaces of any kind that this call can make."""

_OPEN_WAY = 0o3 | 0o1000
_EMPTYING_BY_READING = 0o1000
"""Opening for reading and emptying at once, which older Landlock does not count as writing."""

_PR_SET_DUMPABLE = 4
_FCNTL_SIGNALS = (8, 10, 15)
"""Setting who is signalled when a file can be read, and with which signal."""
_TIOCSTI, _TIOCLINUX, _FIOSETOWN, _SIOCSPGRP = 0x5412, 0x541C, 0x8901, 0x8902
_SET_FLAGS, _SET_ATTRIBUTES = 0x40086602, 0x401C5820
_IOCTLS = (_TIOCSTI, _TIOCLINUX, _FIOSETOWN, _SIOCSPGRP, _SET_FLAGS, _SET_ATTRIBUTES)
"""Typing into the terminal, setting who is signalled, and attributes of files not opened to write.
"""

NO_SUCH_CALL = (
    *("io_uring_setup", "io_uring_enter", "io_uring_register", "userfaultfd", "perf_event_open"),
    *("clone3", "openat2"),  # their flags lie in memory, where no filter sees them
)
NOT_PERMITTED = (
    *("bpf", "keyctl", "add_key", "request_key", "unshare", "setns", "chroot", "pivot_root"),
    *("mount", "umount2", "move_mount", "open_tree", "open_tree_attr", "mount_setattr"),
    *("fsopen", "fsconfig", "fsmount", "fspick", "open_by_handle_at", "quotactl", "quotactl_fd"),
    *("swapon", "swapoff", "reboot", "acct", "kexec_load", "kexec_file_load", "fanotify_init"),
    *("init_module", "finit_module", "delete_module", "migrate_pages", "move_pages"),
    *("ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "process_mrelease"),
    *("kcmp", "pidfd_open", "pidfd_getfd", "pidfd_send_signal"),
    *("execve", "execveat", "semget", "msgget", "mq_open", "mq_unlink", "truncate"),
    *("chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat"),
    *("utime", "utimes", "futimesat", "utimensat", "setxattr", "lsetxattr", "fsetxattr"),
    *("setxattrat", "removexattr", "lremovexattr", "fremovexattr", "removexattrat"),
    "file_setattr",
)


class Refusal(NamedTuple):
    """A call that is refused: always, or by what one of its arguments says.

    The low word of ``argument``, under ``mask``, is compared: with ``among`` it is refused for
    these values alone, without for all but ``unless``.
    """

    call: str
    error: int
    argument: int | None = None
    mask: int = LOW_WORD
    among: tuple[int, ...] = ()
    unless: tuple[int, ...] = ()


def refusals(rules: Rules, process: int) -> tuple[Refusal, ...]:
    """Return what is refused under ``rules`` to the process of that number; each call once."""
    return (
        *(Refusal(call, ENOSYS) for call in NO_SUCH_CALL),
        *(Refusal(call, EPERM) for call in NOT_PERMITTED),
        Refusal("socket", EACCES, 0, unless=(AF_UNIX,)),
        Refusal("fcntl", EPERM, 1, among=_FCNTL_SIGNALS),
        Refusal("ioctl", EPERM, 1, among=_IOCTLS),
        Refusal("shmget", EPERM, 0, unless=(0,)),  # X11's pictures need nameless shared memory
        Refusal("prlimit64", EPERM, 0, unless=(0, process)),
        *(_alone(process) if not rules.keeps_sessions else _namespaces()),
        *(_emptying() if rules.write_beneath is not None else ()),
    )


def no_connections() -> tuple[Refusal, ...]:
    """Return what is refused once everything that is needed has been connected to."""
    return tuple(Refusal(call, EACCES) for call in ("socket", "connect", "bind", "listen"))


def _alone(own: int) -> tuple[Refusal, ...]:
    signals = ("kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo")
    return (
        Refusal("prctl", EPERM, 0, among=(_PR_SET_DUMPABLE,)),
        Refusal("fork", EPERM),
        Refusal("vfork", EPERM),
        Refusal("clone", EPERM, 0, mask=CLONE_THREAD | CLONE_NEW, unless=(CLONE_THREAD,)),
        *(Refusal(call, EPERM, 0, unless=(own,)) for call in signals),
    )


def _namespaces() -> tuple[Refusal, ...]:
    return (Refusal("clone", EPERM, 0, mask=CLONE_NEW, unless=(0,)),)


def _emptying() -> tuple[Refusal, ...]:
    ways = (("open", 1), ("openat", 2))
    return tuple(
        Refusal(call, EACCES, argument, mask=_OPEN_WAY, among=(_EMPTYING_BY_READING,))
        for call, argument in ways
    )
