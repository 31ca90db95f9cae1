# SPDX-License-Identifier: GPL-3.0-or-later
"""Says that time is running out, over whatever is in front, and takes neither focus nor clicks."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from securetrain.ui.parts import Look, Role, announce, icon_label, label, show_text
from securetrain.words import _, ngettext, number

EDGE, WIDEST = 16, 460
"""Distance from the window's edge, and width, in px at 100 %."""


class LockWarning(QObject):
    """A strip at the bottom of the window in front, a dialog too, until somebody answers."""

    def __init__(self, parent: QWidget, look: Look, *, locks: bool = True) -> None:
        """Show nothing yet.

        Args:
            parent: The window that is warned in where no dialog is open.
            look: How it looks.
            locks: Whether it locks; for a guest a neutral page comes instead.
        """
        super().__init__(parent)
        self._parent, self._look, self._locks = parent, look, locks
        self._strip: _Strip | None = None

    def show_left(self, seconds: int) -> None:
        """Say how many seconds are left; a screen reader is told once."""
        front = QApplication.activeModalWidget() or self._parent
        words = _words(seconds, locks=self._locks)
        # A dialog that was closed in the meantime took its strip with it.
        with suppress(RuntimeError):
            if self._strip and self._strip.parentWidget() is front:
                self._strip.show_words(words)
                return
        is_new = self._strip is None
        self.hide()
        self._strip = _Strip(front, self._look)
        self._strip.show_words(words)
        self._strip.show()
        if is_new:
            announce(self._strip, words)

    def hide(self) -> None:
        """Take the strip away."""
        if self._strip:
            with suppress(RuntimeError):
                self._strip.hide()
                self._strip.deleteLater()
        self._strip = None


class _Strip(QFrame):
    """One sentence on one window, whose size it follows."""

    def __init__(self, over: QWidget, look: Look) -> None:
        super().__init__(over)
        self._over, self._look = over, look
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        edge = look.px(16)
        row.setContentsMargins(edge, look.px(12), edge, look.px(12))
        row.setSpacing(look.px(12))
        row.addWidget(icon_label("clock", look))
        self._words = label("", look, role=Role.UI_STRONG)
        row.addWidget(self._words, 1)
        over.installEventFilter(self)

    def show_words(self, words: str) -> None:
        """Show other words."""
        show_text(self._words, words)
        self._place()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the window."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        edge = self._look.px(EDGE)
        width = min(self._look.px(WIDEST), self._over.width() - 2 * edge)
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout else 0
        left = (self._over.width() - width) // 2
        self.setGeometry(left, self._over.height() - height - edge, width, height)


def _words(seconds: int, *, locks: bool) -> str:
    if locks:
        left = ngettext("Locks in {n} second.", "Locks in {n} seconds.", seconds)
    else:
        left = ngettext("Pauses in {n} second.", "Pauses in {n} seconds.", seconds)
    stay = _("Press any key to stay.")
    return f"{left.format(n=number(seconds))} {stay}"
