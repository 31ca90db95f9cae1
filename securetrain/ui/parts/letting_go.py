# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a widget of many parts go, part by part, because deleting it at once would take long."""

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QWidget

from securetrain.ui.parts.slices import Slices


def let_go(widget: QWidget, parts: Iterable[QWidget] = ()) -> None:
    """Hide a widget and delete it, before it its ``parts``, one in each turn of the event loop."""
    widget.hide()
    slices = Slices(widget)
    slices.whole.connect(widget.deleteLater)
    slices.begin(_going(tuple(parts)), 0)


def _going(parts: Iterable[QWidget]) -> Iterator[None]:
    for part in parts:
        part.deleteLater()
        yield
