# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through the pages around a day: telling, placing, paths, the plan, words and progress."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from securetrain import ui
from securetrain.classroom import (
    Asked,
    Book,
    Helped,
    Plan,
    PlanEntry,
    ShelfEntry,
    ToldLine,
    WalkedPath,
)
from securetrain.course import (
    Action,
    Exposure,
    HelpInfo,
    LearningPath,
    ProfileAnswer,
    ProfileQuestion,
    Question,
    Term,
    Tier,
    line,
    text,
)
from securetrain.practice import (
    Caught,
    Decision,
    Discernment,
    LessonState,
    Overview,
    PlanState,
    Standing,
    Told,
)
from securetrain.ui import Explained, Setting, WhomToAsk
from tests.classroom.packs import HELP, HELPLINES
from tests.tours import DAY
from tests.tours.page_tour import Make, PageTour
from tests.ui.blocks.samples import INFO, english
from tests.ui.blocks.samples_farsi import farsi

QUESTION = ProfileQuestion(
    "carry",
    "What do you use?",
    (
        ProfileAnswer("An Android phone", ("android",)),
        ProfileAnswer("A computer of my own", ("computer",)),
        ProfileAnswer("A device that others use too", ("shared-device",)),
    ),
    most=2,
)
TOLD = Told(
    frozenset({"android", "travel"}),
    frozenset({("phishing", Tier.INTERMEDIATE)}),
    frozenset({Exposure.TARGETED}),
)
LINES = (
    ToldLine(Told(), "What do you use?", "An Android phone", "en"),
    ToldLine(Told(), "Messages", tier=Tier.INTERMEDIATE),
    ToldLine(Told(), exposure=Exposure.TARGETED),
)
TOPICS = {"phishing": "False messages", "devices": "Phones and computers", "hate": "Hate"}
OVERVIEW = Overview(
    lessons={},
    stale=frozenset(),
    tiers=(
        Standing("", "foundation", 9, 4, 1, None),
        Standing("", "intermediate", 7, 1, 0, None),
    ),
    topics=(
        Standing("p", "phishing", 3, 2, 0, 87),
        Standing("p", "devices", 3, 1, 0, 64),
        Standing("p", "hate", 2, 1, 0, 93),
    ),
    weeks=(0, 1, 3, 2, 0, 0, 4, 7, 2, 1, 3, 2),
    discernment=Discernment(hits=14, suspicious=17, false_alarms=3, fine=19),
    plan={PlanState.PLANNED: 4, PlanState.DONE: 7, PlanState.NOT_FOR_ME: 2},
    next_due=None,
    caught=(
        Caught(
            "false-urgency",
            Discernment(8, 10),
            (Discernment(1, 3), Discernment(2, 2), Discernment(5, 5)),
        ),
        Caught(
            "false-context",
            Discernment(3, 6),
            (Discernment(0, 2), Discernment(), Discernment(3, 4)),
        ),
        Caught(
            "impersonation", Discernment(0, 1), (Discernment(), Discernment(), Discernment(0, 1))
        ),
    ),
)
NOTHING = OVERVIEW._replace(
    topics=(), weeks=(0,) * 12, discernment=Discernment(), plan={}, caught=()
)


def step(name: str, words: str, state: PlanState | None, days: int) -> PlanEntry:
    """Return an action of a plan, decided so many days from now."""
    action = Action(
        name, line(words), minutes=10, against="a taken account", undo=text("Turn it off again.")
    )
    decision = Decision(state, DAY + timedelta(days=days)) if state else None
    return PlanEntry(("samples", "sample", name), action, INFO.title, "en", decision)


PLAN = Plan(
    top=(
        step("a-1", "Write down the numbers of three people", PlanState.PLANNED, 2),
        step("a-2", "Turn on the second step for your e-mail", PlanState.PLANNED, 7),
    ),
    later=(step("a-3", "Make a copy of your files, and open one", PlanState.PLANNED, 30),),
    to_check=(step("a-4", "Agree on a word with your family", PlanState.DONE, -95),),
    ideas=(step("a-5", "Take your name off the list of the office", None, 0),),
    done=(step("a-6", "Set a longer code on your phone", PlanState.DONE, -3),),
    not_for_me=(step("a-7", "Buy a key for logging in", PlanState.NOT_FOR_ME, -3),),
)
ENTRIES = tuple(
    ShelfEntry(Book("samples", replace(INFO, id=f"l-{n}", exposure=(Exposure.PASSIVE,))), state)
    for n, state in enumerate((LessonState.DONE, LessonState.KNOWN, LessonState.STARTED))
)
WALKED = WalkedPath(
    "samples",
    LearningPath("start", "Start here", ("l-0", "l-1", "l-2", "l-3"), for_whom="Everyone."),
    "en",
    ENTRIES,
    to_come=1,
)
TERMS = (
    Term(
        "phishing", "Phishing", text("Someone asks you to open a door for them."), ("false mail",)
    ),
    Term("key", "Security key", text("A small thing that you plug in when you log in.")),
)


HELP_TREES = (
    HelpInfo("lost", "My device is lost, stolen or taken", "It is gone."),
    HelpInfo("account", "Somebody else uses my account", "It was not me."),
)


class DayTour(PageTour):
    """Shows each page in the states it can be in."""

    def _pages(self) -> Mapping[str, Make]:
        look = self.look
        asked = Asked(QUESTION, "en", frozenset({0}))
        one = Asked(replace(QUESTION, most=1), "en")
        placed = (("False messages", Tier.INTERMEDIATE), ("Hate", Tier.FOUNDATION))
        return {
            "01-asking": partial(ui.AskingPage, look, asked, at=2, total=6),
            "02-asking-last": partial(ui.AskingPage, look, one, at=6, total=6),
            "03-about": partial(ui.AboutPage, look, TOLD, LINES, kept=True),
            "04-about-nothing": partial(ui.AboutPage, look, Told(), ()),
            "05-testing": self._testing,
            "06-placed": partial(ui.PlacedPage, look, placed),
            "07-placed-nothing": partial(ui.PlacedPage, look, ()),
            "08-tested": partial(ui.TestedPage, look, INFO.title, right=4, passed=True),
            "09-tested-not-yet": partial(ui.TestedPage, look, INFO.title, right=2, passed=False),
            "10-paths": partial(ui.PathsPage, look, (WALKED, WALKED)),
            "11-paths-none": partial(ui.PathsPage, look, ()),
            "12-path": partial(ui.PathPage, look, WALKED),
            "13-plan": partial(ui.PlanPage, look, PLAN, DAY),
            "14-plan-empty": partial(ui.PlanPage, look, Plan(), DAY),
            "15-plan-another-day": self._another_day,
            "16-words": partial(ui.GlossaryPage, look, self._words()),
            "17-words-none": partial(ui.GlossaryPage, look, ()),
            "18-card": partial(ui.FlashcardsPage, self._words()[0], look, at=1, total=2),
            "19-progress": partial(ui.ProgressPage, look, OVERVIEW, TOPICS, kept=True),
            "20-progress-nothing": partial(ui.ProgressPage, look, NOTHING, TOPICS),
            "21-progress-tables": self._tables,
            "22-help": partial(ui.HelpPage, look, HELP_TREES, self._whom()),
            "23-help-none": partial(ui.HelpPage, look, HELP_TREES),
            "24-help-tree": self._help_tree,
        }

    def _words(self) -> tuple[Explained, ...]:
        setting = Setting(self.look.for_language("en"), DAY)
        return tuple(Explained(term, setting) for term in TERMS)

    def _whom(self) -> tuple[WhomToAsk, ...]:
        setting = Setting(self.look.for_language("en"), DAY)
        old = replace(HELPLINES, review_by=DAY - timedelta(days=20), lines=HELPLINES.lines[1:])
        lists = (("The north desk", HELPLINES), ("The harbour group", old))
        return tuple(WhomToAsk(Helped("samples", *each), setting) for each in lists)

    def _help_tree(self) -> QWidget:
        setting = Setting(self.look.for_language("en"), DAY)
        return ui.HelpTreePage(HELP, setting, lists=self._whom())

    def _testing(self) -> QWidget:
        lesson = farsi() if self._language == "fa" else english()
        question = next(each for each in lesson.items if isinstance(each, Question))
        setting = Setting(self.look.for_language(lesson.info.language), DAY)
        page = ui.TestingPage(lesson, question, setting)
        page.show_place(3, 15)
        return page

    def _another_day(self) -> QWidget:
        page = ui.PlanPage(self.look, PLAN, DAY)
        for button in page.findChildren(QPushButton):
            if button.isCheckable():
                button.setChecked(True)
        return page

    def _tables(self) -> QWidget:
        page = ui.ProgressPage(self.look, OVERVIEW, TOPICS, kept=True)
        for card in page.findChildren(QPushButton):
            if card.accessibleDescription():
                card.click()
        return page
