# SPDX-License-Identifier: GPL-3.0-or-later
"""The longest gap in the event loop over a whole session: every screen, every lesson, every step.

A beat is wanted each millisecond; what keeps it waiting keeps a key waiting, too. After that a
library of 400 lessons, and what a pack of as many brings, beside a window in which nothing happens.
"""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEventLoop, QTimer

from securetrain.classroom import Arriving, Change, Changed, Settings, ThemeChoice
from securetrain.course import Question
from securetrain.session.stage import Stage
from securetrain.ui import LibraryPage, PackArrivingPage
from tests.benchmarks.opening import named, page_of
from tests.benchmarks.rows import Row, Timings
from tests.benchmarks.stages import Pulse, on_stage
from tests.typical import best_answer, poor_answer
from tests.ui.blocks.samples import PROSE, with_blocks

AIM, WORST = 50, 4
REST = 30
"""Milliseconds of quiet after each deed, so that what it left for later comes to light."""

LESSONS = 400

Deed = tuple[str, Callable[[], object]]


def measure(repeats: int) -> list[Row]:
    """Go through the session a few times; the worst deeds by their medians stand in the table."""
    longest: dict[str, Timings] = {}
    for _ in range(min(5, repeats)):
        with on_stage() as (_application, stage):
            pulse = Pulse()
            for name, deed in session(stage):
                pulse.take()
                do(deed)
                longest.setdefault(name, Timings()).add(pulse.take())
    worst = sorted(longest, key=lambda name: -longest[name].median)[:WORST]
    over = [name for name in longest if longest[name].median > AIM]
    rows = [
        Row(
            f"longest gap of {len(longest)} deeds ({len(over)} over): {name}",
            longest[name],
            most=AIM,
        )
        for name in worst
    ]
    return rows + long_lists(repeats)


def do(deed: Callable[[], object], is_done: Callable[[], bool] = lambda: True) -> None:
    """Do it from within the event loop, as a key press is; rest for a while once it is done."""
    loop = QEventLoop()

    def rest() -> None:
        QTimer.singleShot(REST, loop.quit if is_done() else rest)

    def act() -> None:
        try:
            deed()
        finally:
            rest()

    QTimer.singleShot(0, act)
    loop.exec()


def session(stage: Stage) -> Iterator[Deed]:
    """Yield what somebody does who tries everything once."""
    yield "today", stage.day.show_today
    yield "library", stage.day.show_library
    for pack, lesson in [book.key for book in stage.library.books("en")]:
        yield from reading(stage, pack, lesson)
    yield "today with answers", stage.day.show_today
    yield "progress", stage.day.show_progress
    yield "review", stage.day.show_review
    yield "settings", stage.day.show_settings
    yield "settings: text of twice the size", partial(stage.change, Settings(scale=200))
    yield "settings: dark", partial(stage.change, Settings(theme=ThemeChoice.DARK))
    yield "settings: Farsi", partial(stage.change, Settings(language="fa"))
    yield "settings: English", partial(stage.change, Settings())
    yield "keys", stage.day.show_keys
    yield "limits", stage.day.show_limits
    yield "help", stage.help.show
    yield "asking to close", stage._window.close_wanted.emit


def reading(stage: Stage, pack: str, name: str) -> Iterator[Deed]:
    """Yield a lesson read to its end, every question answered twice."""
    yield f"{name}: opened", partial(stage.lessons.open, pack, name)
    page = page_of(stage)
    lesson = stage.lessons.reading.study.run.lesson if stage.lessons.reading else None
    assert lesson is not None
    if lesson.info.content_note:
        yield f"{name}: step 1", partial(page.show_step, 0)
    for step in range(len(lesson.steps)):
        if step:
            yield f"{name}: step {step + 1}", page.go_on
        for item in lesson.items:
            if isinstance(item, Question) and page.column.holds(item.id):
                for way in (poor_answer, best_answer):
                    answer = way(item.task)
                    deed = partial(page.column.answered.emit, item.id, answer)
                    yield f"{name}: answer to {item.id}", deed
    yield f"{name}: end", stage.lessons.show_finished


def long_lists(repeats: int) -> list[Row]:
    """Open, narrow and leave a library of 400 lessons; and look at a pack that brings them."""
    deeds: dict[str, Callable[[Stage], None]] = {
        "the library opened": lambda stage: stage.day.show_library(),
        "narrowed by a word": lambda stage: library(stage).search.setText("lesson-1"),
        "and by none": lambda stage: library(stage).search.setText(""),
        "the library left": lambda stage: stage.day.show_limits(),
        "what a pack of as many brings": lambda stage: stage._window.show_page(brought(stage)),
    }
    longest, floor = {name: Timings() for name in deeds}, Timings()
    with on_stage([named(with_blocks(PROSE), f"lesson-{n}") for n in range(LESSONS)]) as (_, stage):
        pulse = Pulse()
        for _each in range(min(5, repeats)):
            pulse.take()
            do(lambda: None)
            floor.add(pulse.take())
            for name, deed in deeds.items():
                do(partial(deed, stage), lambda: getattr(stage._window.page, "is_whole", True))
                longest[name].add(pulse.take())
    return [
        Row(f"longest gap with {LESSONS} lessons: {name}", longest[name], floor, most=AIM)
        for name in deeds
    ]


def library(stage: Stage) -> LibraryPage:
    """Return the library on stage."""
    page = stage._window.page
    assert isinstance(page, LibraryPage)
    return page


def brought(stage: Stage) -> PackArrivingPage:
    """Return the page of a pack that brings as many lessons."""
    changes = tuple(Change(f"What to do, {n}", Changed.NEW) for n in range(LESSONS))
    arriving = Arriving("Measured", "The Harbour Desk", 1, 0, 1_000_000, 10**9, changes)
    return PackArrivingPage(stage._window.look, arriving)
