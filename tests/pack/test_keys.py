# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of keys to sign with."""

import os

import pytest

from securetrain.pack import (
    ChannelError,
    PublicKey,
    SigningKey,
    new_key,
    open_key,
    read_public,
    seal_key,
    write_public,
)
from securetrain.sealing import KeyFileDamagedError, WrongPassphraseError, new_key_file
from tests.pack.making import key
from tests.sealing.making import ANOTHER, PASSPHRASE, QUICK, WITH_QUICK


def test_a_key_comes_back_with_its_passphrase() -> None:
    sealed = seal_key(key("ann"), PASSPHRASE, QUICK)
    assert open_key(sealed, PASSPHRASE, WITH_QUICK) == key("ann")
    assert key("ann").seed not in sealed


def test_another_passphrase_does_not_open_it() -> None:
    with pytest.raises(WrongPassphraseError):
        open_key(seal_key(key("ann"), PASSPHRASE, QUICK), ANOTHER, WITH_QUICK)


def test_a_damaged_key_says_so() -> None:
    with pytest.raises(KeyFileDamagedError):
        open_key(b"x" * 100, PASSPHRASE, WITH_QUICK)


def test_the_key_of_a_vault_does_not_sign() -> None:
    vault = new_key_file(PASSPHRASE, os.urandom(64), QUICK)
    with pytest.raises(ChannelError, match="not a key to sign with"):
        open_key(vault, PASSPHRASE, WITH_QUICK)


def test_the_secret_half_is_never_shown() -> None:
    assert "seed" not in repr(new_key(bytes(32)))
    assert isinstance(key("ann"), SigningKey)


@pytest.mark.parametrize("name", ["ann", "Tara of the north", "آن", "a" * 60])
def test_a_public_key_is_one_line_with_a_name(name: str) -> None:
    public = PublicKey(name, key("ann").public)
    assert read_public(write_public(public)) == public


BAD = {
    "nothing": b"",
    "another kind": b"ssh-ed25519 AAAA ann\n",
    "capitals": b"securetrain-key ed25519 " + b"A" * 64 + b" ann\n",
    "too short": b"securetrain-key ed25519 " + b"a" * 63 + b" ann\n",
    "no name": b"securetrain-key ed25519 " + b"a" * 64 + b" \n",
    "two lines": b"securetrain-key ed25519 " + b"a" * 64 + b" ann\nx\n",
    "a name that steers": b"securetrain-key ed25519 " + b"a" * 64 + b" a\x1b[2Jb\n",
    "a name read backwards": b"securetrain-key ed25519 " + b"a" * 64 + " \u202eann\n".encode(),
    "no text": b"\xff" * 100,
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_public_key_is_refused(name: str) -> None:
    with pytest.raises(ChannelError, match="not a public key"):
        read_public(BAD[name])
