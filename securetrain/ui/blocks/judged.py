# SPDX-License-Identifier: GPL-3.0-or-later
"""What became of judged statements: a calm list, and how many were caught of each technique."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from securetrain.classroom import truth_sentence
from securetrain.course import Judge, Statement
from securetrain.practice import Call, Judgement, Outcome, PartGrade, PartState, by_technique
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.statement import words_of
from securetrain.ui.blocks.task import is_over
from securetrain.ui.blocks.texts import line_widget, set_in, shown
from securetrain.ui.blocks.verdicts import Verdict, verdict_row
from securetrain.ui.parts import FlowLayout, Look, Role, Tone, chip, label
from securetrain.words import _, number

Said = tuple[int, Statement, Call | None]


def judged_list(statements: Sequence[Said], outcome: Outcome, setting: Setting) -> QWidget:
    """Return every statement with what was said of it, and with what is to be told by now."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(setting.look.px(8))
    parts = {part.index: part for part in outcome.parts}
    for place, statement, call in statements:
        row = _row(statement, call, setting)
        if place in parts:
            part = parts[place]
            words = _verdict(part.state, statement, call, over=is_over(outcome))
            _tell(row, (words, part), setting, over=is_over(outcome))
        column.addWidget(row)
    return made


def techniques(task: Judge, outcome: Outcome, look: Look) -> QWidget | None:
    """Return how many were caught of each technique that is named, None where none is."""
    found = by_technique(task, outcome.grade)
    if not found:
        return None
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(6))
    column.addWidget(label(_("What you caught, by technique"), look, role=Role.UI_STRONG))
    flow = FlowLayout(spacing=look.px(8))
    for each in found:
        words = _("{technique}: {hits} of {all}").format(
            technique=technique_name(each.technique),
            hits=number(each.hits),
            all=number(each.of),
        )
        flow.addWidget(chip(words, look, tone=Tone.ACCENT if each.hits else Tone.SECONDARY))
    column.addLayout(flow)
    return made


def technique_name(technique: str) -> str:
    """Return a technique in words; one that is not known here by what its author called it."""
    return {
        "changed-number": _("A changed number"),
        "conspiracy": _("Conspiracy"),
        "curiosity": _("Curiosity"),
        "false-authority": _("Borrowed authority"),
        "false-choice": _("Only two choices"),
        "false-context": _("A false context"),
        "false-urgency": _("Made-up hurry"),
        "fear": _("Fear"),
        "impersonation": _("A borrowed name"),
        "polarisation": _("Us against them"),
        "scapegoating": _("A scapegoat"),
    }.get(technique, technique.replace("-", " "))


def _row(statement: Statement, call: Call | None, setting: Setting) -> QFrame:
    look = setting.look
    row = QFrame()
    row.setProperty("role", "row")
    row.setAccessibleName(shown(statement.text))
    column = QVBoxLayout(row)
    column.setContentsMargins(*(look.px(edge) for edge in (16, 10, 16, 10)))
    column.setSpacing(look.px(4))
    column.addWidget(line_widget(statement.text, setting, role=Role.UI))
    if call is not None:
        words = _("You said: {call}").format(call=words_of(call.verdict))
        if call.verdict is Judgement.CHECK:
            words = _("My check: {check}").format(check=set_in(call.check))
        column.addWidget(label(words, look, role=Role.SMALL, tone=Tone.SECONDARY))
    return row


def _tell(row: QFrame, told: tuple[str, PartGrade], setting: Setting, *, over: bool) -> None:
    words, part = told
    right = part.state is PartState.RIGHT
    verdict = Verdict(words, *((Tone.SUCCESS, "check") if right else (Tone.CAUTION, "dash")))
    row.setAccessibleDescription(words)
    layout = row.layout()
    assert layout is not None
    layout.addWidget(verdict_row(verdict, part.feedback if over or right else (), setting))


def _verdict(state: PartState, statement: Statement, call: Call | None, *, over: bool) -> str:
    right = state is PartState.RIGHT
    if not over and not right:
        return _("Nearly") if state is PartState.HALF else _("Not yet")
    truth = truth_sentence(statement.truth)
    if call is None:
        return truth
    checked = call.verdict is Judgement.CHECK
    return f"{_opening(state, checked=checked)} {truth}"


def _opening(state: PartState, *, checked: bool) -> str:
    if state is PartState.RIGHT:
        return _("A good check.") if checked else _("Yes.")
    return _("Another check says more.") if state is PartState.HALF else _("Not yet.")
