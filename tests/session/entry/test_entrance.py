# SPDX-License-Identifier: GPL-3.0-or-later
"""At the door of a vault nothing is left lying about, and nothing stays open that has no stage."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel

from securetrain import vault
from securetrain.classroom import Settings, ShownName
from securetrain.practice import GuestJournal
from securetrain.session.doorkeeper.handed import Handed, unpacked
from securetrain.session.entry.entrance import Entrance
from securetrain.ui import SecretField, TodayPage, UnlockPage
from securetrain.ui.parts.hearing import Hearing
from securetrain.vault import NotKeptError
from tests.journeys.hands import Key, go_to, press, push, reads, wait_for, wait_to_read
from tests.practice.making import attempt
from tests.sealing.making import WITH_QUICK
from tests.silent_door import SilentDoor
from tests.tours import settle
from tests.vault.making import PASSPHRASE, create, unlock

TYPED = "half of it"


class LeftDoor(SilentDoor):
    """A door where the session before has left something."""

    def __init__(self, left: bytes) -> None:
        """Take what was left."""
        super().__init__()
        self._found = left

    def take_what_was_left(self) -> bytes:
        """Give it, once."""
        found, self._found = self._found, b""
        return found


class Arrived:
    """Somebody in front of the door of a vault."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        """Come to a folder."""
        self._application, self.folder = application, folder
        self.entrance: Entrance | None = None
        self.door = LeftDoor(b"")

    def come(self, handed: Handed | None = None) -> Entrance:
        """Stand in front of it, with all loaded."""
        self.door = LeftDoor(handed.packed() if handed else b"")
        entrance = self.entrance = Entrance(self._application, self.door, self.folder)
        entrance.show()
        entrance.window.activateWindow()
        wait_for(lambda: entrance._idling, "What watches the door")
        settle(self._application)
        return entrance

    def end(self) -> None:
        """Go away again, and let nothing hear the keys of the tests that follow."""
        for watch in self._application.findChildren(Hearing):
            watch.end()
            watch.deleteLater()
        if self.entrance:
            if self.entrance.stage and self.entrance.stage.held.vault:
                self.entrance.stage.held.vault.close()
            if self.entrance._system:
                self.entrance._system.end()
            self.entrance.window.may_close = True
            self.entrance.window.close()
            self.entrance.window.deleteLater()
        settle(self._application)


@pytest.fixture
def arrived(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Arrived]:
    """Make a vault that opens at once, and somebody in front of it."""
    create(tmp_path / "kept").close()
    monkeypatch.setattr(vault, "unlock", partial(vault.unlock, profiles=WITH_QUICK))
    made = Arrived(qapp, tmp_path / "kept")
    yield made
    made.end()


def field(entrance: Entrance) -> SecretField:
    return entrance.window.findChildren(SecretField)[0]


def type_half(entrance: Entrance) -> None:
    """Type half a passphrase, in sight."""
    field(entrance)._line.setText(TYPED)
    field(entrance).show_letters(True)


@pytest.mark.parametrize("why", ["time", "sleep", "the system's lock"])
def test_what_was_half_typed_at_the_door_does_not_stay_there(arrived: Arrived, why: str) -> None:
    entrance = arrived.come()
    assert entrance._idling
    assert entrance._system
    told = {
        "time": entrance._idling.expired,
        "sleep": entrance._system.sleeping,
        "the system's lock": entrance._system.locked,
    }
    for _again in range(2):
        type_half(entrance)
        told[why].emit()
        assert field(entrance).text() == ""
        assert not field(entrance)._line.is_shown


def test_what_a_guest_did_is_named_before_it_comes_along(arrived: Arrived) -> None:
    arrived.come(Handed(journal=GuestJournal([attempt("q-1"), attempt("q-2")])))
    assert reads("What you did comes along: 2 answers.")


def test_closing_at_the_door_asks_a_guest_who_would_lose_answers_once(arrived: Arrived) -> None:
    entrance = arrived.come(Handed(journal=GuestJournal([attempt("q-1"), attempt("q-2")])))
    entrance.window.close_wanted.emit()
    wait_to_read("You gave 2 answers. They are forgotten when you close.")
    push("Stay")
    wait_to_read("What you did comes along: 2 answers.")
    for _again in range(2):
        assert entrance.window.isVisible()
        entrance.window.close_wanted.emit()
    assert not entrance.window.isVisible()


def test_closing_at_the_door_asks_nobody_who_would_lose_nothing(arrived: Arrived) -> None:
    entrance = arrived.come()
    entrance.window.close_wanted.emit()
    assert not entrance.window.isVisible()


def test_without_a_guest_nothing_is_said_to_come_along(arrived: Arrived) -> None:
    arrived.come()
    assert not reads("comes along")


def test_what_a_guest_did_can_be_left_out(arrived: Arrived) -> None:
    handed = Handed(journal=GuestJournal([attempt("q-1"), attempt("q-2")]))
    entrance = arrived.come(handed)
    go_to("Leave it out")
    press(Key.Key_Space)
    entrance.dressing.dress()  # as in another language, or when the system turns dark
    assert isinstance(go_to("Leave it out"), QCheckBox)
    assert entrance.window.findChildren(QCheckBox)[0].isChecked()
    enter(entrance)
    wait_for(lambda: isinstance(entrance.window.page, TodayPage), "Today")
    assert entrance.stage
    assert entrance.stage.held.journal.attempts() == ()
    assert entrance._handed.journal.attempts() == ()
    assert entrance._left == b""


def test_what_a_guest_did_comes_along_unless_it_is_left_out(arrived: Arrived) -> None:
    handed = Handed(journal=GuestJournal([attempt("q-1"), attempt("q-2")]))
    entrance = arrived.come(handed)
    for _twice in range(2):
        go_to("Leave it out")
        press(Key.Key_Space)
    enter(entrance)
    wait_for(lambda: isinstance(entrance.window.page, TodayPage), "Today")
    assert entrance.stage
    assert len(entrance.stage.held.journal.attempts()) == 2


def test_the_system_turning_dark_takes_nothing_away_that_is_being_opened(arrived: Arrived) -> None:
    entrance = arrived.come()
    enter(entrance)
    entrance.dressing.dress()
    wait_for(lambda: isinstance(entrance.window.page, TodayPage), "Today")


def ask_to_erase() -> None:
    push("I cannot open it")
    push("Erase what is there")
    wait_to_read("Erase what is kept?")


def test_whoever_cannot_open_it_may_erase_it_and_goes_on_as_a_guest(arrived: Arrived) -> None:
    entrance = arrived.come(Handed(journal=GuestJournal([attempt("q-1")])))
    ask_to_erase()
    assert reads("Backups, if you made any")
    named = [each.accessibleName() for each in entrance.window.findChildren(QLabel)]
    assert str(arrived.folder) in named
    push("Stay")
    wait_to_read("Welcome back")
    assert (arrived.folder / "keys.bin").exists()
    ask_to_erase()
    push("Erase")
    wait_for(lambda: not entrance.window.isVisible(), "The end")
    assert not arrived.folder.exists()
    assert (arrived.door.asked_for_next, arrived.door.asked_for) == (True, None)
    left = unpacked(arrived.door.left, date.today())
    assert left
    assert left.journal.attempts() == (attempt("q-1"),)


def test_an_erasing_that_was_cut_short_is_told_and_finished(arrived: Arrived) -> None:
    (arrived.folder / "keys.bin").unlink()
    entrance = arrived.come()
    wait_to_read("The key of what was kept here is gone")
    push("Erase what is there")
    wait_to_read("Erase what is kept?")
    push("Erase")
    wait_for(lambda: not entrance.window.isVisible(), "The end")
    assert not arrived.folder.exists()


def test_what_is_open_in_another_window_is_not_erased(arrived: Arrived) -> None:
    entrance = arrived.come()
    other = unlock(arrived.folder)
    ask_to_erase()
    push("Erase")
    wait_to_read("open in another window")
    other.close()
    assert entrance.window.isVisible()
    unlock(arrived.folder).close()


def test_the_door_bears_the_name_of_the_session_before(arrived: Arrived) -> None:
    entrance = arrived.come(Handed(replace(Settings(), shown_name=ShownName.READER)))
    assert entrance.window.windowTitle() == "Reader"


def enter(entrance: Entrance) -> None:
    page = entrance.window.page
    assert isinstance(page, UnlockPage)
    page.entered.emit(PASSPHRASE)


@pytest.mark.parametrize("step", ["take_over", "look_up"])
def test_a_vault_is_shut_again_where_nobody_can_enter(
    arrived: Arrived, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_what: object) -> None:
        raise NotKeptError("The disk did not answer.")

    where = {
        "take_over": "securetrain.vault.journal.VaultJournal.take_over",
        "look_up": "securetrain.session.held.held_in",
    }
    with monkeypatch.context() as patched:
        patched.setattr(where[step], fail)
        entrance = arrived.come()
        enter(entrance)
        wait_to_read("The disk did not answer.")
    assert entrance.stage is None
    unlock(arrived.folder).close()
    enter(entrance)
    wait_for(lambda: isinstance(entrance.window.page, TodayPage), "Today")
