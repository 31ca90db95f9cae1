# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson as plain text holds what is read, and none of the answers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from securetrain.classroom import lesson_as_text, step_as_text
from securetrain.course import Fact, Question, Volatility, plain, text
from tests.practice.making import TODAY
from tests.ui.blocks.samples import english, with_blocks


def test_what_is_read_is_told() -> None:
    told = lesson_as_text(english(), TODAY)
    for words in (
        "Check a strange message before you act\n=======",
        "They ask you to open it.",
        "The sender's address | Same as last month | One letter is new",
        "https://accounts.mail.example.login-check.test/reset",
        "Slow is smooth.",
        "[A desk with a phone beside a paper list]",
        "Codes sent by text message",
        "[ ] Agree on a second channel",
        "? A visitor at the desk",
    ):
        assert words in told, words
    assert told.endswith("\n")
    assert "\n\n\n" not in told


def test_questions_are_told_without_their_answers() -> None:
    told = lesson_as_text(english(), TODAY)
    for block in english().blocks:
        if isinstance(block, Question):
            assert f"? {plain(block.prompt)}" in told
    assert "Call her on the number you already have" not in told
    assert "A second channel that you choose" not in told


def test_notes_for_trainers_stay_with_them() -> None:
    assert "tell your own story" not in lesson_as_text(english(), TODAY)


def test_a_step_is_told_below_the_title_of_its_lesson() -> None:
    lesson = english()
    told = step_as_text(lesson, 1, TODAY)
    assert told.startswith(f"{lesson.info.title}\n\n")
    assert told.endswith("\n")
    parts = [step_as_text(lesson, step, TODAY) for step in range(len(lesson.steps))]
    bodies = [part.removeprefix(f"{lesson.info.title}\n\n").strip() for part in parts]
    assert "\n\n".join(bodies) + "\n" == lesson_as_text(lesson, TODAY)


FACT = Fact(
    "f-codes",
    text("Codes cannot be caught."),
    text("Whatever can be typed can be caught."),
    "ncsc",
    TODAY,
    TODAY,
    volatility=Volatility.FAST,
    critical=True,
)
GOOD = (
    "Codes cannot be caught.\n"
    "Checked 21 November 2026\n"
    "Good until 21 November 2026; look for a newer edition after that.\n"
    "What lasts: Whatever can be typed can be caught."
)
PAST = "This was due for review on 21 November 2026. The idea still holds; details may differ."
LEFT_OUT = "Its details were due for review on 21 November 2026 and are left out; this lasts."
FACTS = {
    "until its date": (FACT, 0, GOOD),
    "until its date, slow": (
        replace(FACT, volatility=Volatility.YEARLY),
        0,
        GOOD.rpartition("\n")[0],
    ),
    "past its date": (FACT, 1, f"Whatever can be typed can be caught.\n{LEFT_OUT}"),
    "past its date, slow": (
        replace(FACT, volatility=Volatility.YEARLY),
        1,
        f"Codes cannot be caught.\n{PAST}",
    ),
    "past its date, harmless": (
        replace(FACT, critical=False),
        1,
        f"Codes cannot be caught.\n{PAST}",
    ),
    "past its date, with nothing that lasts": (
        replace(FACT, principle=()),
        1,
        f"Codes cannot be caught.\n{PAST}",
    ),
}


@pytest.mark.parametrize(("fact", "days", "words"), FACTS.values(), ids=FACTS)
def test_a_copied_or_saved_fact_says_how_long_it_is_good(fact: Fact, days: int, words: str) -> None:
    lesson = with_blocks(fact)
    told = step_as_text(lesson, 0, TODAY + timedelta(days=days))
    assert told == f"{lesson.info.title}\n\n{words}\n"
    assert lesson_as_text(lesson, TODAY + timedelta(days=days)) == f"{words}\n"
