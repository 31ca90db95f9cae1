# SPDX-License-Identifier: GPL-3.0-or-later
"""Strategies for questions of every kind."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from securetrain.course import (
    Accepted,
    Bucket,
    Choice,
    Difficulty,
    Heading,
    Inspect,
    Item,
    Judge,
    Leaf,
    Line,
    Link,
    LinkKind,
    Look,
    Match,
    Move,
    Number,
    Option,
    Order,
    PageKind,
    Pair,
    Paragraph,
    Part,
    Prose,
    Question,
    Quote,
    Reading,
    Short,
    Sort,
    Span,
    Statement,
    Task,
    TrueFalse,
    Truth,
    Verdict,
    Web,
    WebPage,
)
from tests.makers.blocks import (
    callouts,
    codes,
    days,
    figures,
    leaves,
    maybe,
    plain_proses,
    tables,
    without_code,
    words,
)
from tests.makers.texts import ids, joined, lines, plains, texts

said = st.just(()) | texts()
NAMES = ("claim", "original", "archive")


def several(one: st.SearchStrategy[Any], least: int = 1, most: int = 3) -> Any:
    """Make a tuple of values."""
    return st.lists(one, min_size=least, max_size=most).map(tuple)


weights = st.none() | st.integers(0, 100)
options = st.builds(Option, lines(breaks=True), st.booleans(), said, weights)
choices = st.builds(Choice, several(options), st.booleans())
items = st.builds(Item, lines(breaks=True), said)
orders = st.builds(Order, several(items))
side = lines().map(lambda line: without_code("=>", line))
matches = st.builds(
    Match, several(st.builds(Pair, side, side, said)), several(side, least=0, most=2)
)


def _unbold(line: Line) -> Line:
    return joined([replace(run, strong=False) for run in line])


sorts = st.builds(Sort, several(st.builds(Bucket, lines().map(_unbold), several(items))))
shorts = st.builds(Short, several(st.builds(Accepted, plains, st.integers(0, 100), said)))
whole = st.integers(-999_999_999, 999_999_999)
spans = st.builds(Span, whole, whole, said)
numbers = st.builds(Number, several(spans), st.just("") | words)
judges = st.builds(
    Judge,
    several(
        st.builds(
            Statement,
            lines(breaks=True),
            st.sampled_from(Truth),
            said,
            maybe,
            several(words.filter(lambda text: ";" not in text), least=0, most=2),
        )
    ),
)


@st.composite
def _message_lines(draw: st.DrawFn) -> tuple[Part, ...]:
    reasons = lines().map(lambda line: (Paragraph(without_code("{}\\", line)),))
    marked = st.builds(Part, plains, st.sampled_from([Reading.SUSPICIOUS, Reading.FINE]), reasons)
    found: list[Part] = []
    for plain, part in draw(st.lists(st.tuples(st.just("") | plains, marked), max_size=3)):
        found += [Part(plain), part] if plain else [part]
    ending = draw(st.just("") | plains) or ("" if found else "x")
    return (*found, Part(ending)) if ending else tuple(found)


@st.composite
def inspects(draw: st.DrawFn) -> Inspect:
    """A message of one to four lines, empty ones only in its middle."""
    found = draw(st.lists(_message_lines(), min_size=1, max_size=3))
    if draw(st.booleans()):
        found.insert(1, ())
        found.append(draw(_message_lines()))
    return Inspect(draw(st.sampled_from(Look)), tuple(found))


@st.composite
def pages(draw: st.DrawFn, name: str) -> WebPage:
    """A page that links to others of its set."""
    to_page = st.builds(Link, st.just(LinkKind.PAGE), st.sampled_from(NAMES))
    blocks = st.one_of(
        st.builds(Heading, st.integers(2, 6), lines(link=to_page), maybe),
        st.builds(Prose, texts(to_page)),
        st.builds(Quote, texts(to_page)),
        codes,
    )
    return WebPage(
        name,
        draw(st.sampled_from(PageKind)),
        f"{draw(ids)}.example/{draw(ids)}",
        draw(plains),
        draw(several(blocks, least=0)),
        draw(st.none() | days),
        draw(several(words, least=0)),
        draw(st.sampled_from([each for each in Move if each is not Move.STOP])),
    )


webs = st.builds(
    Web,
    st.sampled_from(NAMES),
    st.sampled_from(Verdict),
    st.tuples(*(pages(name) for name in NAMES)),
    several(st.sampled_from(NAMES), least=0),
)
tasks = st.one_of(
    choices,
    st.builds(TrueFalse, st.booleans()),
    orders,
    matches,
    sorts,
    shorts,
    numbers,
    inspects(),
    judges,
    webs,
)


def _stems(task: Task) -> st.SearchStrategy[Leaf]:
    """Leave out what would be taken for the answers of a task."""
    if isinstance(task, Choice | Judge | TrueFalse):
        return leaves
    return plain_proses | tables() | codes | figures() | callouts()


@st.composite
def questions(draw: st.DrawFn, wanted: st.SearchStrategy[Task] = tasks) -> Question:
    """A question of any kind, with any attributes."""
    task = draw(wanted)
    stem: list[Leaf] = []
    for leaf in draw(st.lists(_stems(task), max_size=3)):
        if not (stem and isinstance(leaf, Prose) and isinstance(stem[-1], Prose)):
            stem.append(leaf)
    return Question(
        draw(ids),
        draw(lines()),
        task,
        tuple(stem),
        draw(several(texts(), least=0, most=2)),
        draw(said),
        draw(maybe),
        draw(st.integers(0, 100)),
        draw(st.sampled_from(Difficulty)),
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.integers(0, 3)),
        draw(st.integers(1, 9)),
    )
