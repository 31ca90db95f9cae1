# SPDX-License-Identifier: GPL-3.0-or-later
"""A learner's day.

The library and what of it can be found, a lesson on the desk, the tutor who takes answers,
settings, the three questions on arrival, and the words that promise no more than they can.
"""

from securetrain.classroom.about import Asked, ToldLine
from securetrain.classroom.arrival import Advice, Arrival, Eyes, Finding, Machine, Way, advise
from securetrain.classroom.arriving import Arriving, Change, Changed, arriving_of
from securetrain.classroom.bundled import Bundled
from securetrain.classroom.counsel import Counsel, Word
from securetrain.classroom.day import (
    Day,
    PlanLine,
    Resume,
    ShelfEntry,
    SuggestedEntry,
    begun_and_withdrawn,
)
from securetrain.classroom.exposure import (
    exposure_name,
    exposure_sentences,
    limits_of_exposure,
)
from securetrain.classroom.finding import findable
from securetrain.classroom.helped import Helped, asking
from securetrain.classroom.known import Known, known_of
from securetrain.classroom.library import Book, Library
from securetrain.classroom.limits import Chapter, Promise, chapters, not_protected, promises
from securetrain.classroom.names import (
    action_notes,
    callout_name,
    cautions,
    checked_note,
    ending_name,
    look_name,
    minutes,
    outside_notes,
    overdue_note,
    system_name,
    tier_name,
    truth_sentence,
    verdict_sentence,
)
from securetrain.classroom.noted import (
    NotedLesson,
    NotedSpot,
    bookmarks_in,
    notes_as_text,
    notes_beside,
    read_notebook,
)
from securetrain.classroom.paths import WalkedPath
from securetrain.classroom.plan import Plan, PlanEntry, plan_on_paper
from securetrain.classroom.settings import (
    LARGEST_SCALE,
    LOCK_MINUTES,
    SCALE_STEP,
    SMALLEST_SCALE,
    LeaveTo,
    Settings,
    ShownName,
    ThemeChoice,
    scaled,
    settings_from_words,
    settings_to_words,
)
from securetrain.classroom.sources import OpenedPacks, Source
from securetrain.classroom.study import Study, actions_of, block_indices, step_of
from securetrain.classroom.telling import lesson_as_text, step_as_text
from securetrain.classroom.tutor import Tutor

__all__ = [
    "LARGEST_SCALE",
    "LOCK_MINUTES",
    "SCALE_STEP",
    "SMALLEST_SCALE",
    "Advice",
    "Arrival",
    "Arriving",
    "Asked",
    "Book",
    "Bundled",
    "Change",
    "Changed",
    "Chapter",
    "Counsel",
    "Day",
    "Eyes",
    "Finding",
    "Helped",
    "Known",
    "LeaveTo",
    "Library",
    "Machine",
    "NotedLesson",
    "NotedSpot",
    "OpenedPacks",
    "Plan",
    "PlanEntry",
    "PlanLine",
    "Promise",
    "Resume",
    "Settings",
    "ShelfEntry",
    "ShownName",
    "Source",
    "Study",
    "SuggestedEntry",
    "ThemeChoice",
    "ToldLine",
    "Tutor",
    "WalkedPath",
    "Way",
    "Word",
    "action_notes",
    "actions_of",
    "advise",
    "arriving_of",
    "asking",
    "begun_and_withdrawn",
    "block_indices",
    "bookmarks_in",
    "callout_name",
    "cautions",
    "chapters",
    "checked_note",
    "ending_name",
    "exposure_name",
    "exposure_sentences",
    "findable",
    "known_of",
    "lesson_as_text",
    "limits_of_exposure",
    "look_name",
    "minutes",
    "not_protected",
    "notes_as_text",
    "notes_beside",
    "outside_notes",
    "overdue_note",
    "plan_on_paper",
    "promises",
    "read_notebook",
    "scaled",
    "settings_from_words",
    "settings_to_words",
    "step_as_text",
    "step_of",
    "system_name",
    "tier_name",
    "truth_sentence",
    "verdict_sentence",
]
