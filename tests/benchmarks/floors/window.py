# SPDX-License-Identifier: GPL-3.0-or-later
"""A bare window with a rich-text view of 1,500 words; says when it was painted, and ends."""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

PARAGRAPH = "<p>" + " ".join(["message"] * 30) + "</p>"


class View(QTextBrowser):
    """Tells of its first paint as the program's own window does: once it is on the screen."""

    told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.told:
            self.told = True
            QTimer.singleShot(0, tell)


def tell() -> None:
    at = time.monotonic_ns()
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    os.write(2, f"watched at={at} peak={peak}\n".encode())
    os._exit(0)


def main() -> None:
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1024, 600)
    view = View()
    view.setHtml("<h1>A lesson</h1>" + PARAGRAPH * 50)
    window.setCentralWidget(view)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
