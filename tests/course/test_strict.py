# SPDX-License-Identifier: GPL-3.0-or-later
"""Strict JSON: what is written is read again, and everything else is refused with its place."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from securetrain.course import (
    FORMAT,
    LIMITS,
    Glossary,
    Helplines,
    HelpTree,
    ItemInfo,
    Lesson,
    PackInfo,
    Shelf,
    Source,
    StepBreak,
    Topic,
    help_problems,
    read_document,
    write_document,
)
from securetrain.course.problems import document_problems
from securetrain.course.strict import MismatchError, from_json, parse, to_json
from securetrain.errors import DocumentError
from tests.course.making import a_lesson, a_question
from tests.makers.lessons import glossaries, help_trees, helplines, lessons

_SLOW = settings(max_examples=25, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
GOOD: dict[str, Any] = json.loads(write_document(a_lesson(a_question(), StepBreak())))


def text(**changes: Any) -> bytes:
    """Write a lesson whose card has other entries."""
    return json.dumps(GOOD | {"info": GOOD["info"] | changes}).encode()


def blocks(*found: object) -> bytes:
    """Write a lesson of other blocks."""
    return json.dumps(GOOD | {"blocks": found}).encode()


def prose(words: str) -> bytes:
    """Write a lesson of one paragraph."""
    return blocks({"kind": "prose", "text": [{"runs": [{"text": words}]}]})


STEP = {"kind": "step"}
HOSTILE = {
    "nothing": (b"", "not well-formed"),
    "half a lesson": (write_document(a_lesson())[:-9], "not well-formed"),
    "bytes that are no text": (b'{"format":1,"x":"\xff"}', "not well-formed"),
    "a mark at the start": (b"\xef\xbb\xbf" + write_document(a_lesson()), "not well-formed"),
    "a list": (b"[]", "an object is expected"),
    "null": (b"null", "an object is expected"),
    "a great depth": (b"[" * 200_000, "nested too deeply"),
    "a depth that is well formed": (b"[" * 900 + b"]" * 900, "an object is expected"),
    "too many bytes": (b" " * (LIMITS.document_bytes + 1), "larger than 256 KiB"),
    "a key given twice": (b'{"format":1,"format":1}', "stands twice"),
    "a key given twice deep inside": (b'{"format":1,"a":{"b":{"c":1,"c":1}}}', "stands twice"),
    "a float": (text(minutes=1.5), "not whole"),
    "a float that is whole": (text(minutes=8.0), "not whole"),
    "infinity": (text(minutes=float("inf")), "not whole"),
    "not a number": (text(minutes=float("nan")), "not whole"),
    "no format": (json.dumps({"kind": "lesson"}).encode(), "format number is missing"),
    "a format that is true": (json.dumps(GOOD | {"format": True}).encode(), "format number"),
    "a format that is text": (json.dumps(GOOD | {"format": "1"}).encode(), "format number"),
    "a format of nothing": (json.dumps(GOOD | {"format": 0}).encode(), "format number"),
    "another kind of document": (json.dumps(GOOD | {"kind": "shelf"}).encode(), "(lesson) is"),
    "no kind": (json.dumps({k: v for k, v in GOOD.items() if k != "kind"}).encode(), "(lesson) is"),
    "a surplus entry": (json.dumps(GOOD | {"more": 1}).encode(), "entry that is not known"),
    "a surplus entry inside": (text(more=1), "entry that is not known here (at info)"),
    "a missing entry": (json.dumps({"format": 1, "kind": "lesson"}).encode(), "“info” is missing"),
    "a number for a text": (text(title=5), "text is expected (at info.title)"),
    "null for a text": (text(title=None), "text is expected (at info.title)"),
    "a text for a number": (text(minutes="8"), "a whole number is expected (at info.minutes)"),
    "a truth for a number": (text(minutes=True), "a whole number is expected"),
    "a number without end": (text(minutes=10**10), "a whole number is expected"),
    "a number of 5,000 digits": (b'{"format":1,"a":' + b"9" * 5000 + b"}", "not well-formed"),
    "a number for a truth": (text(sensitive=1), "true or false is expected (at info.sensitive)"),
    "a text for a list": (text(tags="a"), "a list is expected (at info.tags)"),
    "an object for a list": (text(tags={}), "a list is expected (at info.tags)"),
    "a number in a list": (text(tags=["a", 5]), "text is expected (at info.tags[1])"),
    "a list too long": (text(tags=["a"] * 2001), "more than 2000 entries"),
    "an unknown word": (text(tier="expert"), "one of the words that may stand here"),
    "a list for a word": (text(tier=[]), "one of the words that may stand here"),
    "a day that is none": (text(reviewed="2026-02-30"), "a day such as 2026-11-20"),
    "a day written otherwise": (text(reviewed="20261002"), "a day such as 2026-11-20"),
    "a list for a person": (text(sources=["own"]), "an object (Source) is expected"),
    "an unknown kind of block": (blocks({"kind": "script"}), "its kind is not known here"),
    "a block without a kind": (blocks({}), "its kind is not known here (at blocks[0])"),
    "a block that is a list": (blocks(STEP, []), "its kind is not known here (at blocks[1])"),
    "a block whose kind is a list": (blocks({"kind": []}), "its kind is not known here"),
    "a text too long": (prose("a" * (LIMITS.text_characters + 1)), "longer than 20480"),
    "a NUL": (prose("a\0b"), "control characters"),
    "an escape": (prose("a\x1b[2J"), "control characters"),
    "a carriage return": (prose("a\rb"), "control characters"),
    "a direction override": (prose("a\u202eb"), "direction overrides"),
    "a direction isolate": (prose("a\u2067b"), "direction overrides"),
    "half a character": (prose("a\ud800b"), "control characters"),
    "an escape in a name": (text(**{"\x1b": 1}), "entry that is not known"),
    "a problem of the course": (text(minutes=0), "1 to 120 minutes, not 0"),
}


@pytest.mark.parametrize(("untrusted", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_hostile_is_refused_with_a_sentence(untrusted: bytes, reason: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_document(Lesson, untrusted)
    assert reason in caught.value.what
    assert caught.value.what.endswith(".")
    assert caught.value.safe
    assert caught.value.next
    assert "\x1b" not in str(caught.value)


def test_a_newer_format_is_refused_and_says_so() -> None:
    newer = json.dumps(GOOD | {"format": FORMAT + 1}).encode()
    with pytest.raises(DocumentError, match="made for a newer version of the program"):
        read_document(Lesson, newer)


def test_what_is_left_out_has_its_default() -> None:
    assert b"points" not in write_document(a_lesson(a_question()))
    assert b'"points":3' in write_document(a_lesson(a_question(points=3)))


def test_the_same_lesson_is_the_same_bytes_on_one_line() -> None:
    written = write_document(a_lesson(a_question()))
    assert written == write_document(a_lesson(a_question()))
    assert b"\n" not in written
    assert written.startswith(b'{"format":1,"kind":"lesson",')


def test_a_line_feed_and_a_tab_are_text() -> None:
    assert from_json(str, "a\n\tb") == "a\n\tb"


def test_a_place_is_written_like_a_path() -> None:
    with pytest.raises(MismatchError) as caught:
        from_json(Lesson, {"kind": "lesson", "info": 1, "blocks": []})
    assert caught.value.place == "info"


def test_a_day_that_may_be_missing_is_left_out() -> None:
    source = {"id": "a", "title": "b", "publisher": "c", "url": "d"}
    found = from_json(type(a_lesson().info.sources[0]), source)
    assert found.read is None
    found = from_json(type(found), source | {"read": "2026-01-02"})
    assert found.read == date(2026, 1, 2)


def test_plain_json_is_parsed() -> None:
    assert parse(b'{"a":[1,true,null,"b"]}') == {"a": [1, True, None, "b"]}


@_SLOW
@given(lessons())
def test_every_lesson_comes_back_as_it_was(lesson: Lesson) -> None:
    written = json.dumps(json.loads(write_document(lesson)))
    content = parse(written.encode())
    assert isinstance(content, dict)
    del content["format"]
    assert from_json(Lesson, content) == lesson


@_SLOW
@given(glossaries())
def test_a_glossary_comes_back_as_it_was(glossary: Glossary) -> None:
    assert read_document(Glossary, write_document(glossary)) == glossary


@_SLOW
@given(helplines)
def test_helplines_come_back_or_are_refused_with_a_sentence(made: Helplines) -> None:
    if document_problems(made):
        with pytest.raises(DocumentError):
            read_document(Helplines, write_document(made))
    else:
        assert read_document(Helplines, write_document(made)) == made


@given(help_trees)
def test_a_help_tree_comes_back_or_is_refused_with_a_sentence(tree: HelpTree) -> None:
    if help_problems(tree):
        with pytest.raises(DocumentError, match="This lesson cannot be opened: "):
            read_document(HelpTree, write_document(tree))
    else:
        assert read_document(HelpTree, write_document(tree)) == tree


SETS = {
    "twice the same": ([1, 1], "not in order, or stands there twice"),
    "in another order": ([2, 1], "not in order, or stands there twice"),
    "a text": (["1"], "a whole number is expected"),
    "null": ([None], "a whole number is expected"),
    "no list": ({}, "a list is expected"),
}


@pytest.mark.parametrize(("untrusted", "reason"), SETS.values(), ids=SETS)
def test_a_set_is_written_in_one_way_only(untrusted: object, reason: str) -> None:
    assert to_json(frozenset({2, 1, 30})) == [1, 2, 30]
    assert from_json(frozenset[int], [1, 2, 30]) == frozenset({1, 2, 30})
    with pytest.raises(MismatchError, match=reason):
        from_json(frozenset[int], untrusted)


def a_shelf(lessons: int, items: int) -> Shelf:
    """Make a shelf on which every lesson has so many sources and questions as ours have."""
    info = replace(
        a_lesson().info,
        objectives=("See what is asked, by whom, and what for, before anything is answered",) * 3,
        sources=tuple(
            Source(
                f"source-{n}",
                "A title as long as ours are, by and large, in every lesson",
                "An organisation",
                f"https://an-organisation.example/a/page/of/theirs/{n}",
            )
            for n in range(8)
        ),
        items=tuple(ItemInfo(f"q-what-is-asked-{n}", f"what-is-asked-{n}") for n in range(items)),
    )
    label = PackInfo("large", "Large", 1, "We", "CC-BY-4.0", "en", (Topic("phishing", "It"),), ())
    infos = tuple(replace(info, id=f"lesson-{n}") for n in range(lessons))
    return Shelf(label, "en", infos)


def test_a_shelf_of_400_lessons_with_10_000_items_can_be_read() -> None:
    shelf = a_shelf(400, 25)
    written = write_document(shelf)
    assert len(written) > 4 * LIMITS.document_bytes
    assert read_document(Shelf, written) == shelf


@pytest.mark.parametrize(
    ("kind", "most"), [(Lesson, LIMITS.document_bytes), (Shelf, LIMITS.shelf_bytes)]
)
def test_no_document_is_larger_than_its_kind_may_be(kind: type[Any], most: int) -> None:
    with pytest.raises(DocumentError, match=f"larger than {most // 1024} KiB"):
        read_document(kind, b" " * (most + 1))
    with pytest.raises(DocumentError, match="not well-formed"):
        read_document(kind, b" " * most)


def test_an_empty_place_is_null_only_where_there_may_be_one() -> None:
    assert from_json(tuple[int | None, ...], to_json((1, None))) == (1, None)
    with pytest.raises(MismatchError, match="a whole number is expected"):
        from_json(tuple[int | None, ...], ["1"])
    with pytest.raises(MismatchError, match="a whole number is expected"):
        from_json(tuple[int, ...], [None])
