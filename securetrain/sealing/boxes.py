# SPDX-License-Identifier: GPL-3.0-or-later
"""Boxes for bytes: sealed with a key, and opened with it only when not one bit has changed."""

import os

from securetrain.sealing.failures import BoxError
from securetrain.words import _

NONCE_SIZE = 12
TAG_SIZE = 16
OVERHEAD = NONCE_SIZE + TAG_SIZE
"""How much longer a box is than what lies in it."""


def seal(key: bytes, content: bytes, *, bound: bytes = b"") -> bytes:
    """Return a box (ChaCha20-Poly1305, a nonce drawn for it) with ``content`` in it.

    Args:
        key: 32 bytes; good for some millions of boxes.
        content: What is to be sealed.
        bound: What the box belongs to; it opens nowhere else.
    """
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    nonce = os.urandom(NONCE_SIZE)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, content, bound)


def open_box(key: bytes, untrusted_box: bytes, *, bound: bytes = b"") -> bytes:
    """Return what lies in a box.

    Raises:
        BoxError: another key, another place, or a box that was changed.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    nonce, sealed = untrusted_box[:NONCE_SIZE], untrusted_box[NONCE_SIZE:]
    if len(sealed) < TAG_SIZE:
        raise _closed()
    try:
        return ChaCha20Poly1305(key).decrypt(nonce, sealed, bound)
    except InvalidTag as error:
        raise _closed() from error


def _closed() -> BoxError:
    return BoxError(
        _("This does not open with the key at hand, or it was changed."),
        safe=_("Nothing was changed."),
        next=_("Try another copy."),
    )
