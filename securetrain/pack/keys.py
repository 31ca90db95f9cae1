# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys to sign with: Ed25519, the secret half sealed with a passphrase like a vault.

A key is two files: NAME.key, which is what a vault's key file is, and NAME.pub, one line of text
that may be given to anybody. Both together stay on the stick of whoever signs.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from securetrain.course import value
from securetrain.pack.refusals import channel_error
from securetrain.pack.texts import is_plain_line
from securetrain.sealing import PROFILES, Profile, derive_key, new_key_file, open_slot
from securetrain.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from securesystemslib.signer import CryptoSigner, Key

MOST_NAME = 60
_LINE = re.compile(r"securetrain-key ed25519 ([0-9a-f]{64}) ([^\n]{1,60})\n?")


@value
class PublicKey:
    """The half of a key that may be given to anybody, and whose it is."""

    name: str
    public: str

    def for_metadata(self) -> "Key":
        """Return it as TUF's metadata names it."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
        from securesystemslib.signer import SSlibKey

        return SSlibKey.from_crypto(Ed25519PublicKey.from_public_bytes(bytes.fromhex(self.public)))


@dataclass(frozen=True)
class SigningKey:
    """A key that can sign; its secret half is never shown."""

    public: str
    seed: bytes = field(repr=False)

    def signer(self) -> "CryptoSigner":
        """Return what signs metadata with it."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from securesystemslib.signer import CryptoSigner

        return CryptoSigner(Ed25519PrivateKey.from_private_bytes(self.seed))


def new_key(seed: bytes) -> SigningKey:
    """Return the key of 32 bytes drawn by lot."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private = Ed25519PrivateKey.from_private_bytes(seed)
    return SigningKey(private.public_key().public_bytes_raw().hex(), seed)


def seal_key(key: SigningKey, passphrase: str, profile: Profile) -> bytes:
    """Return the file in which a key is kept, sealed with a passphrase."""
    return new_key_file(passphrase, key.seed + bytes.fromhex(key.public), profile)


def open_key(
    untrusted_file: bytes, passphrase: str, profiles: "Mapping[int, Profile]" = PROFILES
) -> SigningKey:
    """Return the key in a file.

    Raises:
        SealingError: the passphrase is another, or the file is not as it was written.
        ChannelError: it is the key of a vault.
    """
    secret = open_slot(untrusted_file, derive_key(untrusted_file, passphrase, profiles)).secret
    key = new_key(secret[:32])
    if secret[32:].hex() != key.public:
        raise channel_error(
            _("This is not a key to sign with."), _("Name the file that “keys new” wrote.")
        )
    return key


def write_public(key: PublicKey) -> bytes:
    """Return the line that may be given to anybody."""
    return f"securetrain-key ed25519 {key.public} {key.name}\n".encode()


def read_public(untrusted: bytes) -> PublicKey:
    """Return a public key from its line; raises ChannelError."""
    found = _LINE.fullmatch(untrusted[:1_000].decode(errors="replace"))
    if not found or not is_plain_line(found[2], MOST_NAME):
        raise channel_error(
            _("This is not a public key."), _("Name the .pub file that “keys new” wrote.")
        )
    return PublicKey(found[2], found[1])
