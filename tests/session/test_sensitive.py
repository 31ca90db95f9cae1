# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is copied or saved from a sensitive lesson, and everything can still be read."""

from dataclasses import replace

from securetrain.course import Heading, Link, LinkKind, Paragraph, Prose, Run, line
from tests.classroom.packs import put_pack
from tests.journeys.hands import Key, go_to, press, reads, seen, wait_to_read
from tests.staging import Staged
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
