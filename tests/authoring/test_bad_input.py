# SPDX-License-Identifier: GPL-3.0-or-later
"""Every mistake by name: a finding with its code and line, in far less than a second (10 s)."""

import pytest

from securetrain.authoring import CODES, Finding, Level, Reading, read_lesson, read_text
from tests.authoring.bad_lessons import BEFORE, BLOCKS, FRONT, Bad
from tests.authoring.bad_questions import FRONTS, LINES, QUESTIONS, SCENARIOS
from tests.authoring.clock import within_a_second

PAGE = "---\nkind: claim\naddress: a.example\n---\n# A\n"
PAGES = {"claim": f"{PAGE}\nText\n"}
BODIES = {**BLOCKS, **QUESTIONS, **SCENARIOS}
WARNINGS = {
    "callout-first-line", "glued-heading", "heading-jump", "inspect-as", "invisible-sign",
    "many-objectives", "tab", "two-reasons",
}  # fmt: skip


def read(source: str) -> Reading:
    """Read a lesson, which may take a second at most."""
    with within_a_second():
        return read_lesson(source, file="lesson.md", pages=PAGES)


def look_for(findings: tuple[Finding, ...], code: str, line: int) -> None:
    """Look for one finding among all."""
    places = [(each.code, each.line) for each in findings]
    assert (code, line) in places, places
    found = next(each for each in findings if each.code == code)
    assert found.file == "lesson.md"
    assert found.message.endswith(".")
    assert found.cure.endswith(".")
    assert "{" not in found.message.replace(code, "") or code in (
        "bad-attributes",
        "mark-astray",
        "part-form",
    )
    assert (found.level is Level.WARNING) == (code in WARNINGS)
    assert code in CODES


def test_there_are_more_than_sixty_mistakes() -> None:
    assert len(BODIES) + len(FRONTS) + len(LINES) > 60


@pytest.mark.parametrize("bad", BODIES.values(), ids=BODIES)
def test_a_mistake_in_the_body_is_found_where_it_stands(bad: Bad) -> None:
    look_for(read(FRONT + bad.body).findings, bad.code, bad.line + BEFORE)


@pytest.mark.parametrize(("source", "code", "line"), FRONTS.values(), ids=FRONTS)
def test_broken_front_matter_is_found_where_it_breaks(source: str, code: str, line: int) -> None:
    found = read(source)
    assert found.lesson is None
    look_for(found.findings, code, line)


@pytest.mark.parametrize(("good", "bad", "code"), LINES.values(), ids=LINES)
def test_a_bad_entry_is_found(good: str, bad: str, code: str) -> None:
    assert FRONT.count(good) == 1
    source = FRONT.replace(good, bad)
    assert code in [each.code for each in read(source).findings]


def test_what_is_right_has_no_findings() -> None:
    found = read(FRONT + "Text.\n")
    assert found.findings == ()
    assert found.lesson


def test_a_lesson_without_a_title_or_anything_is_told() -> None:
    look_for(read(FRONT.replace("# A lesson", "")).findings, "no-title", 1)
    look_for(read(FRONT.replace("# A lesson", "Text")).findings, "no-title", BEFORE - 1)


def test_a_web_question_without_pages_is_told() -> None:
    body = "### ? Web {#q .web start=claim verdict=true}\n"
    found = read_lesson(FRONT + body, file="lesson.md")
    look_for(found.findings, "no-pages", BEFORE + 1)


@pytest.mark.parametrize(
    ("page", "code", "line"),
    [
        (f"{PAGE}\n[x](https://b.example/)", "page-link-outside", 7),
        (f"{PAGE}\n[x](javascript:x)", "page-link-outside", 7),
        ("---\nkind: claim\naddress: news.com\n---\n# A\n", "live-address", 3),
        ("---\nkind: shop\naddress: a.example\n---\n# A\n", "unknown-word", 2),
        ("---\nkind: claim\naddress: a.example\nmove: stop\n---\n# A\n", "move-stop", 4),
        ("---\nkind: claim\naddress: a.example\n---\nText\n", "page-title", 1),
        (f"{PAGE}\n# B\n", "page-title", 7),
        (f"{PAGE}\n> [!NOTE]\n> x\n", "not-here", 7),
        (f"{PAGE}\n---\n", "not-here", 7),
        (f"{PAGE}\n- [ ] x\n", "not-here", 7),
        ("a\0b", "control-character", 1),
    ],
)  # fmt: skip
def test_a_mistake_on_a_page_names_the_pages_own_file(page: str, code: str, line: int) -> None:
    found = read_lesson(FRONT, file="a/lesson.md", pages={"claim": page})
    assert (code, "a/web/claim.md", line) in [(x.code, x.file, x.line) for x in found.findings]


def test_a_page_with_a_strange_name_is_told() -> None:
    found = read_lesson(FRONT, file="lesson.md", pages={"A claim.md": PAGES["claim"]})
    assert [(each.code, each.file) for each in found.findings] == [("bad-id", "web/A claim.md")]


def test_bytes_that_are_no_utf_8_are_told_with_their_line() -> None:
    found = read_text(b"one\ntwo \xff\n", file="lesson.md")
    assert found.value is None
    look_for(found.findings, "not-utf-8", 2)


def test_bytes_that_are_too_many_are_told() -> None:
    look_for(read_text(b"x" * 300_000, file="lesson.md").findings, "source-too-large", 1)


def test_bytes_that_are_fine_are_text() -> None:
    assert read_text("é\n".encode(), file="lesson.md").value == "é\n"
