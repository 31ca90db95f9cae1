# SPDX-License-Identifier: GPL-3.0-or-later
"""The program in processes of its own, driven and asked by a proof.

`python -m tests.proofs.driven closed|open|warm WAY...` starts it as a person does, with its
doorkeeper; its first session takes the first way, and so on. ``open`` leaves the shield out;
``warm`` imports what a vault needs once for all sessions, to save time. A way is made of steps,
such as ``hear_words+unlock+end_at=today=lock``; each is given the session's first window. They
talk with the proof by lines of JSON over the standard input and output, so that nothing they are
told lies in the memory of any other session.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from securetrain.session.doorkeeper.door import Door
from securetrain.session.doorkeeper.parent import Guest, Hands, fork_session

SessionMain = Callable[[Door], int]


def main(manner: str, ways: list[str]) -> int:
    """Keep the door until the last session has ended."""
    from securetrain import session, shield

    if manner == "open":
        setattr(session, "close_in", shield.State)  # noqa: B010 - nothing is closed in
    elif manner == "warm":
        from securetrain.vault import warm_up

        warm_up()
        import_module("securetrain.classroom")
        import_module("securetrain.practice.schedule")
    left = iter(ways)

    def fork(real: SessionMain, folder: Path | None, hands: Hands) -> Guest:
        return fork_session(partial(_driven, real, next(left)), folder, hands)

    session.fork_session = fork  # type: ignore[attr-defined, assignment]
    return session.run([])


def tell(**said: Any) -> None:
    """Say something to the proof; it is told whose words these are as well."""
    whole = {"pid": os.getpid(), "doorkeeper": os.getppid(), **said}
    os.write(1, json.dumps(whole).encode() + b"\n")


def told() -> Any:
    """Wait for what the proof says, with everything standing still."""
    line = b""
    while not line.endswith(b"\n"):
        sign = os.read(0, 1)
        if not sign:
            raise EOFError("The proof has ended.")
        line += sign
    return json.loads(line)


def _driven(real: SessionMain, way: str, door: Door) -> int:
    from PySide6.QtCore import QTimer

    from securetrain.session.entry.first_window import FirstWindow

    show = FirstWindow.show

    def show_and_drive(first: FirstWindow) -> None:
        show(first)
        QTimer.singleShot(0, partial(drive, way, first))

    FirstWindow.show = show_and_drive  # type: ignore[method-assign, assignment]
    return real(door)


def drive(way: str, first: Any) -> None:
    """Take the steps of a way; where one cannot be taken, the session ends there."""
    from tests.journeys import hands
    from tests.proofs import ways

    hands.LIMIT, hands.PAUSE = 20, 0.02  # whoever is traced is slow
    try:
        for step in way.split("+"):
            name, *arguments = step.split("=")
            getattr(ways, name)(first, *arguments)
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(3)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2:]))
