# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells screen readers what is a heading, a group or a picture."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget


class RoleInterface(QAccessibleWidget):
    """A widget's interface with the role that the widget names in ``accessible_role``."""

    def __init__(self, shown: QWidget, role: QAccessible.Role) -> None:
        """Describe a widget; its name is its accessible name."""
        super().__init__(shown, role)


def describe_headings(app: QApplication) -> None:
    """Install the description of widgets that name a role, once in the life of a program."""
    if app.property("securetrain_headings"):
        return
    QAccessible.installFactory(_describe)
    app.setProperty("securetrain_headings", True)


def _describe(_kind: str, described: QObject) -> QAccessibleInterface | None:
    role = getattr(described, "accessible_role", None)
    if not isinstance(described, QWidget) or not isinstance(role, QAccessible.Role):
        return None
    made = RoleInterface(described, role)
    # Qt keeps only its own half of the interface; the widget keeps ours.
    described.interface = made  # type: ignore[attr-defined]
    return made
