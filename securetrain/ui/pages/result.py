# SPDX-License-Identifier: GPL-3.0-or-later
"""Something that was found: its title, and the stretch of its text with what was looked for."""

from securetrain.course import Run
from securetrain.search import Hit, Kind
from securetrain.ui.pages.entries import Entry
from securetrain.ui.parts import Look, Role, Tone, heading, label, line_view
from securetrain.words import _


class ResultEntry(Entry):
    """One hit, which it leads to; its words run in their own language's direction."""

    def __init__(self, hit: Hit, look: Look) -> None:
        """Show ``hit``."""
        super().__init__(look)
        self.hit = hit
        own = look.for_language(hit.language)
        self.setLayoutDirection(own.direction)
        self.inside.addWidget(heading(hit.title, 3, own))
        runs = tuple(Run(piece.text, strong=piece.marked) for piece in hit.snippet)
        if runs:
            self.inside.addWidget(line_view(runs, own, role=Role.UI))
        if hit.about:
            self.inside.addWidget(label(hit.about, own, role=Role.SMALL, tone=Tone.SECONDARY))
        self.close_over(hit.title, "".join(run.text for run in runs), hit.about)


def group_name(kind: Kind) -> str:
    """Return what stands above the results of a kind."""
    return {
        Kind.HELP: _("Help now"),
        Kind.LESSON: _("Lessons"),
        Kind.PASSAGE: _("In lessons"),
        Kind.STEP: _("Steps for the plan"),
        Kind.TERM: _("Words"),
    }[kind]
