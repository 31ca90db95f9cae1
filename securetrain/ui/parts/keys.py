# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key that means something, and how a key press becomes a wish.

Letters count by what they type and, on layouts that type no Latin letters, by where they lie;
digits count in every script.
"""

import unicodedata
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt

from securetrain.ui.parts.strokes import Stroke


class Intent(Enum):
    """What somebody wants who presses a key."""

    CHOOSE = "choose"
    GO_ON = "go_on"
    HINT = "hint"
    UNDO = "undo"
    BOOKMARK = "bookmark"
    NOTE = "note"
    COPY = "copy"
    NEXT = "next"
    PREVIOUS = "previous"
    SEARCH = "search"
    KEYS = "keys"
    HELP = "help"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual_size"
    BACK = "back"
    FORWARD = "forward"
    LEAVE = "leave"
    LOCK = "lock"
    CLOSE = "close"
    ESCAPE = "escape"


class Shortcut(Enum):
    """Every key of the program: its sequence as Qt writes it, and what it is for."""

    CHOOSE = ("1 - 9", Intent.CHOOSE)
    GO_ON = ("Return", Intent.GO_ON)
    HINT = ("H", Intent.HINT)
    UNDO = ("Ctrl+Z", Intent.UNDO)
    NEXT = ("N", Intent.NEXT)
    PREVIOUS = ("P", Intent.PREVIOUS)
    BOOKMARK = ("B", Intent.BOOKMARK)
    NOTE = ("W", Intent.NOTE)
    COPY = ("Ctrl+C", Intent.COPY)
    SEARCH = ("/", Intent.SEARCH)
    FIND = ("Ctrl+F", Intent.SEARCH)
    KEYS = ("F1", Intent.KEYS)
    HELP = ("F2", Intent.HELP)
    LARGER = ("Ctrl++", Intent.LARGER)
    SMALLER = ("Ctrl+-", Intent.SMALLER)
    USUAL_SIZE = ("Ctrl+0", Intent.USUAL_SIZE)
    BACK = ("Alt+Left", Intent.BACK)
    FORWARD = ("Alt+Right", Intent.FORWARD)
    CLOSE = ("Ctrl+Q", Intent.CLOSE)
    LOCK = ("Ctrl+L", Intent.LOCK)
    LEAVE = ("Ctrl+Shift+X", Intent.LEAVE)
    LEAVE_BY_SHIFT = ("Shift+Shift+Shift", Intent.LEAVE)
    ESCAPE = ("Esc", Intent.ESCAPE)

    @property
    def sequence(self) -> str:
        """Return the keys as Qt writes them."""
        return str(self.value[0])

    @property
    def intent(self) -> Intent:
        """Return what the keys are for."""
        return self.value[1]


BOOKMARK, NOTE = "b", "w"


@dataclass(frozen=True)
class Letters:
    """The single letters: whether they act at all, and which one does what.

    Those that can be chosen come before those that cannot.
    """

    on: bool = True
    hint: str = "h"
    next: str = "n"
    previous: str = "p"

    def intents(self) -> dict[str, Intent]:
        """Return what each letter is for."""
        pairs = (
            (BOOKMARK, Intent.BOOKMARK),
            (NOTE, Intent.NOTE),
            (self.hint, Intent.HINT),
            (self.next, Intent.NEXT),
            (self.previous, Intent.PREVIOUS),
        )
        return {letter.casefold(): intent for letter, intent in pairs if letter}


@dataclass(frozen=True)
class Wish:
    """An intent; ``number`` from 1 says which option is meant by ``CHOOSE``."""

    intent: Intent
    number: int = 0


_KEYS = {
    (Qt.Key.Key_F1.value, False, False, False): Intent.KEYS,
    (Qt.Key.Key_F2.value, False, False, False): Intent.HELP,
    (Qt.Key.Key_Return.value, False, False, False): Intent.GO_ON,
    (Qt.Key.Key_Enter.value, False, False, False): Intent.GO_ON,
    (Qt.Key.Key_Left.value, False, False, True): Intent.BACK,
    (Qt.Key.Key_Escape.value, False, False, False): Intent.ESCAPE,
    (Qt.Key.Key_Right.value, False, False, True): Intent.FORWARD,
}
_SIZES = {
    Qt.Key.Key_Plus.value: Intent.LARGER,
    Qt.Key.Key_Equal.value: Intent.LARGER,
    Qt.Key.Key_Minus.value: Intent.SMALLER,
    Qt.Key.Key_Underscore.value: Intent.SMALLER,
}
_WITH_CONTROL = {
    "q": Intent.CLOSE,
    "l": Intent.LOCK,
    "z": Intent.UNDO,
    "c": Intent.COPY,
    "f": Intent.SEARCH,
}
_TURNED = {Intent.BACK: Intent.FORWARD, Intent.FORWARD: Intent.BACK}


def wish(
    stroke: Stroke, letters: Letters, *, typing: bool = False, rtl: bool = False
) -> Wish | None:
    """Return what a key press means here, or None.

    Args:
        stroke: The key press.
        letters: The settings for single letters.
        typing: A text field has the focus; then letters, digits and Enter are its own.
        rtl: The interface runs from right to left, so that back and forward change sides.
    """
    if stroke.control:
        # A field copies its own, and takes its own letters back; with Shift it is another wish.
        own = _is_letter(stroke, "z") or _is_letter(stroke, "c")
        keeps = own and (typing or stroke.shift)
        return None if keeps else _with_control(stroke)
    held = (stroke.key, stroke.control, stroke.shift, stroke.alt)
    intent = _KEYS.get(held)
    if intent is not None:
        if typing and intent is Intent.GO_ON:
            return None
        return Wish(_TURNED.get(intent, intent) if rtl else intent)
    if typing or stroke.alt:
        return None
    return _typed(stroke, letters)


def _with_control(stroke: Stroke) -> Wish | None:
    if stroke.alt:
        return None
    if stroke.shift and (stroke.key == Qt.Key.Key_X.value or stroke.cap == "x"):
        return Wish(Intent.LEAVE)
    if stroke.key in _SIZES:
        return Wish(_SIZES[stroke.key])
    for letter, intent in _WITH_CONTROL.items():
        if _is_letter(stroke, letter):
            return Wish(intent)
    if stroke.key == Qt.Key.Key_0.value or _digit(stroke.text) == 0:
        return Wish(Intent.USUAL_SIZE)
    return None


def _is_letter(stroke: Stroke, letter: str) -> bool:
    """Say whether a letter is held with Control, by what it types or where it lies."""
    by_place = stroke.cap == letter and not stroke.text.isascii()
    return stroke.key == ord(letter.upper()) or by_place


def _typed(stroke: Stroke, letters: Letters) -> Wish | None:
    if stroke.text == "/":
        return Wish(Intent.SEARCH)
    number = _digit(stroke.text)
    if number > 0:
        return Wish(Intent.CHOOSE, number)
    if not letters.on:
        return None
    intents = letters.intents()
    typed = stroke.text.casefold()
    if typed in intents:
        return Wish(intents[typed])
    if stroke.cap in intents and not typed.isascii():
        return Wish(intents[stroke.cap])
    return None


def _digit(text: str) -> int:
    """Return a digit of any script as a number, -1 for anything else."""
    return unicodedata.digit(text, -1) if len(text) == 1 else -1
