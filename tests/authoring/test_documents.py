# SPDX-License-Identifier: GPL-3.0-or-later
"""Glossary, help trees, tool cards, session plans, and the files of a pack."""

from datetime import date
from typing import Any

import pytest

from securetrain.authoring import (
    Outcome,
    explanation,
    read_glossary,
    read_help,
    read_helplines,
    read_pack,
    read_paths,
    read_profile,
    read_tool,
    read_trainer_plan,
)
from securetrain.course import AskFrom, Heading, LinkKind, Tier, TrainerNote, links

HELP = """\
---
kind: help
id: lost
title: Lost
need: It is gone.
reviewed: 2026-01-01
review_by: 2027-01-01
sources:
  - {id: own, title: Own, publisher: We, url: "https://own.example/", read: no}
---
# Lost

A few steps.

## Is it here? {#here}
- [Yes](#done)

## Done {#done}
> [!HELP]
> Ask a friend.
"""
TOOL = """\
---
id: a-tool
title: A tool
criteria: [free, open]
version: "1.2"
checked: 2026-01-01
review_by: 2027-01-01
note: For *one* system.
---
# A tool

It does one thing.
"""
PACK = """\
id: a-pack
title: A pack
version: 3
publisher: We
licence: CC-BY-4.0
source_language: fa
topics: [{id: one, title: One}]
"""
PROFILE = """\
tags: [travel]
questions:
  - id: q
    text: Where?
    most: 2
    answers:
      - {text: Far, tags: [travel]}
      - {text: Here, tags: []}
suggestions:
  - {tag: travel, lessons: [one], reason: because}
"""


def codes(outcome: Outcome[Any]) -> list[tuple[str, int]]:
    """List what was found, and where."""
    return [(each.code, each.line) for each in outcome.findings]


def test_a_glossary_has_terms_with_other_words_and_links_among_them() -> None:
    source = "# G\n\n## A *b* {#a}\nSee [c](#c).\n\nAlso: d, e\nf\n\n## C {#c}\nIt.\n"
    found = read_glossary(source, file="glossary.md", language="fa")
    assert found.findings == ()
    assert found.value
    assert found.value.language == "fa"
    assert [(each.name, each.synonyms) for each in found.value.terms] == [
        ("A b", ("d", "e f")),
        ("C", ()),
    ]
    assert [(each.kind, each.target) for each in links(found.value)] == [(LinkKind.TERM, "c")]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Words\n\n## A {#a}\nb", ("entry-order", 1)),
        ("## A\nb", ("entry-heading", 1)),
        ("### A {#a}\nb", ("entry-heading", 1)),
        ("## A {#A}\nb", ("bad-id", 1)),
        ("## A {#a}\n", ("empty-entry", 1)),
        ("## A {#a}\nb\n\n## C {#a}\nd", ("repeated-id", 4)),
        ("## A {#a}\n[x](#Nowhere)", ("scene-link", 2)),
    ],
)
def test_a_glossary_that_is_not_right_is_told(source: str, found: tuple[str, int]) -> None:
    assert codes(read_glossary(source, file="glossary.md")) == [found]


HELPLINES = """\
---
kind: helplines
lang: fa
reviewed: 2026-11-02
review_by: 2027-05-02
sources:
  - {id: own, title: Page, publisher: Desk, url: "https://desk.example/", read: 2026-11-02}
---

# Helplines

## The *desk* {#desk}
For anybody.

- by mail: [desk@lines.example]{.ltr}

## Night {#night from=any}
At night.
"""


def test_helplines_say_whom_to_ask_and_from_which_device() -> None:
    found = read_helplines(HELPLINES, file="helplines.md")
    assert found.findings == ()
    assert found.value
    assert (found.value.language, found.value.reviewed) == ("fa", date(2026, 11, 2))
    assert found.value.review_by == date(2027, 5, 2)
    assert [(each.id, each.name, each.ask_from) for each in found.value.lines] == [
        ("desk", "The desk", AskFrom.ANOTHER),
        ("night", "Night", AskFrom.ANY),
    ]
    assert len(found.value.lines[0].text) == 2


@pytest.mark.parametrize(
    ("good", "bad", "found"),
    [
        ("# Helplines\n", "Words\n", ("entry-order", 10)),
        (" {#night from=any}", "", ("entry-heading", 17)),
        ("#night ", "#Night ", ("bad-id", 17)),
        ("#night ", "#desk ", ("repeated-id", 17)),
        ("from=any", "from=here", ("unknown-word", 17)),
        ("from=any", "os=any", ("unknown-attribute", 17)),
        ("At night.\n", "", ("empty-entry", 17)),
        ("review_by: 2027-05-02\n", "", ("missing-key", 2)),
        ("lang: fa", "tongue: fa", ("unknown-key", 3)),
    ],
)
def test_helplines_that_are_not_right_are_told(good: str, bad: str, found: tuple[str, int]) -> None:
    assert good in HELPLINES
    source = HELPLINES.replace(good, bad, 1)
    assert codes(read_helplines(source, file="helplines.md")) == [found]


def test_a_help_tree_is_read() -> None:
    acts = f"{HELP}\n- [ ] Ring them {{#a-ring 5min}}\n"
    found = read_help(acts, file="help.md", language="en")
    assert found.findings == ()
    assert found.value
    assert [scene.id for scene in found.value.scenes] == ["here", "done"]
    assert len(found.value.intro) == 1
    assert found.value.reviewed == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("good", "bad", "found"),
    [
        ("kind: help", "kind: lesson", ("not-help", 2)),
        ("kind: help\n", "", ("not-help", 2)),
        ("id: lost", "id: Lost", ("bad-id", 3)),
        ("(#done)", "(#gone)", ("unknown-scene", 15)),
        ("> [!HELP]", "> [!TIP]", ("dead-end", 18)),
        ("A friend", "A friend", ("late-action", 18)),
        ("A few steps.", "# More", ("second-title", 13)),
    ],
)
def test_a_help_tree_that_is_not_right_is_told(good: str, bad: str, found: tuple[str, int]) -> None:
    assert found in codes(read_help(HELP.replace(good, bad), file="help.md"))


def test_a_help_tree_whose_first_action_comes_late_is_told() -> None:
    scenes = "".join(f"## S {{#s{n}}}\n- [on](#s{n + 1})\n\n" for n in range(5))
    source = HELP[: HELP.index("## Is")] + scenes + "## S {#s5}\n> [!HELP]\n> x\n"
    assert "late-action" in [code for code, _ in codes(read_help(source, file="help.md"))]


def test_a_tool_card_is_read() -> None:
    found = read_tool(TOOL, file="tool.md")
    assert found.findings == ()
    assert found.value
    assert found.value.criteria == ("free", "open")
    assert [run.text for run in found.value.note] == ["For ", "one", " system."]
    assert len(found.value.blocks) == 1


def test_a_tool_card_without_its_dates_is_told() -> None:
    source = TOOL.replace("checked: 2026-01-01\n", "").replace("note: For *one* system.\n", "")
    found = read_tool(source, file="tool.md")
    assert found.value is None
    assert codes(found) == [("missing-key", 2)]


def test_a_session_plan_is_read_with_and_without_front_matter() -> None:
    plan = "# Plan\n\n> [!TRAINER] {phase=input}\n> Say it.\n"
    for source in (plan, f"---\nlang: fa\n---\n{plan}"):
        found = read_trainer_plan(source, file="trainer.md", lesson="a")
        assert found.findings == ()
        assert found.value
        assert [type(each) for each in found.value.blocks] == [Heading, TrainerNote]
    assert found.value
    assert found.value.language == "fa"


def test_a_pack_is_read() -> None:
    found = read_pack(PACK, file="pack.yml")
    assert found.findings == ()
    assert found.value
    assert found.value.languages == ("fa",)
    assert [topic.id for topic in found.value.topics] == ["one"]


@pytest.mark.parametrize(
    ("good", "bad", "code", "line"),
    [
        ("title: A pack", f"title: {'x' * 301}", "not-a-title", 2),
        ("version: 3", "version: 0", "number-too-small", 3),
        ("publisher: We", f"publisher: {'x' * 301}", "not-a-title", 4),
        ("licence: CC-BY-4.0", f"licence: {'x' * 301}", "not-a-title", 5),
        ("language: fa", "language: ../fa", "not-a-language", 6),
        ("language: fa", "language: x/../../../other", "not-a-language", 6),
        ("title: One", f"title: {'x' * 301}", "not-a-title", 7),
        ("title: One}]", f"title: One}}]\ncontact: {'x' * 301}", "not-a-title", 8),
        ("title: One}]", "title: One}]\nmin_app: soon", "not-a-version", 8),
        ("title: One}]", "title: One}]\nmin_app: 0.1.", "not-a-version", 8),
    ],
)
def test_a_label_that_no_reader_would_open_is_told(
    good: str, bad: str, code: str, line: int
) -> None:
    assert PACK.count(good) == 1
    found = read_pack(PACK.replace(good, bad), file="pack.yml")
    assert codes(found) == [(code, line)]
    assert found.value is None


def test_a_label_may_have_the_longest_title_and_name_the_oldest_program() -> None:
    label = PACK.replace("A pack", "x" * 300).replace("version: 3", "version: 1")
    found = read_pack(f"{label}min_app: 0.1.0\n", file="pack.yml")
    assert found.findings == ()
    assert found.value
    assert (len(found.value.title), found.value.min_app) == (300, "0.1.0")


def test_a_pack_of_two_documents_is_told() -> None:
    assert codes(read_pack(f"{PACK}---\nid: b\n", file="pack.yml")) == [("two-documents", 8)]


def test_a_pack_with_an_unknown_entry_is_told() -> None:
    found = read_pack(PACK + "colour: red\n", file="pack.yml")
    assert codes(found) == [("unknown-key", 8)]
    assert found.value


def test_a_sign_that_no_yaml_may_hold_is_told() -> None:
    assert codes(read_pack("id: \u202e", file="pack.yml")) == [("direction-override", 1)]


def test_a_label_without_entries_is_told() -> None:
    assert codes(read_pack("", file="pack.yml"))[0] == ("missing-key", 1)


def test_paths_are_read() -> None:
    source = "paths:\n  - {id: a, title: A, tier: advanced, lessons: [one, two]}\n"
    found = read_paths(source, file="paths.yml")
    assert found.value
    assert found.value[0].tier is Tier.ADVANCED
    assert found.value[0].lessons == ("one", "two")


def test_a_path_without_lessons_or_of_an_unknown_tier_is_told() -> None:
    source = (
        "paths:\n  - {id: a, title: A, lessons: []}\n  - {id: b, title: B, tier: x, lessons: [c]}"
    )
    assert codes(read_paths(source, file="paths.yml")) == [("no-lessons", 2), ("unknown-word", 3)]
    source = f"paths:\n  - {{id: a, title: {'x' * 301}, lessons: [one]}}\n"
    assert codes(read_paths(source, file="paths.yml")) == [("not-a-title", 2)]


def test_a_profile_is_read() -> None:
    found = read_profile(PROFILE, file="profile.yml", language="en")
    assert found.findings == ()
    assert found.value
    assert found.value.questions[0].most == 2
    assert found.value.questions[0].answers[1].tags == ()
    assert found.value.suggestions[0].reason == "because"


def test_a_tag_that_is_not_in_the_list_is_told() -> None:
    source = PROFILE.replace("tags: [travel]\n", "tags: [home]\n", 1)
    found = codes(read_profile(source, file="profile.yml"))
    assert found == [("unknown-tag", 7), ("unknown-tag", 10)]


@pytest.mark.parametrize(
    "read",
    [read_pack, read_paths, read_profile, read_glossary, read_help, read_helplines, read_tool],
)
def test_a_file_that_may_not_be_read_is_not(read: object) -> None:
    found = read("a\0", file="x")  # type: ignore[operator]
    assert found.value is None
    assert codes(found) == [("control-character", 1)]


def test_a_session_plan_that_may_not_be_read_is_not() -> None:
    assert read_trainer_plan("a\0", file="x", lesson="a").value is None


def test_files_without_front_matter_are_told() -> None:
    assert codes(read_tool("# A", file="x")) == [("no-front-matter", 1)]


def test_every_code_explains_itself_in_two_sentences() -> None:
    assert explanation("html").count(".") >= 2
    assert explanation("no-such-code") == ""
