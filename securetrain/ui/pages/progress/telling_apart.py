# SPDX-License-Identifier: GPL-3.0-or-later
"""How well the genuine is told from the manipulated, over time: a small drawing and its twin."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from securetrain.course import line
from securetrain.practice import Confidence, Discernment, Overview
from securetrain.ui.parts import (
    FlowLayout,
    GridTable,
    Look,
    Role,
    Tone,
    label,
    line_label,
    quiet,
)
from securetrain.words import _, ngettext, number

HIGH, WEEK, BAR = 96, 44, 14
"""Height of the drawing, width of a week and of a bar in px at 100 %."""


class TellingApart(QWidget):
    """Sums in words, twelve weeks as bars, and the same as a table for whoever wants it."""

    def __init__(self, overview: Overview, look: Look) -> None:
        """Show what is known; call it where something was told apart."""
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(8))
        for words in (*_sums(overview.discernment), *_confidence(overview.confidence)):
            self._column.addWidget(label(words, look))
        weeks = overview.told_apart
        if sum(bool(each.suspicious or each.fine) for each in weeks) > 1:
            self._add_weeks(weeks, look)

    def _add_weeks(self, weeks: tuple[Discernment, ...], look: Look) -> None:
        self._chart = _dated(WeeksChart(weeks, look), len(weeks), look)
        self._table = _table(weeks, look)
        self._table.hide()
        self._column.addWidget(self._chart)
        self._column.addWidget(self._legend(look))
        self._column.addWidget(self._table)
        row = FlowLayout(spacing=look.px(8))
        self._toggle = quiet(_("Show as table"), look)
        self._toggle.clicked.connect(self._turn)
        row.addWidget(self._toggle)
        self._column.addLayout(row)

    def _legend(self, look: Look) -> QWidget:
        self._key = QWidget()
        row = FlowLayout(self._key, spacing=look.px(16))
        doubted = _("Doubted though genuine")
        for words, tone in ((_("Caught"), Tone.ACCENT), (doubted, Tone.CAUTION)):
            row.addWidget(_Swatch(look, tone))
            row.addWidget(line_label(words, look, role=Role.SMALL, tone=Tone.SECONDARY))
        return self._key

    def _turn(self) -> None:
        """Show the table instead of the drawing, or the drawing again."""
        as_table = self._table.isHidden()
        self._chart.setVisible(not as_table)
        self._key.setVisible(not as_table)
        self._table.setVisible(as_table)
        words = _("Show as picture") if as_table else _("Show as table")
        self._toggle.setText(words)
        self._toggle.setAccessibleName(words)


class WeeksChart(QWidget):
    """Two bars for each week: the share that was caught, and the share doubted though genuine."""

    def __init__(self, weeks: tuple[Discernment, ...], look: Look) -> None:
        """Draw ``weeks``, this one last; a week in which nothing was told apart stays empty."""
        super().__init__()
        self._weeks, self._look = weeks, look
        self.setAccessibleName(_("Twelve weeks as a picture; the table says the same."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(self.sizeHint().width())

    def sizeHint(self) -> QSize:
        """Return the size of all weeks."""
        return QSize(self._look.px(WEEK) * len(self._weeks), self._look.px(HIGH) + 2)

    def minimumSizeHint(self) -> QSize:
        """Let weeks become narrow."""
        return QSize(self._look.px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines of nothing, half and all, and the bars on them."""
        painter = QPainter(self)
        theme, foot = self._look.theme, self.height() - 1
        for share, colour in ((0.0, theme.border_strong), (0.5, theme.border), (1.0, theme.border)):
            painter.setPen(QPen(QColor(colour), 1))
            high = round(foot - share * self._look.px(HIGH))
            painter.drawLine(0, high, self.width(), high)
        wide = min(float(self._look.px(WEEK)), self.width() / len(self._weeks))
        for place, week in enumerate(self._weeks):
            self._paint_week(painter, week, place * wide, wide)

    def _paint_week(self, painter: QPainter, week: Discernment, along: float, wide: float) -> None:
        bar = round(min(self._look.px(BAR), wide * 0.36))
        parts = (
            (week.hits, week.suspicious, Tone.ACCENT),
            (week.false_alarms, week.fine, Tone.CAUTION),
        )
        for place, (count, total, tone) in enumerate(parts):
            if total:
                start = along + (wide - 2 * bar) / 2 + place * bar
                left = self.width() - start - bar if self._mirrored() else start
                self._paint_bar(painter, round(left), bar, (count / total, tone))

    def _paint_bar(self, painter: QPainter, left: int, bar: int, shown: tuple[float, Tone]) -> None:
        share, tone = shown
        high = max(3, round(share * self._look.px(HIGH)))  # nothing is drawn, too: as a thin foot
        colour = self._look.colour(tone)
        style = Qt.BrushStyle.BDiagPattern if tone is Tone.CAUTION else Qt.BrushStyle.SolidPattern
        painter.setPen(QPen(colour, 1))
        painter.setBrush(QBrush(colour, style))
        painter.drawRect(left, self.height() - 1 - high, bar - 3, high)

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _dated(chart: WeeksChart, weeks: int, look: Look) -> QWidget:
    """Return the drawing over the words that say where it begins and ends."""
    made = QWidget()
    made.setMaximumWidth(chart.maximumWidth())
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(2))
    column.addWidget(chart)
    row = QHBoxLayout()
    row.addWidget(line_label(_when(weeks - 1), look, role=Role.CAPTION, tone=Tone.QUIET))
    row.addStretch(1)
    row.addWidget(line_label(_when(0), look, role=Role.CAPTION, tone=Tone.QUIET))
    column.addLayout(row)
    return made


class _Swatch(QWidget):
    """The fill of a bar, beside what it means."""

    def __init__(self, look: Look, tone: Tone) -> None:
        super().__init__()
        self._colour, self._hatched = look.colour(tone), tone is Tone.CAUTION
        self.setFixedSize(look.px(14), look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        style = Qt.BrushStyle.BDiagPattern if self._hatched else Qt.BrushStyle.SolidPattern
        painter.setPen(QPen(self._colour, 1))
        painter.setBrush(QBrush(self._colour, style))
        side = self.width() - 2
        painter.drawRect(QRectF(0.5, (self.height() - side) / 2, side, side))


def _sums(seen: Discernment) -> tuple[str, str]:
    caught = _("You caught {hits} of {suspicious} that were manipulated.")
    doubted = _("You doubted {alarms} of {fine} that were genuine.")
    return (
        caught.format(hits=number(seen.hits), suspicious=number(seen.suspicious)),
        doubted.format(alarms=number(seen.false_alarms), fine=number(seen.fine)),
    )


def _confidence(held: Confidence) -> list[str]:
    """Say how often being unsure was right, once somebody said so."""
    if not held.unsure:
        return []
    words = ngettext(
        "You were not sure of {n} answer; {right} of it was right.",
        "You were not sure of {n} answers; {right} of them were right.",
        held.unsure,
    )
    said = [words.format(n=number(held.unsure), right=number(held.unsure_right))]
    if held.other:
        rest = _("Of all others, {right} of {all} were right.")
        said.append(rest.format(right=number(held.other_right), all=number(held.other)))
    return said


def _table(weeks: tuple[Discernment, ...], look: Look) -> QWidget:
    head = tuple(line(words) for words in (_("Week"), _("Caught"), _("Doubted though genuine")))
    rows = []
    for ago, week in enumerate(reversed(weeks)):
        if week.suspicious or week.fine:
            cells = (
                _when(ago),
                _of(week.hits, week.suspicious),
                _of(week.false_alarms, week.fine),
            )
            rows.append(tuple(line(words) for words in cells))
    return GridTable(head, tuple(rows), look)


def _when(ago: int) -> str:
    if not ago:
        return _("This week")
    return ngettext("{n} week ago", "{n} weeks ago", ago).format(n=number(ago))


def _of(count: int, total: int) -> str:
    return _("{n} of {all}").format(n=number(count), all=number(total)) if total else "–"
