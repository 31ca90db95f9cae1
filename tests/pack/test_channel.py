# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what is kept about a channel."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from securetrain.pack import (
    Channel,
    OlderPackError,
    PackError,
    Reason,
    Recall,
    Restart,
    TooFarAheadError,
    read_channel,
    restart_role,
    write_channel,
)
from securetrain.pack.carried import check_roots
from tests.pack.making import (
    ANNEX,
    PACK,
    TODAY,
    Made,
    annex_of,
    followed,
    holders,
    lists_of,
    opened,
    pack_bytes,
    signed_book,
    small_book,
    three_book,
    trusted,
    with_recall,
)


def known() -> Channel:
    """Return a channel of which much is known."""
    made = Made(version=2, by=("tara", "pari"), annexes=(annex_of(),))
    content = pack_bytes(with_recall(three_book()), made)
    return followed(trusted(content), content)


def test_a_channel_comes_back_as_it_was_kept() -> None:
    assert read_channel(write_channel(known())) == known()


def spoil(change: Callable[[Any], object]) -> bytes:
    """Return a kept channel with something changed."""
    said = json.loads(write_channel(known()))
    change(said)
    return json.dumps(said).encode()


def named_by_one_of_two(said: Any) -> None:
    """Put in a whole list of signers that one holder has signed where two have to."""
    said.update(signers=dict(lists_of(pack_bytes(small_book())))["targets"].decode())


SPOILED: dict[str, bytes] = {
    "nothing": b"",
    "a list": b"[]",
    "no roots": spoil(lambda said: said.update(roots=[])),
    "roots that are a number": spoil(lambda said: said.update(roots=1)),
    "another root": spoil(lambda said: said.update(roots=["{}"])),
    "no signers": spoil(lambda said: said.pop("signers")),
    "other signers": spoil(lambda said: said.update(signers=said["signers"][:-1])),
    "signers named by one of two": spoil(named_by_one_of_two),
    "versions that are words": spoil(lambda said: said["kept"].update(seen=["one"])),
    "surplus": spoil(lambda said: said["kept"].update(surplus=1)),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_kept_channel_that_was_changed_is_refused(name: str) -> None:
    with pytest.raises(PackError):
        read_channel(SPOILED[name])


def test_a_version_is_not_more_than_1_000_above_the_last_one() -> None:
    known = followed(trusted(pack_bytes(small_book())), pack_bytes(small_book(), Made(version=5)))
    with pytest.raises(TooFarAheadError):
        opened(pack_bytes(small_book(), Made(version=1006)), known)


def test_where_nothing_was_seen_a_first_version_may_be_high() -> None:
    content = pack_bytes(small_book(), Made(version=5000))
    assert opened(content, trusted(content)).pack.version == 5000


def test_somebody_who_comes_later_knows_where_versions_began_again() -> None:
    book = restart_role(three_book(), Restart(PACK, 4), holders("tom"), TODAY)
    content = pack_bytes(signed_book(book, "ann", "bob"), Made(version=4, by=("tom",)))
    assert trusted(content).seen_of(PACK).version == 3
    older = pack_bytes(signed_book(book, "ann", "bob"), Made(version=2, by=("tom",)))
    with pytest.raises(OlderPackError):
        opened(older, trusted(content))


def test_recalls_of_packs_and_of_the_channel_are_told_alike() -> None:
    own = Recall(PACK, "own", 1, 2, Reason.OUTDATED)
    made = Made(version=3, by=("tara",), recalls=(own,))
    content = pack_bytes(with_recall(three_book()), made)
    channel = followed(trusted(content), content)
    assert channel.recalled(PACK, 2, "own") == own
    assert channel.recalled(PACK, 3, "own") is None
    assert channel.recalled(PACK, 1, "old")
    assert channel.recalled(PACK, 1, "other") is None
    assert channel.recalled("second-steps", 1, "old") is None


def test_a_recall_stays_when_a_later_pack_leaves_it_out() -> None:
    own = Recall(PACK, "own", 1, 2, Reason.OUTDATED)
    before = pack_bytes(small_book(), Made(version=3, recalls=(own,)))
    after = pack_bytes(small_book(), Made(version=4))
    assert followed(trusted(before), before, after).recalled(PACK, 2, "own") == own


def test_a_channel_tells_how_far_each_role_was_seen() -> None:
    assert known().seen_of(ANNEX).version == 1
    assert known().seen_of("never").version == 0
    assert len(check_roots(known().roots)) == 1
