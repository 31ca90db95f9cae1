# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the real program for a journey, behind a door that leads nowhere."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from securetrain import places, words
from securetrain.session.opening import Opening
from tests.silent_door import SilentDoor
from tests.staging import clear_leaving
from tests.tours import settle

Open = Callable[..., Opening]


@pytest.fixture
def open_program(qapp: QApplication) -> Iterator[Open]:
    """Open the first window; gives its opening, and takes everything off the screen at the end."""
    opened: list[Opening] = []
    compiled = places.compiled_lessons().is_dir()
    assert compiled, "The bundled lessons are not compiled; `python3 -m tests` does it."

    def start(size: tuple[int, int] = (1024, 600)) -> Opening:
        qapp.setQuitOnLastWindowClosed(False)
        opening = Opening(qapp, SilentDoor())
        opening.window.resize(*size)
        opening.show()
        opened.append(opening)
        return opening

    yield start
    for opening in opened:
        opening.window.may_close = True
        opening.window.close()
        opening.window.deleteLater()
    settle(qapp)
    clear_leaving(qapp)
    words.use("en", places.catalogues())
