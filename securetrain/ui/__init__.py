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
    from securetrain.ui.pages.amounts import comes_along
    from securetrain.ui.pages.arrival import AdvicePage, QuestionsPage
    from securetrain.ui.pages.backing_up import BackupPage, RestorePage
    from securetrain.ui.pages.changing import ChangePage
    from securetrain.ui.pages.dialogs import address_dialog, sentence_dialog, term_dialog
    from securetrain.ui.pages.erase import ErasePage
    from securetrain.ui.pages.farewell import FarewellPage
    from securetrain.ui.pages.finished import FinishedPage
    from securetrain.ui.pages.first_contact import FirstContactPage, ReadingWithoutTrustPage
    from securetrain.ui.pages.forget import ForgetPage, Forgettable
    from securetrain.ui.pages.found_packs import FoundPack, FoundPacksPage
    from securetrain.ui.pages.glossary import Explained, FlashcardsPage, GlossaryPage
    from securetrain.ui.pages.help import HelpPage, HelpTreePage
    from securetrain.ui.pages.helplines import WhomToAsk
    from securetrain.ui.pages.items import ItemColumn
    from securetrain.ui.pages.jotting import Jotting
    from securetrain.ui.pages.keep import KeepPage
    from securetrain.ui.pages.kept import KeptPage
    from securetrain.ui.pages.keys import KeysPage
    from securetrain.ui.pages.language import LanguagePage
    from securetrain.ui.pages.lesson import LessonPage, Opened
    from securetrain.ui.pages.library import LibraryPage
    from securetrain.ui.pages.limits import LimitsPage
    from securetrain.ui.pages.lock_warning import LockWarning
    from securetrain.ui.pages.neutral import NeutralPage, NotesPage
    from securetrain.ui.pages.notebook import NotebookPage
    from securetrain.ui.pages.opened_packs import OpenedPack, OpenedPacksPage
    from securetrain.ui.pages.pack_arriving import PackArrivingPage
    from securetrain.ui.pages.pack_opening import PackOpeningPage
    from securetrain.ui.pages.passphrase import NewPassphrasePage
    from securetrain.ui.pages.placing import PlacedPage, TestedPage, TestingPage
    from securetrain.ui.pages.plan import PlanPage
    from securetrain.ui.pages.progress import ProgressPage
    from securetrain.ui.pages.rehearsal import RehearsalPage
    from securetrain.ui.pages.review import NothingToReviewPage, ReviewPage
    from securetrain.ui.pages.search import SearchPage
    from securetrain.ui.pages.settings import SettingsPage
    from securetrain.ui.pages.today import TodayPage
    from securetrain.ui.pages.unlock import UnlockPage
    from securetrain.ui.pages.waiting import is_waiting
    from securetrain.ui.pages.walked import PathPage, PathsPage
    from securetrain.ui.parts import (
        Intent,
        Letters,
        Look,
        NoteField,
        SecretField,
        ThemeChoice,
        Wish,
        apply,
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
    "BackupPage": "pages.backing_up",
    "ChangePage": "pages.changing",
    "Cover": "cover",
    "ErasePage": "pages.erase",
    "Explained": "pages.glossary",
    "FarewellPage": "pages.farewell",
    "FinishedPage": "pages.finished",
    "FirstContactPage": "pages.first_contact",
    "FlashcardsPage": "pages.glossary",
    "ForgetPage": "pages.forget",
    "Forgettable": "pages.forget",
    "FoundPack": "pages.found_packs",
    "FoundPacksPage": "pages.found_packs",
    "GlossaryPage": "pages.glossary",
    "HelpPage": "pages.help",
    "HelpTreePage": "pages.help",
    "IdleWatch": "parts.idling",
    "Intent": "parts",
    "ItemColumn": "pages.items",
    "Jotting": "pages.jotting",
    "KeepPage": "pages.keep",
    "KeptPage": "pages.kept",
    "KeysPage": "pages.keys",
    "LanguagePage": "pages.language",
    "LeaveWatch": "parts.leaving",
    "LessonPage": "pages.lesson",
    "Letters": "parts",
    "LibraryPage": "pages.library",
    "LimitsPage": "pages.limits",
    "LockWarning": "pages.lock_warning",
    "Look": "parts",
    "MainWindow": "window",
    "NeutralPage": "pages.neutral",
    "NewPassphrasePage": "pages.passphrase",
    "NoteField": "parts",
    "NotebookPage": "pages.notebook",
    "NotesPage": "pages.neutral",
    "NothingToReviewPage": "pages.review",
    "Opened": "pages.lesson",
    "OpenedPack": "pages.opened_packs",
    "OpenedPacksPage": "pages.opened_packs",
    "PackArrivingPage": "pages.pack_arriving",
    "PackOpeningPage": "pages.pack_opening",
    "PathPage": "pages.walked",
    "PathsPage": "pages.walked",
    "Place": "sidebar",
    "PlacedPage": "pages.placing",
    "PlanPage": "pages.plan",
    "ProgressPage": "pages.progress",
    "QuestionsPage": "pages.arrival",
    "ReadingWithoutTrustPage": "pages.first_contact",
    "RehearsalPage": "pages.rehearsal",
    "RestorePage": "pages.backing_up",
    "ReviewPage": "pages.review",
    "SearchPage": "pages.search",
    "SecretField": "parts",
    "Setting": "blocks",
    "SettingsPage": "pages.settings",
    "TestedPage": "pages.placing",
    "TestingPage": "pages.placing",
    "ThemeChoice": "parts",
    "TodayPage": "pages.today",
    "UnlockPage": "pages.unlock",
    "WhomToAsk": "pages.helplines",
    "Wish": "parts",
    "address_dialog": "pages.dialogs",
    "apply": "parts",
    "comes_along": "pages.amounts",
    "in_background": "parts",
    "is_waiting": "pages.waiting",
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
    "NoteField",
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
