# SPDX-License-Identifier: GPL-3.0-or-later
"""Every part of a lesson has a name, and none has that of another."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import pytest

from securetrain.classroom import (
    action_notes,
    callout_name,
    cautions,
    checked_note,
    ending_name,
    look_name,
    overdue_note,
    system_name,
    tier_name,
    truth_sentence,
    verdict_sentence,
)
from securetrain.course import (
    Action,
    Callout,
    CalloutType,
    EndingKind,
    Fact,
    Look,
    Tier,
    Truth,
    Verdict,
    line,
    text,
)
from tests.ui.blocks.samples import INFO

FACT = Fact("f", text("Claim."), text("Idea."), "s", date(2026, 1, 2), date(2026, 7, 3))


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        (tier_name, Tier),
        (ending_name, EndingKind),
        (look_name, Look),
        (truth_sentence, Truth),
        (verdict_sentence, Verdict),
        (lambda kind: callout_name(Callout(kind, text("a"))), CalloutType),
    ],
)
def test_each_kind_has_a_name_of_its_own(
    name: Callable[[object], str], kinds: Iterable[object]
) -> None:
    names = [name(kind) for kind in kinds]
    assert all(names)
    assert len(set(names)) == len(names)


def test_a_callout_for_one_system_is_called_by_it() -> None:
    assert callout_name(Callout(CalloutType.DEVICE, text("a"), os="macos")) == "On macOS"
    assert callout_name(Callout(CalloutType.WARNING, text("a"), os="macos")) == "Take care"
    assert callout_name(Callout(CalloutType.DEVICE, text("a"))) == "On your device"


def test_what_is_to_be_known_of_a_lesson_before_it_is_begun_is_all_said() -> None:
    assert cautions(replace(INFO, content_note="", risk="", unreviewed=False)) == []
    assert cautions(replace(INFO, content_note="Raids", risk="Keep it.", unreviewed=True)) == [
        *("Content note: Raids", "Keep it."),
        "This translation has not yet been checked by a native reader.",
    ]


def test_a_system_that_is_not_known_keeps_the_name_its_author_gave() -> None:
    assert system_name("plan9") == "plan9"


def test_a_fact_past_its_date_says_what_is_left_of_it() -> None:
    assert overdue_note(FACT, is_replaced=True) == (
        "Its details were due for review on 3 July 2026 and are left out; this lasts."
    )
    assert overdue_note(FACT, is_replaced=False) == (
        "This was due for review on 3 July 2026. The idea still holds; details may differ."
    )
    assert checked_note(FACT) == "Checked 2 January 2026"


def test_a_step_says_all_that_is_to_be_known_before_it_is_taken() -> None:
    action = Action("a", line("Do."), 5, 1, 90, "theft", "ios")
    assert action_notes(action) == [
        *("5 minutes", "within 1 day", "again every 90 days"),
        *("helps against theft", "iPhone, iPad"),
    ]


def test_a_step_about_which_nothing_is_known_says_nothing() -> None:
    assert action_notes(Action("a", line("Do."))) == []
