# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder on another machine, and one folder under two names, are known for what they are."""

import os
from pathlib import Path, PurePosixPath

import pytest

from securetrain.session.doorkeeper import local_paths
from securetrain.session.doorkeeper.local_paths import (
    MOST_LINKS,
    is_elsewhere,
    is_networked,
    is_same_or_within,
    leads_away,
    leads_elsewhere,
)

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /home/leila/work nfs4 rw 0 0
//server/share /media/the\\040share cifs rw 0 0
leila@server: /home/leila/far fuse.sshfs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
hosts /net autofs rw 0 0
/dev/sdb1 /media/leila/STICK vfat rw 0 0
systemd-1 /data autofs rw 0 0
/dev/sdc1 /data ext4 rw 0 0
a line of nothing
short
"""
NETWORKED = {
    "a share of Unix": "/home/leila/work/plan.txt",
    "the share itself": "/home/leila/work",
    "a share of Windows with a blank": "/media/the share/plan.txt",
    "a folder through a shell": "/home/leila/far/plan.txt",
    "a desktop's own shares": "/run/user/1000/gvfs/x/plan.txt",
    "what a look would mount": "/net/server/plan.txt",
}
HERE = {
    "a home": "/home/leila/plan.txt",
    "a name that begins alike": "/home/leila/works/plan.txt",
    "a stick": "/media/leila/STICK/plan.txt",
    "a disk that was mounted when it was looked at": "/data/plan.txt",
}


@pytest.mark.parametrize("path", NETWORKED.values(), ids=NETWORKED)
def test_a_folder_on_another_machine_is_elsewhere(path: str) -> None:
    assert is_networked(PurePosixPath(path), MOUNTS)


@pytest.mark.parametrize("path", HERE.values(), ids=HERE)
def test_a_folder_on_this_machine_is_not(path: str) -> None:
    assert not is_networked(PurePosixPath(path), MOUNTS)


def test_the_table_of_mounts_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mounts"
    table.write_text(MOUNTS)
    monkeypatch.setattr(local_paths, "MOUNTS", table)
    assert is_elsewhere("/home/leila/work/plan.txt", "linux")
    assert not is_elsewhere("/home/leila/plan.txt", "linux")
    table.unlink()
    assert not is_elsewhere("/home/leila/work/plan.txt", "linux")


@pytest.fixture
def far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that lies on another machine, by the table of mounts."""
    folder = tmp_path / "far"
    folder.mkdir()
    (tmp_path / "mounts").write_text(f"hosts {folder} autofs rw 0 0\n")
    monkeypatch.setattr(local_paths, "MOUNTS", tmp_path / "mounts")
    return folder


@pytest.mark.parametrize("target", ["{far}/a", "{far}", "far/a", "../{here}/far"])
def test_a_link_to_another_machine_leads_there_and_asks_nobody(
    tmp_path: Path, far: Path, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to(target.format(far=far, here=tmp_path.name))
    looked: list[str] = []
    real = os.readlink

    def look(path: str) -> str:
        looked.append(str(path))
        return real(path)

    monkeypatch.setattr(os, "readlink", look)
    assert leads_elsewhere(str(tmp_path / "link"), "linux")
    assert leads_elsewhere(str(tmp_path / "link" / "a.stpack"), "linux")
    assert str(tmp_path / "link") in looked
    assert not [path for path in looked if path.startswith(str(far))]


def test_the_last_link_that_linux_follows_is_followed_to_its_end(tmp_path: Path, far: Path) -> None:
    links = [tmp_path / f"link-{number}" for number in range(MOST_LINKS)]
    for link, target in zip(links, [*links[1:], far], strict=True):
        link.symlink_to(target)
    assert links[0].is_dir()
    assert leads_elsewhere(str(links[0]), "linux")


def test_two_dots_lead_to_another_machine(tmp_path: Path, far: Path) -> None:
    (tmp_path / "near").mkdir()
    assert leads_elsewhere(f"{tmp_path}/near/../{far.name}/a", "linux")
    assert leads_elsewhere("//host/share/a", "linux")


@pytest.mark.usefixtures("far")
def test_a_link_within_this_machine_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "near").mkdir()
    (tmp_path / "near" / "a").write_bytes(b"")
    (tmp_path / "link").symlink_to("near/../near")
    (tmp_path / "whole").symlink_to(tmp_path / "link")
    (tmp_path / "round").symlink_to("round")
    for path in ("near/a", "link/a", "whole/a", "near/../near/a", "nothing", "round/a"):
        assert not leads_elsewhere(str(tmp_path / path), "linux")


def test_on_windows_a_path_is_judged_by_its_name() -> None:
    assert leads_elsewhere(r"\\host\share\a", "win32")
    assert not leads_elsewhere(r"C:\Users\leila\a", "win32")


AWAY = {
    "a share": (r"\\host\share\plan.txt", "win32"),
    "the beginning of a share": ("\\\\", "win32"),
    "a share in the other strokes": ("//host/share", "win32"),
    "a share in both strokes": (r"\/host/share", "win32"),
    "a share behind a blank": (r" \\host\share", "win32"),
    "a share between marks": (r'"\\host\share" "b"', "win32"),
    "a device": (r"\\.\pipe\something", "win32"),
    "a long name of a share": (r"\\?\UNC\host\share", "win32"),
    "an address": ("https://host.example/plan.txt", "linux"),
    "the address of a file": ("file://host/plan.txt", "win32"),
    "the address of a file in capitals": ("FILE:plan.txt", "linux"),
    "a share on Linux": ("//host/share", "linux"),
    "somebody's home": ("~leila", "linux"),
    "a mounted share": ("/home/leila/work/plan.txt", "linux"),
    "a mounted share from where one is": ("work/plan.txt", "linux"),
    "a mounted share by a detour": ("/home/leila/a/../work", "linux"),
    "a detour through a mounted share": ("/home/leila/work/../plan.txt", "linux"),
    "more than a path can be": ("a" * 5_000, "linux"),
    "more than a path can be on Windows": ("a" * 5_000, "win32"),
}
NEAR = {
    "nothing": ("", "linux"),
    "a name": ("plan.txt", "win32"),
    "one stroke": ("\\", "win32"),
    "a path with a drive": (r"C:\Users\Leila\plan.txt", "win32"),
    "a whole path": ("/home/leila/plan.txt", "linux"),
    "one's own home": ("~/plan.txt", "linux"),
    "a tilde alone": ("~", "linux"),
    "the folder above": ("..", "linux"),
    "a name in Farsi": ("برنامه.txt", "linux"),
}


@pytest.mark.parametrize(("typed", "platform"), AWAY.values(), ids=AWAY)
def test_what_is_typed_leads_away(
    typed: str, platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mounts").write_text(MOUNTS)
    monkeypatch.setattr(local_paths, "MOUNTS", tmp_path / "mounts")
    assert leads_away(typed, FOLDERS[platform], platform)


@pytest.mark.parametrize(("typed", "platform"), NEAR.values(), ids=NEAR)
def test_what_is_typed_stays_here(
    typed: str, platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mounts").write_text(MOUNTS)
    monkeypatch.setattr(local_paths, "MOUNTS", tmp_path / "mounts")
    assert not leads_away(typed, FOLDERS[platform], platform)


def test_in_a_folder_on_another_machine_nothing_is_typed() -> None:
    assert leads_away("plan.txt", "//host/share", "win32")


FOLDERS = {"win32": "C:/Users/Leila", "linux": "/home/leila"}


def test_a_folder_under_another_name_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "kept" / "deep").mkdir(parents=True)
    (tmp_path / "other").symlink_to(tmp_path / "kept")
    assert is_same_or_within(tmp_path / "kept" / "deep", tmp_path / "other")
    assert is_same_or_within(tmp_path / "kept", tmp_path / "kept")
    assert not is_same_or_within(tmp_path, tmp_path / "other")
    assert not is_same_or_within(tmp_path, tmp_path / "gone")
    assert is_same_or_within(tmp_path / "gone" / "deep", tmp_path / "gone")


def test_what_cannot_be_looked_at_is_never_taken_for_safe(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    with pytest.raises(FileNotFoundError):
        is_same_or_within(tmp_path / "gone", tmp_path / "kept")
