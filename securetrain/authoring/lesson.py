# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole lesson: front matter, blocks in order, and what must hold of them together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from securetrain.authoring.blocks import simple_blocks
from securetrain.authoring.draft import Draft
from securetrain.authoring.findings import Finding
from securetrain.authoring.form import Form
from securetrain.authoring.pages import read_pages
from securetrain.authoring.questions import is_question, question, question_end
from securetrain.authoring.rows import Chunk, Row, Shape, rows_of
from securetrain.authoring.scan import scan
from securetrain.authoring.scenarios import is_scenario, scenario, scenario_end
from securetrain.authoring.soundness import report_problems
from securetrain.authoring.source import may_be_read
from securetrain.authoring.yaml_entries import read_entries, split_front_matter
from securetrain.course import (
    LIMITS,
    Block,
    Exposure,
    Heading,
    Lesson,
    LessonInfo,
    Source,
    StepBreak,
    Tier,
    WebPage,
    item_infos,
)


@dataclass(frozen=True)
class Reading:
    """A lesson as far as it could be read, and all that is to be said about its source.

    ``lesson`` is None where the front matter lacks what every lesson needs. ``lines`` maps block
    numbers, item ids and ``scenario/scene`` to line numbers.
    """

    lesson: Lesson | None
    findings: tuple[Finding, ...]
    lines: Mapping[int | str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Placed:
    """A block and the lines it was read from, both included."""

    block: Block
    first: int
    last: int


def read_lesson(
    source: str, *, file: str, pages: Mapping[str, str] | None = None, language: str = "en"
) -> Reading:
    """Read a lesson; ``pages`` are the sources of its invented web by name."""
    draft = Draft(file)
    if not may_be_read(source, draft):
        return Reading(None, tuple(draft.findings))
    front, body = split_front_matter(draft, rows_of(source))
    info = read_info(draft, front, language)
    web = read_pages(draft, pages or {})
    placed = read_blocks(draft, scan(draft, body), web)
    blocks = tuple(each.block for each in placed)
    for index, each in enumerate(placed):
        draft.lines[index] = each.first
        draft.lines.setdefault(getattr(each.block, "id", "") or index, each.first)
    _check_headings(draft, placed)
    lesson = _lesson(info, blocks)
    if lesson is not None:
        report_problems(draft, lesson, [(each.first, each.last) for each in placed])
    return Reading(lesson, in_order(draft), draft.lines)


def in_order(draft: Draft) -> tuple[Finding, ...]:
    """Return findings by line; those of the file itself come first."""
    return tuple(
        sorted(draft.findings, key=lambda each: (each.file != draft.file, each.file, each.line))
    )


def read_blocks(draft: Draft, chunks: Sequence[Chunk], web: Mapping[str, WebPage]) -> list[Placed]:
    """Return the blocks of a lesson or a session plan."""
    return list(_blocks(draft, chunks, web))


def _lesson(info: LessonInfo | None, blocks: tuple[Block, ...]) -> Lesson | None:
    if info is None:
        return None
    return Lesson(replace(info, items=item_infos(blocks)), blocks)


def _blocks(draft: Draft, chunks: Sequence[Chunk], web: Mapping[str, WebPage]) -> Iterator[Placed]:
    at = 0
    while at < len(chunks):
        chunk = chunks[at]
        if is_scenario(chunk):
            end = scenario_end(chunks, at)
            yield _placed(scenario(draft, chunks[at:end]), chunks[at:end])
        elif is_question(chunk):
            end = question_end(chunks, at)
            asked = question(draft, chunks[at:end], web)
            if asked is not None:
                yield _placed(asked, chunks[at:end])
        elif chunk.shape is Shape.RULE:
            end = at + 1
            yield _placed(StepBreak(), [chunk])
        else:
            end = _simple_end(chunks, at)
            for first, block in simple_blocks(draft, chunks[at:end]):
                yield _placed(block, [first])
        at = end


def _simple_end(chunks: Sequence[Chunk], at: int) -> int:
    end = at + 1
    while end < len(chunks):
        chunk = chunks[end]
        if is_question(chunk) or is_scenario(chunk) or chunk.shape is Shape.RULE:
            break
        end += 1
    return end


def _placed(block: Block, chunks: Sequence[Chunk]) -> Placed:
    return Placed(block, chunks[0].line, chunks[-1].last)


def _check_headings(draft: Draft, placed: Sequence[Placed]) -> None:
    level, titles = 0, 0
    for each in placed:
        if not isinstance(each.block, Heading):
            continue
        found = each.block.level
        titles += found == 1
        if found == 1 and titles > 1:
            draft.say("second-title", each.first)
        if level and found > level + 1:
            draft.say("heading-jump", each.first, found=found, before=level)
        level = found
    if not titles:
        draft.say("no-title", placed[0].first if placed else 1)


_A_DAY = date(1970, 1, 1)


def read_info(draft: Draft, front: Sequence[Row], language: str) -> LessonInfo | None:
    """Return what stands on a lesson's card, or None where something it needs is missing."""
    entry = read_entries(draft, tuple(front), depth=LIMITS.front_matter_depth)
    if not front:
        return None
    form = Form(draft, entry)
    objectives = form.texts("objectives", needed=True)
    if len(objectives) > 3:
        draft.say("many-objectives", form.line_of("objectives"))
    info = LessonInfo(
        id=form.name(),
        title=form.text("title", needed=True),
        tier=form.member("tier", Tier.FOUNDATION, needed=True),
        topic=form.name("topic"),
        need=form.text("need", needed=True),
        minutes=form.number("minutes"),
        objectives=objectives,
        sources=_sources(form),
        reviewed=form.day("reviewed", needed=True) or _A_DAY,
        review_by=form.day("review_by", needed=True) or _A_DAY,
        licence=form.text("licence", needed=True),
        language=form.text("lang") or language,
        requires=form.texts("requires"),
        tags=form.texts("tags"),
        exposure=form.members("exposure", Exposure.PASSIVE),
        content_note=form.text("content_note"),
        sensitive=form.truth("sensitive"),
        risk=form.text("risk"),
        adapted_from=form.text("based_on"),
    )
    if len(info.id) < 3 and info.id:
        draft.say("short-id", form.line_of("id"), text=info.id)
    return info if form.done() else None


def _sources(form: Form) -> tuple[Source, ...]:
    found = []
    for each in form.forms("sources", needed=True):
        source = Source(
            each.name(),
            each.text("title", needed=True),
            each.text("publisher", needed=True),
            each.text("url", needed=True),
            each.day("read", needed=True, nobody=True),
        )
        found.append(source)
    return tuple(found)
