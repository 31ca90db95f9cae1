# SPDX-License-Identifier: GPL-3.0-or-later
"""A ring around whatever has the keyboard's focus: 2 px, with a gap, the same everywhere."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Radius

GAP, LINE = 2, 2
"""Distance of the ring and its thickness in px at 100 %."""

OWN_RING, RINGED = "own_ring", "ringed"
"""Properties: a widget that draws its ring itself, and one that is ringed for what is in it."""

_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class FocusRing(QWidget):
    """The ring around one widget, drawn above its surroundings and never in the way."""

    def __init__(self, ringed: QWidget, ground: QWidget, look: Look) -> None:
        """Draw a ring around ``ringed`` on ``ground``, one of the widgets it lies in."""
        super().__init__(ground)
        self._ringed, self._ground, self._look = ringed, ground, look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        each: QWidget | None = ringed
        while each is not None and each is not ground:
            each.installEventFilter(self)
            each = each.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the ringed widget goes."""
        if event.type() in _MOVES:
            # What it was drawn around may be gone by now; then it goes soon, too.
            with suppress(RuntimeError):
                self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._look.px(LINE)
        painter.setPen(QPen(QColor(self._look.theme.focus), line))
        inset, radius = line / 2, self._look.px(Radius.CONTROL.value) + GAP
        edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(edge, radius, radius)

    def _place(self) -> None:
        corner = self._ringed.mapTo(self._ground, QPoint(0, 0))
        out = self._look.px(GAP) + self._look.px(LINE)
        wanted = QRect(corner, self._ringed.size()).adjusted(-out, -out, out, out)
        # At the ground's edge the ring goes inside rather than being cut off.
        self.setGeometry(wanted.intersected(self._ground.rect()))
        self.setVisible(self._ringed.isVisible())
        self.raise_()


def follow_focus(app: QApplication, look: Look) -> None:
    """Ring the focus from now on, in the colours of ``look``."""
    follower = app.findChild(FocusFollower)
    if follower is None:
        FocusFollower(app, look)
    else:
        follower.look = look


class FocusFollower(QObject):
    """Moves the ring with the focus; a click with the mouse needs none."""

    def __init__(self, app: QApplication, look: Look) -> None:
        """Follow the focus of a program."""
        super().__init__(app)
        self.look = look
        self._ring: FocusRing | None = None
        # Not at once: the focus also moves while a window is being taken apart.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._draw)
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None:
            # The ring may have gone with the page it was drawn on.
            with suppress(RuntimeError):
                self._ring.hide()
                self._ring.deleteLater()
        self._ring = None
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is None or by_mouse:
            self._soon.stop()
        else:
            self._soon.start(0)

    def _draw(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or focused.isWindow() or focused.property(OWN_RING):
            return
        ringed = _ringed(focused)
        self._ring = FocusRing(ringed, _ground(ringed), self.look)


def _ringed(focused: QWidget) -> QWidget:
    owner = focused.parentWidget()
    return owner if owner is not None and owner.property(RINGED) else focused


def _ground(ringed: QWidget) -> QWidget:
    """Return what scrolls with the widget, or its window."""
    ground = ringed
    parent = ringed.parentWidget()
    while parent is not None and not ground.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea) and ground is not ringed:
            return ground
        ground, parent = parent, parent.parentWidget()
    return ground
