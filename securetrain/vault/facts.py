# SPDX-License-Identifier: GPL-3.0-or-later
"""What the vault knows of itself, and the learner's settings: names with a text each."""

from collections.abc import Mapping

from sqlalchemy import delete, insert, select

from securetrain.vault.database import Store
from securetrain.vault.tables import FACTS, SETTINGS

KEY_FILE = "key-file"
"""A digest of the key file as it was left: another one means an interrupted change, or damage."""

BACKUPS = "backups"
"""How many backups were made."""

STATES = "states"
"""Which attempts and which paces the kept states were folded from."""


def fact(store: Store, name: str) -> str | None:
    """Return a fact, None where it was never kept."""
    found = store.rows(select(FACTS.c.value).where(FACTS.c.name == name))
    return str(found[0][0]) if found else None


def keep_fact(store: Store, name: str, value: str) -> None:
    """Keep a fact instead of the one before."""
    before = delete(FACTS).where(FACTS.c.name == name)
    store.write(before, insert(FACTS).values(name=name, value=value))


def settings(store: Store) -> dict[str, str]:
    """Return all settings."""
    return {str(name): str(value) for name, value in store.rows(select(SETTINGS))}


def keep_settings(store: Store, wanted: Mapping[str, str]) -> None:
    """Keep these settings instead of all before."""
    rows = [insert(SETTINGS).values(name=name, value=value) for name, value in wanted.items()]
    store.write(delete(SETTINGS), *rows)
