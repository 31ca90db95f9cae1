# SPDX-License-Identifier: GPL-3.0-or-later
"""The first page where something is kept: a passphrase, or on as a guest."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from securetrain.ui.pages.keeping.waiting import WaitingPage
from securetrain.ui.pages.paths import path_label
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Look,
    Role,
    SecretField,
    Tone,
    announce,
    checkbox_row,
    heading,
    label,
    labelled_row,
    primary,
    quiet,
    secondary,
)
from securetrain.words import _


class UnlockPage(WaitingPage):
    """Says nothing of what the program is: whoever passes by may read it."""

    entered = Signal(str)
    typing_began = Signal()
    """The first letter was typed: what opening needs can be made ready."""
    guest_chosen = Signal()
    folder_wanted = Signal()
    language_chosen = Signal(str)
    left_out = Signal(bool)
    """Whether what a guest did is to be left out."""
    erase_wanted = Signal()

    def __init__(  # noqa: PLR0913 - what is opened, for whom, in which language
        self,
        look: Look,
        *,
        folder: str,
        languages: Sequence[tuple[str, str]],
        language: str,
        along: str = "",
        leaves_out: bool = False,
    ) -> None:
        """Ask for the passphrase of ``folder``; ``languages`` are codes and names.

        ``along`` says what of a guest comes along into it, unless somebody ``leaves_out`` that.
        """
        super().__init__(look)
        self._began = False
        self.body.addWidget(heading(_("Welcome back"), 1, look))
        if along:
            self._add_along(along, leaves_out)
        self._field = SecretField(_("Passphrase"), look)
        self._field.changed.connect(self._typed)
        self._field.submitted.connect(self._enter)
        self.first_focus = self._field
        self.body.addWidget(self._field)
        self.body.addWidget(self.state)
        self._cannot = self._add_buttons()
        self._help = self._help_card(folder)
        self._cannot.toggled.connect(self._show_help)
        self.body.addWidget(self._help)
        self.body.addSpacing(look.px(8))
        language_row = FlowLayout()
        language_row.addWidget(self._language_row(languages, language))
        self.body.addLayout(language_row)

    def show_keyless(self) -> None:
        """Say that no passphrase opens this any more, and show what can be done."""
        self.show_failure(
            _(
                "The key of what was kept here is gone, as after an erasing that was cut short. No"
                " passphrase opens it any more. You can put back a copy of the folder, or erase"
                " what is left."
            ),
            _("This cannot be opened"),
        )
        self._cannot.setChecked(True)

    def _add_along(self, along: str, leaves_out: bool) -> None:
        self.body.addWidget(label(along, self._look, tone=Tone.SECONDARY))
        row, box = checkbox_row(
            _("Leave it out"),
            self._look,
            help_text=_(
                "What is kept here stays as it is, and what you did is forgotten as it opens."
            ),
        )
        box.setChecked(leaves_out)
        box.toggled.connect(self.left_out)
        self.body.addWidget(row)

    def _add_buttons(self) -> QPushButton:
        opens = primary(_("Open"), self._look)
        opens.clicked.connect(self._enter)
        guest = secondary(_("Go on as a guest"), self._look)
        guest.clicked.connect(self.guest_chosen)
        other = quiet(_("Another folder…"), self._look)
        other.clicked.connect(self.folder_wanted)
        cannot = quiet(_("I cannot open it"), self._look)
        cannot.setCheckable(True)
        row = FlowLayout(spacing=self._look.px(12))
        for button in (opens, guest, other, cannot):
            row.addWidget(button)
        self.body.addLayout(row)
        return cannot

    def _help_card(self, folder: str) -> Card:
        card = Card(self._look)
        for sentence in _help_sentences():
            card.body.addWidget(label(sentence, self._look, role=Role.UI))
        where = label(_("The folder that is opened here:"), self._look, role=Role.UI)
        card.body.addWidget(where)
        card.body.addWidget(path_label(folder, self._look))
        erase = quiet(_("Erase what is there…"), self._look)
        erase.clicked.connect(self.erase_wanted)
        row = FlowLayout()
        row.addWidget(erase)
        card.body.addLayout(row)
        card.hide()
        return card

    def _language_row(self, languages: Sequence[tuple[str, str]], language: str) -> QWidget:
        self._languages = QComboBox()
        for code, name in languages:
            self._languages.addItem(name, code)
        self._languages.setCurrentIndex(max(0, self._languages.findData(language)))
        self._languages.activated.connect(self._choose_language)
        return labelled_row(_("Language"), self._languages, self._look)

    def _show_help(self, shown: bool) -> None:
        self._help.setVisible(shown)
        self.settle()
        announce(self, " ".join(_help_sentences()) if shown else "")

    def _choose_language(self) -> None:
        self.language_chosen.emit(self._languages.currentData())

    def _typed(self, text: str) -> None:
        if text and not self._began:
            self._began = True
            self.typing_began.emit()

    def _enter(self) -> None:
        if self._field.text():
            self.entered.emit(self._field.text())
        else:
            self._field.setFocus()


def _help_sentences() -> list[str]:
    return [
        _("Press Show and read what you typed. Is the keyboard set to the right language?"),
        _("Capital and small letters count the same, so Caps Lock does no harm to letters."),
        _("A backup file has a passphrase of its own, which does not open this."),
        _(
            "A forgotten passphrase cannot be recovered, by nobody, we neither. You can go on as"
            " a guest, and begin to keep anew in another folder, or here once this is erased."
        ),
    ]
