# SPDX-License-Identifier: GPL-3.0-or-later
"""The quick ways out by key: Shift three times, Ctrl+Shift+X, and Ctrl+L to lock.

They are heard in fields and dialogs too. A dialog takes its moment to get the keys, a tenth of a
second or more on a slow desktop; until then they come to the window behind it, and Qt drops them.
Shortcuts that belong to the dialog are looked at before.

Where Shift is pressed five times the system may offer sticky keys by itself; on Windows
`securetrain.shield` keeps it from that.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from securetrain.ui.parts.hearing import Hearing
from securetrain.ui.parts.keys import Intent, Letters, Shortcut, wish
from securetrain.ui.parts.strokes import stroke_of, types_text

WITHIN, HELD, SWALLOWED = 1500, 600, 3000
"""In ms: all three presses, each of them at most, and how long Shift means nothing afterwards."""

_OURS = "a way out"

_OTHERS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin})
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})


class ThreePresses:
    """Counts lone presses of Shift; anything else in between starts the count anew."""

    def __init__(self) -> None:
        """Have seen none."""
        self._begun: list[int] = []
        self._held: int | None = None

    def forget(self) -> None:
        """Start anew."""
        self._begun.clear()
        self._held = None

    def press(self, key: int, at: int) -> None:
        """See Shift go down; ``key`` tells the left one from the right one, ``at`` is in ms."""
        if self._held not in {None, key}:
            self.forget()  # both at once are how some keyboards change their layout
        elif self._held is None:
            self._held = key
            self._begun = [time for time in self._begun if at - time < WITHIN] + [at]

    def release(self, key: int, at: int) -> bool:
        """See Shift come up; say whether that was the third time."""
        if self._held != key or at - self._begun[-1] > HELD:
            self.forget()
            return False
        self._held = None
        if len(self._begun) < 3 or at - self._begun[0] > WITHIN:
            return False
        self.forget()
        return True


def _time_of(event: QKeyEvent) -> int:
    return int(event.timestamp())


class LeaveWatch(Hearing):
    """Tells when somebody wants to be gone, or to lock, wherever the focus is."""

    wanted = Signal()
    lock_wanted = Signal()

    def __init__(
        self, application: QGuiApplication, time_of: Callable[[QKeyEvent], int] = _time_of
    ) -> None:
        """Hear nothing before `listen`; ``time_of`` reads when a key was pressed, in ms."""
        super().__init__(application)
        self._time_of = time_of
        self._presses = ThreePresses()
        self._by_shift = False
        self._left_at: int | None = None

    def listen(self, by_shift: bool) -> None:
        """Hear the keys from now on, three presses of Shift only where ``by_shift``."""
        self._by_shift = by_shift
        self._presses.forget()
        self.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at keys, and take those that mean leaving."""
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return self._heard(event)
        if kind is QEvent.Type.WindowBlocked:
            self._hear_through(QApplication.activeModalWidget())
        if kind in _OTHERS or kind is QEvent.Type.FocusOut:
            self._presses.forget()
        return False

    def _hear_through(self, dialog: QWidget | None) -> None:
        if dialog is None or dialog.findChild(QShortcut, _OURS):
            return
        self._meet(dialog.windowHandle())  # a second dialog may open before this one has the keys
        for keys, signal in ((Shortcut.LEAVE, self.wanted), (Shortcut.LOCK, self.lock_wanted)):
            shortcut = QShortcut(QKeySequence(keys.sequence), dialog)
            shortcut.setObjectName(_OURS)
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(signal)

    def _heard(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Shift:
            return self._heard_shift(event)
        self._presses.forget()
        if event.type() is not QEvent.Type.KeyPress:
            return False
        wished = wish(stroke_of(event), Letters(on=False), typing=True)
        if wished is None or wished.intent not in {Intent.LEAVE, Intent.LOCK}:
            return False
        if not event.isAutoRepeat():
            (self.wanted if wished.intent is Intent.LEAVE else self.lock_wanted).emit()
        return True

    def _heard_shift(self, event: QKeyEvent) -> bool:
        at = self._time_of(event)
        if self._left_at is not None and 0 <= at - self._left_at < SWALLOWED:
            return True
        self._left_at = None
        if not self._by_shift or event.isAutoRepeat():
            return False
        if _is_held_with_others(event) or _is_typing(QApplication.focusWidget()):
            self._presses.forget()
        elif event.type() is QEvent.Type.KeyPress:
            self._presses.press(event.nativeScanCode(), at)
        elif self._presses.release(event.nativeScanCode(), at):
            self._left_at = at
            self.wanted.emit()
        return False


def _is_held_with_others(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier
    others = held.ControlModifier | held.AltModifier | held.MetaModifier
    return bool(event.modifiers() & others)


def _is_typing(focused: QWidget | None) -> bool:
    """Say whether Shift may be the beginning of a word; a list to choose from holds none."""
    if focused is None or not types_text(focused):
        return False
    return not focused.inherits("QComboBox") or bool(focused.property("editable"))
