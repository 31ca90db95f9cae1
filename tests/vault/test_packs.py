# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs in a vault: like in memory, over restarts, in small steps, and all or nothing."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from securetrain.pack import PackStore, read_without_trust
from securetrain.vault import NotKeptError, Vault, packs
from tests.pack.editions import COURSE, edition
from tests.pack.store_suite import StoreSuite, opened
from tests.vault.making import create, unlock


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(tmp_path / "kept")
    yield made
    made.close()


class TestVaultPacks(StoreSuite):
    """A vault's packs."""

    @pytest.fixture
    def store(self, vault: Vault) -> PackStore:
        return vault.packs


def files_kept(vault: Vault) -> int:
    return int(vault.store.rows("SELECT count(*) FROM pack_file")[0][0])


def install(vault: Vault, version: int) -> None:
    found = opened(version, *vault.packs.channels())
    vault.packs.install(found.pack, found.channel)


def test_packs_are_there_after_a_restart(vault: Vault) -> None:
    install(vault, 2)
    files, channels = vault.packs.files(COURSE), vault.packs.channels()
    vault.close()
    again = unlock(vault.folder)
    assert again.packs.files(COURSE) == files
    assert again.packs.channels() == channels
    again.close()


def test_a_large_pack_is_written_in_small_steps(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packs, "MOST_AT_ONCE", 100)
    install(vault, 1)
    install(vault, 2)
    assert files_kept(vault) == len(vault.packs.files(COURSE)) == 4


def test_what_was_cut_short_is_cleared_away(vault: Vault) -> None:
    install(vault, 1)
    with vault.store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO pack_file VALUES (7, 'stray', '', x'00')")
    vault.packs.clear()
    assert files_kept(vault) == 3


def test_a_disk_that_takes_no_more_leaves_everything_as_it_was(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(vault, 1)
    monkeypatch.setattr(packs, "MOST_AT_ONCE", 100)
    pages = int(vault.store.rows("PRAGMA page_count")[0][0])
    vault.store.rows(f"PRAGMA max_page_count = {pages + 6}")
    with pytest.raises(NotKeptError, match="no room left on the disk"):
        install(vault, 2)
    assert [each.version for each in vault.packs.packs()] == [1]
    assert vault.packs.read(COURSE, "shelf.en.json")
    assert files_kept(vault) == 3


def test_what_nobody_trusts_comes_near_no_vault(vault: Vault) -> None:
    with pytest.raises(AssertionError):
        vault.packs.install(read_without_trust(io.BytesIO(edition(1))), None)


def test_the_free_room_is_that_of_the_disk(vault: Vault) -> None:
    assert vault.packs.free() > 0


def test_a_backup_leaves_packs_out_and_takes_channels_along(vault: Vault, tmp_path: Path) -> None:
    from securetrain.sealing import SMALL
    from securetrain.vault import back_up, open_backup, restore
    from tests.vault.making import PASSPHRASE

    install(vault, 2)
    backup = open_backup(back_up(vault, PASSPHRASE, SMALL), PASSPHRASE)
    put_back = restore(backup, tmp_path / "again", PASSPHRASE, SMALL)
    assert put_back.packs.packs() == ()
    assert files_kept(put_back) == 0
    assert put_back.packs.channels() == vault.packs.channels()
    put_back.close()
