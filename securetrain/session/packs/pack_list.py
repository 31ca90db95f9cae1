# SPDX-License-Identifier: GPL-3.0-or-later
"""The packs that somebody opened: listed, removed, and what was learned from them forgotten."""

from collections import Counter
from collections.abc import Callable
from functools import partial

from securetrain import places, ui
from securetrain.classroom import Bundled
from securetrain.errors import SecuretrainError
from securetrain.practice import lessons_in
from securetrain.session.surroundings import Surroundings
from securetrain.ui import OpenedPack
from securetrain.words import _


class PackList:
    """Makes the page of the packs; a page is never kept."""

    def __init__(  # noqa: PLR0913 - every way off the page
        self,
        around: Surroundings,
        *,
        choose: Callable[[], None],
        choose_folder: Callable[[], None],
        show_library: Callable[[], None],
        changed: Callable[[], None],
    ) -> None:
        """Take what surrounds the page; ``choose`` lets another pack be opened."""
        self._around, self._changed = around, changed
        self._choose, self._choose_folder = choose, choose_folder
        self._show_library = show_library

    def show(self) -> None:
        """Show the packs."""
        page = ui.OpenedPacksPage(self._around.look(), self.entries())
        page.open_wanted.connect(self._choose)
        page.folder_wanted.connect(self._choose_folder)
        page.removed.connect(partial(self._remove, page))
        page.forgotten.connect(partial(self._forget, page))
        page.left.connect(self._show_library)
        self._around.put(page, self.show)

    def banners(self) -> list[str]:
        """Return what the installation brought and is damaged, and which packs are due."""
        due = [f"{each.title}: {each.banner}" for each in self.entries() if each.banner]
        return [*self._around.held.opened.faults, *due]

    def entries(self) -> list[OpenedPack]:
        """Return the packs, and after them those that are gone but were learned from."""
        opened, learned = self._around.held.opened, self._learned()
        if not opened.packs() and not learned:
            return []
        from securetrain.pack import banner

        today = self._around.tutor.today
        here = [
            OpenedPack(
                each.id,
                each.title,
                each.publisher,
                each.version,
                each.size,
                banner(each.review_by, self._around.library.day(each.id, today)),
                learned.get(each.id),
            )
            for each in opened.store.packs()
        ]
        gone = sorted(set(learned) - {each.id for each in here})
        return here + [
            OpenedPack(name, name, "", 0, 0, "", learned[name], is_here=False) for name in gone
        ]

    def _learned(self) -> dict[str, tuple[int, int]]:
        """Return how many answers and notes are kept of packs that somebody opened."""
        journal, brought = self._around.held.journal, Bundled(places.compiled_lessons()).packs()
        answers = Counter(attempt.key[0] for attempt in journal.attempts())
        notes = Counter(spot.pack for spot in journal.notebook.notes())
        packs = {pack for pack, _lesson in lessons_in(journal)}.difference(brought)
        return {pack: (answers[pack], notes[pack]) for pack in packs}

    def _remove(self, page: "ui.OpenedPacksPage", pack: str) -> None:
        said = _("Removed.")
        try:
            self._around.held.opened.store.remove(pack)
        except SecuretrainError as error:
            self._around.say(_("The pack was not removed"), str(error))
            said = ""
        self._changed()
        page.show_packs(self.entries(), said)

    def _forget(self, page: "ui.OpenedPacksPage", pack: str) -> None:
        held, said = self._around.held, _("Forgotten.")
        lessons = [key for key in lessons_in(held.journal) if key[0] == pack]
        try:
            held.journal.forget_lessons(lessons)
            for lesson in lessons:
                held.drafts.forget(lesson)
        except SecuretrainError as error:
            self._around.say(_("Nothing was forgotten"), str(error))
            said = ""
        self._changed()
        page.show_packs(self.entries(), said)
