# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what is given to translators, and of putting it back."""

from dataclasses import replace

import pytest

from securetrain.authoring import Unit, units
from securetrain.authoring.units import is_critical, translate
from securetrain.course import (
    Block,
    Document,
    Inspect,
    Judge,
    LessonInfo,
    Look,
    Move,
    PageKind,
    Part,
    Question,
    Reading,
    Short,
    Source,
    Statement,
    StepBreak,
    Table,
    Task,
    Tier,
    Truth,
    Verdict,
    Web,
    WebPage,
    line,
    text,
    to_json,
)
from tests.authoring import translating as make

MAIL = Inspect(
    Look.MAIL,
    (
        (Part("From: "), Part("a@mail.example", Reading.FINE, text("It can be copied."))),
        (Part("Hurry", Reading.SUSPICIOUS, text("It hurries you.")), Part(".")),
    ),
)
WORLD = Web(
    "claim",
    Verdict.FALSE,
    (
        WebPage(
            "claim",
            PageKind.CLAIM,
            "a.example",
            "Claim",
            (make.prose("A bridge fell."),),
            None,
            ("bridge",),
            Move.NONE,
        ),
    ),
)
EVERYTHING = make.lesson(
    *(make.prose("Hello", "Hello"), StepBreak(), make.question(), make.typed(), make.fact()),
    *(make.story(), make.picture(), make.code(), Table((line("Look at"),), ((line("A name"),),))),
    Question("q-mail", line("Mark it"), MAIL),
    Question("q-web", line("Is it so?"), WORLD),
    Question(
        "q-judge", line("So?"), Judge((Statement(line("Free"), Truth.UNKNOWN, (), "", ("ask",)),))
    ),
)
DOCUMENTS: list[Document] = [
    *(EVERYTHING, make.help_tree(), make.glossary(), make.shelf(), make.tool(), make.plan()),
    make.helplines(),
]


def named(document: Document, source: str) -> Unit:
    return next(unit for unit in units(document) if unit.source == source)


def task_of(block: Block) -> Task:
    assert isinstance(block, Question)
    return block.task


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: type(each).__name__)
def test_without_translations_nothing_changes(document: Document) -> None:
    assert translate(document, lambda _unit: None, within=document) is not None
    assert translate(document, lambda unit: unit.source, within=document) == document


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: type(each).__name__)
def test_every_unit_and_nothing_else_is_changed(document: Document) -> None:
    changed = translate(document, lambda unit: f"{unit.source}§", within=document)
    assert [each.source for each in units(changed)] == [
        f"{each.source}§" for each in units(document)
    ]
    back = str(to_json(changed)).replace("§", "")
    assert back == str(to_json(document))


def test_ids_addresses_and_dates_are_no_words() -> None:
    sources = {unit.source for document in DOCUMENTS for unit in units(document)}
    kept = {"letters", "q-one", "a@mail.example", "a.example", "CC-BY-4.0", "img/a.png", "en", "."}
    assert not sources & kept
    assert {"False letters", "Read a letter", "A letter", "junk", "It is free"} <= sources


def test_a_paragraph_has_no_context_and_a_label_has_one() -> None:
    assert named(EVERYTHING, "Hello").context == ""
    assert named(EVERYTHING, "Yes").context == "letters#q-one"
    assert named(EVERYTHING, "Good.").context == "letters#q-one"
    assert named(EVERYTHING, "Look at").context == "letters"
    assert named(EVERYTHING, "Go home").context == "letters#sc-gate"
    assert named(EVERYTHING, "A bridge fell.").context == ""
    assert named(make.help_tree(), "being alone").context == "help/lost#a-call"


def test_a_unit_says_where_it_stands() -> None:
    assert named(EVERYTHING, "False letters").place == "letters"
    assert named(EVERYTHING, "At the gate").place == "letters#sc-gate"
    assert named(make.tool(), "It keeps keys.").place == "tool/keys"
    assert named(make.plan(), "Before the session").place == "letters/trainer"
    assert named(make.glossary(), "Spam").place == "glossary#spam"


def test_translators_are_told_what_they_translate() -> None:
    assert "not told" in named(EVERYTHING, "Yes").comment
    assert "shows" in named(EVERYTHING, "A letter").comment
    assert named(EVERYTHING, "Hello").comment == ""


def test_an_answer_may_be_accepted_in_several_spellings() -> None:
    asked = make.lesson(make.typed())
    several = {"a friend": "دوست\nرفیق\n", "Good.": "خوب."}
    changed = translate(asked, lambda unit: several.get(unit.source), within=asked)
    task = task_of(changed.blocks[0])
    assert isinstance(task, Short)
    assert [(each.text, each.share, each.feedback) for each in task.answers] == [
        ("دوست", 50, text("خوب.")),
        ("رفیق", 50, text("خوب.")),
    ]


def test_search_words_may_become_several() -> None:
    words = {"bridge": "پل\nپل‌ها", "ask": "بپرس", "junk": "\n"}
    changed = translate(EVERYTHING, lambda unit: words.get(unit.source), within=EVERYTHING)
    web, judge = task_of(changed.blocks[-2]), task_of(changed.blocks[-1])
    assert isinstance(web, Web)
    assert isinstance(judge, Judge)
    assert web.pages[0].found_by == ("پل", "پل‌ها")
    assert judge.statements[0].checks == ("بپرس",)


def test_code_may_stay_as_it_is() -> None:
    assert named(EVERYTHING, make.code().text).optional


@pytest.mark.parametrize(
    ("value", "critical"),
    [
        (make.question(), False),
        (make.question(critical=True), True),
        (make.fact(), False),
        (make.fact(critical=True), True),
        (make.story(), False),
        (make.story(coercion=True), True),
        (replace(make.story(), critical=True), True),
        (make.lesson(), False),
        (make.lesson(tier=Tier.EMERGENCY), True),
        (make.help_tree(), True),
        (make.prose("Hello"), False),
    ],
)
def test_what_may_do_harm_is_critical(value: object, critical: bool) -> None:
    assert is_critical(value) is critical


def test_units_know_that_they_are_critical() -> None:
    mixed = make.lesson(make.question(critical=True), make.prose("Hello"))
    assert named(mixed, "Yes").critical
    assert not named(mixed, "Hello").critical
    assert named(make.lesson(make.prose("Hello"), tier=Tier.EMERGENCY), "Hello").critical


def test_titles_of_sources_stay_as_they_were_published() -> None:
    source = Source("s", "A study", "A university", "https://www.example.org")
    lesson = make.lesson()
    info: LessonInfo = replace(lesson.info, sources=(source,))
    assert "A study" not in {unit.source for unit in units(replace(lesson, info=info))}
