# SPDX-License-Identifier: GPL-3.0-or-later
"""Before anything is kept, the page says what keeping means; staying a guest is as near."""

import pytest
from pytestqt.qtbot import QtBot

from securetrain.ui import KeepPage, Look, comes_along
from tests.journeys.hands import push, reads
from tests.ui.pages.conftest import Put


def page(*, service: str | None = None, done: int = 2, notes: int = 0) -> KeepPage:
    along = comes_along(done, notes)
    return KeepPage(Look(), folder="/home/robin/kept", service=service, along=along)


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Go on", "went_on"),
        ("Another folder…", "folder_wanted"),
        ("I have a backup file", "restore_wanted"),
        ("Stay a guest", "left"),
    ],
)
def test_each_way_is_told(put: Put, qtbot: QtBot, words: str, signal: str) -> None:
    made = page()
    put(made)
    with qtbot.waitSignal(getattr(made, signal)):
        push(words)


def test_it_says_what_cannot_be_done(put: Put) -> None:
    put(page())
    assert reads("nobody can recover it")
    assert reads("can see that something is kept, and roughly how much")
    assert reads("What you did comes along: 2 answers.")


def test_notes_come_along_too(put: Put) -> None:
    put(page(done=0, notes=3))
    assert reads("What you did comes along: 3 notes.")


def test_who_did_nothing_yet_brings_nothing_along(put: Put) -> None:
    put(page(done=0))
    assert not reads("comes along")


def test_a_folder_that_is_copied_elsewhere_is_named(put: Put) -> None:
    put(page(service="Dropbox"))
    assert reads("Dropbox seems to copy this folder")


def test_a_folder_that_stays_here_needs_no_warning(put: Put) -> None:
    put(page())
    assert not reads("seems to copy")
