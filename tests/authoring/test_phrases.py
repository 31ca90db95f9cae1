# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of how translators see a line."""

import contextlib
import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.authoring.phrases import PhraseError, line_of, phrase
from securetrain.course import Line, Link, LinkKind, Run, line

TERM = Link(LinkKind.TERM, "phishing")
LINKS = (
    None,
    TERM,
    Link(LinkKind.LESSON, "first-hour"),
    Link(LinkKind.PAGE, "claim"),
    Link(LinkKind.ADDRESS, "https://www.example.org/a_(b)?c=[d"),
)
RUNS = st.builds(
    Run,
    st.text(st.sampled_from("ab *`[]()\\{}.:نه\n"), min_size=1, max_size=8),
    strong=st.booleans(),
    emphasis=st.booleans(),
    code=st.booleans(),
    ltr=st.booleans(),
    link=st.sampled_from(LINKS),
)


def differ(runs: list[Run]) -> bool:
    """Runs of one style stand as one run in every lesson."""
    return all(replace(one, text="") != replace(two, text="") for one, two in pairwise(runs))


@given(st.lists(RUNS, max_size=6).filter(differ))
def test_what_is_written_is_read_again(runs: list[Run]) -> None:
    assert line_of(phrase(tuple(runs))) == tuple(runs)


@pytest.mark.parametrize(
    ("runs", "seen"),
    [
        (line("Plain, with 1 * and a \\"), "Plain, with 1 \\* and a \\\\"),
        ((Run("very", strong=True), Run(" calm")), "**very** calm"),
        ((Run("phishing", link=TERM), Run(" mail")), "[phishing](term:phishing) mail"),
        ((Run("a.example", ltr=True),), "[a.example]{.ltr}"),
        ((Run("ls", code=True), Run(" and "), Run("`", code=True)), "`ls` and `` ` ``"),
        ((Run(" x ", code=True),), "`  x  `"),
        ((Run(" ", code=True),), "` `"),
    ],
)
def test_translators_see_the_lessons_own_marks(runs: Line, seen: str) -> None:
    assert phrase(runs) == seen
    assert line_of(seen) == runs


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("**half", "*"),
        ("*half", "*"),
        ("`half", "`"),
        ("[half", "["),
        ("half]", "]"),
        ("half](term:a)", "]"),
        ("[](term:a)", "["),
        ("[[[deep](term:a)](term:b)](term:c)", "["),
        ("[[two](term:a)](term:b)", "["),
        ("[[two]{.ltr}]{.ltr}", "["),
        ("[a](javascript:alert)", "(javascript:alert)"),
        ("[a](http://mail.example)", "(http://mail.example)"),
        ("[a](address:https://mail.example)", "(address:https://mail.example)"),
        ("[a](../lesson.md)", "(../lesson.md)"),
        ("[a](two words)", "]"),
        ("[a](term:b) " * 201, "["),
    ],
)
def test_marks_that_do_not_fit_are_named(text: str, sign: str) -> None:
    with pytest.raises(PhraseError) as refused:
        line_of(text)
    assert refused.value.sign == sign


@pytest.mark.parametrize("sign", ["`", "` ", "[", "](", "*", "\\", "`` a`", "[a](", "<", "](<"])
def test_no_line_takes_long(sign: str) -> None:
    began = time.perf_counter()
    with contextlib.suppress(PhraseError):
        line_of(sign * (20_000 // len(sign)))
    assert time.perf_counter() - began < 1
