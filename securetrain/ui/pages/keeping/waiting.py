# SPDX-License-Identifier: GPL-3.0-or-later
"""A page that asks for something that takes a moment, and may not succeed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.ui.parts import (
    CalloutFrame,
    Look,
    Role,
    ScrollColumn,
    SecretField,
    Tone,
    announce,
    label,
)
from securetrain.ui.parts.focus import OWN_RING
from securetrain.ui.parts.labels import HeadingLabel
from securetrain.words import _


class WaitingPage(ScrollColumn):
    """Lays ``state`` where the page puts it: a calm line while it waits, sentences if it failed."""

    def __init__(self, look: Look) -> None:
        """Make an empty page."""
        super().__init__(look)
        self._look = look
        self.first_focus: QWidget | None = None
        self.state = QWidget()
        self._said = QVBoxLayout(self.state)
        self._said.setContentsMargins(0, 0, 0, 0)
        self.state.hide()

    def show_busy(self, words: str = "") -> None:
        """Say that it takes a moment; nothing can be pressed meanwhile."""
        for field in self.findChildren(SecretField):
            field.show_letters(False)
        # The focus would go on to the next button, where a second Enter would press it.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_RING, True)
        if title := self.findChild(HeadingLabel):
            self.setAccessibleName(title.accessibleName())
        self.setFocus()
        self.column.setEnabled(False)
        words = words or _("One moment…")
        self._say(label(words, self._look, role=Role.UI, tone=Tone.SECONDARY), words)

    def show_failure(self, sentences: str, title: str = "") -> None:
        """Say what happened; what was typed is selected, and the field has the focus again."""
        self.show_ready()
        callout = CalloutFrame(title or _("Not yet"), self._look, tone=Tone.CAUTION, icon="dash")
        callout.body.addWidget(label(sentences, self._look))
        self._say(callout, sentences)
        if self.first_focus is not None:
            self.first_focus.setFocus()
            if isinstance(self.first_focus, SecretField):
                self.first_focus.select_all()

    def show_ready(self) -> None:
        """Let everything be pressed again, with nothing said."""
        self.column.setEnabled(True)
        while item := self._said.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.state.hide()
        self.settle()

    def _say(self, shown: QWidget, words: str) -> None:
        enabled = self.column.isEnabled()
        self.show_ready()
        self.column.setEnabled(enabled)
        self._said.addWidget(shown)
        self.state.show()
        self.settle()
        self.ensureWidgetVisible(self.state)
        announce(self, words)


def is_waiting(page: QWidget | None) -> bool:
    """Say whether a page waits for something now; whoever takes it away never hears the end."""
    return isinstance(page, WaitingPage) and not page.column.isEnabled()
