# SPDX-License-Identifier: GPL-3.0-or-later
"""The vault's notebook behaves like every notebook, is there tomorrow, and takes in a guest's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from securetrain.practice import GuestJournal, Journal
from securetrain.vault import Vault
from tests.practice.notebook_suite import BELOW, HERE, THERE, NotebookSuite
from tests.vault.making import create, unlock


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(tmp_path / "kept")
    yield made
    made.close()


class TestVaultNotebook(NotebookSuite):
    @pytest.fixture
    def journal(self, vault: Vault) -> Journal:
        return vault.journal


def test_notes_and_bookmarks_are_there_again_after_unlocking(vault: Vault) -> None:
    vault.notebook.write(HERE, "Ask her on the phone. “سلام”")
    vault.notebook.mark(THERE, wanted=True)
    vault.close()
    again = unlock(vault.folder)
    assert again.notebook.notes() == {HERE: "Ask her on the phone. “سلام”"}
    assert again.journal.notebook.bookmarks() == {THERE}
    again.close()


def test_what_a_guest_wrote_comes_to_what_is_kept_and_nothing_is_lost(vault: Vault) -> None:
    guest = GuestJournal()
    for spot, text in ((HERE, "Call him."), (BELOW, "Later.")):
        guest.notebook.write(spot, text)
        guest.notebook.mark(spot, wanted=True)
    vault.notebook.write(HERE, "Ask her.")
    vault.notebook.write(THERE, "Mine.")
    vault.notebook.mark(THERE, wanted=True)
    for _again in range(2):
        vault.journal.take_over(guest)
    assert vault.notebook.notes() == {
        HERE: "Ask her.\n\nCall him.",
        BELOW: "Later.",
        THERE: "Mine.",
    }
    assert vault.notebook.bookmarks() == {HERE, BELOW, THERE}
