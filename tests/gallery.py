# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every screen and every kind of block: `python3 -m tests.gallery FOLDER`.

In English and Farsi, light and dark, at 100 and 200 %, and in high contrast; screens in the
smallest window that has to be enough, 1024x600, blocks as long as they are.
"""

import argparse
import builtins
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from tests.manner import Manner

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SIZE = (1024, 600)


def manners() -> list[Manner]:
    """Return every way, and high contrast in each direction."""
    usual = [Manner(*each) for each in product(("en", "fa"), ("light", "dark"), (100, 200))]
    return [*usual, Manner("en", "high_contrast", 100), Manner("fa", "high_contrast", 200)]


def main(arguments: list[str] | None = None) -> int:
    """Draw everything into a folder."""
    parser = argparse.ArgumentParser(prog="python3 -m tests.gallery", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--only", default="", help="only pictures whose name holds this")
    chosen = parser.parse_args(arguments)
    from securetrain.bootstrap import TESTS, ensure

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    ensure("tests.gallery", sys.argv[1:], part=TESTS, needs_window=True)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    count = draw(chosen.folder, chosen.only)
    print(f"{count} pictures in {chosen.folder}")
    return 0


def draw(folder: Path, only: str) -> int:
    """Draw what is wanted; return how many pictures there are."""
    plain_import = builtins.__import__
    from PySide6.QtWidgets import QApplication

    builtins.__import__ = plain_import
    application = QApplication.instance() or QApplication(["gallery"])
    assert isinstance(application, QApplication)
    application.setQuitOnLastWindowClosed(False)
    count = 0
    for manner in manners():
        for stops in (screens, keeping, packs, leaving, searching, days, notes, blocks):
            for name, grab in stops(application, manner):
                file = f"{manner.name}-{name}.png"
                wanted = only in file
                grab(folder / file if wanted else None)
                count += wanted
    return count


Stop = tuple[str, Callable[[Path | None], None]]


def screens(application: "QApplication", manner: Manner) -> Iterator[Stop]:
    """Yield every screen by name, with what draws it."""
    from tests.tours import ScreenTour

    tour = ScreenTour(application, manner, SIZE)
    for name, go in tour.stops():
        yield f"screen-{name}", partial(tour.grab, go)
    tour.end()


def keeping(application: "QApplication", manner: Manner) -> Iterator[Stop]:
    """Yield every page of keeping by name, with what draws it."""
    from tests.keeping_tour import KeepingTour

    tour = KeepingTour(application, manner, SIZE)
    for name, go in tour.stops():
        yield f"keeping-{name}", partial(tour.grab, go)
    tour.end()


def packs(application: "QApplication", manner: Manner) -> Iterator[Stop]:
    """Yield every page of packs by name, with what draws it."""
    from tests.pack_tour import PackTour

    tour = PackTour(application, manner, SIZE)
    for name, go in tour.stops():
        yield f"packs-{name}", partial(tour.grab, go)
    tour.end()


def leaving(application: "QApplication", manner: Manner) -> Iterator[Stop]:
    """Yield every page of leaving by name, with what draws it."""
    from tests.leaving_tour import LeavingTour

    tour = LeavingTour(application, manner, SIZE)
    for name, go in tour.stops():
        yield f"leaving-{name}", partial(tour.grab, go)
    tour.end()


def searching(application: "QApplication", manner: Manner) -> Iterator[Stop]:
    """Yield every state of search by name, with what draws it."""
    from tests.search_tour import SearchTour

    tour = SearchTour(application, manner, SIZE)
    for name, go in tour.stops():
        yield f"search-{name}", partial(tour.grab, go)
    tour.end()


def days(application: "QApplication", manner: Manner) -> Iterator[Stop]:
    """Yield every page around a day by name, with what draws it."""
    from tests.day_tour import DayTour

    tour = DayTour(application, manner, SIZE)
    for name, go in tour.stops():
        yield f"day-{name}", partial(tour.grab, go)
    tour.end()


def notes(application: "QApplication", manner: Manner) -> Iterator[Stop]:
    """Yield every state of notes and bookmarks by name, with what draws it."""
    from tests.notebook_tour import NotebookTour

    tour = NotebookTour(application, manner, SIZE)
    for name, go in tour.stops():
        yield f"notes-{name}", partial(tour.grab, go)
    tour.end()


def blocks(application: "QApplication", manner: Manner) -> Iterator[Stop]:
    """Yield every kind of block by name, as asked and as answered, with what draws it."""
    from tests.tours import BlockTour

    tour = BlockTour(application, manner)
    for name, make in tour.stops():
        yield f"block-{name}", partial(tour.grab, make)


if __name__ == "__main__":
    raise SystemExit(main())
