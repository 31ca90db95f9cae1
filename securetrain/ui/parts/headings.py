# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells screen readers which labels are headings."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication

from securetrain.ui.parts.labels import HeadingLabel


class HeadingInterface(QAccessibleWidget):
    """A label's interface whose role is that of a heading."""

    def __init__(self, shown: HeadingLabel) -> None:
        """Describe a heading; its name is the label's accessible name."""
        super().__init__(shown, QAccessible.Role.Heading)


def describe_headings(app: QApplication) -> None:
    """Install the description of headings, once in the life of a program."""
    if app.property("securetrain_headings"):
        return
    QAccessible.installFactory(_describe)
    app.setProperty("securetrain_headings", True)


def _describe(_kind: str, described: QObject) -> QAccessibleInterface | None:
    if not isinstance(described, HeadingLabel):
        return None
    made = HeadingInterface(described)
    # Qt keeps only its own half of the interface; the label keeps ours.
    described.interface = made
    return made
