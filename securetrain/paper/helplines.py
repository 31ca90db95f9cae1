# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom to ask, as it goes on paper: each list with its publisher and its date."""

from collections.abc import Iterator

from securetrain import words
from securetrain.classroom import Helped, asking
from securetrain.course import line
from securetrain.paper.material import Material
from securetrain.paper.parts import Foreign, Named, Part, Passage, Said, Title
from securetrain.words import _


def whom_to_ask(material: Material, language: str) -> Iterator[Part]:
    """Yield the helplines of all lists; those in another language than ``language`` say so."""
    if material.helped:
        yield Named(_("Whom to ask"))
    for each in material.helped:
        by = _("By {publisher}, as of {day}.")
        until = _("After {day}, check before you rely on it.")
        when, later = words.date(each.list.reviewed), words.date(each.list.review_by)
        yield Said(f"{by.format(publisher=each.publisher, day=when)} {until.format(day=later)}")
        parts = tuple(_lines(each))
        yield from parts if each.list.language == language else [Foreign(each.list.language, parts)]


def _lines(helped: Helped) -> Iterator[Part]:
    for each in helped.list.lines:
        yield Title(3, line(each.name))
        yield Said(asking(each.ask_from))
        yield Passage(each.text)
