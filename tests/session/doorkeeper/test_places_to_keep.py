# SPDX-License-Identifier: GPL-3.0-or-later
"""A vault is kept in the usual folder, in one that is a vault or empty, and nowhere else (3 s)."""

import os
import sys
from pathlib import Path

import pytest

from securetrain import places
from securetrain.errors import SaveRefusedError
from securetrain.session.doorkeeper import local_paths
from securetrain.session.doorkeeper.places_to_keep import check_folder, check_path
from tests.session.doorkeeper.world import World

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX links")

FEWEST = 40


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Fill it with folders that are a vault, are empty, or hold other things."""
    made = World(tmp_path)
    made.put_folders(
        *("Documents/letters", "Documents/empty", "Documents/Vault", ".ssh", ".config/autostart"),
        *("program/securetrain", "program/empty", "autostart", "Library/LaunchAgents", ".mozilla"),
    )
    (made.documents / "letters" / "one.txt").write_text("mine")
    (made.documents / "Vault" / places.KEY_FILE).write_bytes(b"keys")
    (made.home / ".mozilla" / places.KEY_FILE).write_bytes(b"keys")
    links = {
        "to-hidden": ".ssh",
        "to-program": "program",
        "to-etc": "/etc",
        "to-start": "autostart",
        "to-file": "Documents/letters/one.txt",
        "to-letters": "Documents/letters",
        "loop": "loop",
        "to-vault": "Documents/Vault",
        "to-new": "Documents/new",
        "to-memory": "/dev/shm",
        "to-hidden-new": ".cache/new",
    }
    made.put_links(links)
    return made


HOSTILE = {
    "nothing": "",
    "relative": "kept",
    "relative to a home": "~/kept",
    "where one stands": ".",
    "the top of everything": "/",
    "a folder above": "{home}/Documents/../.ssh",
    "far above": "{home}/Documents/../../../../../../etc",
    "three dots": "{home}/...",
    "a hidden folder": "{home}/.ssh",
    "a new hidden folder": "{home}/.new",
    "what is in a hidden folder": "{home}/.config/new",
    "what starts at log-in": "{home}/.config/autostart",
    "what starts at log-in, unhidden": "{home}/autostart",
    "what starts at log-in, in capitals": "{home}/AutoStart/new",
    "what starts at log-in on a mac": "{home}/Library/LaunchAgents",
    "beside the usual folder": "{home}/.local/share/other",
    "above the usual folder": "{home}/.local/share",
    "a name that begins like the usual one": "{home}/.local/share/securetrain-new",
    "hidden in the usual folder": "{home}/.local/share/securetrain/.new",
    "a hidden folder with keys": "{home}/.mozilla",
    "the program": "{home}/program",
    "inside the program": "{home}/program/securetrain/new",
    "an empty folder of the program": "{home}/program/empty",
    "the system's settings": "/etc/new",
    "programs": "/usr/local/new",
    "mail and logs": "/var/lib/new",
    "memory that is a folder": "/dev/shm/new",
    "a process": "/proc/self/new",
    "a way around by the process": "/proc/self/root{home}/Documents/empty",
    "what runs": "/run/user/1000/new",
    "a folder with other things": "{home}/Documents",
    "a folder with a letter": "{home}/Documents/letters",
    "a whole home": "{home}",
    "a file": "{home}/Documents/letters/one.txt",
    "below a file": "{home}/Documents/letters/one.txt/new",
    "a link to a hidden folder": "{home}/to-hidden",
    "a link to a new hidden folder": "{home}/to-hidden-new",
    "a link to the program": "{home}/to-program",
    "a new folder by a link to the program": "{home}/to-program/new",
    "a link to what starts": "{home}/to-start/new",
    "a link to the system": "{home}/to-etc/new",
    "a link to memory": "{home}/to-memory/new",
    "a link to a file": "{home}/to-file",
    "a link to other things": "{home}/to-letters",
    "a link to itself": "{home}/loop",
    "below a link to itself": "{home}/loop/new",
    "a share": "//server/share",
    "a share with backslashes": "\\\\server\\share",
    "a share, mixed": "/\\server\\share",
    "an address": "file://{home}/Documents/empty",
    "an address without slashes": "file:{home}/Documents/empty",
    "an address of a desktop": "smb://server/share",
    "a desktop's own share": "/run/user/1000/gvfs/smb-share:server=x",
    "a device": "{home}/NUL",
    "a device with a suffix": "{home}/con.folder/new",
    "a dot at the end": "{home}/Documents/new.",
    "a blank at the end": "{home}/Documents/new ",
    "a blank before": "{home}/Documents/ new",
    "another stream": "{home}/Documents:new",
    "another separator": "{home}/Documents\\new",
    "a long path": "/home/" + "a/" * 2100,
    "a long name": "{home}/" + "a" * 300 + "/new",
    "a zero": "{home}/Docu\0ments",
    "a line feed": "{home}/new\nfolder",
    "an escape": "{home}/\x1b[2Jnew",
    "a turned direction": "{home}/\u202enew",
    "a mark of direction": "{home}/new\u200f",
    "a sign that is not seen": "{home}/new\u200b",
    "half a character": "{home}/new\ud800",
    "a byte that is no letter": "{home}/new\udcff",
}


@pytest.mark.parametrize("untrusted", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_folder_is_refused_and_nothing_is_made(world: World, untrusted: str) -> None:
    before = world.seen()
    with pytest.raises(SaveRefusedError) as refusal:
        world.keep(untrusted.replace("{home}", str(world.home)))
    assert refusal.value.what
    assert refusal.value.safe == "Nothing was made or changed."
    assert refusal.value.next
    assert world.seen() == before


def test_there_are_enough_of_them() -> None:
    assert len(set(HOSTILE.values())) == len(HOSTILE) >= FEWEST


FINE = {
    "the usual folder, not there yet": (".local/share/securetrain", None),
    "one within the usual folder": (".local/share/securetrain/leila", None),
    "a folder that is a vault": ("Documents/Vault", None),
    "an empty folder": ("Documents/empty", None),
    "a folder that is not there yet": ("Documents/new", None),
    "more than one that are not there yet": ("Documents/new/newer", None),
    "a Farsi name with joiners": ("نوشته‌ها", None),
    "a link to a vault": ("to-vault", "Documents/Vault"),
    "a link to a folder that is not there yet": ("to-new", "Documents/new"),
}


@pytest.mark.parametrize(("asked", "real"), FINE.values(), ids=FINE)
def test_a_vault_may_be_kept_there(world: World, asked: str, real: str | None) -> None:
    assert world.keep(str(world.home / asked)) == (world.home / (real or asked)).resolve()


def test_the_usual_folder_may_lie_where_others_may_not(world: World) -> None:
    """A person may have put it on another disk, or the program on a stick."""
    portable = world.program / "kept"
    assert check_folder(str(portable), world.program, usual=portable) == portable.resolve()
    (world.usual.parent).mkdir(parents=True)
    (world.home / ".disk").mkdir()
    world.usual.symlink_to(world.home / ".disk")
    assert world.keep(str(world.usual)) == (world.home / ".disk").resolve()
    with pytest.raises(SaveRefusedError, match="Hidden"):
        world.keep(str(world.home / ".disk"))


def test_the_usual_folder_is_taken_with_other_things_only_as_a_vault(world: World) -> None:
    world.usual.mkdir(parents=True)
    (world.usual / "other.txt").write_text("mine")
    with pytest.raises(SaveRefusedError, match="other things"):
        world.keep(str(world.usual))
    (world.usual / places.KEY_FILE).mkdir()  # whatever state a vault is in
    assert world.keep(str(world.usual)) == world.usual.resolve()


@pytest.mark.parametrize("left", [["vault.new"], ["vault.new", "keys.new", "vault.new-wal"]])
def test_what_a_making_that_was_cut_short_left_stands_in_nobodys_way(
    world: World, left: list[str]
) -> None:
    world.usual.mkdir(parents=True)
    for name in left:
        (world.usual / name).write_bytes(b"sealed")
    assert world.keep(str(world.usual)) == world.usual.resolve()
    assert places.vault_within(world.usual) == world.usual
    (world.usual / "other.txt").write_text("mine")
    with pytest.raises(SaveRefusedError, match="other things"):
        world.keep(str(world.usual))


def test_without_another_word_the_usual_folder_is_this_systems(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(world.home / ".data"))
    asked = places.vault_folder(sys.platform, os.environ, world.home, program=world.program)
    assert check_folder(str(asked), world.program) == asked.resolve()


def test_the_program_is_known_under_another_name(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    (world.home / "elsewhere").symlink_to(world.program)
    with pytest.raises(SaveRefusedError, match="of the program"):
        check_folder(str(world.program / "new"), world.home / "elsewhere", usual=world.usual)
    # A folder mounted twice has two names and no link; only what the disk says tells.
    monkeypatch.setattr(os.path, "samestat", lambda *_both: True)
    with pytest.raises(SaveRefusedError, match="of the program"):
        world.keep(str(world.documents / "empty"))


def test_a_folder_on_another_machine_is_refused(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = world.top / "mounts"
    table.write_text(f"server:/export {world.home}/Documents nfs rw 0 0\n")
    monkeypatch.setattr(local_paths, "MOUNTS", table)
    with pytest.raises(SaveRefusedError, match="on this computer"):
        world.keep(str(world.documents / "empty"))
    assert world.keep(str(world.home / "new"))


def test_a_folder_that_cannot_be_read_is_told(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(_folder: Path) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "iterdir", denied)
    with pytest.raises(SaveRefusedError, match="cannot be read"):
        world.keep(str(world.documents / "empty"))


WINDOWS_HOSTILE = {
    "a drive": "C:\\",
    "the system": "C:\\Windows\\new",
    "programs": "C:\\Program Files\\new",
    "programs by their short name": "C:\\PROGRA~1\\new",
    "settings that travel": "C:\\Users\\leila\\AppData\\Roaming\\new",
    "beside the usual folder": "C:\\Users\\leila\\AppData\\Local\\new",
    "what starts": "C:\\Users\\leila\\Start Menu\\Programs\\Startup",
    "a share": "\\\\server\\c$\\new",
    "a device path": "\\\\?\\C:\\new",
    "a raw device": "\\\\.\\PhysicalDrive0",
    "relative to a drive": "C:new",
    "without a drive": "\\new",
    "a device name": "C:\\Users\\leila\\aux",
    "a stream": "C:\\Users\\leila\\new:x",
    "the program": "C:\\Users\\leila\\program\\new",
}
WINDOWS_USUAL = Path("C:\\Users\\leila\\AppData\\Local\\securetrain")


@pytest.mark.parametrize("untrusted", WINDOWS_HOSTILE.values(), ids=WINDOWS_HOSTILE)
def test_a_hostile_folder_on_windows_is_refused(untrusted: str) -> None:
    program = Path("C:\\Users\\leila\\program")
    with pytest.raises(SaveRefusedError):
        check_path(untrusted, program, WINDOWS_USUAL, platform="win32")


@pytest.mark.parametrize(
    "folder", [str(WINDOWS_USUAL), "E:\\kept", "C:\\Users\\leila\\Documents\\kept"]
)
def test_a_folder_on_windows_may_keep_a_vault(folder: str) -> None:
    check_path(folder, Path("C:\\Users\\leila\\program"), WINDOWS_USUAL, platform="win32")
