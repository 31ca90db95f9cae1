# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends sessions from wherever somebody may be, and says how long each took until it was gone."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from securetrain.sealing import SMALL, Profile
from tests.classroom.packs import put_samples
from tests.proofs.planted import Planted
from tests.proofs.planting import draw, make_vault
from tests.proofs.programs import Leaving, Program, program
from tests.proofs.states import AS_A_GUEST, AT_THE_DOOR, BEFORE_A_VAULT, ON_STAGE

BEGINNINGS = {
    **dict.fromkeys(ON_STAGE, ("enter",)),
    **dict.fromkeys(AT_THE_DOOR, ("wait_to_unlock",)),
    **dict.fromkeys(BEFORE_A_VAULT, ("arrive_at_once+keep_at_once", "wait_to_make")),
    **dict.fromkeys(AS_A_GUEST, ("arrive_at_once",)),
}
"""The steps on the way to each state; a new step begins in the next session."""


@dataclass(frozen=True)
class Home:
    """A new home with lessons, words to unlock with, and a vault where one was wanted."""

    folder: Path
    planted: Planted

    @property
    def lessons(self) -> Path:
        return self.folder / "lessons"


def home_in(folder: Path, *, vault: bool = True, profile: Profile = SMALL) -> Home:
    """Make a home, not beside another thread: libraries are imported with the first vault."""
    folder.mkdir(parents=True)
    home = Home(folder, draw())
    if vault:
        make_vault(folder, home.planted.passphrase, profile)
    home.lessons.mkdir()
    put_samples(home.lessons)
    return home


def home_for(state: str, folder: Path, *, profile: Profile = SMALL) -> Home:
    """Make a home in which a state can be reached."""
    return home_in(folder, vault=state in {**ON_STAGE, **AT_THE_DOOR}, profile=profile)


def locked_in_turn(home: Home, states: Sequence[str]) -> list[float]:
    """Lock from one state after the other, each in a session of its own; return ms for each."""
    ways = [f"hear_words+enter+end_at={state}=lock" for state in states]
    with program(home.folder, *ways, "wait_to_unlock+close", manner="warm") as running:
        taken = [_ended(running, home) for _state in states]
        running.end()
    return taken


def left_once(home: Home, state: str) -> float:
    """Reach a state in a new program and leave; return ms until the session is gone.

    Raises:
        AssertionError: the program went on, or did not end well.
    """
    *before, last = BEGINNINGS[state]
    ways = [f"hear_words+{each}" for each in before]
    ways.append(f"hear_words+{last}+end_at={state}=leave")
    with program(home.folder, *ways, manner="warm") as running:
        for _way in before:
            _tell_words(running, home)
        taken = _ended(running, home)
        running.end()
    return taken


def _tell_words(running: Program, home: Home) -> None:
    running.hear()
    running.say({**asdict(home.planted), "lessons": str(home.lessons)})


def _ended(running: Program, home: Home) -> float:
    _tell_words(running, home)
    leaving = Leaving(running.hear()["pid"])
    running.say()
    began: int = running.hear()["at"]
    return (leaving.wait() - began) / 1e6
