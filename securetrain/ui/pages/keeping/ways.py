# SPDX-License-Identifier: GPL-3.0-or-later
"""A way on, as a wide button: what it is called, and what it does."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from securetrain.ui.parts import Look, Role, Tone, label


class WayButton(QPushButton):
    """A button as wide as its column whose words wrap."""

    def __init__(self, title: str, words: str, look: Look) -> None:
        """Make the button; ``words`` say what happens."""
        super().__init__()
        self.setProperty("kind", "entry")
        self.setAutoDefault(False)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(*(look.px(edge) for edge in (20, 12, 20, 12)))
        self._inside.setSpacing(look.px(2))
        self._inside.addWidget(label(title, look, role=Role.BODY_STRONG))
        self._inside.addWidget(label(words, look, role=Role.UI, tone=Tone.SECONDARY))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need at a width."""
        return self._inside.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size that the words ask for."""
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size that clips nothing."""
        return self._inside.totalMinimumSize()
