# SPDX-License-Identifier: GPL-3.0-or-later
"""Help now: its trees, the walk through one of them, and whom to ask."""

from functools import partial

from securetrain import ui
from securetrain.classroom import Helped
from securetrain.course import HelpTree, Shelf
from securetrain.errors import SecuretrainError
from securetrain.practice import Play
from securetrain.session.learning.paper_pages import PaperPages
from securetrain.session.surroundings import Surroundings
from securetrain.ui import Setting, WhomToAsk
from securetrain.words import _


class HelpPages:
    """Shows help from wherever somebody is; the way back leads there again.

    How far somebody has come in a tree is known while the session runs, so that looking up a key
    or another language loses nothing; it is never kept.
    """

    def __init__(self, around: Surroundings, paper: PaperPages) -> None:
        """Take what surrounds the pages, and what a tree is saved with."""
        self._around, self._paper = around, paper
        self._tree = ""
        self._path: tuple[str, ...] = ()

    @property
    def is_there(self) -> bool:
        """Whether any pack has a help tree, or a list of whom to ask."""
        return any(shelf.help for shelf in self._shelves()) or bool(self._lists())

    def show(self) -> None:
        """Show what can have happened."""
        infos = [info for shelf in self._shelves() for info in shelf.help]
        page = ui.HelpPage(self._around.look(), infos, self._lists())
        page.tree_chosen.connect(self.open_tree)
        self._around.put(page, self.show)

    def _shelves(self) -> tuple[Shelf, ...]:
        return self._around.library.shelves(self._around.language())

    def open_tree(self, name: str) -> None:
        """Begin a help tree at its first question; without a name, show what there is."""
        if not name:
            self.show()
            return
        self._tree, self._path = name, ()
        self._show_tree()

    def _show_tree(self) -> None:
        name = self._tree
        pack = next(
            shelf.pack.id for shelf in self._shelves() if any(i.id == name for i in shelf.help)
        )
        try:
            tree = self._around.library.help_tree(pack, name, self._around.language())
        except SecuretrainError as error:
            self._around.say(_("This page cannot be opened"), str(error))
            return
        setting = Setting(
            self._around.look().for_language(tree.language),
            self._around.tutor.today,
            follow=lambda link: self._around.follow(pack, link),
        )
        page = ui.HelpTreePage(tree, setting, self._place_in(tree), lists=self._lists())
        page.walked.connect(self._walked)
        page.card_wanted.connect(lambda: self._paper.save_card(pack, tree))
        page.page_wanted.connect(lambda: self._paper.save_page_of_help(pack, tree))
        self._around.put(page, self._show_tree)

    def _lists(self) -> tuple[WhomToAsk, ...]:
        every = self._around.library.helplines(self._around.language())
        return tuple(WhomToAsk(each, self._setting_of(each)) for each in every)

    def _setting_of(self, helped: Helped) -> Setting:
        around = self._around
        look = around.look().for_language(helped.list.language)
        today = around.library.day(helped.pack, around.tutor.today)
        return Setting(look, today, follow=partial(around.follow, helped.pack))

    def _walked(self, at: Play) -> None:
        self._path = at.path

    def _place_in(self, tree: HelpTree) -> Play | None:
        """Return where somebody was in a tree; in another language it may have other scenes."""
        known = {scene.id for scene in tree.scenes}
        return Play(tree, self._path) if self._path and known.issuperset(self._path) else None
