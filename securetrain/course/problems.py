# SPDX-License-Identifier: GPL-3.0-or-later
"""What a lesson must be beyond its types: one list of sentences for builders and readers alike."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from securetrain.course.amounts import amount_problems
from securetrain.course.blocks import Action, Actions, Card, Fact, Figure, Heading, Table
from securetrain.course.discerning import Web
from securetrain.course.graph import scene_problems
from securetrain.course.helplines import MOST_HELPLINES, Helplines
from securetrain.course.lesson import Block, Lesson, LessonInfo, item_infos
from securetrain.course.limits import LIMITS
from securetrain.course.pack import Shelf, Tool, TrainerPlan
from securetrain.course.parts import parts_of
from securetrain.course.questions import Question
from securetrain.course.runs import Link, LinkKind, Paragraph
from securetrain.course.scenario import HelpTree, Scenario
from securetrain.course.shelf_problems import shelf_problems, title_problem
from securetrain.course.task_problems import task_problems

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_PICTURE = re.compile(r"img/[A-Za-z0-9._-]{1,80}\.(?:png|jpg|jpeg|webp)")
_ADDRESS = re.compile(r"https://[^\s\x00-\x20]{1,500}")
_MOST_MINUTES = 120
_MOST_POINTS = 100
_MOST_DAYS = 9_999
_SHAPED = {Heading, Table, Figure, Paragraph, Action}


@dataclass(frozen=True)
class Problem:
    """A fault of the block at ``index`` (-1: of the whole document), as the end of a sentence."""

    index: int
    sentence: str


def lesson_problems(lesson: Lesson) -> list[Problem]:
    """Return everything that keeps ``lesson`` from being shown safely; empty when it is sound."""
    whole = [*_info_problems(lesson.info), *_whole_problems(lesson)]
    found = [Problem(-1, sentence) for sentence in whole]
    sources = {source.id for source in lesson.info.sources}
    objectives = len(lesson.info.objectives)
    for index, block in enumerate(lesson.blocks):
        sentences = [*block_problems(block, sources), *_objective_problem(block, objectives)]
        found += [Problem(index, sentence) for sentence in sentences]
    for note in lesson.notes:
        found += [Problem(note.index, sentence) for sentence in _content_problems(note.source)]
    return found + _repeated_ids(lesson.blocks)


def help_problems(tree: HelpTree) -> list[Problem]:
    """Return everything that keeps a help tree from being followed safely."""
    sentences = [*_id_problem(tree.id), *scene_problems(tree.scenes, help_tree=True)]
    sentences += [*title_problem(tree.title), *_content_problems(tree)]
    sentences += amount_problems((*tree.intro, *tree.scenes))
    return [Problem(-1, sentence) for sentence in sentences]


def document_problems(document: object) -> list[Problem]:
    """Return what keeps any other document from being shown safely: ids, links and shapes."""
    sentences = [*_content_problems(document)]
    if isinstance(document, Shelf):
        lessons, trees = (info.id for info in document.lessons), (tree.id for tree in document.help)
        for name in (document.pack.id, *lessons, *trees):
            sentences += _id_problem(name)
        sentences += shelf_problems(document)
    if isinstance(document, Tool | TrainerPlan):
        sentences += amount_problems(document.blocks)
    if isinstance(document, Helplines):
        sentences += _helpline_problems(document)
    return [Problem(-1, sentence) for sentence in sentences]


def _helpline_problems(document: Helplines) -> Iterator[str]:
    names = [each.id for each in document.lines]
    for name in names:
        yield from _id_problem(name)
    if len(set(names)) < len(names):
        yield "two helplines share one id"
    if len(names) > MOST_HELPLINES:
        yield f"it has more than {MOST_HELPLINES} helplines"
    if document.review_by < document.reviewed:
        yield "its next review is due before its last one"


def block_problems(block: Block, sources: set[str]) -> Iterator[str]:
    """Yield the faults of one block; ``sources`` are the ids its facts may name."""
    yield from _content_problems(block)
    for name in ids_of(block):
        yield from _id_problem(name)
    if isinstance(block, Fact):
        yield from _fact_problems(block, sources)
    elif isinstance(block, Question):
        yield from _question_problems(block)
    elif isinstance(block, Scenario):
        yield from scene_problems(block.scenes)
    elif isinstance(block, Card) and not block.id:
        yield "a card needs an id"


def _content_problems(value: object) -> Iterator[str]:
    """Yield the faults of links, headings, tables, pictures and lists, however deep they lie."""
    pages = _pages_of(value)
    for part in parts_of(value):
        if isinstance(part, Link):
            yield from _link_problem(part, pages)
        elif type(part) in _SHAPED:  # most parts are plain text, and asked for nothing
            yield from _shape_problem(part)


def _shape_problem(part: object) -> Iterator[str]:
    match part:
        case Heading(level=level) if not 1 <= level <= 6:
            yield f"a heading has a level from 1 to 6, not {level}"
        case Table(head=head, rows=rows) if any(len(row) != len(head) for row in rows):
            yield "a row of the table has more or fewer cells than its head"
        case Figure():
            yield from _figure_problems(part)
        case Paragraph(level=level) if not 0 <= level < LIMITS.list_levels:
            yield f"lists are nested more than {LIMITS.list_levels} deep"
        case Action(within_days=by, repeat_days=again) if not _are_days(by, again):
            yield f"a step for the plan is due within 0 to {_MOST_DAYS} days"


def _are_days(*given: int) -> bool:
    return all(0 <= each <= _MOST_DAYS for each in given)  # further, no calendar goes


def _info_problems(info: LessonInfo) -> Iterator[str]:
    yield from _id_problem(info.id)
    yield from title_problem(info.title)
    if not 1 <= info.minutes <= _MOST_MINUTES:
        yield f"a lesson takes 1 to {_MOST_MINUTES} minutes, not {info.minutes}"
    if info.review_by < info.reviewed:
        yield "its next review is due before its last one"


def _whole_problems(lesson: Lesson) -> Iterator[str]:
    if len(lesson.blocks) > LIMITS.blocks:
        yield f"it has more than {LIMITS.blocks} blocks"
    yield from amount_problems((*lesson.blocks, *(note.source for note in lesson.notes)))
    if lesson.info.items != item_infos(lesson.blocks):
        yield "its list of items is not that of its blocks"
    if any(not 0 <= note.index < len(lesson.blocks) for note in lesson.notes):
        yield "it speaks of the translation of a block that is not there"


def _objective_problem(block: Block, objectives: int) -> Iterator[str]:
    if isinstance(block, Question) and not 0 <= block.objective <= objectives:
        yield f"it serves objective {block.objective}, but the lesson has {objectives}"


def _figure_problems(figure: Figure) -> Iterator[str]:
    if not _PICTURE.fullmatch(figure.source):
        yield "a picture lies in img/ and is a png, jpg or webp"
    if not figure.alt and not figure.decorative:
        yield "a picture needs words for those who cannot see it"


def _fact_problems(fact: Fact, sources: set[str]) -> Iterator[str]:
    if fact.source not in sources:
        yield f"the fact names the source “{fact.source}”, which the lesson does not list"
    if fact.review_by < fact.checked:
        yield "the fact is due for review before it was checked"


def _question_problems(question: Question) -> Iterator[str]:
    if not question.id:
        yield "a question needs an id"
    if question.family:
        yield from _id_problem(question.family)
    if not 1 <= question.points <= _MOST_POINTS or question.rev < 1:
        yield f"points are 1 to {_MOST_POINTS}, and rev is at least 1"
    yield from task_problems(question.task)


def _id_problem(name: str) -> Iterator[str]:
    if not ID.fullmatch(name):
        yield f"“{name[:60]}” is not an id (a to z, 0 to 9 and hyphens, at most 60)"


def _link_problem(link: Link, pages: set[str]) -> Iterator[str]:
    if link.kind is LinkKind.ADDRESS:
        if not _ADDRESS.fullmatch(link.target):
            yield "an address begins with https:// and holds no spaces"
    elif not ID.fullmatch(link.target):
        yield f"a link leads to “{link.target[:60]}”, which is not an id"
    elif link.kind is LinkKind.PAGE and link.target not in pages:
        yield f"a link leads to the page “{link.target}”, which is not in the invented web"


def _pages_of(value: object) -> set[str]:
    task = value.task if isinstance(value, Question) else None
    return {page.name for page in task.pages} if isinstance(task, Web) else set()


def _repeated_ids(blocks: tuple[Block, ...]) -> list[Problem]:
    seen: set[str] = set()
    found = []
    for index, block in enumerate(blocks):
        for name in ids_of(block):
            if name in seen:
                found.append(Problem(index, f"the id “{name}” stands twice in the lesson"))
            seen.add(name)
    return found


def ids_of(block: Block) -> Iterable[str]:
    """Return the ids that a block declares; scenes have a space of their own."""
    if isinstance(block, Actions):
        return [action.id for action in block.actions]
    name = getattr(block, "id", "")
    return [name] if name else []
