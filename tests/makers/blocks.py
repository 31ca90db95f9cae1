# SPDX-License-Identifier: GPL-3.0-or-later
"""Strategies for every block but questions and scenarios."""

from datetime import date

from hypothesis import strategies as st

from securetrain.course import (
    Action,
    Actions,
    Callout,
    CalloutType,
    Card,
    Code,
    Fact,
    Figure,
    Heading,
    Line,
    Phase,
    Prose,
    Quote,
    Run,
    Table,
    TrainerNote,
    Volatility,
)
from tests.makers.texts import ids, lines, paragraphs, plains, texts

days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
words = plains.filter(lambda text: text.count("{") < 4)
"""Plain words that may stand in an attribute."""

maybe = st.just("") | ids


def without_code(signs: str, line: Line) -> Line:
    """Return a line whose code holds none of ``signs``, which its place cannot show."""
    table = str.maketrans(dict.fromkeys(signs, "x"))
    return tuple(
        Run(run.text.translate(table), run.strong, run.emphasis, True, run.ltr, run.link)
        if run.code
        else run
        for run in line
    )


headings = st.builds(Heading, st.integers(1, 6), lines(), maybe)
codes = st.builds(
    Code,
    st.text("ab`~|<#> \n-{}\\", max_size=30),
    st.sampled_from(["", "sh", "text"]),
)
cells = st.just(()) | lines().map(lambda line: without_code("|`\\", line))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of one to three columns, its head never empty."""
    width = draw(st.integers(1, 3))
    filled = lines().map(lambda line: without_code("|`\\", line))
    head = draw(st.lists(filled, min_size=width, max_size=width).map(tuple))
    rows = st.lists(cells, min_size=width, max_size=width).map(tuple)
    return Table(head, draw(st.lists(rows, max_size=3).map(tuple)))


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """A picture in img/."""
    source = draw(st.from_regex(r"img/[A-Za-z0-9._-]{1,9}\.(?:png|jpg|jpeg|webp)", fullmatch=True))
    caption = draw(st.just(()) | lines().map(lambda line: without_code('\\"', line)))
    decorative = draw(st.booleans())
    alt = draw(st.just("") | words) if decorative else draw(words)
    return Figure(source, alt, caption, decorative, draw(maybe))


@st.composite
def callouts(draw: st.DrawFn) -> Callout:
    """A callout of any type."""
    kind = draw(st.sampled_from(CalloutType))
    os = draw(st.sampled_from(["android", "ios"])) if kind is CalloutType.DEVICE else ""
    return Callout(kind, draw(texts()), os, draw(maybe))


proses = st.builds(Prose, texts())
plain_proses = st.builds(Prose, paragraphs())
quotes = st.builds(Quote, texts())
cards = st.builds(Card, ids, texts(), texts(), maybe)
notes = st.builds(TrainerNote, texts(), st.none() | st.sampled_from(Phase), st.integers(0, 90))
facts = st.builds(
    Fact, ids, texts(), texts(), ids, days, days, st.sampled_from(Volatility), st.booleans()
)
action = st.builds(
    Action,
    ids,
    lines(breaks=True),
    st.integers(0, 90),
    st.integers(0, 90),
    st.integers(0, 365),
    st.just("") | words,
    st.sampled_from(["", "android"]),
    st.just(()) | texts(),
)
actions = st.builds(Actions, st.lists(action, min_size=1, max_size=3).map(tuple))
leaves = proses | quotes | tables() | codes | figures() | callouts()
