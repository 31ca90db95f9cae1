# SPDX-License-Identifier: GPL-3.0-or-later
"""A box to pick one of several lines from; what does not fit is written out below it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from securetrain.ui.parts import Look, Role, Tone, label, show_text

ARROW = 56
"""What a box needs beside its words, in px at 100 %."""


class PickBox(QWidget):
    """A combo box; nothing is picked at first."""

    picked = Signal(int)
    """The number of the line that was picked."""
    numbered = Signal()
    """A line was picked by a digit."""
    entered = Signal()
    """Enter was pressed, which goes on."""

    def __init__(self, invitation: str, lines: tuple[str, ...], look: Look) -> None:
        """Offer ``lines``; ``invitation`` is shown until one is picked."""
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        self.box = _StillBox(look)
        self.box.setFont(look.font(Role.UI))
        self.box.setMinimumHeight(look.px(40))
        self.box.setMinimumContentsLength(8)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setPlaceholderText(invitation)
        self.box.addItems(list(lines))
        self.box.setCurrentIndex(-1)
        self._whole = label("", look, role=Role.UI, tone=Tone.SECONDARY)
        self._whole.hide()
        column.addWidget(self.box)
        column.addWidget(self._whole)
        self.box.currentIndexChanged.connect(self._tell)
        self.box.numbered.connect(self._pick_by_number)
        self.box.entered.connect(self.entered)
        self.setFocusProxy(self.box)

    @property
    def at(self) -> int | None:
        """The number of the picked line, None while there is none."""
        return self.box.currentIndex() if self.box.currentIndex() >= 0 else None

    def pick(self, number: int) -> None:
        """Pick a line by its number from 0; what is not there is ignored."""
        if 0 <= number < self.box.count():
            self.box.setCurrentIndex(number)

    def close_with(self, words: str) -> None:
        """Show ``words``, if any, in place of the box: nothing is picked any more."""
        self.box.hide()
        show_text(self._whole, words)
        self._whole.setVisible(bool(words))

    def open_again(self) -> None:
        """Offer the lines anew."""
        self.box.show()
        self._write_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the picked line out where it does not fit any more."""
        self._write_out()

    def _pick_by_number(self, number: int) -> None:
        if 1 <= number <= self.box.count():
            self.pick(number - 1)
            self.numbered.emit()

    def _tell(self, number: int) -> None:
        self._write_out()
        self.picked.emit(number)

    def _write_out(self) -> None:
        if self.box.isHidden():
            return
        words = self.box.currentText()
        room = self.width() - self._look.px(ARROW)
        fits = self.box.fontMetrics().horizontalAdvance(words) <= room
        show_text(self._whole, "" if fits else words)
        self._whole.setVisible(bool(words) and not fits)


class _Wrapped(QStyledItemDelegate):
    """Gives every line of the list the height that it needs at the box's width."""

    def __init__(self, box: QComboBox, look: Look) -> None:
        super().__init__(box)
        self._box, self._look = box, look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        room = QRect(0, 0, self._box.width() - self._look.px(ARROW), 10_000)
        words = str(index.data())
        high = self._box.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(self._box.width(), max(self._look.px(40), high + self._look.px(16)))


class _StillBox(QComboBox):
    """A combo box that leaves the wheel to the page, and whose list wraps its lines."""

    numbered = Signal(int)
    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        # The list is made when it is first wanted; most boxes are read before they are opened.
        lines = self.view()
        if not isinstance(self.itemDelegate(), _Wrapped):
            self.setItemDelegate(_Wrapped(self, self._look))
            lines.setTextElideMode(Qt.TextElideMode.ElideNone)
        if isinstance(lines, QListView):
            lines.setWordWrap(True)
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits of every script for numbers of lines, and other signs for how one begins."""
        if event.text().isdecimal():
            self.numbered.emit(int(event.text()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
