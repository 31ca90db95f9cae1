# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of a day say what is there, and what is there and cannot be read."""

from tests.journeys.hands import reads
from tests.staging import Staged


def test_lessons_that_cannot_be_read_are_not_called_missing(staged: Staged) -> None:
    for shelf in (staged.lessons / "samples").glob("shelf.*.json"):
        shelf.write_bytes(b"{")
    staged.arrive().stage.day.show_library()
    staged.settle()
    assert reads("1 pack cannot be read")
    assert reads("samples: ")
    assert reads("There are lessons here that cannot be read.")
    assert not reads("No lessons are installed")


def test_a_library_that_is_whole_says_nothing_of_the_kind(staged: Staged) -> None:
    staged.arrive().stage.day.show_library()
    staged.settle()
    assert not reads("cannot be read")
