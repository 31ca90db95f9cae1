# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one file that a person chose: of this machine, a plain file, and no larger than it may be.

Qt and the system would follow an address to another machine just to look at it; so a path is
judged before anything touches it.
"""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from securetrain.errors import SecuretrainError
from securetrain.session.doorkeeper.local_paths import leads_elsewhere
from securetrain.words import _


class NotReadError(SecuretrainError):
    """A file that was chosen was not read."""


def read_local(untrusted_path: str, most: int) -> bytes:
    """Return what is in a file of this machine; ``most`` is its largest size in bytes.

    Raises:
        NotReadError: it lies elsewhere, is no plain file, is too large, or the disk failed.
    """
    with open_local(untrusted_path) as file, failures_told():
        content = file.read(most + 1)
    if len(content) > most:
        raise _not_read(_("This file is larger than any of its kind."))
    return content


def open_local(untrusted_path: str) -> BinaryIO:
    """Open a plain file of this machine to be read.

    Raises:
        NotReadError: it lies elsewhere, is no plain file, or the disk failed.
    """
    if leads_elsewhere(untrusted_path, sys.platform):
        raise _not_read(_("This file lies on another machine."))
    with failures_told():
        # Without waiting, so that a pipe with nobody at its other end is no trap.
        opened = os.open(untrusted_path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            os.close(opened)
            raise _not_read(_("This is no file that can be read."))
        return os.fdopen(opened, "rb")


@contextmanager
def failures_told() -> Iterator[None]:
    """Turn what the system says of a file that was not read into a sentence."""
    try:
        yield
    except OSError as error:
        raise _not_read(
            _("The file could not be read ({reason}).").format(reason=error.strerror)
        ) from None


def _not_read(what: str) -> NotReadError:
    return NotReadError(
        what,
        safe=_("Nothing was changed."),
        next=_("Copy it to this machine, or choose another file."),
    )
