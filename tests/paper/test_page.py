# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson as one file for a phone: whole, readable, and with nothing that reaches outside."""

import re
from base64 import b64decode
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from securetrain import places, words
from securetrain.course import (
    Heading,
    Link,
    LinkKind,
    Marker,
    Paragraph,
    Prose,
    Run,
    Text,
    line,
    text,
)
from securetrain.paper import Material, PaperError, page
from securetrain.paper.page_text import Voice, text_markup
from tests.classroom.packs import HELP
from tests.paper.reading import BARE, MATERIAL, TODAY, Read, read_page, reworded
from tests.ui.blocks.samples import INFO, english, with_blocks
from tests.ui.blocks.samples_farsi import farsi

LEADS_SOMEWHERE = {"src", "href", "action", "data", "poster", "srcset", "background", "cite"}
ANSWERING = {"id", "target", "source", "language", "start", "way", "name", "os", "url"}
HOSTILE = (
    "<script>alert(1)</script>",
    '" onload="alert(1)" x="',
    "</style></head><img src=https://outside.example/x>",
    "--><!-- ]]> <![CDATA[",
    "&lt;b&gt;&#60;i&#62;",
    "\u202e\x00\x1b[2J\ud800\ufdd0",
    "{0} {name} %s",
)


@pytest.fixture(scope="module")
def whole() -> Read:
    return read_page(english())


def test_a_page_holds_every_kind_of_block_and_question(whole: Read) -> None:
    for said in (
        "Check a strange message before you act",
        "Checked fact",
        "The sample desk",
        "What is the strongest check?",
        "Put the first minutes in order",
        "A visitor at the desk",
        "Go on at 2",
        "Did the town close its library?",
        "town.example/library",
        "How to take it back",
        "Someone asks you to open a door for them.",
        "Licence: CC-BY-4.0",
    ):
        assert said in whole.words


def test_notes_for_trainers_stay_out_of_it(whole: Read) -> None:
    assert "Let them speak first" not in whole.words
    assert "For the trainer" not in whole.words


def test_nothing_on_a_page_reaches_outside(whole: Read) -> None:
    for tag, name, value in whole.attributes:
        if name in LEADS_SOMEWHERE:
            assert value.startswith(("#", "data:image/")), (tag, name, value)
        assert not name.startswith("on")
    assert not {"script", "link", "iframe", "object", "embed", "form", "base"} & set(whole.tags)
    style = (places.assets() / "paper" / "page.css").read_text("utf-8")
    assert "url(" not in style
    assert "@import" not in style


def test_a_page_forbids_a_browser_to_load_anything(whole: Read) -> None:
    policy = next(value for value in whole.values("content") if "default-src" in value)
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert "no-referrer" in whole.values("content")


def test_every_link_leads_to_a_place_on_the_page_and_every_place_is_one(whole: Read) -> None:
    places_there = whole.values("id")
    assert len(places_there) == len(set(places_there))
    assert {value.removeprefix("#") for value in whole.values("href")} <= set(places_there)
    assert set(whole.values("aria-labelledby")) <= set(places_there)


def test_headings_never_skip_a_level(whole: Read) -> None:
    levels = [int(tag[1]) for tag in whole.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_landmarks_and_pictures_speak_to_readers_aloud(whole: Read) -> None:
    assert {"header", "nav", "main", "footer"} <= set(whole.tags)
    pictures = whole.tags.count("img")
    assert pictures
    assert len([name for tag, name, _v in whole.attributes if (tag, name) == ("img", "alt")]) == (
        pictures
    )


def test_answers_open_without_a_script(whole: Read) -> None:
    assert whole.tags.count("details") == whole.tags.count("summary") > 10
    assert "open" not in [name for tag, name, _value in whole.attributes if tag == "details"]


def test_the_same_lesson_gives_the_same_bytes() -> None:
    assert page(english(), MATERIAL) == page(english(), MATERIAL)


def test_a_page_names_neither_the_program_nor_a_person() -> None:
    assert b"securetrain" not in page(english(), MATERIAL).lower()


def test_a_page_in_farsi_runs_from_right_to_left() -> None:
    words.use("fa", places.catalogues())
    read = read_page(farsi())
    assert ("html", "dir", "rtl") in read.attributes
    assert ("html", "lang", "fa") in read.attributes
    assert not [value for tag, _n, value in read.attributes if tag == "span" and value == "en"]


def test_our_own_words_are_marked_where_the_lesson_speaks_another_language() -> None:
    read = read_page(farsi())
    assert ("span", "lang", "en") in read.attributes


def test_a_sensitive_lesson_does_not_become_a_page() -> None:
    lesson = with_blocks(Heading(1, line("A raid")), info=replace(INFO, sensitive=True))
    with pytest.raises(PaperError, match="others could find it"):
        page(lesson, BARE)


def test_a_help_tree_becomes_a_page_whose_choices_are_links() -> None:
    read = Read(page(HELP, BARE))
    assert HELP.title in read.words
    targets = {choice.target for scene in HELP.scenes for choice in scene.choices}
    assert {f"#{HELP.id}-{each}" for each in targets} <= set(read.values("href"))


def test_a_picture_that_is_not_here_is_told_in_words() -> None:
    read = read_page(english(), BARE)
    assert "img" not in read.tags
    assert "The picture is not here. It shows:" in read.words


def test_a_file_that_is_no_picture_does_not_travel() -> None:
    material = Material(TODAY, places.assets(), lambda _source: b"<svg onload=x>")
    assert "img" not in read_page(english(), material).tags


def test_pictures_travel_without_what_they_tell() -> None:
    source = next(v for v in read_page(english()).values("src"))
    assert b64decode(source.partition(",")[2]).startswith(b"\x89PNG")
    assert "tEXt" not in source


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_word_of_a_lesson_becomes_markup(hostile: str) -> None:
    quiet = read_page(reworded(english(), lambda _text: "x", ANSWERING_KEPT))
    loud = read_page(reworded(english(), lambda _text: hostile, ANSWERING_KEPT))
    assert loud.tags == quiet.tags
    assert [each[:2] for each in loud.attributes] == [each[:2] for each in quiet.attributes]


ANSWERING_KEPT = frozenset(ANSWERING)


@settings(max_examples=60)
@given(st.text("<>&\"'=/!-#ab;[]\x00\u202e\ud800 ", min_size=1, max_size=30))
def test_no_words_that_anybody_could_think_of_become_markup(hostile: str) -> None:
    loud = read_page(reworded(english(), lambda _text: hostile, ANSWERING_KEPT), BARE)
    quiet = read_page(reworded(english(), lambda _text: "x", ANSWERING_KEPT), BARE)
    assert loud.tags == quiet.tags


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_id_or_address_becomes_markup(hostile: str) -> None:
    """Such a lesson is refused long before; a page does not count on that."""
    lesson = english()
    kept = frozenset({"source", "target", "start", "way", "name", "os"})
    read = read_page(reworded(lesson, lambda _text: hostile, kept), BARE)
    assert not {"script", "b", "i"} & set(read.tags)
    assert not [name for _tag, name, _value in read.attributes if name.startswith("on")]


NESTED: Text = (
    Paragraph(line("before")),
    Paragraph(line("one"), Marker.NUMBER, 0, 3),
    Paragraph(line("more of one"), Marker.CONTINUED, 0),
    Paragraph(line("deep"), Marker.BULLET, 1),
    Paragraph(line("deep too"), Marker.BULLET, 1),
    Paragraph(line("two"), Marker.NUMBER, 0, 4),
    Paragraph(line("other kind"), Marker.BULLET, 0),
    Paragraph(line("after")),
)


def test_lists_nest_and_go_on_where_they_were() -> None:
    made = text_markup(NESTED, Voice("en"))
    assert made == (
        '<p>before</p><ol start="3"><li>one<p>more of one</p><ul><li>deep</li><li>deep too</li>'
        "</ul></li><li>two</li></ol><ul><li>other kind</li></ul><p>after</p>"
    )


def test_links_stay_on_the_page_and_addresses_are_only_shown() -> None:
    runs = (
        Run("a word", link=Link(LinkKind.TERM, "phishing")),
        Run("no word", link=Link(LinkKind.TERM, "nowhere")),
        Run("a page", link=Link(LinkKind.PAGE, "claim")),
        Run("a lesson", link=Link(LinkKind.LESSON, "other")),
        Run("an office", link=Link(LinkKind.ADDRESS, "https://a.example/")),
        Run("https://b.example/", ltr=True, link=Link(LinkKind.ADDRESS, "https://b.example/")),
    )
    voice = Voice("en", frozenset({"phishing"}), {"claim": "w1-claim"})
    made = text_markup((Paragraph(runs),), voice)
    assert re.findall('href="([^"]*)"', made) == ["#term-phishing", "#w1-claim"]
    assert made.count("https://a.example/") == made.count("https://b.example/") == 1


def test_styles_and_line_breaks_are_kept() -> None:
    runs = (Run("a\nb", strong=True), Run("c", emphasis=True), Run("d", code=True))
    made = text_markup((Paragraph(runs),), Voice("en"))
    assert made == '<p><strong>a<br>b</strong><em>c</em><code dir="ltr">d</code></p>'


def test_a_short_lesson_has_no_list_of_headings() -> None:
    lesson = with_blocks(Heading(1, line("One")), Prose(text("Two")), info=INFO)
    assert "nav" not in read_page(lesson, BARE).tags


def test_the_colours_are_those_of_the_windows() -> None:
    from securetrain.ui.parts.tokens import DARK, LIGHT, contrast

    style = (places.assets() / "paper" / "page.css").read_text("utf-8")
    for theme in (LIGHT, DARK):
        for name in ("canvas", "surface", "text", "text2", "accent_text", "caution", "focus"):
            assert f"--{name.replace('_', '-')}: {getattr(theme, name)}" in style
        assert contrast(theme.text2, theme.canvas) > 4.5
        assert contrast(theme.accent_text, theme.surface) > 4.5
