# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a block change as a whole: laid out once, and with its true height at once."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QWidget

from securetrain.ui.parts import ScrollColumn


@contextmanager
def changing(block: QWidget) -> Iterator[None]:
    """Hold a visible block's layout still while things are put into it, then settle it.

    Each widget that is shown in a visible block makes Qt lay out everything around it, up to the
    window; and what is put into a layout is shown only a turn of the event loop later, so that
    whoever scrolls to it would go by a height that is not true yet. The focus is given up: give it
    to what is new.
    """
    focused = block.window().focusWidget()
    if focused is not None and block.isAncestorOf(focused):
        focused.clearFocus()  # whoever follows the focus need not follow it through every move
    layouts = [layout for layout in _layouts(block) if layout.isEnabled()]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
        for each in block.findChildren(QWidget):
            QCoreApplication.sendPostedEvents(each, QEvent.Type.MetaCall.value)
    finally:
        for layout in layouts:
            layout.setEnabled(True)
        for layout in reversed(layouts):
            layout.invalidate()
            layout.activate()
        _climb(block)


def _climb(block: QWidget) -> None:
    """Lay out what the block lies in, from the inside out, up to what is scrolled."""
    each = block.parentWidget()
    while each is not None and not isinstance(each.parentWidget(), QAbstractScrollArea):
        layout = each.layout()
        if layout is not None:
            layout.activate()
        each = each.parentWidget()
    column = each.parentWidget() if each is not None else None
    if isinstance(column, ScrollColumn):
        column.settle()  # else a focus given next would be followed by the height of before


def _layouts(block: QWidget) -> Iterator[QLayout]:
    for each in (block, *(child for child in block.children() if isinstance(child, QWidget))):
        layout = each.layout()
        if layout is not None:
            yield layout
