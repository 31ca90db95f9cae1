# SPDX-License-Identifier: GPL-3.0-or-later
"""A field for a passphrase: hidden unless asked for, and with a word on what the keyboard types.

Which layout is on is asked of Qt, and believed only where Qt knows: on Windows and macOS (untried),
and wherever it tells of a change. Under X11 it gives the system's language whatever the layout
(measured: German under a Persian one), so there the script of what is typed is named instead.
"""

import unicodedata

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from securetrain.ui.parts.buttons import TARGET, secondary
from securetrain.ui.parts.labels import label, show_text
from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Role, Tone
from securetrain.words import _

KNOWING = frozenset({"windows", "cocoa"})
"""Platforms whose input method always knows the layout; on others it has to tell of a change."""

HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)
"""No prediction and no learning, shown or not: what is shown is no less of a secret."""

TELLING = frozenset(
    {
        Qt.InputMethodQuery.ImSurroundingText,
        Qt.InputMethodQuery.ImTextBeforeCursor,
        Qt.InputMethodQuery.ImTextAfterCursor,
        Qt.InputMethodQuery.ImCurrentSelection,
    }
)
"""What an input method may ask of a field, and is told nothing of here."""

STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
"""Steps back would bring again what was taken away."""


class SecretField(QWidget):
    """A label, a line that hides what is typed, a button that shows it, and the keyboard."""

    changed = Signal(str)
    submitted = Signal()
    """Enter was pressed in it."""

    def __init__(self, words: str, look: Look) -> None:
        """Make an empty field called ``words``."""
        super().__init__()
        self._words, self._is_told = words, False
        self._line = _SecretLine(look)
        self._line.setAccessibleName(words)
        self._line.textChanged.connect(self._changed)
        self._line.submitted.connect(self.submitted)
        above = label(words, look, role=Role.UI_STRONG)
        above.setBuddy(self._line)
        self._keyboard = label("", look, role=Role.SMALL, tone=Tone.SECONDARY)
        self._show = secondary(_("Show"), look)
        self._show.setMinimumWidth(_widest(self._show, _("Hide"), _("Show")))
        self._show.setAccessibleDescription(words)
        self._show.clicked.connect(self._turn)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self._line, 1)
        row.addWidget(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(above)
        column.addLayout(row)
        column.addWidget(self._keyboard)
        self.setFocusProxy(self._line)
        QGuiApplication.inputMethod().localeChanged.connect(self._told)
        self._name_keyboard()

    def text(self) -> str:
        """Return what was typed, as it was typed."""
        return self._line.text()

    def clear(self) -> None:
        """Empty the field, forget what could be undone, and hide what comes."""
        self._line.setText("")  # unlike clear(), this forgets the history
        self.show_letters(False)

    def select_all(self) -> None:
        """Let the next letter replace what is there, where it is hidden."""
        self._line.selectAll()

    def describe(self, words: str) -> None:
        """Tell a screen reader more about the field."""
        self._line.setAccessibleDescription(words)

    def show_letters(self, shown: bool) -> None:
        """Show what is typed, or hide it."""
        self._line.show_letters(shown)
        words = _("Hide") if shown else _("Show")
        self._show.setText(words)
        self._show.setAccessibleName(words)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide the letters with the page."""
        super().hideEvent(event)
        self.show_letters(False)

    def _turn(self) -> None:
        self.show_letters(not self._line.is_shown)
        self._line.setFocus()

    def _changed(self, text: str) -> None:
        self._name_keyboard()
        self.changed.emit(text)

    def _told(self) -> None:
        self._is_told = True
        self._name_keyboard()

    def _name_keyboard(self) -> None:
        knows = self._is_told or QGuiApplication.platformName() in KNOWING
        locale = QGuiApplication.inputMethod().locale() if knows else QLocale.c()
        words = keyboard_words(locale, typed=self._line.text())
        show_text(self._keyboard, words)
        self._keyboard.setVisible(bool(words))


class _SecretLine(QLineEdit):
    """A line from which nothing is copied, dragged, selected to the X11 clipboard or undone."""

    submitted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFont(look.font(Role.BODY))
        # Its own least width is that of the widest sign of an Arabic typeface.
        self.setMinimumSize(look.px(80), look.px(TARGET))
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.selectionChanged.connect(self._keep)
        self.show_letters(False)

    @property
    def is_shown(self) -> bool:
        return self.echoMode() is QLineEdit.EchoMode.Normal

    def show_letters(self, shown: bool) -> None:
        """Show letters or dots; Qt drops the hints when it shows letters."""
        echo = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(echo)
        self.setInputMethodHints(HINTS)
        self._keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter, and let it do nothing else; take no step back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif not any(event.matches(step) for step in STEPS):
            super().keyPressEvent(event)

    def inputMethodQuery(  # noqa: N802 - Qt's name
        self, query: Qt.InputMethodQuery, _more: object = None, /
    ) -> object:
        """Keep what is typed from the input method, which Qt hands it even where it is hidden.

        Input methods of Linux ask like this; on Windows (untried) one can ask past it.
        """
        return "" if query in TELLING else super().inputMethodQuery(query)

    def _keep(self) -> None:
        """Let nothing be selected while it is shown: X11 hands selections to other programs."""
        if self.is_shown and self.hasSelectedText():
            self.deselect()


def keyboard_words(locale: QLocale, *, typed: str) -> str:
    """Name the keyboard's language where ``locale`` knows it, or else the script last typed."""
    if locale.language() is not QLocale.Language.C:
        name = f"\N{FIRST STRONG ISOLATE}{locale.nativeLanguageName()}\N{POP DIRECTIONAL ISOLATE}"
        return _("Keyboard: {language}").format(language=name)
    letter = next((sign for sign in reversed(typed) if sign.isalpha()), "")
    script = unicodedata.name(letter, "").partition(" ")[0] if letter else ""
    name = _scripts().get(script, "")
    return _("Your keyboard types {letters}.").format(letters=name) if name else ""


def _scripts() -> dict[str, str]:
    return {
        "ARABIC": _("Arabic and Persian letters"),
        "CYRILLIC": _("Cyrillic letters"),
        "LATIN": _("Latin letters"),
    }


def _widest(button: QPushButton, *texts: str) -> int:
    """Return the width that takes each of the texts, so that nothing moves; the last one stays."""
    button.ensurePolished()
    widths = []
    for text in texts:
        button.setText(text)
        widths.append(button.sizeHint().width())
    return max(widths)
