# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson as a handout and a help tree as a card, ready for any printer."""

from dataclasses import replace

from securetrain.course import HelpTree, Lesson, line
from securetrain.paper.composing import help_manuscript, lesson_manuscript
from securetrain.paper.material import Material, Sheet
from securetrain.paper.parts import Manuscript
from securetrain.paper.press import Form, column_of, pressed, running_qt
from securetrain.paper.set_parts import NEAR
from securetrain.paper.set_tasks import answers_set, parts_set
from securetrain.paper.set_text import QUIET, Style, set_line, set_words
from securetrain.paper.slips import Column, Slip, filled, spaced, staying
from securetrain.paper.typefaces import Role, load_typefaces

CARD_SCALES = (0.9, 0.83, 0.76)
"""How much smaller a card may be set, to fit on both sides of one sheet."""
CARD_PAGES = 2


def handout(lesson: Lesson, material: Material, sheet: Sheet = Sheet.A4) -> bytes:
    """Return a lesson as a PDF: to be read and filled in, answers on pages of their own.

    Raises:
        PaperError: The lesson is sensitive.
    """
    manuscript = lesson_manuscript(lesson, material)
    form = Form(sheet, manuscript.language, manuscript.title, manuscript.foot)
    with running_qt():
        load_typefaces(material.assets)
        return pressed(_slips(manuscript, form), form)


def help_card(tree: HelpTree, material: Material, sheet: Sheet = Sheet.A4) -> bytes:
    """Return a help tree as a PDF in two columns: each choice says at which number it goes on."""
    manuscript = help_manuscript(tree, material)
    form = Form(sheet, tree.language, tree.title, manuscript.foot, columns=2)
    with running_qt():
        load_typefaces(material.assets)
        slips: list[Slip] = []
        for scale in CARD_SCALES:
            form = replace(form, scale=scale)
            slips = _slips(manuscript, form)
            if len(filled(slips, column_of(form).high)) <= CARD_PAGES * form.columns:
                break
        return pressed(slips, form)


def _slips(manuscript: Manuscript, form: Form) -> list[Slip]:
    column = column_of(form)
    parts = manuscript.parts
    return _head(manuscript, column) + parts_set(parts, column) + answers_set(parts, column)


def _head(manuscript: Manuscript, column: Column) -> list[Slip]:
    need, *notes = manuscript.card
    slips = set_line(line(manuscript.title), column, Style(Role.TITLE))
    slips += spaced(set_words(need, column, Style(Role.LEAD, QUIET)), NEAR)
    for each in notes:
        slips += spaced(set_words(each, column), NEAR)
    return staying(slips)
