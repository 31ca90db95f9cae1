# SPDX-License-Identifier: GPL-3.0-or-later
"""An attempt: the little that is kept of an answer."""

from datetime import date
from typing import NamedTuple

from securetrain.course import Card, Judge, Question, Scenario
from securetrain.practice.discernment import Technique, by_technique
from securetrain.practice.grades import NO_MOVES, Grade, Moves
from securetrain.practice.play import Play
from securetrain.practice.quiz import Quiz, Sure

LessonKey = tuple[str, str]  # pack, lesson
ItemKey = tuple[str, str, str]  # pack, lesson, item
FamilyKey = tuple[str, str]  # pack, family

MOST_TECHNIQUES, MOST_NAME = 12, 60
"""Techniques kept of one attempt, and characters of a technique's name: authors name them."""


class Attempt(NamedTuple):
    """One answer to one item, and nothing more.

    Kept are the day but no time of day, the score in hundredths, hits and false alarms with the
    item's own numbers of suspicious and fine ones, whether a hint was taken, whether the learner
    was sure, counts of moves, whether it was the first try of that turn, and of each technique
    that the item names how many were caught. Never which option was chosen, never what was typed.
    The family stands beside the item so that the attempt still counts when its pack is gone.
    """

    pack: str
    lesson: str
    item: str
    family: str
    day: date
    score: int
    hits: int = 0
    false_alarms: int = 0
    suspicious: int = 0
    fine: int = 0
    hint: bool = False
    sure: Sure = Sure.NOT_ASKED
    moves: Moves = NO_MOVES
    first_try: bool = True
    techniques: tuple[Technique, ...] = ()

    @property
    def key(self) -> ItemKey:
        """The item it belongs to."""
        return (self.pack, self.lesson, self.item)

    @property
    def memory(self) -> FamilyKey:
        """The family whose schedule it moves."""
        return (self.pack, self.family)


class CardTurn(NamedTuple):
    """A flash card turned over, and whether the learner says to have known its back."""

    card: Card
    knew: bool
    first: bool = True


def attempt_of(lesson: LessonKey, done: Quiz | Play | CardTurn, day: date) -> Attempt | None:
    """Return the attempt to be recorded, None where there is none to record.

    That is so before the first answer, before the first ending, and always for help trees.
    Call it after each answer and at each ending.
    """
    if isinstance(done, Quiz):
        return _of_quiz(lesson, done, day)
    if isinstance(done, Play):
        return _of_play(lesson, done, day)
    card, score = done.card, 100 if done.knew else 0
    return Attempt(*lesson, card.id, card.family or card.id, day, score, first_try=done.first)


def _of_quiz(lesson: LessonKey, quiz: Quiz, day: date) -> Attempt | None:
    graded, question = quiz.grade, quiz.question
    if graded is None:
        return None
    return Attempt(
        *lesson,
        question.id,
        question.family or question.id,
        day,
        graded.score,
        hits=graded.hits,
        false_alarms=graded.false_alarms,
        suspicious=graded.suspicious,
        fine=graded.fine,
        hint=quiz.hints > 0,
        sure=quiz.sure,
        moves=graded.moves,
        first_try=quiz.tries == 1 and not quiz.returned,
        techniques=_techniques(question, graded),
    )


def _techniques(question: Question, graded: Grade) -> tuple[Technique, ...]:
    """Return what was caught of each technique; names that are too long, or too many, stay out."""
    if not isinstance(question.task, Judge):
        return ()
    found = by_technique(question.task, graded)
    return tuple(each for each in found if len(each.technique) <= MOST_NAME)[:MOST_TECHNIQUES]


def _of_play(lesson: LessonKey, played: Play, day: date) -> Attempt | None:
    story = played.story
    if played.ending is None or played.score is None or not isinstance(story, Scenario):
        return None
    family = story.family or story.id
    first = len(played.ended) == 1
    return Attempt(*lesson, story.id, family, day, played.score, first_try=first)
