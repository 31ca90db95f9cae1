# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages, statements and the invented web on paper, and what they turn out to be."""

from securetrain import words
from securetrain.classroom import look_name
from securetrain.course import Inspect, PageKind, Reading, Web, WebPage, line
from securetrain.paper.parts import Answer, Bit, Message
from securetrain.words import _


def message(task: Inspect) -> Message:
    """Return a message; what can be marked carries a number."""
    numbered = []
    count = 0
    for each in task.lines:
        bits = []
        for part in each:
            markable = part.reading is not Reading.PLAIN
            count += markable
            bits.append(Bit(part.text, words.number(count) if markable else ""))
        numbered.append(tuple(bits))
    return Message(look_name(task.look), tuple(numbered))


def readings(task: Inspect) -> tuple[Answer, ...]:
    """Return what each part that can be marked is, and why."""
    names = {Reading.SUSPICIOUS: _("Suspicious"), Reading.FINE: _("Fine")}
    return tuple(
        Answer(f"{words.number(n)}. {names[part.reading]}", line(part.text), part.why)
        for n, part in enumerate(task.parts, 1)
    )


def way_words(task: Web) -> str:
    """Return an expert's way through an invented web; empty where none is given."""
    titles = {page.name: page.title for page in task.pages}
    way = words.join([titles.get(name, name) for name in task.way])
    return _("An expert’s way: {way}").format(way=way) if way else ""


def about_page(page: WebPage) -> str:
    """Return what kind of page it is and from when, as far as that is given."""
    kinds = {
        PageKind.ENCYCLOPAEDIA: _("An encyclopaedia"),
        PageKind.REGISTRY: _("A registry of addresses"),
        PageKind.FACTCHECK: _("A fact-check"),
        PageKind.PICTURES: _("Earlier uses of a picture"),
        PageKind.ARCHIVE: _("An archive"),
        PageKind.ORIGINAL: _("An original"),
    }
    day = words.date(page.dated) if page.dated else ""
    return words.side_by_side((kinds.get(page.kind, ""), day))
