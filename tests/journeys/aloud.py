# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader would say, as text: the tree of what is met, in its order, line by line."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from tests.journeys.hands import bare, focus

_SILENT = {QAccessible.Role.Client, QAccessible.Role.Border, QAccessible.Role.Window}
_NAMES = {
    QAccessible.Role.StaticText: "",
    QAccessible.Role.EditableText: "field",
    QAccessible.Role.CheckBox: "box",
    QAccessible.Role.RadioButton: "option",
    QAccessible.Role.PageTab: "tab",
    QAccessible.Role.PageTabList: "tabs",
    QAccessible.Role.Grouping: "group",
}


def heard(root: QWidget) -> list[str]:
    """Return every line that is met inside a widget, from its first to its last."""
    return list(_lines(QAccessible.queryAccessibleInterface(root)))


def heard_now() -> str:
    """Return what is said of the thing that has the focus."""
    return _line(QAccessible.queryAccessibleInterface(focus()))


def in_order(lines: list[str], *wanted: str) -> bool:
    """Say whether lines that hold these words are met one after another."""
    rest = iter(lines)
    return all(any(words in line for line in rest) for words in wanted)


def _lines(met: QAccessibleInterface) -> Iterator[str]:
    if met.state().invisible:
        return
    line = _line(met)
    if line:
        yield line
    for place in range(met.childCount()):
        child = met.child(place)
        if child is not None:
            yield from _lines(child)


def _line(met: QAccessibleInterface) -> str:
    name = bare(met.text(QAccessible.Text.Name))
    if not name or (met.role() in _SILENT and not met.text(QAccessible.Text.Description)):
        return ""
    role = _NAMES.get(met.role(), met.role().name.lower())
    said = f"{role}: {name}" if role and met.role() not in _SILENT else name
    if met.state().checked:
        said += " (chosen)"
    below = bare(met.text(QAccessible.Text.Description))
    return f"{said} | {below}" if below and below != name else said
