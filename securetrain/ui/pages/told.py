# SPDX-License-Identifier: GPL-3.0-or-later
"""A line below a field that is there only while it says something."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.ui.parts import Look, Role, Tone, announce, label, show_text


class ToldLine(QWidget):
    """Says nothing yet, and takes no room until it does."""

    def __init__(self, look: Look) -> None:
        """Make an empty line."""
        super().__init__()
        self._label = label("", look, role=Role.UI, tone=Tone.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)
        self.hide()

    def tell(self, words: str) -> None:
        """Say something here, and once to whoever listens; nothing takes the line away."""
        is_new = words != self._label.accessibleName()
        show_text(self._label, words)
        self.setVisible(bool(words))
        if is_new:
            announce(self, words)
