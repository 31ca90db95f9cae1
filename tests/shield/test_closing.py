# SPDX-License-Identifier: GPL-3.0-or-later
"""Closing in by the door of the room, and what is told of it."""

from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import pytest

from securetrain.shield import (
    DOORKEEPER,
    GUEST,
    Guard,
    Missing,
    Rules,
    State,
    Why,
    close_connections,
    close_in,
    no_dumps,
    told,
    untried_sentence,
    worth,
)

HELD = State(GUEST)


@dataclass
class MadeUpShield:
    """Closes everything, and remembers what."""

    closed: list[str] = field(default_factory=list)

    def close_in(self, rules: Rules) -> State:
        self.closed.append("in")
        return State(rules)

    def no_dumps(self) -> tuple[Missing, ...]:
        self.closed.append("dumps")
        return ()

    def close_connections(self) -> tuple[Missing, ...]:
        self.closed.append("connections")
        return ()


def test_the_shield_of_the_system_is_asked() -> None:
    shield = MadeUpShield()
    assert close_in(DOORKEEPER, shield) == State(DOORKEEPER)
    assert no_dumps(shield) == ()
    assert shield.closed == ["in", "dumps"]


def test_connections_are_closed_where_nothing_speaks_later(tmp_path: Path) -> None:
    shield = MadeUpShield()
    state = close_connections(HELD, {"XDG_RUNTIME_DIR": str(tmp_path)}, shield)
    assert Guard.CONNECTIONS in state.holds
    assert shield.closed == ["connections"]


@pytest.mark.parametrize(
    "name", ["DBUS_SESSION_BUS_ADDRESS", "QT_IM_MODULE", "QT_IM_MODULES", "XMODIFIERS"]
)
def test_connections_stay_open_for_screen_readers_and_input_methods(name: str) -> None:
    shield = MadeUpShield()
    state = close_connections(HELD, {name: "something"}, shield)
    assert state.missing == (Missing(Guard.CONNECTIONS, Why.NEEDED),)
    assert Guard.CONNECTIONS not in state.holds
    assert not shield.closed


def test_connections_stay_open_where_the_session_has_a_bus(tmp_path: Path) -> None:
    (tmp_path / "bus").touch()
    state = close_connections(HELD, {"XDG_RUNTIME_DIR": str(tmp_path)}, MadeUpShield())
    assert state.missing == (Missing(Guard.CONNECTIONS, Why.NEEDED),)


def test_every_guard_has_a_sentence_when_it_holds() -> None:
    state = State(GUEST, extra=(Guard.CONNECTIONS,))
    sentences = [each.sentence for each in told(state)]
    assert len(set(sentences)) == len(Guard)
    assert all(each.holds for each in told(state))


def test_a_session_with_a_vault_says_that_it_writes_there() -> None:
    state = State(Rules(write_beneath=(Path("/vault"),)))
    assert "The program can write only in the folder it was given." in [
        each.sentence for each in told(state)
    ]


def test_every_guard_has_a_sentence_for_each_reason_when_it_is_missing() -> None:
    every = tuple(Missing(guard, why) for guard, why in product(Guard, Why))
    sentences = [each.sentence for each in told(State(Rules(None), every)) if not each.holds]
    assert len(set(sentences)) == len(Guard) * len(Why)


def test_the_systems_own_word_is_passed_on() -> None:
    state = State(GUEST, (Missing(Guard.FILES, Why.REFUSED, "Not enough memory"),))
    assert told(state)[-1].sentence.endswith("The system said: Not enough memory.")


def test_nothing_more_is_promised_than_it_is_worth() -> None:
    assert "can still ask other programs" in worth()
    assert "Nobody has tried" in untried_sentence()
