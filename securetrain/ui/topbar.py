# SPDX-License-Identifier: GPL-3.0-or-later
"""The top bar: the ways out that are always there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from securetrain.ui.parts import Look, quiet, secondary
from securetrain.words import _


class TopBar(QFrame):
    """What is always there: back, search, help, and leave quickly at the end corner."""

    went_back = Signal()
    search_wanted = Signal()
    help_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, look: Look, *, searches: bool = False) -> None:
        """Make the bar without a way back; ``searches`` says that search can be wished for."""
        super().__init__()
        self.look = look
        self.setProperty("role", "topbar")
        # A page that wants more room than there is must not press the bar flat.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), look.px(8), look.px(16), look.px(4))
        row.setSpacing(look.px(8))
        self._back = quiet(_("Back"), look)
        self._back.clicked.connect(self.went_back)
        self._back.hide()
        row.addWidget(self._back)
        row.addStretch(1)
        if searches:
            row.addWidget(self._search_button(look))
        self._help = secondary(_("Help now"), look)
        self._help.clicked.connect(self.help_wanted)
        self._help.hide()
        row.addWidget(self._help)
        leave = secondary(_("Leave quickly"), look)
        leave.setToolTip("Ctrl+Shift+X")
        leave.clicked.connect(self.leave_wanted)
        row.addWidget(leave)

    def _search_button(self, look: Look) -> QPushButton:
        button = quiet("", look, mark="search")
        button.setAccessibleName(_("Search"))
        button.setToolTip(_("Search"))
        button.clicked.connect(self.search_wanted)
        return button

    def show_back(self, words: str) -> None:
        """Offer a way back in ``words``; none when empty."""
        self._back.setText(words)
        self._back.setAccessibleName(words)
        self._back.setVisible(bool(words))

    def show_help(self, there: bool) -> None:
        """Offer help where there is some."""
        self._help.setVisible(there)
