# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of PO files: making them, renewing them, and reading those of strangers."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.authoring import (
    Catalogue,
    PoError,
    Status,
    begin,
    extract,
    read_catalogue,
    status,
    update,
)
from tests.authoring import translating as make

HEAD = 'msgid ""\nmsgstr ""\n"Language: fa\\n"\n'


def entry(source: str, translation: str = "", *above: str, context: str = "") -> str:
    """One entry as it stands in a file."""
    known = f'msgctxt "{context}"\n' if context else ""
    lines = "".join(f"{each}\n" for each in above)
    return f'\n{lines}{known}msgid "{source}"\nmsgstr "{translation}"\n'


def read(text: str) -> Catalogue:
    """The catalogue of a file that is known to be sound."""
    catalogue, findings = read_catalogue(text.encode(), file="fa.po")
    assert catalogue
    assert not findings
    return catalogue


def test_equal_paragraphs_stand_once_in_a_template() -> None:
    one = make.lesson(make.prose("Hello", "Hello"), make.question(), make.question(name="q-two"))
    template = extract([one, make.lesson(make.prose("Hello"))])
    assert template.count('msgid "Hello"') == 1
    assert template.count('msgid "Yes"') == 2
    assert 'msgctxt "letters#q-two"' in template


def test_a_template_says_what_is_critical() -> None:
    template = extract([make.lesson(make.question(critical=True), make.prose("Hello"))])
    assert "#. Question. (critical)" in template
    assert template.count("(critical)") == 4


def test_the_same_lessons_give_the_same_bytes() -> None:
    assert extract([make.lesson(make.question())]) == extract([make.lesson(make.question())])


def test_a_fresh_file_is_signed_by_nobody() -> None:
    fresh = read(begin(extract([make.lesson()]), "fa"))
    assert fresh.language == "fa"
    assert fresh.reviewed_by == ""
    assert not any(each.text for each in fresh.entries.values())


def test_a_file_says_who_read_it_and_which_entry_came_later() -> None:
    head = HEAD + '"X-Reviewed-By: A. Reader, 2026-11-21\\n"\n'
    known = read(head + entry("A", "ا") + entry("B", "ب", "#, unreviewed"))
    assert known.reviewed_by == "A. Reader, 2026-11-21"
    assert known.reviewed(known.entries["", "A"])
    assert not known.reviewed(known.entries["", "B"])


def test_entries_know_their_line() -> None:
    assert read(HEAD + entry("A", "ا") + entry("B", "ب")).entries["", "B"].line == 8


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "po-language", 1),
        (b'msgid ""\nmsgstr ""\n"Language: ../fa\\n"\n', "po-language", 1),
        (HEAD.encode() + b"\nmsgid \xff", "not-utf-8", 5),
        (HEAD.encode() + b"\nstray words\n", "po-unreadable", 5),
        (HEAD.encode() + b'\nmsgid "half\nmsgstr ""\n', "po-unreadable", 5),
        (HEAD.encode() + b'\nmsgstr[x] "a"\n', "po-unreadable", 5),
        (b"#" * (4 * 1024 * 1024 + 1), "po-too-large", 1),
    ],
)
def test_what_is_no_po_file_is_a_finding(content: bytes, code: str, line: int) -> None:
    catalogue, findings = read_catalogue(content, file="fa.po")
    assert catalogue is None
    assert [(each.code, each.line) for each in findings] == [(code, line)]
    assert findings[0].cure


def test_what_is_translated_twice_is_a_finding_and_the_first_counts() -> None:
    text = HEAD + entry("A", "ا") + entry("A", "ب") + '\n#~ msgid "A"\n#~ msgstr "پ"\n'
    catalogue, findings = read_catalogue(text.encode(), file="fa.po")
    assert catalogue
    assert catalogue.entries["", "A"].text == "ا"
    assert [(each.code, each.line) for each in findings] == [("po-twice", 8)]


@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    'msgid "',
                    "msgstr",
                    '"',
                    "\\",
                    "\n",
                    "#, fuzzy\n",
                    "#~ ",
                    "#: a:1 ",
                    "msgctxt",
                    "#| msgid",
                ),
                *(
                    ' ""',
                    '"a"',
                    "msgid_plural",
                    "msgstr[0]",
                    "\x00",
                    "نه",
                    "\u2028",
                    "Language: fa",
                    "[",
                    "9",
                ),
            ]
        ),
        max_size=30,
    )
)
def test_no_file_ends_in_a_traceback(pieces: list[str]) -> None:
    catalogue, findings = read_catalogue("".join(pieces).encode(), file="fa.po")
    assert catalogue or findings


@pytest.mark.parametrize("line", ["#: a ", "# ", '"a"\n', "#~ ", "\\\\", "#| ", "\n", "a"])
def test_no_file_takes_long(line: str) -> None:
    whole = HEAD + line * (500_000 // len(line))
    began = time.perf_counter()
    read_catalogue(whole.encode(), file="fa.po")
    assert time.perf_counter() - began < 5


def test_what_did_not_change_keeps_its_translation() -> None:
    old = HEAD + entry("Hello", "سلام", "# my note") + entry("Bye", "", "#, fuzzy")
    template = extract([make.lesson(make.prose("New", "Hello"))])
    known = read(renewed := update(old, template))
    assert known.entries["", "Hello"].text == "سلام"
    assert "# my note" in renewed
    assert ("", "Bye") not in known.entries


def test_a_changed_text_keeps_its_translation_as_fuzzy() -> None:
    old = HEAD + entry("Open the door now", "در را باز کنید") + entry("Something else", "دیگر")
    template = extract([make.lesson(make.prose("Open the door soon", "Quite another text"))])
    text = update(old, template)
    known = read(text).entries
    assert known["", "Open the door soon"].text == "در را باز کنید"
    assert known["", "Open the door soon"].fuzzy
    assert '#| msgid "Open the door now"' in text
    assert known["", "Quite another text"].text == ""
    assert '#~ msgid "Something else"' in text


def test_a_fuzzy_text_that_changes_again_still_names_the_first() -> None:
    old = HEAD + entry("Open the doors now", "در را باز کنید", "#, fuzzy", '#| msgid "Open doors"')
    text = update(old, extract([make.lesson(make.prose("Open the doors soon"))]))
    assert '#| msgid "Open doors"' in text
    assert text.count("fuzzy") == 1


def test_the_same_label_said_anew_is_found_by_its_context() -> None:
    old = HEAD + entry("Yes, now", "آری") + entry("Yes, now", "بله", context="letters#q-one")
    known = read(update(old, extract([make.lesson(make.question())]))).entries
    assert known["letters#q-one", "Yes"].text == "بله"
    assert known["letters#q-one", "Yes"].fuzzy


@pytest.mark.parametrize("new", ["nepo rood enin moor", "a room for twelve in the garden"])
def test_a_text_that_shares_letters_or_a_word_is_another_text(new: str) -> None:
    old = HEAD + entry("room nine door open", "اتاق نه")
    known = read(update(old, extract([make.lesson(make.prose(new))]))).entries
    assert known["", new].text == ""


def test_what_comes_back_is_no_longer_obsolete() -> None:
    old = HEAD + '\n#~ msgid "Hello"\n#~ msgstr "سلام"\n'
    known = read(update(old, extract([make.lesson(make.prose("Hello"))])))
    assert known.entries["", "Hello"].text == "سلام"


def test_what_comes_into_a_signed_file_waits_for_its_reader() -> None:
    signed = HEAD + '"X-Reviewed-By: A. Reader\\n"\n' + entry("Open the door now", "باز")
    template = extract([make.lesson(make.prose("Open the door soon", "Quite another text"))])
    known = read(update(signed, template))
    assert known.entries["", "Open the door soon"].unreviewed
    assert known.entries["", "Quite another text"].unreviewed
    again = read(update(update(signed, template), template))
    assert again.entries == known.entries


def test_renewing_twice_changes_nothing_more() -> None:
    template = extract([make.lesson(make.prose("Open the door soon"), make.question())])
    once = update(HEAD + entry("Open the door now", "باز") + entry("Old", "کهنه"), template)
    assert update(once, template) == once


def test_renewing_what_is_no_po_file_is_refused() -> None:
    with pytest.raises(PoError):
        update("stray words", extract([]))


def test_the_status_counts_units() -> None:
    template = extract([make.lesson(make.prose("A a", "B b", "C c", "D d"))])
    missing = template.count("msgid ") - 1 - 3
    texts = entry("A a", "ا") + entry("B b", "ب", "#, fuzzy") + entry("C c", "پ", "#, unreviewed")
    assert status(read(HEAD + texts), template) == Status(2, 1, missing, 0)
    signed = HEAD + '"X-Reviewed-By: A. Reader\\n"\n' + texts
    assert status(read(signed), template).reviewed == 1
