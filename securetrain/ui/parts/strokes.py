# SPDX-License-Identifier: GPL-3.0-or-later
"""Key presses as values: what was typed, and which letter lies there in the Latin layout."""

import sys
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_ROWS = ((16, "qwertyuiop"), (30, "asdfghjkl"), (44, "zxcvbnm"))
"""Where letters lie: scan codes of Windows and of Linux's evdev, row by row."""

_CAPS = {first + at: letter for first, row in _ROWS for at, letter in enumerate(row)}
_X11_OFFSET = 8

_MAC_ROWS = ((0, "asdfhgzxcv"), (11, "bqweryt"), (31, "ou"), (34, "ip"), (37, "lj"), (40, "k"))
"""Virtual keys of macOS, which number places on the keyboard."""

_MAC_CAPS = {first + at: letter for first, row in _MAC_ROWS for at, letter in enumerate(row)}
_MAC_CAPS |= {45: "n", 46: "m"}


@dataclass(frozen=True)
class Stroke:
    """One key press: Qt's key, the text it types, the letter on its cap in the Latin layout."""

    key: int
    text: str = ""
    cap: str = ""
    control: bool = False
    shift: bool = False
    alt: bool = False


def stroke_of(event: QKeyEvent, *, platform: str = sys.platform) -> Stroke:
    """Return a key event of Qt as a stroke; ``platform`` as in ``sys.platform``."""
    held = event.modifiers()
    return Stroke(
        key=int(event.key()),
        text=event.text(),
        cap=cap_of(event, platform),
        control=bool(held & Qt.KeyboardModifier.ControlModifier),
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        alt=bool(held & Qt.KeyboardModifier.AltModifier),
    )


def cap_of(event: QKeyEvent, platform: str) -> str:
    """Return the letter that the Latin layout has where the key lies, or nothing."""
    if platform == "darwin":
        # A is number 0, which is also what an event without a number says.
        return _MAC_CAPS.get(event.nativeVirtualKey(), "") if event.text() else ""
    code = event.nativeScanCode()
    return _CAPS.get(code if platform == "win32" else code - _X11_OFFSET, "")


def types_text(widget: QWidget | None) -> bool:
    """Say whether what is typed belongs to the widget that has the focus."""
    if widget is None:
        return False
    # Asked by name: naming the classes here would load them before anybody types.
    if any(widget.inherits(kind) for kind in ("QLineEdit", "QPlainTextEdit", "QTextEdit")):
        return not widget.property("readOnly")
    return widget.inherits("QComboBox") or widget.inherits("QAbstractSpinBox")
