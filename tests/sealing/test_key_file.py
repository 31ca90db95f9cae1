# SPDX-License-Identifier: GPL-3.0-or-later
"""The key file: what opens, what is wrong with what does not, and room for another record."""

import os
from collections.abc import Callable

import pytest

from securetrain.sealing import (
    SIZE,
    KeyFileDamagedError,
    NewerKeyFileError,
    Slot,
    WrongPassphraseError,
    all_but,
    derive_key,
    forgotten,
    new_key_file,
    open_slot,
    replaced,
    seal_record,
)
from securetrain.sealing.key_file import PAGE_SIZE, _page
from tests.sealing.making import ANOTHER, PASSPHRASE, QUICK, WITH_QUICK

SECRET = bytes(range(64))


@pytest.fixture(scope="module")
def file() -> bytes:
    return new_key_file(PASSPHRASE, SECRET, QUICK)


def unlocked(file: bytes, passphrase: str = PASSPHRASE) -> Slot:
    return open_slot(file, derive_key(file, passphrase, WITH_QUICK))


def test_the_passphrase_opens_the_one_record(file: bytes) -> None:
    assert unlocked(file).secret == SECRET
    assert len(file) == SIZE == 65_536


def test_a_passphrase_from_another_keyboard_opens_it_too(file: bytes) -> None:
    assert unlocked(file, "  " + PASSPHRASE.upper() + "\u200f").secret == SECRET


def test_another_passphrase_is_told_to_be_another(file: bytes) -> None:
    with pytest.raises(WrongPassphraseError, match="does not open"):
        unlocked(file, ANOTHER)


def test_nothing_but_head_and_digests_can_be_told_from_chance(file: bytes) -> None:
    assert SECRET not in file
    blocks = [file[at : at + 16] for at in range(0, SIZE, 16)]
    assert len(set(blocks)) == len(blocks)


def test_the_record_does_not_always_stand_at_the_same_place() -> None:
    assert len({unlocked(new_key_file(PASSPHRASE, SECRET, QUICK)).page for _ in range(30)}) > 1


HEADS = {
    "empty": lambda file: b"",
    "cut": lambda file: file[:-1],
    "longer": lambda file: file + b"\0",
    "zeros": lambda file: bytes(SIZE),
    "another salt": lambda file: file[:2] + bytes(32) + file[34:],
    "another profile": lambda file: file[:1] + b"\1" + file[2:],
}


@pytest.mark.parametrize("change", HEADS.values(), ids=HEADS.keys())
def test_a_damaged_head_is_noticed_before_anything_is_tried(
    file: bytes, change: Callable[[bytes], bytes]
) -> None:
    with pytest.raises(KeyFileDamagedError, match="damaged"):
        unlocked(change(file))


@pytest.mark.parametrize(
    "head", [bytes([2, QUICK.number]), bytes([1, 99])], ids=["form", "profile"]
)
def test_a_newer_form_or_profile_is_told_to_be_newer(file: bytes, head: bytes) -> None:
    newer = replaced(file, _page(0, head + file[2:34]))
    with pytest.raises(NewerKeyFileError, match="newer version"):
        unlocked(newer)


def test_the_shipped_reader_refuses_the_profile_of_the_tests(file: bytes) -> None:
    with pytest.raises(NewerKeyFileError):
        derive_key(file, PASSPHRASE)


def test_a_damaged_record_is_not_called_a_wrong_passphrase(file: bytes) -> None:
    at = unlocked(file).page * PAGE_SIZE
    for bit in range(0, 8 * 92, 5):
        changed = bytearray(file)
        changed[at + bit // 8] ^= 1 << bit % 8
        with pytest.raises(KeyFileDamagedError):
            unlocked(bytes(changed))


def test_a_second_record_opens_beside_the_first_until_the_first_is_forgotten(file: bytes) -> None:
    first = unlocked(file)
    key = derive_key(file, ANOTHER, WITH_QUICK)
    both = replaced(file, seal_record(file, key, bytes(64), besides=(first.page,)))
    assert unlocked(both).secret == SECRET
    assert unlocked(both, ANOTHER).secret == bytes(64)
    after = replaced(both, forgotten(first))
    assert unlocked(after, ANOTHER).secret == bytes(64)
    with pytest.raises(WrongPassphraseError):
        unlocked(after)


def test_forgetting_all_but_one_leaves_that_one(file: bytes) -> None:
    first = unlocked(file)
    key = derive_key(file, ANOTHER, WITH_QUICK)
    both = replaced(file, seal_record(file, key, bytes(64), besides=(first.page,)))
    for page in all_but(first):
        both = replaced(both, page)
    assert unlocked(both).secret == SECRET
    with pytest.raises(WrongPassphraseError):
        unlocked(both, ANOTHER)


def test_a_record_torn_while_it_was_written_does_not_keep_the_old_one_shut(file: bytes) -> None:
    first = unlocked(file)
    key = derive_key(file, ANOTHER, WITH_QUICK)
    page = seal_record(file, key, bytes(64), besides=(first.page,))
    torn = file[: page.offset] + page.content[:512] + file[page.offset + 512 :]
    assert unlocked(torn).secret == SECRET
    with pytest.raises(KeyFileDamagedError):
        open_slot(torn, os.urandom(32))
