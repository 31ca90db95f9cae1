# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether questions teach: feedback, why, and nothing that gives the answer away."""

import re

from securetrain.course import (
    Choice,
    Inspect,
    Judge,
    Option,
    Question,
    Reading,
    Truth,
    plain,
)
from securetrain.workshop.desk import Desk

MOST_UNEVEN = 1.6  # longest to shortest option
MOST_LONGEST = 60  # per cent of choices in which the right answer may be the longest
FEWEST_CHOICES = 3  # below that a share says nothing
MOST_OPTIONS = 4
GENUINE = (40, 60)  # per cent of what is judged or marked
_SHORT = 24  # letters; shorter options hardly show their length
_OTHERS = re.compile(
    r"\b(?:all|none|both|neither) of (?:the|these) (?:above|below|others?)\b", re.IGNORECASE
)


def check_questions(desk: Desk) -> None:
    """Look at each question, and at all choices together."""
    asked = [each for each in desk.lesson.blocks if isinstance(each, Question)]
    for question in asked:
        if not question.why:
            desk.say("question-without-why", question.id)
        if isinstance(question.task, Choice):
            _check_choice(desk, question, question.task)
        elif isinstance(question.task, Judge | Inspect):
            _check_balance(desk, question, question.task)
    _check_lengths(desk, asked)
    _check_objectives(desk, asked)


def _check_choice(desk: Desk, question: Question, task: Choice) -> None:
    shown = [plain(option.text) for option in task.options]
    for option, text in zip(task.options, shown, strict=True):
        if shown.count(text) > 1:
            desk.say("option-twice", question.id, text, text=text)
        if not option.right and not option.feedback:
            desk.say("option-without-feedback", question.id, text, text=text)
        if _OTHERS.search(text):
            desk.say("all-of-the-above", question.id, text, text=text)
    lengths = [len(text) for text in shown]
    if max(lengths) > _SHORT and max(lengths) > MOST_UNEVEN * min(lengths):
        desk.say("uneven-options", question.id)
    if len(task.options) > MOST_OPTIONS and not task.multiple:
        desk.say("many-options", question.id, count=len(task.options))


def _check_balance(desk: Desk, question: Question, task: Judge | Inspect) -> None:
    if isinstance(task, Judge):
        truths = [each.truth for each in task.statements if each.truth is not Truth.UNKNOWN]
        good, every = truths.count(Truth.GENUINE), len(truths)
    else:
        good, every = sum(part.reading is Reading.FINE for part in task.parts), len(task.parts)
    low, high = GENUINE
    # One more or less of one sort cannot be helped in a small set.
    if every and not low * every <= 100 * good <= high * every and abs(2 * good - every) > 1:
        desk.say("unbalanced", question.id, good=good, all=every)


def _check_lengths(desk: Desk, asked: list[Question]) -> None:
    tasks = [(each, each.task) for each in asked if isinstance(each.task, Choice)]
    single = [(question, task.options) for question, task in tasks if not task.multiple]
    longest = sum(_right_is_longest(options) for _question, options in single)
    if len(single) >= FEWEST_CHOICES and 100 * longest > MOST_LONGEST * len(single):
        desk.say("right-is-longest", single[0][0].id, share=longest, all=len(single))
    fixed = [(question, options) for question, options in single if not question.shuffle]
    first = sum(options[0].right for _question, options in fixed)
    if len(fixed) >= FEWEST_CHOICES and first == len(fixed):
        desk.say("right-is-first", fixed[0][0].id, all=len(fixed))


def _right_is_longest(options: tuple[Option, ...]) -> bool:
    right = [len(plain(each.text)) for each in options if each.right]
    wrong = [len(plain(each.text)) for each in options if not each.right]
    return bool(right and wrong) and max(right) > max(wrong)


def _check_objectives(desk: Desk, asked: list[Question]) -> None:
    served = {question.objective for question in asked}
    if served <= {0}:
        return
    for number, text in enumerate(desk.lesson.info.objectives, 1):
        if number not in served:
            desk.say_of_card("objective-unasked", "objectives:", number=number, text=text)
