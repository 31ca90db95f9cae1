# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes and bookmarks are kept, changed, and forgotten with their lesson."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from securetrain.vault import Spot, Vault
from tests.vault.making import create, unlock

HERE, THERE = Spot("pack", "phone", 2), Spot("pack", "desk", 2)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(tmp_path / "kept")
    yield made
    made.close()


def test_a_note_is_kept_changed_and_taken_away(vault: Vault) -> None:
    vault.notebook.write(HERE, "Ask her.")
    vault.notebook.write(HERE, "Ask her on the phone. “سلام”")
    vault.notebook.write(THERE, "Later.")
    vault.close()
    again = unlock(vault.folder)
    assert again.notebook.notes() == {HERE: "Ask her on the phone. “سلام”", THERE: "Later."}
    again.notebook.write(THERE, " \n")
    assert again.notebook.notes() == {HERE: "Ask her on the phone. “سلام”"}
    again.notebook.forget_notes()
    assert again.notebook.notes() == {}
    again.close()


def test_a_bookmark_is_put_and_taken_away(vault: Vault) -> None:
    vault.notebook.mark(HERE, wanted=True)
    vault.notebook.mark(HERE, wanted=True)
    vault.notebook.mark(THERE, wanted=True)
    vault.notebook.mark(THERE, wanted=False)
    assert vault.notebook.bookmarks() == {HERE}
    assert HERE.key == ("pack", "phone")


def test_forgetting_a_lesson_takes_its_notes_and_bookmarks_along(vault: Vault) -> None:
    for spot in (HERE, THERE):
        vault.notebook.write(spot, "A note.")
        vault.notebook.mark(spot, wanted=True)
    vault.journal.forget_lesson(HERE.key)
    assert list(vault.notebook.notes()) == [THERE]
    assert vault.notebook.bookmarks() == {THERE}
    vault.journal.forget_all()
    assert (vault.notebook.notes(), vault.notebook.bookmarks()) == ({}, frozenset())
