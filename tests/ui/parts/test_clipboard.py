# SPDX-License-Identifier: GPL-3.0-or-later
"""What is copied is marked as private and does not stay."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from securetrain.ui.parts import copy_privately, take_back_copied

ADDRESS = "https://library.example/opening-hours"


def test_a_copy_is_there_and_marked_as_private(qapp: QApplication) -> None:
    copy_privately(ADDRESS)
    content = qapp.clipboard().mimeData()
    assert content.text() == ADDRESS
    assert content.data("x-kde-passwordManagerHint") == b"secret"
    qapp.clipboard().clear()


def test_a_copy_is_cleared_when_its_time_is_over(qapp: QApplication, qtbot: QtBot) -> None:
    copy_privately(ADDRESS, seconds=0)
    qtbot.waitUntil(lambda: not qapp.clipboard().text())


def test_what_somebody_copied_since_stays(qapp: QApplication, qtbot: QtBot) -> None:
    cleared: list[bool] = []
    copy_privately(ADDRESS, seconds=0)
    qapp.clipboard().setText("words of somebody else")
    copy_privately_later_than_the_first(cleared, qtbot)
    assert qapp.clipboard().text() == "words of somebody else"
    qapp.clipboard().clear()


def copy_privately_later_than_the_first(cleared: list[bool], qtbot: QtBot) -> None:
    """Wait for a timer that was set after the one under test."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, lambda: cleared.append(True))
    qtbot.waitUntil(lambda: bool(cleared))


def test_what_was_copied_here_is_taken_back_at_the_end(qapp: QApplication) -> None:
    copy_privately(ADDRESS)
    take_back_copied()
    assert qapp.clipboard().text() == ""
    take_back_copied()


def test_what_was_copied_elsewhere_is_not(qapp: QApplication) -> None:
    copy_privately(ADDRESS)
    qapp.clipboard().setText("words of somebody else")
    take_back_copied()
    assert qapp.clipboard().text() == "words of somebody else"
    qapp.clipboard().clear()
