# SPDX-License-Identifier: GPL-3.0-or-later
"""What every test may count on: no screen, English words, and nothing left behind."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from securetrain import words

settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of `python3 -m tests`."""
    parser.addoption("--thorough", action="store_true", help="run the long tests, too")
    parser.addoption("--onscreen", action="store_true", help="show the windows on this screen")


def pytest_configure(config: pytest.Config) -> None:
    """Keep windows off the screen unless they were asked for; this is before Qt is read."""
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes long."""
    if not config.getoption("--thorough"):
        for item in items:
            if item.get_closest_marker("thorough"):
                item.add_marker(pytest.mark.skip(reason="takes long; runs with --thorough"))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Forget an end that was asked for while nothing ran: it would end every wait of the test."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets and (application := widgets.QApplication.instance()):
        application.setQuitOnLastWindowClosed(False)  # as the program has it
        sys.modules["PySide6.QtCore"].QTimer.singleShot(0, application.quit)
        application.exec()


HELD = pytest.StashKey[list[object]]()


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Hold the windows that a test has made until they are deleted.

    A window that is Python's own is deleted twice where one of its parts was the last to hold it:
    the part lets go of it in the midst of its own deletion. In the program all pages are Qt's.
    """
    try:
        yield
    finally:
        widgets = sys.modules.get("PySide6.QtWidgets")
        application = widgets.QApplication.instance() if widgets else None
        item.stash[HELD] = application.topLevelWidgets() if application else []


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Let go of the windows of a test once they are deleted."""
    yield
    if item.stash.get(HELD, None):
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    item.stash[HELD] = []


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    words.use("en", Path())


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets and (app := widgets.QApplication.instance()):
        left = [widget for widget in app.topLevelWidgets() if widget.isVisible()]
        assert not left, f"A test left windows behind: {left}"
        # What Python put there would be destroyed after Python is gone.
        app.clipboard().clear()
