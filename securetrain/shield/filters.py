# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of refusals as the small program that the kernel runs before each system call.

Classic BPF, as `linux/filter.h` and `linux/seccomp.h` describe it: each instruction is a code, how
far to jump when a comparison is true and when not, and a value. The kernel hands in the call's
number, the machine's kind and six arguments of eight bytes, of which the low words come first.
"""

import struct
from collections.abc import Iterable, Iterator
from errno import ENOSYS

from securetrain.shield.calls import CALLS
from securetrain.shield.refusals import LOW_WORD, Refusal

LOAD, AND, SAME, AT_LEAST, RETURN = 0x20, 0x54, 0x15, 0x35, 0x06
ALLOW, REFUSE, END = 0x7FFF0000, 0x00050000, 0x80000000
KINDS = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
"""What the kernel calls a machine in the filter's input."""

X32 = 0x40000000
"""Calls of x86-64's 32-bit cousin begin here."""

_NUMBER, _KIND, _ARGUMENTS = 0, 4, 16
Instruction = tuple[int, int, int, int]


def program(refusals: Iterable[Refusal], machine: str) -> bytes:
    """Return the filter's instructions for a machine of `KINDS`, eight bytes each."""
    return b"".join(struct.pack("=HBBI", *each) for each in _instructions(refusals, machine))


def _instructions(refusals: Iterable[Refusal], machine: str) -> Iterator[Instruction]:
    yield (LOAD, 0, 0, _KIND)
    yield (SAME, 1, 0, KINDS[machine])
    yield (RETURN, 0, 0, END)  # a call in another machine's tongue would pass by every number here
    yield (LOAD, 0, 0, _NUMBER)
    if machine == "x86_64":
        yield (AT_LEAST, 0, 1, X32)
        yield (RETURN, 0, 0, REFUSE | ENOSYS)
    numbers = CALLS[machine]
    for refusal in refusals:
        if refusal.call in numbers:
            answer = list(_answer(refusal))
            yield (SAME, 0, len(answer), numbers[refusal.call])
            yield from answer
    yield (RETURN, 0, 0, ALLOW)


def _answer(refusal: Refusal) -> Iterator[Instruction]:
    refuse, allow = (RETURN, 0, 0, REFUSE | refusal.error), (RETURN, 0, 0, ALLOW)
    if refusal.argument is None:
        yield refuse
        return
    yield (LOAD, 0, 0, _ARGUMENTS + 8 * refusal.argument)
    if refusal.mask != LOW_WORD:
        yield (AND, 0, 0, refusal.mask)
    values = refusal.among or refusal.unless
    for left, value in zip(range(len(values), 0, -1), values, strict=True):
        yield (SAME, left, 0, value)
    # A value that was found jumps over the first of these two.
    yield from (refuse, allow) if refusal.unless else (allow, refuse)
