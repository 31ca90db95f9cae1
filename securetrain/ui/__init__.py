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
    from securetrain.ui.cover import Cover
    from securetrain.ui.pages.about import AboutPage, AskingPage
    from securetrain.ui.pages.arrival import AdvicePage, QuestionsPage
    from securetrain.ui.pages.dialogs import address_dialog, sentence_dialog, term_dialog
    from securetrain.ui.pages.farewell import FarewellPage
    from securetrain.ui.pages.keeping.amounts import comes_along
    from securetrain.ui.pages.keeping.backing_up import BackupPage, RestorePage
    from securetrain.ui.pages.keeping.changing import ChangePage
    from securetrain.ui.pages.keeping.erase import ErasePage
    from securetrain.ui.pages.keeping.forget import ForgetPage, Forgettable
    from securetrain.ui.pages.keeping.keep import KeepPage
    from securetrain.ui.pages.keeping.kept import KeptPage
    from securetrain.ui.pages.keeping.passphrase import NewPassphrasePage
    from securetrain.ui.pages.keeping.unlock import UnlockPage
    from securetrain.ui.pages.keeping.waiting import is_waiting
    from securetrain.ui.pages.keys import KeysPage
    from securetrain.ui.pages.language import LanguagePage
    from securetrain.ui.pages.limits import LimitsPage
    from securetrain.ui.pages.lock_warning import LockWarning
    from securetrain.ui.pages.neutral import NeutralPage, NotesPage
    from securetrain.ui.pages.packs.first_contact import FirstContactPage, ReadingWithoutTrustPage
    from securetrain.ui.pages.packs.found_packs import FoundPack, FoundPacksPage
    from securetrain.ui.pages.packs.opened_packs import OpenedPack, OpenedPacksPage
    from securetrain.ui.pages.packs.pack_arriving import PackArrivingPage
    from securetrain.ui.pages.packs.pack_opening import PackOpeningPage
    from securetrain.ui.pages.plan import PlanPage
    from securetrain.ui.pages.progress.progress import ProgressPage
    from securetrain.ui.pages.reading.finished import FinishedPage
    from securetrain.ui.pages.reading.items import ItemColumn
    from securetrain.ui.pages.reading.jotting import Jotting
    from securetrain.ui.pages.reading.lesson import LessonPage, Opened
    from securetrain.ui.pages.reading.notebook import NotebookPage
    from securetrain.ui.pages.reading.placing import PlacedPage, TestedPage, TestingPage
    from securetrain.ui.pages.reading.review import NothingToReviewPage, ReviewPage
    from securetrain.ui.pages.rehearsal import RehearsalPage
    from securetrain.ui.pages.settings import SettingsPage
    from securetrain.ui.pages.shelves.glossary import Explained, FlashcardsPage, GlossaryPage
    from securetrain.ui.pages.shelves.help import HelpPage, HelpTreePage
    from securetrain.ui.pages.shelves.helplines import WhomToAsk
    from securetrain.ui.pages.shelves.library import LibraryPage
    from securetrain.ui.pages.shelves.search import SearchPage
    from securetrain.ui.pages.shelves.walked import PathPage, PathsPage
    from securetrain.ui.pages.today import TodayPage
    from securetrain.ui.parts import (
        Intent,
        Letters,
        Look,
        SecretField,
        ThemeChoice,
        Wish,
        apply,
        forget_results,
        in_background,
        load_typefaces,
        make_look,
        shortcut_list,
        take_back_copied,
    )
    from securetrain.ui.parts.idling import IdleWatch
    from securetrain.ui.parts.leaving import LeaveWatch
    from securetrain.ui.quiet_look import shown_name
    from securetrain.ui.sidebar import Place
    from securetrain.ui.window import MainWindow

_ROOMS = {
    "AboutPage": "pages.about",
    "AdvicePage": "pages.arrival",
    "AskingPage": "pages.about",
    "BackupPage": "pages.keeping.backing_up",
    "ChangePage": "pages.keeping.changing",
    "Cover": "cover",
    "ErasePage": "pages.keeping.erase",
    "Explained": "pages.shelves.glossary",
    "FarewellPage": "pages.farewell",
    "FinishedPage": "pages.reading.finished",
    "FirstContactPage": "pages.packs.first_contact",
    "FlashcardsPage": "pages.shelves.glossary",
    "ForgetPage": "pages.keeping.forget",
    "Forgettable": "pages.keeping.forget",
    "FoundPack": "pages.packs.found_packs",
    "FoundPacksPage": "pages.packs.found_packs",
    "GlossaryPage": "pages.shelves.glossary",
    "HelpPage": "pages.shelves.help",
    "HelpTreePage": "pages.shelves.help",
    "IdleWatch": "parts.idling",
    "Intent": "parts",
    "ItemColumn": "pages.reading.items",
    "Jotting": "pages.reading.jotting",
    "KeepPage": "pages.keeping.keep",
    "KeptPage": "pages.keeping.kept",
    "KeysPage": "pages.keys",
    "LanguagePage": "pages.language",
    "LeaveWatch": "parts.leaving",
    "LessonPage": "pages.reading.lesson",
    "Letters": "parts",
    "LibraryPage": "pages.shelves.library",
    "LimitsPage": "pages.limits",
    "LockWarning": "pages.lock_warning",
    "Look": "parts",
    "MainWindow": "window",
    "NeutralPage": "pages.neutral",
    "NewPassphrasePage": "pages.keeping.passphrase",
    "NotebookPage": "pages.reading.notebook",
    "NotesPage": "pages.neutral",
    "NothingToReviewPage": "pages.reading.review",
    "Opened": "pages.reading.lesson",
    "OpenedPack": "pages.packs.opened_packs",
    "OpenedPacksPage": "pages.packs.opened_packs",
    "PackArrivingPage": "pages.packs.pack_arriving",
    "PackOpeningPage": "pages.packs.pack_opening",
    "PathPage": "pages.shelves.walked",
    "PathsPage": "pages.shelves.walked",
    "Place": "sidebar",
    "PlacedPage": "pages.reading.placing",
    "PlanPage": "pages.plan",
    "ProgressPage": "pages.progress.progress",
    "QuestionsPage": "pages.arrival",
    "ReadingWithoutTrustPage": "pages.packs.first_contact",
    "RehearsalPage": "pages.rehearsal",
    "RestorePage": "pages.keeping.backing_up",
    "ReviewPage": "pages.reading.review",
    "SearchPage": "pages.shelves.search",
    "SecretField": "parts",
    "Setting": "blocks",
    "SettingsPage": "pages.settings",
    "TestedPage": "pages.reading.placing",
    "TestingPage": "pages.reading.placing",
    "ThemeChoice": "parts",
    "TodayPage": "pages.today",
    "UnlockPage": "pages.keeping.unlock",
    "WhomToAsk": "pages.shelves.helplines",
    "Wish": "parts",
    "address_dialog": "pages.dialogs",
    "apply": "parts",
    "comes_along": "pages.keeping.amounts",
    "forget_results": "parts",
    "in_background": "parts",
    "is_waiting": "pages.keeping.waiting",
    "load_typefaces": "parts",
    "make_look": "parts",
    "take_back_copied": "parts",
    "sentence_dialog": "pages.dialogs",
    "shortcut_list": "parts",
    "shown_name": "quiet_look",
    "term_dialog": "pages.dialogs",
}

__all__ = [
    "AboutPage",
    "AdvicePage",
    "AskingPage",
    "BackupPage",
    "ChangePage",
    "Cover",
    "ErasePage",
    "Explained",
    "FarewellPage",
    "FinishedPage",
    "FirstContactPage",
    "FlashcardsPage",
    "ForgetPage",
    "Forgettable",
    "FoundPack",
    "FoundPacksPage",
    "GlossaryPage",
    "HelpPage",
    "HelpTreePage",
    "IdleWatch",
    "Intent",
    "ItemColumn",
    "Jotting",
    "KeepPage",
    "KeptPage",
    "KeysPage",
    "LanguagePage",
    "LeaveWatch",
    "LessonPage",
    "Letters",
    "LibraryPage",
    "LimitsPage",
    "LockWarning",
    "Look",
    "MainWindow",
    "NeutralPage",
    "NewPassphrasePage",
    "NotebookPage",
    "NotesPage",
    "NothingToReviewPage",
    "Opened",
    "OpenedPack",
    "OpenedPacksPage",
    "PackArrivingPage",
    "PackOpeningPage",
    "PathPage",
    "PathsPage",
    "Place",
    "PlacedPage",
    "PlanPage",
    "ProgressPage",
    "QuestionsPage",
    "ReadingWithoutTrustPage",
    "RehearsalPage",
    "RestorePage",
    "ReviewPage",
    "SearchPage",
    "SecretField",
    "Setting",
    "SettingsPage",
    "TestedPage",
    "TestingPage",
    "ThemeChoice",
    "TodayPage",
    "UnlockPage",
    "WhomToAsk",
    "Wish",
    "address_dialog",
    "apply",
    "comes_along",
    "forget_results",
    "in_background",
    "is_waiting",
    "load_typefaces",
    "make_look",
    "sentence_dialog",
    "shortcut_list",
    "shown_name",
    "take_back_copied",
    "term_dialog",
]


def __getattr__(name: str) -> object:
    """Open the door for one name."""
    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(f"securetrain.ui.{_ROOMS[name]}"), name)
