# SPDX-License-Identifier: GPL-3.0-or-later
"""The top bar: the ways out that are always there."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from securetrain.ui.parts import Look, Tone, icon, quiet, secondary
from securetrain.words import _

ROOMIER_FIRST = ((True, True, True), (False, True, True), (False, False, True), (False,) * 3)
"""Whether back has words, whether help has, and whether search is there: keys lead to it, too."""
MARK = 20
"""A drawing in place of words, in px at 100 %."""


class TopBar(QFrame):
    """What is always there: back, search, help, and leave quickly at the end corner.

    Leave quickly keeps its words; where there is little room, the rest gives way.
    """

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
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), look.px(8), look.px(16), look.px(4))
        row.setSpacing(look.px(8))
        self._back = quiet(_("Back"), look)
        self._back.clicked.connect(self.went_back)
        self._back.hide()
        row.addWidget(self._back)
        row.addStretch(1)
        self._search = self._search_button(look) if searches else None
        if self._search:
            row.addWidget(self._search)
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
        self._back.setAccessibleName(words)
        self._back.setVisible(bool(words))
        self._fit()

    def show_help(self, there: bool) -> None:
        """Offer help where there is some."""
        self._help.setVisible(there)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Look how much room there is."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        for back, help_, search in ROOMIER_FIRST:
            self._show_words(self._back, "back", Tone.ACCENT, has_words=back)
            if self._show_words(self._help, "help", Tone.TEXT, has_words=help_):
                self._help.setProperty("kind", "secondary" if help_ else "mark")
                self._help.style().polish(self._help)
            if self._search:
                self._search.setVisible(search)
            self._row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                return

    def _show_words(self, button: QPushButton, mark: str, tone: Tone, *, has_words: bool) -> bool:
        """Show the words of a button, or a drawing in their place; say whether that is new."""
        words = button.accessibleName()
        if bool(button.text()) == has_words and button.text() in ("", words):
            return False
        button.setText(words if has_words else "")
        button.setToolTip("" if has_words else words)
        from PySide6.QtGui import QIcon  # late: the first window has room for words

        drawn = QIcon() if has_words else icon(mark, self.look, tone=tone)
        button.setIcon(drawn)
        button.setIconSize(QSize(self.look.px(MARK), self.look.px(MARK)))
        return True
