# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup has a passphrase of its own: shown once, typed once, asked for when it is put back."""

import pytest
from pytestqt.qtbot import QtBot

from securetrain.ui import BackupPage, Look, RestorePage
from tests.journeys.hands import Key, focus, go_to, name_of, press, push, reads, write
from tests.ui.pages.conftest import Put

DRAWN = "anchor velvet pebble"


@pytest.fixture
def page(put: Put) -> BackupPage:
    made = BackupPage(Look(), passphrase=DRAWN, backups=2)
    put(made)
    return made


def test_it_is_saved_once_its_passphrase_was_typed(page: BackupPage, qtbot: QtBot) -> None:
    assert reads("You made 2 backups.")
    go_to("Type it once")
    with qtbot.assertNotEmitted(page.saved_wanted):
        write("anchor")
        press(Key.Key_Return)
    assert reads("Not the same yet.")
    write(" velvet pebble")
    with qtbot.waitSignal(page.saved_wanted):
        push("Save the backup…")
    with qtbot.waitSignal(page.saved_wanted):
        go_to("Type it once", back=True)
        press(Key.Key_Return)


def test_a_first_backup_counts_none_before(put: Put) -> None:
    put(BackupPage(Look(), passphrase=DRAWN, backups=0))
    assert not reads("You made")


def test_a_saved_backup_shows_its_passphrase_no_more(
    page: BackupPage, qtbot: QtBot, heard: list[str]
) -> None:
    assert reads("anchor\u2003velvet\u2003pebble")
    page.show_busy()
    page.show_saved("/media/stick/first.backup")
    assert not reads("anchor")
    assert reads("The backup is saved.")
    assert heard[-1].startswith("The backup is saved.")
    assert name_of(focus()) == "Done"
    with qtbot.waitSignal(page.left):
        press(Key.Key_Return)


def test_a_backup_that_was_not_saved_can_be_tried_again(page: BackupPage, qtbot: QtBot) -> None:
    go_to("Type it once")
    write(DRAWN)
    press(Key.Key_Return)
    page.show_busy()
    page.show_failure("There is no room left on the disk.")
    assert reads("There is no room left on the disk.")
    with qtbot.waitSignal(page.saved_wanted):
        press(Key.Key_Return)


def test_not_now_is_told(page: BackupPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        push("Not now")


@pytest.fixture
def restore(put: Put) -> RestorePage:
    made = RestorePage(Look(), file="/media/stick/first.backup")
    put(made)
    return made


def test_a_backup_is_opened_by_its_passphrase(restore: RestorePage, qtbot: QtBot) -> None:
    assert reads("first.backup")
    assert name_of(focus()) == "The backup's passphrase"
    with qtbot.assertNotEmitted(restore.entered):
        push("Open the backup")
    write("anchor")
    with qtbot.waitSignal(restore.entered) as told:
        press(Key.Key_Return)
    assert told.args == ["anchor"]


def test_putting_back_can_be_left(restore: RestorePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(restore.left):
        push("Not now")
