# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of a lesson: reading it, its end, and saving it as a text."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from securetrain import ui
from securetrain.classroom import lesson_as_text
from securetrain.errors import SecuretrainError
from securetrain.practice import LessonKey
from securetrain.session.choosing import choose_new_file
from securetrain.session.doorkeeper.door import Door
from securetrain.session.learning.lessons import Reading
from securetrain.session.learning.paper_pages import PaperPages
from securetrain.session.surroundings import Surroundings
from securetrain.words import _


@dataclass(frozen=True)
class _Shown:
    """What makes the page of one lesson; each lesson has a place of its own on the way."""

    show: Callable[[LessonKey], None]
    key: LessonKey

    def __call__(self) -> None:
        """Show it."""
        self.show(self.key)


class LessonPages:
    """Opens one lesson at a time."""

    def __init__(self, around: Surroundings, door: Door) -> None:
        """Take what surrounds the pages, and the door that files are saved through."""
        self._around, self._door = around, door
        self.paper = PaperPages(around, door)
        self.reading: Reading | None = None

    def open(self, pack: str, lesson: str, block: int | None = None) -> None:
        """Open a lesson at a block, or else where it was left; what cannot be read is told."""
        drafts, before = self._around.held.drafts, self.reading
        if before:
            before.put_aside()
        try:
            reading = Reading(self._around, (pack, lesson), self.show_finished, drafts=drafts)
        except SecuretrainError as error:
            self._around.say(_("This lesson cannot be opened"), str(error))
            return
        if before:
            before.end()
        self.reading = reading
        if block is not None:
            reading.go_to(block)
        self._show(reading.study.key)

    def _show(self, key: LessonKey) -> None:
        is_gone = bool(self._around.library.withdrawn(*key))
        if is_gone or self.reading is None or self.reading.study.key != key:
            self.open(*key)  # on the way back, past another lesson; or to hear why it is gone
            return
        page = self.reading.make_page()
        page.skipped.connect(self._around.go_home)
        self._around.put(page, _Shown(self._show, key))

    def put_down(self) -> str:
        """Put aside what is half done; return the name of the lesson that is open.

        Raises:
            NotKeptError: the disk did not take the place.
        """
        reading = self.reading
        if reading is None:
            return ""
        if reading.page is not self._around.window.page:
            reading.put_aside()
            return ""
        reading.put_down()
        return "/".join(reading.study.key)

    def show_finished(self) -> None:
        """Show the end of the lesson at hand."""
        if self.reading is None:
            return
        info = self.reading.study.run.lesson.info
        page = ui.FinishedPage(self._around.look(), info, planned=self.reading.planned())
        page.today_chosen.connect(self._around.go_home)
        page.again_chosen.connect(self._read_again)
        page.save_chosen.connect(self._save_text)
        page.page_chosen.connect(self._save_page)
        page.handout_chosen.connect(self._save_handout)
        self._around.put(page, self.show_finished)

    def _read_again(self) -> None:
        if self.reading:
            self.open(*self.reading.study.key)

    def _save_page(self) -> None:
        if self.reading:
            self.paper.save_page(self.reading.study.pack, self.reading.study.run.lesson)

    def _save_handout(self) -> None:
        if self.reading:
            self.paper.save_handout(self.reading.study.pack, self.reading.study.run.lesson)

    def _save_text(self) -> None:
        if self.reading is None:
            return
        lesson = self.reading.study.run.lesson
        suggestion = Path.home() / f"{lesson.info.id}.txt"
        kinds = _("Text") + " (*.txt)"
        chosen = choose_new_file(self._around.window, _("Save as text"), suggestion, kinds)
        if chosen:
            self.save_text(chosen)

    def save_text(self, path: Path) -> None:
        """Save the lesson at hand as a text, and say where it is or why not."""
        assert self.reading is not None
        named = path if path.suffix else path.parent / f"{path.name}.txt"
        study, around = self.reading.study, self._around
        today = around.library.day(study.pack, around.tutor.today)
        content = lesson_as_text(study.run.lesson, today).encode()
        try:
            saved = self._door.save(named, "txt", content)
        except SecuretrainError as error:
            self._around.say(_("The file was not saved"), str(error))
            return
        where = _("It lies at {path}. Anyone at this machine can find it.")
        self._around.say(_("The file is saved"), where.format(path=saved))
