# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one file that a person chose: of this machine, a plain file, and no larger than it may be.

Qt and the system would follow an address to another machine just to look at it; so a path is
judged before anything touches it.
"""

import os
import stat
import sys

from securetrain.errors import SecuretrainError
from securetrain.session.local_paths import is_elsewhere
from securetrain.words import _


class NotReadError(SecuretrainError):
    """A file that was chosen was not read."""


def read_local(untrusted_path: str, most: int) -> bytes:
    """Return what is in a file of this machine; ``most`` is its largest size in bytes.

    Raises:
        NotReadError: it lies elsewhere, is no plain file, is too large, or the disk failed.
    """
    if is_elsewhere(untrusted_path, sys.platform):
        raise _not_read(_("This file lies on another machine."))
    try:
        # Without waiting, so that a pipe with nobody at its other end is no trap.
        opened = os.open(untrusted_path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(opened, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _not_read(_("This is no file that can be read."))
            content = file.read(most + 1)
    except OSError as error:
        raise _not_read(
            _("The file could not be read ({reason}).").format(reason=error.strerror)
        ) from None
    if len(content) > most:
        raise _not_read(_("This file is larger than any of its kind."))
    return content


def _not_read(what: str) -> NotReadError:
    return NotReadError(
        what,
        safe=_("Nothing was changed."),
        next=_("Copy it to this machine, or choose another file."),
    )
