# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody told about themselves, in full, and how to take back each part of it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from securetrain.course import Exposure, Profile, ProfileAnswer, ProfileQuestion, Tier, value
from securetrain.practice import Told

MOST_QUESTIONS = 6
"""Screens of onboarding; each can be skipped."""


class Asked(NamedTuple):
    """A question of onboarding, in its language, and which of its answers were chosen."""

    question: ProfileQuestion
    language: str
    chosen: frozenset[int] = frozenset()


@value
class ToldLine:
    """One thing that was told; ``without`` is all that is left when it is taken back.

    A question and its answer stand in the language of their pack; for a topic to begin at another
    tier ``question`` is its name and ``tier`` is set; for exposure ``exposure`` is set.
    """

    without: Told
    question: str = ""
    answer: str = ""
    language: str = ""
    tier: Tier | None = None
    exposure: Exposure | None = None


def questions(profiles: Mapping[str, Profile], told: Told) -> tuple[Asked, ...]:
    """Return the questions of onboarding, at most six, each once."""
    found: dict[str, Asked] = {}
    for profile in profiles.values():
        for each in profile.questions:
            chosen = (n for n, answer in enumerate(each.answers) if _is_told(answer, told))
            found.setdefault(each.id, Asked(each, profile.language, frozenset(chosen)))
    return tuple(found.values())[:MOST_QUESTIONS]


def answered(told: Told, question: ProfileQuestion, chosen: frozenset[int]) -> Told:
    """Return what is told once a question has these answers, and no others."""
    every = {tag for answer in question.answers for tag in answer.tags}
    new = {tag for n in chosen for tag in question.answers[n].tags}
    return told._replace(tags=(told.tags - every) | new)


def told_lines(
    told: Told, profiles: Mapping[str, Profile], topics: Mapping[str, str]
) -> tuple[ToldLine, ...]:
    """Return everything that was told, also what no pack asks about any more."""
    return (
        *_answers(told, profiles),
        *(
            ToldLine(told.with_start(topic, None), topics.get(topic, topic), tier=tier)
            for topic, tier in sorted(told.starts)
        ),
        *(
            ToldLine(told._replace(exposure=told.exposure - {each}), exposure=each)
            for each in sorted(told.exposure)
        ),
    )


def because(profiles: Mapping[str, Profile]) -> dict[str, str]:
    """Return by tag the sentence that gives it as a reason: the pack's own, or the answer's."""
    sentences: dict[str, str] = {}
    for profile in profiles.values():
        for suggestion in profile.suggestions:
            if reason := suggestion.reason:
                sentences.setdefault(suggestion.tag, f"{reason[0].upper()}{reason[1:]}.")
        for question in profile.questions:
            for answer in question.answers:
                for tag in answer.tags:
                    sentences.setdefault(tag, f"{question.text} {answer.text}.")
    return sentences


def _answers(told: Told, profiles: Mapping[str, Profile]) -> Iterator[ToldLine]:
    left = set(told.tags)
    for asked in questions(profiles, told):
        for number in sorted(asked.chosen):
            answer = asked.question.answers[number]
            without = told._replace(tags=told.tags - set(answer.tags))
            left -= set(answer.tags)
            yield ToldLine(without, asked.question.text, answer.text, asked.language)
    for tag in sorted(left):
        yield ToldLine(told._replace(tags=told.tags - {tag}), answer=tag)


def _is_told(answer: ProfileAnswer, told: Told) -> bool:
    return bool(answer.tags) and told.tags.issuperset(answer.tags)
