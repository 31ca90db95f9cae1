# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of signatures, one person after the other."""

import io

import pytest

from securetrain.pack import (
    Book,
    ChannelError,
    PackError,
    annexes_of,
    carry,
    give_role,
    missing,
    sign,
    with_lists,
)
from securetrain.pack.carried import read_carried
from tests.pack.making import (
    ANNEX,
    PACK,
    TODAY,
    Forge,
    Made,
    annex_of,
    followed,
    holders,
    key,
    lists_of,
    pack_bytes,
    rotated_to_tom,
    signed_book,
    signed_pack,
    small_book,
    three_book,
    trusted,
    with_recall,
)


def unsigned() -> bytes:
    """Return a pack with an annex that nobody has signed."""
    return pack_bytes(three_book(), Made(by=(), annexes=(annex_of(),)))


def test_what_lacks_signatures_is_told() -> None:
    lists = lists_of(unsigned())
    assert missing(lists) == ((PACK, 1), (ANNEX, 1))
    assert missing(sign(lists, key("tara"))) == ((ANNEX, 1),)
    assert missing(sign(sign(lists, key("tara")), key("pari"))) == ()


def test_it_does_not_matter_who_signs_first() -> None:
    book = give_role(three_book(), PACK, holders("tara", "tom", threshold=2), TODAY)
    lists = lists_of(pack_bytes(signed_book(book, "ann", "bob"), Made(by=())))
    assert missing(lists) == ((PACK, 2),)
    one = sign(sign(lists, key("tara")), key("tom"))
    assert one == sign(sign(lists, key("tom")), key("tara"))


def test_a_key_signs_once() -> None:
    lists = sign(lists_of(unsigned()), key("tara"))
    with pytest.raises(ChannelError, match="has signed this pack already"):
        sign(lists, key("tara"))


@pytest.mark.parametrize("name", ["mallory", "ann"])
def test_a_key_of_nobody_signs_nothing(name: str) -> None:
    with pytest.raises(ChannelError, match="may not sign anything in this pack"):
        sign(lists_of(unsigned()), key(name))


def test_a_partner_who_follows_another_signs_the_annex_anew() -> None:
    old = three_book()
    carried = signed_pack(signed_pack(unsigned(), "pari"), "tara")
    book = signed_book(give_role(old, ANNEX, holders("pat"), TODAY), "ann", "bob")
    annexes = annexes_of(io.BytesIO(carried))
    lists = lists_of(pack_bytes(book, Made(version=2, by=(), annexes=annexes)))
    assert missing(lists) == ((PACK, 1), (ANNEX, 1))
    by_tara = sign(lists, key("tara"))
    assert missing(by_tara) == ((ANNEX, 1),)
    whole = sign(by_tara, key("pat"))
    assert missing(whole) == ()
    assert read_carried(whole).listed[1].role == ANNEX


def test_a_list_that_nobody_may_sign_is_passed_over() -> None:
    forge = Forge(unsigned()).copied(PACK, "second-steps")
    moved = {f"second{path[5:]}": each for path, each in forge.said(PACK)["targets"].items()}
    forge.said("second-steps")["targets"] = moved
    assert missing(tuple(forge.parts())) == ((PACK, 1), (ANNEX, 1))


def test_a_pack_carries_newer_recalls_without_being_signed_anew() -> None:
    content = pack_bytes(three_book(), Made(version=1, by=("tara",)))
    out = io.BytesIO()
    with_lists(out, io.BytesIO(content), carry(with_recall(three_book()), lists_of(content)))
    assert followed(trusted(content), out.getvalue()).recalled(PACK, 1, "old")


def test_a_pack_of_a_withdrawn_key_stays_withdrawn_whatever_it_carries() -> None:
    content = pack_bytes(three_book(), Made(version=1, by=("tara",)))
    out = io.BytesIO()
    lists = carry(rotated_to_tom(), lists_of(content))
    assert missing(lists) == ((PACK, 1),)
    with_lists(out, io.BytesIO(content), lists)
    with pytest.raises(PackError):
        followed(trusted(content), out.getvalue())


def test_a_pack_never_carries_an_older_state_of_its_channel() -> None:
    newer = lists_of(pack_bytes(with_recall(three_book()), Made(version=1, by=("tara",))))
    with pytest.raises(ChannelError, match="a newer state of the channel"):
        carry(three_book(), newer)


def test_a_pack_carries_no_other_channel() -> None:
    with pytest.raises(ChannelError, match="of another channel"):
        carry(small_book(), lists_of(pack_bytes(three_book(), Made(version=1, by=("tara",)))))


def test_a_pack_carries_no_channel_that_nobody_has_signed() -> None:
    lists = lists_of(pack_bytes(three_book(), Made(version=1, by=("tara",))))
    with pytest.raises(ChannelError, match="Not enough people"):
        carry(Book(), lists)
