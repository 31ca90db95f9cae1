# SPDX-License-Identifier: GPL-3.0-or-later
"""A guest pauses instead of being ended, keeps everything, and says farewell only once."""

from contextlib import suppress

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QRadioButton

from securetrain.classroom import LeaveTo, Settings
from securetrain.session.doorkeeper.handed import Purpose, unpacked
from securetrain.ui import FarewellPage, LessonPage, MainWindow, NeutralPage
from securetrain.ui.pages.shelves.entries import LessonEntry
from tests.journeys.hands import CTRL, Key, press, push, reads, wait_for, wait_to_read
from tests.staging import KEY, Staged

LIMIT, STILL_THERE = 3000, 9
"""Milliseconds after which a session that should end is there still, and what then is told."""


def in_a_lesson(staged: Staged) -> LessonPage:
    """Arrive, open a lesson at its question, and choose an answer without giving it."""
    staged.arrive().stage.lessons.open(*KEY)
    page = staged.window.page
    assert isinstance(page, LessonPage)
    page.show_step(2)
    staged.settle()
    choices(page)[1].click()
    return page


def choices(page: LessonPage) -> list[QRadioButton]:
    return page.findChildren(QRadioButton)


def is_paused(window: MainWindow) -> bool:
    return isinstance(window.centralWidget(), NeutralPage)


def test_a_pause_hides_everything_and_keeps_what_is_half_answered(staged: Staged) -> None:
    page = in_a_lesson(staged)
    staged.stage.lock()
    staged.settle()
    assert is_paused(staged.window)
    assert reads("Paused")
    assert not page.isVisible()
    push("Go on")
    wait_to_read("Step 3 of")
    assert choices(page)[1].isChecked()


def test_a_pause_wins_over_an_open_dialog(staged: Staged) -> None:
    staged.arrive().stage.lessons.open("samples", "nowhere")
    wait_to_read("This lesson cannot be opened")
    staged.stage.lock()
    staged.settle()
    assert QApplication.activeModalWidget() is None
    assert not reads("This lesson cannot be opened")
    assert is_paused(staged.window)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_pause_wins_over_an_open_menu(staged: Staged) -> None:
    staged.arrive().stage.day.show_library()
    staged.settle()
    entry = staged.window.findChildren(LessonEntry)[0]
    shown: list[bool] = []

    def lock() -> None:  # the menu keeps whoever opened it waiting
        shown.append(QApplication.activePopupWidget() is not None)
        staged.stage.lock()

    QTimer.singleShot(0, lock)
    at = entry.mapToGlobal(QPoint(5, 5))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), at)
    QApplication.sendEvent(entry, asked)
    assert shown == [True]
    assert QApplication.activePopupWidget() is None
    assert is_paused(staged.window)


@pytest.mark.parametrize("key", [Key.Key_Slash, Key.Key_F1, Key.Key_Escape, Key.Key_N])
def test_no_key_leads_past_a_pause(staged: Staged, key: Key) -> None:
    in_a_lesson(staged)
    press(Key.Key_L, CTRL)
    staged.settle()
    press(key)
    staged.settle()
    assert is_paused(staged.window)


def test_another_theme_of_the_system_shows_nothing_of_what_is_paused(staged: Staged) -> None:
    page = in_a_lesson(staged)
    staged.stage.lock()
    staged.stage.dressing.dress()
    staged.settle()
    assert is_paused(staged.window)
    assert not page.isVisible()


def test_forgetting_from_a_pause_asks_nothing(staged: Staged) -> None:
    in_a_lesson(staged)
    staged.stage.lock()
    staged.settle()
    push("Forget")
    wait_for(lambda: not staged.window.isVisible(), "The end")
    assert not staged.door.asked_for_next


def test_closing_from_a_pause_asks_nothing(staged: Staged) -> None:
    in_a_lesson(staged)
    press(Key.Key_Return)
    staged.settle()
    staged.stage.lock()
    staged.window.close()
    wait_for(lambda: not staged.window.isVisible(), "The end")
    assert not isinstance(staged.window.page, FarewellPage)


def test_before_anybody_has_arrived_there_is_nothing_to_hide(staged: Staged) -> None:
    staged.stage.arrive("en")
    staged.window.show()
    staged.stage.lock()
    staged.settle()
    assert not is_paused(staged.window)


def test_leaving_to_notes_hands_on_nothing_but_how_it_looks(staged: Staged) -> None:
    in_a_lesson(staged)
    staged.stage.change(Settings(leave_to=LeaveTo.NOTES))
    push("Leave quickly")
    wait_for(lambda: not staged.window.isVisible(), "The end")
    handed = unpacked(staged.door.left, staged.day)
    assert handed is not None
    assert handed.purpose is Purpose.NOTES
    assert not handed.journal.places()
    assert staged.door.asked_for is None


def test_the_rehearsal_only_says_that_it_was_seen(staged: Staged) -> None:
    staged.stage.arrive("en")
    staged.window.show()
    staged.stage.arrival.show_rehearsal()
    push("Leave quickly")
    wait_to_read("The window would be gone now.")
    assert staged.window.isVisible()


def test_leaving_from_a_pause_is_never_the_rehearsal(staged: Staged) -> None:
    staged.arrive().stage.arrival.show_rehearsal()
    staged.stage.lock()
    assert is_paused(staged.window)
    staged.stage._exits.leave()
    wait_for(lambda: not staged.window.isVisible(), "The end")


def test_whoever_is_asked_at_the_end_may_keep_it_all(staged: Staged) -> None:
    in_a_lesson(staged)
    press(Key.Key_Return)
    staged.settle()
    staged.window.close()
    assert isinstance(staged.window.page, FarewellPage)
    push("Keep my progress")
    wait_to_read("sealed with a passphrase")


@pytest.mark.parametrize("way", ["leave", "close", "next_person", "lock", "erased"])
@pytest.mark.parametrize("amiss", ["put_down", "ask_for_next"])
def test_whatever_goes_amiss_on_the_way_out_nothing_stays_open_unseen(
    staged: Staged, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, way: str, amiss: str
) -> None:
    def fail(*_what: object) -> None:
        raise OSError

    in_a_lesson(staged).window().show()
    staged.stage.change(Settings(leave_to=LeaveTo.NOTES))
    monkeypatch.setattr(staged.stage.ways if amiss == "put_down" else staged.door, amiss, fail)

    def go() -> None:
        with suppress(OSError):
            getattr(staged.stage.ways, way)()

    QTimer.singleShot(0, go)
    limit = QTimer(staged.window)  # gone with it: a later end would end waits of other tests
    limit.timeout.connect(lambda: qapp.exit(STILL_THERE))
    limit.start(LIMIT)
    code = qapp.exec()
    limit.stop()
    assert code == 0
    assert not staged.window.isVisible()
