# SPDX-License-Identifier: GPL-3.0-or-later
"""How learning goes on.

Answers and their grades, questions, scenarios and walks being worked through, attempts and the
journal they are kept in, when each comes back, and how far somebody has come. Pure values: the
day, the source of chance and all that is known come in as arguments.
"""

from securetrain.practice.answers import (
    Answer,
    Call,
    Chosen,
    Judged,
    Judgement,
    Marked,
    Matched,
    Ordered,
    Said,
    Sorted,
    Typed,
    Unsure,
    Walked,
)
from securetrain.practice.discernment import (
    checks_of,
)
from securetrain.practice.folding import (
    fold,
    whole_number,
)
from securetrain.practice.grades import (
    RIGHT_FROM,
    Grade,
    Moves,
    PartGrade,
    PartState,
)
from securetrain.practice.grading import (
    grade,
)
from securetrain.practice.quiz import (
    Outcome,
    Quiz,
    Stage,
    Sure,
)
from securetrain.practice.run import (
    LessonRun,
    order_of,
    rng_for,
)

__all__ = [
    "RIGHT_FROM",
    "Answer",
    "Call",
    "Chosen",
    "Grade",
    "Judged",
    "Judgement",
    "LessonRun",
    "Marked",
    "Matched",
    "Moves",
    "Ordered",
    "Outcome",
    "PartGrade",
    "PartState",
    "Quiz",
    "Said",
    "Sorted",
    "Stage",
    "Sure",
    "Typed",
    "Unsure",
    "Walked",
    "checks_of",
    "fold",
    "grade",
    "order_of",
    "rng_for",
    "whole_number",
]
