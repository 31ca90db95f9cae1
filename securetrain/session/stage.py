# SPDX-License-Identifier: GPL-3.0-or-later
"""Which page is on stage: every wish of the window ends here."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from securetrain.classroom import Settings, Tutor
from securetrain.course import Link, LinkKind
from securetrain.errors import SecuretrainError
from securetrain.session.doorkeeper.door import Door
from securetrain.session.dressing import Dressing
from securetrain.session.held import Held
from securetrain.session.keeping.keeping_pages import KeepingPages
from securetrain.session.keeping.kept_pages import KeptPages
from securetrain.session.learning.arrival_pages import ArrivalPages
from securetrain.session.learning.day_pages import DayPages
from securetrain.session.learning.help_pages import HelpPages
from securetrain.session.learning.lesson_pages import LessonPages
from securetrain.session.learning.search_pages import SearchPages
from securetrain.session.leaving.exits import Exits
from securetrain.session.links import show_link
from securetrain.session.packs.pack_pages import PackPages
from securetrain.session.surroundings import Surroundings
from securetrain.session.trail import Trail
from securetrain.session.ways_out import WaysOut
from securetrain.session.wishes import Wishes
from securetrain.ui import Intent, MainWindow, Place, is_waiting
from securetrain.words import _

if TYPE_CHECKING:
    from securetrain.session.leaving.watches import Watches
    from securetrain.session.leaving.watching import SystemWatch
    from securetrain.shield import State


class Stage:
    """A session from arrival to leaving."""

    def __init__(  # noqa: PLR0913 - here is where all of them meet
        self,
        application: QApplication,
        door: Door,
        window: MainWindow,
        *,
        held: Held | None = None,
        clock: Callable[[], date] = date.today,
    ) -> None:
        """Take over the window; what is done goes into what is ``held``, a guest's list if None."""
        self._window, self._application = window, application
        self.held = held = held or Held()
        self.shielded: State | None = None
        self._watches: Watches | None = None
        self._hears_system: bool | None = None
        self.dressing = Dressing(application, window, held.settings, dressed=self._dressed)
        self.library = held.library
        self._tutor = Tutor(self.library, held.journal, clock, known=held.known)
        self._arrived, self._due = False, 0
        self.ways = WaysOut(application, door, window, held=held, dressing=self.dressing)
        self._exits = Exits(window, self.dressing, self.ways, held)
        self._around = around = self._surroundings()
        self.arrival = ArrivalPages(around, enter=self.enter, leave=self.ways.close)
        self._trail = Trail(self.arrival.show_questions)
        self.lessons = LessonPages(around, door)
        pages = KeptPages(around, door, held.vault) if held.vault else KeepingPages(around)
        self.packs = PackPages(around, lambda: self.day.show_library())  # noqa: PLW0108 - later
        keep = self.packs.refuse_keeping if held.is_marked else pages.show
        self.show_keeping = keep
        self.day = DayPages(around, self.lessons.open, keep, door=door, packs=self.packs)
        self.help = HelpPages(around, self.lessons.paper)
        self.search = SearchPages(around, self.lessons.open, self.help.open_tree)
        self.packs.changed.append(self.search.look_again)
        self.ways.put_down = lambda: self.lessons.put_down() + self.day.put_down()  # one is open
        deeds = self._close, self.lock, self.change, self._wish
        self._wishes = Wishes(window, self.dressing, self._exits, *deeds)
        self._connect()

    def _connect(self) -> None:
        window = self._window
        window.place_chosen.connect(self._go)
        window.went_back.connect(self._back)
        window.next_wanted.connect(self.ways.next_person)
        window.help_wanted.connect(self.help.show)
        window.leave_wanted.connect(self._exits.leave)
        window.close_wanted.connect(self._close)
        window.wished.connect(self._wishes.hear)

    def _surroundings(self) -> Surroundings:
        return Surroundings(
            window=self._window,
            library=self.library,
            tutor=self._tutor,
            held=self.held,
            ways=self.ways,
            settings=lambda: self.dressing.settings,
            look=lambda: self.dressing.look,
            follow=self.follow,
            put=self._put,
            change=self.change,
            go_home=lambda: self.day.show_today(),  # noqa: PLW0108 - the day comes later
            say=self._exits.say,
            shielded=lambda: self.shielded,
            hears_system=lambda: self._hears_system,
        )

    def arrive(self, language: str) -> None:
        """Ask the three questions in the chosen language."""
        self.dressing.settings = Settings(language=language)
        self.dressing.dress()

    def come_back(self) -> None:
        """Go on where somebody was, or else at today."""
        self._arrived, self._trail = True, Trail(self.day.show_today)
        self.dressing.dress()
        if self.held.at == Place.REVIEW:
            self.day.show_review()
        elif self.held.at:
            pack, _slash, lesson = self.held.at.partition("/")
            self.lessons.open(pack, lesson)
        self.packs.open_waiting()

    def watch(self, system: "SystemWatch", *, hears: bool) -> None:
        """Watch from now on for whoever wants to be gone, and for time and sleep.

        ``hears`` says whether the system tells of its sleep and its lock.
        """
        from securetrain.session.leaving.watches import Answers, Watches

        self._hears_system = hears
        answers = Answers(leave=self._exits.leave, lock=self.lock)
        locks = self.held.vault is not None
        self._watches = Watches(
            self._application, self._window, answers, locks=locks, system=system
        )
        self._watches.follow(self.dressing.settings, self.dressing.look)
        self._exits.went_on = self._watches.begin_anew

    # What the window wishes.

    def _go(self, place: str) -> None:
        self.day.show(Place(place))

    def _back(self) -> None:
        if self._trail.leads_back:
            self._trail.back()()

    def _wish(self, intent: Intent) -> None:
        if not self._arrived:
            return
        if intent is Intent.SEARCH:
            self.search.show()
        elif intent is Intent.KEYS:
            self.day.show_keys()
        elif intent is Intent.HELP:
            self.help.show()
        elif intent in {Intent.BACK, Intent.ESCAPE}:
            self._back()

    def lock(self) -> None:
        """Lock what is kept, or pause; before anybody has arrived there is nothing to hide."""
        if self._arrived:
            self._exits.lock()

    def _close(self) -> None:
        self._exits.close(self._tutor, keep=self.show_keeping, stay=self._show_again)

    # Settings and look.

    def change(self, settings: Settings) -> None:
        """Take other settings at once, and keep them where anything is kept."""
        self.dressing.change(settings)
        if self._watches:
            self._watches.follow(settings, self.dressing.look)
        try:
            self.held.keep(settings)
        except SecuretrainError as error:
            self._exits.say(_("These settings were not kept"), str(error))

    def _dressed(self) -> None:
        if self._exits.is_paused or is_waiting(self._window.page):  # all would be seen; or unheard
            return
        self._window.show_look(self.dressing.look, bars=self._arrived)
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
            self._due = len(self._tutor.reviews(self.dressing.settings.language))
        if self._window.side:
            self._window.side.show_count(Place.REVIEW, self._due)

    def enter(self) -> None:
        """Show the bars and today."""
        self._arrived = True
        self._window.show_look(self.dressing.look, bars=True)
        self._window.show_help(self.help.is_there)
        self.day.show_today()
        self.packs.open_waiting()

    # Links.

    def follow(self, pack: str, link: Link) -> None:
        """Show where a link leads; an address is only ever shown."""
        if link.kind is LinkKind.LESSON:
            self.lessons.open(pack, link.target)
        else:
            show_link(self._around, pack, link)
