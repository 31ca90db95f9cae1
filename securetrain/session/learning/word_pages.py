# SPDX-License-Identifier: GPL-3.0-or-later
"""Words: the glossary as a page, and its cards; what was not known comes back before the end.

Chosen: these cards are free play, neither recorded nor part of any review. What carries over from
testing into use is recalling what to do in a case, not reciting a definition (over 192 effects
d = 0.40, next to nothing where the answer is not one to be given later), and the minutes for
reviews are few. A word worth keeping stands in a lesson as a CARD, which is recorded and returns.
*Bad, because* whoever learns mostly by words meets them again only when they choose to.
"""

from functools import partial

from securetrain import ui
from securetrain.classroom import Counsel, Word
from securetrain.practice import rng_for
from securetrain.session.surroundings import Surroundings
from securetrain.ui import Explained, Setting


class WordPages:
    """Shows words; how far somebody is with the cards lives as long as the session."""

    def __init__(self, around: Surroundings, counsel: Counsel) -> None:
        """Take what surrounds the pages."""
        self._around, self._counsel = around, counsel
        self._left: list[str] = []
        self._all = 0

    def show(self) -> None:
        """Show all words."""
        page = ui.GlossaryPage(self._around.look(), list(self._words().values()))
        page.cards_chosen.connect(self.practise)
        self._around.put(page, self.show)

    def practise(self) -> None:
        """Show the words as cards, in another order every day."""
        self._left = list(self._words())
        rng_for("words", self._around.tutor.today).shuffle(self._left)
        self._all = len(self._left)
        self._show_card()

    def _show_card(self) -> None:
        words = self._words()
        self._left = [name for name in self._left if name in words]
        if not self._left:
            self.show()
            return
        at = self._all - len(self._left) + 1
        page = ui.FlashcardsPage(words[self._left[0]], self._around.look(), at=at, total=self._all)
        page.judged.connect(self._judge)
        page.ended.connect(self.show)
        self._around.put(page, self._show_card)

    def _judge(self, knew: bool) -> None:
        shown = self._left.pop(0)
        if not knew:
            self._left.append(shown)
        self._show_card()

    def _words(self) -> dict[str, Explained]:
        every = self._counsel.words(self._around.language())
        return {f"{each.pack}/{each.term.id}": self._explained(each) for each in every}

    def _explained(self, word: Word) -> Explained:
        around = self._around
        look = around.look().for_language(word.language)
        setting = Setting(look, around.tutor.today, follow=partial(around.follow, word.pack))
        return Explained(word.term, setting)
