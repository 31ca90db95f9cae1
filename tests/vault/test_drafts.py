# SPDX-License-Identifier: GPL-3.0-or-later
"""Drafts are kept until they are taken, once; they go with their lesson and into no backup."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from securetrain.vault import NotKeptError, Vault
from tests.vault.making import (
    ANOTHER,
    PASSPHRASE,
    back_up,
    change_passphrase,
    create,
    open_backup,
    renew_key,
    restore,
    unlock,
)

PHONE, DESK = ("pack", "phone"), ("pack", "desk")
HALF, WHOLE = b'{"drafts":[1]}', '{"drafts":["سلام"]}'.encode()
DRAWN = "saddle tulip umbrella velvet walnut yogurt zipper"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(tmp_path / "kept")
    yield made
    made.close()


def rows(vault: Vault) -> int:
    return int(vault.store.rows("SELECT count(*) FROM draft")[0][0])


def test_drafts_outlive_the_window_and_are_taken_once(vault: Vault) -> None:
    vault.drafts.keep(PHONE, HALF)
    vault.drafts.keep(PHONE, WHOLE)
    vault.drafts.keep(DESK, HALF)
    vault.close()
    again = unlock(vault.folder)
    assert again.drafts.take(PHONE) == WHOLE
    assert again.drafts.take(PHONE) is None
    assert again.drafts.take(("other", "phone")) is None
    assert rows(again) == 1
    again.close()


def test_what_was_taken_is_gone_tomorrow(vault: Vault) -> None:
    vault.drafts.keep(PHONE, HALF)
    vault.drafts.take(PHONE)
    vault.close()
    again = unlock(vault.folder)
    assert rows(again) == 0
    again.close()


def test_a_review_has_drafts_of_its_own(vault: Vault) -> None:
    vault.drafts.keep(PHONE, HALF)
    vault.drafts.keep(PHONE, WHOLE, item="q-1")
    assert vault.drafts.take(PHONE, item="q-2") is None
    assert vault.drafts.take(PHONE, item="q-1") == WHOLE
    assert vault.drafts.take(PHONE) == HALF


def test_drafts_go_with_their_lesson(vault: Vault) -> None:
    vault.drafts.keep(PHONE, HALF)
    vault.drafts.keep(PHONE, HALF, item="q-1")
    vault.drafts.keep(DESK, WHOLE)
    vault.journal.forget_lessons({PHONE})
    assert vault.drafts.take(PHONE) is None
    assert vault.drafts.take(PHONE, item="q-1") is None
    assert vault.drafts.take(DESK) == WHOLE


def test_all_are_forgotten_with_everything_or_by_themselves(vault: Vault) -> None:
    vault.drafts.keep(PHONE, HALF)
    vault.journal.forget_all()
    assert rows(vault) == 0
    vault.drafts.keep(DESK, HALF)
    vault.drafts.forget()
    assert rows(vault) == 0


def test_no_backup_holds_a_draft(vault: Vault, tmp_path: Path) -> None:
    vault.drafts.keep(PHONE, WHOLE)
    backup = back_up(vault, DRAWN)
    restored = restore(open_backup(backup, DRAWN), tmp_path / "again", ANOTHER)
    assert rows(restored) == 0
    restored.close()
    assert vault.drafts.take(PHONE) == WHOLE


def test_drafts_stay_when_the_passphrase_or_the_key_changes(vault: Vault) -> None:
    vault.drafts.keep(PHONE, WHOLE)
    change_passphrase(vault, PASSPHRASE, ANOTHER)
    renew_key(vault, ANOTHER, DRAWN)
    assert vault.drafts.take(PHONE) == WHOLE


def test_what_the_disk_does_not_take_is_told(vault: Vault) -> None:
    vault.close()
    with pytest.raises(NotKeptError):
        vault.drafts.keep(PHONE, HALF)
    with pytest.raises(NotKeptError):
        vault.drafts.take(PHONE)
