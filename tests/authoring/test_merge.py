# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what a translated lesson shows: what may be relied on, and what waits for a reader."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from securetrain.authoring import Catalogue, Merged, merge
from securetrain.authoring.po import Entry
from securetrain.course import (
    Block,
    Lesson,
    Question,
    Tier,
    TranslationNote,
    TranslationState,
    lesson_problems,
    line,
)
from securetrain.course.documents import read_document, write_document
from tests.authoring import translating as make

READER = "A. Reader"
CHOICE = {
    ("", "Do you wait?"): "صبر می‌کنید؟",
    ("letters#q-one", "Yes"): "بله",
    ("letters#q-one", "Good."): "خوب.",
    ("letters#q-one", "Later"): "دیرتر",
}
HELP = {
    ("", "Lost phone"): "تلفن گم‌شده",
    ("", "My phone is gone."): "تلفنم نیست.",
    ("", "Now"): "اکنون",
    ("", "Call a friend"): "به دوستی زنگ بزنید",
    ("help/lost#a-call", "being alone"): "تنهایی",
}
HELLO = make.prose("Hello")
SALAM = make.prose("سلام")


CALM = make.prose("Calm")
FILLING = 9
"""Translated blocks at the end of a lesson, so that enough of it is translated."""


def asked(*blocks: Block, tier: Tier = Tier.FOUNDATION) -> Lesson:
    return make.lesson(*blocks, *[CALM] * FILLING, tier=tier)


def known(texts: Mapping[tuple[str, str], Entry | str], signed: str = "") -> Catalogue:
    return make.of({("", "Calm"): "آرام", **texts}, signed)


def known_words(signed: str = "", **texts: Entry | str) -> Catalogue:
    return known({("", source): each for source, each in texts.items()}, signed)


def shown(merged: Merged[Lesson]) -> tuple[Block, ...]:
    return merged.document.blocks[:-FILLING]


def translated(block: Block) -> Block:
    """A block and its translation, whatever else is missing."""
    texts = {**CHOICE, ("", "Hello"): "سلام"}
    return merge(asked(block), known(texts, READER)).document.blocks[0]


def note(merged: Merged[Lesson], index: int = 0) -> TranslationNote | None:
    return merged.document.note(index)


def codes(merged: Merged[Lesson]) -> list[str]:
    return [each.code for each in merged.findings]


def test_a_signed_translation_is_simply_shown() -> None:
    merged = merge(asked(HELLO), known_words(READER, Hello="سلام"))
    assert merged.translated
    assert shown(merged) == (SALAM,)
    assert merged.document.notes == ()
    assert merged.document.info.language == "fa"
    assert not merged.document.info.unreviewed
    assert merged.findings == ()


def test_a_card_is_translated_as_far_as_it_goes() -> None:
    texts = {("", "Hello"): "سلام", ("", "False letters"): "نامه‌های دروغین"}
    info = merge(asked(HELLO), known(texts, READER)).document.info
    assert info.title == "نامه‌های دروغین"
    assert info.need == "I got a letter."


def test_what_nobody_signed_is_shown_and_said() -> None:
    merged = merge(asked(HELLO), known_words(Hello="سلام"))
    assert shown(merged) == (SALAM,)
    assert merged.document.info.unreviewed
    assert note(merged) is None


def test_one_entry_may_wait_for_its_reader() -> None:
    texts = known_words(READER, Hello=Entry("سلام", unreviewed=True))
    assert merge(asked(HELLO), texts).document.info.unreviewed


def test_what_is_missing_stays_in_the_sources_language() -> None:
    merged = merge(asked(HELLO, make.prose("Bye")), known_words(READER, Hello="سلام"))
    assert shown(merged) == (SALAM, make.prose("Bye"))
    assert note(merged, 1) == TranslationNote(1, TranslationState.MISSING, "en")


def test_a_block_is_never_half_translated() -> None:
    texts = {**CHOICE, ("letters#q-one", "Later"): "", ("", "Hello"): "سلام"}
    merged = merge(asked(HELLO, make.question()), known(texts, READER))
    assert shown(merged) == (SALAM, make.question())


def test_code_may_stay_without_a_note() -> None:
    merged = merge(asked(HELLO, make.code()), known_words(READER, Hello="سلام"))
    assert note(merged, 1) is None
    assert merged.document.blocks[1] == make.code()


def test_an_outdated_text_is_shown_with_a_note() -> None:
    merged = merge(asked(HELLO), known_words(READER, Hello=Entry("سلام", fuzzy=True)))
    assert shown(merged) == (SALAM,)
    assert note(merged) == TranslationNote(0, TranslationState.OUTDATED, "fa")


def test_an_outdated_critical_text_is_never_shown() -> None:
    later = Entry("دیرتر", fuzzy=True)
    texts: dict[tuple[str, str], Entry | str] = {**CHOICE, ("", "Hello"): "سلام"}
    texts["letters#q-one", "Later"] = later
    lesson = asked(make.question(critical=True), HELLO)
    merged = merge(lesson, known(texts, READER))
    assert shown(merged) == (make.question(critical=True), SALAM)
    assert note(merged) == TranslationNote(0, TranslationState.OUTDATED, "en")


def test_a_critical_block_waits_for_a_reader() -> None:
    texts = known({**CHOICE, ("", "Hello"): "سلام"})
    lesson = asked(HELLO, make.question(critical=True))
    merged = merge(lesson, texts)
    assert shown(merged) == (SALAM, make.question(critical=True))
    assert note(merged, 1) == TranslationNote(1, TranslationState.UNREVIEWED, "en")
    assert codes(merged) == ["translation-critical"]
    assert "q-one" in merged.findings[0].message


def test_a_preview_shows_a_critical_block_with_its_source_beside_it() -> None:
    lesson = asked(make.question(critical=True))
    merged = merge(lesson, known(dict(CHOICE)), include_unreviewed=True)
    assert merged.document.blocks[0].prompt == line("صبر می‌کنید؟")  # type: ignore[union-attr]
    state = TranslationState.UNREVIEWED
    assert note(merged) == TranslationNote(0, state, "fa", make.question(critical=True), "en")
    assert merged.document.info.unreviewed


def test_a_signed_critical_block_is_translated() -> None:
    signed = translated(make.question(critical=True))
    assert isinstance(signed, Question)
    assert replace(signed, critical=False) == translated(make.question())


@pytest.mark.parametrize("block", [make.fact(critical=True), make.story(coercion=True)])
def test_facts_and_coercion_wait_for_a_reader(block: Block) -> None:
    lesson = asked(HELLO, block)
    everything = {("", "Hello"): "سلام"} | {
        (context, source): "سلام"
        for context in ("", "letters#sc-gate")
        for source in (
            *("Names can be copied.", "A name is no proof.", "The gate", "At the gate"),
            *("Go home", "Home", "You rest."),
        )
    }
    assert merge(lesson, known(everything)).document.blocks[1] == block
    assert merge(lesson, known(everything, READER)).document.blocks[1] != block


def test_an_emergency_lesson_waits_whole() -> None:
    lesson = asked(HELLO, tier=Tier.EMERGENCY)
    merged = merge(lesson, known_words(Hello="سلام"))
    assert not merged.translated
    assert merged.document == lesson
    assert shown(merge(lesson, known_words(READER, Hello="سلام"))) == (SALAM,)


@pytest.mark.parametrize(
    ("translation", "code"),
    [
        ("سل\u202eام", "translation-direction"),
        ("**سلام", "translation-marks"),
        ("[سلام](https://mail.test)", "translation-link"),
        ("به mail.test بروید", "translation-address"),
    ],
)
def test_what_a_translation_must_not_change_keeps_it_out(translation: str, code: str) -> None:
    texts = known_words(READER, Hello=Entry(translation, line=7), Bye="خداحافظ")
    merged = merge(asked(HELLO, make.prose("Bye")), texts)
    assert merged.document.blocks[0] == HELLO
    assert note(merged) == TranslationNote(0, TranslationState.MISSING, "en")
    assert code in codes(merged)
    assert (merged.findings[0].file, merged.findings[0].line) == ("fa.po", 7)


def test_a_doubt_is_a_warning_and_the_translation_stays() -> None:
    merged = merge(asked(make.prose("Wait 2 days")), known({("", "Wait 2 days"): "۳ روز"}))
    assert shown(merged) == (make.prose("۳ روز"),)
    assert codes(merged) == ["translation-number"]


def test_without_any_translation_a_document_stays_as_it_was() -> None:
    nothing = make.catalogue(READER)
    assert merge(make.lesson(HELLO), nothing) == Merged(make.lesson(HELLO), (), translated=False)
    assert merge(make.help_tree(), nothing).document == make.help_tree()
    assert merge(make.glossary(), nothing).document == make.glossary()
    assert merge(make.shelf(), nothing).document == make.shelf()


def test_a_lesson_of_which_too_little_is_translated_stays_whole() -> None:
    blocks = [make.prose(f"Missing {letter}") for letter in "abcd"]
    enough = merge(make.lesson(*blocks[:3], *[HELLO] * 7), make.catalogue(READER, Hello="سلام"))
    assert enough.translated
    little = merge(make.lesson(*blocks, *[HELLO] * 7), make.catalogue(READER, Hello="سلام"))
    assert not little.translated


def test_help_is_translated_whole_or_not_at_all() -> None:
    whole = merge(make.help_tree(), known(dict(HELP), READER))
    assert whole.document.title == "تلفن گم‌شده"
    assert whole.document.language == "fa"
    half = merge(make.help_tree(), known({**HELP, ("", "Now"): ""}, READER))
    assert half.document == make.help_tree()


LINES = make.helplines()
ASKED = {("", "The desk"): "میز", ("", "Ring us."): "زنگ بزنید."}


def test_helplines_are_translated_whole_and_once_a_reader_signed() -> None:
    whole = merge(LINES, known(dict(ASKED), READER)).document
    assert (whole.language, whole.lines[0].name) == ("fa", "میز")
    assert merge(LINES, known({("", "The desk"): "میز"}, READER)).document == LINES
    waiting = merge(LINES, known(dict(ASKED)), include_unreviewed=True)
    assert waiting.document == LINES
    assert [each.code for each in waiting.findings] == ["translation-critical"]


def test_help_waits_for_a_reader() -> None:
    merged = merge(make.help_tree(), known(dict(HELP)), include_unreviewed=True)
    assert merged.document == make.help_tree()
    assert [each.code for each in merged.findings] == ["translation-critical"]


def test_a_glossary_is_translated_word_by_word() -> None:
    found = merge(make.glossary(), known({("", "Spam"): "هرزنامه"})).document
    assert found.language == "fa"
    assert found.terms[0].name == "هرزنامه"
    assert found.terms[0].synonyms == ("junk",)


def test_a_shelf_leaves_its_lessons_to_their_own_documents() -> None:
    texts = {("", "Letters"): "نامه‌ها", ("", "False letters"): "نامه‌های دروغین"}
    found = merge(make.shelf(), known(texts)).document
    assert found.language == "fa"
    assert found.pack.topics[0].title == "نامه‌ها"
    assert found.lessons == make.shelf().lessons


def test_a_merged_lesson_is_sound_and_can_be_compiled() -> None:
    lesson = asked(HELLO, make.question(critical=True))
    texts = known({**CHOICE, ("", "Hello"): "سلام"})
    for shown in (True, False):
        found = merge(lesson, texts, include_unreviewed=shown).document
        assert lesson_problems(found) == []
        assert read_document(Lesson, write_document(found)) == found
