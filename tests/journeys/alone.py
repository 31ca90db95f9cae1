# SPDX-License-Identifier: GPL-3.0-or-later
"""Journeys in processes of their own: `python -m tests.journeys.alone WAY... PATH...`.

Runs the program as a person starts it, with its doorkeeper; in each session that it forks, one
after the other, hands on a keyboard take the way of that name. What was gone through is printed.
"""

import os
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from securetrain.session.doorkeeper.door import Door
from securetrain.session.doorkeeper.parent import Guest, Hands, fork_session

SessionMain = Callable[[Door], int]
Show = Callable[[Any], None]


def main(ways: list[str]) -> int:
    """Open the program's window; the first session takes the first way, and so on."""
    from securetrain import __main__, session

    files = [each for each in ways if "/" in each]
    left = iter([each for each in ways if each not in files])
    os.environ["PAPER"] = str(os.memfd_create("paper"))

    def fork(real: SessionMain, folder: Path | None, hands: Hands) -> Guest:
        return fork_session(partial(_driven, real, next(left)), folder, hands)

    session.fork_session = fork  # type: ignore[attr-defined, assignment]
    return __main__.main(files)


def _driven(real: SessionMain, way: str, door: Door) -> int:
    from PySide6.QtCore import QTimer

    from securetrain.session.entry.entrance import Entrance
    from securetrain.session.entry.opening import Opening

    for first in (Opening, Entrance):
        show = first.show

        def show_and_drive(window: Opening | Entrance, show: Show = show) -> None:
            show(window)
            QTimer.singleShot(0, partial(_drive, way))

        first.show = show_and_drive  # type: ignore[method-assign, assignment]
    return real(door)


def _drive(way: str) -> None:
    from tests.journeys import keeping_ways, pack_ways, ways

    try:
        rooms = (ways, keeping_ways, pack_ways)
        next(getattr(each, way) for each in rooms if hasattr(each, way))()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(3)
    print("gone through:", way, os.getpid(), flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
