# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the real program for a journey, behind a door that leads nowhere; gives homes to others."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from securetrain import places, words
from securetrain.course import Card, Heading, Question, Scenario, line
from securetrain.session.entry.opening import Opening
from tests.classroom.packs import put_pack
from tests.journeys.hands import Key, press, push, wait_to_read
from tests.journeys.homes import run_alone
from tests.silent_door import SilentDoor
from tests.tours import settle
from tests.ui.blocks import samples

Open = Callable[..., Opening]
Read = Callable[..., None]


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
    words.use("en", places.catalogues())


@pytest.fixture
def read(open_program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Put a lesson of one thing on the shelf, and go there by keyboard."""
    monkeypatch.setattr(places, "compiled_lessons", lambda: tmp_path)

    def begin(thing: Question | Scenario | Card, size: tuple[int, int] = (1024, 600)) -> None:
        put_pack(tmp_path, {"en": (samples.with_blocks(Heading(1, line("One thing")), thing),)})
        open_program(size)
        wait_to_read("English")
        press(Key.Key_Return)
        push("Skip these questions")
        push("To the lessons")
        push("Skip this")
        push(samples.INFO.title)
        wait_to_read("Step 1 of 1")

    return begin


@pytest.fixture(scope="session")
def kept_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a home in which somebody has begun to keep something; it stays as it is."""
    home = tmp_path_factory.mktemp("kept")
    done = run_alone(home, "ask_to_keep", "choose_own_passphrase")
    assert done.returncode == 0, done.stderr
    return home


@pytest.fixture
def kept(kept_once: Path, tmp_path: Path) -> Path:
    """Give a home of one's own in which somebody keeps something."""
    return shutil.copytree(kept_once, tmp_path / "home")
