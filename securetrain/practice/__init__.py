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
from securetrain.practice.attempts import (
    Attempt,
    CardTurn,
    FamilyKey,
    ItemKey,
    LessonKey,
    attempt_of,
)
from securetrain.practice.boosting import BOOSTED
from securetrain.practice.carrying import carried, carry
from securetrain.practice.discernment import (
    Technique,
    by_technique,
    checks_of,
    offered_moves,
)
from securetrain.practice.drafts import (
    Draft,
    draft_of,
    drafts_from_json,
    drafts_to_json,
    play_of,
    quiz_of,
    run_of,
)
from securetrain.practice.folding import fold_words, whole_number
from securetrain.practice.grades import HALF_FROM, RIGHT_FROM, Grade, Moves, PartGrade, PartState
from securetrain.practice.grading import grade
from securetrain.practice.journal import (
    Decision,
    GuestJournal,
    Journal,
    Place,
    PlanState,
    lessons_in,
)
from securetrain.practice.mastery import (
    Caught,
    LessonState,
    Overview,
    Record,
    Standing,
    is_stale,
    lesson_state,
    overview,
)
from securetrain.practice.notebook import GuestNotebook, Notebook, Spot, put_together
from securetrain.practice.placement import MOST_ASKED, Placement, Probe, Reply, begin_placement
from securetrain.practice.plan import TOP, is_to_be_checked, planned
from securetrain.practice.play import Play, begin_play
from securetrain.practice.quiz import Outcome, Quiz, Stage, Sure
from securetrain.practice.review import MOST_ITEMS, Review, due, next_due, reviews_of
from securetrain.practice.run import LessonRun, order_of, rng_for
from securetrain.practice.schedule import (
    Pace,
    Paces,
    State,
    States,
    fold,
    paces_of,
    retrievability,
    step,
)
from securetrain.practice.tally import (
    Confidence,
    Discernment,
    Tally,
    tally_of,
)
from securetrain.practice.testing_out import ASKED, ENOUGH, asked_of, entered, is_passed
from securetrain.practice.today import (
    Reason,
    Suggested,
    Today,
    minutes_of,
    next_step,
    reviews_today,
    suggest,
    today_page,
)
from securetrain.practice.told import NOTHING_TOLD, RANK, Told, advised, uncovered
from securetrain.practice.walk import Walk, begin_walk

__all__ = [
    "ASKED",
    "BOOSTED",
    "ENOUGH",
    "HALF_FROM",
    "MOST_ASKED",
    "MOST_ITEMS",
    "NOTHING_TOLD",
    "RANK",
    "RIGHT_FROM",
    "TOP",
    "Answer",
    "Attempt",
    "Call",
    "CardTurn",
    "Caught",
    "Chosen",
    "Confidence",
    "Decision",
    "Discernment",
    "Draft",
    "FamilyKey",
    "Grade",
    "GuestJournal",
    "GuestNotebook",
    "ItemKey",
    "Journal",
    "Judged",
    "Judgement",
    "LessonKey",
    "LessonRun",
    "LessonState",
    "Marked",
    "Matched",
    "Moves",
    "Notebook",
    "Ordered",
    "Outcome",
    "Overview",
    "Pace",
    "Paces",
    "PartGrade",
    "PartState",
    "Place",
    "Placement",
    "PlanState",
    "Play",
    "Probe",
    "Quiz",
    "Reason",
    "Record",
    "Reply",
    "Review",
    "Said",
    "Sorted",
    "Spot",
    "Stage",
    "Standing",
    "State",
    "States",
    "Suggested",
    "Sure",
    "Tally",
    "Technique",
    "Today",
    "Told",
    "Typed",
    "Unsure",
    "Walk",
    "Walked",
    "advised",
    "asked_of",
    "attempt_of",
    "begin_placement",
    "begin_play",
    "begin_walk",
    "by_technique",
    "carried",
    "carry",
    "checks_of",
    "draft_of",
    "drafts_from_json",
    "drafts_to_json",
    "due",
    "entered",
    "fold",
    "fold_words",
    "grade",
    "is_passed",
    "is_stale",
    "is_to_be_checked",
    "lesson_state",
    "lessons_in",
    "minutes_of",
    "next_due",
    "next_step",
    "offered_moves",
    "order_of",
    "overview",
    "paces_of",
    "planned",
    "play_of",
    "put_together",
    "quiz_of",
    "retrievability",
    "reviews_of",
    "reviews_today",
    "rng_for",
    "run_of",
    "step",
    "suggest",
    "tally_of",
    "today_page",
    "uncovered",
    "whole_number",
]
