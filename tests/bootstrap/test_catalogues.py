# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of compiling PO files; gettext itself reads the result."""

import gettext
import io
from pathlib import Path

import polib
import pytest

from securetrain.bootstrap.catalogues import compile_catalogues, read_po, to_mo
from securetrain.errors import SetUpError
from tests.interface_words import LOCALE

HEAD = """# A head may be marked so; it is read all the same.
#, fuzzy
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"""
BODY = """
#: somewhere.py
#, python-format
msgid "Two "
"lines\\n"
msgstr "دو "
"خط\\n"

msgctxt "verb"
msgid "Mark"
msgstr "نشان بگذار"

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} روز"
msgstr[1] "{n} روزها"

#, fuzzy
msgid "Unsure"
msgstr "نامطمئن"

msgid "Not yet"
msgstr ""

msgid "{n} half"
msgid_plural "{n} halves"
msgstr[0] "{n} نیم"
msgstr[1] ""

#~ msgid "Old"
#~ msgstr "کهنه"
"""


@pytest.fixture
def words(tmp_path: Path) -> gettext.GNUTranslations:
    """Compile the sample and let gettext read it."""
    file = tmp_path / "sample.po"
    file.write_text(HEAD + BODY, encoding="utf-8")
    return gettext.GNUTranslations(io.BytesIO(to_mo(read_po(file))))


def test_sentences_contexts_and_plurals_are_found(words: gettext.GNUTranslations) -> None:
    assert words.gettext("Two lines\n") == "دو خط\n"
    assert words.pgettext("verb", "Mark") == "نشان بگذار"
    assert words.ngettext("{n} day", "{n} days", 1) == "{n} روز"
    assert words.ngettext("{n} day", "{n} days", 3) == "{n} روزها"
    assert words.info()["plural-forms"] == "nplurals=2; plural=(n > 1);"


@pytest.mark.parametrize("text", ["Unsure", "Not yet", "Old", "Mark"])
def test_what_is_unsure_unfinished_or_old_stays_english(
    text: str, words: gettext.GNUTranslations
) -> None:
    assert words.gettext(text) == text


def test_half_a_plural_stays_english(words: gettext.GNUTranslations) -> None:
    assert words.ngettext("{n} half", "{n} halves", 1) == "{n} half"


def test_our_catalogues_compile_as_the_translators_tool_does(tmp_path: Path) -> None:
    compile_catalogues(LOCALE, tmp_path)
    compiled = sorted(tmp_path.rglob("*.mo"))
    assert compiled
    for file in compiled:
        source = LOCALE / file.relative_to(tmp_path).with_suffix(".po")
        theirs = gettext.GNUTranslations(io.BytesIO(polib.pofile(str(source)).to_binary()))
        with file.open("rb") as mo:
            ours = gettext.GNUTranslations(mo)
        assert vars(ours)["_catalog"] == vars(theirs)["_catalog"]


@pytest.mark.parametrize("line", ['msgid "half', "msgid {}[0]", "msgid import os", "stray words"])
def test_a_line_that_cannot_be_read_is_named(line: str, tmp_path: Path) -> None:
    file = tmp_path / "broken.po"
    file.write_text(line, encoding="utf-8")
    with pytest.raises(SetUpError, match=r"broken\.po” cannot be read"):
        read_po(file)
