# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of a form: label, field and help in one call, so that nobody forgets an accessible name."""

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from securetrain.ui.parts.buttons import TARGET
from securetrain.ui.parts.labels import label
from securetrain.ui.parts.look import Look
from securetrain.ui.parts.tokens import Role, Tone


def labelled_row(words: str, field: QWidget, look: Look, *, help_text: str = "") -> QWidget:
    """Return a row of a label above a field, with a line of help below where there is one.

    The label is the field's buddy and its accessible name, the help its description.
    """
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(4))
    above = label(words, look, role=Role.UI_STRONG)
    above.setBuddy(field)
    field.setAccessibleName(words)
    field.setFont(look.font(Role.UI))
    field.setMinimumHeight(look.px(TARGET))
    column.addWidget(above)
    column.addWidget(field)
    if help_text:
        column.addWidget(_help(help_text, field, look))
    return row


def checkbox_row(words: str, look: Look, *, help_text: str = "") -> tuple[QWidget, QCheckBox]:
    """Return a row of a checkbox and its words (which wrap, and tick it too), and the checkbox."""
    from securetrain.ui.parts.options import OptionRow

    row = OptionRow(words, look, many=True, framed=False)
    if help_text:
        row.show_note(help_text)
        row.button.setAccessibleDescription(help_text)
    box = row.button
    assert isinstance(box, QCheckBox)
    return row, box


def _help(text: str, field: QWidget, look: Look) -> QLabel:
    below = label(text, look, role=Role.SMALL, tone=Tone.SECONDARY)
    field.setAccessibleDescription(text)
    return below
