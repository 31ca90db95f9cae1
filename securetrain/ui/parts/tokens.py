# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours, spaces, radii and type sizes: what the look of every window is made of."""

from dataclasses import dataclass
from enum import Enum, StrEnum


class ThemeChoice(StrEnum):
    """What a person chose in the settings; ``SYSTEM`` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True)
class Theme:
    """One set of colours, each ``#RRGGBB``; ``dark`` says which way it leans."""

    name: str
    dark: bool
    canvas: str
    surface: str
    sunken: str
    hover: str
    text: str
    text2: str
    text3: str
    border: str
    border_strong: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_text: str
    info: str
    info_soft: str
    success: str
    success_soft: str
    caution: str
    caution_soft: str
    danger: str
    danger_soft: str
    focus: str
    code_bg: str


LIGHT = Theme(
    name="light",
    dark=False,
    canvas="#F6F5F1",
    surface="#FFFFFF",
    sunken="#ECEAE3",
    hover="#F1F0EA",
    text="#1B2326",
    text2="#465256",
    text3="#5E6A6E",
    border="#DAD7CD",
    border_strong="#7F898D",
    accent="#1D6A73",
    accent_hover="#155259",
    on_accent="#FFFFFF",
    accent_soft="#DDEEEF",
    accent_text="#15575F",
    info="#2B5AA0",
    info_soft="#E5EDF8",
    success="#24693B",
    success_soft="#E1F1E5",
    caution="#7D5200",
    caution_soft="#FBF0D8",
    danger="#9C3128",
    danger_soft="#FBE8E5",
    focus="#0B57D0",
    code_bg="#F0EEE8",
)

DARK = Theme(
    name="dark",
    dark=True,
    canvas="#12181A",
    surface="#1A2225",
    sunken="#0E1315",
    hover="#212B2E",
    text="#E7ECEB",
    text2="#B5BFC1",
    text3="#93A0A3",
    border="#313B3F",
    border_strong="#748084",
    accent="#6CC3CC",
    accent_hover="#8AD3DA",
    on_accent="#0B2225",
    accent_soft="#173438",
    accent_text="#8AD3DA",
    info="#93B8EE",
    info_soft="#1B2A40",
    success="#86CC98",
    success_soft="#183222",
    caution="#E4B95F",
    caution_soft="#362C14",
    danger="#F2A196",
    danger_soft="#3E211D",
    focus="#8AB4F8",
    code_bg="#0E1315",
)

HIGH_CONTRAST_LIGHT = Theme(
    name="high_contrast_light",
    dark=False,
    canvas="#FFFFFF",
    surface="#FFFFFF",
    sunken="#F2F2F2",
    hover="#E6E6E6",
    text="#000000",
    text2="#1A1A1A",
    text3="#2B2B2B",
    border="#5A5A5A",
    border_strong="#000000",
    accent="#00404A",
    accent_hover="#002A31",
    on_accent="#FFFFFF",
    accent_soft="#E3F3F5",
    accent_text="#00333B",
    info="#0A2F6B",
    info_soft="#EEF4FF",
    success="#0B4420",
    success_soft="#EAF7EE",
    caution="#523300",
    caution_soft="#FFF6DF",
    danger="#6E1008",
    danger_soft="#FFEFEC",
    focus="#0000C8",
    code_bg="#F2F2F2",
)

HIGH_CONTRAST_DARK = Theme(
    name="high_contrast_dark",
    dark=True,
    canvas="#000000",
    surface="#000000",
    sunken="#141414",
    hover="#262626",
    text="#FFFFFF",
    text2="#F0F0F0",
    text3="#DEDEDE",
    border="#9A9A9A",
    border_strong="#FFFFFF",
    accent="#8FF0FA",
    accent_hover="#C4F8FD",
    on_accent="#000000",
    accent_soft="#06262A",
    accent_text="#A9F4FC",
    info="#BFD8FF",
    info_soft="#0A1830",
    success="#A9F0BC",
    success_soft="#06220F",
    caution="#FFD983",
    caution_soft="#2A1F00",
    danger="#FFC0B8",
    danger_soft="#330B06",
    focus="#FFE95C",
    code_bg="#141414",
)

THEMES = (LIGHT, DARK, HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK)


def theme_for(choice: str, *, dark: bool, more_contrast: bool) -> Theme:
    """Return the colours for a ``ThemeChoice`` on a desktop that is dark or wants more contrast."""
    if choice == ThemeChoice.LIGHT:
        return LIGHT
    if choice == ThemeChoice.DARK:
        return DARK
    if choice == ThemeChoice.HIGH_CONTRAST or more_contrast:
        return HIGH_CONTRAST_DARK if dark else HIGH_CONTRAST_LIGHT
    return DARK if dark else LIGHT


class Radius(float, Enum):
    """Corner radii in px at 100 %."""

    CONTROL = 8
    CARD = 12


class Role(Enum):
    """What a piece of text is: its size in px at 100 % and its weight."""

    CAPTION = (13, 400)
    CAPTION_STRONG = (13, 600)
    SMALL = (14, 400)
    SMALL_STRONG = (14, 600)
    UI = (15, 400)
    UI_STRONG = (15, 600)
    BODY = (17, 400)
    BODY_STRONG = (17, 600)
    LEAD = (19, 400)
    H3 = (20, 700)
    H2 = (22, 700)
    H1 = (30, 700)
    CODE = (15, 401)

    @property
    def size(self) -> int:
        """Return the size in px at 100 %."""
        return self.value[0]

    @property
    def weight(self) -> int:
        """Return the weight, 400 to 700."""
        return self.value[1] // 100 * 100


class Tone(StrEnum):
    """Which of the theme's colours a text or icon has."""

    TEXT = "text"
    SECONDARY = "text2"
    QUIET = "text3"
    ACCENT = "accent_text"
    ON_ACCENT = "on_accent"
    INFO = "info"
    SUCCESS = "success"
    CAUTION = "caution"
    DANGER = "danger"


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#RRGGBB`` colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
