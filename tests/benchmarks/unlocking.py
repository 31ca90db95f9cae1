# SPDX-License-Identifier: GPL-3.0-or-later
"""A process that unlocks a vault in a window, says its longest gap, and erases what it unlocked.

It does not derive the key: the vault has the profile of tests. Everything else is as it ships.
"""

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

from securetrain.session.learner import make_application

PATIENCE = 20_000


def main(folder: Path) -> None:
    """Open the window, wait until all is loaded, unlock, wait for today, and erase."""
    application = make_application()
    from securetrain import vault
    from securetrain.session.entry.entrance import Entrance
    from tests.benchmarks.stages import Pulse, settle
    from tests.sealing.making import PASSPHRASE, WITH_QUICK
    from tests.silent_door import SilentDoor

    entrance = Entrance(application, SilentDoor(), folder)
    entrance.show()
    wait_until(lambda: entrance._system is not None)
    vault.warm_up()
    settle(application)
    pulse = Pulse()
    with patch.object(vault, "unlock", partial(vault.unlock, profiles=WITH_QUICK)):
        pulse.take()
        entrance.window.page.entered.emit(PASSPHRASE)  # type: ignore[union-attr]
        wait_until(lambda: entrance.stage is not None)
        wait(REST)
    gap = pulse.take()
    assert entrance.stage
    assert entrance.stage.held.vault
    began = time.perf_counter()
    entrance.stage.held.vault.erase()
    erased = (time.perf_counter() - began) * 1_000
    assert not folder.exists()
    os.write(2, f"watched at={time.monotonic_ns()} gap={gap} erased={erased}\n".encode())
    os._exit(0)


REST = 300
"""Milliseconds after which nothing of it goes on."""


def wait(milliseconds: int) -> None:
    """Let the program run for a while."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(there: Callable[[], bool]) -> None:
    """Let the program run until something is there."""
    end = time.monotonic() + PATIENCE / 1_000
    while not there():
        assert time.monotonic() < end
        wait(5)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
