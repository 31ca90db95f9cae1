# SPDX-License-Identifier: GPL-3.0-or-later
"""Erasing is asked once, in honest words, and staying has the focus."""

import pytest
from pytestqt.qtbot import QtBot

from securetrain.ui import ErasePage, Look
from tests.journeys.hands import Key, focus, name_of, press, push, reads
from tests.ui.pages.conftest import Put


def test_enter_stays(put: Put, qtbot: QtBot) -> None:
    page = ErasePage(Look(), backups=0)
    put(page)
    assert name_of(focus()) == "Stay"
    with qtbot.waitSignal(page.left), qtbot.assertNotEmitted(page.erased_wanted):
        press(Key.Key_Return)


def test_erasing_is_told(put: Put, qtbot: QtBot) -> None:
    page = ErasePage(Look(), backups=0)
    put(page)
    with qtbot.waitSignal(page.erased_wanted):
        push("Erase")


@pytest.mark.parametrize(
    ("backups", "wanted"),
    [
        (0, ""),
        (1, "You made 1 backup. It still opens with its passphrase."),
        (3, "You made 3 backups. They still open with their passphrases."),
        (None, "Backups, if you made any, still open with their passphrases."),
    ],
)
def test_backups_still_open(put: Put, backups: int | None, wanted: str) -> None:
    put(ErasePage(Look(), backups=backups))
    assert reads(wanted) if wanted else not reads("You made")


def test_it_says_what_erasing_cannot_do(put: Put) -> None:
    put(ErasePage(Look(), backups=0))
    for words in ("older key may survive", "does not hide", "illegal or dangerous", "Older copies"):
        assert reads(words)


def test_an_erasing_that_failed_is_said(put: Put) -> None:
    page = ErasePage(Look(), backups=0)
    put(page)
    page.show_busy()
    page.show_failure("The disk did not answer, so not everything was erased.")
    assert reads("not everything was erased")
    assert name_of(focus()) == "Stay"
