# SPDX-License-Identifier: GPL-3.0-or-later
"""How it locks, leaves and looks can be changed, and what the system lacks is said."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from securetrain.classroom import LOCK_MINUTES, LeaveTo, Settings, ShownName
from securetrain.ui import Look, SettingsPage
from securetrain.ui.pages.settings_safety import LockingCard, QuietCard
from securetrain.ui.parts import PlainLabel

USUAL = Settings()
Cards = LockingCard | QuietCard


def told_by(card: Cards, qtbot: QtBot) -> list[Settings]:
    """Return what a card tells from now on."""
    qtbot.addWidget(card)
    told: list[Settings] = []
    card.settings_changed.connect(told.append)
    return told


def pick(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def words(card: Cards) -> str:
    return " ".join(each.text() for each in card.findChildren(PlainLabel))


def test_every_time_and_never_can_be_chosen(qtbot: QtBot) -> None:
    card = LockingCard(Look(), USUAL)
    told = told_by(card, qtbot)
    box = card._minutes
    assert [box.itemText(at) for at in (0, 1, box.count() - 1)] == [
        "After 1 minute",
        "After 2 minutes",
        "Never",
    ]
    assert box.currentText() == "After 5 minutes"
    for minutes in LOCK_MINUTES:
        pick(box, str(minutes))
    assert [each.lock_minutes for each in told] == list(LOCK_MINUTES)


def test_leaving_can_lead_to_notes_and_shift_can_be_switched_off(qtbot: QtBot) -> None:
    card = LockingCard(Look(), USUAL)
    told = told_by(card, qtbot)
    pick(card._leave_to, "notes")
    card._by_shift.click()
    notes = replace(USUAL, leave_to=LeaveTo.NOTES)
    assert told == [notes, replace(notes, leave_by_shift=False)]


def test_choosing_the_same_again_tells_nothing(qtbot: QtBot) -> None:
    card = LockingCard(Look(), USUAL)
    told = told_by(card, qtbot)
    pick(card._minutes, "5")
    quiet = QuietCard(Look(), USUAL)
    told += told_by(quiet, qtbot)
    pick(quiet._name, "lessons")
    assert told == []


HEARD = {
    None: "",
    True: "also locks when the machine goes to sleep",
    False: "does not tell the program when it locks",
}


@pytest.mark.parametrize("hears", HEARD)
def test_what_the_system_tells_is_said(qtbot: QtBot, hears: bool | None) -> None:
    card = LockingCard(Look(), USUAL, hears_system=hears)
    qtbot.addWidget(card)
    said = [text for text in HEARD.values() if text and text in words(card)]
    assert said == [HEARD[hears]] * bool(HEARD[hears])
    assert "never ended by time" in words(card)


def test_name_and_cover_are_told_at_once(qtbot: QtBot) -> None:
    card = QuietCard(Look(), USUAL)
    told = told_by(card, qtbot)
    pick(card._name, "reader")
    card._cover.click()
    named = replace(USUAL, shown_name=ShownName.READER)
    assert told == [named, replace(named, cover=True)]


def test_where_captures_cannot_be_refused_there_is_a_sentence_and_no_switch(qtbot: QtBot) -> None:
    kept = replace(USUAL, hide_from_capture=True)
    card = QuietCard(Look(), kept)
    told = told_by(card, qtbot)
    assert len(card.findChildren(QCheckBox)) == 1
    assert "offers no way" in words(card)
    card._cover.click()
    assert told == [replace(kept, cover=True)]


def test_where_captures_can_be_refused_it_is_off_and_says_why(qtbot: QtBot) -> None:
    card = QuietCard(Look(), USUAL, can_hide=True)
    told = told_by(card, qtbot)
    assert card._hide is not None
    assert "a black window in a call draws eyes" in card._hide.accessibleDescription()
    assert not card._hide.isChecked()
    card._hide.click()
    assert told == [replace(USUAL, hide_from_capture=True)]


def test_the_page_hands_on_what_the_cards_tell(qtbot: QtBot) -> None:
    page = SettingsPage(Look(), USUAL, (("en", "English"),))
    qtbot.addWidget(page)
    page.show_safety(hears_system=True, can_hide=False)
    card = page.findChild(LockingCard)
    assert isinstance(card, LockingCard)
    with qtbot.waitSignal(page.settings_changed) as changed:
        pick(card._minutes, "0")
    assert changed.args == [replace(USUAL, lock_minutes=0)]
