# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be known of a block's translation, and the source beside it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from securetrain.course import (
    Card,
    Heading,
    Question,
    Scenario,
    StepBreak,
    TranslationNote,
    TranslationState,
    line,
)
from securetrain.ui.blocks.leaves import leaf_widget
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.texts import line_widget, text_widget
from securetrain.ui.parts import Role, SunkenFrame, Tone, icon_label, label, quiet
from securetrain.words import _


def with_note(block: QWidget, note: TranslationNote, setting: Setting) -> QWidget:
    """Return the block with a small mark above it; its source is one button away."""
    look = setting.look
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(6))
    row = QHBoxLayout()
    row.setSpacing(look.px(8))
    row.addWidget(icon_label("globe", look, tone=Tone.SECONDARY))
    mark = label(_mark(note.state), look, role=Role.SMALL_STRONG, tone=Tone.SECONDARY)
    row.addWidget(mark, 1)
    column.addLayout(row)
    column.addWidget(block)
    source = _source(note, setting)
    if source is not None:
        show = quiet(_("Show the original"), look)
        show.setCheckable(True)
        show.toggled.connect(source.setVisible)
        row.addWidget(show)
        source.hide()
        column.addWidget(source)
    return whole


def _mark(state: TranslationState) -> str:
    return {
        TranslationState.MISSING: _("Not translated yet"),
        TranslationState.OUTDATED: _("The translation may be out of date"),
        TranslationState.UNREVIEWED: _("Not yet checked by a native reader"),
    }[state]


def _source(note: TranslationNote, setting: Setting) -> QWidget | None:
    there = setting.for_language(note.source_language or note.language)
    frame = SunkenFrame(there.look)
    frame.setLayoutDirection(there.look.direction)
    match note.source:
        case None | StepBreak():
            return None
        case Question(prompt=words) | Scenario(title=words) | Heading(text=words):
            frame.body.addWidget(line_widget(words, there))
            _add_question(frame, note, there)
        case Card(front=front, back=back):
            frame.body.addWidget(text_widget(front, there))
            frame.body.addWidget(text_widget(back, there))
        case leaf:
            frame.body.addWidget(leaf_widget(leaf, there))
    return frame


def _add_question(frame: SunkenFrame, note: TranslationNote, setting: Setting) -> None:
    if isinstance(note.source, Question):
        for leaf in note.source.stem:
            frame.body.addWidget(leaf_widget(leaf, setting))
        for words in _options(note.source):
            frame.body.addWidget(line_widget(line(words), setting))


def _options(question: Question) -> list[str]:
    from securetrain.course import Choice, plain

    task = question.task
    return [f"– {plain(each.text)}" for each in task.options] if isinstance(task, Choice) else []
