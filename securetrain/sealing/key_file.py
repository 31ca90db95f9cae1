# SPDX-License-Identifier: GPL-3.0-or-later
"""The key file: 64 KiB in sixteen pages, of which one holds a sealed record and the rest chance.

Page 0 is the head: form, profile number, salt. Any of the fifteen others may hold the record; it
is found by trying, which costs microseconds once Argon2id is done. Each page ends with a digest of
itself, so that damage is told apart from a wrong passphrase, and stands in 4 KiB of its own, so
that a write torn by a power cut spoils no other. *Bad, because* the digests let anybody see that
this is a key file; its name says so anyway.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from securetrain.sealing.boxes import OVERHEAD, open_box, seal
from securetrain.sealing.failures import (
    BoxError,
    KeyFileDamagedError,
    NewerKeyFileError,
    WrongPassphraseError,
)
from securetrain.sealing.profiles import KEY_SIZE, PROFILES, SALT_SIZE, Profile, derive
from securetrain.words import _

PAGE_SIZE = 4_096
PAGES = 16
SIZE = PAGE_SIZE * PAGES
SECRET_SIZE = 64
"""What a record holds."""

FORM = 1
_DIGEST_SIZE = 32
_BODY_SIZE = PAGE_SIZE - _DIGEST_SIZE
_RECORD_SIZE = SECRET_SIZE + OVERHEAD
_SLOTS = range(1, PAGES)


@dataclass(frozen=True)
class Slot:
    """Where a record was found, what lay in it, and the key that opened it."""

    page: int
    secret: bytes
    key: bytes


@dataclass(frozen=True)
class Page:
    """One page to be written at its place in the file, in one piece."""

    offset: int
    content: bytes


def new_key_file(passphrase: str, secret: bytes, profile: Profile) -> bytes:
    """Return a whole key file whose one record holds 64 secret bytes."""
    salt = os.urandom(SALT_SIZE)
    head = bytes([FORM, profile.number]) + salt
    pages = [_page(0, head).content, *(_page(number).content for number in _SLOTS)]
    key = derive(passphrase, salt, profile)
    record = seal_record(b"".join(pages), key, secret, besides=())
    return replaced(b"".join(pages), record)


def derive_key(
    untrusted_file: bytes, passphrase: str, profiles: Mapping[int, Profile] = PROFILES
) -> bytes:
    """Spend Argon2id's time once, and return the key that may open one of the records.

    Raises:
        KeyFileDamagedError: the size, or the head, is not as it was written.
        NewerKeyFileError: a form or a profile that this version does not know.
    """
    if len(untrusted_file) != SIZE or not _is_whole(untrusted_file, 0):
        raise _damaged()
    form, number, salt = untrusted_file[0], untrusted_file[1], untrusted_file[2 : 2 + SALT_SIZE]
    if form != FORM or number not in profiles:
        raise NewerKeyFileError(
            _("This was made by a newer version of the program."),
            safe=_("It was not changed."),
            next=_("Open it with the newer version."),
        )
    return derive(passphrase, salt, profiles[number])


def open_slot(untrusted_file: bytes, key: bytes) -> Slot:
    """Return the record that a key opens.

    Raises:
        WrongPassphraseError: the file is whole and holds none for this key.
        KeyFileDamagedError: there is none, and a page is not as it was written.
    """
    for page in _SLOTS:
        start = page * PAGE_SIZE
        box = untrusted_file[start : start + _RECORD_SIZE]
        try:
            secret = open_box(key, box, bound=_bound(untrusted_file, page))
        except BoxError:
            continue
        return Slot(page, secret, key)
    if not all(_is_whole(untrusted_file, page) for page in _SLOTS):
        raise _damaged()
    raise WrongPassphraseError(
        _("This passphrase does not open it."),
        safe=_("Nothing was changed, and you can try as often as you like."),
        next=_("Look at the keyboard layout, show what you type, and try again."),
    )


def seal_record(file: bytes, key: bytes, secret: bytes, *, besides: tuple[int, ...]) -> Page:
    """Return a page with a new record, for any place but page 0 and those in ``besides``."""
    assert len(secret) == SECRET_SIZE
    assert len(key) == KEY_SIZE
    free = [page for page in _SLOTS if page not in besides]
    page = free[os.urandom(1)[0] % len(free)]
    return _page(page, seal(key, secret, bound=_bound(file, page)))


def forgotten(slot: Slot) -> Page:
    """Return the page of a record with nothing but chance in it."""
    return _page(slot.page)


def all_but(slot: Slot) -> list[Page]:
    """Return every page that may hold another record, with nothing but chance in it."""
    return [_page(page) for page in _SLOTS if page != slot.page]


def replaced(file: bytes, page: Page) -> bytes:
    """Return the file with one page replaced."""
    return file[: page.offset] + page.content + file[page.offset + PAGE_SIZE :]


def _page(number: int, begin: bytes = b"") -> Page:
    body = begin + os.urandom(_BODY_SIZE - len(begin))
    return Page(number * PAGE_SIZE, body + _digest(number, body))


def _is_whole(file: bytes, number: int) -> bool:
    page = file[number * PAGE_SIZE : (number + 1) * PAGE_SIZE]
    return page[_BODY_SIZE:] == _digest(number, page[:_BODY_SIZE])


def _digest(number: int, body: bytes) -> bytes:
    return sha256(bytes([number]) + body).digest()


def _bound(file: bytes, page: int) -> bytes:
    return b"securetrain record" + bytes([page]) + file[: 2 + SALT_SIZE]


def _damaged() -> KeyFileDamagedError:
    return KeyFileDamagedError(
        _("The key file is damaged, so no passphrase can be tried."),
        safe=_("Nothing was changed."),
        next=_("Put back a copy of the folder, or restore a backup in another one."),
    )
