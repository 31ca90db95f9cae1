# SPDX-License-Identifier: GPL-3.0-or-later
"""The side bar: where somebody is, and where one can go."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from securetrain.ui.parts import Look, Role, Tone, icon_label, label, line_label, show_text
from securetrain.words import _, number

WIDE, NARROW = 212, 64
"""Width of the side bar with and without words, in px at 100 %."""


class Place(StrEnum):
    """A page that the side bar leads to."""

    TODAY = "today"
    LIBRARY = "library"
    REVIEW = "review"
    PROGRESS = "progress"
    LIMITS = "limits"
    SETTINGS = "settings"


class SideBar(QFrame):
    """Leads to the places; words disappear where the window is narrow, names stay."""

    place_chosen = Signal(str)
    next_chosen = Signal()

    def __init__(self, look: Look) -> None:
        """Make the bar; nothing is chosen yet."""
        super().__init__()
        self._look = look
        self.setProperty("role", "sidebar")
        self._buttons: dict[Place, NavigationButton] = {}
        self._layout = QVBoxLayout(self)
        edge = look.px(12)
        self._layout.setContentsMargins(edge, look.px(16), edge, look.px(12))
        self._layout.setSpacing(look.px(4))
        self._brand = line_label("", look, role=Role.BODY_STRONG, tone=Tone.ACCENT)
        self._brand.setContentsMargins(look.px(12), 0, 0, look.px(12))
        self._layout.addWidget(self._brand)
        self._add_places()
        self.show_words(True)

    def _add_places(self) -> None:
        self._add(Place.TODAY, _("Today"), "today")
        self._add(Place.LIBRARY, _("Library"), "library")
        self._add(Place.REVIEW, _("Review"), "review")
        self._add(Place.PROGRESS, _("Progress"), "progress")
        self._layout.addStretch(1)
        self._next = NavigationButton(_("Next person"), "next-person", self._look)
        self._next.clicked.connect(self.next_chosen)
        self._layout.addWidget(self._next)
        self._add(Place.LIMITS, _("Limits"), "lock")
        self._add(Place.SETTINGS, _("Settings"), "settings")

    def show_name(self, name: str) -> None:
        """Show what the program is called."""
        show_text(self._brand, name)

    def show_place(self, place: Place | None) -> None:
        """Mark where the window is; no group of buttons, since Tab would stop at one of them."""
        for each, button in self._buttons.items():
            button.show_chosen(each is place)

    def show_count(self, place: Place, count: int) -> None:
        """Show how much waits at a place; 0 shows nothing."""
        self._buttons[place].show_count(count)

    def show_words(self, wide: bool) -> None:
        """Show words beside the icons, or icons alone."""
        self.setFixedWidth(self._look.px(WIDE if wide else NARROW))
        self._brand.setVisible(wide)
        for button in (*self._buttons.values(), self._next):
            button.show_words(wide)

    def _add(self, place: Place, words: str, icon: str) -> None:
        button = NavigationButton(words, icon, self._look)
        button.setProperty("place", place.value)
        button.clicked.connect(self._chosen)
        self._buttons[place] = button
        self._layout.addWidget(button)

    def _chosen(self) -> None:
        self.place_chosen.emit(self.sender().property("place"))


class NavigationButton(QPushButton):
    """An icon, a word and a count; its accessible name says all three."""

    def __init__(self, words: str, icon: str, look: Look) -> None:
        """Make a button that leads somewhere."""
        super().__init__()
        self._words, self._look = words, look
        self.setProperty("kind", "nav")
        self.setAccessibleName(words)
        self.setToolTip(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(10), 0, look.px(10), 0)
        row.setSpacing(look.px(10))
        self._word = label(words, look, role=Role.UI, tone=Tone.SECONDARY)
        self._count = line_label("", look, role=Role.UI_STRONG, tone=Tone.ACCENT)
        row.addWidget(icon_label(icon, look, tone=Tone.SECONDARY))
        row.addWidget(self._word, 1)
        row.addWidget(self._count)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_chosen(self, chosen: bool) -> None:
        """Let the chosen place stand out by weight as well as by colour, and say that it is."""
        self.setProperty("chosen", chosen)
        self.style().polish(self)
        self.setAccessibleDescription(_("You are here") if chosen else "")
        role, tone = (Role.UI_STRONG, Tone.ACCENT) if chosen else (Role.UI, Tone.SECONDARY)
        self._word.setFont(self._look.font(role))
        self._word.setProperty("tone", tone.value)
        self._word.style().polish(self._word)

    def show_words(self, wide: bool) -> None:
        """Show the word, or the icon alone."""
        self._word.setVisible(wide)
        self._count.setVisible(wide and bool(self._count.text()))

    def show_count(self, count: int) -> None:
        """Show a count at the end; 0 shows none."""
        self._count.setText(number(count) if count else "")
        self._count.setVisible(bool(count) and not self._word.isHidden())
        named = f"{self._words}, {count}" if count else self._words
        self.setAccessibleName(named)

    def sizeHint(self) -> QSize:
        """Return the size that the words inside need."""
        inside = self.layout()
        return inside.sizeHint() if inside else super().sizeHint()
