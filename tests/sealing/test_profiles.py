# SPDX-License-Identifier: GPL-3.0-or-later
"""Argon2id with profiles known by number."""

import sys
from pathlib import Path

import pytest

from securetrain.sealing import (
    FULL,
    PROFILES,
    SMALL,
    NotEnoughMemoryError,
    derive,
    profile_for,
)
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
    ("memory", "profile"), [(1 * GIB, SMALL), (2 * GIB, SMALL), (2 * GIB + 1, FULL)]
)
def test_a_small_machine_gets_the_small_profile(memory: int, profile: object) -> None:
    assert profile_for(memory) is profile


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit of memory as Linux has it")
def test_a_machine_without_the_memory_is_told_so() -> None:
    import resource

    there = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (there + 2**26, before[1]))
    try:
        with pytest.raises(NotEnoughMemoryError, match="128 MB"):
            derive("amber", bytes(32), FULL)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def test_no_profile_for_tests_is_shipped() -> None:
    assert QUICK.number not in PROFILES
    assert max(PROFILES) < 240
