# SPDX-License-Identifier: GPL-3.0-or-later
"""Our typefaces on paper, in tenths of a point, so that sizes are whole numbers."""

from enum import Enum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from securetrain import words

UNIT = 10
"""How many units a point has."""
ARABIC_SCRIPT = frozenset({"ar", "fa", "ckb", "ps", "ug", "ur", "prs", "sd", "ks"})
FAMILIES = {"Noto Sans", "Noto Sans Arabic", "Noto Sans Mono"}


class Role(Enum):
    """What a piece of text is: its size in points and its weight."""

    TITLE = (20, 700)
    H2 = (14, 700)
    H3 = (12, 700)
    LEAD = (11.5, 400)
    BODY = (10.5, 400)
    STRONG = (10.5, 600)
    SMALL = (8.8, 400)
    NAME = (8.8, 600)
    CODE = (9.3, 401)


def load_typefaces(assets: Path) -> None:
    """Load our typefaces where the program has not done so yet."""
    if set(QFontDatabase.families()) >= FAMILIES:
        return
    for each in sorted((assets / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(each))


def font(role: Role, language: str, scale: float = 1) -> QFont:
    """Return the font for a role in a language."""
    size, weight = role.value
    arabic = is_arabic(language)
    families = ["Noto Sans Arabic", "Noto Sans"] if arabic else ["Noto Sans", "Noto Sans Arabic"]
    made = QFont()
    made.setFamilies(["Noto Sans Mono", *families] if role is Role.CODE else families)
    made.setPixelSize(round(size * UNIT * scale))
    # Arabic comes in two weights; what stands out is bold there.
    heavy = weight // 100 * 100
    made.setWeight(QFont.Weight.Bold if arabic and heavy > 400 else QFont.Weight(heavy))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def is_arabic(language: str) -> bool:
    """Say whether a language is written in Arabic letters, which have no italics."""
    return language.replace("_", "-").partition("-")[0].lower() in ARABIC_SCRIPT


def is_mirrored(language: str) -> bool:
    """Say whether a language runs from right to left."""
    return words.is_right_to_left(language)
