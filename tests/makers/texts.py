# SPDX-License-Identifier: GPL-3.0-or-later
"""Strategies for text as readers leave it: runs joined, spaces single, marks where they belong."""

from dataclasses import replace

from hypothesis import strategies as st

from securetrain.course import Line, Link, LinkKind, Marker, Paragraph, Run, Text

ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,12}", fullmatch=True)
_SIGNS = "ab C1.,;:!?()'\"*_`[]{}\\#>+-=~|<&/@$%^۱پیée\u200c😀"
_words = st.text(_SIGNS, min_size=1, max_size=14)
_addresses = st.from_regex(
    r"https://[a-z][a-z0-9.-]{1,8}\.example/[\w()'*~&=?#%.,-]{0,10}", fullmatch=True
)


def _tidy(text: str) -> str:
    return " ".join(text.split())


plains = _words.map(_tidy).filter(bool)
"""Plain words: no space at either end, none doubled."""


def is_plain(text: str) -> bool:
    """Say whether text would pass for HTML, a picture or a stray mark, which are findings."""
    return not any(sign in text for sign in ("<", "![", "]{"))


links = st.one_of(
    st.builds(Link, st.just(LinkKind.TERM), ids),
    st.builds(Link, st.just(LinkKind.LESSON), ids),
    st.builds(Link, st.just(LinkKind.ADDRESS), _addresses),
)


@st.composite
def _runs(draw: st.DrawFn, link: st.SearchStrategy[Link]) -> Run:
    text = draw(plains)
    code = draw(st.booleans()) and draw(st.booleans())
    run = Run(text, strong=draw(st.booleans()), emphasis=draw(st.booleans()), code=code)
    if draw(st.integers(0, 5)) == 0:
        run = replace(run, link=draw(link))
    return replace(run, ltr=not code and draw(st.integers(0, 5)) == 0)


@st.composite
def _joints(draw: st.DrawFn, breaks: bool) -> str:
    return draw(st.sampled_from(["", " ", ", "] + (["\n"] if breaks else [])))


@st.composite
def lines(draw: st.DrawFn, *, breaks: bool = False, link: st.SearchStrategy[Link] = links) -> Line:
    """One to four runs of different styles, beside each other or with a space between."""
    found: list[Run] = []
    for run in draw(st.lists(_runs(link), min_size=1, max_size=4)):
        joint = draw(_joints(breaks)) if found else ""
        found += [Run(joint), run] if joint else [run]
    return joined(found)


def joined(runs: list[Run]) -> Line:
    """Join neighbours of one style, as a reader does."""
    out: list[Run] = []
    for run in runs:
        if out and replace(out[-1], text="") == replace(run, text="") and not run.code:
            out[-1] = replace(out[-1], text=out[-1].text + run.text)
        elif out and run.code and replace(out[-1], text="") == replace(run, text=""):
            out += [Run(" "), run]
        else:
            out.append(run)
    return tuple(out)


def _listed(sizes: list[tuple[int, bool, bool]], words: list[Line], first: int) -> Text:
    """Make a list from steps of depth: (deeper or up, numbered, continued)."""
    found: list[Paragraph] = []
    level = 0
    kinds: list[bool] = []
    counts: list[int] = []
    for (step, numbered, goes_on), line in zip(sizes, words, strict=True):
        level = min(max(level + step, 0), len(kinds), 5)
        del kinds[level + 1 :], counts[level + 1 :]
        if level == len(kinds):
            kinds.append(numbered)
            counts.append(first)
        else:
            counts[level] += 1
        marker = Marker.NUMBER if kinds[level] else Marker.BULLET
        found.append(Paragraph(line, marker, level, counts[level] if kinds[level] else 0))
        if goes_on:
            found.append(Paragraph(line, Marker.CONTINUED, level))
    return tuple(found)


@st.composite
def lists(draw: st.DrawFn, link: st.SearchStrategy[Link] = links, numbered: bool = True) -> Text:
    """A list, nested up to six deep."""
    kinds = st.booleans() if numbered else st.just(False)
    steps = st.tuples(st.integers(-2, 1), kinds, st.booleans())
    sizes = draw(st.lists(steps, min_size=1, max_size=5))
    wanted = lines(breaks=True, link=link)
    words = draw(st.lists(wanted, min_size=len(sizes), max_size=len(sizes)))
    return _listed(sizes, words, draw(st.integers(1, 12)))


@st.composite
def texts(draw: st.DrawFn, link: st.SearchStrategy[Link] = links) -> Text:
    """Paragraphs and lists; two lists never touch."""
    found: Text = ()
    for kind in draw(st.lists(st.booleans(), min_size=1, max_size=3)):
        if kind and not (found and found[-1].marker is not Marker.NONE):
            found += draw(lists(link))
        else:
            found += (Paragraph(draw(lines(breaks=True, link=link))),)
    return found


def paragraphs(link: st.SearchStrategy[Link] = links) -> st.SearchStrategy[Text]:
    """One or two paragraphs without lists."""
    one = lines(breaks=True, link=link).map(Paragraph)
    return st.lists(one, min_size=1, max_size=2).map(tuple)
