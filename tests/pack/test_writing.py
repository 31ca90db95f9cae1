# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of containers as they are written."""

import io
from pathlib import Path

import pytest

from securetrain.pack import (
    Annexed,
    ChannelError,
    Draft,
    HostilePackError,
    annexes_of,
    begin,
    replacing,
    with_annex,
    write_pack,
)
from tests.pack.making import (
    ANNEX,
    PACK,
    TODAY,
    Made,
    annex_of,
    followed,
    holders,
    label,
    pack_bytes,
    signed_pack,
    small_book,
    three_book,
    trusted,
)


def test_the_same_input_makes_the_same_bytes() -> None:
    files = {"source/b.md": b"b", "source/a.md": b"a"}
    turned = dict(reversed(files.items()))
    one, two = (pack_bytes(small_book(), Made(files=each)) for each in (files, turned))
    assert one == two


def test_a_pack_that_would_be_refused_is_not_written() -> None:
    with pytest.raises(HostilePackError, match="of a kind that packs have not"):
        pack_bytes(small_book(), Made(files={"run.exe": b"MZ"}))


def test_a_channel_is_signed_before_a_pack_is_written_in_it() -> None:
    book = begin("Org", holders("ann"), TODAY)
    with pytest.raises(ChannelError, match="Not enough people have signed"):
        write_pack(io.BytesIO(), book, Draft(label(PACK, 1), {}))


@pytest.mark.parametrize("role", ["other-steps", "recalls", "targets"])
def test_a_pack_that_nobody_may_sign_is_not_written(role: str) -> None:
    with pytest.raises(ChannelError, match=f"Nobody signs “{role}” yet"):
        write_pack(io.BytesIO(), three_book(), Draft(label(role, 1), {}))


def test_an_annex_that_nobody_may_sign_is_not_put_into_a_pack() -> None:
    fresh = annex_of(1)
    stranger = Annexed(f"{PACK}.annex.xx", fresh.list, fresh.files)
    with pytest.raises(ChannelError, match=f"Nobody signs “{PACK}.annex.xx” yet"):
        with_annex(io.BytesIO(), io.BytesIO(pack_bytes(three_book(), Made(by=("tara",)))), stranger)


def annexed(content: bytes, version: int, text: bytes) -> bytes:
    """Put an annex into a pack, and let its partner sign it."""
    out = io.BytesIO()
    with_annex(out, io.BytesIO(content), annex_of(version, text))
    return signed_pack(out.getvalue(), "pari")


def test_an_annex_is_renewed_without_its_pack() -> None:
    content = pack_bytes(three_book(), Made(by=("tara",)))
    first = annexed(content, 1, b"112")
    second = annexed(first, 2, b"911")
    channel = followed(trusted(content), content, first, second)
    assert channel.seen_of(ANNEX).version == 2
    assert channel.seen_of(PACK).version == 1
    assert second.endswith(b"911")
    assert b"112" not in second[-10:]


def test_annexes_travel_on_into_the_next_version() -> None:
    first = annexed(pack_bytes(three_book(), Made(by=("tara",))), 1, b"112")
    kept = annexes_of(io.BytesIO(first))
    second = pack_bytes(three_book(), Made(version=2, by=("tara",), annexes=kept))
    assert followed(trusted(first), first, second).seen_of(ANNEX).version == 1
    assert annexes_of(io.BytesIO(second)) == kept


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.stpack"
    path.write_bytes(b"old")
    with pytest.raises(TypeError), replacing(path) as out:
        out.writelines([b"half", "not bytes"])  # type: ignore[list-item]
    assert [each.name for each in tmp_path.iterdir()] == ["a.stpack"]
    assert path.read_bytes() == b"old"
    with replacing(path) as out:
        out.write(b"new")
    assert path.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == ["a.stpack"]
