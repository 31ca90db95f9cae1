# SPDX-License-Identifier: GPL-3.0-or-later
"""One answer graded, recorded and shown: from the signal to the feedback on the screen.

Once by a guest and once by somebody whose answers are kept, where each is on the disk before its
feedback is shown. The work of the window's own thread stands beside the clock, which on a busy
machine tells of the others on it; what only waits for the disk is in the clock alone.
"""

from collections.abc import Iterator
from time import thread_time

from PySide6.QtWidgets import QApplication, QWidget

from securetrain.course import Question
from securetrain.practice import Answer, GuestJournal, Journal
from securetrain.session.stage import Stage
from securetrain.ui.blocks.feedback import Feedback
from tests.benchmarks.opening import named, page_of
from tests.benchmarks.rows import Row, Timings
from tests.benchmarks.stages import PACK, on_stage, settle, until_painted
from tests.benchmarks.vault import kept
from tests.practice.making import attempt
from tests.typical import best_answer, poor_answer
from tests.ui.blocks.samples import PROSE, QUESTIONS, with_blocks
from tests.vault.making import unlock

BEFORE = 500
"""Attempts that are in the journal already; a long day has some forty."""
AIM = 16
"""Milliseconds: a frame."""


def measure(repeats: int) -> Iterator[Row]:
    """Answer one question of every kind, once rightly and once not yet, again and again."""
    attempts = [attempt(f"q-{number}", on=-number // 10) for number in range(BEFORE)]
    clock, work = answering(GuestJournal(attempts), repeats)
    slowest = max(work, key=lambda name: work[name].median)
    yield Row("an answer graded, recorded and shown, all kinds", every(clock), most=AIM)
    yield Row("the same: work of the window's thread", every(work), most=AIM)
    yield Row(f"the same: work for the slowest kind ({slowest})", work[slowest], most=AIM)
    with kept(BEFORE) as folder:
        vault = unlock(folder)
        on_disk, its_work = answering(vault.journal, repeats)
        vault.close()
    yield Row("an answer on the disk and shown, beside a guest's", every(on_disk), every(clock))
    yield Row("the same: work of the window's thread", every(its_work), every(work), most=AIM)


Taken = dict[str, Timings]
"""What answers took, by the kind of question."""


def answering(journal: Journal, repeats: int) -> tuple[Taken, Taken]:
    """Answer everything; return the milliseconds on the clock, and those of work."""
    kinds = {type(each.task).__name__.lower(): each for each in QUESTIONS}
    lessons = [named(with_blocks(PROSE, each), f"kind-{name}") for name, each in kinds.items()]
    clock, work = ({name: Timings() for name in kinds} for _ in range(2))
    with on_stage(lessons, journal) as (application, stage):
        for again in range(max(3, repeats // 3) + 1):
            for name, question in kinds.items():
                for answer in (poor_answer(question.task), best_answer(question.task)):
                    stage.lessons.open(PACK, f"kind-{name}")
                    settle(application)
                    on_clock, worked = answered(stage, application, question, answer)
                    if again:
                        clock[name].add(on_clock)
                        work[name].add(worked)
    return clock, work


def every(taken: Taken) -> Timings:
    """Return the values of all kinds."""
    return Timings(values=[value for each in taken.values() for value in each.values])


def answered(
    stage: Stage, application: QApplication, question: Question, answer: Answer
) -> tuple[float, float]:
    """Give an answer as its widget would; return ms until the feedback is painted, and of work."""
    column = page_of(stage).column
    column.ensureWidgetVisible(column._items[question.id], 0, 0)
    settle(application)

    def feedback() -> QWidget:
        found: Feedback = column.findChildren(Feedback)[-1]
        return found

    began = thread_time()
    taken = until_painted(lambda: column.answered.emit(question.id, answer), feedback)
    return taken, (thread_time() - began) * 1_000
