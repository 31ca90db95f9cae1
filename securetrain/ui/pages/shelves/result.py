# SPDX-License-Identifier: GPL-3.0-or-later
"""What was found: each with its title and the stretch of its text with what was looked for.

Entries are used again for what is found next: a new one costs four times as much, and as somebody
types there are twenty with every letter.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.course import Paragraph, Run
from securetrain.search import Hit, Kind
from securetrain.ui.pages.shelves.entries import Entry
from securetrain.ui.parts import (
    Look,
    Role,
    Tone,
    heading,
    label,
    line_view,
    show_text,
)
from securetrain.words import _


class ResultEntry(Entry):
    """One hit, which it leads to; its words run in their own language's direction."""

    def __init__(self, hit: Hit, look: Look) -> None:
        """Show ``hit``."""
        super().__init__(look)
        own = look.for_language(hit.language)
        self.setLayoutDirection(own.direction)
        self._title = heading("", 3, own)
        self._snippet = line_view((), own, role=Role.UI)
        self._about = label("", own, role=Role.SMALL, tone=Tone.SECONDARY)
        for each in (self._title, self._snippet, self._about):
            self.inside.addWidget(each)
        self.show_hit(hit)

    def show_hit(self, hit: Hit) -> None:
        """Show another hit in the same language."""
        self.hit = hit
        show_text(self._title, hit.title)
        runs = tuple(Run(piece.text, strong=piece.marked) for piece in hit.snippet)
        self._snippet.show_content((Paragraph(runs),))
        self._snippet.setVisible(bool(runs))
        show_text(self._about, hit.about)
        self._about.setVisible(bool(hit.about))
        self.close_over(hit.title, "".join(run.text for run in runs), hit.about)


class ResultGroup(QWidget):
    """The hits of one kind under their heading; out of sight where there are none."""

    hit_chosen = Signal(object)

    def __init__(self, kind: Kind, look: Look) -> None:
        """Make a group without hits."""
        super().__init__()
        self._look = look
        self._shown: list[ResultEntry] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(12))
        self._column.addWidget(heading(group_name(kind), 2, look))
        self.hide()

    @property
    def first(self) -> ResultEntry | None:
        """The first entry that is shown, if any."""
        return self._shown[0] if self._shown and not self.isHidden() else None

    def show_hits(self, hits: Sequence[Hit]) -> Iterator[None]:
        """Show these hits instead of those of before; stops after each, to be gone on with."""
        self.setVisible(bool(hits))
        for number, hit in enumerate(hits):
            self._show(number, hit)
            yield
        for entry in self._shown[len(hits) :]:
            entry.hide()

    def _show(self, number: int, hit: Hit) -> None:
        before = self._shown[number] if number < len(self._shown) else None
        if before is not None and before.hit.language == hit.language:
            before.show_hit(hit)
            before.show()
            return
        entry = ResultEntry(hit, self._look)
        entry.clicked.connect(lambda: self.hit_chosen.emit(entry.hit))
        if before is None:
            self._shown.append(entry)
            self._column.addWidget(entry)
        else:
            self._shown[number] = entry
            self._column.replaceWidget(before, entry)
            before.hide()
            before.deleteLater()
        entry.show()  # now rather than with all others at once, which would take long


def group_name(kind: Kind) -> str:
    """Return what stands above the results of a kind."""
    return {
        Kind.HELP: _("Help now"),
        Kind.LESSON: _("Lessons"),
        Kind.PASSAGE: _("In lessons"),
        Kind.STEP: _("Steps for the plan"),
        Kind.TERM: _("Words"),
    }[kind]
