# SPDX-License-Identifier: GPL-3.0-or-later
"""The key file while a vault is open: locked by the system, so that no second window opens it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from securetrain.sealing import SIZE, Page
from securetrain.vault import disk, names
from securetrain.vault.failures import (
    damaged,
    disk_failures_told,
    keyless,
    no_vault,
    open_elsewhere,
    unreadable,
)
from securetrain.words import _


class HeldKeys:
    """The key file of a vault, open and locked until it is let go; changed in place alone."""

    def __init__(self, descriptor: int) -> None:
        """Take an open file that is locked already; see `hold`."""
        self._descriptor = descriptor

    def read(self) -> bytes:
        """Return the whole file; a byte more than it should have where it is too long."""
        return disk.read_all(self._descriptor, SIZE + 1)

    def write(self, page: Page) -> None:
        """Write one page, and wait until it lasts."""
        disk.write_at(self._descriptor, page.offset, page.content)

    def destroy(self) -> None:
        """Write chance over all of it; nothing opens after that."""
        disk.write_at(self._descriptor, 0, os.urandom(SIZE))

    def let_go(self) -> None:
        """Close the file, which unlocks it; more than once is fine."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def hold(folder: Path) -> HeldKeys:
    """Open and lock a folder's key file.

    Raises:
        NoVaultError: there is none.
        VaultOpenError: somebody else holds it.
        VaultDamagedError: something else bears its name.
        VaultUnreadableError: the system does not let us.
    """
    path = folder / names.KEYS
    is_another = os.path.lexists(path) and not disk.is_plain(path)
    if is_another or (folder.exists() and not folder.is_dir()):
        raise damaged(_("There is a folder where a file should be, or a file for a folder."))
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        raise (keyless() if names.is_taken(folder) else no_vault()) from None
    except OSError as error:
        raise unreadable(error.strerror or "disk") from None
    try:
        _lock(descriptor)
    except OSError:
        os.close(descriptor)
        raise open_elsewhere() from None
    return HeldKeys(descriptor)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Let nobody else make a vault in a folder meanwhile; the folder is made where it is missing.

    Raises:
        VaultOpenError: somebody is making one.
        NotKeptError: the disk did not take the folder.
    """
    with disk_failures_told():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform == "win32":  # untried: there a folder cannot be locked
        yield
        return
    import fcntl

    with disk_failures_told():
        descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise open_elsewhere() from None
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        # Untried. A byte far behind the end, because Windows keeps others from reading it.
        import msvcrt

        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        return
    import fcntl

    # Not `lockf`: that lock is lost as soon as anything in this process closes the same file.
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
