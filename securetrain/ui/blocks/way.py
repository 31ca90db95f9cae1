# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told at the end of a walk: the moves made, the pages opened, and an expert's way."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from securetrain.course import Link, LinkKind, Move, Paragraph, Run, WebPage
from securetrain.practice import Moves, Outcome, PartState, Stage, Walk, offered_moves
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import set_in, text_widget
from securetrain.ui.blocks.verdicts import Verdict, verdict_row
from securetrain.ui.parts import Role, Tone, first_line, icon_label, label
from securetrain.words import _, ngettext, number

_MOVES = (Move.LEFT, Move.ORIGINAL, Move.COVERAGE, Move.QUOTE)


def way_told(
    walk: Walk, outcome: Outcome, setting: Setting, *, read: Callable[[str], None]
) -> QWidget:
    """Return what was done and the expert's way; ``read`` shows one of its pages."""
    told, look = QWidget(), setting.look
    column = QVBoxLayout(told)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(4))
    if walk.stopped:
        words = _("Stopping is a good choice where a device is not yours alone.")
        column.addWidget(label(words, look))
    else:
        if outcome.stage is Stage.SHOW and walk.verdict is walk.task.verdict:
            words = _("Your conclusion holds. What was missing is how to know it.")
            column.addWidget(label(words, look))
        _add_moves(column, walk, outcome.grade.moves, setting)
    if not walk.task.way:
        return told
    column.addSpacing(look.px(8))
    column.addWidget(label(_("How an expert goes about it"), look, role=Role.UI_STRONG))
    opened = {part.index for part in outcome.parts if part.state is PartState.RIGHT}
    walkable = replace(setting, follow=lambda link: read(link.target))
    for place, name in enumerate(walk.task.way):
        been = place in opened or name == walk.task.start
        column.addWidget(_step(place, walk.page_of(name), walkable, been=been))
    return told


def _add_moves(column: QVBoxLayout, walk: Walk, moves: Moves, setting: Setting) -> None:
    """Say of each move that is asked for whether it was made; steps come last."""
    offered = offered_moves(walk.task)
    made = dict(zip(_MOVES, (moves.left, moves.original, moves.coverage, moves.quote), strict=True))
    for move in _MOVES:
        if move in offered:
            done, not_yet = _words()[move]
            tone, mark = (Tone.ACCENT, "check") if made[move] else (Tone.SECONDARY, "circle")
            verdict = Verdict(done if made[move] else not_yet, tone, mark)
            column.addWidget(verdict_row(verdict, (), setting))
    count, way = moves.opened, len(walk.task.way)
    words = ngettext("You opened {n} page.", "You opened {n} pages.", count)
    steps = [words.format(n=number(count))]
    if way > 1:
        # The claim is open from the start.
        said = ngettext("An expert opens {n}.", "An expert opens {n}.", way - 1)
        steps.append(said.format(n=number(way - 1)))
    row = label(" ".join(steps), setting.look, role=Role.SMALL, tone=Tone.SECONDARY)
    column.addWidget(row)


def _step(place: int, page: WebPage, setting: Setting, *, been: bool) -> QWidget:
    """Return one page of the way; its title leads there."""
    look = setting.look
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(8))
    tone, mark = (Tone.ACCENT, "check") if been else (Tone.QUIET, "circle")
    row.addLayout(first_line(icon_label(mark, look, tone=tone), Role.UI, look))
    said = _("{n}. {page} (you were there)") if been else _("{n}. {page}")
    before, _page, after = said.format(n=number(place + 1), page="\x00").partition("\x00")
    link = Run(set_in(page.title), link=Link(LinkKind.PAGE, page.name))
    line = tuple(run for run in (Run(before), link, Run(after)) if run.text)
    row.addWidget(text_widget((Paragraph(line),), setting, role=Role.UI), 1)
    return made


def _words() -> dict[Move, tuple[str, str]]:
    return {
        Move.LEFT: (_("You left the page."), _("You did not leave the page this time.")),
        Move.ORIGINAL: (_("You found the original."), _("The original was still to be found.")),
        Move.COVERAGE: (
            _("You found better coverage."),
            _("Better coverage was still to be found."),
        ),
        Move.QUOTE: (_("You traced the quote."), _("The quote was still to be traced.")),
    }
