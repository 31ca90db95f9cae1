# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies something for half a minute, marked so that clipboard histories leave it alone."""

from functools import partial

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_SECONDS = 30.0

_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    "org.nspasteboard.ConcealedType": b"",
}
"""What KDE, Windows and programs on macOS read; those on the last two are untried."""


def copy_privately(text: str, *, seconds: float = KEPT_SECONDS) -> None:
    """Copy ``text``, and clear the clipboard after ``seconds`` if it is still there."""
    content = QMimeData()
    content.setText(text)
    for mark, value in _MARKS.items():
        content.setData(mark, value)
    QGuiApplication.clipboard().setMimeData(content)
    QTimer.singleShot(round(seconds * 1000), partial(_clear, text))


def _clear(text: str) -> None:
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == text:
        clipboard.clear()
