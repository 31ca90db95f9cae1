# SPDX-License-Identifier: GPL-3.0-or-later
"""Lesson to printed page, and to one page for a phone.

What stands on paper is composed once; a page and a handout are two looks at it. Nothing of it names
the program, a person, a machine or a moment. This door opens one name at a time: no start prints
anything, and Qt is needed for a PDF alone.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from securetrain.paper.contact_card import contact_cards
    from securetrain.paper.material import Material, Sheet
    from securetrain.paper.one_page import page
    from securetrain.paper.printing import handout, help_card
    from securetrain.paper.refusing import PaperError
    from securetrain.paper.typefaces import load_typefaces

_ROOMS = {
    "Material": "material",
    "PaperError": "refusing",
    "Sheet": "material",
    "contact_cards": "contact_card",
    "handout": "printing",
    "help_card": "printing",
    "load_typefaces": "typefaces",
    "page": "one_page",
}

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
    """Open the door for one name."""
    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(f"securetrain.paper.{_ROOMS[name]}"), name)
