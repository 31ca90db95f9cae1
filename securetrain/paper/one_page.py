# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson as one HTML file: no script, no reference to anything outside, nothing to load.

A phone that opens it asks nobody for anything, and its content policy says so to the browser.
"""

from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

from securetrain.course import HelpTree, Lesson, plain
from securetrain.paper.composing import help_manuscript, lesson_manuscript
from securetrain.paper.markup import Markup, element, together
from securetrain.paper.material import Material
from securetrain.paper.page_parts import named_details, quiet
from securetrain.paper.page_tasks import exercise, story
from securetrain.paper.page_text import Voice, direction, said
from securetrain.paper.parts import (
    Entries,
    Exercise,
    Foreign,
    Manuscript,
    Original,
    Part,
    Story,
    Title,
)
from securetrain.words import _

STYLE = "paper/page.css"
FEWEST_HEADINGS = 3
"""From how many headings on a page lists them at its beginning."""


def page(document: Lesson | HelpTree, material: Material) -> bytes:
    """Return a lesson or help tree as one HTML file; the same bytes from the same input.

    Raises:
        PaperError: The lesson is sensitive.
    """
    if isinstance(document, HelpTree):
        manuscript = help_manuscript(document, material)
    else:
        manuscript = lesson_manuscript(document, material)
    style = (material.assets / STYLE).read_text("utf-8")
    whole = element(
        "html",
        _head(manuscript.title, style),
        element("body", _header(manuscript), _main(manuscript), _footer(manuscript)),
        lang=manuscript.language,
        dir=direction(manuscript.language),
    )
    return f"<!doctype html>\n{whole}\n".encode()


def _head(title: str, style: str) -> Markup:
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="format-detection", content="telephone=no, address=no, email=no"),
        element("title", title),
        element("style", Markup(style)),
    )


def _header(manuscript: Manuscript) -> Markup:
    voice = _voice(manuscript)
    need, *notes = manuscript.card
    inside = [element("h1", manuscript.title), element("p", need, class_="lead")]
    inside += [element("p", said(each, voice), class_="note") for each in notes]
    return element("header", *inside)


def _main(manuscript: Manuscript) -> Markup:
    voice = _voice(manuscript)
    contents: list[Markup] = []
    made: list[Markup] = []
    level = 1
    for part in manuscript.parts:
        if isinstance(part, Title):
            level = part.level
            if level == 2:
                name = f"part-{len(contents) + 1}"
                contents.append(element("li", element("a", plain(part.line), href=f"#{name}")))
                made.append(element("div", quiet(part, voice), id=name, class_="part"))
                continue
        made.append(_part(part, voice, min(level + 1, 6)))
    listed = Markup()
    if len(contents) >= FEWEST_HEADINGS:
        listed = element("nav", element("ul", *contents), aria_label=_("What is in it"))
    return together(listed, element("main", *made))


def _part(part: Part, voice: Voice, level: int) -> Markup:
    match part:
        case Exercise():
            return exercise(part, voice, level)
        case Story():
            return story(part, voice, level)
        case Original():
            return named_details(part.name, _foreign(part, voice, level), voice=voice)
        case Foreign():
            return _foreign(part, voice, level)
        case _:
            return quiet(part, voice)


def _foreign(part: Original | Foreign, voice: Voice, level: int) -> Markup:
    own = replace(voice, language=part.language)
    inside = (_part(each, own, level) for each in part.parts)
    return element("div", *inside, lang=part.language, dir=direction(part.language))


def _footer(manuscript: Manuscript) -> Markup:
    return element("footer", element("p", said(manuscript.foot, _voice(manuscript))))


def _voice(manuscript: Manuscript) -> Voice:
    entries = (each.terms for each in manuscript.parts if isinstance(each, Entries))
    terms = frozenset(term.id for each in entries for term in each)
    return Voice(manuscript.language, terms)
