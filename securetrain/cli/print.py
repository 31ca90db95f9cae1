# SPDX-License-Identifier: GPL-3.0-or-later
"""``print``: a lesson as a handout, a help tree as a card; the PDF goes to any printer."""

from argparse import Namespace

from securetrain.cli.giving_out import give_out
from securetrain.course import HelpTree, Lesson
from securetrain.errors import LessonError
from securetrain.paper import Material, Sheet, handout, help_card
from securetrain.words import _


def run(said: Namespace) -> int:
    """Write the PDF; leave 1 where it is not said which lesson is meant."""
    sheet = Sheet(said.sheet)

    def make(document: Lesson | HelpTree, material: Material) -> bytes:
        if isinstance(document, HelpTree) and said.kind == "help":
            return help_card(document, material, sheet)
        if isinstance(document, Lesson) and said.kind == "handout":
            return handout(document, material, sheet)
        raise LessonError(
            _("“{kind}” is for another kind of document.").format(kind=said.kind),
            next=_("Print a lesson with “handout”, and a help tree with “help”."),
        )

    return give_out(said, ".pdf", make)
