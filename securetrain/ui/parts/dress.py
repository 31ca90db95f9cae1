# SPDX-License-Identifier: GPL-3.0-or-later
"""Dresses the running program in a look: typefaces, palette and the generated style sheet."""

import re
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from PySide6.QtGui import QColor, QFontDatabase, QPalette, QPixmapCache
from PySide6.QtWidgets import QApplication

from securetrain.places import assets as bundled_assets
from securetrain.ui.parts.focus import follow_focus
from securetrain.ui.parts.headings import describe_headings
from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Radius, Role, Theme

FIRST_TYPEFACES = (
    "NotoSans-Regular",
    "NotoSans-SemiBold",
    "NotoSans-Bold",
    "NotoSansArabic-Regular",
    "NotoSansArabic-Bold",
)
"""What a list of languages needs; each takes about half a millisecond."""
TYPEFACES = (
    *FIRST_TYPEFACES,
    "NotoSans-Italic",
    "NotoSans-BoldItalic",
    "NotoSansMono-Regular",
    "NotoSansMono-Bold",
)

MOST_DRAWN = 1024
"""KiB of drawings kept ready; Qt would keep ten times as much, and each page draws its own."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def apply(
    app: QApplication, look: Look, *, assets: Path | None = None, sparing: bool = False
) -> None:
    """Dress the program in ``look``; ``assets`` (the bundled ones) holds ``fonts`` and ``theme``.

    Style sheet and palette reach every window that is open; fonts and texts of widgets that were
    made with another look do not change: make those anew. ``sparing`` loads only the typefaces of
    a first window.
    """
    assets = assets or bundled_assets()
    load_typefaces(app, assets / "fonts", FIRST_TYPEFACES if sparing else TYPEFACES)
    # Under a style sheet a style has no name; setting it again would dress every widget twice.
    if not app.styleSheet() and app.style().name() != "fusion":
        app.setStyle("Fusion")
    QPixmapCache.setCacheLimit(MOST_DRAWN)
    app.setLayoutDirection(look.direction)
    app.setPalette(palette(look.theme))
    app.setFont(look.font(Role.UI))
    sheets = sorted((assets / "theme").glob("*.qss"))
    template = "\n".join(sheet.read_text("utf-8") for sheet in sheets)
    describe_headings(app)
    follow_focus(app, look)
    sheet = style_sheet(look, template, theme=assets / "theme")
    if app.styleSheet() != sheet:  # the same once more costs 20 ms: every widget is dressed anew
        app.setStyleSheet(sheet)


def load_typefaces(app: QApplication, folder: Path, names: Sequence[str] = TYPEFACES) -> None:
    """Load bundled typefaces, each once in the life of a program."""
    loaded = set(app.property("securetrain_typefaces") or ())
    for name in names:
        if name not in loaded:
            QFontDatabase.addApplicationFont(str(folder / f"{name}.ttf"))
    app.setProperty("securetrain_typefaces", sorted(loaded | set(names)))


def palette(theme: Theme) -> QPalette:
    """Return Qt's palette for a theme, for whatever the style sheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: theme.canvas,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.sunken,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.text3,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.danger,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.ToolTipBase: theme.surface,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Mid: theme.border,
        QPalette.ColorRole.Dark: theme.border_strong,
        QPalette.ColorRole.Light: theme.surface,
        QPalette.ColorRole.Midlight: theme.sunken,
        QPalette.ColorRole.Shadow: theme.border_strong,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.text3))
    return made


def style_sheet(look: Look, template: str, *, theme: Path) -> str:
    """Fill a template: ``{token}`` is a colour, ``{px12}`` is 12 px at today's scale.

    ``theme`` is the folder in which the arrow of combo boxes lies.
    """
    words = {name: str(value) for name, value in asdict(look.theme).items()}
    words["quiet_side"] = f"{min(look.px(12), 14)}px"  # beside large letters room grows less
    words |= {f"radius_{each.name.lower()}": f"{look.px(each.value)}px" for each in Radius}
    words["arrow"] = (theme / f"arrow-{'dark' if look.theme.dark else 'light'}.svg").as_posix()

    def fill(found: re.Match[str]) -> str:
        name = found[1]
        if name.startswith("px") and name[2:].isdigit():
            return f"{look.px(int(name[2:]))}px"
        return words[name]

    return _PLACEHOLDER.sub(fill, template)
