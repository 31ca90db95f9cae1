# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeping costs: a vault's first page, its memory, a window while it opens, its erasing."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from securetrain import vault
from securetrain.practice import GuestJournal
from securetrain.session.entrance import Entrance
from tests.benchmarks.processes import bare_window, program
from tests.benchmarks.rows import Row, Timings
from tests.benchmarks.stages import Pulse, settle
from tests.practice.making import attempt
from tests.sealing.making import PASSPHRASE, WITH_QUICK
from tests.silent_door import SilentDoor
from tests.vault.making import create

ATTEMPTS = 20_000
PATIENCE = 20_000


def measure(repeats: int) -> list[Row]:
    """Start programs with a vault and without, then open and erase a large one."""
    return [*starts(repeats), *memories(min(repeats, 5)), *openings(min(repeats, 7))]


def starts(repeats: int) -> list[Row]:
    """Start to the unlock page beside the first page of a guest, in turn."""
    guest, unlock, floor, more = Timings(), Timings(), Timings(), Timings()
    with kept() as folder, patch.dict(os.environ):
        for again in range(repeats + 1):
            os.environ.pop("XDG_DATA_HOME", None)
            values = [bare_window()["at"], program("window")["at"]]
            os.environ["XDG_DATA_HOME"] = str(folder.parent)
            values.append(program("window")["at"])
            if again:  # the first round warms the disk's cache
                for timings, value in zip((floor, guest, unlock), values, strict=True):
                    timings.add(value)
                more.add(values[2] - values[1])
    return [
        Row("process start to a guest's first page", guest, floor, times=1.5),
        Row("process start to the unlock page", unlock, floor),
        Row("more to the unlock page than to a guest's", more, most=20),
    ]


def memories(repeats: int) -> list[Row]:
    """Open a vault and a lesson, beside the bare window; deriving the key takes 128 MiB before."""
    floor, now, peak = Timings("MiB"), Timings("MiB"), Timings("MiB")
    said = {"XDG_DATA_HOME": "", "SECURETRAIN_PASSPHRASE": PASSPHRASE}
    with kept() as folder, patch.dict(os.environ, {**said, "XDG_DATA_HOME": str(folder.parent)}):
        for _ in range(repeats):
            floor.add(bare_window()["peak"] / 1024)
            figures = program("kept")
            now.add(figures["now"] / 1024)
            peak.add(figures["peak"] / 1024)
    return [
        Row("memory on a lesson with a vault open", now, floor, times=2.5),
        Row("the same at its peak, while the key is derived", peak, floor),
    ]


@contextmanager
def kept() -> Iterator[Path]:
    """Make a vault such as the program finds, beside the checkout."""
    with TemporaryDirectory(dir=Path(__file__).parents[2] / ".venv") as place:
        made = vault.create(Path(place) / "securetrain", PASSPHRASE)
        made.close()
        yield made.folder


def openings(repeats: int) -> list[Row]:
    """Unlock and erase a vault with very many answers in a window of this process."""
    gaps, gone = Timings(), Timings()
    application = QApplication.instance() or QApplication(["benchmarks"])
    assert isinstance(application, QApplication)
    application.setQuitOnLastWindowClosed(False)
    vault.warm_up()
    for again in range(repeats + 1):
        with TemporaryDirectory(dir=Path(__file__).parents[2] / ".venv") as place:
            folder = Path(place) / "kept"
            fill(folder)
            gap, erased = open_and_erase(application, folder)
            if again:
                gaps.add(gap)
                gone.add(erased)
    return [
        Row(f"longest gap while {ATTEMPTS:,} answers are unlocked", gaps, most=50),
        Row(f"erasing {ATTEMPTS:,} answers", gone, most=1_000),
    ]


def fill(folder: Path) -> None:
    """Make a vault with very many answers, states worked out as they were when it was left."""
    made = create(folder)
    answers = [attempt(f"q-{n % 400}", on=-(n // 40)) for n in range(ATTEMPTS)]
    made.journal.take_over(GuestJournal(answers))
    made.states({})
    made.close()


def open_and_erase(application: QApplication, folder: Path) -> tuple[float, float]:
    """Return the longest gap until today is shown, in ms, and how long erasing took."""
    entrance = Entrance(application, SilentDoor(), folder)
    entrance.show()
    wait_until(lambda: entrance._system is not None)
    settle(application)
    quickly = partial(vault.unlock, profiles=WITH_QUICK)
    pulse = Pulse()
    with patch.object(vault, "unlock", quickly):
        pulse.take()
        entrance.window.page.entered.emit(PASSPHRASE)  # type: ignore[union-attr]
        wait_until(lambda: entrance.stage is not None)
        settle(application)
        gap = pulse.take()
    stage = entrance.stage
    assert stage
    assert stage.held.vault
    began = perf_counter()
    stage.held.vault.erase()
    taken = (perf_counter() - began) * 1_000
    assert not folder.exists()
    entrance.window.may_close = True
    entrance.window.close()
    settle(application)
    return gap, taken


def wait_until(there: Callable[[], bool]) -> None:
    """Let the program run until something is there."""
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if there() else None)
    timer.start(5)
    QTimer.singleShot(PATIENCE, loop.quit)
    loop.exec()
    assert there()
