# SPDX-License-Identifier: GPL-3.0-or-later
"""Missing ids are written, and no other byte is touched."""

import re
from random import Random

import pytest

from securetrain.authoring import format_source, read_lesson
from tests.authoring.bad_lessons import FRONT

# What stands between « and » is written.
CASES = {
    "a question": "### ? What is the strongest check?« {#q-strongest-check}»",
    "a question of small words": "### ? Who are you?« {#q-who-are-you}»",
    "a question with attributes": "### ? Check it now {«#q-check-now »points=2}",
    "attributes with a space": "### ? Check {«#q-check» points=2}",
    "attributes on the next line": "### ? Check\n{«#q-check »points=2}",
    "attributes in a comment": "### ? Check <!-- {«#q-check »points=2} -->",
    "trailing spaces": "### ? Check it« {#q-check}»  \t",
    "an id that is there": "### ? Check {#q-mine}",
    "two of one title": "### ? Check« {#q-check}»\n\n### ? Check« {#q-check-2}»",
    "an id that is taken": "## A {#q-check}\n\n### ? Check« {#q-check-2}»",
    "an action": "- [ ] Call your team« {#a-call-team}»",
    "an action over two lines": "- [ ] Call\n  a friend« {#a-call-friend}»\n  > x",
    "an action with attributes below": "- [ ] Call\n  {«#a-call »5min}",
    "a fact": "> [!FACT] {«#f-padlocks-say-little »source=own}\n> Padlocks say little.",
    "a card": "> [!CARD]« {#c-front-back}»\n> Front?\n> ---\n> Back",
    "a note": "> [!NOTE]\n> x",
    "a heading": "## Words",
    "a scenario and what is in it": "### The call {«#sc-call ».scenario}\n\n"
    "#### At the desk« {#at-the-desk}»\n- [ ] Do it« {#a-do-it}»\n",
    "options of a question": "### ? A {#q}\n- [x] b\n- [ ] c",
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_an_id_is_written_where_one_is_missing(case: str) -> None:
    before = FRONT + re.sub("«.*?»", "", case)
    after = FRONT + re.sub("[«»]", "", case)
    assert format_source(before, Random(1)) == after
    assert format_source(after, Random(2)) == after


def test_an_action_without_words_gets_letters_by_chance() -> None:
    found = format_source(FRONT + "- [ ]", Random(1))
    assert re.fullmatch(r"- \[ \] \{#a-[a-z]{5}\}", found[len(FRONT) :])


@pytest.mark.parametrize("title", ["### ? چرا؟", "### ? پیام {points=2}"])
def test_a_title_without_latin_letters_gets_letters_by_chance(title: str) -> None:
    found = format_source(FRONT + title, Random(1))
    assert re.search(r"\{#q-[a-z]{5}[ }]", found)
    assert format_source(found, Random(2)) == found


def test_a_scene_without_latin_letters_gets_letters_by_chance() -> None:
    found = format_source(FRONT + "### A {.scenario}\n#### میز", Random(1))
    assert re.search(r"#### میز \{#scene-[a-z]{5}\}", found)


def test_line_ends_mark_and_missing_last_line_end_stay() -> None:
    source = "\ufeff" + (FRONT + "### ? Check \n- [x] a\n- [ ] b").replace("\n", "\r\n")
    found = format_source(source, Random(1))
    assert found == source.replace("Check \r", "Check {#q-check} \r")


def test_scenes_of_a_help_tree_get_ids() -> None:
    source = "---\nkind: help\n---\n# Lost\n\n## Is it here?\n"
    assert format_source(source, Random(1)).endswith("# Lost\n\n## Is it here? {#is-it-here}\n")


@pytest.mark.parametrize("source", ["a\0b", "---\nkind: claim\n---\n### ? A\n"])
def test_what_is_no_lesson_stays_as_it_is(source: str) -> None:
    assert format_source(source, Random(1)) == source


def test_the_ids_that_were_written_are_read() -> None:
    source = format_source(FRONT + "### ? Check\n- [x] a\n- [ ] b\n", Random(1))
    found = read_lesson(source, file="x")
    assert found.findings == ()
    assert found.lines["q-check"] == 19
