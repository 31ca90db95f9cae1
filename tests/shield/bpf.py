# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a filter of system calls as the kernel does, so that other machines' filters can be read."""

import struct
from dataclasses import dataclass

from securetrain.shield.calls import CALLS
from securetrain.shield.filters import ALLOW, AND, AT_LEAST, KINDS, LOAD, RETURN, SAME


@dataclass(frozen=True)
class Call:
    """A system call as it reaches the filter."""

    machine: str
    number: int
    arguments: tuple[int, ...] = ()
    kind: int | None = None

    def bytes(self) -> bytes:
        words = [value & (2**64 - 1) for value in (*self.arguments, *[0] * 6)][:6]
        kind = KINDS[self.machine] if self.kind is None else self.kind
        return struct.pack("=iIQ6Q", self.number, kind, 0, *words)


def named(machine: str, name: str, *arguments: int) -> Call:
    return Call(machine, CALLS[machine][name], arguments)


def run(program: bytes, call: Call) -> int:
    """Return what the filter answers: 0 where the call is allowed, an error, or -1 for the end."""
    instructions = list(struct.iter_unpack("=HBBI", program))
    data, value, at = call.bytes(), 0, 0
    while True:
        code, yes, no, known = instructions[at]
        at += 1
        if code == LOAD:
            (value,) = struct.unpack_from("=I", data, known)
        elif code == AND:
            value &= known
        elif code == SAME:
            at += yes if value == known else no
        elif code == AT_LEAST:
            at += yes if value >= known else no
        else:
            assert code == RETURN
            return 0 if known == ALLOW else -1 if known >> 31 else known & 0xFFFF
