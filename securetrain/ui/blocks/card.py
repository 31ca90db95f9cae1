# SPDX-License-Identifier: GPL-3.0-or-later
"""Flash cards: a front, a back, and the learner's own judgement."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible

from securetrain.course import Card, plain
from securetrain.ui.blocks.feedback import undo_button
from securetrain.ui.blocks.keyboard import press_focused
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.settling import changing
from securetrain.ui.blocks.texts import text_widget
from securetrain.ui.parts import Card as CardFrame
from securetrain.ui.parts import (
    FlowLayout,
    Intent,
    Role,
    Tone,
    Wish,
    announce,
    label,
    primary,
    secondary,
    separator,
)
from securetrain.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget


class CardBlock(CardFrame):
    """A card that is turned over once and then judged by whoever turned it."""

    accessible_role = QAccessible.Role.Grouping

    turned = Signal()
    judged = Signal(bool)
    """Whether the learner knew the other side."""
    took_back = Signal()

    def __init__(self, card: Card, setting: Setting) -> None:
        """Show the front."""
        super().__init__(setting.look)
        self._card, self._setting = card, setting
        self._turned = self._judged = False
        look = setting.look
        self.setAccessibleName(plain(card.front))
        # Translators: a card with a question on one side and its answer on the other.
        self.body.addWidget(label(_("Card"), look, role=Role.SMALL_STRONG, tone=Tone.ACCENT))
        self.body.addWidget(text_widget(card.front, setting, role=Role.LEAD))
        self._turn = secondary(_("Show the other side"), look)
        self._turn.clicked.connect(self._show_back)
        self._buttons = FlowLayout(spacing=look.px(8))
        self._buttons.addWidget(self._turn)
        self._judging: list[QPushButton] = []
        self._said: QWidget | None = None
        self._undo = undo_button(look)
        self._undo.clicked.connect(self.took_back)
        self.body.addLayout(self._buttons)

    def handle(self, wish: Wish) -> bool:
        """Turn by Enter, judge by 1 and 2; say whether the key was for this block."""
        if wish.intent is Intent.GO_ON and not press_focused(self) and not self._turned:
            self._turn.click()
        if wish.intent is Intent.CHOOSE and self._turned and wish.number in (1, 2):
            self._judge(knew=wish.number == 1)
        return wish.intent in (Intent.CHOOSE, Intent.GO_ON)

    def focus_first(self) -> None:
        """Go to what can be pressed first."""
        self._turn.setFocus()

    def show_judgement(self, *, knew: bool) -> None:
        """Say what was noted, and leave the buttons behind."""
        for button in self._judging:
            button.hide()
        words = _("You knew it.") if knew else _("Not yet. It comes back.")
        self._said = label(words, self._setting.look, role=Role.UI_STRONG)
        self.body.insertWidget(self.body.indexOf(self._buttons), self._said)
        announce(self, words)

    def offer_undo(self, offered: bool) -> None:
        """Offer to take the judgement back, or no longer."""
        self._undo.setVisible(offered and self._judged)

    def show_taken_back(self) -> None:
        """Ask again whether the other side was known."""
        self._judged = False
        with changing(self):
            if self._said is not None:
                self._said.hide()
                self._said.deleteLater()
                self._said = None
            self._undo.hide()
            for button in self._judging:
                button.show()
        for button in self._judging[:1]:
            button.setFocus()
        announce(self, _("Your answer is taken back."))

    def _show_back(self) -> None:
        self._turned = True
        with changing(self):
            look = self._setting.look
            at = self.body.indexOf(self._buttons)
            back = text_widget(self._card.back, self._setting)
            self.body.insertWidget(at, separator(look))
            self.body.insertWidget(at + 1, back)
            self._buttons.removeWidget(self._turn)
            self._turn.hide()
            knew, not_yet = primary(_("I knew it"), look), secondary(_("Not yet"), look)
            knew.clicked.connect(lambda: self._judge(knew=True))
            not_yet.clicked.connect(lambda: self._judge(knew=False))
            self._judging = [knew, not_yet]
            for button in (knew, not_yet, self._undo):
                self._buttons.addWidget(button)
        knew.setFocus()
        announce(self, plain(self._card.back))
        self.turned.emit()

    def _judge(self, *, knew: bool) -> None:
        if self._judged:
            return
        self._judged = True
        self.show_judgement(knew=knew)
        self.judged.emit(knew)
