# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of recalls."""

import pytest

from securetrain.pack import Reason, Recall, why

TAKEN = Recall("a-pack", "a-lesson", 2, 4, Reason.OUTDATED)


@pytest.mark.parametrize(
    ("pack", "version", "lesson", "covered"),
    [
        ("a-pack", 2, "a-lesson", True),
        ("a-pack", 4, "a-lesson", True),
        ("a-pack", 1, "a-lesson", False),
        ("a-pack", 5, "a-lesson", False),
        ("a-pack", 3, "b-lesson", False),
        ("b-pack", 3, "a-lesson", False),
    ],
)
def test_a_recall_covers_a_lesson_in_some_versions(
    pack: str, version: int, lesson: str, covered: bool
) -> None:
    assert TAKEN.covers(pack, version, lesson) is covered


def test_a_recall_of_no_lesson_covers_them_all() -> None:
    assert Recall("a-pack", "", 1, 1, Reason.FORGED).covers("a-pack", 1, "any")


def test_every_reason_has_a_sentence_of_its_own() -> None:
    assert len({why(reason) for reason in Reason}) == len(Reason)
