# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody tells: six questions, a page that shows it all, and a test where to begin."""

from securetrain import ui
from securetrain.classroom import Counsel
from securetrain.course import Exposure, Question
from securetrain.errors import SecuretrainError
from securetrain.practice import Answer, Placement, Told, grade
from securetrain.session.surroundings import Surroundings, setting_for
from securetrain.words import _


class AboutPages:
    """Asks, shows and forgets; nothing is asked of anybody who did not choose to be asked."""

    def __init__(self, around: Surroundings, counsel: Counsel) -> None:
        """Take what surrounds the pages, and who keeps what was told."""
        self._around, self._counsel = around, counsel
        self._at = 0
        self._page: ui.AboutPage | None = None
        self._placement: Placement | None = None

    def show(self) -> None:
        """Show everything that was told."""
        self._page = self._made()
        self._around.put(self._page, self.show)

    def _made(self) -> ui.AboutPage:
        lines = self._counsel.told_lines(self._around.language())
        kept = self._around.held.vault is not None
        page = ui.AboutPage(self._around.look(), self._counsel.told, lines, kept=kept)
        page.forgotten.connect(self._tell)
        page.all_forgotten.connect(lambda: self._tell(Told()))
        page.exposure_chosen.connect(self._expose)
        page.questions_chosen.connect(self.ask)
        page.placement_chosen.connect(self.place)
        return page

    # The six questions.

    def ask(self) -> None:
        """Ask from the first question on."""
        self._at = 0
        self._show_question()

    def _show_question(self) -> None:
        every = self._counsel.questions(self._around.language())
        if self._at >= len(every):
            self.show()
            return
        asked = every[self._at]
        page = ui.AskingPage(self._around.look(), asked, at=self._at + 1, total=len(every))
        page.answered.connect(self._answer)
        page.skipped.connect(self._go_on)
        page.ended.connect(self.show)
        self._around.put(page, self._show_question)

    def _answer(self, chosen: frozenset[int]) -> None:
        asked = self._counsel.questions(self._around.language())[self._at]
        try:
            self._counsel.answer(asked, chosen)
        except SecuretrainError as error:
            self._around.say(_("This was not kept"), str(error))
            return
        self._go_on()

    def _go_on(self) -> None:
        self._at += 1
        self._show_question()

    def _expose(self, exposure: frozenset[Exposure]) -> None:
        self._tell(self._counsel.told._replace(exposure=exposure))

    def _tell(self, told: Told) -> None:
        try:
            self._counsel.tell(told)
        except SecuretrainError as error:
            self._around.say(_("This was not kept"), str(error))
        page, before = self._made(), self._page
        if before is not None:
            page.go_on_from(before)
        self._page = page
        self._around.put(page, self.show)

    # Where to begin.

    def place(self) -> None:
        """Begin a placement."""
        self._placement = self._counsel.begin_placement(self._around.language())
        self._show_probe()

    def _show_probe(self) -> None:
        language, placement = self._around.language(), self._placement
        if placement is None:
            return
        self._placement, lesson = self._counsel.probe(placement, language)
        probe = self._placement.next
        if lesson is None or probe is None:
            self._show_placed()
            return
        question = next(each for each in lesson.items if each.id == probe.item)
        assert isinstance(question, Question)
        page = ui.TestingPage(lesson, question, setting_for(self._around, probe.pack, lesson))
        page.show_place(len(self._placement.replies) + 1, self._placement.most)
        page.answered.connect(lambda answer: self._reply(question, answer))
        page.ended.connect(self._show_placed)
        self._around.put(page, self._show_probe)

    def _reply(self, question: Question, answer: Answer) -> None:
        if self._placement is not None:
            knew = grade(question.task, answer).is_right
            self._placement = self._placement.reply(knew=knew)
        self._show_probe()

    def _show_placed(self) -> None:
        if self._placement is None:
            return
        placement = self._placement
        try:
            self._counsel.keep_starts(placement)
        except SecuretrainError as error:
            self._around.say(_("This was not kept"), str(error))
        names = dict(self._around.tutor.topics(self._around.language()))
        starts = [(names.get(topic, topic), tier) for topic, tier in placement.starts.items()]
        page = ui.PlacedPage(self._around.look(), starts)
        page.today_chosen.connect(self._around.go_home)
        page.about_chosen.connect(self.show)
        self._around.put(page, self._show_placed)
