# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson on the desk: how far it is read, and where each of its questions stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from securetrain.course import Action, Actions, Card, Lesson, Question, Scenario, StepBreak
from securetrain.practice import (
    Answer,
    LessonKey,
    LessonRun,
    Place,
    Play,
    Quiz,
    Stage,
    Sure,
    begin_play,
)

Item = TypeVar("Item", Question, Scenario, Card)


@dataclass(frozen=True)
class Study:
    """One lesson being worked through; changes give a new study."""

    pack: str
    run: LessonRun
    quizzes: Mapping[str, Quiz] = field(default_factory=dict)
    plays: Mapping[str, Play] = field(default_factory=dict)

    @property
    def key(self) -> LessonKey:
        """Pack and lesson."""
        return self.pack, self.run.lesson.info.id

    @property
    def place(self) -> Place:
        """What to keep so that the lesson can be resumed."""
        return Place(self.run.place, self.run.seen, self.run.is_read)

    @property
    def step(self) -> int:
        """The step, counted from 0, that holds the place to resume."""
        return step_of(self.run.lesson, self.run.place)

    def quiz(self, item: str) -> Quiz:
        """Return the question ``item`` as it stands; raises KeyError for no such question."""
        return self.quizzes[item] if item in self.quizzes else Quiz(_named(self, item, Question))

    def story(self, item: str) -> Play:
        """Return the scenario ``item`` as it stands; raises KeyError for no such scenario."""
        return self.plays[item] if item in self.plays else begin_play(_named(self, item, Scenario))

    def card(self, item: str) -> Card:
        """Return the flash card ``item``; raises KeyError for no such card."""
        return _named(self, item, Card)

    def see_step(self, step: int) -> "Study":
        """Return the study with every block of a step seen."""
        return replace(self, run=self.run.see(*block_indices(self.run.lesson, step)))

    def hint(self, item: str) -> "Study":
        """Return the study with one more hint shown."""
        return self._with(self.quiz(item).give_hint())

    def say_sure(self, item: str, sure: Sure) -> "Study":
        """Return the study with what was said of being sure."""
        return self._with(self.quiz(item).say_sure(sure))

    def answer(self, item: str, answer: Answer) -> "Study":
        """Return the study after an answer; itself where the question was over already."""
        before = self.quiz(item)
        quiz = before.answer(answer)
        if quiz is before:
            return self
        study = self._with(quiz)
        if not quiz.is_over:
            return study
        return replace(study, run=study.run.after(item, right=quiz.stage is Stage.RIGHT))

    def turn(self, item: str, *, knew: bool) -> "Study":
        """Return the study after a flash card was turned."""
        return replace(self, run=self.run.after(item, right=knew))

    def choose(self, item: str, index: int) -> "Study":
        """Return the study one scene on."""
        return self._tell(item, self.story(item).choose(index))

    def step_back(self, item: str) -> "Study":
        """Return the study one scene back."""
        return self._tell(item, self.story(item).back())

    def replay(self, item: str) -> "Study":
        """Return the study with a scenario back at its first scene."""
        return self._tell(item, self.story(item).replay())

    def bring_back(self, item: str) -> "Study":
        """Return the study with a missed question put anew."""
        return self._with(Quiz(_named(self, item, Question), returned=True))

    def _with(self, quiz: Quiz) -> "Study":
        return replace(self, quizzes={**self.quizzes, quiz.question.id: quiz})

    def _tell(self, item: str, played: Play) -> "Study":
        run = self.run.after(item, right=True) if played.ending else self.run
        return replace(self, run=run, plays={**self.plays, item: played})


def actions_of(lesson: Lesson) -> tuple[Action, ...]:
    """Return every action of a lesson, those inside scenarios too."""
    blocks: list[object] = []
    for block in lesson.blocks:
        blocks.append(block)
        if isinstance(block, Scenario):
            blocks += [inner for scene in block.scenes for inner in scene.blocks]
    return tuple(each for b in blocks if isinstance(b, Actions) for each in b.actions)


def step_of(lesson: Lesson, block: int) -> int:
    """Return the step, counted from 0, in which a block lies."""
    steps = range(len(lesson.steps))
    return next((step for step in steps if block in block_indices(lesson, step)), 0)


def block_indices(lesson: Lesson, step: int) -> tuple[int, ...]:
    """Return the places of a step's blocks among all blocks, the breaks around it included."""
    steps: list[list[int]] = [[]]
    for index, block in enumerate(lesson.blocks):
        steps[-1].append(index)
        following = lesson.blocks[index + 1] if index + 1 < len(lesson.blocks) else None
        if not isinstance(block, StepBreak) and isinstance(following, StepBreak):
            steps.append([])
    if len(steps) > 1 and all(isinstance(lesson.blocks[i], StepBreak) for i in steps[-1]):
        breaks = steps.pop()
        steps[-1] += breaks
    return tuple(steps[step]) if step < len(steps) else ()


def _named(study: Study, item: str, kind: type[Item]) -> Item:
    for each in study.run.lesson.items:
        if isinstance(each, kind) and each.id == item:
            return each
    raise KeyError(item)
