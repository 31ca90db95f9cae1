# SPDX-License-Identifier: GPL-3.0-or-later
"""Short tests: one question at a time without a verdict, and at the end what follows from it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from securetrain.classroom import tier_name
from securetrain.course import Lesson, Question, Tier, plain
from securetrain.practice import ASKED, ENOUGH, Unsure
from securetrain.ui.blocks import Setting
from securetrain.ui.pages.reading.items import ItemColumn
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    Wish,
    heading,
    label,
    primary,
    quiet,
    secondary,
    separator,
    show_text,
)
from securetrain.words import _, number


class TestingPage(QWidget):
    """Asks one question of a lesson; “I do not know” is an answer like any other."""

    __test__ = False  # no test of ours, whatever its name
    answered = Signal(object)
    """An answer of :mod:`securetrain.practice`."""
    ended = Signal()

    def __init__(self, lesson: Lesson, question: Question, setting: Setting) -> None:
        """Ask ``question`` as it stands in ``lesson``, without its hints."""
        super().__init__()
        bare = replace(question, hints=())
        alone = replace(lesson, blocks=(bare,), notes=())
        look = setting.look.for_language(setting.look.interface)
        self.column = ItemColumn(alone, setting, frozenset())
        self.column.setAccessibleName(plain(question.prompt))
        self.column.answered.connect(lambda _item, answer: self.answered.emit(answer))
        self._where = label("", look, role=Role.UI, tone=Tone.SECONDARY)
        self.column.show_item(bare, (self._where,))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.column, 1)
        layout.addWidget(self._bar(look))

    def show_place(self, at: int, most: int) -> None:
        """Say how many were asked, and how many there can be."""
        words = _("{at} of at most {most}").format(at=number(at), most=number(most))
        show_text(self._where, words)
        self.column.setAccessibleDescription(words)
        self.column.settle()

    def handle(self, wish: Wish) -> bool:
        """Do what a key means in the question."""
        return self.column.handle(wish)

    def _bar(self, look: Look) -> QWidget:
        bar = QWidget()
        bar.setProperty("surface", "canvas")
        column = QVBoxLayout(bar)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(separator(look))
        row = QHBoxLayout()
        row.setContentsMargins(look.px(12), look.px(10), look.px(16), look.px(10))
        end = quiet(_("End now"), look)
        end.clicked.connect(self.ended)
        unknown = secondary(_("I do not know"), look)
        unknown.clicked.connect(lambda: self.answered.emit(Unsure()))
        row.addWidget(end)
        row.addStretch(1)
        row.addWidget(unknown)
        column.addLayout(row)
        return bar


class PlacedPage(ScrollColumn):
    """Says where to begin, topic by topic; it is advice, and every lesson stays open."""

    today_chosen = Signal()
    about_chosen = Signal()

    def __init__(self, look: Look, starts: Sequence[tuple[str, Tier]]) -> None:
        """Show the tier for each topic that was asked about, by its name."""
        super().__init__(look)
        self.body.addWidget(heading(_("Where to begin"), 1, look))
        words = _("A few questions say little about you. Take it as advice: nothing is closed.")
        self.body.addWidget(label(words, look, tone=Tone.SECONDARY))
        card = Card(look)
        for tier in (Tier.ADVANCED, Tier.INTERMEDIATE, Tier.FOUNDATION):
            topics = [topic for topic, each in starts if each is tier]
            if topics:
                card.body.addWidget(heading(tier_name(tier), 3, look))
                for topic in topics:
                    card.body.addWidget(label(topic, look))
        if not starts:
            card.body.addWidget(label(_("Nothing was answered, so nothing changes."), look))
        self.body.addWidget(card)
        row = FlowLayout(spacing=look.px(12))
        on = primary(_("To today"), look)
        on.clicked.connect(self.today_chosen)
        about = quiet(_("What you told"), look)
        about.clicked.connect(self.about_chosen)
        row.addWidget(on)
        row.addWidget(about)
        self.body.addLayout(row)


class TestedPage(ScrollColumn):
    """Says whether a lesson counts as known, and what that changes."""

    __test__ = False
    lesson_chosen = Signal()
    went_on = Signal()

    def __init__(self, look: Look, title: str, *, right: int, passed: bool) -> None:
        """Show how many of the five were ``right``."""
        super().__init__(look)
        said = _("You know this") if passed else _("Not yet")
        self.body.addWidget(heading(said, 1, look))
        card = Card(look)
        counted = _("{right} of {asked} were right; {enough} are needed.").format(
            right=number(right), asked=number(ASKED), enough=number(ENOUGH)
        )
        card.body.addWidget(label(title, look, role=Role.UI_STRONG))
        card.body.addWidget(label(counted, look))
        then = _("The lesson counts as known. Its questions come back before they are forgotten.")
        if not passed:
            then = _("Nothing of it is kept. The lesson shows you the rest.")
        card.body.addWidget(label(then, look))
        self.body.addWidget(card)
        row = FlowLayout(spacing=look.px(12))
        read = (secondary if passed else primary)(_("Open the lesson"), look)
        read.clicked.connect(self.lesson_chosen)
        on = (primary if passed else secondary)(_("Go on"), look)
        on.clicked.connect(self.went_on)
        for button in (on, read) if passed else (read, on):
            row.addWidget(button)
        self.body.addLayout(row)
