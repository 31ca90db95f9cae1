# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of metadata in strict form."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuf.api.metadata import Metadata, Targets

from securetrain.pack import DamagedPackError, HostilePackError
from securetrain.pack.metadata import digest_of, payload, read_targets, write
from tests.pack.making import key, lists_of, pack_bytes, small_book

plain = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cf", "Mn", "Me", "Mc"], exclude_characters="\\")
)
json_values = st.recursive(
    st.booleans() | st.integers() | plain,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(plain, inner, max_size=3),
    max_leaves=10,
)
EXPIRES = datetime(2027, 1, 1, tzinfo=UTC)


@given(
    st.dictionaries(
        plain.filter(lambda name: name not in ("targets", "delegations")), json_values, max_size=4
    )
)
def test_what_is_signed_is_what_tuf_signs(more: dict[str, Any]) -> None:
    metadata = Metadata(Targets(1, expires=EXPIRES, unrecognized_fields={"more": more}))
    assert payload(metadata) == metadata.signed_bytes
    assert payload(read_targets(write(metadata), "any")) == metadata.signed_bytes


def test_one_more_signature_leaves_the_digest_as_it_is() -> None:
    metadata = read_targets(lists_of(pack_bytes(small_book()))[2][1], "any")
    before = digest_of(metadata)
    metadata.sign(key("bob").signer(), append=True)
    assert digest_of(metadata) == before
    assert len(read_targets(write(metadata), "any").signatures) == 2


@pytest.mark.parametrize("text", ["a\\b", "a\nb", "a\tb", "a\x00b"])
def test_signs_that_are_spelled_in_two_ways_are_refused(text: str) -> None:
    metadata = Metadata(Targets(1, expires=EXPIRES, unrecognized_fields={"more": text}))
    with pytest.raises(HostilePackError, match="holds signs that are no letters"):
        read_targets(write(metadata), "any")


def test_quotation_marks_are_letters() -> None:
    metadata = Metadata(Targets(1, expires=EXPIRES, unrecognized_fields={"more": '"a"'}))
    assert read_targets(write(metadata), "any") == metadata


@pytest.mark.parametrize("version", [2**70, 1_000_000_001])
def test_a_version_without_end_is_refused(version: int) -> None:
    with pytest.raises(HostilePackError, match="has a version that is no number"):
        read_targets(write(Metadata(Targets(version, expires=EXPIRES))), "any")


@pytest.mark.parametrize("content", [b"", b"null", b"1", b'"', b"\xff", b"NaN", b"[1.0]", b"{}"])
def test_what_is_no_metadata_is_refused(content: bytes) -> None:
    with pytest.raises(DamagedPackError):
        read_targets(content, "any")
