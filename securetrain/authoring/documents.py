# SPDX-License-Identifier: GPL-3.0-or-later
"""The other texts of a pack: glossary, help trees, tool cards, session plans."""

from collections.abc import Sequence
from datetime import date

from securetrain.authoring.blocks import leaf_blocks, scene_blocks
from securetrain.authoring.draft import Draft
from securetrain.authoring.fields import member, only
from securetrain.authoring.form import Form
from securetrain.authoring.lesson import read_blocks
from securetrain.authoring.outcome import Outcome, outcome
from securetrain.authoring.prose import paragraphs_of
from securetrain.authoring.rows import Chunk, Row, Rows, Shape, rows_of
from securetrain.authoring.scan import scan
from securetrain.authoring.scenarios import scenes_of
from securetrain.authoring.soundness import report_help_problems
from securetrain.authoring.source import may_be_read
from securetrain.authoring.targets import Realm
from securetrain.authoring.yaml_entries import read_entries, split_front_matter
from securetrain.course import (
    ID,
    LIMITS,
    AskFrom,
    Glossary,
    Helpline,
    Helplines,
    HelpTree,
    Term,
    Tool,
    TrainerPlan,
    plain,
)

_A_DAY = date(1970, 1, 1)


def read_glossary(source: str, *, file: str, language: str = "en") -> Outcome[Glossary]:
    """Read glossary.md: ``## Term {#id}``, a paragraph or two, and ``Also: other, words``."""
    draft = Draft(file, Realm(is_glossary=True))
    if not may_be_read(source, draft):
        return outcome(None, draft)
    found: list[Term] = []
    for chunks in _entries(draft, scan(draft, rows_of(source))):
        found.append(_term(draft, chunks))
        _say_if_repeated(draft, [each.id for each in found], chunks[0].line)
    return outcome(Glossary(language, tuple(found)), draft)


def read_helplines(source: str, *, file: str, language: str = "en") -> Outcome[Helplines]:
    """Read helplines.md: dates in its front matter, then ``## Name {#id from=any}`` and text."""
    draft = Draft(file)
    opened = _opened(draft, source)
    if opened is None:
        return outcome(None, draft)
    form, body = opened
    form.text("kind")
    spoken = form.text("lang") or language
    dates = (
        form.day("reviewed", needed=True) or _A_DAY,
        form.day("review_by", needed=True) or _A_DAY,
    )
    _pass_over_sources(form)
    whole, found = form.done(), []
    for chunks in _entries(draft, scan(draft, body)):
        found.append(_helpline(draft, chunks))
        _say_if_repeated(draft, [each.id for each in found], chunks[0].line)
    return outcome(Helplines(spoken, *dates, tuple(found)) if whole else None, draft)


def read_help(source: str, *, file: str, language: str = "en") -> Outcome[HelpTree]:
    """Read a help tree: front matter with ``kind: help``, then scenes as headings."""
    draft = Draft(file)
    opened = _opened(draft, source)
    if opened is None:
        return outcome(None, draft)
    form, body = opened
    if form.text("kind") != "help":
        draft.say("not-help", form.line_of("kind"))
    name, title = form.name(), form.text("title", needed=True)
    need, spoken = form.text("need", needed=True), form.text("lang") or language
    dates = form.day("reviewed", needed=True), form.day("review_by", needed=True)
    for key in ("tier", "topic", "content_note", "licence", "risk"):
        form.text(key)
    _pass_over_sources(form)
    whole = form.done()
    chunks = _untitled(draft, scan(draft, body))
    intro, scenes = scenes_of(draft, chunks, name, coercion=False)
    tree = HelpTree(name, title, need, spoken, scenes, scene_blocks(draft, intro), *dates)
    if whole:
        report_help_problems(draft, tree)
    return outcome(tree if whole else None, draft)


def read_tool(source: str, *, file: str, language: str = "en") -> Outcome[Tool]:
    """Read a tool card: criteria, version and dates in its front matter, then simple blocks."""
    draft = Draft(file)
    opened = _opened(draft, source)
    if opened is None:
        return outcome(None, draft)
    form, body = opened
    form.text("kind")
    note = form.text("note")
    tool = Tool(
        id=form.name(),
        title=form.text("title", needed=True),
        language=form.text("lang") or language,
        criteria=form.texts("criteria", needed=True),
        version=form.text("version", needed=True),
        checked=form.day("checked", needed=True) or _A_DAY,
        review_by=form.day("review_by", needed=True) or _A_DAY,
        blocks=leaf_blocks(draft, _untitled(draft, scan(draft, body))),
        note=draft.words([Row(form.line_of("note"), note)]) if note else (),
    )
    return outcome(tool if form.done() else None, draft)


def read_trainer_plan(
    source: str, *, file: str, lesson: str, language: str = "en"
) -> Outcome[TrainerPlan]:
    """Read trainer.md, the long plan of a session; it needs no front matter."""
    draft = Draft(file)
    if not may_be_read(source, draft):
        return outcome(None, draft)
    rows = rows_of(source)
    if rows[0].text.rstrip() == "---":
        front, rows = split_front_matter(draft, rows)
        form = Form(draft, read_entries(draft, front, depth=LIMITS.front_matter_depth))
        form.text("kind")
        form.text("lesson")
        language = form.text("lang") or language
        form.done()
    placed = read_blocks(draft, scan(draft, rows), {})
    blocks = tuple(each.block for each in placed)
    return outcome(TrainerPlan(lesson, language, blocks), draft)


def _pass_over_sources(form: Form) -> None:
    """Let a list of sources stand that is for authors alone."""
    for each in form.forms("sources"):
        for key in ("id", "title", "publisher", "url", "read"):
            each.text(key)


def _entries(draft: Draft, chunks: Sequence[Chunk]) -> list[Sequence[Chunk]]:
    """Return each heading with what belongs to it; only a title may stand before the first."""
    starts = [n for n, chunk in enumerate(chunks) if _begins_entry(chunk)]
    for chunk in chunks[: starts[0] if starts else len(chunks)]:
        if chunk.shape is not Shape.HEADING or chunk.level != 1:
            draft.say("entry-order", chunk.line)
    ends = [*starts[1:], len(chunks)]
    return [chunks[at:end] for at, end in zip(starts, ends, strict=False)]


def _say_if_repeated(draft: Draft, names: Sequence[str], line: int) -> None:
    *before, name = names
    if name and name in before:
        draft.say("repeated-id", line)


def _opened(draft: Draft, source: str) -> tuple[Form, Rows] | None:
    if not may_be_read(source, draft):
        return None
    front, body = split_front_matter(draft, rows_of(source))
    if not front:
        return None
    return Form(draft, read_entries(draft, front, depth=LIMITS.front_matter_depth)), body


def _untitled(draft: Draft, chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return chunks without the title, which the front matter holds as well."""
    titles = [each for each in chunks if each.shape is Shape.HEADING and each.level == 1]
    for extra in titles[1:]:
        draft.say("second-title", extra.line)
    return [each for each in chunks if each not in titles]


def _begins_entry(chunk: Chunk) -> bool:
    return chunk.shape is Shape.HEADING and chunk.level > 1


def _term(draft: Draft, chunks: Sequence[Chunk]) -> Term:
    heading, *body = chunks
    only(draft, heading.attributes, {"#"})
    name = _entry_id(draft, heading)
    others = [each for each in body if each.rows and each.rows[0].text.startswith("Also:")]
    text = paragraphs_of(draft, [each for each in body if each not in others])
    if not text:
        draft.say("empty-entry", heading.line)
    words = " ".join(row.text for each in others for row in each.rows).replace("Also:", " ")
    synonyms = tuple(word.strip() for word in words.split(",") if word.strip())
    return Term(name, plain(draft.words(heading.rows)), text, synonyms)


def _helpline(draft: Draft, chunks: Sequence[Chunk]) -> Helpline:
    heading, *body = chunks
    only(draft, heading.attributes, {"#", "from="})
    name = _entry_id(draft, heading)
    ask_from = member(draft, heading.attributes, "from", AskFrom.ANOTHER)
    text = paragraphs_of(draft, body)
    if not text:
        draft.say("empty-entry", heading.line)
    return Helpline(name, plain(draft.words(heading.rows)), text, ask_from)


def _entry_id(draft: Draft, heading: Chunk) -> str:
    name = heading.attributes.id
    if heading.level != 2 or not name:
        draft.say("entry-heading", heading.line)
    elif not ID.fullmatch(name):
        draft.say("bad-id", heading.line, text=name)
    return name
