# SPDX-License-Identifier: GPL-3.0-or-later
"""A line of an inspected message: plain words, parts to mark, and below them what they were."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from securetrain.course import Marker, Paragraph, Part, Reading, Run, Text
from securetrain.practice import PartGrade
from securetrain.ui.blocks.message_shape import Line
from securetrain.ui.blocks.part_chip import LEAST, SHOWN, ChipState, PartChip
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import set_in
from securetrain.ui.parts import FlowLayout, Look, MarkedProse, Role, Tone, label
from securetrain.ui.parts.labels import PlainLabel

LABEL = 76
"""Width of the column in which labels such as “From:” and speakers stand, in px at 100 %."""
READABLE = 440
"""Width in px at 100 % that a line asks for once something is explained below it."""

_TONES = {
    ChipState.FOUND: (Tone.ACCENT, "flag"),
    ChipState.MISSED: (Tone.CAUTION, "dash"),
    ChipState.FALSE_ALARM: (Tone.QUIET, "struck"),
    ChipState.LEFT: (Tone.QUIET, "check"),
}


class MessageLine(QWidget):
    """Words and chips in the order of reading; ``label`` stands before them in its own column."""

    def __init__(self, parts: Line, setting: Setting, *, label: str = "") -> None:
        """Lay the parts out; what ``label`` says is no longer said by the first of them."""
        super().__init__()
        self._setting = setting
        self.chips: list[PartChip] = []
        self._notes: list[QWidget] = []
        look = setting.look
        beside = look.is_roomy
        outer = QHBoxLayout(self) if beside else QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.px(8) if beside else 0)
        if label:
            outer.addWidget(_label(label, look), 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(look.px(4))
        outer.addLayout(self._column, 1)
        self._flow = FlowLayout(spacing=look.px(4))
        for place, part in enumerate(parts):
            self._add(part, label if place == 0 else "")
        self._column.addLayout(self._flow)
        self._extra = look.px(LABEL) + look.px(8) if label and beside else 0

    def sizeHint(self) -> QSize:
        """Ask for one line, or for a readable width where something is explained."""
        items = [self._flow.itemAt(at) for at in range(self._flow.count())]
        wide = sum(each.sizeHint().width() + self._flow.spacing() for each in items if each)
        if self._notes:
            wide = max(wide, self._setting.look.px(READABLE))
        return QSize(wide + self._extra, super().sizeHint().height())

    def explain(self, chip: PartChip, part: PartGrade) -> None:
        """Say below the line why a part is what it is; of several the part is named."""
        colour, icon = _TONES[chip.state]
        told = _led(set_in(chip.shown), part.feedback) if len(self.chips) > 1 else part.feedback
        note = MarkedProse(told, self._setting.look, icon, colour)
        note.link_activated.connect(self._setting.follow)
        self._notes.append(note)
        self._column.addWidget(note)

    def forget_notes(self) -> None:
        """Take away what was explained."""
        for each in self._notes:
            each.hide()
            each.deleteLater()
        self._notes = []

    def _add(self, part: Part, label: str) -> None:
        words = part.text.strip().removeprefix(label).strip()
        look = self._setting.look
        if part.reading is not Reading.PLAIN:
            chip = PartChip(part.text, look, shown=words)
            self.chips.append(chip)
            self._flow.addWidget(chip)
            return
        # The brackets around an address are no words; alone they would face the wrong way.
        bare = words.removeprefix(">").removesuffix("<").strip()
        if bare:
            self._flow.addWidget(PlainWords(bare, look))


class PlainWords(PlainLabel):
    """Words between parts: on one line wherever there is room for them."""

    def __init__(self, words: str, look: Look) -> None:
        """Show ``words`` as high as the parts beside them."""
        super().__init__()
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setFont(look.font(SHOWN))
        self.setAccessibleName(words)
        self.setProperty("tone", Tone.TEXT.value)
        self.setWordWrap(True)
        self.setMinimumHeight(look.px(LEAST))
        self.keep_to_start()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 4
        return QSize(wide, max(self.minimumHeight(), self.heightForWidth(wide)))

    def minimumSizeHint(self) -> QSize:
        """Be content with a narrow place."""
        return QSize(min(self.sizeHint().width(), self._look.px(120)), self.minimumHeight())


def _led(name: str, told: Text) -> Text:
    """Return what is told of a part, below its name."""
    first, *rest = told
    if first.marker is not Marker.NONE:
        return (Paragraph((Run(name, strong=True),)), *told)
    return (replace(first, runs=(Run(f"{name}\n", strong=True), *first.runs)), *rest)


def _label(words: str, look: Look) -> QWidget:
    made = label(words, look, role=Role.SMALL, tone=Tone.SECONDARY)
    made.setMinimumHeight(look.px(LEAST))
    made.setFixedWidth(look.px(LABEL))
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def bubble(inside: QWidget, look: Look, *, at_end: bool) -> QHBoxLayout:
    """Return something said as a bubble, as wide as it is, at the start or the end of its row."""
    frame = QFrame()
    frame.setProperty("role", "bubble-mine" if at_end else "bubble")
    column = QVBoxLayout(frame)
    column.setContentsMargins(look.px(10), look.px(2), look.px(10), look.px(2))
    column.addWidget(inside)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    frame.setSizePolicy(policy)
    row = QHBoxLayout()
    row.addStretch(1 if at_end else 0)
    row.addWidget(frame)
    row.addStretch(0 if at_end else 1)
    return row
