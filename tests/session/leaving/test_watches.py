# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever watches while somebody learns is answered, and set anew as often as settings change."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QApplication

from securetrain.classroom import Settings, ShownName
from securetrain.session.leaving import watches
from securetrain.session.leaving.watching import SystemWatch
from securetrain.ui import NeutralPage, shown_name
from securetrain.ui.cover import Veil
from tests.journeys.hands import Key, press, push, reads, wait_for, wait_to_read
from tests.staging import Staged


class Watched:
    """A guest on today's page, and what watches them, by a clock that is put forward by hand."""

    def __init__(self, staged: Staged) -> None:
        """Begin to watch."""
        self.staged, self.now = staged.arrive(), 0.0
        self.system = SystemWatch(staged.window)
        staged.stage.watch(self.system, hears=True)
        assert staged.stage._watches is not None
        self.watches = staged.stage._watches
        self.watches._idling._now = lambda: self.now
        self.watches.begin_anew()

    def pass_time(self, seconds: float) -> None:
        """Put the clock forward, and let it be looked at."""
        self.now += seconds
        self.watches._idling._timer.timeout.emit()
        self.staged.settle()

    @property
    def is_paused(self) -> bool:
        """Whether the neutral page is all there is."""
        return isinstance(self.staged.window.centralWidget(), NeutralPage)

    def end(self) -> None:
        """Watch nothing more."""
        self.watches._cover.listen(False)
        self.watches._leaving.end()
        self.watches.rest()


@pytest.fixture
def watched(staged: Staged) -> Iterator[Watched]:
    made = Watched(staged)
    yield made
    made.end()


SPEAKING: dict[str, Callable[[Watched], SignalInstance]] = {
    "time": lambda made: made.watches._idling.expired,
    "keys": lambda made: made.watches._leaving.lock_wanted,
    "the system's sleep": lambda made: made.system.sleeping,
    "the system's lock": lambda made: made.system.locked,
}


@pytest.mark.parametrize("speaks", SPEAKING.values(), ids=SPEAKING)
def test_a_guest_is_hidden_whoever_speaks(
    watched: Watched, speaks: Callable[[Watched], SignalInstance]
) -> None:
    speaks(watched).emit()
    watched.staged.settle()
    assert watched.is_paused


def test_whoever_wants_to_be_gone_is_gone(watched: Watched) -> None:
    watched.watches._leaving.wanted.emit()
    wait_for(lambda: not watched.staged.window.isVisible(), "The end")


def test_time_runs_out_after_a_warning_unless_somebody_is_there(watched: Watched) -> None:
    watched.pass_time(5 * 60 - 10)
    wait_to_read("Pauses in 10 seconds. Press any key to stay.")
    press(Key.Key_Shift)
    watched.staged.settle()
    assert not reads("Press any key to stay")
    watched.pass_time(5 * 60 - 1)
    assert not watched.is_paused
    watched.pass_time(1)
    assert watched.is_paused


def test_after_a_pause_time_begins_anew(watched: Watched) -> None:
    for _time in range(2):
        watched.pass_time(5 * 60)
        assert watched.is_paused
        push("Go on")
        watched.staged.settle()


def test_other_settings_take_the_warning_away_and_count_from_now(watched: Watched) -> None:
    watched.pass_time(5 * 60 - 10)
    wait_to_read("Pauses in 10 seconds")
    watched.staged.stage.change(Settings(lock_minutes=1))
    watched.staged.settle()
    assert not reads("Pauses in")
    watched.pass_time(50)
    wait_to_read("Pauses in 10 seconds")
    watched.watches.rest()
    watched.staged.settle()
    assert not reads("Pauses in")


def test_the_window_bears_the_name_that_was_chosen(watched: Watched) -> None:
    for name in ShownName:
        watched.staged.stage.change(Settings(shown_name=name))
        assert watched.staged.window.windowTitle() == shown_name(name)[0]


def test_the_window_is_covered_only_where_that_is_wished(
    watched: Watched, qapp: QApplication
) -> None:
    def is_covered() -> bool:
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        return any(each.isVisible() for each in watched.staged.window.findChildren(Veil))

    assert not is_covered()
    watched.staged.stage.change(Settings(cover=True))
    assert is_covered()
    watched.staged.stage.change(Settings())
    assert not is_covered()


def test_the_system_is_told_whether_to_keep_the_window_out_of_pictures_where_it_can(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, bool]] = []
    monkeypatch.setattr(
        watches, "hide_from_capture", lambda who, hidden: told.append((who, hidden))
    )
    for can in (False, True):
        monkeypatch.setattr(watches, "can_hide_from_capture", lambda can=can: can)
        for wanted in (True, False):
            watched.staged.stage.change(Settings(hide_from_capture=wanted))
    window = int(watched.staged.window.winId())
    assert told == [(window, True), (window, False)]
