# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on a stage of this process, and how long until what was asked is painted."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from unittest.mock import patch

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from securetrain import places
from securetrain.course import Lesson, PackInfo, Shelf, Topic, write_document
from securetrain.practice import GuestJournal, Journal
from securetrain.session.entry.opening import Opening
from securetrain.session.held import Held
from securetrain.session.stage import Stage
from securetrain.shield import share_one_heap
from securetrain.ui import load_typefaces
from tests.silent_door import SilentDoor

DAY = date.today()
PACK = "measured"
PATIENCE = 5_000


@contextmanager
def on_stage(
    lessons: Sequence[Lesson] = (), journal: Journal | None = None, *, held: Held | None = None
) -> Iterator[tuple[QApplication, Stage]]:
    """Have the program's window open at today, with these lessons or else the bundled ones.

    Without a ``journal`` somebody is there for the first time, unless something is ``held``.
    """
    share_one_heap()  # as a session does
    made = QApplication.instance() or QApplication(["benchmarks"])
    assert isinstance(made, QApplication)
    made.setQuitOnLastWindowClosed(False)
    with (
        TemporaryDirectory() as folder,
        patch.object(places, "compiled_lessons", return_value=shelved(lessons, Path(folder))),
    ):
        opening = Opening(made, SilentDoor())
        opening.window.resize(1024, 600)
        opening.window.show()
        load_typefaces(made, places.assets() / "fonts")
        stage = opening.set_stage(held or Held(journal or GuestJournal()))
        stage.arrive("en")
        stage.enter()
        settle(made)
        yield made, stage
        opening.window.may_close = True
        opening.window.close()
        opening.window.deleteLater()
        settle(made)


def shelved(lessons: Sequence[Lesson], folder: Path) -> Path:
    """Write a pack of compiled lessons; without any, name the folder of the bundled ones."""
    if not lessons:
        return places.compiled_lessons()
    (folder / PACK / "lessons").mkdir(parents=True)
    topics = tuple(Topic(each, each) for each in sorted({one.info.topic for one in lessons}))
    label = PackInfo(PACK, "Measured", 1, "Us", "CC-BY-4.0", "en", topics, ("en",))
    shelf = Shelf(label, "en", tuple(lesson.info for lesson in lessons))
    (folder / PACK / "shelf.en.json").write_bytes(write_document(shelf))
    for lesson in lessons:
        file = folder / PACK / "lessons" / f"{lesson.info.id}.en.json"
        file.write_bytes(write_document(lesson))
    return folder


def settle(application: QApplication) -> None:
    """Let everything that was asked for happen."""
    for _ in range(30):
        application.processEvents()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class _Paint(QObject):
    """Notes when a widget was painted for the first time since it began to look."""

    def __init__(self, widget: QWidget, done: Callable[[], None]) -> None:
        super().__init__()
        self._done = done
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell once what is painted is on the screen."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._done)
        return False


def until_painted(act: Callable[[], None], shown: Callable[[], QWidget]) -> float:
    """Do something and wait until what it shows is painted; return milliseconds."""
    began = perf_counter()
    act()
    ended: list[float] = []
    loop = QEventLoop()

    def done() -> None:
        ended.append(perf_counter())
        loop.quit()

    _kept = _Paint(shown(), done)
    QTimer.singleShot(PATIENCE, loop.quit)
    loop.exec()
    if not ended:
        raise SystemExit("What was asked for was not painted within five seconds.")
    return (ended[0] - began) * 1_000


class Pulse(QObject):
    """A timer that ought to beat each millisecond; knows how long it was kept waiting at most."""

    def __init__(self) -> None:
        """Begin to beat."""
        super().__init__()
        self._last = perf_counter()
        self.longest = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1_000 - 1)
        self._last = now

    def take(self) -> float:
        """Return the longest wait in milliseconds since the last time this was asked."""
        longest, self.longest = self.longest, 0.0
        return longest
