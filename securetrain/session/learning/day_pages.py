# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of a day: made, filled from the tutor, and put on stage."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from securetrain import ui, words
from securetrain.classroom import Counsel, Settings, begun_and_withdrawn, chapters
from securetrain.session.doorkeeper.door import Door
from securetrain.session.dressing import letters_of
from securetrain.session.learning.about_pages import AboutPages
from securetrain.session.learning.notebook_pages import NotebookPages
from securetrain.session.learning.paper_pages import PaperPages
from securetrain.session.learning.path_pages import PathPages
from securetrain.session.learning.plan_pages import PlanPages
from securetrain.session.learning.reviewing import Reviewing
from securetrain.session.learning.word_pages import WordPages
from securetrain.session.packs.pack_pages import PackPages
from securetrain.session.surroundings import Surroundings
from securetrain.shield import can_hide_from_capture, told, worth
from securetrain.ui import Place, shortcut_list

if TYPE_CHECKING:
    from securetrain.practice import LessonKey


class Open(Protocol):
    """Opens a lesson by pack and id."""

    def __call__(self, pack: str, lesson: str, block: int | None = None) -> None:
        """Open it at a block, or else where it was left."""


class DayPages:
    """Makes each page when it is asked for; a page is never kept."""

    def __init__(  # noqa: PLR0913 - every page of a day
        self,
        around: Surroundings,
        open_lesson: Open,
        show_keeping: Callable[[], None],
        *,
        door: Door,
        packs: PackPages,
    ) -> None:
        """Take what surrounds the pages; ``open_lesson`` opens one, at a block if one is given."""
        self._packs = packs
        packs.changed.append(self.look_again)
        self._around, self._open, self._show_keeping = around, open_lesson, show_keeping
        self._reviewing: Reviewing | None = None
        self._chosen: LessonKey | None = None
        self._setting = -1
        self._paper = PaperPages(around, door)
        counsel = Counsel(around.library, around.held.journal, around.tutor)
        self.about = AboutPages(around, counsel)
        self.paths = PathPages(around, counsel, open_lesson)
        self.plan = PlanPages(around, counsel, door)
        self.words = WordPages(around, counsel)
        self.notebook = NotebookPages(around, open_lesson, door)

    def show(self, place: Place) -> None:
        """Show the page of a place of the side bar."""
        {
            Place.TODAY: self.show_today,
            Place.LIBRARY: self.show_library,
            Place.REVIEW: self.show_review,
            Place.PROGRESS: self.show_progress,
            Place.LIMITS: self.show_limits,
            Place.SETTINGS: self.show_settings,
        }[place]()

    def show_today(self) -> None:
        """Show what today offers."""
        kept = self._around.held.vault is not None
        day = self._around.tutor.day(self._around.language(), kept=kept)
        page = ui.TodayPage(self._around.look(), day)
        page.lesson_chosen.connect(self._open)
        page.review_chosen.connect(self.show_review)
        page.library_chosen.connect(self.show_library)
        page.keep_wanted.connect(self._show_keeping)
        page.questions_chosen.connect(self.about.ask)
        page.about_chosen.connect(self.about.show)
        page.plan_chosen.connect(self.plan.show)
        page.paths_chosen.connect(self.paths.show)
        page.words_chosen.connect(self.words.show)
        page.notebook_chosen.connect(self.notebook.show)
        self._around.put(page, self.show_today, Place.TODAY)

    def show_library(self) -> None:
        """Show every lesson."""
        language = self._around.language()
        page = ui.LibraryPage(self._around.look())
        if self._chosen and isinstance(self._around.window.page, ui.LessonPage):
            page.show_place(*self._chosen)  # somebody comes back from it
        page.lesson_chosen.connect(self._open_from_library)
        page.page_wanted.connect(self._paper.save_page_of)
        page.handout_wanted.connect(self._paper.save_handout_of)
        page.notebook_wanted.connect(self.notebook.show)
        self._around.put(page, self.show_library, Place.LIBRARY)
        refused = self._around.library.refused(language)
        page.show_refused({name: str(error) for name, error in refused.items()})
        self._packs.offer(page)
        page.show_entries(self._around.tutor.entries(language), self._around.tutor.topics(language))

    def _open_from_library(self, pack: str, lesson: str) -> None:
        self._chosen = (pack, lesson)
        self._open(pack, lesson)

    def show_review(self) -> None:
        """Begin today's reviews; the one at hand is asked again as it stands."""
        if self._reviewing:
            self._reviewing.put_down()
        self._reviewing = Reviewing(
            self._around,
            show_next=self.show_next_review,
            finish=self.show_today,
            drafts=self._around.held.drafts,
        )
        self.show_next_review()

    def look_again(self) -> None:
        """Begin the reviews anew when they are shown next: other lessons are here than before."""
        self._reviewing = None

    def put_down(self) -> str:
        """Put aside a review that is half answered; return its place if it is open."""
        if self._reviewing is None:
            return ""
        self._reviewing.put_down()
        is_open = isinstance(self._around.window.page, ui.ReviewPage)
        return Place.REVIEW.value if is_open else ""

    def show_next_review(self) -> None:
        """Show the next review, or when the next ones come."""
        if self._reviewing is None:
            self.show_review()
            return
        language = self._around.language()
        held_back = begun_and_withdrawn(self._around.tutor.entries(language))
        if self._reviewing.open_next():
            review = self._reviewing.make_page()
            review.show_held_back(held_back)
            self._around.put(review, self.show_next_review, Place.REVIEW)
            return
        overview = self._around.tutor.overview(language)
        guest = self._around.held.vault is None
        page = ui.NothingToReviewPage(
            self._around.look(), overview.next_due, held_back, guest=guest
        )
        page.library_chosen.connect(self.show_library)
        self._around.put(page, self.show_review, Place.REVIEW)

    def show_progress(self) -> None:
        """Show how far somebody has come."""
        language = self._around.language()
        topics = dict(self._around.tutor.topics(language))
        overview, kept = self._around.tutor.overview(language), self._around.held.vault is not None
        page = ui.ProgressPage(self._around.look(), overview, topics, kept=kept)
        page.plan_chosen.connect(self.plan.show)
        page.about_chosen.connect(self.about.show)
        self._around.put(page, self.show_progress, Place.PROGRESS)

    def show_limits(self) -> None:
        """Show what the program can and cannot do."""
        page = ui.LimitsPage(self._around.look(), chapters())
        self._around.put(page, self.show_limits, Place.LIMITS)

    def show_settings(self) -> None:
        """Show the settings."""
        page = ui.SettingsPage(
            self._around.look(), self._around.settings(), tuple(words.LANGUAGES.items())
        )
        page.settings_changed.connect(partial(self._change_in, page))
        page.keys_wanted.connect(self.show_keys)
        hears = self._around.hears_system()
        page.show_safety(hears_system=hears, can_hide=can_hide_from_capture())
        page.show_kept(is_kept=self._around.held.vault is not None)
        page.keep_wanted.connect(self._show_keeping)
        page.kept_wanted.connect(self._show_keeping)
        if state := self._around.shielded():
            page.show_guards([(each.sentence, each.holds) for each in told(state)], worth())
        self._around.put(page, self.show_settings, Place.SETTINGS)
        page.go_back_to(self._setting)

    def _change_in(self, page: ui.SettingsPage, settings: Settings) -> None:
        """Change settings; the page is built anew, and whoever goes step by step stays there."""
        self._setting = page.place_of_focus()
        self._around.change(settings)
        self._setting = -1

    def show_keys(self) -> None:
        """Show all keys."""
        settings = self._around.settings()
        keys = shortcut_list(letters_of(settings), by_shift=settings.leave_by_shift)
        self._around.put(ui.KeysPage(self._around.look(), keys), self.show_keys)
