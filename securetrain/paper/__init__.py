# SPDX-License-Identifier: GPL-3.0-or-later
"""Lesson to printed page, and to one page for a phone.

What stands on paper is composed once; a page and a handout are two looks at it. Nothing of it names
the program, a person, a machine or a moment. Qt is imported late, only when a PDF is made.
"""

from typing import TYPE_CHECKING

from securetrain.paper.material import Material, Sheet
from securetrain.paper.one_page import page
from securetrain.paper.refusing import PaperError

if TYPE_CHECKING:
    from securetrain.paper.contact_card import contact_cards
    from securetrain.paper.printing import handout, help_card
    from securetrain.paper.typefaces import load_typefaces

__all__ = [
    "Material",
    "PaperError",
    "Sheet",
    "contact_cards",
    "handout",
    "help_card",
    "load_typefaces",
    "page",
]


def __getattr__(name: str) -> object:
    """Load Qt when the first PDF is made."""
    if name in {"handout", "help_card", "load_typefaces"}:
        from securetrain.paper import printing

        return getattr(printing, name)
    if name == "contact_cards":
        from securetrain.paper import contact_card

        return contact_card.contact_cards
    raise AttributeError(name)
