# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu of a lesson in the library: ways to take it off the laptop, behind three dots."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QPoint, QSize, Qt, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QMenu, QPushButton, QWidget

from securetrain.ui.blocks.texts import set_in
from securetrain.ui.pages.shelves.entries import LessonEntry
from securetrain.ui.parts import Look, quiet
from securetrain.ui.parts.buttons import TARGET
from securetrain.ui.parts.icons import SMALL, icon
from securetrain.ui.parts.tokens import Tone
from securetrain.words import _

EDGE = 4
"""Between the button and the corner of its entry, in px at 100 %."""


class Giving(Protocol):
    """A page whose lessons can be taken off the laptop; its signals carry pack and id."""

    page_wanted: SignalInstance
    handout_wanted: SignalInstance


def with_paper(page: Giving, entry: LessonEntry, look: Look) -> QWidget:
    """Return an entry with a button for its menu, which the menu key opens on the entry, too.

    A sensitive lesson has none, and is returned as it is.
    """
    book = entry.entry.book
    if book.info.sensitive:
        return entry
    entry.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    for words, wanted in (
        (_("Save as a page for a phone…"), page.page_wanted),
        (_("Save as a handout…"), page.handout_wanted),
    ):
        action = QAction(words, entry)
        action.triggered.connect(partial(_emit, wanted, book.key))
        entry.addAction(action)
    entry.leave_corner(look.px(TARGET + EDGE))
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.addWidget(entry, 0, 0)
    corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing
    grid.addWidget(_dots(entry, look), 0, 0, corner)
    return made


def _dots(entry: LessonEntry, look: Look) -> QPushButton:
    button = quiet("", look)
    button.setProperty("kind", "dots")
    button.setIcon(icon("more", look, tone=Tone.SECONDARY))
    button.setIconSize(QSize(look.px(SMALL), look.px(SMALL)))
    button.setFixedSize(look.px(TARGET), look.px(TARGET))
    words = _("Take along: {lesson}").format(lesson=set_in(entry.entry.book.info.title))
    button.setAccessibleName(words)
    button.setToolTip(_("Take along"))
    button.clicked.connect(partial(_open, button, entry))
    return button


def _open(button: QPushButton, entry: LessonEntry) -> None:
    """Open the menu below the button, towards the middle of its entry."""
    menu = QMenu(button)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addActions(entry.actions())
    mirrored = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
    along = 0 if mirrored else button.width() - menu.sizeHint().width()
    menu.popup(button.mapToGlobal(QPoint(along, button.height())))


def _emit(wanted: SignalInstance, key: tuple[str, str]) -> None:
    wanted.emit(*key)
