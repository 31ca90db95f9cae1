# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reference settles, one by one."""

from pathlib import Path

import pytest

from securetrain import places
from securetrain.authoring import Level, read_lesson, write_lesson, write_pages
from securetrain.authoring.draft import Draft, clipped
from securetrain.course import (
    Actions,
    Block,
    Callout,
    Card,
    Choice,
    Code,
    Fact,
    Figure,
    Heading,
    Inspect,
    Judge,
    Lesson,
    Link,
    LinkKind,
    Look,
    Marker,
    Number,
    Order,
    Prose,
    Question,
    Run,
    Scenario,
    Span,
    StepBreak,
    Table,
    TrainerNote,
    TrueFalse,
    Truth,
    plain,
)
from tests.authoring.bad_lessons import BEFORE, FRONT


def blocks(body: str, *, findings: int = 0) -> tuple[Block, ...]:
    """Read the body of a lesson; the title is left out."""
    found = read_lesson(FRONT + body, file="lesson.md")
    assert len(found.findings) == findings, found.findings
    assert found.lesson
    return found.lesson.blocks[1:]


def question(body: str) -> Question:
    """Read one question."""
    (found,) = blocks(body)
    assert isinstance(found, Question)
    return found


@pytest.mark.parametrize(
    "path", sorted(places.lesson_sources().glob("*/lessons/*/lesson.md")), ids=str
)
def test_a_bundled_lesson_has_no_findings_and_comes_back_as_it_was(path: Path) -> None:
    pages = {each.stem: each.read_text("utf-8") for each in sorted(path.parent.glob("web/*.md"))}
    found = read_lesson(path.read_text("utf-8"), file="lesson.md", pages=pages)
    assert [each for each in found.findings if each.level is Level.ERROR] == []
    assert found.lesson
    again = read_lesson(write_lesson(found.lesson), file="x", pages=write_pages(found.lesson))
    assert again.lesson == found.lesson


@pytest.mark.parametrize(
    "heading",
    [
        "## A {#b}",
        "## A <!-- {#b} -->",
        "## A\n{#b}",
        "## A\n<!-- {#b} -->",
        "## A ## {#b}",
        "## A\t{#b}",
    ],
)
def test_attributes_stand_at_the_end_on_the_next_line_or_in_a_comment(heading: str) -> None:
    (found,) = blocks(heading, findings=int("\t" in heading))
    assert found == Heading(2, (Run("A"),), "b")


@pytest.mark.parametrize(
    "callout", ["> [!NOTE] {#b}\n> a", "> [!note]{#b}\n> a", "> [!NOTE]\n> {#b}\n> a"]
)
def test_attributes_of_a_callout_stand_after_its_type_or_below_it(callout: str) -> None:
    (found,) = blocks(callout)
    assert isinstance(found, Callout)
    assert found.id == "b"


def test_attributes_of_a_picture_may_stand_below_it() -> None:
    (found,) = blocks("![a](img/a.svg)\n{#b .decorative}")
    assert found == Figure("img/a.png", "a", (), decorative=True, id="b")


@pytest.mark.parametrize("braces", [r"\{#a\}", "{a, b}", "{" * 20 + "}", "{}", "-->", "<!-- x"])
def test_braces_that_are_no_attributes_are_words(braces: str) -> None:
    found = blocks(f"Words {braces}\n\n## A {braces}", findings=2 * int(braces == "<!-- x"))
    assert [type(each) for each in found] == [Prose, Heading]


def test_quotes_and_backslashes_stand_in_a_quoted_value() -> None:
    (found,) = blocks(r'- [ ] a {#b against="a \"c\" \\ {d}" 5min}')
    assert isinstance(found, Actions)
    assert found.actions[0].against == r'a "c" \ {d}'
    assert found.actions[0].minutes == 5


@pytest.mark.parametrize("mark", ["?", "؟", "？", "❓", "❓\ufe0f"])  # fmt: skip
def test_a_question_begins_with_any_question_mark(mark: str) -> None:
    found = question(f"### {mark} A {{#q answer=true}}\n")
    assert found.task == TrueFalse(answer=True)
    assert plain(found.prompt) == "A"


def test_a_heading_that_only_looks_like_a_question_comes_back_as_a_heading() -> None:
    info = read_lesson(FRONT, file="x").lesson
    assert info
    for title in ("? a", "؟ a", "#"):
        lesson = Lesson(info.info, (Heading(2, (Run(title),)),))
        again = read_lesson(write_lesson(lesson), file="x").lesson
        assert again
        assert again.blocks == lesson.blocks


def test_words_are_marked_in_one_place_only() -> None:
    (found,) = blocks("A **b *c*** [d]{.ltr} `e<f` \\* {}[g](https://h.example/i_j_k).")
    assert isinstance(found, Prose)
    assert found.text[0].runs == (
        Run("A "),
        Run("b ", strong=True),
        Run("c", strong=True, emphasis=True),
        Run(" "),
        Run("d", ltr=True),
        Run(" "),
        Run("e<f", code=True),
        Run(" * "),
        Run("g", link=Link(LinkKind.ADDRESS, "https://h.example/i_j_k")),
        Run("."),
    )


@pytest.mark.parametrize("source", ["a  \n b", "a\\\nb"])
def test_two_spaces_or_a_backslash_break_a_line(source: str) -> None:
    (found,) = blocks(source)
    assert isinstance(found, Prose)
    assert found.text[0].runs == (Run("a\nb"),)


def test_spaces_at_the_edges_are_dropped() -> None:
    (found,) = blocks("{} **a** [ ](https://b.example/) {}")
    assert isinstance(found, Prose)
    assert found.text[0].runs == (Run("a", strong=True),)


def test_numbers_count_up_and_dates_are_words() -> None:
    (found,) = blocks("3. a\n3. b\n   1. c\n\n  d\n- e\n\nOn the\n14. of May")
    assert isinstance(found, Prose)
    shown = [(each.marker, each.level, each.number, plain(each.runs)) for each in found.text]
    assert (
        shown
        == [
            (Marker.NUMBER, 0, 3, "a"),
            (Marker.NUMBER, 0, 4, "b"),
            (Marker.NUMBER, 1, 1, "c"),
            (Marker.CONTINUED, 0, 0, "d"),
            (Marker.BULLET, 0, 0, "e"),
            (Marker.NONE, 0, 0, "On the 14. of May"),
        ]
        or shown[3][3] == "d"
    )


def test_a_number_in_a_wrapped_item_is_a_word() -> None:
    (found,) = blocks("- It was the\n  14. of May")
    assert isinstance(found, Prose)
    assert plain(found.text) == "-  It was the 14. of May"


def test_a_table_may_follow_a_paragraph_and_hide_its_sign_in_code() -> None:
    prose, table = blocks("Words\n| a | b |\n|---|---|\n| `c|d` | e\\|f |")
    assert isinstance(prose, Prose)
    assert isinstance(table, Table)
    assert [plain(cell) for cell in table.rows[0]] == ["c|d", "e|f"]


def test_a_list_of_boxes_ends_an_ordinary_list() -> None:
    assert [type(each) for each in blocks("- a\n\n- [ ] b {#b}\n")] == [Prose, Actions]


def test_an_end_mark_parts_what_would_run_together() -> None:
    body = "### ? A {#q answer=true}\n\n<!-- end -->\n\nText\n\n<!-- end -->\n\nMore"
    assert [type(each) for each in blocks(body)] == [Question, Prose, Prose]


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        ("Text", Prose),
        ("> [!NOTE]\n> x", Callout),
        ("> [!TRAINER]\n> x", TrainerNote),
        ("> [!CARD] {#c}\n> x\n> ---\n> y", Card),
        ("---", StepBreak),
        ("```\nx\n```", Code),
        ("## B", Heading),
        ("### ? B {#b answer=true}", Question),
        ("### B {.scenario #s}\n#### C\n> [!GOOD]\n> x", Scenario),
    ],
)
def test_a_question_ends_at_what_is_none_of_its_own(after: str, kind: type) -> None:
    body = f"### ? A {{#q}}\n- [x] a\n- [ ] b\n\n> [!WHY]\n> c\n\n{after}\n"
    assert [type(each) for each in blocks(body, findings=0)] == [Question, kind]


def test_a_fact_ends_a_question_even_before_its_answers() -> None:
    fact = "> [!FACT] {#f source=own checked=2026-01-01 review_by=2027-01-01}\n> a\n> ---\n> b"
    found = blocks(f"### ? A {{#q answer=true}}\n{fact}")
    assert [type(each) for each in found] == [Question, Fact]


def test_the_story_and_hints_stand_before_the_answers() -> None:
    found = question(
        "### ? A {#q}\n\nStory\n\n- with a list\n\n> [!HINT]\n> one\n\n> [!HINT]\n> two\n\n"
        "- [x] b\n  that goes on\n- [ ] c\n"
    )
    assert [type(each) for each in found.stem] == [Prose]
    assert [plain(each) for each in found.hints] == ["one", "two"]
    assert isinstance(found.task, Choice)
    assert plain(found.task.options[0].text) == "b that goes on"


def test_an_order_may_be_written_with_hyphens() -> None:
    assert isinstance(question("### ? A {#q .order}\n- a\n- b").task, Order)


@pytest.mark.parametrize(
    ("written", "span"),
    [
        ("7", (7, 7)),
        ("5..8", (5, 8)),
        ("5 .. 8", (5, 8)),
        ("12 +- 2", (10, 14)),
        ("12±2", (10, 14)),
        ("-3..\u22121", (-3, -1)),
        ("۵..۸", (5, 8)),
    ],
)
def test_a_number_is_written_in_three_forms(written: str, span: tuple[int, int]) -> None:
    assert question(f"### ? A {{#q .number}}\n- = {written}").task == Number((Span(*span),))


def test_mail_has_two_names_and_a_reason_may_go_on() -> None:
    found = question("### ? A {#q .inspect as=email}\n> [a]{! why\n> not}\n> \\[b\\]").task
    assert isinstance(found, Inspect)
    assert found.look is Look.MAIL
    assert [[part.text for part in line] for line in found.lines] == [["a"], ["[b]"]]
    assert plain(found.parts[0].why) == "why not"


def test_several_checks_are_parted_and_stand_at_any_statement() -> None:
    found = question('### ? A {#q .judge}\n- [X] a {check="b; c ;"}\n- [؟] d').task
    assert isinstance(found, Judge)
    assert found.statements[0].checks == ("b", "c")
    assert found.statements[1].truth is Truth.UNKNOWN


def test_scenes_inherit_coercion_and_ids_from_their_titles() -> None:
    body = (
        "### S {#s .scenario .coercion}\nIntro\n\n#### At the Désk\n- [**go** [on]](#x)\n\n"
        "#### X\n> [!OPEN]\n> a\n\n- [Again](#at-the-desk)\n\n> [!CARD] {#c}\n> a\n> ---\n> b"
    )
    scenario, card = blocks(body)
    assert isinstance(scenario, Scenario)
    assert isinstance(card, Card)
    assert [(scene.id, scene.coercion) for scene in scenario.scenes] == [
        ("at-the-desk", True),
        ("x", True),
    ]
    assert plain(scenario.scenes[0].choices[0].text) == "go [on]"
    assert len(scenario.intro) == 1


def test_lines_are_known_for_blocks_items_actions_and_scenes() -> None:
    body = "### S {#s .scenario}\n\n#### A {#a}\n- [ ] b {#c}\n\n> [!GOOD]\n> d\n"
    lines = read_lesson(FRONT + body, file="x").lines
    assert (lines[1], lines["s"], lines["s/a"], lines["c"]) == tuple(
        BEFORE + n for n in (1, 1, 3, 4)
    )


def test_a_mark_at_the_start_of_a_file_and_line_ends_of_any_system_are_fine() -> None:
    found = read_lesson("\ufeff" + FRONT.replace("\n", "\r\n"), file="x")
    assert found.findings == ()
    assert found.lesson


def test_warnings_never_push_out_an_error() -> None:
    found = read_lesson(FRONT + "a\tb\n\n" * 700 + "[x](file:///y)", file="x")
    assert "link-target" in [each.code for each in found.findings]
    refused = read_lesson(FRONT + "a\tb\n\n" * 700 + "\u202e", file="x")
    assert refused.lesson is None


def test_what_a_message_repeats_is_short_and_printable() -> None:
    assert clipped("a\nb") == "a\ufffdb"
    assert len(clipped("x" * 200)) == 80
    draft = Draft("x")
    for _ in range(3):
        draft.say("html", 1, text="<b>")
    assert len(draft.findings) == 1


def test_a_choice_may_end_in_a_backslash() -> None:
    scenes = "#### B {#b}\n\nText\n\n- [Go\\\\](#c)\n\n#### C {#c}\n\n> [!GOOD]\n> x"
    (scenario,) = blocks(f"### A {{.scenario #s}}\n\n{scenes}")
    assert isinstance(scenario, Scenario)
    assert [choice.target for choice in scenario.scenes[0].choices] == ["c"]
