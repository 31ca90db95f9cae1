# SPDX-License-Identifier: GPL-3.0-or-later
"""The library: every lesson by tier, narrowed by topic, length, state and words of the title."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from securetrain.classroom import ShelfEntry
from securetrain.practice import LessonState, fold_words
from securetrain.ui.pages.shelves.entries import LessonEntry
from securetrain.ui.pages.shelves.shelf import LessonShelf
from securetrain.ui.parts import (
    PAGE,
    CalloutFrame,
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    announce,
    heading,
    label,
    quiet,
    secondary,
)
from securetrain.ui.parts.letting_go import let_go
from securetrain.words import _, ngettext, number

SHORT_MINUTES = 10


@dataclass(frozen=True)
class Filters:
    """What narrows the shelf; empty values narrow nothing."""

    words: str = ""
    topic: str = ""
    short: bool = False
    unread: bool = False

    @cached_property
    def folded(self) -> str:
        """The words as they are looked for."""
        return fold_words(self.words)

    def lets_through(self, entry: ShelfEntry) -> bool:
        """Say whether ``entry`` stays on the shelf."""
        info = entry.book.info
        if self.topic and info.topic != self.topic:
            return False
        if self.short and info.minutes > SHORT_MINUTES:
            return False
        if self.unread and entry.state is not LessonState.NEW:
            return False
        wanted = self.folded
        return not wanted or wanted in fold_words(f"{info.title} {info.need}")


class LibraryPage(ScrollColumn):
    """Shows the shelf and reports which lesson is chosen."""

    lesson_chosen = Signal(str, str)
    open_wanted = Signal()
    folder_wanted = Signal()
    packs_wanted = Signal()
    notebook_wanted = Signal()
    page_wanted = Signal(str, str)
    handout_wanted = Signal(str, str)
    whole = Signal()
    """The last lesson that the filters let through is on the shelf."""

    def __init__(self, look: Look) -> None:
        """Make an empty library."""
        super().__init__(look, widest=PAGE)
        self._look = look
        self._entries: Sequence[ShelfEntry] = ()
        self._filters = Filters()
        self._has_all, self._wanted = True, ("", "")
        notebook = quiet(_("Bookmarks and notes"), look, mark="bookmark")
        notebook.clicked.connect(self.notebook_wanted)
        row = FlowLayout(spacing=look.px(24))
        row.addWidget(heading(_("Library"), 1, look))
        row.addWidget(notebook)
        self.body.addLayout(row)
        self._notes = QVBoxLayout()
        self.body.addLayout(self._notes)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Words of a title"))
        self.search.setAccessibleName(_("Narrow by words of a title"))
        self.search.setMinimumHeight(look.px(40))
        self.search.setFont(look.font(Role.BODY))
        self.search.textChanged.connect(self._narrowed)
        self.body.addWidget(self.search)
        self._narrowing: list[QPushButton] = []
        self._chips = FlowLayout(spacing=look.px(8))
        self.body.addLayout(self._chips)
        self._shelf = LessonShelf(self, look)
        self.body.addWidget(self._shelf)
        self._packs = FlowLayout(spacing=look.px(12))
        self.body.addLayout(self._packs)

    @property
    def is_whole(self) -> bool:
        """Whether every lesson that the filters let through is on the shelf."""
        return self._shelf.is_whole

    @property
    def pieces(self) -> Sequence[QWidget]:
        """What is deleted before the page, because there may be hundreds."""
        return self._shelf.pieces

    def show_packs(self, opened: int) -> None:
        """Offer to open a pack, and to look at those that were ``opened``."""
        add = secondary(_("Open a pack…"), self._look)
        add.clicked.connect(self.open_wanted)
        self._packs.addWidget(add)
        through = quiet(_("Look through a folder…"), self._look)
        through.clicked.connect(self.folder_wanted)
        self._packs.addWidget(through)
        if opened:
            packs = quiet(_("Packs you opened"), self._look)
            packs.clicked.connect(self.packs_wanted)
            self._packs.addWidget(packs)

    def show_refused(self, packs: Mapping[str, str]) -> None:
        """Show which packs cannot be read, and why: a sentence by the name of each."""
        self._has_all = not packs
        if packs:
            title = ngettext("{n} pack cannot be read", "{n} packs cannot be read", len(packs))
            words = title.format(n=number(len(packs)))
            frame = CalloutFrame(words, self._look, tone=Tone.CAUTION, icon="warning")
            for name, sentence in packs.items():
                frame.body.addWidget(label(f"{name}: {sentence}", self._look))
            self._notes.addWidget(frame)

    def show_due(self, banners: Sequence[str]) -> None:
        """Show which packs their publishers meant to look over by now."""
        for words in banners:
            frame = CalloutFrame("", self._look, tone=Tone.CAUTION, icon="clock")
            frame.body.addWidget(label(words, self._look))
            self._notes.addWidget(frame)

    def show_said(self, words: str) -> None:
        """Say above the shelf what has just happened."""
        frame = CalloutFrame("", self._look, icon="info")
        frame.body.addWidget(label(words, self._look))
        self._notes.insertWidget(0, frame)
        self.settle()
        announce(self, words)

    def show_place(self, pack: str, lesson: str) -> None:
        """Go to a lesson as soon as it stands on the shelf, unless somebody went elsewhere."""
        self._wanted = (pack, lesson)

    def show_entries(
        self, entries: Sequence[ShelfEntry], topics: Sequence[tuple[str, str]]
    ) -> None:
        """Show ``entries``; ``topics`` are ids and names in the order of the pack."""
        self._entries = entries
        while self._narrowing:
            chip = self._narrowing.pop()
            chip.hide()
            chip.deleteLater()
        self._short = self._chip(_("10 minutes or less"))
        self._unread = self._chip(_("Not read yet"))
        present = {entry.book.info.topic for entry in entries}
        self._topics = [(self._chip(name), topic) for topic, name in topics if topic in present]
        self._show_shelf()

    def _chip(self, words: str) -> QPushButton:
        made = QPushButton(words.replace("&", "&&"))
        made.setProperty("kind", "filter")
        made.setCheckable(True)
        made.setFont(self._look.font(Role.UI))
        made.setAccessibleName(words)
        made.clicked.connect(self._narrowed)
        self._chips.addWidget(made)
        self._narrowing.append(made)
        return made

    def _narrowed(self) -> None:
        pressed = self.sender()
        for button, _topic in self._topics:
            if button is not pressed and any(pressed is other for other, _t in self._topics):
                button.setChecked(False)
        self._filters = Filters(
            words=self.search.text(),
            topic=next((topic for button, topic in self._topics if button.isChecked()), ""),
            short=self._short.isChecked(),
            unread=self._unread.isChecked(),
        )
        self._show_shelf()

    def _show_shelf(self) -> None:
        shelf, before = LessonShelf(self, self._look), self._shelf
        shelf.whole.connect(self.whole)
        shelf.entry_made.connect(self._was_made)
        self._shelf = shelf
        self.body.replaceWidget(before, shelf)
        let_go(before, before.pieces)
        found = [entry for entry in self._entries if self._filters.lets_through(entry)]
        shelf.show_entries(found)
        if not found:
            words = self._empty_words()
            shelf.show_words(words)
            announce(self, words)
        self.settle()

    def _was_made(self, entry: LessonEntry) -> None:
        if entry.entry.book.key == self._wanted:
            self._wanted = ("", "")
            QTimer.singleShot(0, self, partial(self._go_to, entry))

    def _go_to(self, entry: LessonEntry) -> None:
        if self.hasFocus() and not self.verticalScrollBar().value():
            self.settle()
            entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty_words(self) -> str:
        if self._entries:
            return _("No lesson fits. Take a filter away, or try another word.")
        if not self._has_all:
            return _(
                "There are lessons here that cannot be read. Install them or the program anew."
            )
        return _("No lessons are installed. Ask your trainer for some.")
