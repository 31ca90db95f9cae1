# SPDX-License-Identifier: GPL-3.0-or-later
"""Which page is on stage: every wish of the window ends here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol, runtime_checkable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from securetrain import places, ui, words
from securetrain.classroom import Library, Settings, Tutor, scaled
from securetrain.classroom import ThemeChoice as Wanted
from securetrain.course import Link, LinkKind
from securetrain.practice import GuestJournal
from securetrain.session.arrival_pages import ArrivalPages
from securetrain.session.day_pages import DayPages
from securetrain.session.door import Door
from securetrain.session.help_pages import HelpPages
from securetrain.session.lesson_pages import LessonPages
from securetrain.session.links import show_link
from securetrain.session.surroundings import Surroundings, letters_of
from securetrain.session.trail import Trail
from securetrain.ui import (
    Intent,
    Look,
    MainWindow,
    Place,
    ThemeChoice,
    Wish,
    apply,
    make_look,
    sentence_dialog,
)
from securetrain.words import _


@runtime_checkable
class Handles(Protocol):
    """A page that gives keys a meaning of its own."""

    def handle(self, wish: Wish) -> bool:
        """Do what a key means; say whether it meant anything."""


class Stage:
    """A guest's session from arrival to leaving."""

    def __init__(
        self,
        application: QApplication,
        door: Door,
        window: MainWindow,
        clock: Callable[[], date] = date.today,
    ) -> None:
        """Take over the window."""
        self._application, self._door, self._window = application, door, window
        self._settings = Settings()
        self._look = Look()
        self.library = Library(places.compiled_lessons())
        self._tutor = Tutor(self.library, GuestJournal(), clock)
        self._arrived = False
        self._due = 0
        self._around = around = self._surroundings()
        self.arrival = ArrivalPages(around, enter=self.enter, leave=self._leave)
        self._trail = Trail(self.arrival.show_questions)
        self.lessons = LessonPages(around, door)
        self.day = DayPages(around, self.lessons.open)
        self.help = HelpPages(around)
        self._connect()

    def _connect(self) -> None:
        window = self._window
        window.place_chosen.connect(self._go)
        window.went_back.connect(self._back)
        window.next_wanted.connect(self._next_person)
        window.help_wanted.connect(self.help.show)
        window.leave_wanted.connect(self._leave)
        window.close_wanted.connect(self._close)
        window.wished.connect(self._wish)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)

    def _surroundings(self) -> Surroundings:
        return Surroundings(
            window=self._window,
            library=self.library,
            tutor=self._tutor,
            settings=lambda: self._settings,
            look=lambda: self._look,
            follow=self.follow,
            put=self._put,
            change=self.change,
            go_home=self._go_home,
            say=self._say,
        )

    def arrive(self, language: str) -> None:
        """Ask the three questions in the chosen language."""
        self._settings = Settings(language=language)
        self._dress()

    # What the window wishes.

    def _go(self, place: str) -> None:
        self.day.show(Place(place))

    def _back(self) -> None:
        if self._trail.leads_back:
            self._trail.back()()

    def _wish(self, wish: Wish) -> None:
        page = self._window.page
        sizes = {Intent.LARGER: 1, Intent.SMALLER: -1}
        if wish.intent is Intent.LEAVE:
            self._leave()
        elif wish.intent is Intent.CLOSE:
            self._close()
        elif wish.intent in sizes:
            self.change(scaled(self._settings, sizes[wish.intent]))
        elif wish.intent is Intent.USUAL_SIZE:
            self.change(replace(self._settings, scale=100))
        elif isinstance(page, Handles) and page.handle(wish):
            return
        elif self._arrived:
            self._wish_of_arrived(wish.intent)

    def _wish_of_arrived(self, intent: Intent) -> None:
        if intent is Intent.SEARCH:
            self.day.show_library()
            if isinstance(self._window.page, ui.LibraryPage):
                self._window.page.focus_search()
        elif intent is Intent.KEYS:
            self.day.show_keys()
        elif intent in {Intent.BACK, Intent.ESCAPE}:
            self._back()

    def _leave(self) -> None:
        self._window.hide_everything()
        self._window.may_close = True
        self._application.exit(0)

    def _next_person(self) -> None:
        self._door.ask_for_next()
        self._leave()

    def _close(self) -> None:
        asked = isinstance(self._window.page, ui.FarewellPage)
        if asked or not self._tutor.answers:
            self._leave()
            return
        page = ui.FarewellPage(self._look, answers=self._tutor.answers)
        page.went.connect(self._leave)
        page.stayed.connect(self._show_again)
        self._window.show_page(page)

    # Settings and look.

    def change(self, settings: Settings) -> None:
        """Take other settings at once."""
        self._settings = settings
        self._dress()

    def _system_changed(self) -> None:
        if self._settings.theme is Wanted.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        chosen = self._settings
        words.use(chosen.language, places.catalogues())
        look = make_look(
            ThemeChoice(chosen.theme.value), scale=chosen.scale / 100, language=chosen.language
        )
        if look != self._window.look:  # dressing everything anew is a tenth of a start
            apply(self._application, look, assets=places.assets())
        self._look = look
        self._window.show_letters(letters_of(chosen))
        self._window.show_look(self._look, bars=self._arrived)
        self._window.show_help(self._arrived and self.help.is_there)
        self._show_again()

    def _show_again(self) -> None:
        self._trail.here()

    # Pages.

    def _put(self, page: QWidget, again: Callable[[], None], place: Place | None = None) -> None:
        self._trail.visit(again, afresh=place is not None)
        back = _("Back") if self._trail.leads_back else ""
        self._window.show_page(page, place=place, back=back)
        if place in {Place.TODAY, Place.LIBRARY, Place.REVIEW}:
            self._due = len(self._tutor.reviews(self._settings.language))
        if self._window.side:
            self._window.side.show_count(Place.REVIEW, self._due)

    def enter(self) -> None:
        """Show the bars and today."""
        self._arrived = True
        self._window.show_look(self._look, bars=True)
        self._window.show_help(self.help.is_there)
        self.day.show_today()

    def _go_home(self) -> None:
        self.day.show_today()

    # Links and sentences.

    def follow(self, pack: str, link: Link) -> None:
        """Show where a link leads; an address is only ever shown."""
        if link.kind is LinkKind.LESSON:
            self.lessons.open(pack, link.target)
        else:
            show_link(self._around, pack, link)

    def _say(self, title: str, sentences: str) -> None:
        sentence_dialog(self._window, title, sentences, self._look).open()
