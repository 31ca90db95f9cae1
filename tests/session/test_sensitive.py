# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is copied or saved from a sensitive lesson, and everything can still be read."""

from dataclasses import replace

import pytest

from securetrain.course import Heading, Link, LinkKind, Paragraph, Prose, Run
from tests.classroom.packs import put_pack
from tests.journeys.hands import Key, go_to, press, reads, seen, wait_to_read
from tests.staging import Staged
from tests.ui.blocks.samples import INFO, line, with_blocks

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


@pytest.mark.parametrize("sensitive", [True, False])
def test_an_address_is_copied_unless_the_lesson_is_sensitive(
    staged: Staged, sensitive: bool
) -> None:
    read_lesson(staged, sensitive=sensitive)
    go_to(ADDRESS, "the opening hours")
    press(Key.Key_Return)
    wait_to_read("A web address")
    assert reads(ADDRESS)
    assert reads("Show as a code")
    assert ("Copy" in seen()) is not sensitive
    assert reads("Nothing can be copied from this lesson") is sensitive


@pytest.mark.parametrize("sensitive", [True, False])
def test_a_lesson_is_saved_unless_it_is_sensitive(staged: Staged, sensitive: bool) -> None:
    read_lesson(staged, sensitive=sensitive)
    staged.stage.lessons.show_finished()
    wait_to_read("You are through")
    assert reads("Save as text") is not sensitive
    assert reads("This lesson cannot be saved as a text") is sensitive
