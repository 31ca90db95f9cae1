# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window is called and which icon it bears: plain ones, so that nobody asks."""

from typing import TYPE_CHECKING

from securetrain.classroom import ShownName
from securetrain.ui.parts import drawing
from securetrain.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

GREY = "#6f8194"
"""Stands out on light and on dark task bars."""
SIDES = (16, 24, 32, 48, 64, 128)
"""Sizes in px that systems ask for."""


def shown_name(name: ShownName) -> "tuple[str, QIcon]":
    """Return the title in the interface's language, and the icon."""
    from PySide6.QtGui import QIcon

    icon = QIcon()
    for side in SIDES:
        icon.addPixmap(drawing(f"window-{name.value}", GREY, px=side))
    return title_of(name), icon


def title_of(name: ShownName) -> str:
    """Return the title in the interface's language."""
    return {
        ShownName.LESSONS: _("Lessons"),
        ShownName.READER: _("Reader"),
        ShownName.SECURETRAIN: "securetrain",
    }[name]
