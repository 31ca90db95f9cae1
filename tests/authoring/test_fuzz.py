# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons that are broken at random: never a failure, never more than a second (10 s)."""

from random import Random

import pytest

from securetrain import places
from securetrain.authoring import (
    format_source,
    read_glossary,
    read_help,
    read_helplines,
    read_lesson,
    write_lesson,
)
from tests.authoring.bad_lessons import BLOCKS, FRONT
from tests.authoring.bad_questions import QUESTIONS, SCENARIOS
from tests.authoring.clock import within_a_second

BAD = [bad.body for bad in (*BLOCKS.values(), *QUESTIONS.values(), *SCENARIOS.values())]
PIECES = [
    "[", "]", "](", "{", "}", "{#", "`", "```\n", "*", "**", "_", "> ", "\n> ", "\n\n", "\n",
    "---\n", "### ? ", "#### ", "- [x] ", "- ", "1. ", "=>", "|", "|---|\n", "![", "](#a)",
    "> [!FACT]\n", "> [!WHY]\n", "<!--", "-->", "\\", "  ", "\t", "\r", "é", "ی", "\u200c",
    "\ud83d", '"', ": ", "&a ",
]  # fmt: skip


def lessons() -> list[str]:
    """Read the sources of the bundled lessons."""
    found = sorted(places.lesson_sources().glob("*/lessons/*/lesson.md"))
    return [path.read_text(encoding="utf-8") for path in found]


def broken(source: str, chance: Random) -> str:
    """Cut, double, swap or insert something a few times."""
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(source) + 1), chance.randint(0, 40)
        other = chance.randrange(len(source) + 1)
        match chance.randrange(4):
            case 0:
                source = source[:at] + source[at + length :]
            case 1:
                source = (
                    source[:at] + chance.choice(PIECES) * chance.choice([1, 1, 2, 60]) + source[at:]
                )
            case 2:
                source = source[:at] + source[other : other + 300] + source[at:]
            case _:
                source = source[:at] + chance.choice(BAD)[:3000] + source[at:]
    return source


def survive(source: str) -> None:
    """Read, write and give ids; each within its second."""
    with within_a_second():
        found = read_lesson(source, file="lesson.md", pages={"claim": source[:2000]})
    assert all(each.line >= 1 and each.message and each.cure for each in found.findings)
    if found.lesson:
        write_lesson(found.lesson)
    format_source(source, Random(1))
    read_glossary(source, file="glossary.md")
    read_helplines(source, file="helplines.md")
    read_help(source, file="help.md")


@pytest.mark.parametrize("seed", range(30))
def test_a_broken_lesson_is_survived(seed: int) -> None:
    chance = Random(seed)
    survive(broken(chance.choice(lessons()), chance))


@pytest.mark.thorough
def test_thousands_of_broken_lessons_are_survived() -> None:
    for seed in range(30, 1500):
        chance = Random(seed)
        survive(broken(chance.choice(lessons()), chance))


@pytest.mark.parametrize("piece", PIECES)
def test_one_sign_over_and_over_is_survived(piece: str) -> None:
    lines = (piece * 50 + "\n") * 10
    whole = (piece * (7000 // len(piece)) + "\n") * 2
    for body in (lines, whole, piece * 600):
        survive(FRONT + body)
    message = lines.replace("\n", "\n> ")
    survive(FRONT + f"### ? A {{#q .inspect as=sms}}\n> {message}")
