# SPDX-License-Identifier: GPL-3.0-or-later
"""Landlock: the kernel lets this process, and what it starts, write beneath some folders only.

Reading stays open: fonts, the language of the system and the lessons lie all over. It binds the
thread that asks for it, so it comes before any other thread. What the kernel offers is asked of
it first; `linux/landlock.h` lists what came with which version.
"""

import os
import struct
from collections.abc import Callable
from errno import EOPNOTSUPP
from functools import partial
from pathlib import Path

from securetrain.shield.kernel import Kernel

WRITE_FILE, TRUNCATE = 1 << 1, 1 << 14
_REFER = 1 << 13
_REMOVE_AND_MAKE = 0x1FF0
"""Removing folders and files; making devices, folders, files, sockets, pipes, disks and links."""

_TCP = 0b11
"""Binding and connecting by TCP, since version 4; no rule allows any."""
_SIGNALS = 0b10
"""Signals to processes outside, since version 6."""

_ASK_VERSION, _RULE_BENEATH = 1, 1
_NULL = Path("/dev/null")


def version(kernel: Kernel, calls: dict[str, int]) -> int:
    """Return which Landlock the kernel offers; 0 where it has none or it is switched off."""
    return max(0, kernel.call(calls["landlock_create_ruleset"], None, 0, _ASK_VERSION))


def restrict(
    kernel: Kernel, calls: dict[str, int], folders: tuple[Path, ...] | None, *, signals: bool
) -> int:
    """Let nothing be written but beneath ``folders`` and to the null device; None leaves files be.

    Args:
        kernel: Who is asked.
        calls: The numbers of the calls.
        folders: Where to write; one that cannot be opened is left out, and its error returned.
        signals: Whether processes outside may still be signalled.

    Returns:
        0, or an error's number below zero; then, too, whatever could be restricted is.
    """
    offered = version(kernel, calls)
    if not offered:
        return -EOPNOTSUPP
    writing = _writing(offered) if folders is not None else 0
    asked = struct.pack(
        "=QQQ", writing, _TCP if offered >= 4 else 0, 0 if signals or offered < 6 else _SIGNALS
    )
    size = 8 if offered < 4 else 16 if offered < 6 else 24
    if not any(asked[:size]):
        return 0
    rules = kernel.call(calls["landlock_create_ruleset"], asked, size, 0)
    if rules < 0:
        return rules
    add = partial(kernel.call, calls["landlock_add_rule"], rules, _RULE_BENEATH)
    try:
        allowed = [] if folders is None else _allowed(folders, writing)
        failed = [_allow(add, path, rights) for path, rights in allowed]
        done = kernel.call(calls["landlock_restrict_self"], rules, 0)
    finally:
        os.close(rules)
    return min(done, *failed, 0)


def _writing(offered: int) -> int:
    rights = WRITE_FILE | _REMOVE_AND_MAKE
    if offered >= 2:
        rights |= _REFER
    return rights | TRUNCATE if offered >= 3 else rights


def _allowed(folders: tuple[Path, ...], writing: int) -> list[tuple[Path, int]]:
    of_a_file = writing & (WRITE_FILE | TRUNCATE)
    return [(_NULL, of_a_file), *((folder, writing) for folder in folders)]


def _allow(add: Callable[[bytes, int], int], path: Path, rights: int) -> int:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError as error:
        return -(error.errno or EOPNOTSUPP)
    try:
        return add(struct.pack("=Qi", rights, place), 0)
    finally:
        os.close(place)
