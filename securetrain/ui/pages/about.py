# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody tells about themselves: one question a screen, and a page that shows it all."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout

from securetrain.classroom import Asked, ToldLine, exposure_name, tier_name
from securetrain.course import Exposure
from securetrain.practice import Told
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Intent,
    Look,
    OptionRow,
    ProgressDots,
    Role,
    ScrollColumn,
    Tone,
    Wish,
    announce,
    checkbox_row,
    heading,
    label,
    option_group,
    primary,
    quiet,
    secondary,
)
from securetrain.words import _, ngettext, number


class AskingPage(ScrollColumn):
    """Asks one question of onboarding; it can be skipped, and so can all that follow."""

    answered = Signal(object)
    """The numbers of the answers chosen, a frozenset."""
    skipped = Signal()
    ended = Signal()

    def __init__(self, look: Look, asked: Asked, *, at: int, total: int) -> None:
        """Ask the ``at``-th of ``total`` questions."""
        super().__init__(look)
        self._look, self._most = look, asked.question.most
        own = look.for_language(asked.language)
        self._add_place(at, total)
        title = heading(asked.question.text, 1, own)
        title.setLayoutDirection(own.direction)
        self.body.addWidget(title)
        self.body.addWidget(label(_how_many(self._most), look, tone=Tone.SECONDARY))
        card = Card(look, padding=16)
        card.setLayoutDirection(own.direction)  # a box stands beside the words that it ticks
        card.setAccessibleName(asked.question.text)
        card.body.setSpacing(look.px(4))
        many = self._most > 1
        rows = [OptionRow(a.text, own, many=many, framed=False) for a in asked.question.answers]
        for number_, each in enumerate(rows):
            each.button.setChecked(number_ in asked.chosen)
            card.body.addWidget(each)
        if not many:
            option_group(rows, card)
        self.buttons: list[QAbstractButton] = [each.button for each in rows]
        for button in self.buttons:
            button.toggled.connect(self._limit)
        self.body.addWidget(card)
        note = _("Nothing is typed and nothing names you. You can read and forget it at any time.")
        self.body.addWidget(label(note, look, role=Role.UI, tone=Tone.SECONDARY))
        self._add_ways_on(last=at == total)
        self._limit()

    def handle(self, wish: Wish) -> bool:
        """Choose by a digit, go on by Enter."""
        if wish.intent is Intent.GO_ON:
            self._answer()
            return True
        if wish.intent is not Intent.CHOOSE or not 1 <= wish.number <= len(self.buttons):
            return False
        self.buttons[wish.number - 1].click()
        return True

    def _add_place(self, at: int, total: int) -> None:
        row = QHBoxLayout()
        where = _("{at} of {total}").format(at=number(at), total=number(total))
        row.addWidget(label(where, self._look, role=Role.UI, tone=Tone.SECONDARY), 1)
        dots = ProgressDots(self._look)
        dots.show_step(at, total)
        row.addWidget(dots)
        self.body.addLayout(row)

    def _add_ways_on(self, *, last: bool) -> None:
        row = FlowLayout(spacing=self._look.px(12))
        go_on = primary(_("Done") if last else _("Go on"), self._look)
        go_on.clicked.connect(self._answer)
        row.addWidget(go_on)
        skip = secondary(_("Skip this"), self._look)
        skip.clicked.connect(self.skipped)
        row.addWidget(skip)
        if not last:
            end = quiet(_("No more questions"), self._look)
            end.clicked.connect(self.ended)
            row.addWidget(end)
        self.body.addLayout(row)

    def _answer(self) -> None:
        chosen = (n for n, button in enumerate(self.buttons) if button.isChecked())
        self.answered.emit(frozenset(chosen))

    def _limit(self) -> None:
        """Leave no more to be chosen than may be; what is chosen can be taken back."""
        if self._most == 1:
            return
        full = sum(button.isChecked() for button in self.buttons) >= self._most
        for button in self.buttons:
            button.setEnabled(button.isChecked() or not full)
        if full and self._most < len(self.buttons) and self.isVisible():
            announce(self, _("That is as many as count. Take one back to choose another."))


class AboutPage(ScrollColumn):
    """Shows everything that was told; each line can be forgotten, and all together."""

    forgotten = Signal(object)
    """What is left told."""
    all_forgotten = Signal()
    exposure_chosen = Signal(object)
    """How somebody is exposed, a frozenset."""
    questions_chosen = Signal()
    placement_chosen = Signal()

    def __init__(
        self, look: Look, told: Told, lines: Sequence[ToldLine], *, kept: bool = False
    ) -> None:
        """Show ``lines``, which are all of ``told``."""
        super().__init__(look)
        self._look, self._told = look, told
        self.first_focus: QAbstractButton | None = None
        self.forgets: list[QAbstractButton] = []
        self.boxes: dict[Exposure, QAbstractButton] = {}
        self.body.addWidget(heading(_("What you told about yourself"), 1, look))
        words = _("This is all of it. It lives in memory and is gone when you close.")
        if kept:
            words = _("This is all of it. It is kept sealed, for this program alone.")
        self.body.addWidget(label(words, look, tone=Tone.SECONDARY))
        self._add_lines(lines)
        self._add_ways()
        self._add_exposure()

    def go_on_from(self, before: "AboutPage") -> None:
        """Begin where the page ``before`` was, at the box ticked there, or the line that followed.

        Call it before the page is shown.
        """
        self.begin_at(before.verticalScrollBar().value())
        ticked = [self.boxes[each] for each, box in before.boxes.items() if box.hasFocus()]
        forgot = [at for at, button in enumerate(before.forgets) if button.hasFocus()]
        line = [self.forgets[min(at, len(self.forgets) - 1)] for at in forgot if self.forgets]
        self.first_focus = next(iter([*ticked, *line]), None)

    def _add_lines(self, lines: Sequence[ToldLine]) -> None:
        card = Card(self._look, padding=16)
        if not lines:
            card.body.addWidget(label(_("You told nothing so far."), self._look))
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(self._look.px(12))
            question, answer = line_words(line)
            own = self._look.for_language(line.language) if line.language else self._look
            words = f"{question} {answer}".strip()
            column = QVBoxLayout()
            column.setSpacing(0)
            if question:
                asked = label(question, own, role=Role.SMALL, tone=Tone.SECONDARY)
                column.addWidget(asked)
            column.addWidget(label(answer, own))
            row.addLayout(column, 1)
            forget = quiet(_("Forget"), self._look)
            forget.setAccessibleDescription(words)
            forget.clicked.connect(lambda _on=False, left=line.without: self.forgotten.emit(left))
            row.addWidget(forget)
            self.forgets.append(forget)
            card.body.addLayout(row)
        self.body.addWidget(card)

    def _add_ways(self) -> None:
        row = FlowLayout(spacing=self._look.px(12))
        ask = secondary(_("Answer the questions"), self._look)
        ask.clicked.connect(self.questions_chosen)
        place = secondary(_("Find out where to begin"), self._look)
        place.clicked.connect(self.placement_chosen)
        row.addWidget(ask)
        row.addWidget(place)
        if self._told != Told():
            every = quiet(_("Forget everything here"), self._look)
            every.clicked.connect(self.all_forgotten)
            row.addWidget(every)
        self.body.addLayout(row)

    def _add_exposure(self) -> None:
        self.body.addWidget(heading(_("How you are exposed"), 2, self._look))
        words = _(
            "This has nothing to do with how much you know. Lessons say which of these they are"
            " about, and which they do not cover."
        )
        self.body.addWidget(label(words, self._look, tone=Tone.SECONDARY))
        card = Card(self._look, padding=16)
        card.setAccessibleName(_("How you are exposed"))
        for each in Exposure:
            row, box = checkbox_row(_begun(exposure_name(each)), self._look)
            box.setChecked(each in self._told.exposure)
            box.clicked.connect(self._expose)
            self.boxes[each] = box
            card.body.addWidget(row)
        self.body.addWidget(card)

    def _expose(self) -> None:
        chosen = (each for each, box in self.boxes.items() if box.isChecked())
        self.exposure_chosen.emit(frozenset(chosen))


def line_words(line: ToldLine) -> tuple[str, str]:
    """Return what was asked and what was told."""
    if line.tier is not None:
        return _("Where to begin “{topic}”").format(topic=line.question), tier_name(line.tier)
    if line.exposure is not None:
        return _("How you are exposed"), _begun(exposure_name(line.exposure))
    return line.question, line.answer


def _begun(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"


def _how_many(most: int) -> str:
    if most == 1:
        return _("Choose one, or none.")
    return ngettext("Choose up to {n}, or none.", "Choose up to {n}, or none.", most).format(
        n=number(most)
    )
