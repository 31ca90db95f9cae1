# SPDX-License-Identifier: GPL-3.0-or-later
"""Locks and keys.

A passphrase is folded and made a key by Argon2id; the key opens one record in a key file; boxes
seal bytes. Passphrases are drawn by lot here, and said to be strong or not. Nothing is kept and no
file is touched: bytes come in and go out, and the machine's own chance is the one thing added.
"""

from securetrain.sealing.boxes import OVERHEAD, open_box, seal
from securetrain.sealing.drawing import Letters, draw_letters, draw_words, read_words
from securetrain.sealing.failures import (
    BoxError,
    KeyFileDamagedError,
    NewerKeyFileError,
    NotEnoughMemoryError,
    SealingError,
    StrangePassphraseError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from securetrain.sealing.folding import fold_passphrase
from securetrain.sealing.guessing import Strength, refuse_weak, strength
from securetrain.sealing.key_file import (
    SECRET_SIZE,
    SIZE,
    Page,
    Slot,
    all_but,
    derive_key,
    forgotten,
    new_key_file,
    open_slot,
    replaced,
    seal_record,
)
from securetrain.sealing.profiles import FULL, PROFILES, SMALL, Profile, derive, profile_for

__all__ = [
    "FULL",
    "OVERHEAD",
    "PROFILES",
    "SECRET_SIZE",
    "SIZE",
    "SMALL",
    "BoxError",
    "KeyFileDamagedError",
    "Letters",
    "NewerKeyFileError",
    "NotEnoughMemoryError",
    "Page",
    "Profile",
    "SealingError",
    "Slot",
    "StrangePassphraseError",
    "Strength",
    "WeakPassphraseError",
    "WrongPassphraseError",
    "all_but",
    "derive",
    "derive_key",
    "draw_letters",
    "draw_words",
    "fold_passphrase",
    "forgotten",
    "new_key_file",
    "open_box",
    "open_slot",
    "profile_for",
    "read_words",
    "refuse_weak",
    "replaced",
    "seal",
    "seal_record",
    "strength",
]
