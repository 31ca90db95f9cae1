# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is copied or saved from a sensitive lesson, and everything can still be read."""

from dataclasses import replace
from pathlib import Path

import pytest

from securetrain.course import Action, Actions, Heading, Link, LinkKind, Paragraph, Prose, Run, line
from securetrain.practice import Decision, PlanState
from tests.classroom.packs import put_pack
from tests.journeys.hands import Key, go_to, press, reads, seen, wait_to_read
from tests.staging import FIRST_DAY, Staged
from tests.ui.blocks.samples import INFO, with_blocks

ADDRESS = "https://library.example/opening-hours"


def read_lesson(staged: Staged, *, sensitive: bool) -> None:
    """Open a lesson that names an address."""
    link = Run("the opening hours", link=Link(LinkKind.ADDRESS, ADDRESS))
    info = replace(INFO, sensitive=sensitive)
    prose = Prose((Paragraph((link,)),))
    lesson = with_blocks(Heading(1, line("An address")), prose, info=info)
    put_pack(staged.lessons, {"en": (lesson,)}, pack="addresses")
    staged.arrive().stage.lessons.open("addresses", info.id)
    staged.settle()


def ends(staged: Staged) -> dict[str, bool]:
    """Follow the address of the lesson and read it to its end; say what was offered."""
    go_to("the opening hours")
    press(Key.Key_Return)
    wait_to_read("A web address")
    assert reads(ADDRESS)
    assert reads("Show as a code")
    offered = {"copy": "Copy" in seen()}
    told = reads("Nothing can be copied from this lesson")
    press(Key.Key_Escape)
    staged.stage.lessons.show_finished()
    wait_to_read("You are through")
    offered["save"] = reads("Save as text")
    offered["reasons"] = told and reads("This lesson cannot be saved as a text")
    return offered


def test_nothing_is_copied_or_saved_from_a_sensitive_lesson(staged: Staged) -> None:
    read_lesson(staged, sensitive=True)
    assert ends(staged) == {"copy": False, "save": False, "reasons": True}


def test_any_other_lesson_can_be_copied_from_and_saved(staged: Staged) -> None:
    read_lesson(staged, sensitive=False)
    assert ends(staged) == {"copy": True, "save": True, "reasons": False}


@pytest.mark.parametrize("others", [False, True])
def test_steps_of_a_sensitive_lesson_are_not_saved_with_the_plan(
    staged: Staged, tmp_path: Path, others: bool
) -> None:
    steps = Actions((Action("a-1", line("Move the papers"), repeat_days=0),))
    more = Actions((Action("a-2", line("Call a friend"), repeat_days=0),))
    hushed = with_blocks(steps, info=replace(INFO, sensitive=True))
    plain = with_blocks(more, info=replace(INFO, id="plain"))
    put_pack(staged.lessons, {"en": (hushed, plain)}, pack="steps")
    stage = staged.arrive().stage
    for lesson, step in [(INFO.id, "a-1"), *([("plain", "a-2")] if others else [])]:
        stage.held.journal.decide(("steps", lesson, step), Decision(PlanState.PLANNED, FIRST_DAY))
    stage.day.plan.save(tmp_path / "list")
    wait_to_read("write those by hand")
    saved = b"".join(content for _path, _kind, content in staged.door.saved)
    assert bool(staged.door.saved) == others
    assert b"Move the papers" not in saved
    assert (b"Call a friend" in saved) == others
