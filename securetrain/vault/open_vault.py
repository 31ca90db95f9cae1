# SPDX-License-Identifier: GPL-3.0-or-later
"""An open vault: a journal, a notebook, drafts, packs, settings, and its own end."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain.sealing import Slot
from securetrain.vault.erasing import destroy
from securetrain.vault.held_keys import HeldKeys

if TYPE_CHECKING:
    from securetrain.practice import FamilyKey, Paces, State
    from securetrain.vault.database import Store
    from securetrain.vault.notebook import VaultNotebook


class Vault:
    """An open vault: a journal, a notebook, drafts, packs, settings; see `create` and `unlock`."""

    def __init__(self, folder: Path, keys: HeldKeys, slot: Slot, store: "Store") -> None:
        """Take what is open already."""
        from securetrain.vault.drafts import DraftBox
        from securetrain.vault.journal import VaultJournal
        from securetrain.vault.packs import VaultPacks

        self.folder = folder
        self.keys = keys
        self.slot = slot
        self.store = store
        self.journal: VaultJournal = VaultJournal(store)
        self.notebook: VaultNotebook = self.journal.notebook
        self.drafts: DraftBox = DraftBox(store)
        self.packs: VaultPacks = VaultPacks(store)

    @property
    def backups(self) -> int:
        """How many backups were made; each still opens with its own passphrase."""
        from securetrain.vault import facts

        return int(facts.fact(self.store, facts.BACKUPS) or 0)

    def states(self, paces: "Paces") -> "dict[FamilyKey, State]":
        """Return the states of memory after all attempts, and keep them."""
        from securetrain.vault.states import states

        return states(self.store, self.journal, paces)

    def settings(self) -> dict[str, str]:
        """Return the learner's settings by name."""
        from securetrain.vault import facts

        return facts.settings(self.store)

    def keep_settings(self, settings: Mapping[str, str]) -> None:
        """Keep these settings instead of all before."""
        from securetrain.vault import facts

        facts.keep_settings(self.store, settings)

    def close(self) -> None:
        """Close both files; the next window may open them."""
        self.store.close()
        self.keys.let_go()

    def erase(self) -> None:
        """Destroy the key, then take the files away; this copy can never be opened again.

        Raises:
            NotErasedError: the disk did not take it; the vault is closed, and `erase` goes on.
        """
        try:
            destroy(self.keys, self.folder, self.store)
        finally:
            self.close()
