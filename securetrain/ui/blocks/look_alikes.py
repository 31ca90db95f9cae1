# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages as their own kind of thing: neutral look-alikes of a mail, a chat, a call, no brand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from securetrain.course import Inspect
from securetrain.course import Look as Kind
from securetrain.ui.blocks.drawn_marks import GhostKeys, Initial, InventedCode
from securetrain.ui.blocks.message_kinds import caption, kind_words
from securetrain.ui.blocks.message_line import MessageLine, bubble
from securetrain.ui.blocks.message_shape import (
    Line,
    heads_list,
    is_plain,
    labelled,
    name_in,
    words_of,
)
from securetrain.ui.blocks.part_chip import LEAST, PartChip
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.parts import (
    Role,
    SunkenFrame,
    Tone,
    icon_label,
    label,
    line_label,
    separator,
)

CARD = 480
"""Widest request for access in px at 100 %."""


class Message(SunkenFrame):
    """A message on quiet ground; its ``chips`` are numbered as ``Inspect.parts``."""

    def __init__(self, task: Inspect, setting: Setting) -> None:
        """Draw the message as what it is."""
        super().__init__(setting.look, padding=12)
        self._setting = setting
        self.lines: list[MessageLine] = []
        self.setAccessibleName(kind_words(task.look))
        self.body.addWidget(caption(task.look, setting))
        self._sheet = self._made_sheet(task.look)
        drawn = {
            Kind.MAIL: self._mail,
            Kind.SMS: self._chat,
            Kind.CHAT: self._chat,
            Kind.POST: self._post,
            Kind.PROFILE: self._profile,
            Kind.PAGE: self._page,
            Kind.CONSENT: self._consent,
            Kind.QR: self._code,
            Kind.CALL: self._call,
        }
        drawn[task.look](list(task.lines))

    @property
    def chips(self) -> tuple[PartChip, ...]:
        """The parts that can be marked, in reading order."""
        return tuple(chip for line in self.lines for chip in line.chips)

    def line_of(self, chip: PartChip) -> MessageLine:
        """Return the line in which a chip stands."""
        return next(line for line in self.lines if chip in line.chips)

    def _mail(self, lines: list[Line]) -> None:
        """Draw labelled lines as a head with the sender's initial, the rest as the letter."""
        head = next((n for n, line in enumerate(lines) if not labelled(line)), len(lines))
        if head:
            row = self._row()
            row.addWidget(Initial(name_in(lines[0]), self._setting.look), 0, _TOP)
            column = QVBoxLayout()
            column.setSpacing(0)
            for line in lines[:head]:
                column.addWidget(self._line(line, label=labelled(line)))
            row.addLayout(column, 1)
            self._sheet.addWidget(separator(self._setting.look))
        self._add_lines(lines[head:])

    def _chat(self, lines: list[Line]) -> None:
        """Draw whom it is with, then bubbles; what was said by another speaker stands apart."""
        rest = self._under_name(lines)
        self._sheet.addWidget(separator(self._setting.look))
        theirs = {labelled(line) for line in rest if not is_plain(line)}
        for line in rest:
            if line:
                mine = is_plain(line) and labelled(line) not in {"", *theirs}
                self._sheet.addLayout(bubble(self._line(line), self._setting.look, at_end=mine))

    def _post(self, lines: list[Line]) -> None:
        self._add_lines(self._under_name(lines))
        self._sheet.addWidget(separator(self._setting.look))
        row = self._row(gap=24)
        for name in ("chat", "pass-on", "mark"):
            row.addWidget(icon_label(name, self._setting.look, tone=Tone.QUIET))
        row.addStretch(1)

    def _profile(self, lines: list[Line]) -> None:
        banner = QWidget()
        banner.setProperty("surface", "sunken")
        banner.setFixedHeight(self._setting.look.px(28))
        self._sheet.addWidget(banner)
        self._add_lines(self._under_name(lines, size=56))

    def _page(self, lines: list[Line]) -> None:
        """Draw a first line without parts as the strip at the top of a window."""
        if lines and is_plain(lines[0]):
            row = self._row()
            look = self._setting.look
            row.addWidget(icon_label("globe", look, tone=Tone.SECONDARY))
            row.addWidget(label(words_of(lines.pop(0)), look, role=Role.UI, tone=Tone.SECONDARY), 1)
            self._sheet.addWidget(separator(look))
        self._add_lines(lines)

    def _consent(self, lines: list[Line]) -> None:
        """Draw a narrow request: where it stands, which program, what it wants, two empty keys."""
        look = self._setting.look
        wishes = next((n for n, line in enumerate(lines) if heads_list(line)), len(lines))
        for place, line in enumerate(lines[:wishes]):
            row = self._row()
            if place == 1:
                row.addWidget(Initial(words_of(line), look, square=True), 0, _TOP)
            row.addWidget(self._line(line), 1)
            if place == 0:
                self._sheet.addWidget(separator(look))
        for line in lines[wishes : wishes + 1]:
            self._sheet.addWidget(self._line(line))
        for line in lines[wishes + 1 :]:
            self._add_listed(line)
        self._sheet.addWidget(GhostKeys(look))

    def _code(self, lines: list[Line]) -> None:
        """Draw a square code beside what is printed with it, above it where letters are large."""
        beside = self._setting.look.is_roomy
        column = QVBoxLayout()
        column.setSpacing(0)
        if beside:
            row = self._row(gap=16)
            row.addLayout(column, 1)
            row.addWidget(InventedCode(self._setting.look), 0, _TOP)
        else:
            self._sheet.addWidget(InventedCode(self._setting.look))
            self._sheet.addLayout(column)
        for line in lines:
            column.addWidget(self._line(line))

    def _call(self, lines: list[Line]) -> None:
        """Draw a call as what was said by whom, one below the other."""
        for line in lines:
            self._sheet.addWidget(self._line(line, label=labelled(line)))

    def _under_name(self, lines: list[Line], *, size: float = 36) -> list[Line]:
        """Put a first line without parts beside its initial; return the lines that are left."""
        if not lines or not is_plain(lines[0]):
            return lines
        look, name = self._setting.look, words_of(lines[0])
        row = self._row()
        row.addWidget(Initial(name, look, size=size), 0, _TOP)
        row.addWidget(label(name, look, role=Role.UI_STRONG), 1)
        return lines[1:]

    def _add_lines(self, lines: Sequence[Line]) -> None:
        for line in lines:
            self._sheet.addWidget(self._line(line))

    def _add_listed(self, line: Line) -> None:
        """Put a wish behind a dot; what begins with a capital is a sentence of its own."""
        look = self._setting.look
        row = self._row()
        if line and not words_of(line)[:1].isupper():
            dot = line_label("•", look, tone=Tone.SECONDARY)
            dot.setMinimumHeight(look.px(LEAST))
            row.addWidget(dot, 0, _TOP)
        row.addWidget(self._line(line), 1)

    def _line(self, line: Line, *, label: str = "") -> QWidget:
        if not line:
            gap = QWidget()
            gap.setFixedHeight(self._setting.look.px(8))
            return gap
        made = MessageLine(line, self._setting, label=label)
        self.lines.append(made)
        return made

    def _row(self, *, gap: float = 10) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._setting.look.px(gap))
        self._sheet.addLayout(row)
        return row

    def _made_sheet(self, kind: Kind) -> QVBoxLayout:
        look = self._setting.look
        sheet = QFrame()
        sheet.setProperty("role", "sheet")
        if kind is Kind.CONSENT:
            sheet.setMaximumWidth(look.px(CARD))
        column = QVBoxLayout(sheet)
        column.setContentsMargins(*(look.px(edge) for edge in (16, 12, 16, 12)))
        column.setSpacing(look.px(6) if kind in (Kind.CHAT, Kind.SMS) else look.px(4))
        # In a row of its own: a column would give it the height of its own greater width.
        row = QHBoxLayout()
        for each in (None, sheet, None) if kind is Kind.CONSENT else (sheet,):
            row.addStretch(1) if each is None else row.addWidget(each, 1000)
        self.body.addLayout(row)
        return column


_TOP = Qt.AlignmentFlag.AlignTop
