# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies something for half a minute, marked so that clipboard histories leave it alone.

A session may end before the half minute is over. With X11 and Wayland what it copied goes with the
process; Windows and macOS may hold it for whoever comes next. So an end takes it back first, in the
same way everywhere (untried on Windows and macOS). *Bad, because* nothing does where the process is
killed.
"""

from functools import partial

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_SECONDS = 30.0

_PENDING, _COPIED = "until it is cleared", "copied"
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
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(content)
    pending = QTimer(clipboard)
    pending.setObjectName(_PENDING)
    pending.setProperty(_COPIED, text)
    pending.setSingleShot(True)
    pending.timeout.connect(partial(_clear, pending))
    pending.start(round(seconds * 1000))


def take_back_copied() -> None:
    """Do at the end what would have been done later."""
    for pending in QGuiApplication.clipboard().findChildren(QTimer, _PENDING):
        _clear(pending)


def _clear(pending: QTimer) -> None:
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == pending.property(_COPIED):
        clipboard.clear()
    pending.deleteLater()
