# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures: never wider than the column, sharp on every screen, and in words for who needs them."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QImageReader, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from securetrain.course import Figure
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import line_widget
from securetrain.ui.parts import Look, Role, SunkenFrame, Tone, label
from securetrain.words import _

MOST_MEBIBYTES = 64
"""The most memory that one decoded picture may take."""


class FigureBlock(QWidget):
    """A picture with its caption; where the picture is missing, the words that describe it."""

    def __init__(self, figure: Figure, setting: Setting) -> None:
        """Measure the picture and lay it above its caption; it is decoded when it is painted."""
        super().__init__()
        look = setting.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        content = setting.media(figure.source) or b""
        if picture_size(content).isValid():
            column.addWidget(Picture(content, look, alt="" if figure.decorative else figure.alt))
        elif not figure.decorative:
            column.addWidget(_in_words(figure.alt, look))
        if figure.caption:
            column.addWidget(
                line_widget(figure.caption, setting, role=Role.SMALL, tone=Tone.SECONDARY)
            )


class Picture(QWidget):
    """An image that shrinks with its column and is drawn at the screen's own resolution."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, content: bytes, look: Look, *, alt: str) -> None:
        """Show a picture that can be read; ``alt`` is empty where it only decorates."""
        super().__init__()
        self._content, self._drawn = content, QPixmap()
        natural = picture_size(content)
        self._natural = QSize(look.px(natural.width()), look.px(natural.height()))
        self.setAccessibleName(alt)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Ask for the picture's own size."""
        return self._natural

    def minimumSizeHint(self) -> QSize:
        """Be content with very little; the column decides."""
        return QSize(1, 1)

    def heightForWidth(self, width: int) -> int:
        """Return the height that keeps the picture's proportions."""
        return self._shown_size(width).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture at the edge where reading starts, or its words if it is damaged."""
        size = self._shown_size(self.width())
        ratio = self.devicePixelRatioF()
        if self._drawn.size() != size * ratio:
            self._drawn = QPixmap.fromImage(decoded(self._content, size * ratio))
            self._drawn.setDevicePixelRatio(ratio)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - size.width() if mirrored else 0
        place = QRect(left, 0, size.width(), size.height())
        painter = QPainter(self)
        if self._drawn.isNull():
            painter.drawText(place, Qt.TextFlag.TextWordWrap, self.accessibleName())
        else:
            painter.drawPixmap(place, self._drawn)

    def _shown_size(self, width: int) -> QSize:
        shown = max(1, min(width, self._natural.width()))
        height = shown * self._natural.height() / max(1, self._natural.width())
        return QSize(shown, max(1, round(height)))


def picture_size(content: bytes) -> QSize:
    """Return the size of a picture by its header, an invalid size where it is none."""
    with _reading(content) as reader:
        return reader.size()


def decoded(content: bytes, size: QSize) -> QImage:
    """Return a picture at ``size`` px; a null image where it is damaged."""
    with _reading(content) as reader:
        reader.setScaledSize(size)
        return reader.read()


@contextmanager
def _reading(content: bytes) -> Iterator[QImageReader]:
    QImageReader.setAllocationLimit(MOST_MEBIBYTES)
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    yield QImageReader(buffer)
    buffer.close()


def _in_words(alt: str, look: Look) -> QWidget:
    frame = SunkenFrame(look)
    frame.body.addWidget(
        label(_("The picture is not here. It shows:"), look, role=Role.SMALL, tone=Tone.SECONDARY)
    )
    frame.body.addWidget(label(alt, look))
    return frame
