# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder such as a stick's: its packs are listed, and nothing leads out of it."""

import io
import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from securetrain import places
from securetrain.pack import channel_to_bring
from securetrain.session.doorkeeper import local_paths
from securetrain.session.doorkeeper.reading import NotReadError
from securetrain.session.held import Held
from securetrain.session.packs import pack_folder
from securetrain.session.packs.pack_folder import Listing, look, look_through
from tests.pack.editions import COURSE, PUBLISHER, book, edition, put_edition
from tests.pack.store_suite import opened
from tests.staging import FIRST_DAY


@pytest.fixture(autouse=True)
def no_lessons_came_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "compiled_lessons", lambda: tmp_path / "none")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


def listed(folder: Path, held: Held | None = None) -> Listing:
    return look_through(str(folder), held or Held(), watch=lambda _done, _whole: True)


def names(listing: Listing) -> list[str]:
    return [each.file for each in listing.packs]


def held_with(version: int) -> Held:
    held, found = Held(), opened(version)
    held.opened.store.install(found.pack, found.channel)
    return held


def test_a_pack_by_somebody_unknown_is_told_by_its_signed_lists_alone(stick: Path) -> None:
    put_edition(stick, 2)
    (pack,) = listed(stick).packs
    assert (pack.title, pack.publisher, pack.version) == (COURSE, PUBLISHER, 2)
    assert (pack.is_trusted, pack.before, pack.problem) == (False, 0, "")


def test_a_pack_by_somebody_trusted_is_set_beside_the_version_that_is_here(stick: Path) -> None:
    put_edition(stick, 2)
    (pack,) = listed(stick, held_with(1)).packs
    assert (pack.title, pack.version, pack.before) == ("Field notes", 2, 1)
    assert pack.is_trusted


def test_a_publisher_whom_the_installation_brings_is_known_and_nothing_older_is_opened(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, content = channel_to_bring(book(), [io.BytesIO(edition(2))])
    (tmp_path / name).write_bytes(content)
    monkeypatch.setattr(places, "brought_channels", lambda: tmp_path)
    for version in (1, 2):
        put_edition(stick, version)
    newer, older = listed(stick).packs
    assert (newer.version, newer.is_trusted, newer.problem) == (2, True, "")
    assert "is version 1, and version 2 is known here" in older.problem


def test_what_cannot_be_opened_comes_last_with_its_reason(stick: Path) -> None:
    put_edition(stick, 1)
    put_edition(stick, 3)
    (stick / "a.stpack").write_bytes(b"no pack")
    packs = listed(stick, held_with(2)).packs
    assert [each.version for each in packs] == [3, 0, 0]
    assert all(each.problem for each in packs[1:])
    assert any("version 2 is known here" in each.problem for each in packs)


def test_the_name_of_lessons_that_came_along_is_not_given_away(stick: Path, tmp_path: Path) -> None:
    (tmp_path / "none" / COURSE).mkdir(parents=True)
    put_edition(stick, 1)
    assert "came with this program" in listed(stick).packs[0].problem


def test_folders_within_are_looked_through_as_far_as_three(stick: Path) -> None:
    inner = stick
    for depth in range(5):
        (inner / f"{depth}.STPACK").write_bytes(edition(1))
        inner = inner / "inner"
        inner.mkdir()
    assert names(listed(stick)) == ["0.STPACK", "1.STPACK", "2.STPACK", "3.STPACK"]


def link(stick: Path, other: Path) -> None:
    (stick / "linked.stpack").symlink_to(other / "field-notes-1.stpack")


def linked_folder(stick: Path, other: Path) -> None:
    (stick / "linked").symlink_to(other)


def circle(stick: Path, _other: Path) -> None:
    (stick / "again").symlink_to(stick)


def hidden(stick: Path, other: Path) -> None:
    (stick / ".hidden").mkdir()
    for name in (".hidden/a.stpack", ".a.stpack"):
        (stick / name).write_bytes((other / "field-notes-1.stpack").read_bytes())


def pipe(stick: Path, _other: Path) -> None:
    os.mkfifo(stick / "pipe.stpack")


def folder_of_that_name(stick: Path, _other: Path) -> None:
    (stick / "folder.stpack").mkdir()


def other_file(stick: Path, other: Path) -> None:
    (stick / "notes.txt").write_bytes((other / "field-notes-1.stpack").read_bytes())


@pytest.mark.parametrize(
    "put", [link, linked_folder, circle, hidden, pipe, folder_of_that_name, other_file]
)
def test_what_is_no_pack_of_this_folder_is_passed_over(
    stick: Path, tmp_path: Path, put: Callable[[Path, Path], None]
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    put_edition(other, 1)
    put(stick, other)
    assert listed(stick) == Listing(str(stick), ())


def test_a_folder_within_that_lies_on_another_machine_is_not_touched(
    stick: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (stick / "far").mkdir()
    put_edition(stick / "far", 1)
    assert len(listed(stick).packs) == 1
    mounts = tmp_path / "mounts"
    mounts.write_text(f"host:/x {stick}/far nfs4 rw 0 0\n")
    monkeypatch.setattr(local_paths, "MOUNTS", mounts)
    assert local_paths.is_networked(PurePosixPath(stick / "far"), mounts.read_text())
    assert listed(stick).packs == ()


def test_a_link_is_no_folder_to_look_through(stick: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(stick)
    with pytest.raises(NotReadError, match="only a link"):
        listed(tmp_path / "link")


def test_a_folder_that_is_gone_is_told(stick: Path) -> None:
    stick.rmdir()
    with pytest.raises(NotReadError, match="could not be read"):
        listed(stick)


def test_a_folder_within_that_cannot_be_read_hides_no_others(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_edition(stick, 1)
    (stick / "lost+found").mkdir()
    scan = os.scandir

    def scandir(folder: str) -> object:
        if folder.endswith("lost+found"):
            raise PermissionError
        return scan(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    assert names(listed(stick)) == ["field-notes-1.stpack"]


@pytest.mark.parametrize(
    ("wall", "most", "whole"),
    [("MOST_ENTRIES", 3, False), ("MOST_ENTRIES", 4, True), ("MOST_PACKS", 2, False)],
)
def test_looking_has_an_end(
    stick: Path, monkeypatch: pytest.MonkeyPatch, wall: str, most: int, whole: bool
) -> None:
    for number in range(4):
        (stick / f"{number}.stpack").write_bytes(b"")
    monkeypatch.setattr(pack_folder, wall, most)
    found = listed(stick)
    assert found.is_whole is whole
    assert len(found.packs) <= max(most, 4)


def test_nothing_is_looked_into_after_somebody_has_left(stick: Path) -> None:
    for number in range(4):
        (stick / f"{number}.stpack").write_bytes(b"")
    found = look_through(str(stick), Held(), watch=lambda done, _whole: done < 2)
    assert len(found.packs) == 2


def test_a_path_is_a_file_or_a_folder(stick: Path) -> None:
    def see(path: str) -> object:
        return look(path, Held(), language="en", today=FIRST_DAY, watch=lambda *_: True)

    assert isinstance(see(str(stick)), Listing)
    with pytest.raises(NotReadError, match="another machine"):
        see("//host/share")
    looked = see(str(put_edition(stick, 1)))
    assert not isinstance(looked, Listing)
    looked.file.close()  # type: ignore[attr-defined]
