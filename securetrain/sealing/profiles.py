# SPDX-License-Identifier: GPL-3.0-or-later
"""How a passphrase becomes a key: Argon2id, with profiles known by their number alone.

Chosen: a file names a profile and never gives figures, so nobody can hand over a file that asks
for all memory there is, or for almost none. Four lanes let two cores halve the wait for the one
who knows the passphrase; whoever guesses gains nothing from them. `cryptography` is imported with
the first key, because starting needs none.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from securetrain.sealing.failures import NotEnoughMemoryError
from securetrain.sealing.folding import fold_passphrase
from securetrain.words import _

KEY_SIZE = 32
SALT_SIZE = 32


@dataclass(frozen=True)
class Profile:
    """What deriving a key costs, and by which table the passphrase is folded before."""

    number: int
    memory: int
    """In KiB."""
    passes: int = 3
    lanes: int = 4
    folding: int = 1


FULL = Profile(1, memory=128 * 1024)
SMALL = Profile(2, memory=64 * 1024)

PROFILES: Mapping[int, Profile] = {profile.number: profile for profile in (FULL, SMALL)}
"""All that are accepted. Numbers from 240 on are for tests and never stand here."""

_ROOMY = 2 * 1024**3


def profile_for(memory: int) -> Profile:
    """Choose a new key file's profile by the machine's memory in bytes."""
    return FULL if memory > _ROOMY else SMALL


def derive(passphrase: str, salt: bytes, profile: Profile) -> bytes:
    """Return the 32 bytes that a passphrase stands for; other work may go on meanwhile.

    Raises:
        StrangePassphraseError: it cannot be folded.
        NotEnoughMemoryError: the machine is too full just now.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    slow = Argon2id(
        salt=salt,
        length=KEY_SIZE,
        iterations=profile.passes,
        lanes=profile.lanes,
        memory_cost=profile.memory,
    )
    folded = fold_passphrase(passphrase, profile.folding)
    try:
        return slow.derive(folded)
    except MemoryError:
        raise NotEnoughMemoryError(
            _("There is not enough memory free: {amount} MB are needed for a moment.").format(
                amount=profile.memory // 1024
            ),
            safe=_("Nothing was changed."),
            next=_("Close other programs, then try again."),
        ) from None
