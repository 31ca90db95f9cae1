# SPDX-License-Identifier: GPL-3.0-or-later
"""Kept states of memory: a cache of what folding all attempts gives, and never more than that."""

from contextlib import suppress
from hashlib import sha256

from sqlalchemy import delete, insert, select

from securetrain.practice import FamilyKey, Journal, Paces, State, fold
from securetrain.vault import facts
from securetrain.vault.database import Store
from securetrain.vault.failures import NotKeptError
from securetrain.vault.rows import state_of_row, state_values
from securetrain.vault.tables import FACTS, STATES


def states(store: Store, journal: Journal, paces: Paces) -> dict[FamilyKey, State]:
    """Return the states after all attempts; only those since the last time are folded.

    What is kept was folded at certain paces. At others, or after anything was undone or forgotten,
    all attempts are folded anew.
    """
    attempts = journal.attempts()
    known, done = _kept(store, paces, most=len(attempts))
    if done == len(attempts):
        return known
    folded = fold(attempts[done:], paces, known)
    changed = {key: state for key, state in folded.items() if known.get(key) != state}
    with suppress(NotKeptError):  # it is a cache: a full disk must not keep anybody out
        _keep(store, changed, stamp=f"{_digest(paces)} {len(attempts)}", afresh=not done)
    return folded


def _kept(store: Store, paces: Paces, *, most: int) -> tuple[dict[FamilyKey, State], int]:
    digest, _space, done = (facts.fact(store, facts.STATES) or "").partition(" ")
    if digest != _digest(paces) or int(done) > most:
        return {}, 0
    return dict(map(state_of_row, store.rows(select(STATES)))), int(done)


def _keep(store: Store, changed: dict[FamilyKey, State], *, stamp: str, afresh: bool) -> None:
    with store.writing() as connection:
        if afresh:
            connection.execute(delete(STATES))
        for pack, family in changed:
            one = delete(STATES).where(STATES.c.pack == pack, STATES.c.family == family)
            connection.execute(one)
        if changed:
            rows = [state_values(key, state) for key, state in changed.items()]
            connection.execute(insert(STATES), rows)
        connection.execute(delete(FACTS).where(FACTS.c.name == facts.STATES))
        connection.execute(insert(FACTS).values(name=facts.STATES, value=stamp))


def _digest(paces: Paces) -> str:
    told = repr(sorted((key, tuple(pace)) for key, pace in paces.items()))
    return sha256(told.encode()).hexdigest()
