# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the channels that an installation brings along."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from securetrain.pack import (
    Book,
    Channel,
    ChannelError,
    ConflictingPackError,
    GuestPacks,
    OlderPackError,
    PackError,
    Restart,
    Seen,
    UnknownPublisher,
    bring,
    channel_to_bring,
    open_pack,
    read_brought,
    restart_role,
    write_channel,
)
from securetrain.pack.brought import MOST_BYTES, raised
from tests.pack.making import (
    PACK,
    TODAY,
    Made,
    followed,
    holders,
    opened,
    pack_bytes,
    rotated_to_tom,
    signed_book,
    small_book,
    three_book,
    trusted,
    with_recall,
)


def pack_of(book: Book, version: int = 1, by: str = "tara") -> bytes:
    """Return a pack of the channel of three."""
    return pack_bytes(book, Made(version=version, by=(by,)))


def laid(folder: Path, book: Book, *packs: bytes) -> Path:
    """Lay down what an installation brings along of a channel."""
    folder.mkdir(exist_ok=True)
    name, content = channel_to_bring(book, [io.BytesIO(each) for each in packs])
    (folder / name).write_bytes(content)
    return folder


def brought(folder: Path) -> Channel:
    """Return the one channel in a folder."""
    found = read_brought(folder)
    assert found.faults == ()
    (channel,) = found.channels
    return channel


def test_a_brought_channel_is_trusted_and_opens_nothing_older(tmp_path: Path) -> None:
    laid(tmp_path, three_book(), pack_of(three_book(), version=5))
    store = GuestPacks()
    assert bring(store, read_brought(tmp_path)) == ()
    (known,) = store.channels()
    assert opened(pack_of(three_book(), version=6), known).pack.trusted
    with pytest.raises(OlderPackError, match="is version 4, and version 5 is known here"):
        opened(pack_of(three_book(), version=4), known)


def test_lists_of_keys_and_recalls_do_not_go_back_even_where_no_pack_was_named(
    tmp_path: Path,
) -> None:
    channel = brought(laid(tmp_path, with_recall(rotated_to_tom())))
    assert channel.recalled(PACK, 2, "old")
    assert channel.seen_of(PACK).version == 0
    with pytest.raises(PackError, match="withdrawn"):
        opened(pack_of(three_book()), channel)


def test_another_channels_pack_sets_no_floor() -> None:
    with pytest.raises(ChannelError, match="a pack of another channel"):
        channel_to_bring(three_book(), [io.BytesIO(pack_bytes(small_book()))])


def test_a_channel_that_nobody_signed_is_not_brought() -> None:
    with pytest.raises(ChannelError, match="Not enough people"):
        channel_to_bring(Book(), [])


def test_what_is_known_only_rises(tmp_path: Path) -> None:
    packs = [pack_of(three_book(), version=number) for number in (2, 5)]
    low = brought(laid(tmp_path / "low", three_book(), packs[0]))
    high = brought(laid(tmp_path / "high", three_book(), *packs))
    assert low.seen_of(PACK).version == 2
    assert raised(low, high) == high == raised(high, low) == raised(high, high)


def test_what_a_vault_knows_beside_it_stays(tmp_path: Path) -> None:
    low = brought(laid(tmp_path, three_book()))
    day = date(2027, 1, 2)
    known = replace(low, seen=(*low.seen, Seen("zebra", 3, "ab", day)), clock=day)
    assert raised(known, low) == known


def test_a_floor_without_a_digest_takes_that_of_the_pack_and_the_latest_day() -> None:
    plain = trusted(pack_of(three_book()))
    here = replace(plain, seen=(Seen(PACK, 4, "ab", TODAY),))
    floor = replace(plain, seen=(Seen(PACK, 4),))
    assert raised(here, floor).seen_of(PACK) == Seen(PACK, 4, "ab", TODAY)
    assert raised(floor, here).seen_of(PACK) == Seen(PACK, 4, "ab", TODAY)


def test_new_keys_and_recalls_reach_whoever_knew_the_old_ones(tmp_path: Path) -> None:
    known = followed(trusted(pack_of(three_book())), pack_of(three_book(), version=3))
    newer = laid(tmp_path, with_recall(rotated_to_tom()), pack_of(rotated_to_tom(), 4, "tom"))
    after = raised(known, brought(newer))
    assert after.recalled(PACK, 2, "old")
    with pytest.raises(PackError, match="withdrawn"):
        opened(pack_of(three_book(), version=5), after)
    assert opened(pack_of(rotated_to_tom(), 5, "tom"), after)


def test_an_installation_of_before_brings_back_no_version_that_began_again(tmp_path: Path) -> None:
    stolen = brought(laid(tmp_path, three_book(), pack_of(three_book(), version=900)))
    book = restart_role(three_book(), Restart(PACK, 4), holders("tom"), TODAY)
    content = pack_of(signed_book(book, "ann", "bob"), 4, "tom")
    known = followed(trusted(content), content)
    assert raised(known, stolen) == known
    assert raised(stolen, known) == known


def test_two_packs_of_one_version_raise_an_alarm_and_what_was_known_stays(tmp_path: Path) -> None:
    other = pack_bytes(three_book(), Made(by=("tara",), version=2, title="Another"))
    known = followed(trusted(pack_of(three_book())), pack_of(three_book(), version=2))
    store = GuestPacks()
    store.keep_channel(known)
    (fault,) = bring(store, read_brought(laid(tmp_path, three_book(), other)))
    assert "There are two different versions 2 of “first-steps”." in fault
    assert store.channels() == (known,)
    with pytest.raises(ConflictingPackError):
        raised(known, brought(tmp_path))


def as_link(file: Path) -> None:
    """Put a link in the place of a file."""
    file.rename(file.with_suffix(".elsewhere"))
    file.symlink_to(file.with_suffix(".elsewhere"))


def as_folder(file: Path) -> None:
    """Put a folder in the place of a file."""
    file.unlink()
    file.mkdir()


def with_bytes(change: Callable[[bytes], bytes]) -> Callable[[Path], object]:
    """Return what changes the bytes of a file."""
    return lambda file: file.write_bytes(change(file.read_bytes()))


DAMAGED: dict[str, Callable[[Path], object]] = {
    "empty": with_bytes(lambda _content: b""),
    "half of it": with_bytes(lambda content: content[: len(content) // 2]),
    "no JSON": with_bytes(lambda _content: b"\xff{"),
    "a byte more": with_bytes(lambda content: content + b"\n"),
    "a signature changed": with_bytes(lambda content: content.replace(b"sig", b"gis", 1)),
    "other digits in a signature": with_bytes(
        lambda content: content.replace(b'\\"sig\\":\\"', b'\\"sig\\":\\"0', 1)
    ),
    "written otherwise": with_bytes(lambda content: content.replace(b",", b", ", 1)),
    "another name": lambda file: file.rename(file.with_name("ours.channel")),
    "a link": as_link,
    "a folder": as_folder,
    "far too large": with_bytes(lambda content: content + b" " * MOST_BYTES),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_told_and_trusts_nobody(name: str, tmp_path: Path) -> None:
    laid(tmp_path, three_book())
    (file,) = tmp_path.iterdir()
    DAMAGED[name](file)
    laid(tmp_path, small_book())
    found = read_brought(tmp_path)
    assert [each.publisher for each in found.channels] == ["Org"]
    (fault,) = found.faults
    assert "came with this program, cannot be used" in fault
    store = GuestPacks()
    assert bring(store, found) == (fault,)
    unknown = open_pack(io.BytesIO(pack_of(three_book())), store.channels())
    assert isinstance(unknown, UnknownPublisher)


def test_a_file_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(tmp_path, three_book())

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "It cannot be read." in read_brought(tmp_path).faults[0]


def test_nothing_is_brought_where_there_is_no_such_folder(tmp_path: Path) -> None:
    found = read_brought(tmp_path / "none")
    assert (found.channels, found.faults) == ((), ())


def test_what_is_known_already_is_not_written_again(tmp_path: Path) -> None:
    found = read_brought(laid(tmp_path, three_book()))

    class Once(GuestPacks):
        def keep_channel(self, channel: Channel) -> None:
            assert not self.channels()
            super().keep_channel(channel)

    store = Once()
    for _time in range(2):
        assert bring(store, found) == ()
    assert write_channel(store.channels()[0]) == next(tmp_path.iterdir()).read_bytes()
