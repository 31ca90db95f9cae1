# SPDX-License-Identifier: GPL-3.0-or-later
"""A button as wide as its column whose words wrap, with the digit that presses it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from securetrain.ui.parts import Look, Role, Tone, chip, label, line_label
from securetrain.words import number


class ChoiceButton(QPushButton):
    """One of several things to do in a scene."""

    def __init__(self, words: str, digit: int, look: Look, *, note: str = "") -> None:
        """Make the button; ``digit`` is shown where its words start, a ``note`` below them."""
        super().__init__()
        self.setProperty("kind", "choice")
        self.setAutoDefault(False)
        self.setAccessibleName(f"{words}. {note}" if note else words)
        self.setMinimumHeight(look.px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look.px(edge) for edge in (16, 10, 16, 10)))
        row.setSpacing(look.px(12))
        mark = line_label(number(digit), look, role=Role.BODY_STRONG, tone=Tone.ACCENT)
        text = label(words, look)
        column = QVBoxLayout()
        column.setSpacing(look.px(6))
        column.addWidget(text)
        parts = [mark, text]
        if note:
            parts.append(chip(note, look))
            column.addWidget(parts[-1], 0, Qt.AlignmentFlag.AlignLeading)
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the size that the words ask for."""
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the words."""
        layout = self.layout()
        assert layout is not None
        return layout.minimumSize()
