# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson on the desk: how far it is read, and where each of its questions stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeVar

from securetrain.course import Action, Actions, Card, Lesson, Question, Scenario, StepBreak
from securetrain.practice import (
    Answer,
    Draft,
    LessonKey,
    LessonRun,
    Place,
    Play,
    Quiz,
    Stage,
    Sure,
    begin_play,
    draft_of,
    play_of,
    quiz_of,
    run_of,
)

Item = TypeVar("Item", Question, Scenario, Card)


@dataclass(frozen=True)
class Study:
    """One lesson being worked through; changes give a new study.

    ``given`` holds the answer that each question was given last, ``last`` what can be taken back.
    """

    pack: str
    run: LessonRun
    quizzes: Mapping[str, Quiz] = field(default_factory=dict)
    plays: Mapping[str, Play] = field(default_factory=dict)
    given: Mapping[str, Answer] = field(default_factory=dict)
    last: "LastAnswer | None" = field(default=None, compare=False, repr=False)

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

    def see_step(self, step: int, block: int | None = None) -> "Study":
        """Return the study with a step seen; ``block``, or its first, is the place to resume."""
        blocks = block_indices(self.run.lesson, step)
        first = (block,) if block in blocks else ()
        return replace(self, run=self.run.see(*first, *blocks))

    def stand_at(self, block: int) -> "Study":
        """Return the study with a block that was seen as the place to resume."""
        return replace(self, run=replace(self.run, place=block)) if block in self.run.seen else self

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
        run = self.run
        if quiz.is_over:
            run = run.after(item, right=quiz.stage is Stage.RIGHT)
        given = {**self.given, item: answer}
        return replace(self._with(quiz), run=run, given=given, last=self._before(item))

    def turn(self, item: str, *, knew: bool) -> "Study":
        """Return the study after a flash card was turned."""
        run = self.run.after(item, right=knew)
        return replace(self, run=run, last=self._before(item))

    def choose(self, item: str, index: int) -> "Study":
        """Return the study one scene on; itself where there is no such choice."""
        before = self.story(item)
        played = before.choose(index)
        if played is before:
            return self
        told = self._tell(item, played)
        return replace(told, last=self._before(item)) if played.ending else told

    def step_back(self, item: str) -> "Study":
        """Return the study one scene back."""
        return self._tell(item, self.story(item).back())

    def replay(self, item: str) -> "Study":
        """Return the study with a scenario back at its first scene."""
        return self._tell(item, self.story(item).replay())

    def go_to(self, item: str, scene: str) -> "Study":
        """Return the study with a scenario back at a scene that was seen."""
        return self._tell(item, self.story(item).go_to(scene))

    def bring_back(self, item: str) -> "Study":
        """Return the study with a missed question put anew; a card is simply turned again."""
        if any(each.id == item and isinstance(each, Card) for each in self.run.lesson.items):
            return replace(self, last=None)
        anew = self._with(Quiz(_named(self, item, Question), returned=True))
        given = {each: answer for each, answer in self.given.items() if each != item}
        return replace(anew, given=given, last=None)

    def pass_by(self, item: str) -> "Study":
        """Return the study without an item that had come back; the schedule brings it again."""
        return replace(self, run=self.run.pass_by(item), last=None)

    def taken_back(self) -> "Study":
        """Return the study as it stood before the last answer, except for hints and blocks seen."""
        if self.last is None:
            return self
        item, before = self.last
        run = replace(
            self.run,
            answered=before.run.answered,
            right=before.run.right,
            returning=before.run.returning,
            returned=before.run.returned,
        )
        quizzes, plays, given = dict(self.quizzes), dict(self.plays), dict(self.given)
        given.pop(item, None)
        if item in quizzes:
            quizzes[item] = replace(before.quiz(item), hints=self.quiz(item).hints)
            given |= {each: answer for each, answer in before.given.items() if each == item}
        if item in plays:
            plays[item] = before.story(item)
        return Study(self.pack, run, quizzes, plays, given)

    def drafts(self, answers: Mapping[str, Answer]) -> tuple[Draft, ...]:
        """Return what is to be kept while locked; ``answers`` is what is put in, by item."""
        every = (self._draft(each.id, answers.get(each.id)) for each in self.run.lesson.items)
        return tuple(each for each in every if each != Draft(each.item))

    def take_up(self, drafts: Iterable[Draft]) -> "Study":
        """Return the study with each item as it stood; what is no longer there is left out."""
        kept = {draft.item: draft for draft in drafts}
        quizzes, plays, given = dict(self.quizzes), dict(self.plays), dict(self.given)
        for item in self.run.lesson.items:
            draft = kept.get(item.id, Draft(item.id))
            if isinstance(item, Question) and (quiz := quiz_of(draft, item)) != Quiz(item):
                quizzes[item.id] = quiz
                if quiz.grade and draft.given:
                    given[item.id] = draft.given
            elif isinstance(item, Scenario) and draft.path:
                plays[item.id] = play_of(draft, item)
        run = run_of(kept.values(), self.run)
        return Study(self.pack, run, quizzes, plays, given)

    def _draft(self, item: str, answer: Answer | None) -> Draft:
        stands = self.plays.get(item) or self.quizzes.get(item)
        draft = draft_of(item, stands, self.run)
        return replace(draft, answer=answer, given=self.given.get(item))

    def _before(self, item: str) -> "LastAnswer":
        return LastAnswer(item, replace(self, last=None))

    def _with(self, quiz: Quiz) -> "Study":
        return replace(self, quizzes={**self.quizzes, quiz.question.id: quiz})

    def _tell(self, item: str, played: Play) -> "Study":
        run = self.run.after(item, right=True) if played.ending else self.run
        last = None if self.last and self.last.item == item else self.last
        return replace(self, run=run, plays={**self.plays, item: played}, last=last)


class LastAnswer(NamedTuple):
    """The item answered last, and the study before that; only this one can be taken back."""

    item: str
    before: Study


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
