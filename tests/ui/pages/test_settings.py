# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings tell whole new settings, once for each change, and never nonsense."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from securetrain.classroom import LARGEST_SCALE, SMALLEST_SCALE, Settings, ThemeChoice
from securetrain.ui import Look, SettingsPage
from tests.ui.pages.conftest import button

LANGUAGES = (("en", "English"), ("fa", "فارسی"))


class Changed:
    """A page of settings and what it told."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        """Show settings."""
        self.page = SettingsPage(Look(), settings, LANGUAGES)
        qtbot.addWidget(self.page)
        self.told: list[Settings] = []
        self.page.settings_changed.connect(self.told.append)


def pick(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_language_and_colours_are_told_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    changed = Changed(qtbot, Settings())
    pick(changed.page._language, "fa")
    pick(changed.page._theme, "dark")
    assert changed.told == [Settings("fa"), Settings("fa", ThemeChoice.DARK)]


def test_choosing_the_same_again_tells_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    changed = Changed(qtbot, Settings())
    pick(changed.page._language, "en")
    assert changed.told == []


@pytest.mark.parametrize(
    ("scale", "smaller", "larger"),
    [(SMALLEST_SCALE, False, True), (100, True, True), (LARGEST_SCALE, True, False)],
)
def test_text_size_stops_at_its_limits(
    qtbot: QtBot, qapp: QApplication, scale: int, smaller: bool, larger: bool
) -> None:
    changed = Changed(qtbot, Settings(scale=scale))
    assert changed.page._smaller.isEnabled() is smaller
    assert changed.page._larger.isEnabled() is larger


def test_a_step_of_text_size_is_told(qtbot: QtBot, qapp: QApplication) -> None:
    changed = Changed(qtbot, Settings())
    changed.page._larger.click()
    changed.page._smaller.click()
    assert [each.scale for each in changed.told] == [110, 90]


def test_letters_can_be_changed_and_switched_off(qtbot: QtBot, qapp: QApplication) -> None:
    changed = Changed(qtbot, Settings())
    changed.page._hint.setText("t")
    changed.page._hint.editingFinished.emit()
    changed.page._letters.click()
    assert changed.told == [Settings(hint_letter="t"), Settings(hint_letter="t", letters=False)]


def test_an_empty_letter_keeps_the_one_before(qtbot: QtBot, qapp: QApplication) -> None:
    changed = Changed(qtbot, Settings())
    changed.page._next.setText("")
    changed.page._next.editingFinished.emit()
    assert changed.told == []


def test_all_keys_can_be_asked_for(qtbot: QtBot, qapp: QApplication) -> None:

    page = Changed(qtbot, Settings()).page
    every = button(page, "Show all keys")
    with qtbot.waitSignal(page.keys_wanted):
        every.click()


GUEST = "You are a guest: these settings are forgotten when you close."


@pytest.mark.parametrize(
    ("is_kept", "words", "signal"),
    [(False, "Keep my progress…", "keep_wanted"), (True, "What is kept…", "kept_wanted")],
)
def test_the_way_to_what_is_kept_fits(
    qtbot: QtBot, qapp: QApplication, is_kept: bool, words: str, signal: str
) -> None:
    page = Changed(qtbot, Settings()).page
    page.show_kept(is_kept)
    ways = [b for b in page.findChildren(QPushButton) if b.text().endswith("…") and b.isEnabled()]
    (way,) = [each for each in ways if not each.isHidden()]
    assert way.text() == words
    with qtbot.waitSignal(getattr(page, signal)):
        way.click()
    guest = next(each for each in page.findChildren(QLabel) if each.text() == GUEST)
    assert guest.isHidden() is is_kept
