# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the eight groups of digits on a publisher's card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.pack import fingerprint, group_matches, matches, typed_groups
from tests.pack.making import pack_bytes, small_book, trusted

CHANNEL = "0" * 60 + "ffff"
GROUPS = ("00000",) * 7 + ("65535",)

SCRIPTS = {
    "Persian": "۰۱۲۳۴۵۶۷۸۹",
    "Arabic": "٠١٢٣٤٥٦٧٨٩",
    "Devanagari": "०१२३४५६७८९",
    "Burmese": "၀၁၂၃၄၅၆၇၈၉",
    "full width": "０１２３４５６７８９",
}


def test_a_fingerprint_is_eight_groups_of_five_digits() -> None:
    assert fingerprint(CHANNEL) == GROUPS


@given(st.binary(min_size=32, max_size=32))
def test_every_channel_has_a_whole_fingerprint(digest: bytes) -> None:
    groups = fingerprint(digest.hex())
    assert [len(each) for each in groups] == [5] * 8
    assert "".join(groups).isdecimal()
    assert matches(digest.hex(), groups)


@pytest.mark.parametrize("script", SCRIPTS)
def test_digits_of_any_script_are_the_same_digits(script: str) -> None:
    typed = "65535".translate(dict(zip(map(ord, "0123456789"), SCRIPTS[script], strict=True)))
    assert typed != "65535"
    assert group_matches(CHANNEL, 7, typed)


@pytest.mark.parametrize("typed", ["6553", "655355", "65534", "6553a", "", "6 5 5 3", "⁶⁵⁵³⁵"])
def test_a_group_that_is_not_on_the_card_does_not_match(typed: str) -> None:
    assert not group_matches(CHANNEL, 7, typed)


def test_spaces_inside_a_group_do_not_matter() -> None:
    assert group_matches(CHANNEL, 7, " 655 35 ")


def test_all_eight_groups_are_needed() -> None:
    assert not matches(CHANNEL, GROUPS[:7])
    assert not matches(CHANNEL, (*GROUPS, "00000"))
    assert not matches(CHANNEL, ("00001", *GROUPS[1:]))


@pytest.mark.parametrize("between", [" ", "-", "", "\n", " · "])
def test_digits_typed_in_one_go_are_taken_apart(between: str) -> None:
    assert typed_groups(between.join(GROUPS)) == GROUPS


def test_who_signs_first_does_not_change_the_fingerprint() -> None:
    channel = trusted(pack_bytes(small_book()))
    assert channel.fingerprint == fingerprint(channel.id)
