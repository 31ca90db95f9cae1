# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening a lesson in the running program: until it can be read, and until its last block stands.

A step has 300 to 700 words; lessons that stand in a single step are worse than lessons are. The
floor is a rich-text view of as many words.
"""

from dataclasses import replace
from functools import partial
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QTextBrowser, QWidget

from securetrain.course import Lesson, StepBreak
from securetrain.session.stage import Stage
from securetrain.ui import LessonPage
from tests.benchmarks.rows import Row, Timings
from tests.benchmarks.stages import PACK, PATIENCE, Pulse, on_stage, settle, until_painted
from tests.ui.blocks.samples import lesson_of

STEPS = 3
"""Steps of the usual lesson."""


def measure(repeats: int) -> list[Row]:
    """Open a usual lesson, one without steps and a very long one, beside the bare view."""
    lessons = {
        "1,500 words in 3 steps": stepped(lesson_of(1_500, 8), STEPS),
        "1,500 words in one step": lesson_of(1_500, 8),
        "7,000 words in one step": lesson_of(7_000, 8),
    }
    names = {what: f"lesson-{number}" for number, what in enumerate(lessons)}
    rows: list[Row] = []
    with on_stage([named(lessons[what], name) for what, name in names.items()]) as (app, stage):
        view = bare_view()
        for what, name in names.items():
            words = int(what.split()[0].replace(",", ""))
            readable, whole, gaps, floor = Timings(), Timings(), Timings(), Timings()
            for again in range(repeats + 2):
                stage.day.show_today()
                settle(app)
                bare = open_bare(view, words)
                screenful, all_of_it = open_lesson(stage, name)
                stage.day.show_today()
                settle(app)
                taken = (bare, screenful, all_of_it, gap_of_opening(stage, name))
                if again > 1:
                    for timings, value in zip((floor, readable, whole, gaps), taken, strict=True):
                        timings.add(value)
            aim = 60 if words == 1_500 else None
            rows += [
                Row(f"{what}, first screenful painted", readable, floor, most=aim),
                Row(f"{what}, all of the step", whole, most=None if aim else 400),
                Row(f"{what}, longest gap meanwhile", gaps, most=50),
            ]
        view.close()
    return rows


def stepped(lesson: Lesson, steps: int) -> Lesson:
    """Return the lesson broken into steps of about as many blocks."""
    blocks = list(lesson.blocks)
    for step in range(steps - 1, 0, -1):
        blocks.insert(step * len(lesson.blocks) // steps, StepBreak())
    return replace(lesson, blocks=tuple(blocks))


def named(lesson: Lesson, name: str) -> Lesson:
    """Return the lesson under another id."""
    return replace(lesson, info=replace(lesson.info, id=name))


def open_lesson(stage: Stage, name: str) -> tuple[float, float]:
    """Open a lesson; return ms until it can be read, and until the last block of its step."""
    loop, ended = QEventLoop(), [0.0]

    def whole() -> None:
        ended[0] = perf_counter()
        loop.quit()

    def act() -> None:
        stage.lessons.open(PACK, name)
        column = page_of(stage).column
        column.step_shown.connect(whole)
        if column.is_whole:  # all of it was made at once
            ended[0] = perf_counter()

    began = perf_counter()
    readable = until_painted(act, partial(viewport, stage))
    if not ended[0]:
        QTimer.singleShot(PATIENCE, loop.quit)
        loop.exec()
    return readable, max(readable, (ended[0] - began) * 1_000)


def gap_of_opening(stage: Stage, name: str) -> float:
    """Open a lesson again, and return the longest gap until its last block, in ms.

    Apart from the timing, because what beats takes time itself.
    """
    pulse = Pulse()
    open_lesson(stage, name)
    return pulse.take()


def viewport(stage: Stage) -> QWidget:
    """Return what is painted of the lesson on stage."""
    return page_of(stage).column.viewport()


def page_of(stage: Stage) -> LessonPage:
    """Return the lesson's page that is on stage."""
    reading = stage.lessons.reading
    assert reading is not None
    assert reading.page is not None
    return reading.page


def bare_view() -> QTextBrowser:
    """Return an open window of rich text."""
    view = QTextBrowser()
    view.resize(1024, 600)
    view.show()
    return view


def open_bare(view: QTextBrowser, words: int) -> float:
    """Show as many words in a bare view; return ms until they are painted."""
    html = "<h1>A lesson</h1>" + ("<p>" + " ".join(["message"] * 40) + "</p>") * (words // 40)
    viewport: QWidget = view.viewport()
    return until_painted(partial(view.setHtml, html), lambda: viewport)
