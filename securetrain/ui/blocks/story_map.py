# SPDX-License-Identifier: GPL-3.0-or-later
"""The map of a story: what was seen of it and what was not, drawn, in words and to go back to."""

from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from securetrain.course import Scene, reachable
from securetrain.practice import Play
from securetrain.ui.blocks.texts import shown
from securetrain.ui.parts import FlowLayout, Look, Role, SunkenFrame, Tone, label, quiet
from securetrain.words import _, number

NODE, COLUMN, ROW = 16, 64, 32
"""Width of a scene and the distances between scenes, in px at 100 %."""


class StoryMap(SunkenFrame):
    """A drawing of all scenes, how many were seen, and a way back to each of these."""

    scene_wanted = Signal(str)

    def __init__(self, at: Play, look: Look) -> None:
        """Show how far the story is known."""
        super().__init__(look, padding=12)
        self.body.addWidget(label(_("Map of this story"), look, role=Role.UI_STRONG))
        told = seen_words(at)
        self.body.addWidget(label(told, look, role=Role.UI, tone=Tone.SECONDARY))
        self.body.addWidget(StoryDrawing(at, look))
        ways = FlowLayout(spacing=look.px(4))
        for scene in at.story.scenes:
            if scene.id in at.seen and scene.id != at.scene.id:
                ways.addWidget(self._way(scene, look))
        self.body.addLayout(ways)

    def _way(self, scene: Scene, look: Look) -> QWidget:
        title = shown(scene.title)
        button = quiet(title, look, mark="review")
        button.setAccessibleName(_("Back to the scene: {title}").format(title=title))
        button.clicked.connect(lambda: self.scene_wanted.emit(scene.id))
        return button


def seen_words(at: Play) -> str:
    """Say how many scenes and endings were seen."""
    scenes, endings = len(reachable(at.story.scenes)), len(at.all_endings)
    words = _(
        "You have seen {scenes} of {all_scenes} scenes and {endings} of {all_endings} endings."
    )
    return words.format(
        scenes=number(len(at.seen)),
        all_scenes=number(scenes),
        endings=number(len(at.all_endings & at.seen)),
        all_endings=number(endings),
    )


class StoryDrawing(QWidget):
    """Scenes as discs and endings as squares, from the start to the ends; hollow ones wait.

    Only ways that lead on are drawn. The words beside it say the same to who cannot see it.
    """

    def __init__(self, at: Play, look: Look) -> None:
        """Draw each scene as many columns in as it has choices before it."""
        super().__init__()
        self._at, self._look = at, look
        self._depth = reachable(at.story.scenes)
        self._places = _places(self._depth)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the whole drawing."""
        columns = max(column for column, _row in self._places.values()) + 1
        rows = max(row for _column, row in self._places.values()) + 1
        return QSize(self._look.px(columns * COLUMN), self._look.px(rows * ROW))

    def minimumSizeHint(self) -> QSize:
        """Let the columns come closer together."""
        return QSize(self._look.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ways, then the scenes over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for scene in self._at.story.scenes:
            for choice in scene.choices:
                if self._depth.get(choice.target, 0) > self._depth.get(scene.id, 0):
                    self._paint_way(painter, scene.id, choice.target)
        for name in self._places:
            self._paint_scene(painter, name)

    def _paint_way(self, painter: QPainter, one: str, other: str) -> None:
        seen = {one, other} <= self._at.seen
        theme = self._look.theme
        pen = QPen(QColor(theme.accent if seen else theme.border_strong), 1.5 if seen else 1)
        if not seen:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(self._centre(one), self._centre(other))

    def _paint_scene(self, painter: QPainter, name: str) -> None:
        theme, seen = self._look.theme, name in self._at.seen
        side = self._look.px(NODE)
        centre = self._centre(name)
        place = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        radius = self._look.px(4) if name in self._at.all_endings else side / 2
        pen = QPen(QColor(theme.accent if seen else theme.border_strong), 1.5)
        if not seen:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.accent if seen else theme.surface))
        painter.drawRoundedRect(place, radius, radius)
        if name == self._at.scene.id:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = place.adjusted(-4, -4, 4, 4)
            painter.drawRoundedRect(around, radius + 4, radius + 4)

    def _centre(self, name: str) -> QPointF:
        column, row = self._places[name]
        columns = max(place[0] for place in self._places.values()) + 1
        apart = min(float(self._look.px(COLUMN)), self.width() / columns)
        along = (column + 0.5) * apart
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return QPointF(
            self.width() - along if mirrored else along, (row + 0.5) * self._look.px(ROW)
        )


def _places(depth: dict[str, int]) -> dict[str, tuple[int, int]]:
    """Return column and row of each scene; those of one column stand in the order found."""
    levels = groupby(sorted(depth, key=lambda name: depth[name]), key=lambda name: depth[name])
    return {name: (column, row) for column, names in levels for row, name in enumerate(names)}
