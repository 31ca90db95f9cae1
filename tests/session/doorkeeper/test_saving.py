# SPDX-License-Identifier: GPL-3.0-or-later
"""A file is created where a person chose, and nowhere else; what exists is never replaced."""

import errno
import os
import sys
from pathlib import Path

import pytest

from securetrain import places
from securetrain.errors import SaveRefusedError
from securetrain.session.doorkeeper import places_to_save
from securetrain.session.doorkeeper.places_to_save import check_content, check_place
from securetrain.session.doorkeeper.saving import save

PROGRAM = Path("/home/leila/program")
CLOSED = (PROGRAM, Path("/home/leila/Documents/kept"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    chosen = tmp_path / "Documents"
    chosen.mkdir()
    return chosen


def test_a_file_is_written_whole_and_for_its_owner_alone(folder: Path) -> None:
    path = save(str(folder / "lesson.txt"), "txt", b"words", program=PROGRAM)
    assert path.read_bytes() == b"words"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in folder.iterdir()] == ["lesson.txt"]


def test_a_file_that_exists_is_never_replaced(folder: Path) -> None:
    (folder / "lesson.txt").write_text("mine")
    with pytest.raises(SaveRefusedError, match="already a file"):
        save(str(folder / "lesson.txt"), "txt", b"words", program=PROGRAM)
    assert (folder / "lesson.txt").read_text() == "mine"
    assert len(list(folder.iterdir())) == 1


def test_a_symlink_of_that_name_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (folder / "lesson.txt").symlink_to(tmp_path / "elsewhere.txt")
    with pytest.raises(SaveRefusedError):
        save(str(folder / "lesson.txt"), "txt", b"words", program=PROGRAM)
    assert not (tmp_path / "elsewhere.txt").exists()


def test_a_folder_that_holds_a_vault_is_closed_whoevers_it_is(folder: Path) -> None:
    (folder / places.KEY_FILE).write_bytes(b"keys")
    with pytest.raises(SaveRefusedError, match="what is kept"):
        save(str(folder / "lesson.txt"), "txt", b"words", program=PROGRAM)
    assert len(list(folder.iterdir())) == 1


def test_a_folder_that_leads_into_a_hidden_one_is_refused(folder: Path, tmp_path: Path) -> None:
    hidden = tmp_path / ".config"
    hidden.mkdir()
    (folder / "link").symlink_to(hidden)
    with pytest.raises(SaveRefusedError, match="Hidden"):
        save(str(folder / "link" / "x.txt"), "txt", b"words", program=PROGRAM)
    assert not list(hidden.iterdir())


def test_a_stick_without_links_gets_the_file_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _no_links)
    assert save(str(folder / "a.txt"), "txt", b"a", program=PROGRAM).read_bytes() == b"a"
    with pytest.raises(SaveRefusedError, match="already a file"):
        save(str(folder / "a.txt"), "txt", b"b", program=PROGRAM)
    monkeypatch.setattr(os, "rename", _no_links)
    with pytest.raises(SaveRefusedError, match="could not be written"):
        save(str(folder / "b.txt"), "txt", b"b", program=PROGRAM)
    assert [each.name for each in folder.iterdir()] == ["a.txt"]


def test_a_full_disk_is_told_and_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int, _content: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(SaveRefusedError, match="No space left"):
        save(str(folder / "a.txt"), "txt", b"a", program=PROGRAM)
    assert not list(folder.iterdir())


def _no_links(*_paths: object, **_folders: object) -> None:
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))


HOSTILE = {
    "relative": "lesson.txt",
    "empty": "",
    "the root": "/",
    "a folder above": "/home/leila/../../etc/lesson.txt",
    "the system's settings": "/etc/lesson.txt",
    "the system's settings in capitals of the suffix": "/etc/cron.d/LESSON.TXT",
    "programs": "/usr/local/bin/lesson.txt",
    "devices": "/dev/shm/lesson.txt",
    "processes": "/proc/self/lesson.txt",
    "kernel": "/sys/lesson.txt",
    "start of the machine": "/boot/lesson.txt",
    "services": "/run/systemd/system/lesson.txt",
    "mail and logs": "/var/spool/lesson.txt",
    "the program": "/home/leila/program/lesson.txt",
    "inside the program": "/home/leila/program/securetrain/ui/lesson.txt",
    "the folder of what is kept": "/home/leila/Documents/kept/lesson.txt",
    "inside what is kept": "/home/leila/Documents/kept/more/lesson.txt",
    "beside everything": "/lesson.txt",
    "the system in capitals": "/ETC/lesson.txt",
    "what runs": "/run/user/1000/lesson.txt",
    "a hidden folder": "/home/leila/.config/lesson.txt",
    "a hidden start folder": "/home/leila/.config/autostart/lesson.txt",
    "a start folder": "/home/leila/autostart/lesson.txt",
    "a mac's start folder": "/Users/leila/Library/LaunchAgents/lesson.txt",
    "a mac's system": "/System/lesson.txt",
    "keys": "/home/leila/.ssh/authorized_keys.txt",
    "a hidden name": "/home/leila/.lesson.txt",
    "a name of dots": "/home/leila/...txt",
    "no name but a suffix": "/home/leila/.txt",
    "a blank at the end": "/home/leila/lesson.txt ",
    "a dot at the end": "/home/leila/lesson.txt.",
    "a blank at a folder's end": "/home/leila /lesson.txt",
    "a network path": "//server/share/lesson.txt",
    "a network path with backslashes": "\\\\server\\share\\lesson.txt",
    "an address": "file:///home/leila/lesson.txt",
    "an address of a server": "https://server.example/lesson.txt",
    "a desktop's own address": "smb://server/lesson.txt",
    "a line feed": "/home/leila/les\nson.txt",
    "a zero": "/home/leila/les\0son.txt",
    "an escape": "/home/leila/\x1b[31mlesson.txt",
    "a turned direction": "/home/leila/\u202etxt.exe.txt",
    "half a character": "/home/leila/\ud800lesson.txt",
    "a line separator": "/home/leila/les\u2028son.txt",
    "a mark of direction": "/home/leila/\u200flesson.txt",
    "an isolate": "/home/leila/\u2067lesson.txt",
    "a device of Windows": "/home/leila/con.txt",
    "a device of Windows in capitals": "/home/leila/NUL.txt",
    "a port": "/home/leila/com1.txt",
    "a printer": "/home/leila/lpt9.txt",
    "a port of small digits": "/home/leila/com¹.txt",
    "a device of Windows before a blank": "/home/leila/con .txt",
    "a stream": "/home/leila/lesson.exe:x.txt",
    "another system's separator": "/home/leila/a\\b.txt",
    "a blank before a name": "/home/leila/ lesson.txt",
    "a mark of Arabic direction": "/home/leila/\u061clesson.txt",
    "a blank without width": "/home/leila/les\u200bson.txt",
    "a tag that is not seen": "/home/leila/les\U000e0041son.txt",
    "longer than any": "/home/" + "a/" * 2100 + "lesson.txt",
    "a program's suffix": "/home/leila/lesson.sh",
    "a double suffix": "/home/leila/lesson.txt.desktop",
    "no suffix": "/home/leila/lesson",
    "another type's suffix": "/home/leila/lesson.pdf",
}


@pytest.mark.parametrize("untrusted", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_place_is_refused_before_anything_is_touched(untrusted: str) -> None:
    with pytest.raises(SaveRefusedError, match="Nothing was written"):
        check_place(untrusted, "txt", CLOSED)


WINDOWS_HOSTILE = {
    "the system": "C:\\Windows\\lesson.txt",
    "programs": "C:\\Program Files\\x\\lesson.txt",
    "settings": "C:\\Users\\leila\\AppData\\Roaming\\lesson.txt",
    "start menu": "C:\\ProgramData\\Microsoft\\Windows\\Start Menu\\lesson.txt",
    "a share": "\\\\server\\c$\\lesson.txt",
    "a device path": "\\\\?\\C:\\lesson.txt",
    "a raw device": "\\\\.\\PhysicalDrive0.txt",
    "relative to a drive": "C:lesson.txt",
    "without a drive": "\\lesson.txt",
    "forward slashes to a share": "//server/share/lesson.txt",
    "a device name": "C:\\Users\\leila\\aux.txt",
    "a short name": "C:\\PROGRA~1\\lesson.txt",
    "a stream of Windows": "C:\\Users\\leila\\lesson.txt:x.txt",
    "a mixed share": "\\/server/share/lesson.txt",
    "what was thrown away": "C:\\$Recycle.Bin\\lesson.txt",
}


@pytest.mark.parametrize("untrusted", WINDOWS_HOSTILE.values(), ids=WINDOWS_HOSTILE.keys())
def test_a_hostile_place_on_windows_is_refused(untrusted: str) -> None:
    with pytest.raises(SaveRefusedError, match="Nothing was written"):
        check_place(untrusted, "txt", CLOSED, "win32")


def test_documents_are_taken_on_every_system() -> None:
    for path, platform in [
        ("/home/leila/Documents/lesson.txt", "linux"),
        ("/media/leila/STICK/lesson.txt", "linux"),
        ("/run/media/leila/STICK/lesson.txt", "linux"),
        ("/var/home/leila/Documents/درس‌ها.txt", "linux"),
        ("E:\\lesson.txt", "win32"),
        ("C:\\Users\\leila\\Documents\\lesson.txt", "win32"),
    ]:
        assert str(check_place(path, "txt", CLOSED, platform)) == path


@pytest.mark.parametrize("kind", ["exe", "sh", "desktop", "svg", ""])
def test_a_type_that_is_not_on_the_list_is_refused(kind: str) -> None:
    with pytest.raises(SaveRefusedError, match="not one the program saves"):
        check_place("/home/leila/lesson.txt", kind, CLOSED)


CONTENTS = {
    "a program called a picture": ("png", b"\x7fELF"),
    "a script called a page": ("html", b"<script>"),
    "words called a book": ("pdf", b"words"),
    "bytes called words": ("txt", b"wo\x00rds"),
    "bytes called a table": ("csv", b"a,b\x1b[2J"),
    "nothing called a pack": ("stpack", b""),
    "no letters called words": ("txt", b"wo\xffrds"),
    "an erasing sign called words": ("txt", b"wo\x7frds"),
}


@pytest.mark.parametrize(("kind", "content"), CONTENTS.values(), ids=CONTENTS.keys())
def test_content_of_another_kind_is_refused(kind: str, content: bytes) -> None:
    with pytest.raises(SaveRefusedError, match="does not fit"):
        check_content(content, kind)


def test_content_beyond_any_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places_to_save, "BODY_BYTES", 4)
    check_content(b"four", "txt")
    with pytest.raises(SaveRefusedError, match="larger than any"):
        check_content(b"words", "txt")


def test_a_folder_that_leads_into_itself_is_told(folder: Path) -> None:
    (folder / "loop").symlink_to(folder / "loop")
    with pytest.raises(SaveRefusedError, match="could not be written"):
        save(str(folder / "loop" / "a.txt"), "txt", b"a", program=PROGRAM)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_folder_that_is_gone_is_told(folder: Path) -> None:
    with pytest.raises(SaveRefusedError, match="could not be written"):
        save(str(folder / "gone" / "a.txt"), "txt", b"a", program=PROGRAM)
