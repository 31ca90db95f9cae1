# SPDX-License-Identifier: GPL-3.0-or-later
"""Which plain strings are words, what translators are told of them, and which need a context."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from securetrain.course import (
    Accepted,
    Action,
    Bucket,
    Card,
    Code,
    Ending,
    Fact,
    Figure,
    Heading,
    HelpInfo,
    Helpline,
    HelpTree,
    Item,
    LearningPath,
    LessonInfo,
    Match,
    Number,
    Option,
    PackInfo,
    Pair,
    Part,
    ProfileAnswer,
    ProfileQuestion,
    Question,
    SceneChoice,
    Span,
    Statement,
    Suggestion,
    Table,
    Term,
    Tool,
    Topic,
    TrainerNote,
    WebPage,
)


@dataclass(frozen=True)
class Label:
    """What is said to translators; see `Unit` for the rest."""

    comment: str
    short: bool = False
    optional: bool = False
    several: bool = False


_OPTION = Label("Option. Which one is right is not told here. Keep options about equally long.")
_FEEDBACK = Label("Feedback on an answer. Calm and kind.")
_ITEM = Label("One thing to be put in its place.")
_SIDE = Label("One side of a pair.")
_TITLE = Label("Title.")
_NEED = Label("What somebody needs, in their own words, in the first person.")

LABELS: Mapping[tuple[type, str], Label] = MappingProxyType(
    {
        (LessonInfo, "title"): _TITLE,
        (LessonInfo, "need"): _NEED,
        (LessonInfo, "objectives"): Label("What one can do afterwards. Verb first."),
        (LessonInfo, "content_note"): Label("What a learner is told before the lesson starts."),
        (LessonInfo, "risk"): Label("What can go wrong when this is tried out."),
        (Heading, "text"): Label("Heading."),
        (Figure, "alt"): Label("What a picture shows, for those who cannot see it."),
        (Figure, "caption"): Label("Words below a picture."),
        (Code, "text"): Label(
            "Typed or read letter by letter, left to right. Translate words around it only.",
            optional=True,
        ),
        (Card, "front"): Label("Flash card, front."),
        (Card, "back"): Label("Flash card, back."),
        (TrainerNote, "text"): Label("For trainers; learners never see it."),
        (Fact, "claim"): Label("A fact. Say exactly as much as the source does, and no more."),
        (Fact, "principle"): Label("What stays true when the fact above has grown old."),
        (Action, "text"): Label("Something to do. Verb first."),
        (Action, "against"): Label("What the action helps against.", short=True),
        (Action, "undo"): Label("How to take the action back."),
        (Question, "prompt"): Label("Question."),
        (Question, "hints"): Label("Hint. It must not give the answer away."),
        (Question, "why"): Label("Why; shown after answering."),
        (Option, "text"): _OPTION,
        (Option, "feedback"): _FEEDBACK,
        (Item, "text"): _ITEM,
        (Item, "feedback"): _FEEDBACK,
        (Pair, "left"): _SIDE,
        (Pair, "right"): _SIDE,
        (Pair, "feedback"): _FEEDBACK,
        (Match, "extras"): Label("A side that belongs to no pair."),
        (Bucket, "name"): Label("Name of a group."),
        (Accepted, "text"): Label(
            "An accepted answer, as somebody types it. Several are fine, one a line.", several=True
        ),
        (Accepted, "feedback"): _FEEDBACK,
        (Span, "feedback"): _FEEDBACK,
        (Number, "unit"): Label("Unit of a number."),
        (Part, "text"): Label(
            "Part of an invented message. Keep the trick, and the spaces at both ends; "
            "addresses stay as they are."
        ),
        (Part, "why"): Label("Why this part is suspicious or fine."),
        (Statement, "text"): Label("Something to judge. Keep what gives it away, or does not."),
        (Statement, "reason"): Label("Why; shown after answering."),
        (Statement, "checks"): Label(
            "A good way to find out, as somebody types it. Several are fine, one a line.",
            several=True,
        ),
        (SceneChoice, "text"): Label("Something to do in a story."),
        (Ending, "debrief"): Label("How a story ended. Never blame."),
        (WebPage, "title"): Label("Title of an invented page."),
        (WebPage, "found_by"): Label(
            "A search word that finds the page. Several are fine, one a line.", several=True
        ),
        (HelpTree, "title"): _TITLE,
        (HelpTree, "need"): _NEED,
        (HelpInfo, "title"): _TITLE,
        (HelpInfo, "need"): _NEED,
        (Helpline, "name"): Label("Somebody to ask. The name that they use in this language."),
        (Helpline, "text"): Label("Whom they help, how to reach them. Numbers stay as they are."),
        (PackInfo, "title"): _TITLE,
        (Topic, "title"): Label("Name of a topic."),
        (LearningPath, "title"): Label("Name of a way through lessons."),
        (LearningPath, "for_whom"): Label("Whom a way through lessons is for."),
        (Term, "name"): Label("Word of the glossary."),
        (Term, "synonyms"): Label(
            "Another word that finds the one of the glossary. Several are fine, one a line.",
            several=True,
        ),
        (ProfileQuestion, "text"): Label("Question about the learner; the answer is not kept."),
        (ProfileAnswer, "text"): Label("Answer about the learner."),
        (Suggestion, "reason"): Label("Why a lesson is worth knowing."),
        (Tool, "title"): _TITLE,
        (Tool, "criteria"): Label("What a tool was measured by."),
        (Table, "head"): Label("Head of a column."),
        (Table, "rows"): Label("Cell of a table."),
    }
)
"""By class and field. A plain string without an entry is no word and is never translated."""

SHORT = (
    *(Option, Item, Pair, Match, Bucket, Accepted, Span, Number, Part, Statement),
    *(SceneChoice, Table, ProfileAnswer),
)
"""What holds short labels: equal ones may mean different things, so each has a context."""
