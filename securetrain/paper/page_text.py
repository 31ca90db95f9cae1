# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines and texts of a lesson as markup: weights, lists, and links that stay on the page."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from securetrain import words
from securetrain.course import Line, Link, LinkKind, Marker, Paragraph, Run, Text
from securetrain.paper.markup import Markup, element, together


@dataclass(frozen=True)
class Voice:
    """The language of the words at hand, and where links lead on this page.

    ``terms`` holds the terms that are explained there; ``pages`` the ids of an invented web.
    """

    language: str
    terms: frozenset[str] = frozenset()
    pages: Mapping[str, str] = field(default_factory=dict)


def direction(language: str) -> str:
    """Return a language's direction as HTML has it."""
    return "rtl" if words.is_right_to_left(language) else "ltr"


def said(sentence: str, voice: Voice) -> Markup:
    """Return our own words, marked where they are in another language than the lesson's."""
    ours = words.in_use()
    if ours == voice.language:
        return together(sentence)
    return element("span", sentence, lang=ours, dir=direction(ours))


def line_markup(line: Line, voice: Voice) -> Markup:
    """Return one line."""
    return together(*(_run(run, voice) for run in line))


def text_markup(text: Text, voice: Voice) -> Markup:
    """Return paragraphs and nested lists."""
    made: list[Markup] = []
    at = 0
    while at < len(text):
        if text[at].marker is Marker.NONE:
            made.append(element("p", line_markup(text[at].runs, voice)))
            at += 1
        else:
            items = _list_end(text, at)
            made.append(_list(text[at:items], voice))
            at = items
    return together(*made)


def _list_end(text: Text, at: int) -> int:
    """Return where the list that begins at ``at`` ends: at prose, or at another kind of list."""
    first = text[at]
    for n in range(at + 1, len(text)):
        each = text[n]
        deeper = each.level > first.level or each.marker is Marker.CONTINUED
        if each.marker is Marker.NONE or not (deeper or each.marker is first.marker):
            return n
    return len(text)


def _list(items: Text, voice: Voice) -> Markup:
    """Return a list; what is deeper than its first item becomes a list inside the item above."""
    level = items[0].level
    made: list[Markup] = []
    at = 0
    while at < len(items):
        inside = [line_markup(items[at].runs, voice)]
        after = at + 1
        while after < len(items) and _belongs(items[after], level):
            inside_end = after + 1
            if items[after].marker is Marker.CONTINUED and items[after].level <= level:
                inside.append(element("p", line_markup(items[after].runs, voice)))
            else:
                while inside_end < len(items) and items[inside_end].level > level:
                    inside_end += 1
                inside.append(text_markup(items[after:inside_end], voice))
            after = inside_end
        made.append(element("li", *inside))
        at = after
    first = items[0]
    if first.marker is Marker.NUMBER:
        start = str(first.number) if first.number > 1 else ""
        return element("ol", *made, start=start)
    return element("ul", *made)


def _belongs(item: Paragraph, level: int) -> bool:
    return item.level > level or item.marker is Marker.CONTINUED


def _run(run: Run, voice: Voice) -> Markup:
    shown = together(*_broken(run.text))
    if run.code:
        shown = element("code", shown, dir="ltr")
    elif run.ltr:
        shown = element("bdi", shown, dir="ltr")
    if run.strong:
        shown = element("strong", shown)
    if run.emphasis:
        shown = element("em", shown)
    return _linked(shown, run.text, run.link, voice) if run.link else shown


def _linked(shown: Markup, text: str, link: Link, voice: Voice) -> Markup:
    """Return a link that stays on this page; addresses are shown and lead nowhere."""
    if link.kind is LinkKind.TERM and link.target in voice.terms:
        return element("a", shown, href=f"#term-{link.target}")
    if link.kind is LinkKind.PAGE and link.target in voice.pages:
        return element("a", shown, href=f"#{voice.pages[link.target]}")
    if link.kind is LinkKind.ADDRESS and link.target != text:
        return together(shown, " (", element("bdi", link.target, dir="ltr"), ")")
    return shown


def _broken(text: str) -> list[str]:
    first, *rest = text.split("\n")
    return [first, *(part for each in rest for part in (element("br"), each))]
