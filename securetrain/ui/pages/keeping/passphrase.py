# SPDX-License-Identifier: GPL-3.0-or-later
"""A new passphrase: the one made by lot is offered first, one's own is the second way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from securetrain.ui.pages.keeping.drawn import DrawnCard
from securetrain.ui.pages.keeping.own import OwnCard
from securetrain.ui.pages.keeping.waiting import WaitingPage
from securetrain.ui.parts import (
    FlowLayout,
    Look,
    Role,
    Tone,
    announce,
    heading,
    label,
    primary,
    quiet,
    secondary,
)
from securetrain.words import _

Kinds = tuple[tuple[str, str], ...]
"""Ids and names of what a passphrase can be made of."""


class NewPassphrasePage(WaitingPage):
    """Ends with a passphrase that somebody has typed at least once."""

    draw_wanted = Signal()
    kind_chosen = Signal(str)
    typed = Signal(str)
    """One's own, at each letter; to be answered by ``show_strength``."""
    chosen = Signal(str)
    left = Signal()

    def __init__(self, look: Look, *, title: str, along: str = "", kinds: Kinds = ()) -> None:
        """Ask for a passphrase; ``along`` says what comes along, ``kinds`` can be made by lot."""
        super().__init__(look)
        self.body.addWidget(heading(title, 1, look))
        if along:
            self.body.addWidget(label(along, look, tone=Tone.SECONDARY))
        self._drawn = DrawnCard(look, _advice())
        self._drawn.changed.connect(self._weigh)
        self._drawn.submitted.connect(self._submit)
        self._kinds = self._add_ways(kinds)
        self._own = OwnCard(look)
        self._own.typed.connect(self.typed)
        self._own.changed.connect(self._weigh)
        self._own.submitted.connect(self._submit)
        self._own.hide()
        for part in (self._drawn, self._own, self.state):
            self.body.addWidget(part)
        self._add_buttons()
        self._weigh()

    def show_drawn(self, words: str, kind: str) -> None:
        """Show a passphrase made by lot, of a kind."""
        is_another = bool(self._drawn.words)
        self._drawn.show_drawn(words)
        for button in self._kinds.buttons():
            button.setChecked(button.property("kind_id") == kind)
        self.settle()
        if is_another:
            announce(self, words)

    def show_strength(self, words: str, enough: bool) -> None:
        """Say in words how long one's own would hold, and whether it is taken."""
        self._own.show_strength(words, enough=enough)
        self._weigh()
        self.settle()

    def _add_ways(self, kinds: Kinds) -> QButtonGroup:
        group = QButtonGroup(self)
        for kind, name in kinds if len(kinds) > 1 else ():
            button = QPushButton(name)
            button.setProperty("kind", "filter")
            button.setProperty("kind_id", kind)
            button.setCheckable(True)
            button.setFont(self._look.font(Role.UI))
            button.setAccessibleName(name)
            button.clicked.connect(self._choose_kind)
            group.addButton(button)
            self._drawn.ways.addWidget(_in_line(button, self._look))
        another = quiet(_("Another one"), self._look, mark="review")
        another.clicked.connect(self.draw_wanted)
        self._drawn.ways.addWidget(another)
        return group

    def _add_buttons(self) -> None:
        self._on = primary(_("Go on"), self._look)
        self._on.clicked.connect(self._submit)
        self._turn = secondary(_("Use my own"), self._look)
        self._turn.clicked.connect(self._turn_over)
        leave = quiet(_("Not now"), self._look)
        leave.clicked.connect(self.left)
        row = FlowLayout(spacing=self._look.px(12))
        for button in (self._on, self._turn, leave):
            row.addWidget(button)
        self.body.addLayout(row)

    @property
    def _is_own(self) -> bool:
        return not self._own.isHidden()

    def _choose_kind(self) -> None:
        self.kind_chosen.emit(self.sender().property("kind_id"))

    def _turn_over(self) -> None:
        own = not self._is_own
        self._drawn.setVisible(not own)
        self._own.setVisible(own)
        words = _("Use the one made for me") if own else _("Use my own")
        self._turn.setText(words)
        self._turn.setAccessibleName(words)
        self.show_ready()
        self._weigh()
        self.first_focus = self._own.first if own else self._drawn.field
        self.first_focus.setFocus()
        self.show_top()

    def _weigh(self) -> None:
        ready = self._own.is_ready if self._is_own else self._drawn.is_typed
        self._on.setEnabled(ready)
        if ready:
            self.settle()
            self.ensureWidgetVisible(self._on)

    def _submit(self) -> None:
        if not self._on.isEnabled():
            (self._own if self._is_own else self._drawn).show_not_yet()
            return
        words = self._own.first.text() if self._is_own else self._drawn.words
        self.first_focus = self._own.first if self._is_own else self._drawn.field
        self.chosen.emit(words)
        self._drawn.field.clear()
        self._own.clear()


def _in_line(button: QPushButton, look: Look) -> QWidget:
    """Return a low button in the middle of a line as high as other buttons."""
    made = QWidget()
    made.setMinimumHeight(look.px(40))
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return made


def _advice() -> str:
    return _(
        "Learn it piece by piece, and say it to yourself until it sits. If you write it down, keep"
        " the paper away from this machine. Paper can be found."
    )
