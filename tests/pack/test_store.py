# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs in a guest's memory."""

import io

import pytest

from securetrain.pack import GuestPacks, PackStore, read_without_trust
from tests.pack.editions import edition
from tests.pack.store_suite import StoreSuite


class TestGuestPacks(StoreSuite):
    """A guest's memory."""

    @pytest.fixture
    def store(self) -> PackStore:
        return GuestPacks()


def test_memory_has_no_disk_to_speak_of() -> None:
    assert GuestPacks().free() is None


def test_what_is_read_without_trust_brings_no_channel() -> None:
    store = GuestPacks()
    store.install(read_without_trust(io.BytesIO(edition(1))), None)
    (pack,) = store.packs()
    assert not pack.trusted
    assert store.channels() == ()
