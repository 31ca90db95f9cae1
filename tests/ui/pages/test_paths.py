# SPDX-License-Identifier: GPL-3.0-or-later
"""A path wraps wherever it has to, and is read as it is."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from securetrain.ui.pages.paths import path_label
from securetrain.ui.parts import Look, apply

PATHS = {
    "folders": "/home/robin/.local/share/reader/kept/and/further/down/in/here",
    "a drive": r"C:\Users\robin\AppData\Local\reader\kept\and\further\down",
    "one long name": "/home/" + "x" * 120,
    "an Arabic name": "/home/سارا/اسناد/kept",
}


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_a_path_fits_a_narrow_column(qtbot: QtBot, qapp: QApplication, path: str) -> None:
    apply(qapp, Look())
    made = path_label(path, Look(scale=2.0))
    qtbot.addWidget(made)
    assert isinstance(made, QLabel)
    assert made.accessibleName() == path
    assert made.text().replace("\u200b", "") == f"\u2066{path}\u2069"
    assert made.minimumSizeHint().width() <= 480
