# SPDX-License-Identifier: GPL-3.0-or-later
"""What is typed finds what has it, marks it, and ranks it; nothing that is typed is an error."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.search import Document, Found, Hit, Index, Kind, Piece
from securetrain.search.index import _LOOKED_AT, MOST_HITS, MOST_OF_A_KIND, MOST_OF_A_LESSON
from securetrain.search.queries import read_query
from tests.search.scripts import FOUND, HOSTILE, NOT_FOUND

DOCUMENT = Document(Kind.PASSAGE, "pack", "lesson", "en", "A title", block=3)


def passage(text: str, *, title: str = "A title", name: str = "lesson") -> Document:
    return replace(DOCUMENT, text=text, title=title, name=name)


def index_of(documents: Iterable[Document]) -> Index:
    made = Index()
    made.add(documents)
    return made


def search(typed: str, *documents: Document) -> Found:
    index = index_of(documents)
    found = index.search(typed)
    index.close()
    return found


def marked(hit: Hit) -> str:
    return "+".join(piece.text for piece in hit.snippet if piece.marked)


@pytest.mark.parametrize(("typed", "text", "wanted"), FOUND.values(), ids=FOUND)
def test_what_is_typed_is_found_and_marked(typed: str, text: str, wanted: str) -> None:
    found = search(typed, passage(text), passage("other words", name="other"))
    assert [marked(hit) for hit in found.hits] == [wanted]
    assert not found.loose


@pytest.mark.parametrize(("typed", "text"), NOT_FOUND.values(), ids=NOT_FOUND)
def test_what_a_text_does_not_have_is_not_found_there(typed: str, text: str) -> None:
    found = search(typed, passage(text))
    assert found.loose or not found.hits


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_whatever_is_typed_gives_results_or_nothing(typed: str) -> None:
    document = passage("a lost phone and 安全")
    assert {hit.name for hit in search(typed, document).hits} <= {"lesson"}


@given(st.text(st.characters() | st.sampled_from("\"“*^():-+{}\\ '安全aلا\x00"), max_size=80))
def test_no_text_is_an_error(typed: str) -> None:
    for hit in INDEX.search(typed).hits:
        assert "".join(piece.text for piece in hit.snippet)


INDEX = index_of([passage("a lost phone, an e-mail and 数据安全 لا سلام")])


def test_no_letters_are_no_question() -> None:
    assert search(" ?! ", passage("?!")) == Found((), more=False, loose=False)


def test_a_title_weighs_more_than_a_text() -> None:
    found = search(
        "phone",
        passage("The phone, the phone, and again the phone.", name="text"),
        passage("Where to begin.", title="Your phone", name="title"),
    )
    assert [hit.name for hit in found.hits] == ["title", "text"]
    assert found.hits[0].snippet == (Piece("Where to begin."),)


def test_where_nothing_has_all_words_some_will_do() -> None:
    found = search("police took phones", passage("The phone and its phones."), passage("Apples"))
    assert found.loose
    assert [marked(hit) for hit in found.hits] == ["phones"]


def test_a_long_word_may_go_on_where_nothing_has_all_words() -> None:
    found = search("phone zzz", passage("Two phones."))
    assert [marked(hit) for hit in found.hits] == ["phones"]


def test_a_short_word_that_is_being_typed_may_go_on_where_nothing_has_all_words() -> None:
    assert [marked(hit) for hit in search("zzz ph", passage("Two phones.")).hits] == ["phones"]
    assert search("ph zzz", passage("Two phones.")).hits == ()


def test_a_section_a_lesson_and_a_kind_take_no_more_than_their_room() -> None:
    same = [passage(f"A lost phone {n}") for n in range(5)]
    lesson = [passage(f"A lost phone {n}", title=f"Part {n}") for n in range(9)]
    terms = [replace(passage("lost", name=f"t{n}"), kind=Kind.TERM) for n in range(9)]
    scenes = [replace(passage(f"lost {n}", name="tree"), kind=Kind.HELP) for n in range(2)]
    found = search("lost", *same, *lesson, *terms, *scenes)
    kinds = [hit.kind for hit in found.hits]
    assert kinds.count(Kind.PASSAGE) == MOST_OF_A_LESSON
    assert kinds.count(Kind.TERM) == MOST_OF_A_KIND[Kind.TERM]
    assert kinds.count(Kind.HELP) == 1
    assert kinds == sorted(kinds, key=[*Kind].index)


def test_there_is_an_end_of_results_and_it_is_told() -> None:
    many = [passage("lost", name=f"n{number}") for number in range(MOST_HITS + 1)]
    assert len(search("lost", *many).hits) == MOST_HITS
    assert search("lost", *many).more
    assert not search("lost", *many[1:]).more


def test_it_is_told_that_there_may_be_more_where_one_lesson_takes_all_that_is_looked_at() -> None:
    lesson = [passage("lost", title=f"Part {number}") for number in range(_LOOKED_AT)]
    assert len(search("lost", *lesson).hits) == MOST_OF_A_LESSON
    assert search("lost", *lesson).more
    assert not search("lost", *lesson[1:]).more


def test_what_comes_with_a_note_shows_the_note_alone() -> None:
    document = replace(passage("The raid began at dawn."), note="A raid is described.")
    assert search("dawn", document).hits[0].snippet == (Piece("A raid is described."),)


def test_a_hit_carries_all_that_is_needed_to_go_there() -> None:
    document = replace(passage("A phone"), language="fa", about="First hour")
    hit = search("phone", document).hits[0]
    assert hit == Hit(
        *(Kind.PASSAGE, "pack", "lesson", "fa", "A title", 3, "First hour"),
        (Piece("A "), Piece("phone", marked=True)),
    )


def test_paragraphs_stand_in_one_line_and_apart() -> None:
    document = passage("A phone\n\n  is  lost.\nAsk\nnow")
    snippet = search("zzz phone", document).hits[0].snippet
    assert "".join(piece.text for piece in snippet) == "A phone · is lost. Ask · now"


LONG = (
    "Some words come first here. " * 20 + "The lost and found phone. " + "And so on with it. " * 20
)


def test_a_long_text_is_cut_between_words() -> None:
    before, lost, between, phone, after = search("phone lost", passage(LONG)).hits[0].snippet
    assert (lost.text, between.text, phone.text) == ("lost", " and found ", "phone")
    assert before.text.startswith("…")
    assert before.text[1:] in LONG
    assert LONG[LONG.index(before.text[1:]) - 1] == " "
    assert after.text.endswith("…")
    assert LONG[LONG.index("phone") + len("phone" + after.text[:-1])] == " "


def test_a_long_unspaced_text_is_cut_before_no_vowel() -> None:
    text = "သင့်ဖုန်းကိုပိတ်ပါ" * 30 + "လုံခြုံ" + "သင့်ဖုန်းကိုပိတ်ပါ" * 30
    pieces = search("လုံခြုံ", passage(text)).hits[0].snippet
    assert [piece.text for piece in pieces if piece.marked] == ["လုံခြုံ"]
    assert pieces[0].text[1] not in "\u102f\u1037\u103a\u102d\u102e"


def test_the_stretch_with_most_of_the_words_is_shown() -> None:
    text = "A phone. " + "Other words. " * 30 + "A lost phone." + " Other words." * 30
    assert marked(search("phone lost", passage(text)).hits[0]) == "lost+phone"


def test_every_mark_that_is_shown_is_shown_marked() -> None:
    text = "A phone " + "and words " * 13 + "phone " + "and words " * 30
    pieces = search("phone", passage(text)).hits[0].snippet
    assert [piece.marked for piece in pieces if "phone" in piece.text] == [True, True]


@pytest.mark.parametrize("text", ["phone" * 9_000, "phone" + "🙂" * 9_000 + "x", "安全" * 9_000])
def test_no_text_makes_a_snippet_that_fills_the_screen(text: str) -> None:
    for typed in ("phon", "phone-x", "安全"):
        for hit in search(typed, passage(text)).hits:
            assert sum(len(piece.text) for piece in hit.snippet) < 300


def test_words_that_touch_are_one_mark() -> None:
    assert marked(search("安全 全非", passage("数据安全非常")).hits[0]) == "安全非"


def test_a_query_has_an_end() -> None:
    query = read_query("one " * 100)
    assert len(query.parts) == 12
    assert len(read_query("a" * 300).parts[0].pieces[0]) == 64


def test_nothing_typed_reaches_sqlite_but_letters_between_our_marks() -> None:
    assert (
        read_query('NEAR("a b" c*) AND d-e').match
        == '"near" AND "a b" AND "c" AND "and" AND "d e" *'
    )
