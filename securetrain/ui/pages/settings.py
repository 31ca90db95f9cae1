# SPDX-License-Identifier: GPL-3.0-or-later
"""Language, theme, text size and keys; and the way to what is kept; every change shows at once."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from securetrain.classroom import (
    LARGEST_SCALE,
    SCALE_STEP,
    SMALLEST_SCALE,
    Settings,
    ThemeChoice,
    scaled,
)
from securetrain.ui.pages.marked import add_marked
from securetrain.ui.pages.settings_safety import LockingCard, QuietCard
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    checkbox_row,
    heading,
    label,
    labelled_row,
    line_label,
    secondary,
)
from securetrain.words import _, number


class SettingsPage(ScrollColumn):
    """Shows the settings and reports each change as whole new settings."""

    settings_changed = Signal(Settings)
    keys_wanted = Signal()
    keep_wanted = Signal()
    kept_wanted = Signal()

    def __init__(
        self, look: Look, settings: Settings, languages: Sequence[tuple[str, str]]
    ) -> None:
        """Show ``settings``; ``languages`` are codes and names."""
        super().__init__(look)
        self._look, self._settings = look, settings
        self._safety: tuple[LockingCard | QuietCard, ...] = ()
        self.body.addWidget(heading(_("Settings"), 1, look))
        forgotten = _("You are a guest: these settings are forgotten when you close.")
        self._forgotten = label(forgotten, look, tone=Tone.SECONDARY)
        self.body.addWidget(self._forgotten)
        self.body.addWidget(self._kept_card())
        self.body.addWidget(self._looks_card(languages))
        self.body.addWidget(self._keys_card())

    def place_of_focus(self) -> int:
        """Return which control has the focus, counted from 0; -1 where none has."""
        return next((at for at, each in enumerate(self._controls()) if each.hasFocus()), -1)

    def go_back_to(self, place: int) -> None:
        """Give the focus to the control that had it before the page was built anew."""
        if place >= 0:
            self._controls()[place].setFocus()

    def _controls(self) -> list[QWidget]:
        kinds = QPushButton | QComboBox | QCheckBox | QLineEdit
        return [each for each in self.findChildren(QWidget) if isinstance(each, kinds)]

    def show_safety(self, *, hears_system: bool | None, can_hide: bool) -> None:
        """Show how it locks, leaves and looks to others, and what the system offers for that."""
        locking = LockingCard(self._look, self._settings, hears_system=hears_system)
        quiet = QuietCard(self._look, self._settings, can_hide=can_hide)
        self._safety = (locking, quiet)
        for card in self._safety:
            card.settings_changed.connect(self._take)
            self.body.addWidget(card)

    def show_kept(self, is_kept: bool) -> None:
        """Say whether anything outlives the window, and offer what fits."""
        self._forgotten.setVisible(not is_kept)
        self._keep.setVisible(not is_kept)
        self._kept.setVisible(is_kept)

    def show_guards(self, guards: Sequence[tuple[str, bool]], worth: str) -> None:
        """Show what the process has given up, whether each holds, and what all of it is worth."""
        card = Card(self._look)
        card.body.addWidget(heading(_("What this window may do"), 2, self._look))
        for sentence, holds in guards:
            add_marked(card, sentence, self._look, holds=holds)
        card.body.addWidget(label(worth, self._look, role=Role.UI, tone=Tone.SECONDARY))
        self.body.addWidget(card)

    def _kept_card(self) -> QWidget:
        card = Card(self._look)
        card.body.addWidget(heading(_("What is kept"), 2, self._look))
        row = FlowLayout()
        self._keep = secondary(_("Keep my progress…"), self._look)
        self._keep.clicked.connect(self.keep_wanted)
        self._kept = secondary(_("What is kept…"), self._look)
        self._kept.clicked.connect(self.kept_wanted)
        row.addWidget(self._keep)
        row.addWidget(self._kept)
        self._kept.hide()
        card.body.addLayout(row)
        return card

    def _looks_card(self, languages: Sequence[tuple[str, str]]) -> QWidget:
        card = Card(self._look)
        card.body.addWidget(heading(_("How it looks"), 2, self._look))
        self._language = _combo(languages, self._settings.language)
        self._language.activated.connect(self._changed)
        card.body.addWidget(labelled_row(_("Language"), self._language, self._look))
        self._theme = _combo(_themes(), self._settings.theme.value)
        self._theme.activated.connect(self._changed)
        card.body.addWidget(labelled_row(_("Colours"), self._theme, self._look))
        card.body.addWidget(self._scale_row())
        return card

    def _scale_row(self) -> QWidget:
        inside = QWidget()
        inside.setAccessibleName(_("Text size"))
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(12))
        self._smaller = self._scale_button("−", _("Smaller text"), -1)
        self._larger = self._scale_button("+", _("Larger text"), +1)
        self._smaller.setEnabled(self._settings.scale > SMALLEST_SCALE)
        self._larger.setEnabled(self._settings.scale < LARGEST_SCALE)
        now = line_label(
            _("{share} %").format(share=number(self._settings.scale)),
            self._look,
            role=Role.UI_STRONG,
        )
        for widget in (self._smaller, now, self._larger):
            row.addWidget(widget)
        row.addStretch(1)
        steps = _("In steps of {step} %, also by Ctrl and + or −.").format(step=number(SCALE_STEP))
        return labelled_row(_("Text size"), inside, self._look, help_text=steps)

    def _scale_button(self, sign: str, name: str, steps: int) -> QPushButton:
        button = secondary(sign, self._look)
        button.setAccessibleName(name)
        button.setProperty("steps", steps)
        button.clicked.connect(self._scaled)
        return button

    def _keys_card(self) -> QWidget:
        card = Card(self._look)
        card.body.addWidget(heading(_("Keys"), 2, self._look))
        shown, self._letters = checkbox_row(_("Single letters act while reading"), self._look)
        self._letters.setChecked(self._settings.letters)
        self._letters.clicked.connect(self._changed)
        card.body.addWidget(shown)
        self._hint = self._letter(card, _("Hint"), self._settings.hint_letter)
        self._next = self._letter(card, _("Next"), self._settings.next_letter)
        self._previous = self._letter(card, _("Previous"), self._settings.previous_letter)
        every = secondary(_("Show all keys"), self._look)
        every.clicked.connect(self.keys_wanted)
        row = QHBoxLayout()
        row.addWidget(every)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _letter(self, card: Card, words: str, letter: str) -> QLineEdit:
        field = QLineEdit(letter)
        field.setMaxLength(1)
        field.setMaximumWidth(self._look.px(56))
        field.setEnabled(self._settings.letters)
        field.editingFinished.connect(self._changed)
        card.body.addWidget(labelled_row(words, field, self._look))
        return field

    def _scaled(self) -> None:
        self.settings_changed.emit(scaled(self._settings, int(self.sender().property("steps"))))

    def _changed(self) -> None:
        changed = replace(
            self._settings,
            language=self._language.currentData(),
            theme=ThemeChoice(self._theme.currentData()),
            letters=self._letters.isChecked(),
            hint_letter=self._hint.text() or self._settings.hint_letter,
            next_letter=self._next.text() or self._settings.next_letter,
            previous_letter=self._previous.text() or self._settings.previous_letter,
        )
        if changed != self._settings:
            self._take(changed)

    def _take(self, changed: Settings) -> None:
        self._settings = changed
        for card in self._safety:
            card.show_settings(changed)
        self.settings_changed.emit(changed)


def _combo(choices: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
    combo = QComboBox()
    for value, words in choices:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo


def _themes() -> list[tuple[str, str]]:
    return [
        (ThemeChoice.SYSTEM.value, _("Like the system")),
        (ThemeChoice.LIGHT.value, _("Light")),
        (ThemeChoice.DARK.value, _("Dark")),
        (ThemeChoice.HIGH_CONTRAST.value, _("High contrast")),
    ]
