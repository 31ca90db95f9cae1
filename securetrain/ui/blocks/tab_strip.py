# SPDX-License-Identifier: GPL-3.0-or-later
"""The tabs of the invented web, with a key for a new one and a key to close the one in front."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QWidget

from securetrain.ui.blocks.setting import Setting
from securetrain.ui.parts import Role, secondary
from securetrain.words import _

WIDEST = 220
"""Widest tab in px at 100 %; longer titles end in dots."""


class TabStrip(QWidget):
    """Tabs that the arrow keys go along."""

    switched = Signal(int)
    wanted = Signal()
    closed = Signal()

    def __init__(self, setting: Setting) -> None:
        """Make a strip without tabs."""
        super().__init__()
        look = setting.look
        self._bar = _Bar(look.px(WIDEST))
        self._bar.setFont(look.font(Role.SMALL))
        self._bar.setAccessibleName(_("Open pages"))
        self._bar.currentChanged.connect(self.switched)
        self._new = key("plus", _("New tab"), setting)
        self._new.clicked.connect(self.wanted)
        self._close = key("close", _("Close this tab"), setting)
        self._close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(4))
        row.addWidget(self._bar, 1)
        row.addWidget(self._new)
        row.addWidget(self._close)

    def show_tabs(self, titles: Sequence[str], at: int) -> None:
        """Show a tab for each title, the one at ``at`` in front."""
        with QSignalBlocker(self._bar):
            while self._bar.count() < len(titles):
                self._bar.addTab("")
            while self._bar.count() > len(titles):
                self._bar.removeTab(self._bar.count() - 1)
            for place, title in enumerate(titles):
                self._bar.setTabText(place, title.replace("&", "&&"))
            self._bar.setCurrentIndex(at)
        self._close.setEnabled(len(titles) > 1)

    def close_new(self, closed: bool) -> None:
        """Let no new tab be opened, or let it again."""
        self._new.setEnabled(not closed)

    def has_focus(self) -> bool:
        """Say whether the keyboard goes along the tabs now."""
        return self._bar.hasFocus()

    def take_focus(self) -> None:
        """Take the keyboard back to the tabs."""
        self._bar.setFocus()


class _Bar(QTabBar):
    def __init__(self, widest: int) -> None:
        super().__init__()
        self._widest = widest
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(False)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        hint = super().tabSizeHint(index)
        return QSize(min(hint.width(), self._widest), hint.height())

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._widest // 4, super().minimumTabSizeHint(index).height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest // 2, super().minimumSizeHint().height())


def key(mark: str, name: str, setting: Setting) -> QPushButton:
    """Return a small square button with a drawing and a name."""
    button = secondary("", setting.look, mark=mark)
    button.setProperty("kind", "mark")
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
