# SPDX-License-Identifier: GPL-3.0-or-later
"""Where something lies, as text: from left to right in every language, broken where it may be."""

import re

from PySide6.QtWidgets import QWidget

from securetrain.ui.parts import Look, Role, Tone, label

LONGEST = 20
"""Signs after which a name without any separator may be broken."""

_PIECE = re.compile(rf"[/\\]*[^/\\]{{1,{LONGEST}}}[/\\]*|[/\\]+")


def path_label(path: str, look: Look) -> QWidget:
    """Return a path as a label that wraps; screen readers are told the bare path."""
    broken = "\N{ZERO WIDTH SPACE}".join(_PIECE.findall(path))
    shown = f"\N{LEFT-TO-RIGHT ISOLATE}{broken}\N{POP DIRECTIONAL ISOLATE}"
    made = label(shown, look.for_language("en"), role=Role.UI, tone=Tone.SECONDARY)
    made.setAccessibleName(path)
    return made
