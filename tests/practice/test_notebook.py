# SPDX-License-Identifier: GPL-3.0-or-later
"""A guest's notebook behaves like every notebook; two notes of one block lose nothing."""

import pytest

from securetrain.practice import GuestJournal, Journal, put_together
from tests.practice.notebook_suite import HERE, NotebookSuite


class TestGuestNotebook(NotebookSuite):
    @pytest.fixture
    def journal(self) -> Journal:
        return GuestJournal()


def test_a_spot_names_its_lesson() -> None:
    assert HERE.key == ("pack", "phone")


@pytest.mark.parametrize(
    ("before", "text", "both"),
    [
        ("", "Ask her.", "Ask her."),
        ("Ask her.", "Ask her.", "Ask her."),
        ("Ask her.", "Ask her. Today.", "Ask her. Today."),
        ("Ask her. Today.", "Ask her.", "Ask her. Today."),
        ("Ask her.", "Call him.", "Ask her.\n\nCall him."),
    ],
)
def test_two_notes_of_one_block_come_together(before: str, text: str, both: str) -> None:
    assert put_together(before, text) == both
