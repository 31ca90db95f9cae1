# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of folders for other TUF clients: the reference client itself reads them, from a folder."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path
from urllib.parse import urlparse

import pytest
from tuf.api.exceptions import DownloadHTTPError, RepositoryError
from tuf.ngclient import FetcherInterface, Updater

from securetrain.pack import (
    Book,
    ChannelError,
    DamagedPackError,
    Publishing,
    add_keys,
    begin,
    export_channel,
    rotate_root,
    sign_services,
)
from tests.pack.making import (
    PACK,
    TODAY,
    Made,
    annex_of,
    holders,
    key,
    pack_bytes,
    public,
    shelf,
    signed_book,
    small_book,
    three_book,
    with_recall,
)


class FolderFetcher(FetcherInterface):
    """Takes files out of a folder, as a stick would carry them."""

    def __init__(self, folder: Path) -> None:
        """Remember the folder."""
        self.folder = folder

    def _fetch(self, url: str) -> Iterator[bytes]:
        file = self.folder / urlparse(url).path.lstrip("/")
        if not file.is_file():
            raise DownloadHTTPError("not there", 404)
        yield file.read_bytes()


def published(folder: Path, book: Book, *packs: bytes, by: str = "ann") -> None:
    """Write an export into a folder, over what was there."""
    files = [io.BytesIO(each) for each in packs]
    metadata = folder / "metadata"
    snapshots = sorted(
        metadata.glob("*.snapshot.json"), key=lambda each: int(each.name.split(".")[0])
    )
    stamp = metadata / "timestamp.json"
    publishing = Publishing(
        key(by),
        TODAY,
        snapshots[-1].read_bytes() if snapshots else b"",
        stamp.read_bytes() if stamp.exists() else b"",
    )
    every = {**dict(export_channel(book, files)), **dict(sign_services(book, files, publishing))}
    for path, content in every.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def client(folder: Path, home: Path) -> Updater:
    """Return the reference client, which trusts the first root."""
    (home / "targets").mkdir(parents=True, exist_ok=True)
    (home / "metadata").mkdir(exist_ok=True)
    updater = Updater(
        metadata_dir=str(home / "metadata"),
        metadata_base_url="http://stick.invalid/metadata/",
        target_dir=str(home / "targets"),
        target_base_url="http://stick.invalid/targets/",
        fetcher=FolderFetcher(folder),
        bootstrap=(folder / "metadata" / "1.root.json").read_bytes(),
    )
    updater._trusted_set.reference_time = datetime.combine(TODAY, time(12), UTC)
    return updater


def got(folder: Path, home: Path, path: str) -> bytes | None:
    """Return a file as the reference client gives it out; None where it lists none."""
    updater = client(folder, home)
    updater.refresh()
    info = updater.get_targetinfo(path)
    return Path(updater.download_target(info)).read_bytes() if info else None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a channel in it, a pack and its annex."""
    made = Made(by=("tara", "pari"), annexes=(annex_of(),), files={"source/pack.yml": b"id: x\n"})
    published(tmp_path / "stick", three_book(), pack_bytes(three_book(), made))
    return tmp_path / "stick"


@pytest.mark.parametrize(
    ("path", "content"),
    [
        (f"{PACK}/shelf.en.json", shelf()),
        (f"{PACK}/source/pack.yml", b"id: x\n"),
        (f"{PACK}/annex/fa/shelf.fa.json", b"112"),
        (f"{PACK}/none.json", None),
        (f"{PACK}/annex/fa/none.json", None),
    ],
)
def test_the_reference_client_accepts_what_was_exported(
    folder: Path, tmp_path: Path, path: str, content: bytes | None
) -> None:
    assert got(folder, tmp_path / "home", path) == content


def test_the_reference_client_follows_a_rotation_and_a_newer_pack(
    folder: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    got(folder, home, f"{PACK}/shelf.en.json")
    book = rotate_root(with_recall(three_book()), holders("ann", "bob", "dan", threshold=2), TODAY)
    book = signed_book(book, "ann", "bob")
    made = Made(version=2, by=("tara", "pari"), annexes=(annex_of(),))
    published(folder, book, pack_bytes(book, made), by="dan")
    assert got(folder, home, f"{PACK}/shelf.en.json") == shelf(version=2)


def test_the_reference_client_refuses_what_was_changed(folder: Path, tmp_path: Path) -> None:
    (listed,) = (folder / "metadata").glob("1.first-steps.json")
    listed.write_bytes(listed.read_bytes().replace(b'"length":', b'"length":1'))
    with pytest.raises(RepositoryError):
        got(folder, tmp_path / "home", f"{PACK}/shelf.en.json")


def test_an_export_without_a_key_is_for_a_service_that_signs_it() -> None:
    paths = [path for path, _content in export_channel(with_recall(three_book()), [])]
    assert paths == ["metadata/1.root.json", "metadata/1.targets.json", "metadata/1.recalls.json"]


def test_a_service_of_its_own_signs_exports(tmp_path: Path) -> None:
    book = begin("Org", holders("ann"), TODAY, service=holders("serv"))
    book = signed_book(add_keys(book, PACK, public("ann"), TODAY), "ann")
    published(tmp_path, book, pack_bytes(book), by="serv")
    assert got(tmp_path, tmp_path / "home", f"{PACK}/shelf.en.json") == shelf()
    with pytest.raises(ChannelError, match="may not sign an export"):
        published(tmp_path, book, by="ann")


def test_packs_of_other_channels_are_not_exported() -> None:
    file = io.BytesIO(pack_bytes(small_book()))
    with pytest.raises(ChannelError, match="Every pack must be of this channel, and there once"):
        list(export_channel(three_book(), [file]))
    with pytest.raises(ChannelError, match="and there once"):
        list(export_channel(small_book(), [file, file]))


@pytest.mark.parametrize("there", [b"{", b"[]", pack_bytes(small_book())[:9], b"timestamp"])
def test_what_is_no_snapshot_is_not_followed(there: bytes) -> None:
    publishing = Publishing(key("ann"), TODAY)
    stamp = dict(sign_services(three_book(), (), publishing))["metadata/timestamp.json"]
    old = stamp if there == b"timestamp" else there
    with pytest.raises(DamagedPackError, match="“snapshot” is not metadata of TUF"):
        dict(sign_services(three_book(), (), replace(publishing, snapshot=old)))
