# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's windows.

`window` and `frame` stand around every page, `pages` holds one screen each, `blocks` one widget for
every kind of block, `parts` what all are made of. This door opens one name at a time, because the
first window must not wait for pages that nobody has asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from securetrain.ui.blocks import Setting
    from securetrain.ui.pages.arrival import AdvicePage, QuestionsPage
    from securetrain.ui.pages.dialogs import address_dialog, sentence_dialog, term_dialog
    from securetrain.ui.pages.farewell import FarewellPage
    from securetrain.ui.pages.finished import FinishedPage
    from securetrain.ui.pages.help import HelpPage, HelpTreePage
    from securetrain.ui.pages.items import ItemColumn
    from securetrain.ui.pages.keys import KeysPage
    from securetrain.ui.pages.language import LanguagePage
    from securetrain.ui.pages.lesson import LessonPage, Opened
    from securetrain.ui.pages.library import LibraryPage
    from securetrain.ui.pages.limits import LimitsPage
    from securetrain.ui.pages.progress import ProgressPage
    from securetrain.ui.pages.review import NothingToReviewPage, ReviewPage
    from securetrain.ui.pages.settings import SettingsPage
    from securetrain.ui.pages.today import TodayPage
    from securetrain.ui.parts import (
        Intent,
        Letters,
        Look,
        ThemeChoice,
        Wish,
        apply,
        in_background,
        make_look,
        shortcut_list,
    )
    from securetrain.ui.sidebar import Place
    from securetrain.ui.window import MainWindow

_ROOMS = {
    "AdvicePage": "pages.arrival",
    "FarewellPage": "pages.farewell",
    "FinishedPage": "pages.finished",
    "HelpPage": "pages.help",
    "HelpTreePage": "pages.help",
    "Intent": "parts",
    "ItemColumn": "pages.items",
    "KeysPage": "pages.keys",
    "LanguagePage": "pages.language",
    "LessonPage": "pages.lesson",
    "Letters": "parts",
    "LibraryPage": "pages.library",
    "LimitsPage": "pages.limits",
    "Look": "parts",
    "MainWindow": "window",
    "NothingToReviewPage": "pages.review",
    "Opened": "pages.lesson",
    "Place": "sidebar",
    "ProgressPage": "pages.progress",
    "QuestionsPage": "pages.arrival",
    "ReviewPage": "pages.review",
    "Setting": "blocks",
    "SettingsPage": "pages.settings",
    "ThemeChoice": "parts",
    "TodayPage": "pages.today",
    "Wish": "parts",
    "address_dialog": "pages.dialogs",
    "apply": "parts",
    "in_background": "parts",
    "make_look": "parts",
    "sentence_dialog": "pages.dialogs",
    "shortcut_list": "parts",
    "term_dialog": "pages.dialogs",
}

__all__ = [
    "AdvicePage",
    "FarewellPage",
    "FinishedPage",
    "HelpPage",
    "HelpTreePage",
    "Intent",
    "ItemColumn",
    "KeysPage",
    "LanguagePage",
    "LessonPage",
    "Letters",
    "LibraryPage",
    "LimitsPage",
    "Look",
    "MainWindow",
    "NothingToReviewPage",
    "Opened",
    "Place",
    "ProgressPage",
    "QuestionsPage",
    "ReviewPage",
    "Setting",
    "SettingsPage",
    "ThemeChoice",
    "TodayPage",
    "Wish",
    "address_dialog",
    "apply",
    "in_background",
    "make_look",
    "sentence_dialog",
    "shortcut_list",
    "term_dialog",
]


def __getattr__(name: str) -> object:
    """Open the door for one name."""
    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(f"securetrain.ui.{_ROOMS[name]}"), name)
