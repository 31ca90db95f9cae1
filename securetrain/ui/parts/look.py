# SPDX-License-Identifier: GPL-3.0-or-later
"""How everything looks at this moment, as one value that is handed down to every widget."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication

from securetrain.ui.parts.tokens import LIGHT, Role, Theme, Tone, theme_for

SMALLEST, LARGEST = 0.8, 2.0
"""How far text can be scaled."""

ARABIC_SCRIPT = frozenset({"ar", "fa", "ckb", "ps", "ug", "ur", "prs", "sd", "ks"})
RIGHT_TO_LEFT = ARABIC_SCRIPT | {"he", "yi", "dv"}

ROOMY = 1.4
"""Text scale up to which things stand beside each other that else stand one above the other."""

LATIN_LINE, ARABIC_LINE = 1.55, 1.75
"""Line height of running text, in sizes of its letters."""

LATIN_FAMILIES = ("Noto Sans", "Noto Sans Arabic")
ARABIC_FAMILIES = ("Noto Sans Arabic", "Noto Sans")
CODE_FAMILIES = ("Noto Sans Mono", "Noto Sans Arabic")

_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True)
class Look:
    """Theme, text scale (0.8 to 2.0), the interface's language and the language of the text."""

    theme: Theme = LIGHT
    scale: float = 1.0
    interface: str = "en"
    text_language: str = ""

    @property
    def language(self) -> str:
        """Return the code of the language in which text is set."""
        return self.text_language or self.interface

    @property
    def arabic_script(self) -> bool:
        """Say whether text is set in Arabic letters."""
        return _base(self.language) in ARABIC_SCRIPT

    @property
    def rtl(self) -> bool:
        """Say whether text runs from right to left."""
        return _base(self.language) in RIGHT_TO_LEFT

    @property
    def direction(self) -> Qt.LayoutDirection:
        """Return the direction in which text of this look and its layouts run."""
        return Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight

    @property
    def is_roomy(self) -> bool:
        """Say whether letters leave room for things beside each other."""
        return self.scale <= ROOMY

    def px(self, size: float) -> int:
        """Return a length of ``size`` px at 100 % in today's px."""
        return round(size * self.scale)

    def font(self, role: Role = Role.BODY) -> QFont:
        """Return the font for a role in the text's language."""
        return QFont(_font(role, self.px(role.size), self.arabic_script))

    def line_px(self, role: Role = Role.BODY) -> int:
        """Return the line height of running text in px."""
        return round(self.px(role.size) * (ARABIC_LINE if self.arabic_script else LATIN_LINE))

    def colour(self, tone: Tone) -> QColor:
        """Return the colour for a tone."""
        return QColor(getattr(self.theme, tone.value))

    def for_language(self, language: str) -> "Look":
        """Return this look for text in another language, such as a lesson's."""
        return replace(self, text_language=language)


def make_look(choice: str, *, scale: float, language: str) -> Look:
    """Return the look for a person's settings on this desktop.

    Args:
        choice: A ``ThemeChoice``; ``SYSTEM`` asks the desktop for dark and for contrast.
        scale: Text size, clamped to 0.8 to 2.0.
        language: The interface's language code.
    """
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    wish = hints.accessibility().contrastPreference()
    theme = theme_for(choice, dark=dark, more_contrast=wish is Qt.ContrastPreference.HighContrast)
    return Look(theme, min(LARGEST, max(SMALLEST, scale)), language)


def local_digits(text: str, look: Look) -> str:
    """Return ``text`` with the digits that readers of the look's language use."""
    if not look.arabic_script:
        return text
    return text.translate(_PERSIAN if look.language[:2] in {"fa", "ps", "ur"} else _ARABIC)


def _base(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()


@lru_cache(maxsize=256)
def _font(role: Role, px: int, arabic: bool) -> QFont:
    font = QFont()
    latin = CODE_FAMILIES if role is Role.CODE else LATIN_FAMILIES
    font.setFamilies(list(ARABIC_FAMILIES if arabic and role is not Role.CODE else latin))
    font.setPixelSize(px)
    # Arabic comes in two weights; what stands out is bold there.
    font.setWeight(QFont.Weight.Bold if arabic and role.weight > 400 else QFont.Weight(role.weight))
    return font
