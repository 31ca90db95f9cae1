# SPDX-License-Identifier: GPL-3.0-or-later
"""Today and Progress from 20,000 attempts: with states at hand, and with all states folded anew.

Nobody has so many in one day: a guest begins with none, so states are folded as answers come.
Whoever keeps attempts has to fold them in the background, which is what is measured last.
"""

import gc
from datetime import timedelta
from functools import partial
from time import perf_counter

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QScrollArea, QWidget

from securetrain.course import Choice, Lesson, Option, Question, line
from securetrain.practice import Attempt, Chosen, GuestJournal, Paces, fold
from securetrain.session.stage import Stage
from securetrain.ui import in_background
from tests.benchmarks.floors.reviews import bare_loop
from tests.benchmarks.opening import named
from tests.benchmarks.rows import Row, Timings
from tests.benchmarks.stages import DAY, PACK, Pulse, on_stage, settle, until_painted
from tests.ui.blocks.samples import PROSE, with_blocks

ATTEMPTS = 20_000
LESSONS = 40
QUESTIONS = 12
"""In each lesson; 40 lessons of 12 items are about what a whole curriculum has."""


def measure(repeats: int) -> list[Row]:
    """Show both pages, and fold all states beside the bare loop, in turn."""
    attempts = history()
    rows = []
    with on_stage(shelf(), GuestJournal(attempts)) as (application, stage):
        pages = {"Today": stage.day.show_today, "Progress": stage.day.show_progress}
        pulse = Pulse()
        for name, show in pages.items():
            timings = Timings()
            for _ in range(repeats):
                timings.add(until_painted(show, lambda: viewport(stage)))
                settle(application)
            rows.append(Row(f"{name} from {ATTEMPTS:,} attempts, states at hand", timings, most=50))
        rows.append(after_answers(stage, repeats))
        pulse.take()
        beside = Timings()
        for _ in range(min(3, repeats)):
            in_another_thread(stage, attempts)
            beside.add(pulse.take())
    ours, floor = Timings(), Timings()
    for _ in range(min(9, repeats)):
        ours.add(folded(attempts, {}))
        floor.add(bare_loop(attempts))
    return [
        *rows,
        Row(f"states of {ATTEMPTS:,} attempts folded anew", ours, floor, times=1.3),
        Row("longest gap in the event loop while states are folded", beside, most=50),
    ]


def after_answers(stage: Stage, repeats: int) -> Row:
    """Show today after one more answer each time, when the attempts are added up anew."""
    tutor, timings = stage.day._around.tutor, Timings()
    for number in range(repeats):
        study = tutor.open_lesson((PACK, f"lesson-{number % LESSONS}"), "en")
        tutor.answer(study, f"q-{number % QUESTIONS}", Chosen(frozenset({0})))
        timings.add(until_painted(stage.day.show_today, lambda: viewport(stage)))
    return Row(f"Today from {ATTEMPTS:,} attempts, after one more", timings, most=50)


def folded(attempts: list[Attempt], paces: Paces) -> float:
    """Fold all states anew; return ms."""
    gc.collect()
    began = perf_counter()
    fold(attempts, paces)
    return (perf_counter() - began) * 1_000


def in_another_thread(stage: Stage, attempts: list[Attempt]) -> None:
    """Fold all states beside the windows, and wait for it."""
    loop, owner = QEventLoop(), QWidget()

    def failed(error: Exception) -> None:
        raise error

    in_background(owner, partial(fold, attempts, {}), then=lambda _: loop.quit(), failed=failed)
    loop.exec()


def viewport(stage: Stage) -> QWidget:
    """Return what is painted of the page on stage."""
    page = stage._window.page
    assert isinstance(page, QScrollArea)
    return page.viewport()


def shelf() -> list[Lesson]:
    """Return as many lessons as a curriculum has."""
    task = Choice((Option(line("this"), True), Option(line("that")), Option(line("neither"))))
    asked = [Question(f"q-{n}", line(f"Which one, {n}?"), task) for n in range(QUESTIONS)]
    return [named(with_blocks(PROSE, *asked), f"lesson-{number}") for number in range(LESSONS)]


def history() -> list[Attempt]:
    """Return years of answers, a dozen a day, three of four known."""
    first = DAY - timedelta(days=ATTEMPTS // QUESTIONS)
    made = []
    for number in range(ATTEMPTS):
        lesson, item = divmod(number * 7 % (LESSONS * QUESTIONS), QUESTIONS)
        day = first + timedelta(days=number // QUESTIONS)
        score = 0 if number * 13 % 4 == 0 else 100
        key = (PACK, f"lesson-{lesson}", f"q-{item}", f"lesson-{lesson}-q-{item}")
        made.append(Attempt(*key, day, score))
    return made
