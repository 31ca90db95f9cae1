# SPDX-License-Identifier: GPL-3.0-or-later
"""The order of Tab: as things are read, not as they were made.

A lesson is laid out slice by slice and feedback appears between older things, so that Qt's own
chain, which follows the making, would jump.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QScrollArea, QWidget


def next_stop(root: QWidget, focused: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return where Tab leads from what has the focus; round the end, None where nothing stops."""
    order = list(in_reading_order(root))
    if not forward:
        order.reverse()
    at = focused
    while at is not None and at not in order:
        at = at.parentWidget()
    here = order.index(at) + 1 if at is not None else 0
    return next((each for each in order[here:] + order[:here] if takes_tab(each)), None)


def takes_tab(widget: QWidget) -> bool:
    """Say whether Tab stops at a widget."""
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isEnabled() and widget.isVisible()


def in_reading_order(root: QWidget) -> Iterator[QWidget]:
    """Yield a widget and everything laid out in it, from the start to the end.

    Nothing stops inside a button, and a library has hundreds of them with a dozen labels each.
    """
    yield root
    if isinstance(root, QAbstractButton):
        return
    layout = root.layout()
    if isinstance(root, QScrollArea) and (inside := root.widget()):
        yield from in_reading_order(inside)
    elif layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        if widget := item.widget():
            yield from in_reading_order(widget)
        elif inner := item.layout():
            yield from _laid_out(inner)
