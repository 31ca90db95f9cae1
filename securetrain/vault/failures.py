# SPDX-License-Identifier: GPL-3.0-or-later
"""What may go amiss with what is kept, each a sentence; nothing is overwritten in any of them."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from securetrain.errors import SecuretrainError
from securetrain.words import _


class VaultError(SecuretrainError):
    """Something about a vault did not go as it was asked for."""


class NoVaultError(VaultError):
    """There is no vault in this folder."""


class FolderTakenError(VaultError):
    """A vault was to be made where something lies already."""


class VaultOpenError(VaultError):
    """The vault is open in another window."""


class VaultUnreadableError(VaultError):
    """The system does not let us read or write there."""


class VaultDamagedError(VaultError):
    """What is kept is not as it was written."""


class NewerVaultError(VaultError):
    """The vault was written by a newer version of the program."""


class NotKeptError(VaultError):
    """The disk did not take what was to be kept."""


class NotErasedError(VaultError):
    """The disk did not let everything be erased."""


class BackupError(VaultError):
    """This is no backup that could be restored."""


def no_vault() -> NoVaultError:
    """Say that there is nothing to unlock."""
    return NoVaultError(
        _("Nothing is kept in this folder yet."),
        next=_("Choose the folder where you keep your progress, or begin to keep it here."),
    )


def keyless() -> VaultDamagedError:
    """Say that the key is gone and the rest is not, as after an erasing that was cut short."""
    return VaultDamagedError(
        _("The key file is missing, so nothing that was kept here can be opened."),
        safe=_("Nothing was changed."),
        next=_("Put back a copy of the folder, or erase what is left here."),
    )


def folder_taken() -> FolderTakenError:
    """Say that a new vault would stand in another one's place."""
    return FolderTakenError(
        _("Something is kept in this folder already."),
        safe=_("It was not touched."),
        next=_("Unlock it, or choose another folder."),
    )


def open_elsewhere() -> VaultOpenError:
    """Say that there is another window."""
    return VaultOpenError(
        _("What you keep here is open in another window."),
        safe=_("Nothing was changed."),
        next=_("Go on there, or lock it there first."),
    )


def unreadable(reason: str) -> VaultUnreadableError:
    """Say that the system keeps us out."""
    return VaultUnreadableError(
        _("The folder with what you keep cannot be opened ({reason}).").format(reason=reason),
        safe=_("Nothing was changed."),
        next=_("See whose folder it is, whether the disk is there, and whether it is read-only."),
    )


def damaged(what: str = "") -> VaultDamagedError:
    """Say that the passphrase is not to blame."""
    return VaultDamagedError(
        what or _("Your passphrase is the right one, but the file with what you keep is damaged."),
        safe=_("Nothing was changed, and none of it is shown, because it could be wrong."),
        next=_("Put back a copy of the folder, or restore a backup in another one."),
    )


def newer() -> NewerVaultError:
    """Say that another program is needed."""
    return NewerVaultError(
        _("What you keep was written by a newer version of the program."),
        safe=_("It was not changed."),
        next=_("Open it with the newer version."),
    )


def not_kept(number: int | None = None) -> NotKeptError:
    """Say why the disk did not take it; ``number`` is the system's own of an error."""
    if number in {errno.ENOSPC, errno.EDQUOT}:
        what = _("There is no room left on the disk, so this was not kept.")
    elif number in {errno.EROFS, errno.EACCES, errno.EPERM}:
        what = _("The disk cannot be written to, so this was not kept.")
    else:
        what = _("The disk did not answer, so this was not kept.")
    return NotKeptError(
        what,
        safe=_("All that was kept before is still there."),
        next=_("Make room, or put the stick back in, and try again."),
    )


def not_erased(number: int | None = None) -> NotErasedError:
    """Say that something may still be there; ``number`` is the system's own of an error."""
    unlucky = _("The disk did not answer, so not everything was erased.")
    closed = _("The disk cannot be written to, so not everything was erased.")
    return NotErasedError(
        closed if number in {errno.EROFS, errno.EACCES, errno.EPERM} else unlucky,
        next=_("Put the stick back in, or make the folder writable, and erase again."),
    )


@contextmanager
def disk_failures_told() -> Iterator[None]:
    """Turn what the system says of a failed write into a sentence."""
    try:
        yield
    except OSError as error:
        raise not_kept(error.errno) from None
