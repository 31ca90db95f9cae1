# SPDX-License-Identifier: GPL-3.0-or-later
"""Strategies for scenarios, help trees, glossaries and whole lessons."""

from dataclasses import replace

from hypothesis import strategies as st

from securetrain.course import (
    Actions,
    AskFrom,
    Block,
    Ending,
    EndingKind,
    Exposure,
    Glossary,
    Helpline,
    Helplines,
    HelpTree,
    Lesson,
    LessonInfo,
    Prose,
    Question,
    Scenario,
    Scene,
    SceneBlock,
    SceneChoice,
    Source,
    StepBreak,
    Term,
    Tier,
    Web,
    item_infos,
)
from tests.makers.blocks import (
    actions,
    callouts,
    cards,
    codes,
    days,
    facts,
    figures,
    headings,
    leaves,
    maybe,
    notes,
    proses,
    quotes,
    tables,
    without_code,
    words,
)
from tests.makers.tasks import questions, several
from tests.makers.texts import ids, joined, lines, plains, texts

endings = st.builds(Ending, st.sampled_from(EndingKind), texts())
choice_words = lines().map(
    lambda line: joined([replace(run, link=None) for run in without_code("[]\\", line)])
)
scene_choices = st.builds(SceneChoice, choice_words, ids)


@st.composite
def scene_blocks(draw: st.DrawFn) -> tuple[SceneBlock, ...]:
    """What stands in a scene; prose and actions never touch their like."""
    found: list[SceneBlock] = []
    for block in draw(st.lists(leaves | facts | actions, max_size=3)):
        alike = isinstance(block, Prose | Actions) and found and type(found[-1]) is type(block)
        found += [] if alike else [block]
    return tuple(found)


scenes = st.builds(
    Scene,
    ids,
    lines(),
    scene_blocks(),
    several(scene_choices, least=0),
    st.none() | endings,
    st.booleans(),
)
scenarios = st.builds(
    Scenario,
    ids,
    lines(),
    several(scenes, least=0),
    scene_blocks(),
    maybe,
    st.booleans(),
    st.booleans(),
    st.integers(1, 9),
)
help_trees = st.builds(
    HelpTree,
    ids,
    plains,
    plains,
    st.sampled_from(["en", "fa"]),
    several(scenes, least=0),
    scene_blocks(),
    days,
    days,
)
terms = st.builds(
    Term, ids, plains, texts(), several(words.filter(lambda text: "," not in text), least=0)
)


helplines = st.builds(
    Helplines,
    st.sampled_from(["en", "fa"]),
    days,
    days,
    several(st.builds(Helpline, ids, plains, texts(), st.sampled_from(AskFrom)), least=0),
)


@st.composite
def glossaries(draw: st.DrawFn) -> Glossary:
    """A glossary in English."""
    return Glossary("en", draw(several(terms, least=0)))


blocks = st.one_of(
    headings,
    proses,
    quotes,
    tables(),
    codes,
    figures(),
    callouts(),
    cards,
    notes,
    facts,
    actions,
    st.just(StepBreak()),
    questions(),
    scenarios,
)
sources = st.builds(Source, ids, plains, plains, plains, st.none() | days)
infos = st.builds(
    LessonInfo,
    id=ids,
    title=plains,
    tier=st.sampled_from(Tier),
    topic=ids,
    need=plains,
    minutes=st.integers(1, 120),
    objectives=several(plains),
    sources=several(sources, least=0),
    reviewed=days,
    review_by=days,
    licence=plains,
    language=st.sampled_from(["en", "fa"]),
    requires=several(ids, least=0),
    tags=several(plains, least=0),
    exposure=several(st.sampled_from(Exposure), least=0),
    content_note=st.just("") | plains,
    sensitive=st.booleans(),
    risk=st.just("") | plains,
    adapted_from=st.just("") | plains,
)


@st.composite
def lessons(draw: st.DrawFn, each: st.SearchStrategy[Block] = blocks) -> Lesson:
    """A lesson as it can be written; all its web questions share one invented web."""
    found = draw(several(each, least=0, most=4))
    info = replace(draw(infos), items=item_infos(found))
    return Lesson(info, _one_web(found))


def _one_web(found: tuple[Block, ...]) -> tuple[Block, ...]:
    asked = [each for each in found if isinstance(each, Question)]
    webs = [each.task for each in asked if isinstance(each.task, Web)]
    if not webs:
        return found
    pages = webs[0].pages
    return tuple(
        replace(each, task=replace(each.task, pages=pages))
        if isinstance(each, Question) and isinstance(each.task, Web)
        else each
        for each in found
    )
