# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson as a handout and a help tree as a card, ready for any printer."""

from securetrain.course import HelpTree, Lesson, line
from securetrain.paper.composing import help_manuscript, lesson_manuscript
from securetrain.paper.parts import Manuscript, Material
from securetrain.paper.press import Form, Sheet, column_of, pressed, running_qt
from securetrain.paper.set_parts import NEAR
from securetrain.paper.set_tasks import answers_set, parts_set
from securetrain.paper.set_text import QUIET, Style, set_line, set_words
from securetrain.paper.slips import Column, Slip, spaced, staying
from securetrain.paper.typefaces import Role, load

CARD_SCALE = 0.84
"""How much smaller a card is set: a help tree has to fit on both sides of one sheet."""


def handout(lesson: Lesson, material: Material, sheet: Sheet = Sheet.A4) -> bytes:
    """Return a lesson as a PDF: to be read and filled in, answers on pages of their own.

    Raises:
        PaperError: The lesson is sensitive.
    """
    manuscript = lesson_manuscript(lesson, material)
    form = Form(sheet, manuscript.language, manuscript.title, manuscript.foot)
    return _printed(manuscript, material, form)


def help_card(tree: HelpTree, material: Material, sheet: Sheet = Sheet.A4) -> bytes:
    """Return a help tree as a PDF in two columns: each choice says at which number it goes on."""
    manuscript = help_manuscript(tree, material)
    form = Form(sheet, tree.language, tree.title, manuscript.foot, columns=2, scale=CARD_SCALE)
    return _printed(manuscript, material, form)


def _printed(manuscript: Manuscript, material: Material, form: Form) -> bytes:
    with running_qt():
        load(material.assets)
        column = column_of(form)
        slips = _head(manuscript, column)
        slips += parts_set(manuscript.parts, column)
        slips += answers_set(manuscript.parts, column)
        return pressed(slips, form)


def _head(manuscript: Manuscript, column: Column) -> list[Slip]:
    need, *notes = manuscript.card
    slips = set_line(line(manuscript.title), column, Style(Role.TITLE))
    slips += spaced(set_words(need, column, Style(Role.LEAD, QUIET)), NEAR)
    for each in notes:
        slips += spaced(set_words(each, column), NEAR)
    return staying(slips)
