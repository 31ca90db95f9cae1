# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson as plain text holds what is read, and none of the answers."""

from securetrain.course import Question, plain
from securetrain.session.telling import lesson_as_text
from tests.ui.blocks.samples import english


def test_what_is_read_is_told() -> None:
    told = lesson_as_text(english())
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
    told = lesson_as_text(english())
    for block in english().blocks:
        if isinstance(block, Question):
            assert f"? {plain(block.prompt)}" in told
    assert "Call her on the number you already have" not in told
    assert "A second channel that you choose" not in told


def test_notes_for_trainers_stay_with_them() -> None:
    assert "tell your own story" not in lesson_as_text(english())
