# SPDX-License-Identifier: GPL-3.0-or-later
"""Argon2id with profiles known by number."""

import pytest

from securetrain.sealing import FULL, PROFILES, SMALL, derive, profile_for
from tests.sealing.making import QUICK

GIB = 1024**3


def test_a_key_is_what_argon2id_has_always_made_of_it() -> None:
    assert derive("amber", bytes(32), QUICK).hex() == derive(" AMBER ", bytes(32), QUICK).hex()
    assert (
        derive("amber", bytes(32), QUICK).hex()
        == "7d7e7308b22c4ced6cfb6fec6162a8254f59453df8f157a51ed4c32c867d7530"
    )


def test_another_salt_or_passphrase_gives_another_key() -> None:
    keys = {derive(word, salt * 32, QUICK) for word in ("amber", "umber") for salt in (b"a", b"b")}
    assert len(keys) == 4


def test_the_figures_of_a_number_never_change() -> None:
    assert {n: (p.memory, p.passes, p.lanes, p.folding) for n, p in PROFILES.items()} == {
        1: (131_072, 3, 4, 1),
        2: (65_536, 3, 4, 1),
    }


@pytest.mark.parametrize(
    ("memory", "profile"), [(1 * GIB, SMALL), (2 * GIB, SMALL), (4 * GIB, FULL)]
)
def test_a_small_machine_gets_the_small_profile(memory: int, profile: object) -> None:
    assert profile_for(memory) is profile


def test_no_profile_for_tests_is_shipped() -> None:
    assert QUICK.number not in PROFILES
    assert max(PROFILES) < 240
