# SPDX-License-Identifier: GPL-3.0-or-later
"""System calls by their number, past every library that might mean well."""

import ctypes
from typing import Protocol

Argument = int | bytes | None


class Kernel(Protocol):
    """Whatever answers system calls: the kernel, or one made up for a test."""

    def call(self, number: int, *arguments: Argument) -> int:
        """Make a call; return what it returns, or the error's number below zero."""


class LinuxKernel:
    """The kernel that this process runs on."""

    def __init__(self) -> None:
        """Find the one function that makes any call."""
        self._syscall = ctypes.CDLL(None, use_errno=True).syscall
        self._syscall.restype = ctypes.c_long

    def call(self, number: int, *arguments: Argument) -> int:
        """Make a call; numbers go as machine words, bytes as their address, None as zero."""
        answer: int = self._syscall(ctypes.c_long(number), *(_word(each) for each in arguments))
        return -ctypes.get_errno() if answer == -1 else answer


def address_of(content: bytes) -> tuple[object, int]:
    """Copy ``content`` to where it stays; return what holds it there, and the address."""
    held = ctypes.create_string_buffer(content, len(content))
    return held, ctypes.addressof(held)


def _word(argument: Argument) -> object:
    if isinstance(argument, bytes):
        return ctypes.c_char_p(argument)
    return ctypes.c_ulong((argument or 0) & (2**64 - 1))
