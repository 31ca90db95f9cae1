# SPDX-License-Identifier: GPL-3.0-or-later
"""Small windows over a page: a word explained, an address shown, a sentence that must be read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from securetrain.course import Run, Term
from securetrain.pictures import PictureError, qr_modules
from securetrain.ui.blocks import Setting, text_widget
from securetrain.ui.parts import (
    FlowLayout,
    Look,
    QrCode,
    Role,
    ScrollColumn,
    SunkenFrame,
    Tone,
    copy_privately,
    heading,
    label,
    line_view,
    primary,
    secondary,
    separator,
)
from securetrain.words import _, join

WIDTH, HEIGHT = 520, 360
"""Size in px at 100 % that a dialog asks for."""

ROOMY, TALL = 430, 620
"""Heights in px at 100 % of dialogs that show an address, and a picture."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGES = {int(Qt.Key.Key_PageUp): -1, int(Qt.Key.Key_PageDown): 1}


class Dialog(QDialog):
    """A titled column over the window, closed by its button or by Escape."""

    def __init__(self, parent: QWidget, look: Look, title: str, *, height: int = HEIGHT) -> None:
        """Make a dialog that has only its title and a way to close it."""
        super().__init__(parent)
        # Lists of windows learn no more of it than of the window; screen readers hear its title.
        self.setWindowTitle(parent.window().windowTitle())
        self.setAccessibleName(title)
        self.setModal(True)
        self.resize(
            min(look.px(WIDTH), parent.width() - look.px(32)),
            min(look.px(height), parent.height() - look.px(32)),
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
        """Let Enter press the button in focus, as it does on pages; let pages be turned."""
        focused = self.focusWidget()
        if event.key() in _PAGES:
            bar = self.column.verticalScrollBar()
            bar.setValue(bar.value() + _PAGES[event.key()] * bar.pageStep())
        elif event.key() in _ENTER and isinstance(focused, QPushButton):
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


def address_dialog(parent: QWidget, address: str, look: Look, *, copies: bool = True) -> Dialog:
    """Return an address as text, to be read or copied; nothing here opens it.

    ``copies`` is false for what stands in a sensitive lesson.
    """
    dialog = Dialog(parent, look, _("A web address"), height=ROOMY)
    words = _("The program never opens it. Whoever opens it elsewhere can be seen doing so.")
    dialog.column.body.addWidget(label(words, look))
    frame = SunkenFrame(look)
    # Words that cannot be marked: on some desktops what is marked is copied at once.
    shown = line_view((Run(address, ltr=True),), look.for_language("en"), role=Role.CODE)
    frame.body.addWidget(shown)
    dialog.column.body.addWidget(frame)
    if copies:
        copy = secondary(_("Copy"), look)
        copy.clicked.connect(lambda: copy_privately(address))
        dialog.buttons.addWidget(copy)
        said = _("What you copy is cleared after half a minute; a clipboard history may keep it.")
    else:
        said = _("Nothing can be copied from this lesson: a copy could be found by others.")
    code = secondary(_("Show as a code"), look)
    code.clicked.connect(lambda: code_dialog(parent, address, look).open())
    dialog.buttons.addWidget(code)
    dialog.column.body.addWidget(label(said, look, role=Role.UI, tone=Tone.SECONDARY))
    dialog.finish()
    return dialog


def code_dialog(parent: QWidget, address: str, look: Look) -> Dialog:
    """Return an address as a QR code for a phone, after what such a phone tells to others."""
    dialog = Dialog(parent, look, _("The address as a code"), height=TALL)
    body = dialog.column.body
    try:
        modules = qr_modules(address)
    except PictureError:
        words = _("This address is too long for a code. Write it down, or ask for a shorter one.")
        body.addWidget(label(words, look))
        dialog.finish()
        return dialog
    words = _(
        "A phone is not silent. Its camera app, whoever provides its connection, and the site"
        " learn that it was there. Use only a phone and a network that you chose for this."
    )
    body.addWidget(label(words, look))
    body.addWidget(QrCode(modules, look, holds=address), 0, Qt.AlignmentFlag.AlignHCenter)
    dialog.finish()
    return dialog


def sentence_dialog(parent: QWidget, title: str, sentences: str, look: Look) -> Dialog:
    """Return a dialog that says what happened and what to do."""
    dialog = Dialog(parent, look, title)
    dialog.column.body.addWidget(label(sentences, look))
    dialog.finish()
    return dialog
