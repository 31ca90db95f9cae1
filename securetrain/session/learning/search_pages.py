# SPDX-License-Identifier: GPL-3.0-or-later
"""Search from wherever somebody is, and the ways from what was found: a block, a word, help."""

from collections.abc import Callable

from securetrain import ui
from securetrain.classroom import findable
from securetrain.course import Link, LinkKind
from securetrain.search import Found, Hit, Kind
from securetrain.session.learning.searching import Searching
from securetrain.session.surroundings import Surroundings
from securetrain.ui import Place
from securetrain.words import _


class SearchPages:
    """Shows search, and shows it again on the way back from what was found.

    The words in the field are known until the next search begins, so that they stand there on the
    way back; they are never kept.
    """

    def __init__(
        self,
        around: Surroundings,
        open_lesson: Callable[[str, str, int | None], None],
        open_tree: Callable[[str], None],
    ) -> None:
        """Take what surrounds the page, and what opens a lesson at a block, and a help tree."""
        self._around, self._open_lesson, self._open_tree = around, open_lesson, open_tree
        self._words = self._language = ""
        self._searching: Searching | None = None
        self._page: ui.SearchPage | None = None
        around.window.offers_search = True
        around.window.search_wanted.connect(self.show)

    def show(self) -> None:
        """Show an empty field."""
        self._words = ""
        self.show_again()

    def show_again(self) -> None:
        """Show the field with the words of before, and what is found for them."""
        self._begin()
        page = self._page = ui.SearchPage(self._around.look())
        page.words_changed.connect(self._ask)
        page.hit_chosen.connect(self._open)
        page.library_chosen.connect(self._show_library)
        page.field.setText(self._words)
        self._around.put(page, self.show_again)

    def look_again(self) -> None:
        """Read everything anew with the next search: there are other lessons now."""
        if self._searching:
            self._searching.end()
        self._searching = None

    def _begin(self) -> None:
        language = self._around.language()
        if self._searching is None or language != self._language:
            self.look_again()
            self._language = language
            around = self._around
            reads = findable(around.library, language, around.tutor.today)
            self._searching = Searching(
                self._around.window, reads, found=self._show_found, failed=self._show_failure
            )

    def _ask(self, words: str) -> None:
        self._words = words
        if self._searching:
            self._searching.ask(words)

    def _show_found(self, words: str, found: Found, *, whole: bool) -> None:
        if self._page and self._page is self._around.window.page:
            self._page.show_found(words, found, whole=whole)

    def _show_failure(self, _error: Exception) -> None:
        self._searching = None
        if self._page and self._page is self._around.window.page:
            self._page.show_failure(
                _("Search does not work just now. The library has every lesson by its title.")
            )

    def _open(self, hit: Hit) -> None:
        if hit.kind is Kind.HELP:
            self._open_tree(hit.name)
        elif hit.kind is Kind.TERM:
            self._around.follow(hit.pack, Link(LinkKind.TERM, hit.name))
        else:
            self._open_lesson(hit.pack, hit.name, hit.block)

    def _show_library(self) -> None:
        self._around.window.place_chosen.emit(Place.LIBRARY.value)
