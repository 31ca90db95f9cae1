# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a lesson keeps a pace that helps: examples first, questions often, honest minutes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from securetrain.course import (
    Actions,
    Block,
    Callout,
    CalloutType,
    Card,
    Fact,
    Figure,
    Question,
    Scenario,
    StepBreak,
    Table,
    Task,
    Web,
)
from securetrain.workshop.desk import Desk
from securetrain.workshop.phrases import count

MOST_BETWEEN = 250  # words from one question to the next
MOST_IN_STEP = 700  # words
MOST_ACTIONS = 3
MOST_COLUMNS = 4
MOST_OFF = 40  # per cent between the minutes said and those found; two minutes are always fine
WORDS_A_MINUTE = {"ar": 150, "fa": 150, "ur": 150, "ps": 150, "ckb": 150}
_LATIN = 200
_SECONDS = {"question": 20, "figure": 12, "page": 20}


def check_pace(desk: Desk) -> None:
    """Look at what comes when, and how long it takes."""
    _check_example(desk)
    _check_gaps(desk)
    _check_steps(desk)
    _check_actions(desk)
    _check_minutes(desk)
    for index, block in enumerate(desk.lesson.blocks):
        if isinstance(block, Table) and len(block.head) > MOST_COLUMNS:
            desk.say("wide-table", index, count=len(block.head))


def minutes(blocks: tuple[Block, ...], language: str) -> int:
    """Return how many minutes reading and answering ``blocks`` takes, at least one.

    Two claims may share their pages; each page is read about once.
    """
    speed = WORDS_A_MINUTE.get(language.partition("-")[0], _LATIN)
    seconds = 0.0
    for each in _with_fresh_pages(blocks):
        seconds += 60 * _passed(each) / speed
        if isinstance(each, Figure):
            seconds += _SECONDS["figure"]
        elif isinstance(each, Question):
            seconds += _SECONDS["question"] + _pages(each.task) * _SECONDS["page"]
    return max(1, round(seconds / 60))


def _with_fresh_pages(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks; of the pages that webs share only the first web keeps each."""
    known: set[str] = set()
    for block in blocks:
        if isinstance(block, Question) and isinstance(block.task, Web):
            fresh = tuple(page for page in block.task.pages if page.name not in known)
            known.update(page.name for page in fresh)
            yield replace(block, task=replace(block.task, pages=fresh))
        else:
            yield block


def _passed(block: Block) -> int:
    """Return the words that one learner passes: not every feedback, nor every way of a story."""
    match block:
        case Question():
            asked = count((block.prompt, block.stem, block.why))
            return asked + count(block.task) // 2
        case Scenario():
            return count(block) // 2
        case Fact():
            return count(block.claim)
        case _:
            return count(block)


def _pages(task: Task) -> int:
    return len(task.pages) if isinstance(task, Web) else 0


def _check_example(desk: Desk) -> None:
    for index, block in enumerate(desk.lesson.blocks):
        if isinstance(block, Callout) and block.type is CalloutType.EXAMPLE:
            return
        if isinstance(block, Question):
            desk.say("no-example", index)
            return


def _check_gaps(desk: Desk) -> None:
    passed, since, asks = 0, 0, False
    for index, block in enumerate(desk.lesson.blocks):
        if _asks(block):
            _say_gap(desk, passed, since)
            passed, asks = 0, asks or isinstance(block, Question | Scenario)
            continue
        if not passed:
            since = index
        passed += count(block)
    _say_gap(desk, passed, since)
    if not asks:
        desk.say_of_card("no-question", "id:")


def _say_gap(desk: Desk, passed: int, since: int) -> None:
    if passed > MOST_BETWEEN:
        desk.say("long-without-question", since, words=passed)


def _asks(block: Block) -> bool:
    if isinstance(block, Callout):
        return block.type is CalloutType.REFLECT
    return isinstance(block, Question | Scenario | Card)


def _check_steps(desk: Desk) -> None:
    passed, since = 0, 0
    for index, block in enumerate((*desk.lesson.blocks, StepBreak())):
        if not isinstance(block, StepBreak):
            passed += _read(block)
            continue
        if passed > MOST_IN_STEP:
            desk.say("long-step", since, words=passed)
        passed, since = 0, index + 1


def _read(block: Block) -> int:
    """Return the words of a block that everybody reads: of a question not its feedback."""
    if isinstance(block, Question):
        return count(block.prompt) + count(block.stem)
    return 0 if isinstance(block, Scenario) else count(block)


def _check_actions(desk: Desk) -> None:
    found = [
        each for block in desk.lesson.blocks if isinstance(block, Actions) for each in block.actions
    ]
    if not found:
        desk.say_of_card("no-action", "id:")
    elif len(found) > MOST_ACTIONS:
        desk.say("many-actions", found[0].id, count=len(found))
    for action in found:
        if not action.minutes:
            desk.say("action-without-minutes", action.id, id=action.id)
        if not action.against:
            desk.say("action-without-against", action.id, id=action.id)


def _check_minutes(desk: Desk) -> None:
    info = desk.lesson.info
    found = minutes(desk.lesson.blocks, info.language)
    off = abs(found - info.minutes)
    if off > 2 and 100 * off > MOST_OFF * info.minutes:
        desk.say_of_card("minutes-off", "minutes:", said=info.minutes, found=found)
