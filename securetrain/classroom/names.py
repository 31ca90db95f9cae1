# SPDX-License-Identifier: GPL-3.0-or-later
"""What the parts of a lesson are called in words: the same on the screen, on paper, in a terminal.

What only one of them says stays there.
"""

from datetime import date as day

from securetrain.course import (
    Action,
    Callout,
    CalloutType,
    EndingKind,
    Fact,
    LessonInfo,
    Look,
    Tier,
    Truth,
    Verdict,
    Volatility,
    plain,
)
from securetrain.words import _, date, ngettext, number

_SYSTEMS = {
    "android": "Android",
    "ios": "iPhone, iPad",
    "windows": "Windows",
    "macos": "macOS",
    "linux": "Linux",
}
"""Systems by their names; names are not translated."""


def system_name(system: str) -> str:
    """Return how an operating system calls itself."""
    return _SYSTEMS.get(system, system)


def minutes(count: int) -> str:
    """Return a length of time in words."""
    return ngettext("{n} minute", "{n} minutes", count).format(n=number(count))


def cautions(info: LessonInfo) -> list[str]:
    """Return what somebody is to know of a lesson before they begin it."""
    said = [_("Content note: {note}").format(note=info.content_note)] if info.content_note else []
    if info.risk:
        said.append(info.risk)
    if info.unreviewed:
        said.append(_("This translation has not yet been checked by a native reader."))
    return said


def tier_name(tier: Tier) -> str:
    """Return a tier's name."""
    return {
        Tier.FOUNDATION: _("Foundation"),
        Tier.INTERMEDIATE: _("Going further"),
        Tier.ADVANCED: _("For special needs"),
        Tier.EMERGENCY: _("Emergency"),
    }[tier]


def callout_name(block: Callout) -> str:
    """Return the words above a callout."""
    if block.type is CalloutType.DEVICE and block.os:
        return _("On {system}").format(system=system_name(block.os))
    return {
        CalloutType.NOTE: _("Note"),
        CalloutType.TIP: _("Good to know"),
        CalloutType.IMPORTANT: _("Important"),
        CalloutType.WARNING: _("Take care"),
        CalloutType.CAUTION: _("Before you go on"),
        CalloutType.EXAMPLE: _("Example"),
        CalloutType.REFLECT: _("Think it over"),
        CalloutType.DEVICE: _("On your device"),
        CalloutType.PASS: _("To pass on"),
        CalloutType.HELP: _("Whom to ask"),
    }[block.type]


def overdue_note(fact: Fact, *, is_replaced: bool) -> str:
    """Return what stands under a fact past its date, or under what lasts of it."""
    if is_replaced:
        note = _("Its details were due for review on {day} and are left out; this lasts.")
    else:
        note = _("This was due for review on {day}. The idea still holds; details may differ.")
    return note.format(day=date(fact.review_by))


def checked_note(fact: Fact) -> str:
    """Return when a fact was checked."""
    return _("Checked {day}").format(day=date(fact.checked))


def outside_notes(fact: Fact, today: day, *, is_replaced: bool) -> list[str]:
    """Return what goes along with a fact that leaves the program: nobody can call it back.

    ``is_replaced`` says whether what lasts of it already stands in its place.
    """
    if today > fact.review_by:
        return [overdue_note(fact, is_replaced=is_replaced)]
    until = _("Good until {day}; look for a newer edition after that.")
    notes = [checked_note(fact), until.format(day=date(fact.review_by))]
    if fact.volatility is Volatility.FAST and fact.principle:
        notes.append(_("What lasts: {principle}").format(principle=plain(fact.principle)))
    return notes


def action_notes(action: Action) -> list[str]:
    """Return what is to be known of a step for the plan before it is taken."""
    notes = [minutes(action.minutes)] if action.minutes else []
    if days := action.within_days:
        notes.append(ngettext("within {n} day", "within {n} days", days).format(n=number(days)))
    if days := action.repeat_days:
        again = ngettext("again every day", "again every {n} days", days)
        notes.append(again.format(n=number(days)))
    if action.against:
        notes.append(_("helps against {danger}").format(danger=action.against))
    if action.os:
        notes.append(system_name(action.os))
    return notes


def ending_name(kind: EndingKind) -> str:
    """Return the words above the end of a way through a story; none of them blames."""
    return {
        EndingKind.GOOD: _("A way that helps"),
        EndingKind.MIXED: _("It helps in part"),
        EndingKind.RISKY: _("This way carries a risk"),
        EndingKind.OPEN: _("What this way gains and costs"),
    }[kind]


def look_name(look: Look) -> str:
    """Return what kind of message is inspected."""
    return {
        Look.MAIL: _("A mail"),
        Look.SMS: _("A text message"),
        Look.CHAT: _("A chat message"),
        Look.POST: _("A post"),
        Look.PROFILE: _("A profile"),
        Look.PAGE: _("A page"),
        Look.CONSENT: _("A request for access"),
        Look.QR: _("A QR code and where it leads"),
        Look.CALL: _("A call"),
    }[look]


def truth_sentence(truth: Truth) -> str:
    """Return what a statement turns out to be."""
    return {
        Truth.GENUINE: _("This one is genuine."),
        Truth.MANIPULATED: _("This one is manipulated."),
        Truth.UNKNOWN: _("This cannot be known here."),
    }[truth]


def verdict_sentence(verdict: Verdict) -> str:
    """Return what can be concluded about a claim."""
    return {
        Verdict.TRUE: _("The claim is true."),
        Verdict.FALSE: _("The claim is false."),
        Verdict.UNKNOWN: _("This cannot be known here."),
    }[verdict]
