# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole session by a script, with its doorkeeper, as processes of their own.

`python3 -m tests.scripted closed|open FOLDER` goes through every screen, opens Qt's own file
dialog, saves a file into the folder through the doorkeeper, and lets a next person do the same.
``closed`` closes both processes in as the program does; ``open`` leaves that out. What holds and
how many screens were seen is told on the standard output.
"""

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain.session.doorkeeper.door import Door
from securetrain.session.doorkeeper.parent import fork_session, keep_door
from securetrain.shield import DOORKEEPER, GUEST, close_connections, close_in
from tests.manner import Manner

if TYPE_CHECKING:
    from tests.tours.screen_tour import ScreenTour

SIZE = (1024, 600)


def main() -> int:
    """Keep the door as `securetrain.session.run` does."""
    way, folder = sys.argv[1], Path(sys.argv[2])
    if way == "closed":
        close_in(DOORKEEPER)
    begun = folder / "first.txt"

    def session(door: Door) -> int:
        is_first = not begun.exists()
        seen, holds = go_through(closed=way == "closed")
        door.save(begun if is_first else folder / "second.txt", "txt", b"words")
        os.write(1, f"{seen} screens {holds}\n".encode())
        if is_first:
            door.ask_for_next()
        return 0

    return keep_door(partial(fork_session, session), program=Path(__file__).parents[1])


def go_through(*, closed: bool) -> tuple[int, str]:
    """Close in, and see every screen; return how many there were and what held."""
    shielded = close_in(GUEST) if closed else None
    from securetrain.session.learner import make_application
    from tests.tours.screen_tour import ScreenTour

    application = make_application()
    tour = ScreenTour(application, Manner("en", "light", 100), SIZE)
    seen = 0
    for name, go in tour.stops():
        tour.grab(go, None)
        seen += 1
        if shielded and name.startswith("01"):
            shielded = close_connections(shielded, os.environ)
        if name.startswith("07"):
            choose_a_file(tour)
    tour.end()
    return seen, ",".join(guard.value for guard in shielded.holds) if shielded else ""


def choose_a_file(tour: "ScreenTour") -> None:
    """Open the file dialog that lessons are saved with, and leave it again."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(tour.window, "", str(Path.home()))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    tour.grab(dialog.show, None)
    dialog.close()
    dialog.deleteLater()


if __name__ == "__main__":
    raise SystemExit(main())
