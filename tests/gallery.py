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
from itertools import chain, product
from pathlib import Path
from typing import TYPE_CHECKING

from tests.manner import Manner

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.tours.page_tour import PageTour

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
        for name, grab in chain(windows(application, manner), blocks(application, manner)):
            file = f"{manner.name}-{name}.png"
            wanted = only in file
            grab(folder / file if wanted else None)
            count += wanted
    return count


Stop = tuple[str, Callable[[Path | None], None]]


def windows(application: "QApplication", manner: Manner) -> Iterator[Stop]:
    """Yield every page of every tour by name, with what draws it."""
    from tests.tours.day_tour import DayTour
    from tests.tours.keeping_tour import KeepingTour
    from tests.tours.leaving_tour import LeavingTour
    from tests.tours.notebook_tour import NotebookTour
    from tests.tours.pack_tour import PackTour
    from tests.tours.screen_tour import ScreenTour
    from tests.tours.search_tour import SearchTour

    tours: dict[str, type[PageTour | ScreenTour]] = {
        "screen": ScreenTour,
        "keeping": KeepingTour,
        "packs": PackTour,
        "leaving": LeavingTour,
        "notes": NotebookTour,
        "search": SearchTour,
        "day": DayTour,
    }
    for kind, begin in tours.items():
        tour = begin(application, manner, SIZE)
        for name, go in tour.stops():
            yield f"{kind}-{name}", partial(tour.grab, go)
        tour.end()


def blocks(application: "QApplication", manner: Manner) -> Iterator[Stop]:
    """Yield every kind of block by name, as asked and as answered, with what draws it."""
    from tests.tours.block_tour import BlockTour

    tour = BlockTour(application, manner)
    for name, make in tour.stops():
        yield f"block-{name}", partial(tour.grab, make)


if __name__ == "__main__":
    raise SystemExit(main())
