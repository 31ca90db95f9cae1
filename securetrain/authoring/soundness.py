# SPDX-License-Identifier: GPL-3.0-or-later
"""What the course itself finds wrong with a lesson, as findings with their lines."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from securetrain.authoring.draft import Draft
from securetrain.course import HelpTree, Lesson, Problem, help_problems, lesson_problems

_CODES = (
    ("dead end", "dead-end"),
    ("no such scene", "unknown-scene"),
    ("no choice leads", "unreachable-scene"),
    ("no path comes", "endless-path"),
    ("only end in OPEN", "coercion-judged"),
    ("it has no scene", "no-scenes"),
    ("first safe action", "late-action"),
    ("stands twice", "repeated-id"),
    ("two scenes are called", "repeated-id"),
    ("is not an id", "bad-id"),
    ("which the lesson does not list", "unknown-source"),
    ("due for review before", "dates-crossed"),
    ("review is due before", "dates-crossed"),
    ("no option is marked", "no-right-answer"),
    ("only one can be chosen", "two-right"),
    ("at least two options", "one-option"),
    ("a weight lies", "weight-range"),
    ("a share lies", "weight-range"),
    ("no accepted answer", "no-right-answer"),
    ("order needs", "too-few"),
    ("match needs", "pairs-count"),
    ("sort needs", "too-few"),
    ("judging needs", "too-few"),
    ("number needs", "number-form"),
    ("can be marked", "nothing-to-mark"),
    ("not in the invented web", "unknown-page"),
    ("serves objective", "unknown-objective"),
    ("could be real", "live-address"),
    ("needs an id", "missing-id"),
)
_NAMED = re.compile("“([^”]*)”")


def report_problems(draft: Draft, lesson: Lesson, spans: Sequence[tuple[int, int]]) -> None:
    """Report what ``lesson_problems`` finds where the source has no error yet.

    ``spans`` are the first and last line of each block.
    """
    errors = draft.error_lines()
    failed = [bisect_left(errors, first) < bisect_right(errors, last) for first, last in spans]
    for problem in lesson_problems(lesson):
        if problem.index < 0:
            _report(draft, problem, 1)
        elif not failed[problem.index] or "stands twice" in problem.sentence:
            block = lesson.blocks[problem.index]
            line = _line(draft, problem, getattr(block, "id", ""))
            _report(draft, problem, line or spans[problem.index][0])


def report_help_problems(draft: Draft, tree: HelpTree) -> None:
    """Report what ``help_problems`` finds wrong with a help tree."""
    for problem in help_problems(tree):
        _report(draft, problem, _line(draft, problem, tree.id) or 1)


def _report(draft: Draft, problem: Problem, line: int) -> None:
    sentence = problem.sentence
    code = next((code for words, code in _CODES if words in sentence), "unsound")
    draft.say_sentence(code, line, sentence[0].upper() + sentence[1:])


def _line(draft: Draft, problem: Problem, owner: str) -> int:
    """Return the line of the scene that a problem names last, or 0."""
    names = _NAMED.findall(problem.sentence)
    lines = (draft.lines.get(f"{owner}/{name}", 0) for name in reversed(names))
    return next((line for line in lines if line), 0)
