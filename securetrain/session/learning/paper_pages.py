# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons that leave the laptop: as a page for a phone, or as a handout; made beside the window."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from securetrain import paper, places, ui
from securetrain.course import HelpTree, Lesson
from securetrain.errors import SecuretrainError
from securetrain.session.choosing import choose_new_file
from securetrain.session.doorkeeper.door import Door
from securetrain.session.surroundings import Surroundings
from securetrain.words import _

if TYPE_CHECKING:
    from securetrain.paper import Material, Sheet


class PaperPages:
    """Saves a lesson as a file that needs no program; the window never waits for it."""

    def __init__(self, around: Surroundings, door: Door) -> None:
        """Take what surrounds the pages, and the door that files are saved through."""
        self._around, self._door = around, door

    def save_page(self, pack: str, lesson: Lesson) -> None:
        """Let somebody choose where a page for a phone goes, and save it there."""
        if chosen := self._chosen(lesson.info.id, _("Save as a page for a phone"), "html"):
            self.save_to(chosen, "html", partial(paper.page, lesson, self._material(pack, lesson)))

    def save_handout(self, pack: str, lesson: Lesson) -> None:
        """Let somebody choose where a handout goes, and save it there."""
        if chosen := self._chosen(lesson.info.id, _("Save as a handout"), "pdf"):
            _load_typefaces()
            self.save_to(
                chosen, "pdf", partial(paper.handout, lesson, self._material(pack, lesson), sheet())
            )

    def save_page_of_help(self, pack: str, tree: HelpTree) -> None:
        """Let somebody choose where a help tree goes as a page for a phone, and save it there."""
        if chosen := self._chosen(tree.id, _("Save as a page for a phone"), "html"):
            self.save_to(chosen, "html", partial(paper.page, tree, self._material_of(pack, tree)))

    def save_card(self, pack: str, tree: HelpTree) -> None:
        """Let somebody choose where the card of a help tree goes, and save it there."""
        if chosen := self._chosen(tree.id, _("Save as a card to print"), "pdf"):
            material = self._material_of(pack, tree)
            _load_typefaces()
            self.save_to(chosen, "pdf", partial(paper.help_card, tree, material, sheet()))

    def save_page_of(self, pack: str, lesson: str) -> None:
        """Save a lesson of the library as a page."""
        if opened := self._opened(pack, lesson):
            self.save_page(pack, opened)

    def save_handout_of(self, pack: str, lesson: str) -> None:
        """Save a lesson of the library as a handout."""
        if opened := self._opened(pack, lesson):
            self.save_handout(pack, opened)

    def save_to(self, path: Path, kind: str, make: Callable[[], bytes]) -> None:
        """Make a file beside the window, save it, and say where it is or why not."""
        named = path if path.suffix else path.parent / f"{path.name}.{kind}"
        ui.in_background(
            self._around.window,
            make,
            then=partial(self._save, named, kind),
            failed=self._say_failed,
        )

    def _opened(self, pack: str, lesson: str) -> Lesson | None:
        try:
            return self._around.library.lesson(pack, lesson, self._around.language())
        except SecuretrainError as error:
            self._around.say(_("This lesson cannot be opened"), str(error))
            return None

    def _material(self, pack: str, lesson: Lesson) -> "Material":
        picture = partial(self._around.library.picture, pack, lesson.info.id)
        return replace(self._around_it(pack, lesson.info.language), picture=picture)

    def _material_of(self, pack: str, tree: HelpTree) -> "Material":
        helped = self._around.library.helplines(tree.language)
        return replace(self._around_it(pack, tree.language), helped=helped)

    def _around_it(self, pack: str, language: str) -> "Material":
        terms = self._around.library.terms(pack, language)
        return paper.Material(self._around.tutor.today, places.assets(), terms=terms)

    def _chosen(self, name: str, title: str, kind: str) -> Path | None:
        kinds = {"html": _("Page") + " (*.html)", "pdf": "PDF (*.pdf)"}[kind]
        suggestion = Path.home() / f"{name}.{kind}"
        return choose_new_file(self._around.window, title, suggestion, kinds)

    def _save(self, path: Path, kind: str, content: bytes) -> None:
        try:
            saved = self._door.save(path, kind, content)
        except SecuretrainError as error:
            self._say_failed(error)
            return
        where = _("It lies at {path}. Anyone at this machine can find it.")
        self._around.say(_("The file is saved"), where.format(path=saved))

    def _say_failed(self, error: Exception) -> None:
        surprise = _("It could not be made. Nothing was written.")
        said = str(error) if isinstance(error, SecuretrainError) else surprise
        self._around.say(_("The file was not saved"), said)


def sheet() -> "Sheet":
    """Return the paper that this machine's region uses."""
    inches = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return paper.Sheet.LETTER if inches else paper.Sheet.A4


def _load_typefaces() -> None:
    """Load our typefaces in the thread of the windows, before a PDF is made beside them."""
    paper.load_typefaces(places.assets())
