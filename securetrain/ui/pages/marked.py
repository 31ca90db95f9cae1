# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences in a card, each with a mark that says whether it holds."""

from PySide6.QtWidgets import QHBoxLayout

from securetrain.ui.parts import Card, Look, Role, Tone, first_line, icon_label, label


def add_marked(card: Card, sentence: str, look: Look, *, holds: bool) -> None:
    """Add a sentence to a card behind a check mark, or behind a dash where it does not hold."""
    row = QHBoxLayout()
    row.setSpacing(look.px(12))
    icon, tone = ("check", Tone.SUCCESS) if holds else ("dash", Tone.CAUTION)
    row.addLayout(first_line(icon_label(icon, look, tone=tone), Role.BODY, look))
    row.addWidget(label(sentence, look), 1)
    card.body.addLayout(row)
