# SPDX-License-Identifier: GPL-3.0-or-later
"""Search: a field, how much was found, and what was found in groups, as somebody types."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from securetrain.search import Found, Kind
from securetrain.ui.pages.shelves.result import ResultEntry, ResultGroup
from securetrain.ui.parts import (
    Intent,
    Look,
    Role,
    ScrollColumn,
    Tone,
    Wish,
    announce,
    heading,
    label,
    secondary,
    show_text,
)
from securetrain.ui.parts.slices import Slices
from securetrain.words import _, ngettext, number

SLICE = 0.003
"""Seconds that one slice of results may take, so that no key waits long for its letter."""
CALM = 600
"""Milliseconds without another result after which a screen reader is told how many there are."""
MOST_LETTERS = 200


class SearchPage(ScrollColumn):
    """Tells what is typed, shows what was found, and tells what of it is chosen."""

    words_changed = Signal(str)
    hit_chosen = Signal(object)
    """A :class:`securetrain.search.Hit`."""
    library_chosen = Signal()

    def __init__(self, look: Look) -> None:
        """Make the page with an empty field."""
        super().__init__(look)
        self._look = look
        self._answered = self._goes_down = False
        self._slices = Slices(self)
        self._slices.whole.connect(self._be_whole)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._tell)
        self.body.addWidget(heading(_("Search"), 1, look))
        self.first_focus = self.field = _Field(look)
        self.field.textChanged.connect(self._typed)
        self.field.went_down.connect(self._go_down)
        self.body.addWidget(self.field)
        self._said = label("", look, tone=Tone.SECONDARY)
        self.body.addWidget(self._said)
        self._groups = {kind: ResultGroup(kind, look) for kind in Kind}
        for group in self._groups.values():
            group.hit_chosen.connect(self.hit_chosen)
            self.body.addWidget(group)
        self._library = secondary(_("To the library"), look)
        self._library.clicked.connect(self.library_chosen)
        self.body.addWidget(self._library, 0, Qt.AlignmentFlag.AlignLeft)
        self._say_nothing()

    def show_found(self, words: str, found: Found, *, whole: bool) -> None:
        """Show what was found for ``words``; ``whole`` says that everything was looked through.

        What was found for words that stand there no longer is not shown. What somebody stands on
        is not taken away; what was left of the words before gives way to the first result.
        """
        stands_on_one = isinstance(QApplication.focusWidget(), ResultEntry)
        if words != self.field.text() or (self._answered and stands_on_one):
            return
        self._answered = True
        self._goes_down = self._goes_down or stands_on_one
        if not words.strip():
            self._say_nothing()
            return
        self._say(_status(found, whole=whole))
        self._show(found, advised=whole)
        if self._goes_down:
            self._go_down()

    def show_failure(self, sentence: str) -> None:
        """Say why nothing can be found."""
        self._say(sentence)

    def handle(self, wish: Wish) -> bool:
        """Go to the field when search is wished for here."""
        if wish.intent is not Intent.SEARCH:
            return False
        self.field.setFocus()
        return True

    def _typed(self, words: str) -> None:
        self._answered = self._goes_down = False
        self.words_changed.emit(words)

    def _go_down(self) -> None:
        """Go to the first result, as soon as there is one for what is typed."""
        shown = (group.first for group in self._groups.values() if self._answered)
        first = next(filter(None, shown), None)
        self._goes_down = first is None
        self.settle()  # what has the focus is scrolled to, and has to be where it will be
        (first or self.field).setFocus(Qt.FocusReason.TabFocusReason)

    def _say_nothing(self) -> None:
        words = _(
            "Lessons, steps, words and help are searched as you type. Nothing you type is kept."
        )
        self._say(words)
        self._show(Found(), advised=False)

    def _say(self, words: str) -> None:
        if words != self._said.text():
            show_text(self._said, words)
            self._calm.start()

    def _tell(self) -> None:
        announce(self._said, self._said.text())

    def _show(self, found: Found, *, advised: bool) -> None:
        """Put results in place of those of before: a slice at once, the rest as time allows."""
        self._library.setVisible(advised and not found.hits)
        self._slices.begin(self._shown(found), SLICE)

    def _shown(self, found: Found) -> Iterator[None]:
        for kind, group in self._groups.items():
            yield from group.show_hits([hit for hit in found.hits if hit.kind is kind])

    def _be_whole(self) -> None:
        self.settle()
        if isinstance(focused := QApplication.focusWidget(), ResultEntry):
            self._follow(None, focused)  # what stands above it may have grown


class _Field(QLineEdit):
    """A field whose words no keyboard should learn; Enter and Down lead to what was found."""

    went_down = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        hints = Qt.InputMethodHint
        self.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText)
        self.setPlaceholderText(_("A word or two"))
        self.setAccessibleName(_("Words to look for"))
        self.setMaxLength(MOST_LETTERS)
        self.setMinimumHeight(look.px(44))
        self.setFont(look.font(Role.BODY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.went_down.emit()
            return
        super().keyPressEvent(event)


def _status(found: Found, *, whole: bool) -> str:
    count = len(found.hits)
    if not count:
        if not whole:
            return _("Still reading the lessons…")
        return _("Nothing here has these words yet. Try one word alone, or another for the same.")
    if found.more:
        said = ngettext("The best {n} result", "The best {n} results", count)
    else:
        said = ngettext("{n} result", "{n} results", count)
    said = said.format(n=number(count))
    if found.loose:
        return f"{_('Nothing has all of these words; here is what has some of them.')} {said}"
    return said
