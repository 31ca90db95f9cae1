# SPDX-License-Identifier: GPL-3.0-or-later
"""While another window is in front nothing can be read, and nothing else changes."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from securetrain.ui import Cover, Look, MainWindow
from securetrain.ui.cover import Veil
from securetrain.ui.parts import Role, label
from tests.tours import settle

BEHIND, ACTIVE = Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationActive
LONG = "A sender can write any name. Look at the address that stands behind it. " * 4


class Covered:
    """A window with words and a field in it, and its cover."""

    def __init__(self, application: QApplication, qtbot: QtBot) -> None:
        """Open the window in front."""
        self.application = application
        self.window = QWidget()
        self.window.resize(960, 640)
        column = QVBoxLayout(self.window)
        self.field = QLineEdit("half a word")
        column.addWidget(label(LONG, Look(), role=Role.H1))
        column.addWidget(label(LONG * 3, Look()))
        column.addWidget(self.field)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.field.setFocus()
        self.cover = Cover(self.window)

    def go_behind(self) -> None:
        """Say what the system says when another program's window comes to the front."""
        self.application.applicationStateChanged.emit(BEHIND)

    def come_back(self) -> None:
        """Say what it says when the window is in front again."""
        self.application.applicationStateChanged.emit(ACTIVE)
        settle(self.application)

    def veils(self) -> list[Veil]:
        """Return what lies over the window."""
        return [each for each in self.window.findChildren(Veil) if each.isVisible()]


@pytest.fixture
def covered(qapp: QApplication, qtbot: QtBot) -> Iterator[Covered]:
    made = Covered(qapp, qtbot)
    yield made
    made.cover.listen(False)
    settle(qapp)


def steepest(picture: QImage) -> int:
    """Return the greatest difference of brightness from one pixel to the next, 0 to 255."""
    middle = range(0, picture.height(), 7)
    grey = [[picture.pixelColor(x, y).lightness() for x in range(picture.width())] for y in middle]
    return max(abs(one - other) for row in grey for one, other in pairwise(row))


def test_no_letter_has_an_edge_under_the_cover(covered: Covered) -> None:
    assert steepest(covered.window.grab().toImage()) > 100
    covered.cover.listen(True)
    covered.go_behind()
    assert steepest(covered.window.grab().toImage()) < 8


def test_it_is_gone_at_once_when_the_window_is_in_front_again(covered: Covered) -> None:
    before = covered.window.grab().toImage()
    covered.cover.listen(True)
    covered.go_behind()
    covered.come_back()
    assert covered.window.findChildren(Veil) == []
    assert covered.window.grab().toImage() == before


def test_each_time_it_is_drawn_anew_and_once(covered: Covered) -> None:
    covered.cover.listen(True)
    covered.go_behind()
    covered.go_behind()
    assert len(covered.veils()) == 1
    first = covered.veils()[0]._dots.toImage()
    covered.come_back()
    covered.window.resize(960, 400)
    covered.go_behind()
    assert covered.veils()[0]._dots.toImage() != first


def test_it_covers_all_of_a_window_that_grows(covered: Covered) -> None:
    covered.cover.listen(True)
    covered.go_behind()
    covered.window.resize(1100, 700)
    assert covered.veils()[0].geometry() == covered.window.rect()


def test_it_covers_a_page_that_comes_in_the_meantime(covered: Covered, qtbot: QtBot) -> None:
    window = MainWindow("Lessons")
    window.may_close = True
    qtbot.addWidget(window)
    window.show_look(Look(), bars=False)
    window.show()
    cover = Cover(window)
    cover.listen(True)
    covered.go_behind()
    window.show_look(Look(), bars=False)
    window.show_page(label(LONG, Look(), role=Role.H1))
    settle(covered.application)
    assert isinstance(window.childAt(window.rect().center()), Veil)
    cover.listen(False)


def test_nothing_is_covered_unless_it_is_wanted(covered: Covered) -> None:
    covered.go_behind()
    assert covered.veils() == []
    covered.cover.listen(True)
    covered.cover.listen(False)
    covered.go_behind()
    assert covered.veils() == []


def test_it_stops_when_it_is_switched_off(covered: Covered) -> None:
    covered.cover.listen(True)
    covered.go_behind()
    covered.cover.listen(False)
    assert covered.veils() == []


def test_a_window_in_front_is_not_covered_when_it_begins(covered: Covered) -> None:
    covered.cover.listen(True)
    assert covered.veils() == []


def test_the_focus_and_what_was_typed_stay(covered: Covered) -> None:
    covered.cover.listen(True)
    covered.go_behind()
    QTest.keyClicks(covered.field, " more")
    covered.come_back()
    assert QApplication.focusWidget() is covered.field
    assert covered.field.text() == "half a word more"


def test_a_dialog_in_front_is_ours_and_is_covered_with_the_window(covered: Covered) -> None:
    covered.cover.listen(True)
    dialog = QDialog(covered.window)
    dialog.setModal(True)
    dialog.resize(300, 200)
    dialog.show()
    settle(covered.application)
    assert covered.veils() == []
    covered.go_behind()
    assert dialog.findChild(Veil) is not None
    assert any(each.window() is covered.window for each in covered.veils())
    dialog.close()
    dialog.deleteLater()
    settle(covered.application)
    covered.come_back()
    assert covered.veils() == []
