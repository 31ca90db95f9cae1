# SPDX-License-Identifier: GPL-3.0-or-later
"""What may go amiss with locks and keys, each a sentence."""

from securetrain.errors import SecuretrainError


class SealingError(SecuretrainError):
    """Something sealed could not be opened, or could not be sealed like this."""


class WrongPassphraseError(SealingError):
    """The key file is whole, and this passphrase opens nothing in it."""


class KeyFileDamagedError(SealingError):
    """The key file is not as it was written, so no passphrase can be tried against it."""


class NewerKeyFileError(SealingError):
    """The key file is of a form, or asks for a profile, that this version does not know."""


class WeakPassphraseError(SealingError):
    """Anybody would find this passphrase."""


class StrangePassphraseError(SealingError):
    """A passphrase with nothing in it, or with signs that may fold differently elsewhere."""


class NotEnoughMemoryError(SealingError):
    """The machine cannot spare the memory that deriving a key takes."""


class BoxError(SealingError):
    """A box was not sealed with this key, or is not as it was sealed."""
