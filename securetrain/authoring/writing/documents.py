# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons, pages, glossary and help trees to whole sources."""

from collections.abc import Iterator, Mapping, Sequence

from securetrain.authoring.writing import yaml_lines
from securetrain.authoring.writing.blocks import block, callout, heading
from securetrain.authoring.writing.inline import escaped, one_line, started
from securetrain.authoring.writing.prose import braces, item, pair, prose
from securetrain.authoring.writing.tasks import LEVEL, is_closed, question
from securetrain.course import (
    Actions,
    AskFrom,
    Block,
    Card,
    Fact,
    Glossary,
    Heading,
    Helpline,
    Helplines,
    HelpTree,
    Lesson,
    LessonInfo,
    Marker,
    Move,
    PageBlock,
    Prose,
    Question,
    Scenario,
    Scene,
    SceneBlock,
    StepBreak,
    Term,
    TrainerNote,
    Web,
    WebPage,
)

Stretches = list[list[str]]
END = "<!-- end -->"
_ORIGINAL = "en"  # the language of a source that names none


def write_lesson(lesson: Lesson) -> str:
    """Return a lesson's source; its invented web is written by ``write_pages``."""
    return _file(_front(_info(lesson.info)), list(_lesson(lesson.blocks)))


def write_pages(lesson: Lesson) -> Mapping[str, str]:
    """Return the sources of a lesson's invented web by page name."""
    tasks = [each.task for each in lesson.blocks if isinstance(each, Question)]
    webs = [task for task in tasks if isinstance(task, Web)]
    return {page.name: _page(page) for web in webs for page in web.pages}


def write_glossary(glossary: Glossary) -> str:
    """Return the source of a glossary."""
    stretches = [each for term in glossary.terms for each in _term(term)]
    return _file(["# Glossary"], stretches)


def write_helplines(helplines: Helplines) -> str:
    """Return the source of a list of helplines."""
    front = [
        *yaml_lines.entry("lang", "" if helplines.language == _ORIGINAL else helplines.language),
        *yaml_lines.entry("reviewed", helplines.reviewed),
        *yaml_lines.entry("review_by", helplines.review_by),
    ]
    return _file(_front(front), [each for one in helplines.lines for each in _helpline(one)])


def write_help(tree: HelpTree) -> str:
    """Return the source of a help tree."""
    front = [
        "kind: help",
        *yaml_lines.entry("id", tree.id),
        *yaml_lines.entry("title", tree.title),
        *yaml_lines.entry("need", tree.need),
        *yaml_lines.entry("lang", "" if tree.language == _ORIGINAL else tree.language),
        *yaml_lines.entry("reviewed", tree.reviewed),
        *yaml_lines.entry("review_by", tree.review_by),
    ]
    title = [heading(1, started(escaped(tree.title)), "")]
    scenes = [each for scene in tree.scenes for each in _scene(scene, 2, inherited=False)]
    return _file(_front(front), [title, *_blocks(tree.intro), *scenes])


def _file(head: Sequence[str], stretches: Stretches) -> str:
    parts = ["\n".join(each) for each in (list(head), *stretches) if each]
    return "\n\n".join(parts) + "\n"


def _front(lines: Sequence[str]) -> list[str]:
    return ["---", *lines, "---"]


def _info(info: LessonInfo) -> list[str]:
    sources = [
        {
            "id": each.id,
            "title": each.title,
            "publisher": each.publisher,
            "url": each.url,
            "read": each.read.isoformat() if each.read else "no",
        }
        for each in info.sources
    ]
    return [
        *yaml_lines.entry("id", info.id),
        *yaml_lines.entry("lang", "" if info.language == _ORIGINAL else info.language),
        *yaml_lines.entry("based_on", info.adapted_from),
        *yaml_lines.entry("title", info.title),
        *yaml_lines.entry("tier", info.tier.value),
        *yaml_lines.entry("topic", info.topic),
        *yaml_lines.entry("need", info.need),
        f"minutes: {info.minutes}",
        *yaml_lines.lines("objectives", info.objectives),
        *yaml_lines.words("requires", info.requires),
        *yaml_lines.words("tags", info.tags),
        *yaml_lines.words("exposure", (each.value for each in info.exposure)),
        *yaml_lines.entry("content_note", info.content_note),
        *yaml_lines.entry("sensitive", info.sensitive),
        *yaml_lines.entry("risk", info.risk),
        *yaml_lines.rows("sources", sources),
        *yaml_lines.entry("reviewed", info.reviewed),
        *yaml_lines.entry("review_by", info.review_by),
        *yaml_lines.entry("licence", info.licence),
    ]


def _lesson(blocks: Sequence[Block]) -> Iterator[list[str]]:
    is_open = False  # a scenario, which would take a heading for one of its scenes
    for at, each in enumerate(blocks):
        parted = (is_open and _is_low(each)) or (at and _run_together(blocks[at - 1], each))
        if parted:
            yield [END]
        ends = parted or isinstance(each, StepBreak | Question | Heading)
        is_open = isinstance(each, Scenario) or (is_open and not ends)
        match each:
            case Question():
                yield from question(each)
            case Scenario():
                yield from _scenario(each)
            case StepBreak():
                yield ["---"]
            case _:
                yield block(each)


def _run_together(before: Block, each: Block) -> bool:
    """Say whether a block would be taken for a part of the one before it."""
    if isinstance(each, StepBreak | Question | Scenario):
        return False
    if isinstance(before, Scenario):
        return _is_low(each) or not isinstance(each, Card | TrainerNote | Heading)
    if isinstance(before, Question):
        own = isinstance(each, Heading | Card | TrainerNote | Fact)
        return not own and not is_closed(before, by_list=_is_list(each))
    return isinstance(each, Prose | Actions) and type(before) is type(each)


def _is_low(each: Block) -> bool:
    return isinstance(each, Heading) and each.level > LEVEL


def _is_list(each: Block) -> bool:
    """Say whether a block begins with a list, which would go on with one right before it."""
    if isinstance(each, Prose):
        return any(paragraph.marker is not Marker.NONE for paragraph in each.text[:1])
    return isinstance(each, Actions)


def _blocks(blocks: Sequence[SceneBlock]) -> Stretches:
    return [block(each) for each in blocks]


def _scenario(value: Scenario) -> Stretches:
    inherited = bool(value.scenes) and all(scene.coercion for scene in value.scenes)
    given = braces(
        f"#{value.id}" if value.id else "",
        ".scenario",
        ".coercion" if inherited else "",
        pair("family", value.family),
        "critical" if value.critical else "",
        "" if value.review else "noreview",
        "" if value.rev == 1 else pair("rev", value.rev),
    )
    scenes = [s for each in value.scenes for s in _scene(each, LEVEL + 1, inherited=inherited)]
    title = [heading(LEVEL, one_line(value.title), given)]
    return [title, *_blocks(value.intro), *scenes]


def _scene(scene: Scene, level: int, *, inherited: bool) -> Stretches:
    coercion = ".coercion" if scene.coercion and not inherited else ""
    title = heading(level, one_line(scene.title), braces(f"#{scene.id}", coercion))
    choices = [
        line
        for choice in scene.choices
        for line in item("-", f"[{one_line(choice.text)}](#{choice.target})")
    ]
    ending = callout(scene.ending.kind.value, scene.ending.debrief) if scene.ending else []
    return [[title], *_blocks(scene.blocks), ending, choices]


def _page(page: WebPage) -> str:
    front = [
        *yaml_lines.entry("kind", page.kind.value),
        *yaml_lines.entry("address", page.address),
        *yaml_lines.entry("date", page.dated),
        *yaml_lines.words("found_by", page.found_by),
        *yaml_lines.entry("move", "" if page.move is Move.NONE else page.move.value),
    ]
    title = [heading(1, started(escaped(page.title)), "")]
    return _file(_front(front), [title, *_page_blocks(page.blocks)])


def _page_blocks(blocks: Sequence[PageBlock]) -> Iterator[list[str]]:
    for at, each in enumerate(blocks):
        if at and isinstance(each, Prose) and isinstance(blocks[at - 1], Prose):
            yield [END]
        yield block(each)


def _term(term: Term) -> Stretches:
    title = heading(2, started(escaped(term.name)), braces(f"#{term.id}"))
    text = [_no_also(line) for line in prose(term.text)]
    also = [f"Also: {', '.join(term.synonyms)}"] if term.synonyms else []
    return [[title], text, also]


def _helpline(helpline: Helpline) -> Stretches:
    asked = "" if helpline.ask_from is AskFrom.ANOTHER else pair("from", helpline.ask_from.value)
    title = heading(2, started(escaped(helpline.name)), braces(f"#{helpline.id}", asked))
    return [[title], prose(helpline.text)]


def _no_also(line: str) -> str:
    """Keep a sentence that begins like the list of synonyms from being taken for it."""
    return line.replace("Also:", "Also\\:", 1) if line.startswith("Also:") else line
