# SPDX-License-Identifier: GPL-3.0-or-later
"""A list on a page that is filled anew where it stands, after something was taken from it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.ui.parts import Look


def refilled(
    within: QVBoxLayout, before: QWidget, entries: Iterable[QWidget], look: Look
) -> QWidget:
    """Return a list of ``entries`` that has taken the place of the one ``before`` in a layout."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(12))
    for entry in entries:
        column.addWidget(entry)
    within.replaceWidget(before, made)
    before.hide()
    before.deleteLater()
    made.show()
    return made
