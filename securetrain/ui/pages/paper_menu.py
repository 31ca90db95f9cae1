# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu of a lesson in the library: ways to take it off the laptop."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QAction

from securetrain.ui.pages.entries import LessonEntry
from securetrain.words import _


class Giving(Protocol):
    """A page whose lessons can be taken off the laptop; its signals carry pack and id."""

    page_wanted: SignalInstance
    handout_wanted: SignalInstance


def offer_paper(page: Giving, entry: LessonEntry) -> None:
    """Offer a menu on an entry, by mouse or by the menu key; a sensitive lesson has none."""
    book = entry.entry.book
    if book.info.sensitive:
        return
    entry.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    for words, wanted in (
        (_("Save as a page for a phone …"), page.page_wanted),
        (_("Save as a handout …"), page.handout_wanted),
    ):
        action = QAction(words, entry)
        action.triggered.connect(partial(_emit, wanted, book.key))
        entry.addAction(action)


def _emit(wanted: SignalInstance, key: tuple[str, str]) -> None:
    wanted.emit(*key)
