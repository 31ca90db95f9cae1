# SPDX-License-Identifier: GPL-3.0-or-later
"""What of a library can be found, where it leads, and what must not be found."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from securetrain.classroom import Library, findable
from securetrain.course import (
    Actions,
    Choice,
    Fact,
    Heading,
    Inspect,
    Judge,
    Lesson,
    Prose,
    Question,
    TrainerNote,
    TranslationNote,
    TranslationState,
    Volatility,
    Web,
    line,
    plain,
    text,
)
from securetrain.search import Document, Kind
from tests.classroom.packs import HELP, TERM, put_annex, put_glossary, put_pack, put_samples
from tests.practice.making import TODAY
from tests.ui.blocks.samples import english, with_blocks


def documents(folder: Path, language: str = "en", today: date = TODAY) -> list[Document]:
    return [each for read in findable(Library(folder), language, today) for each in read()]


def of_kind(folder: Path, kind: Kind) -> list[Document]:
    return [each for each in documents(folder) if each.kind is kind]


def put(folder: Path, lesson: Lesson) -> Path:
    put_pack(folder, {"en": (lesson,)})
    return folder


def test_a_lesson_is_found_by_its_title_its_need_and_its_aims(tmp_path: Path) -> None:
    put_samples(tmp_path)
    (found,) = of_kind(tmp_path, Kind.LESSON)
    info = english().info
    assert (found.pack, found.name, found.block) == ("samples", info.id, None)
    assert found.title == info.title
    assert found.text.splitlines() == [info.need, *info.objectives]


def test_every_passage_leads_to_its_block_under_its_heading(tmp_path: Path) -> None:
    lesson = with_blocks(
        Prose(text("Before all.")),
        Heading(2, line("Part two")),
        Prose(text("First.", "Second.")),
    )
    put(tmp_path, lesson)
    found = [(each.title, each.text, each.about) for each in of_kind(tmp_path, Kind.PASSAGE)]
    title = lesson.info.title
    assert found[-1] == ("Part two", "First.\nSecond.", title)
    assert (title, "Before all.", "") in found
    for each in of_kind(tmp_path, Kind.PASSAGE):
        assert each.block is not None
        assert not isinstance(lesson.blocks[each.block], Heading)


def test_every_kind_of_block_that_can_be_found_is_found(tmp_path: Path) -> None:
    put_samples(tmp_path)
    blocks = english().blocks
    found = {type(blocks[each.block or 0]).__name__ for each in documents(tmp_path) if each.block}
    assert found >= {"Prose", "Quote", "Callout", "Fact", "Code", "Table", "Figure", "Card"}
    assert found >= {"Actions", "Question", "Scenario"}
    assert not found & {"TrainerNote", "StepBreak", "Heading"}


def test_steps_words_and_help_are_found_as_such(tmp_path: Path) -> None:
    put_samples(tmp_path)
    actions = [block for block in english().blocks if isinstance(block, Actions)]
    assert len(of_kind(tmp_path, Kind.STEP)) == len(actions)
    (term,) = of_kind(tmp_path, Kind.TERM)
    assert (term.name, term.title) == (TERM.id, TERM.name)
    assert TERM.synonyms[0] in term.text
    (tree,) = of_kind(tmp_path, Kind.HELP)
    assert (tree.name, tree.title) == (HELP.id, HELP.title)
    for words in (HELP.need, "Take a breath.", "No, it is another one", "You know more now."):
        assert words in tree.text


def test_whom_to_ask_is_found_as_help_without_a_tree(tmp_path: Path) -> None:
    put_annex(put_samples(tmp_path))
    _tree, desk, night = of_kind(tmp_path, Kind.HELP)
    assert (desk.name, desk.title) == ("", "Desk for safe lines")
    assert "desk@lines.example" in desk.text
    assert night.title == "Night voice"


def test_answers_and_what_is_told_to_be_doubted_stay_out(tmp_path: Path) -> None:
    put_samples(tmp_path)
    everything = "\n".join(each.text for each in documents(tmp_path))
    for block in english().blocks:
        if isinstance(block, TrainerNote):
            assert plain(block.text) not in everything
        for words in hidden(block.task) if isinstance(block, Question) else ():
            assert words not in everything


def hidden(task: object) -> list[str]:
    match task:
        case Choice(options=options):
            return [plain(option.feedback) for option in options if option.feedback]
        case Inspect(lines=lines):
            return [part.text for each in lines for part in each if len(part.text) > 20]
        case Judge(statements=statements):
            return [plain(statement.text) for statement in statements]
        case Web(pages=pages):
            return [page.title for page in pages]
    return []


def test_the_samples_have_what_stays_out() -> None:
    tasks = [block.task for block in english().blocks if isinstance(block, Question)]
    kinds = {type(task) for task in tasks if hidden(task)}
    assert kinds >= {Choice, Inspect, Judge, Web}


def test_a_content_note_stands_before_every_passage(tmp_path: Path) -> None:
    lesson = with_blocks(Prose(text("At dawn.")))
    put(tmp_path, replace(lesson, info=replace(lesson.info, content_note="A raid.")))
    assert {each.note for each in of_kind(tmp_path, Kind.PASSAGE)} == {"A raid."}
    assert [each.note for each in of_kind(tmp_path, Kind.LESSON)] == [""]


def test_a_block_in_another_language_says_so(tmp_path: Path) -> None:
    lesson = with_blocks(Prose(text("One.")), Prose(text("Two.")))
    index = next(n for n, b in enumerate(lesson.blocks) if b == Prose(text("Two.")))
    note = TranslationNote(index, TranslationState.MISSING, "fa")
    put(tmp_path, replace(lesson, notes=(note,)))
    spoken = {each.block: each.language for each in of_kind(tmp_path, Kind.PASSAGE)}
    assert spoken[index] == "fa"
    assert set(spoken.values()) == {"fa", "en"}


def test_what_cannot_be_read_is_not_found_and_takes_nothing_else_away(tmp_path: Path) -> None:
    pack = put_samples(tmp_path)
    put_glossary(pack, language="fa")
    (pack / "lessons" / "sample.en.json").write_bytes(b"{}")
    (pack / "lessons" / "sample.fa.json").unlink()
    kinds = {each.kind for each in documents(tmp_path)}
    assert kinds == {Kind.HELP, Kind.TERM}


def test_the_language_that_is_asked_for_is_read(tmp_path: Path) -> None:
    put_samples(tmp_path)
    found = [each for each in documents(tmp_path, "fa") if each.kind is Kind.LESSON]
    assert [each.language for each in found] == ["fa"]


def test_a_fact_that_may_mislead_by_now_is_found_by_what_lasts_of_it(tmp_path: Path) -> None:
    fact = Fact(
        "f-codes",
        text("Codes cannot be caught."),
        text("Whatever can be typed can be caught."),
        english().info.sources[0].id,
        TODAY,
        TODAY,
        volatility=Volatility.FAST,
        critical=True,
    )
    put(tmp_path, with_blocks(fact))
    for days, lines in ((0, 2), (1, 1)):
        found = documents(tmp_path, today=TODAY + timedelta(days=days))
        (passage,) = [each.text for each in found if each.kind is Kind.PASSAGE]
        assert len(passage.splitlines()) == lines
        assert passage.endswith("Whatever can be typed can be caught.")
