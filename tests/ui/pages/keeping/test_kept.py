# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept is told in words, and each way to deal with it is one press away."""

import pytest
from pytestqt.qtbot import QtBot

from securetrain.ui import KeptPage, Look
from tests.journeys.hands import push, reads
from tests.ui.pages.conftest import Put

WAYS = {
    "Lock now": "lock_chosen",
    "Go back": "left",
    "Make a backup…": "backup_chosen",
    "Change the passphrase…": "change_chosen",
    "Forget parts…": "forget_chosen",
    "Erase…": "erase_chosen",
}
AMOUNTS = {
    "both": (214, 3, "214 answers and 3 notes"),
    "answers": (1, 0, "1 answer"),
    "notes": (0, 1, "1 note"),
    "nothing": (0, 0, "No answers and no notes yet"),
}


def page(*, backups: int = 0, attempts: int = 214, notes: int = 3) -> KeptPage:
    return KeptPage(Look(), folder="/srv/kept", backups=backups, attempts=attempts, notes=notes)


@pytest.mark.parametrize(("words", "signal"), WAYS.items(), ids=WAYS)
def test_each_way_is_told(put: Put, qtbot: QtBot, words: str, signal: str) -> None:
    made = page()
    put(made)
    with qtbot.waitSignal(getattr(made, signal)):
        push(words)


@pytest.mark.parametrize(("attempts", "notes", "wanted"), AMOUNTS.values(), ids=AMOUNTS)
def test_how_much_is_told_in_words(put: Put, attempts: int, notes: int, wanted: str) -> None:
    put(page(attempts=attempts, notes=notes))
    assert reads(wanted)


@pytest.mark.parametrize(("backups", "told"), [(0, False), (1, True), (2, True)])
def test_backups_are_counted(put: Put, backups: int, told: bool) -> None:
    put(page(backups=backups))
    assert reads("You made") is told
