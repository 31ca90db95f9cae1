# SPDX-License-Identifier: GPL-3.0-or-later
"""Lesson to printed page, and to one page for a phone.

What stands on paper is composed once; a page and a handout are two looks at it. Nothing of it names
the program, a person, a machine or a moment. Qt is imported late, only when a PDF is made.
"""

from securetrain.paper.page import page
from securetrain.paper.parts import Material
from securetrain.paper.refusing import PaperError

__all__ = ["Material", "PaperError", "page"]
