# SPDX-License-Identifier: GPL-3.0-or-later
"""Three questions before the first lesson, and honest advice; the answers are never kept."""

from enum import StrEnum

from securetrain.course import value
from securetrain.words import _


class Machine(StrEnum):
    """Whose machine this is."""

    MINE = "mine"
    MANAGED = "managed"
    SUSPECT = "suspect"


class Finding(StrEnum):
    """Whether it would be harmful if the program were found here."""

    FINE = "fine"
    HARMFUL = "harmful"


class Eyes(StrEnum):
    """Who can see the screen."""

    NOBODY = "nobody"
    SOMEBODY = "somebody"


class Way(StrEnum):
    """What is advised."""

    GO_ON = "go-on"
    WITH_CARE = "with-care"
    ELSEWHERE = "elsewhere"


@value
class Arrival:
    """The answers given; None where a question was skipped."""

    machine: Machine | None = None
    finding: Finding | None = None
    eyes: Eyes | None = None


@value
class Advice:
    """A way to go, in a heading and a few sentences."""

    way: Way
    title: str
    reasons: tuple[str, ...]


def advise(arrival: Arrival) -> Advice:
    """Return the advice for what was answered; skipped questions advise nothing."""
    reasons = _elsewhere_reasons(arrival)
    if reasons:
        return Advice(Way.ELSEWHERE, _("Better on paper, or on another machine"), reasons)
    reasons = _care_reasons(arrival)
    if reasons:
        return Advice(Way.WITH_CARE, _("Go on, with care"), reasons)
    return Advice(Way.GO_ON, _("You can go on"), (_("Nothing is kept when you close."),))


def _elsewhere_reasons(arrival: Arrival) -> tuple[str, ...]:
    reasons = []
    if arrival.machine is Machine.SUSPECT:
        reasons.append(
            _(
                "Someone who controls this machine can see what you read and type. No program"
                " on it can prevent that."
            )
        )
    if arrival.finding is Finding.HARMFUL:
        reasons.append(
            _(
                "This program cannot hide that it is here. The system may also remember that it"
                " was opened."
            )
        )
    if reasons:
        reasons.append(
            _("Ask your trainer for a printed lesson, or use a machine that nobody else controls.")
        )
    return tuple(reasons)


def _care_reasons(arrival: Arrival) -> tuple[str, ...]:
    reasons = []
    if arrival.machine is Machine.MANAGED:
        reasons.append(
            _(
                "Whoever manages this machine may see which programs run, and what is on the"
                " screen. Read here only what they may see."
            )
        )
    if arrival.eyes is Eyes.SOMEBODY:
        reasons.append(
            _(
                "Turn the screen, or make the text smaller. “Leave quickly” is always at the top;"
                " it closes the window at once."
            )
        )
    return tuple(reasons)
