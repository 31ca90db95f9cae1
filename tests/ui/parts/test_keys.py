# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys mean the same in every script and on every keyboard."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from securetrain.ui.parts import (
    Intent,
    Letters,
    Shortcut,
    Stroke,
    Wish,
    shortcut_list,
    stroke_of,
    types_text,
    wish,
)

ON = Letters()


def key(name: str) -> int:
    return int(getattr(Qt.Key, f"Key_{name}").value)


SEVENS = {
    "Latin": "7",
    "Arabic": "٧",
    "Persian": "۷",
    "Devanagari": "७",
    "Burmese": "၇",
}


@pytest.mark.parametrize("digit", SEVENS.values(), ids=SEVENS)
def test_digits_of_every_script_choose(digit: str) -> None:
    assert wish(Stroke(ord(digit), digit), ON) == Wish(Intent.CHOOSE, 7)


@pytest.mark.parametrize("digit", ["0", "٠", "۰"])
def test_there_is_no_option_nought(digit: str) -> None:
    assert wish(Stroke(ord(digit), digit), ON) is None


CAPS = {
    # platform: (scan code, virtual key) of the keys H, N and P
    "linux": ((43, 0), (57, 0), (33, 0)),
    "win32": ((0x23, 0x48), (0x31, 0x4E), (0x19, 0x50)),
    "darwin": ((0, 0x04), (0, 0x2D), (0, 0x23)),
}
PERSIAN = ("ا", "د", "ح")
WANTED = (Intent.HINT, Intent.NEXT, Intent.PREVIOUS)


@pytest.mark.parametrize("platform", CAPS)
@pytest.mark.parametrize("number", range(3))
def test_letters_count_by_their_place_on_a_persian_keyboard(platform: str, number: int) -> None:
    scan, virtual = CAPS[platform][number]
    text = PERSIAN[number]
    event = QKeyEvent(
        QEvent.Type.KeyPress,
        ord(text),
        Qt.KeyboardModifier.NoModifier,
        scan,
        virtual,
        0,
        text,
    )
    assert wish(stroke_of(event, platform=platform), ON) == Wish(WANTED[number])


@pytest.mark.parametrize("letter", ["h", "H"])
def test_letters_count_by_what_they_type_wherever_they_lie(letter: str) -> None:
    assert wish(Stroke(key("H"), letter, cap="j"), ON) == Wish(Intent.HINT)


def test_another_latin_letter_in_the_place_of_h_is_no_hint() -> None:
    assert wish(Stroke(key("D"), "d", cap="h"), ON) is None


def test_letters_can_be_switched_off_and_changed() -> None:
    assert wish(Stroke(key("H"), "h", cap="h"), Letters(on=False)) is None
    changed = Letters(hint="t", next="")
    assert wish(Stroke(key("T"), "t", cap="t"), changed) == Wish(Intent.HINT)
    assert wish(Stroke(key("H"), "h", cap="h"), changed) is None
    assert wish(Stroke(key("N"), "n", cap="n"), changed) is None


STROKES = {
    "F1": (Stroke(key("F1")), Wish(Intent.KEYS)),
    "F2": (Stroke(key("F2")), Wish(Intent.HELP)),
    "slash": (Stroke(key("Slash"), "/"), Wish(Intent.SEARCH)),
    "slash of another layout": (Stroke(key("7"), "/", shift=True), Wish(Intent.SEARCH)),
    "Enter": (Stroke(key("Return"), "\r"), Wish(Intent.GO_ON)),
    "Enter of the keypad": (Stroke(key("Enter"), "\r"), Wish(Intent.GO_ON)),
    "Ctrl and +": (Stroke(key("Plus"), "+", control=True, shift=True), Wish(Intent.LARGER)),
    "Ctrl and =": (Stroke(key("Equal"), "=", control=True), Wish(Intent.LARGER)),
    "Ctrl and -": (Stroke(key("Minus"), "-", control=True), Wish(Intent.SMALLER)),
    "Ctrl and 0": (Stroke(key("0"), "0", control=True), Wish(Intent.USUAL_SIZE)),
    "Ctrl and a Persian 0": (Stroke(0x6F0, "۰", control=True), Wish(Intent.USUAL_SIZE)),
    "Alt and left": (Stroke(key("Left"), alt=True), Wish(Intent.BACK)),
    "Alt and right": (Stroke(key("Right"), alt=True), Wish(Intent.FORWARD)),
    "leave": (Stroke(key("X"), "\x18", control=True, shift=True), Wish(Intent.LEAVE)),
    "leave on a Persian keyboard": (
        Stroke(0x637, "ط", cap="x", control=True, shift=True),
        Wish(Intent.LEAVE),
    ),
    "lock": (Stroke(key("L"), "\x0c", control=True), Wish(Intent.LOCK)),
    "lock on a Persian keyboard": (
        Stroke(0x645, "م", cap="l", control=True),
        Wish(Intent.LOCK),
    ),
    "lock where another letter lies there": (Stroke(key("N"), "n", cap="l", control=True), None),
    "find": (Stroke(key("F"), "\x06", control=True), Wish(Intent.SEARCH)),
    "find where another script lies": (
        Stroke(0x628, "ب", cap="f", control=True),
        Wish(Intent.SEARCH),
    ),
    "bookmark": (Stroke(key("B"), "b", cap="b"), Wish(Intent.BOOKMARK)),
    "bookmark on a Persian keyboard": (Stroke(0x630, "ذ", cap="b"), Wish(Intent.BOOKMARK)),
    "note": (Stroke(key("W"), "w", cap="w"), Wish(Intent.NOTE)),
    "copy": (Stroke(key("C"), "\x03", control=True), Wish(Intent.COPY)),
    "copy on a Persian keyboard": (Stroke(0x632, "ز", cap="c", control=True), Wish(Intent.COPY)),
    "copy with Shift": (Stroke(key("C"), "\x03", control=True, shift=True), None),
    "undo": (Stroke(key("Z"), "\x1a", control=True), Wish(Intent.UNDO)),
    "undo on a keyboard of another script": (
        Stroke(0x638, "ظ", cap="z", control=True),
        Wish(Intent.UNDO),
    ),
    "undo with Shift": (Stroke(key("Z"), "\x1a", control=True, shift=True), None),
    "Ctrl and X alone": (Stroke(key("X"), "\x18", cap="x", control=True), None),
    "Ctrl and Alt, as AltGr is": (Stroke(key("0"), "}", control=True, alt=True), None),
    "Alt and a letter": (Stroke(key("H"), "h", cap="h", alt=True), None),
    "a bare arrow": (Stroke(key("Left")), None),
    "a key that means nothing": (Stroke(key("Q"), "q", cap="q"), None),
    "a dead key": (Stroke(key("Dead_Acute")), None),
}


@pytest.mark.parametrize(("stroke", "wanted"), STROKES.values(), ids=STROKES)
def test_every_key_has_its_meaning(stroke: Stroke, wanted: Wish | None) -> None:
    assert wish(stroke, ON) == wanted


def test_back_and_forward_change_sides_with_reading() -> None:
    assert wish(Stroke(key("Left"), alt=True), ON, rtl=True) == Wish(Intent.FORWARD)
    assert wish(Stroke(key("Right"), alt=True), ON, rtl=True) == Wish(Intent.BACK)


OF_A_FIELD = ("slash", "Enter", "undo", "copy", "bookmark", "note")


@pytest.mark.parametrize("name", OF_A_FIELD)
def test_what_is_typed_belongs_to_the_field(name: str) -> None:
    assert wish(STROKES[name][0], ON, typing=True) is None
    assert wish(Stroke(key("H"), "h", cap="h"), ON, typing=True) is None
    assert wish(Stroke(key("1"), "1"), ON, typing=True) is None


@pytest.mark.parametrize("name", ["F1", "F2", "leave", "Ctrl and +", "Alt and left"])
def test_some_keys_act_in_a_field_too(name: str) -> None:
    stroke, wanted = STROKES[name]
    assert wish(stroke, ON, typing=True) == wanted


def test_fields_are_known_by_what_they_do(qtbot: QtBot) -> None:
    read_only = QPlainTextEdit()
    read_only.setReadOnly(True)
    cases = [(QLineEdit(), True), (QPlainTextEdit(), True), (read_only, False)]
    for widget, wanted in [*cases, (QComboBox(), True), (QLabel(), False)]:
        qtbot.addWidget(widget)
        assert types_text(widget) is wanted
    assert not types_text(None)


def test_an_event_becomes_a_stroke() -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    event = QKeyEvent(QEvent.Type.KeyPress, key("X"), held, 53, 0, 0, "\x18")
    assert stroke_of(event, platform="linux") == Stroke(
        key("X"), "\x18", cap="x", control=True, shift=True
    )


def test_every_key_is_listed_with_words(qtbot: QtBot) -> None:
    listed = dict(shortcut_list(Letters(hint="t")))
    assert len(listed) == len(Shortcut)
    assert listed["T"] == "Show a hint"
    assert all(listed.values())
    assert "N" not in dict(shortcut_list(Letters(on=False)))


def test_a_letter_that_was_chosen_wins_over_one_that_cannot_be(qtbot: QtBot) -> None:
    chosen = Letters(hint="b")
    assert wish(Stroke(key("B"), "b", cap="b"), chosen) == Wish(Intent.HINT)
    listed = dict(shortcut_list(chosen))
    assert listed["B"] == "Show a hint"
    assert "Put a bookmark, or take it away" not in listed.values()


def test_three_shifts_are_listed_where_they_leave(qtbot: QtBot) -> None:
    assert dict(shortcut_list(ON))["Shift, three times"] == "Leave quickly"
    assert len(shortcut_list(ON, by_shift=False)) == len(Shortcut) - 1


NO_SEQUENCES = {Shortcut.CHOOSE, Shortcut.LEAVE_BY_SHIFT}


@pytest.mark.parametrize("shortcut", [s for s in Shortcut if s not in NO_SEQUENCES])
def test_every_sequence_is_one_that_qt_knows(shortcut: Shortcut) -> None:
    sequence = QKeySequence(shortcut.sequence)
    assert sequence.toString(QKeySequence.SequenceFormat.PortableText) == shortcut.sequence
