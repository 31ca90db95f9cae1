# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody told is shown in full, and each part of it can be taken back."""

from dataclasses import replace

from securetrain.classroom.about import MOST_QUESTIONS, answered, because, questions, told_lines
from securetrain.course import Exposure, ProfileAnswer, ProfileQuestion, Tier
from securetrain.practice import NOTHING_TOLD, Told
from tests.classroom.packs import PROFILE

PROFILES = {"samples": PROFILE}
TOPICS = {"phishing": "Messages"}


def told(*tags: str) -> Told:
    return Told(frozenset(tags))


def test_questions_come_with_the_answers_of_before() -> None:
    do, carry = questions(PROFILES, told("travel", "computer"))
    assert (do.question.id, do.chosen) == ("do", frozenset({0}))
    assert (carry.question.id, carry.chosen, carry.language) == ("carry", frozenset({1}), "en")
    assert [each.chosen for each in questions(PROFILES, NOTHING_TOLD)] == [frozenset()] * 2


def test_two_packs_ask_the_same_question_once_and_never_more_than_six() -> None:
    assert len(questions({**PROFILES, "other": PROFILE}, NOTHING_TOLD)) == 2
    many = tuple(ProfileQuestion(f"q-{n}", "?", (ProfileAnswer("A", ("a",)),)) for n in range(9))
    found = questions({"p": replace(PROFILE, questions=many)}, NOTHING_TOLD)
    assert len(found) == MOST_QUESTIONS == 6


def test_an_answer_takes_the_place_of_the_one_before() -> None:
    carry = PROFILE.questions[1]
    assert answered(told("android", "travel"), carry, frozenset({1})) == told("computer", "travel")
    assert answered(told("android"), carry, frozenset({0, 1})) == told("android", "computer")
    assert answered(told("android"), carry, frozenset()) == NOTHING_TOLD


def test_not_being_sure_tells_nothing() -> None:
    assert answered(told("travel"), PROFILE.questions[0], frozenset({1})) == NOTHING_TOLD


def test_everything_that_was_told_has_a_line_that_takes_it_back() -> None:
    everything = Told(
        frozenset({"travel", "android", "of a pack that is gone"}),
        frozenset({("phishing", Tier.ADVANCED), ("gone", Tier.INTERMEDIATE)}),
        frozenset({Exposure.TARGETED}),
    )
    lines = told_lines(everything, PROFILES, TOPICS)
    said = [(each.question, each.answer, each.tier, each.exposure) for each in lines]
    assert said == [
        ("What do you often do?", "Pass checkpoints", None, None),
        ("What do you use?", "An Android phone", None, None),
        ("", "of a pack that is gone", None, None),
        ("gone", "", Tier.INTERMEDIATE, None),
        ("Messages", "", Tier.ADVANCED, None),
        ("", "", None, Exposure.TARGETED),
    ]
    left = everything
    for _line in lines:
        left = told_lines(left, PROFILES, TOPICS)[0].without
    assert left == NOTHING_TOLD


def test_a_reason_is_the_packs_own_or_the_answer() -> None:
    assert because(PROFILES) == {
        "travel": "Because you travel.",
        "android": "What do you use? An Android phone.",
        "computer": "What do you use? A computer.",
    }
