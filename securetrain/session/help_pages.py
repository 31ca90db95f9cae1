# SPDX-License-Identifier: GPL-3.0-or-later
"""Help now: its trees, and the walk through one of them."""

from securetrain import ui
from securetrain.course import HelpTree, Shelf
from securetrain.errors import SecuretrainError
from securetrain.practice import Play
from securetrain.session.paper_pages import PaperPages
from securetrain.session.surroundings import Surroundings
from securetrain.ui import Setting
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
        """Whether any pack has a help tree."""
        return any(shelf.help for shelf in self._shelves())

    def show(self) -> None:
        """Show what can have happened."""
        infos = [info for shelf in self._shelves() for info in shelf.help]
        page = ui.HelpPage(self._around.look(), infos)
        page.tree_chosen.connect(self.open_tree)
        self._around.put(page, self.show)

    def _shelves(self) -> tuple[Shelf, ...]:
        return self._around.library.shelves(self._around.language())

    def open_tree(self, name: str) -> None:
        """Begin a help tree at its first question."""
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
        page = ui.HelpTreePage(tree, setting, self._place_in(tree))
        page.walked.connect(self._walked)
        page.card_wanted.connect(lambda: self._paper.save_card(pack, tree))
        self._around.put(page, self._show_tree)

    def _walked(self, at: Play) -> None:
        self._path = at.path

    def _place_in(self, tree: HelpTree) -> Play | None:
        """Return where somebody was in a tree; in another language it may have other scenes."""
        known = {scene.id for scene in tree.scenes}
        return Play(tree, self._path) if self._path and known.issuperset(self._path) else None
