# SPDX-License-Identifier: GPL-3.0-or-later
from securetrain.course import LIMITS, from_json, legible


def test_what_is_legible_is_taken_and_joiners_stay() -> None:
    typed = "می\u200cروم\ta\nb\0\x1b\u202e\u2067\ufeff\ud800"
    assert legible(typed) == "می\u200cروم\ta\nb"
    assert from_json(str, legible(typed)) == legible(typed)


def test_what_is_too_long_is_cut() -> None:
    assert len(legible("a" * 100_000)) == LIMITS.text_characters
