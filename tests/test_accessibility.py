# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen, in both directions and at both sizes, as a screen reader and a keyboard meet it."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from securetrain import places
from securetrain.ui import LessonPage, MainWindow
from securetrain.ui.parts.labels import HeadingLabel
from securetrain.ui.reading_order import takes_tab
from tests.classroom.packs import put_samples
from tests.journeys.hands import Key, is_in_sight, name_of, press
from tests.manner import Manner
from tests.tours import settle
from tests.tours.screen_tour import ScreenTour

SECONDS = 25
"""The budget of this file."""

MANNERS = [Manner(language, "light", scale) for language in ("en", "fa") for scale in (100, 200)]
CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.RadioButton,
}
Check = Callable[[QWidget], Iterator[str]]


class Walk:
    """A tour that stops at every screen, and at every step of the lesson."""

    def __init__(self, application: QApplication, manner: Manner) -> None:
        """Open the program in a manner."""
        self._application = application
        self.tour = ScreenTour(application, manner, (1024, 600))

    def screens(self) -> Iterator[tuple[str, QWidget]]:
        """Yield each screen: its name, and the window or dialog that is on top."""
        for name, go in self.tour.stops():
            go()
            settle(self._application)
            dialogs = [d for d in self.tour.window.findChildren(QDialog) if d.isVisible()]
            yield name, dialogs[-1] if dialogs else self.tour.window
            for dialog in dialogs:
                dialog.close()
            self.tour.window.activateWindow()
            settle(self._application)
            if name.startswith("07"):
                yield from self._steps(name)

    def _steps(self, name: str) -> Iterator[tuple[str, QWidget]]:
        page = self.tour.window.page
        assert isinstance(page, LessonPage)
        for step in range(1, len(page._opened.lesson.steps)):
            page.show_step(step)
            settle(self._application)
            yield f"{name}, step {step + 1}", self.tour.window
        page.show_step(0)
        settle(self._application)


@pytest.fixture
def walk(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Manner], Walk]]:
    put_samples(tmp_path)
    monkeypatch.setattr(places, "compiled_lessons", lambda: tmp_path)
    walks: list[Walk] = []

    def begin(manner: Manner) -> Walk:
        walks.append(Walk(qapp, manner))
        return walks[-1]

    yield begin
    for each in walks:
        each.tour.end()
        each.tour.window.deleteLater()
    settle(qapp)


def visible(root: QWidget) -> Iterator[QWidget]:
    """Yield everything visible inside a window."""
    yield from (each for each in root.findChildren(QWidget) if each.isVisibleTo(root))


def described(widget: QWidget) -> str:
    """Name a widget for whoever mends it."""
    return f"{type(widget).__name__} “{name_of(widget)}”"


def nameless(root: QWidget) -> Iterator[str]:
    """Find what can be used and has no name, or is another thing than it looks."""
    for each in visible(root):
        met = QAccessible.queryAccessibleInterface(each)
        role = met.role()
        if (takes_tab(each) or role in CONTROLS) and not met.text(QAccessible.Text.Name).strip():
            yield f"{described(each)} in {described(each.parentWidget() or root)} has no name"
        if isinstance(each, QRadioButton) and role is not QAccessible.Role.RadioButton:
            yield f"{described(each)} is no option among others"
        if isinstance(each, QCheckBox) and role is not QAccessible.Role.CheckBox:
            yield f"{described(each)} is no box to be ticked"


def headless(root: QWidget) -> Iterator[str]:
    """Find headings that screen readers do not meet as such, and pages without any."""
    headings = [each for each in visible(root) if isinstance(each, HeadingLabel)]
    if not headings:
        yield "there is no heading"
    for each in headings:
        met = QAccessible.queryAccessibleInterface(each)
        if met.role() is not QAccessible.Role.Heading:
            yield f"{described(each)} is no heading"
        if not met.text(QAccessible.Text.Name):
            yield f"{described(each)} is an empty heading"


def clipped(root: QWidget) -> Iterator[str]:
    """Find words that need more room than they have, and columns wider than the window."""
    for each in visible(root):
        if isinstance(each, QLabel | QAbstractButton) and _words(each):
            wide, high = _needs(each)
            if wide > each.width() or high > each.height():
                yield f"{described(each)} needs {wide}x{high}, has {each.width()}x{each.height()}"
        if isinstance(each, QScrollArea) and each.horizontalScrollBar().maximum() > 0:
            yield f"{described(each)} has to be scrolled sideways"


def _words(shown: QLabel | QAbstractButton) -> str:
    return shown.text() or shown.accessibleName()


def _needs(shown: QWidget) -> tuple[int, int]:
    if shown.hasHeightForWidth():
        return 0, shown.heightForWidth(shown.width())
    hint = shown.sizeHint()
    return hint.width(), hint.height()


CHECKS: dict[str, Check] = {
    "named": nameless,
    "headed": headless,
    "whole": clipped,
}


@pytest.mark.parametrize("manner", MANNERS, ids=lambda manner: manner.name)
def test_every_screen_is_named_headed_and_whole(
    walk: Callable[[Manner], Walk], manner: Manner
) -> None:
    found = [
        f"{screen}: {problem}"
        for screen, window in walk(manner).screens()
        for check in CHECKS.values()
        for problem in check(window)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("manner", [MANNERS[0], MANNERS[3]], ids=lambda manner: manner.name)
def test_tab_goes_round_every_screen_in_the_order_of_reading(
    walk: Callable[[Manner], Walk], manner: Manner
) -> None:
    found = [
        f"{screen}: {problem}"
        for screen, window in walk(manner).screens()
        for problem in round_by_tab(window)
    ]
    assert not found, "\n".join(found)


def round_by_tab(root: QWidget) -> Iterator[str]:
    """Press Tab until it comes round; find what it leaves out, traps, jumps and hidden focus."""
    wanted = {each for each in visible(root) if takes_tab(each)}
    passed = _press_round(len(wanted))
    if not passed:
        yield "Tab leads nowhere"
        return
    groups = {each.group() for each in passed if isinstance(each, QAbstractButton)} - {None}
    for each in wanted - set(passed):
        if not isinstance(each, QAbstractButton) or each.group() not in groups:
            yield f"Tab leaves out {described(each)}"
    for each in passed:
        if not _is_met_in_sight(each):
            yield f"{described(each)} is out of sight when Tab comes to it"
    mirrored = root.layoutDirection() is Qt.LayoutDirection.RightToLeft
    for before, after in pairwise(passed):
        if _same_column(before, after) and _is_jump(before, after, mirrored=mirrored):
            yield f"Tab jumps from {described(before)} back to {described(after)}"


def _press_round(most: int) -> list[QWidget]:
    passed: list[QWidget] = []
    for _stop in range(most + 2):
        press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or focused in passed:
            return passed
        passed.append(focused)
        focused.setProperty("met_in_sight", is_in_sight(focused))
    return passed


def _is_met_in_sight(widget: QWidget) -> bool:
    return bool(widget.property("met_in_sight"))


def _same_column(one: QWidget, other: QWidget) -> bool:
    areas = [_area(each) for each in (one, other)]
    return areas[0] is not None and areas[0] is areas[1]


def _area(widget: QWidget) -> QScrollArea | None:
    each = widget.parentWidget()
    while each is not None and not isinstance(each, QScrollArea):
        each = each.parentWidget()
    return each


def _is_jump(before: QWidget, after: QWidget, *, mirrored: bool) -> bool:
    """Say whether what follows lies above, and not further along the line."""
    one, other = (each.mapTo(each.window(), QPoint(0, 0)) for each in (before, after))
    further = other.x() < one.x() if mirrored else other.x() > one.x()
    return other.y() + after.height() <= one.y() and not further


def test_focus_can_be_seen_wherever_it_is(
    walk: Callable[[Manner], Walk], qapp: QApplication
) -> None:
    unseen = []
    for screen, window in walk(MANNERS[0]).screens():
        if screen.startswith(("05", "06", "07", "16", "20")):
            unseen += [f"{screen}: {each}" for each in _unseen_stops(window, qapp)]
    assert not unseen, "\n".join(unseen)


def _unseen_stops(window: QWidget, application: QApplication) -> Iterator[str]:
    stops = sum(takes_tab(each) for each in visible(window))
    for _stop in range(min(stops, 12)):
        press(Key.Key_Tab)
        settle(application)
        focused = QApplication.focusWidget()
        if focused is None or isinstance(focused, QScrollArea):
            continue
        with_focus = window.grab().toImage()
        focused.clearFocus()
        settle(application)
        without = window.grab().toImage()
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        if with_focus == without:
            yield f"{described(focused)} looks the same with the focus"


def test_everything_is_mirrored_in_farsi(walk: Callable[[Manner], Walk]) -> None:
    english, farsi = ({}, {})  # type: dict[str, list[int]], dict[str, list[int]]
    for manner, sides in ((MANNERS[0], english), (MANNERS[2], farsi)):
        begun = walk(manner)
        for screen, window in begun.screens():
            if isinstance(window, MainWindow) and window.side is not None:
                sides[screen] = list(_sides(window))
        begun.tour.window.hide()
    shared = english.keys() & farsi.keys()
    assert len(shared) > 10
    for screen in shared:
        assert farsi[screen] == [-side for side in english[screen]], screen


def _sides(window: MainWindow) -> Iterator[int]:
    """Say on which side of the middle side bar, ways out and way on are: -1 left, 1 right."""
    assert window.side is not None
    assert window.top is not None
    yield _side(window.side, window)
    buttons = [
        each for each in window.top.findChildren(QAbstractButton) if each.isVisibleTo(window)
    ]
    yield _side(buttons[-1], window)
    if isinstance(window.page, LessonPage):
        yield _side(window.page._bar._next, window)
        yield _side(window.page._bar._previous, window)


def _side(widget: QWidget, window: QWidget) -> int:
    middle = widget.mapTo(window, widget.rect().center()).x()
    return 1 if middle > window.width() / 2 else -1


class Windows(QObject):
    """Keeps in mind what becomes a window of its own."""

    def __init__(self) -> None:
        """Have seen none."""
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is shown."""
        widget = watched if isinstance(watched, QWidget) else None
        if event.type() is QEvent.Type.Show and widget and widget.isWindow():
            self.seen.append(widget)
        return False


def test_nothing_becomes_a_window_by_accident(
    walk: Callable[[Manner], Walk], qapp: QApplication
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    try:
        for _screen in walk(MANNERS[0]).screens():
            pass
    finally:
        qapp.removeEventFilter(windows)
    meant = MainWindow | QDialog
    assert [each for each in windows.seen if not isinstance(each, meant)] == []
    assert windows.seen
