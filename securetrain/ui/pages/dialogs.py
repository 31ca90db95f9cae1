# SPDX-License-Identifier: GPL-3.0-or-later
"""Small windows over a page: a word explained, an address shown, a sentence that must be read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from securetrain.course import Term
from securetrain.ui.blocks import Setting, text_widget
from securetrain.ui.parts import (
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    copy_privately,
    heading,
    label,
    primary,
    secondary,
    separator,
)
from securetrain.words import _, join

WIDTH, HEIGHT = 520, 360
"""Size in px at 100 % that a dialog asks for."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Dialog(QDialog):
    """A titled column over the window, closed by its button or by Escape."""

    def __init__(self, parent: QWidget, look: Look, title: str) -> None:
        """Make a dialog that has only its title and a way to close it."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.resize(
            min(look.px(WIDTH), parent.width() - look.px(32)),
            min(look.px(HEIGHT), parent.height() - look.px(32)),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.column = ScrollColumn(look)
        self.column.body.addWidget(heading(title, 2, look))
        layout.addWidget(self.column, 1)
        layout.addWidget(separator(look))
        edge = look.px(16)
        self.buttons = FlowLayout(spacing=look.px(12))
        self.buttons.setContentsMargins(look.px(24), edge, look.px(24), edge)
        layout.addLayout(self.buttons)
        close = primary(_("Close"), look)
        close.clicked.connect(self.accept)
        self.buttons.addWidget(close)
        self.first = close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button in focus, as it does on pages."""
        focused = self.focusWidget()
        if event.key() in _ENTER and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def finish(self) -> None:
        """Put the focus on the first button; what was added scrolls above the buttons."""
        self.first.setFocus()


def term_dialog(parent: QWidget, term: Term, setting: Setting) -> Dialog:
    """Return the card of a glossary's word."""
    dialog = Dialog(parent, setting.look, term.name)
    dialog.column.body.addWidget(text_widget(term.text, setting))
    if term.synonyms:
        words = _("Also: {words}").format(words=join(list(term.synonyms)))
        dialog.column.body.addWidget(label(words, setting.look, role=Role.UI, tone=Tone.SECONDARY))
    dialog.finish()
    return dialog


def address_dialog(parent: QWidget, address: str, look: Look) -> Dialog:
    """Return an address as text, to be read or copied; nothing here opens it."""
    dialog = Dialog(parent, look, _("A web address"))
    words = _("The program never opens it. Whoever opens it elsewhere can be seen doing so.")
    kept = _("What you copy is cleared after half a minute; a clipboard history may keep it.")
    dialog.column.body.addWidget(label(words, look))
    field = QLineEdit(address)
    field.setReadOnly(True)
    field.setAccessibleName(_("Web address"))
    field.setFont(look.font(Role.CODE))
    field.setMinimumHeight(look.px(40))
    field.setCursorPosition(0)
    dialog.column.body.addWidget(field)
    copy = secondary(_("Copy"), look)
    copy.clicked.connect(lambda: copy_privately(address))
    dialog.buttons.addWidget(copy)
    dialog.column.body.addWidget(label(kept, look, role=Role.UI, tone=Tone.SECONDARY))
    dialog.finish()
    return dialog


def sentence_dialog(parent: QWidget, title: str, sentences: str, look: Look) -> Dialog:
    """Return a dialog that says what happened and what to do."""
    dialog = Dialog(parent, look, title)
    dialog.column.body.addWidget(label(sentences, look))
    dialog.finish()
    return dialog
