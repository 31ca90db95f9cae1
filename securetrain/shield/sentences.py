# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds and what is missing, in sentences for the page of settings and for `selfcheck`."""

from dataclasses import dataclass

from securetrain.shield.rules import Guard, Missing, Rules, State, Why
from securetrain.words import _


@dataclass(frozen=True)
class Told:
    """One guard in a sentence, and whether it holds here."""

    guard: Guard
    holds: bool
    sentence: str


def told(state: State) -> tuple[Told, ...]:
    """Return a sentence for each guard that holds, then for each that is missing."""
    return (
        *(Told(guard, True, _held(guard, state.rules)) for guard in state.holds),
        *(Told(each.guard, False, _lacking(each)) for each in state.missing),
    )


def untried_sentence() -> str:
    """Return what is said where nobody has run the shield on such a system yet."""
    return _("Nobody has tried this on a system like yours yet.")


def worth() -> str:
    """Return what all of it is worth, and no more."""
    return _(
        "This helps against mistakes and simple attacks. A program that somebody has taken over"
        " on your desktop can still ask other programs."
    )


def _held(guard: Guard, rules: Rules) -> str:
    if guard is Guard.FILES and rules.write_beneath:
        return _("The program can write only in the folder it was given.")
    return {
        Guard.MEMORY: _("A crash leaves no copy of the program's memory on the disk."),
        Guard.NETWORK: _("The program can open no connection to a network."),
        Guard.FILES: _("The program can write no file."),
        Guard.PROGRAMS: _("The program can start no other program."),
        Guard.OTHERS: _("The program can neither stop nor look into other programs."),
        Guard.SYSTEM: _("Parts of the system that it has no use for are closed to the program."),
        Guard.CONNECTIONS: _("The program makes no new connection to programs of this machine."),
    }[guard]


def _lacking(missing: Missing) -> str:
    open_still = {
        Guard.MEMORY: _("A crash may leave a copy of the program's memory on the disk."),
        Guard.NETWORK: _(
            "The program opens no connection to a network, but the system would not stop it."
        ),
        Guard.FILES: _("The program writes nowhere else, but the system would not stop it."),
        Guard.PROGRAMS: _("The program starts no other program, but the system would not stop it."),
        Guard.OTHERS: _("The program leaves other programs be, but the system would not stop it."),
        Guard.SYSTEM: _("Parts of the system that it has no use for stay open to the program."),
        Guard.CONNECTIONS: _("The program may still connect to other programs of this machine."),
    }[missing.guard]
    return f"{open_still} {_reason(missing)}"


def _reason(missing: Missing) -> str:
    if missing.why is Why.REFUSED and missing.said:
        return _("The system said: {reason}.").format(reason=missing.said)
    return {
        Why.KERNEL: _("This system's kernel does not offer it."),
        Why.MACHINE: _("There is no means for it on this kind of system yet."),
        Why.REFUSED: _("The system refused it."),
        Why.NEEDED: _("Screen readers, input methods or new sessions need it."),
    }[missing.why]
