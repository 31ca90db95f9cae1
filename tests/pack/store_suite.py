# SPDX-License-Identifier: GPL-3.0-or-later
"""What every store of packs has to do, whether in memory or sealed."""

import io

import pytest

from securetrain.pack import (
    Channel,
    OlderPackError,
    Opened,
    PackStore,
    StoppedError,
    UnknownPublisher,
    open_pack,
    trust,
)
from tests.pack.editions import COURSE, card, edition


def opened(version: int, *known: Channel) -> Opened:
    """Open an edition; without a known channel its publisher is trusted first."""
    found = open_pack(io.BytesIO(edition(version)), known)
    if isinstance(found, UnknownPublisher):
        found = open_pack(io.BytesIO(edition(version)), [trust(found, card())])
    assert isinstance(found, Opened)
    return found


class StoreSuite:
    """Subclasses give the store as a fixture."""

    @pytest.fixture
    def store(self) -> PackStore:
        raise NotImplementedError

    def test_at_first_there_is_nothing(self, store: PackStore) -> None:
        assert store.packs() == ()
        assert store.channels() == ()
        assert store.files(COURSE) == {}
        assert store.read(COURSE, "shelf.en.json") is None

    def test_what_was_installed_is_read_again(self, store: PackStore) -> None:
        found = opened(1)
        store.install(found.pack, found.channel)
        (pack,) = store.packs()
        assert (pack.id, pack.version, pack.trusted) == (COURSE, 1, True)
        assert store.channels() == (found.channel,)
        assert store.read(COURSE, "shelf.en.json") == found.pack.read("shelf.en.json")
        assert store.files(COURSE) == {each.name: each.sha256 for each in found.pack.files}
        assert store.read(COURSE, "nothing.json") is None

    def test_a_newer_version_takes_the_place_of_the_older(self, store: PackStore) -> None:
        first = opened(1)
        store.install(first.pack, first.channel)
        second = opened(2, *store.channels())
        store.install(second.pack, second.channel)
        assert [pack.version for pack in store.packs()] == [2]
        assert set(store.files(COURSE)) == {each.name for each in second.pack.files}
        with pytest.raises(OlderPackError):
            opened(1, *store.channels())

    def test_what_is_stopped_leaves_everything_as_it_was(self, store: PackStore) -> None:
        first = opened(1)
        store.install(first.pack, first.channel)
        before = store.files(COURSE)
        second = opened(2, *store.channels())
        with pytest.raises(StoppedError):
            store.install(second.pack, second.channel, watch=lambda done, whole: done < whole)
        assert [pack.version for pack in store.packs()] == [1]
        assert store.files(COURSE) == before
        assert store.channels() == (first.channel,)

    def test_a_pack_that_was_removed_leaves_how_far_it_was_seen(self, store: PackStore) -> None:
        found = opened(2)
        store.install(found.pack, found.channel)
        store.remove(COURSE)
        store.remove(COURSE)
        assert store.packs() == ()
        assert store.files(COURSE) == {}
        with pytest.raises(OlderPackError):
            opened(1, *store.channels())

    def test_a_channel_is_kept_by_itself(self, store: PackStore) -> None:
        channel = opened(1).channel
        store.keep_channel(channel)
        store.keep_channel(channel)
        assert store.channels() == (channel,)
