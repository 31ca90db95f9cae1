# SPDX-License-Identifier: GPL-3.0-or-later
"""Making, unlocking, closing and erasing: each failure its sentence, and nothing overwritten."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from securetrain import vault as room
from securetrain.errors import SecuretrainError
from securetrain.places import holds_vault
from securetrain.practice import Place
from securetrain.sealing import (
    KeyFileDamagedError,
    NewerKeyFileError,
    StrangePassphraseError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from securetrain.vault import (
    FolderTakenError,
    NewerVaultError,
    NotErasedError,
    NotKeptError,
    NoVaultError,
    Vault,
    VaultDamagedError,
    VaultOpenError,
    VaultUnreadableError,
    disk,
    erase,
    is_taken,
)
from tests.practice.making import attempt
from tests.vault.making import ANOTHER, create, unlock
from tests.vault.proofs.cuts import files_of, lay_out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = create(tmp_path / "kept")
    made.journal.record(attempt("q-1"))
    made.close()
    return made.folder


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    opened = unlock(folder)
    yield opened
    opened.close()


def test_a_closed_vault_is_two_files_that_only_their_owner_reads(folder: Path) -> None:
    files = sorted(folder.iterdir())
    assert [path.name for path in files] == ["keys.bin", "vault.db"]
    assert files[0].stat().st_size == 65_536
    assert [path.stat().st_mode & 0o077 for path in files] == [0, 0]
    assert folder.stat().st_mode & 0o077 == 0
    assert holds_vault(folder)


def test_unlocking_brings_back_what_was_kept(vault: Vault) -> None:
    assert vault.journal.attempts() == (attempt("q-1"),)
    assert vault.backups == 0


def test_unlocking_a_whole_vault_writes_nothing(folder: Path) -> None:
    before = files_of(folder)
    unlock(folder).close()
    assert files_of(folder) == before


def test_a_wrong_passphrase_is_called_one_and_changes_nothing(folder: Path) -> None:
    before = files_of(folder)
    with pytest.raises(WrongPassphraseError):
        unlock(folder, passphrase=ANOTHER)
    assert files_of(folder) == before
    unlock(folder).close()


def test_a_second_window_is_told_that_the_vault_is_open(vault: Vault) -> None:
    with pytest.raises(VaultOpenError, match="another window"):
        unlock(vault.folder)
    with pytest.raises(VaultOpenError):
        erase(vault.folder)
    vault.journal.record(attempt("q-2"))


def test_a_second_process_is_told_so_too(vault: Vault) -> None:
    code = (
        "import sys; from pathlib import Path; from securetrain.vault import VaultOpenError;"
        "from tests.vault.making import unlock\n"
        "try: unlock(Path(sys.argv[1]))\n"
        "except VaultOpenError: print('told')"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, str(vault.folder)], capture_output=True, check=True
    )
    assert said.stdout == b"told\n"


def test_closing_twice_is_fine_and_lets_the_next_window_in(vault: Vault) -> None:
    vault.close()
    vault.close()
    unlock(vault.folder).close()


REFUSED = {
    "four digits": ("1379", WeakPassphraseError),
    "nothing": ("", StrangePassphraseError),
}


@pytest.mark.parametrize(("typed", "kind"), REFUSED.values(), ids=REFUSED.keys())
def test_a_vault_is_not_made_with_a_passphrase_that_would_not_do(
    tmp_path: Path, typed: str, kind: type[SecuretrainError]
) -> None:
    with pytest.raises(kind):
        create(tmp_path / "new", passphrase=typed)
    assert not (tmp_path / "new").exists()


def test_a_vault_is_not_made_over_another_one(folder: Path) -> None:
    before = files_of(folder)
    with pytest.raises(FolderTakenError):
        create(folder)
    (folder / "keys.bin").unlink()
    with pytest.raises(FolderTakenError):
        create(folder)
    assert files_of(folder)["vault.db"] == before["vault.db"]


def test_a_vault_that_appears_in_the_last_moment_is_not_overwritten(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = tmp_path / "new"

    def meanwhile(_folder: Path) -> None:
        (new / "keys.bin").write_bytes(b"somebody else's")

    monkeypatch.setattr("securetrain.vault.disk.sync_folder", meanwhile)
    with pytest.raises(FolderTakenError):
        create(new)
    assert (new / "keys.bin").read_bytes() == b"somebody else's"


def test_what_a_cut_short_beginning_left_does_not_stand_in_the_way(tmp_path: Path) -> None:
    for name in ("keys.new", "vault.new", "vault.new-journal"):
        (tmp_path / name).write_bytes(b"left over")
    create(tmp_path).close()
    assert len(files_of(tmp_path)) == 2


def cut_to(name: str, size: int) -> Callable[[Path], object]:
    return lambda folder: os.truncate(folder / name, size)


def in_place_of(name: str) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).mkdir()

    return change


def in_the_way_of_a_fresh_one(folder: Path) -> None:
    (folder / "vault.db").rename(folder / "vault.new")
    (folder / "vault.db").mkdir()


def salted(folder: Path) -> None:
    content = (folder / "vault.db").read_bytes()
    (folder / "vault.db").write_bytes(bytes([content[0] ^ 1]) + content[1:])


def newer(folder: Path) -> None:
    opened = unlock(folder)
    with opened.store.writing() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
    opened.close()


def formless(folder: Path) -> None:
    opened = unlock(folder)
    with opened.store.writing() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 0")
    opened.close()


AMISS: dict[str, tuple[Callable[[Path], object], type[SecuretrainError], str]] = {
    "no key file": (lambda f: (f / "keys.bin").unlink(), VaultDamagedError, "key file is missing"),
    "an empty key file": (cut_to("keys.bin", 0), KeyFileDamagedError, "key file is damaged"),
    "a cut key file": (cut_to("keys.bin", 4_096), KeyFileDamagedError, "key file is damaged"),
    "a long key file": (cut_to("keys.bin", 65_537), KeyFileDamagedError, "key file is damaged"),
    "a folder for a key file": (in_place_of("keys.bin"), VaultDamagedError, "a folder where"),
    "no database": (lambda f: (f / "vault.db").unlink(), VaultDamagedError, "is damaged"),
    "an empty database": (cut_to("vault.db", 0), VaultDamagedError, "right one, but"),
    "a few bytes": (cut_to("vault.db", 100), VaultDamagedError, "right one, but"),
    "less than a page": (cut_to("vault.db", 4_095), VaultDamagedError, "right one, but"),
    "cut between pages": (cut_to("vault.db", 8_192), VaultDamagedError, "right one, but"),
    "cut in a page": (cut_to("vault.db", 9_000), VaultDamagedError, "right one, but"),
    "a folder for a database": (in_place_of("vault.db"), VaultDamagedError, "right one, but"),
    "a folder in its way": (in_the_way_of_a_fresh_one, VaultDamagedError, "right one, but"),
    "another salt": (salted, VaultDamagedError, "right one, but"),
    "a newer version": (newer, NewerVaultError, "newer version"),
    "no version": (formless, VaultDamagedError, "right one, but"),
}


@pytest.mark.parametrize(("change", "kind", "words"), AMISS.values(), ids=AMISS.keys())
def test_what_is_amiss_gets_its_sentence_and_is_not_touched(
    folder: Path, change: Callable[[Path], object], kind: type[SecuretrainError], words: str
) -> None:
    change(folder)
    before = {path: path.is_file() and path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(kind, match=words) as said:
        unlock(folder)
    assert said.value.next
    assert {path: path.is_file() and path.read_bytes() for path in folder.iterdir()} == before
    with pytest.raises(kind):  # and the lock was let go
        unlock(folder)


def test_a_file_in_place_of_the_folder_gets_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a list of things to buy")
    with pytest.raises(VaultDamagedError):
        unlock(tmp_path / "kept")
    with pytest.raises(NotKeptError):
        create(tmp_path / "kept")


def test_no_folder_at_all_gets_its_sentence(tmp_path: Path) -> None:
    with pytest.raises(NoVaultError):
        unlock(tmp_path / "nowhere")
    with pytest.raises(NoVaultError):
        erase(tmp_path / "nowhere")


def test_the_shipped_reader_refuses_the_profile_of_the_tests(folder: Path) -> None:
    with pytest.raises(NewerKeyFileError):
        room.unlock(folder, "amber harvest kettle marina noble otter pillow")


def as_somebody_else(code: str, folder: Path) -> str:
    """Run code as a user who may not read the folder; root may read everything."""
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from securetrain.errors import SecuretrainError\n"
        "from tests.vault.making import create, unlock\n"
        "from securetrain.vault import erase, warm_up\n"
        "warm_up()\n"
        "if os.getuid() == 0: os.setgid(65534); os.setuid(65534)\n"
        f"try: {code}\n"
        "except SecuretrainError as said: print(type(said).__name__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, check=True, text=True
    )
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="needs users as Linux has them")
@pytest.mark.parametrize("name", ["keys.bin", "vault.db"])
def test_files_that_may_not_be_read_get_their_sentence(tmp_path: Path, name: str) -> None:
    unlock_it = "unlock(Path(sys.argv[1]))"
    made = create(tmp_path / "kept")
    made.close()
    for path in (tmp_path, tmp_path.parent):
        path.chmod(path.stat().st_mode | 0o055)
    for path in made.folder.iterdir():
        path.chmod(0o666)
    made.folder.chmod(0o777)
    (made.folder / name).chmod(0o000)
    assert as_somebody_else(unlock_it, made.folder) == "VaultUnreadableError"


@pytest.mark.parametrize("step", ["read", "hold"])
def test_a_disk_that_does_not_answer_gets_its_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fails(*_arguments: object) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    real = os.open
    if step == "read":
        monkeypatch.setattr("securetrain.vault.disk.read_all", fails)
    else:
        monkeypatch.setattr(os, "open", fails)
    with pytest.raises(VaultUnreadableError, match="Input/output"):
        unlock(folder)
    monkeypatch.setattr(os, "open", real)


@pytest.mark.parametrize("page", range(1, 16, 4))
def test_a_key_file_with_a_spoilt_page_beside_the_record_opens_and_is_mended_once(
    folder: Path, page: int
) -> None:
    content = bytearray((folder / "keys.bin").read_bytes())
    opened = unlock(folder)
    page = page if page != opened.slot.page else page + 1
    opened.close()
    content[page * 4_096 + 200] ^= 1
    (folder / "keys.bin").write_bytes(content)
    unlock(folder).close()
    mended = files_of(folder)["keys.bin"]
    with pytest.raises(WrongPassphraseError):
        unlock(folder, passphrase=ANOTHER)
    unlock(folder).close()
    assert files_of(folder)["keys.bin"] == mended


def test_a_failure_while_mending_is_told_and_lets_go(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = (folder / "keys.bin").read_bytes()
    opened = unlock(folder)
    free = 1 if opened.slot.page != 1 else 2
    opened.close()
    spoilt = content[: free * 4_096] + bytes(4_096) + content[(free + 1) * 4_096 :]
    (folder / "keys.bin").write_bytes(spoilt)

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("securetrain.vault.disk.write_at", full)
        with pytest.raises(NotKeptError, match="no room"):
            unlock(folder)
    unlock(folder).close()


def test_settings_are_kept_as_they_were_last(vault: Vault) -> None:
    vault.keep_settings({"language": "fa", "scale": "120"})
    vault.keep_settings({"language": "ar"})
    vault.close()
    again = unlock(vault.folder)
    assert again.settings() == {"language": "ar"}
    again.close()


def test_erasing_an_open_vault_leaves_nothing_and_makes_room_for_a_new_one(vault: Vault) -> None:
    vault.journal.set_place(("pack", "phone"), Place(1))
    vault.erase()
    assert not vault.folder.exists()
    assert not is_taken(vault.folder)
    create(vault.folder).close()


def test_erasing_needs_no_passphrase_and_leaves_other_files_alone(folder: Path) -> None:
    (folder / "letter.txt").write_text("Dear Nadia")
    erase(folder)
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("change", [case[0] for case in AMISS.values()], ids=AMISS.keys())
def test_a_vault_can_be_erased_whatever_is_amiss_with_it(
    folder: Path, change: Callable[[Path], object]
) -> None:
    change(folder)
    if any(path.is_dir() for path in folder.iterdir()):
        with pytest.raises((NotErasedError, VaultDamagedError)):
            erase(folder)
        return
    erase(folder)
    assert not folder.exists()


def test_the_key_is_destroyed_before_any_file_goes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_of(folder)

    def stops(*_arguments: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    with monkeypatch.context() as patched:
        patched.setattr("securetrain.vault.disk.remove", stops)
        with pytest.raises(NotErasedError, match="cannot be written to"):
            erase(folder)
    lay_out({**files_of(folder), "vault.db": before["vault.db"]}, folder)
    with pytest.raises(KeyFileDamagedError):
        unlock(folder)
    erase(folder)
    assert not folder.exists()


@pytest.mark.parametrize("left", ["vault.db", "vault.db-wal"])
def test_what_is_left_of_a_vault_without_its_key_is_one_and_is_erased(
    folder: Path, left: str
) -> None:
    (folder / "vault.db").rename(folder / "left")
    (folder / "keys.bin").unlink()
    (folder / "left").rename(folder / left)
    assert holds_vault(folder)
    with pytest.raises(FolderTakenError):
        create(folder)
    erase(folder)
    assert not folder.exists()


def test_what_is_left_of_the_key_goes_last(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone: list[str] = []
    unlink = Path.unlink

    def watched(path: Path, missing_ok: bool = False) -> None:
        gone.extend([path.name] if path.exists() else [])
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", watched)
    erase(folder)
    assert gone == ["vault.db", "keys.bin"]


def test_importing_beforehand_is_all_that_warming_up_does() -> None:
    room.warm_up()
    assert "sqlmodel" in sys.modules


def test_a_passphrase_that_comes_early_waits_for_what_is_imported_for_it(folder: Path) -> None:
    code = (
        "import sys\n"
        "from itertools import pairwise\n"
        "from pathlib import Path\n"
        "from threading import Barrier, Thread, current_thread\n"
        "from securetrain.vault import warm_up\n"
        "from tests.vault.making import unlock\n"
        "both, imports = Barrier(2), []\n"
        "class Watch:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        imports.append(current_thread().name)\n"
        "sys.meta_path.insert(0, Watch())\n"
        "works = warm_up, lambda: unlock(Path(sys.argv[1])).close()\n"
        "threads = [Thread(target=lambda do=each: (both.wait(), do())) for each in works]\n"
        "for each in threads: each.start()\n"
        "for each in threads: each.join()\n"
        "print(sum(one != other for one, other in pairwise(imports)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, check=True, text=True
    )
    assert said.stdout.strip() in {"0", "1"}, "two threads import at once"
    assert not said.stderr


def test_the_door_imports_nothing_heavy() -> None:
    code = (
        "import sys, securetrain.vault, securetrain.sealing\n"
        "heavy = {'sqlmodel', 'sqlalchemy', 'sqlcipher3', 'cryptography'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert said.stdout.strip() == b""


def test_a_disk_that_fails_while_a_database_is_looked_at_gets_its_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_folder: Path, _secret: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr("securetrain.vault.settling.settle", fails)
        with pytest.raises(VaultUnreadableError, match="Input/output"):
            unlock(folder)
    unlock(folder).close()


def pipe_for(name: str) -> Callable[[Path], object]:
    """Put a pipe in a file's place, whose reader would wait for ever."""

    def change(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return change


def link_for(name: str, target: str) -> Callable[[Path], object]:
    """Put a link in a file's place."""

    def change(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(target)

    return change


def grown_to(name: str, size: int) -> Callable[[Path], object]:
    """Make a file look larger than all memory; it takes no room."""

    def change(folder: Path) -> None:
        with (folder / name).open("ab") as file:
            file.truncate(size)

    return change


PUT_IN_PLACE = {
    "a pipe for the key file": pipe_for("keys.bin"),
    "a link for the key file": link_for("keys.bin", "/dev/zero"),
    "a pipe for the database": pipe_for("vault.db"),
    "a link for the database": link_for("vault.db", "/dev/zero"),
    "an endless database": grown_to("vault.db", 1 << 36),
    "a pipe for the log": pipe_for("vault.db-wal"),
    "a log without an end": link_for("vault.db-wal", "/dev/zero"),
    "a log that leads nowhere": link_for("vault.db-wal", "/nowhere/at/all"),
    "an endless log": grown_to("vault.db-wal", 1 << 36),
    "a folder for the log": in_place_of("vault.db-wal"),
    "a pipe for the old log": pipe_for("vault.db-journal"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes and links")
@pytest.mark.parametrize("change", PUT_IN_PLACE.values(), ids=PUT_IN_PLACE.keys())
def test_what_somebody_else_put_in_place_is_told_and_waited_for_by_nobody(
    folder: Path, change: Callable[[Path], object]
) -> None:
    change(folder)
    with pytest.raises(VaultDamagedError):
        unlock(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
@pytest.mark.parametrize("name", ["vault.new", "keys.new", "vault.copy"])
def test_a_pipe_where_something_passes_is_taken_away(folder: Path, name: str) -> None:
    os.mkfifo(folder / name)
    unlock(folder).close()
    assert not (folder / name).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX links")
def test_erasing_never_writes_through_a_link(folder: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Nadia")
    link_for("keys.bin", str(letter))(folder)
    with pytest.raises(VaultDamagedError):
        erase(folder)
    assert letter.read_text() == "Dear Nadia"


@pytest.mark.parametrize("step", ["sync_file", "sync_folder"])
def test_a_making_that_does_not_succeed_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(f"securetrain.vault.disk.{step}", full)
    with pytest.raises(NotKeptError, match="no room"):
        create(tmp_path / "new")
    assert not list((tmp_path / "new").iterdir())


def test_two_windows_never_make_a_vault_in_one_folder_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, told = tmp_path / "new", []
    sync = disk.sync_file

    def sync_and_make_another(path: Path) -> None:
        monkeypatch.setattr("securetrain.vault.disk.sync_file", sync)
        with pytest.raises(VaultOpenError) as refused:
            create(folder, passphrase=ANOTHER)
        told.append(refused)
        sync(path)

    monkeypatch.setattr("securetrain.vault.disk.sync_file", sync_and_make_another)
    create(folder).close()
    assert told
    unlock(folder).close()
