# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever changes the passphrase is told how it ended, also when they have gone elsewhere."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool

from securetrain import vault as room
from securetrain.session.keeping.changing_pages import ChangingPages
from securetrain.ui import ChangePage, LibraryPage, NewPassphrasePage
from securetrain.vault import NotKeptError, Vault
from tests.journeys.hands import push, reads, wait_to_read
from tests.sealing.making import WITH_QUICK
from tests.staging import Staged
from tests.vault.making import ANOTHER, PASSPHRASE, create


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Vault]:
    for name in ("change_passphrase", "renew_key"):
        monkeypatch.setattr(room, name, partial(getattr(room, name), profiles=WITH_QUICK))
    made = create(tmp_path / "kept")
    yield made
    made.close()


def change(staged: Staged, vault: Vault, old: str) -> list[str]:
    """Ask for another passphrase; return what is told when it is changed."""
    done: list[str] = []
    around = staged.arrive().stage.lessons._around
    ChangingPages(around, vault, lambda: done.append("changed")).show()
    page = staged.window.page
    assert isinstance(page, ChangePage)
    page.asked.emit("known", old)
    new = staged.window.page
    assert isinstance(new, NewPassphrasePage)
    new.chosen.emit(ANOTHER)
    return done


def test_it_ends_where_it_began(staged: Staged, vault: Vault) -> None:
    done = change(staged, vault, PASSPHRASE)
    wait_to_read("The passphrase is changed")
    assert done == ["changed"]


def test_a_wrong_passphrase_is_asked_for_again(staged: Staged, vault: Vault) -> None:
    done = change(staged, vault, ANOTHER)
    wait_to_read("The passphrase is not changed")
    assert isinstance(staged.window.page, ChangePage)
    assert done == []


@pytest.mark.parametrize(
    ("old", "told"),
    [(PASSPHRASE, "The passphrase is changed"), (ANOTHER, "The passphrase is not changed")],
)
def test_whoever_has_gone_elsewhere_is_told_there(
    staged: Staged, vault: Vault, old: str, told: str
) -> None:
    done = change(staged, vault, old)
    staged.stage.day.show_library()
    wait_to_read(told)
    assert isinstance(staged.window.page, LibraryPage)
    assert done == []


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_disk_that_does_not_take_it_is_told_wherever_somebody_is(
    staged: Staged, vault: Vault, monkeypatch: pytest.MonkeyPatch, elsewhere: bool
) -> None:
    monkeypatch.setattr(room, "renew_key", full)
    done = change(staged, vault, PASSPHRASE)
    if elsewhere:
        staged.stage.day.show_library()
    wait_to_read("There is no room.")
    assert reads("The passphrase is not changed") is elsewhere
    assert isinstance(staged.window.page, LibraryPage if elsewhere else NewPassphrasePage)
    assert done == []


def full(*_asked: object) -> None:
    raise NotKeptError("There is no room.", safe="The old one opens.", next="Make room.")


def test_what_ends_during_a_pause_is_told_after_it(staged: Staged, vault: Vault) -> None:
    change(staged, vault, PASSPHRASE)
    staged.stage.lock()
    staged.settle()
    QThreadPool.globalInstance().waitForDone()
    staged.settle()
    assert reads("Paused")
    assert not reads("The passphrase")
    push("Go on")
    wait_to_read("The passphrase is changed")


def test_a_lock_that_comes_as_the_change_ends_is_only_a_lock(staged: Staged, vault: Vault) -> None:
    done = change(staged, vault, PASSPHRASE)
    QThreadPool.globalInstance().waitForDone()
    staged.stage.ways.lock()
    staged.settle()
    assert done == []
    assert not reads("The passphrase is changed")
