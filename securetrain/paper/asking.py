# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions on paper: what can be filled in with a pen, and the answers that lie apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from securetrain import words
from securetrain.classroom import truth_sentence, verdict_sentence
from securetrain.course import (
    Choice,
    Inspect,
    Judge,
    Line,
    Match,
    Number,
    Order,
    Short,
    Sort,
    Statement,
    Task,
    TrueFalse,
    Verdict,
    Web,
    line,
    text,
)
from securetrain.paper.discerning import message, readings, way_words
from securetrain.paper.parts import Answer, Mark, Message, Row
from securetrain.words import _


@dataclass(frozen=True)
class Asked:
    """A task as it is asked and answered on paper."""

    how: str
    rows: tuple[Row, ...] = ()
    choices: tuple[Row, ...] = ()
    writing: int = 0
    answers: tuple[Answer, ...] = ()
    message: Message | None = None


def asked(task: Task, seed: str) -> Asked:  # noqa: PLR0911 - one way out for each kind of task
    """Return how a task stands on paper.

    ``seed`` mixes what stands in its right order; where it is empty, options keep theirs.
    """
    match task:
        case Choice():
            return _choice(task, seed)
        case TrueFalse():
            rows = tuple(Row(line(each), Mark.RING) for each in (_("True"), _("False")))
            answer = _("True") if task.answer else _("False")
            return Asked(_("Choose one."), rows, answers=(Answer(_("Right"), line(answer)),))
        case Order():
            return _order(task, seed)
        case Match():
            return _match(task, seed)
        case Sort():
            return _sort(task, seed)
        case Short() | Number():
            return _typed(task)
        case Inspect():
            how = _("Underline what is suspicious. Leave what is fine.")
            return Asked(how, answers=readings(task), message=message(task))
        case Judge():
            return _judge(task)
        case _:
            return _web(task)


def mixed(count: int, seed: str) -> tuple[int, ...]:
    """Return 0 to ``count`` - 1 in an order that follows from ``seed`` and is not the first one.

    Paper has no second edition: the same lesson gives the same page, byte for byte.
    """
    found = sorted(range(count), key=lambda n: sha256(f"{seed!a}/{n}".encode()).digest())
    if found == sorted(found):
        found = found[1:] + found[:1]
    return tuple(found)


def _choice(task: Choice, seed: str) -> Asked:
    mark = Mark.BOX if task.multiple else Mark.RING
    count = len(task.options)
    order = mixed(count, seed) if seed else range(count)
    rows = tuple(Row(task.options[n].text, mark) for n in order)
    answers = []
    for each in task.options:
        half = _("Nearly") if each.weight else _("Less strong")
        answers.append(Answer(_("Strongest") if each.right else half, each.text, each.feedback))
    how = _("Choose all that fit.") if task.multiple else _("Choose one.")
    return Asked(how, rows, answers=tuple(answers))


def _order(task: Order, seed: str) -> Asked:
    order = mixed(len(task.items), seed)
    rows = tuple(Row(task.items[n].text, Mark.GAP) for n in order)
    answers = tuple(
        Answer(words.number(n), each.text, each.feedback) for n, each in enumerate(task.items, 1)
    )
    return Asked(_("Number these in the right order."), rows, answers=answers)


def _match(task: Match, seed: str) -> Asked:
    order = mixed(len(task.rights), seed)
    rows = tuple(Row(each.left, Mark.GAP) for each in task.pairs)
    answers = tuple(
        Answer(words.number(order.index(n) + 1), _joined(each.left, each.right), each.feedback)
        for n, each in enumerate(task.pairs)
    )
    how = _("Write the number that fits before each line.")
    return Asked(how, rows, _numbered(task.rights[n] for n in order), answers=answers)


def _sort(task: Sort, seed: str) -> Asked:
    items = task.items
    rows = tuple(Row(items[n][1].text, Mark.GAP) for n in mixed(len(items), seed))
    answers = tuple(
        Answer(words.number(n + 1), _joined(item.text, task.buckets[n].name), item.feedback)
        for n, item in items
    )
    how = _("Write the number of its group before each line.")
    return Asked(how, rows, _numbered(each.name for each in task.buckets), answers=answers)


def _typed(task: Short | Number) -> Asked:
    if isinstance(task, Short):
        answers = tuple(
            Answer(_share(each.share), line(each.text), each.feedback) for each in task.answers
        )
        return Asked(_("Write a word or two."), writing=1, answers=answers)
    spans = tuple(
        Answer(_("Strongest"), line(_span(each.low, each.high)), each.feedback)
        for each in task.spans
    )
    how = _("Write a number, in {unit}.").format(unit=task.unit) if task.unit else ""
    return Asked(how or _("Write a number."), writing=1, answers=spans)


def _judge(task: Judge) -> Asked:
    rows = tuple(
        Row(each.text, sign=words.number(n), writing=1) for n, each in enumerate(task.statements, 1)
    )
    how = _("Genuine, manipulated, or not to be known here? How would you check?")
    return Asked(how, rows, answers=tuple(_judged(each) for each in task.statements))


def _judged(statement: Statement) -> Answer:
    said = statement.reason
    if statement.checks:
        checks = _("Good ways to check: {checks}")
        said = said + text(checks.format(checks=words.join(list(statement.checks))))
    return Answer(truth_sentence(statement.truth), statement.text, said)


def _web(task: Web) -> Asked:
    rows = tuple(Row(line(each), Mark.RING) for each in map(verdict_sentence, Verdict))
    how = _("Look through the pages below. What do you conclude, and how did you find out?")
    verdict = Answer(verdict_sentence(task.verdict))
    way = way_words(task)
    answers = (verdict, Answer(text=text(way))) if way else (verdict,)
    return Asked(how, rows, writing=2, answers=answers)


def _numbered(lines: Iterable[Line]) -> tuple[Row, ...]:
    return tuple(Row(each, sign=words.number(n)) for n, each in enumerate(lines, 1))


def _joined(one: Line, other: Line) -> Line:
    return (*one, *line(" – "), *other)


def _share(share: int) -> str:
    return _("Strongest") if share == 100 else _("Nearly")


def _span(low: int, high: int) -> str:
    if low == high:
        return words.number(low)
    return _("{low} to {high}").format(low=words.number(low), high=words.number(high))
