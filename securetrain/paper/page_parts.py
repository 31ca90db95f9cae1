# SPDX-License-Identifier: GPL-3.0-or-later
"""The quiet parts of a lesson as markup: those that ask for nothing."""

from base64 import b64encode

from securetrain.course import Line, plain
from securetrain.paper.markup import Markup, element, together
from securetrain.paper.page_text import Voice, line_markup, said, text_markup
from securetrain.paper.parts import (
    Aside,
    Bit,
    Entries,
    Grid,
    Listing,
    Message,
    Named,
    Passage,
    Picture,
    Quiet,
    Said,
    Step,
    Steps,
    Title,
)
from securetrain.words import _


def quiet(part: Quiet, voice: Voice) -> Markup:
    """Return a part that asks for nothing; questions and stories are made elsewhere."""
    match part:
        case Title():
            made = element(f"h{part.level}", line_markup(part.line, voice))
        case Named():
            made = element("h2", said(part.name, voice))
        case Said():
            made = element("p", said(part.words, voice), class_="note")
        case Passage():
            whole = text_markup(part.text, voice)
            made = element("blockquote", whole) if part.quoted else whole
        case Listing():
            made = element("pre", element("code", part.text), dir="ltr", tabindex="0")
        case Grid():
            made = _grid(part, voice)
        case Picture():
            made = _picture(part, voice)
        case Aside():
            made = aside(part, voice)
        case Steps():
            made = element("ul", *(_step(each, voice) for each in part.steps), class_="steps")
        case Message():
            made = _message(part, voice)
        case _:
            made = _entries(part, voice)
    return made


def aside(part: Aside, voice: Voice) -> Markup:
    """Return an aside under its name."""
    notes = (element("p", said(each, voice), class_="note") for each in part.notes)
    name = element("p", said(part.name, voice), class_="name")
    care = "care" if part.care else ""
    inside = (name, text_markup(part.text, voice), *notes)
    return element("div", *inside, class_=f"aside {care}".strip(), role="note")


def named_details(name: str, *inside: Markup, voice: Voice) -> Markup:
    """Return what opens when somebody asks for it; that needs no script."""
    return element("details", element("summary", said(name, voice)), *inside)


def _grid(part: Grid, voice: Voice) -> Markup:
    head = element("tr", *(element("th", line_markup(e, voice), scope="col") for e in part.head))
    rows = (_row(row, part.head, voice) for row in part.rows)
    return element("table", element("thead", head), element("tbody", *rows))


def _row(row: tuple[Line, ...], heads: tuple[Line, ...], voice: Voice) -> Markup:
    """Return a row; on a narrow screen each cell stands below its column's name."""
    cells = (
        element("td", line_markup(cell, voice), data_name=plain(head))
        for cell, head in zip(row, heads, strict=True)
    )
    return element("tr", *cells)


def _picture(part: Picture, voice: Voice) -> Markup:
    caption = element("figcaption", line_markup(part.caption, voice)) if part.caption else Markup()
    if part.content:
        source = f"data:image/{part.kind};base64,{b64encode(part.content).decode()}"
        return element("figure", element("img", src=source, alt=part.alt), caption)
    if not part.alt:
        return element("figure", caption) if part.caption else Markup()
    missing = said(_("The picture is not here. It shows:"), voice)
    return element("figure", element("p", missing, class_="note"), element("p", part.alt), caption)


def _step(step: Step, voice: Voice) -> Markup:
    # A box that can be ticked with a finger; what is ticked is forgotten with the page.
    box = element("span", class_="box", aria_hidden="true")
    inside = [element("span", line_markup(step.line, voice))]
    if step.facts:
        inside.append(element("p", said(step.facts, voice), class_="note"))
    if step.undo:
        undo = text_markup(step.undo, voice)
        inside.append(named_details(_("How to take it back"), undo, voice=voice))
    return element("li", box, element("div", *inside))


def _message(part: Message, voice: Voice) -> Markup:
    lines = [element("p", said(part.name, voice), class_="name")]
    lines += [element("p", *map(_bit, each), dir="auto") for each in part.lines]
    return element("div", *lines, class_="message", role="group")


def _bit(bit: Bit) -> Markup:
    words = element("bdi", bit.text)
    return element("u", words, element("sup", bit.sign)) if bit.sign else words


def _entries(part: Entries, voice: Voice) -> Markup:
    entries = (
        together(
            element("dt", each.name, id=f"term-{each.id}"),
            element("dd", text_markup(each.text, voice)),
        )
        for each in part.terms
    )
    return element("dl", *entries)
