# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what files in packs may be called."""

import pytest

from securetrain.course import LIMITS
from securetrain.pack import FileKind, HostilePackError, kind_of
from securetrain.pack.names import annex_of, check_size

GOOD = {
    "shelf.en.json": FileKind.DOCUMENT,
    "glossary.pt-BR.json": FileKind.DOCUMENT,
    "profile.fa.json": FileKind.DOCUMENT,
    "helplines.fa.json": FileKind.DOCUMENT,
    "lessons/first-hour.en.json": FileKind.DOCUMENT,
    "help/now.fa.json": FileKind.DOCUMENT,
    "tools/lock.en.json": FileKind.DOCUMENT,
    "plans/first-hour.en.json": FileKind.DOCUMENT,
    "media/first-hour/img/first-hour.png": FileKind.PICTURE,
    "media/first-hour/img/A_1.jpeg": FileKind.PICTURE,
    "source/lessons/first-hour/lesson.fa.md": FileKind.SOURCE,
    "source/locale/fa.po": FileKind.SOURCE,
    "annex/ir/helplines.fa.json": FileKind.DOCUMENT,
    "annex/ir/help/now.fa.json": FileKind.DOCUMENT,
    "annex/ir/media/now/a.webp": FileKind.PICTURE,
}


@pytest.mark.parametrize("name", GOOD)
def test_a_file_is_what_its_name_says(name: str) -> None:
    assert kind_of(name) is GOOD[name]


BAD = {
    "source/C:\\x.md": "named in the manner of Windows",
    "lessons/A.en.json": "of a kind that packs have not",
    "lessons/a.json": "of a kind that packs have not",
    "lessons/a/b.en.json": "of a kind that packs have not",
    "shelf.en.JSON": "of a kind that packs have not",
    "media/a.png": "of a kind that packs have not",
    "media/a/b.gif": "of a kind that packs have not",
    "media/a/b.html": "of a kind that packs have not",
    "source/run.py": "of a kind that packs have not",
    "source/a.svg": "of a kind that packs have not",
    "fonts/a.ttf": "of a kind that packs have not",
    "annex/ir/annex/ir/shelf.en.json": "of a kind that packs have not",
    "shelf.en.json\n": "not plain letters",
    "nul": "named like a device",
    "source/Lpt1.md": "named like a device",
    "source/./a.md": "an empty step",
    "source/a.md ": "ends in nothing",
    "": "an empty step",
}


@pytest.mark.parametrize("name", BAD)
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(HostilePackError, match=BAD[name]):
        kind_of(name)


SIZES = {
    "shelf.en.json": LIMITS.shelf_bytes,
    "annex/ir/shelf.fa.json": LIMITS.shelf_bytes,
    "glossary.en.json": LIMITS.document_bytes,
    "lessons/shelf.en.json": LIMITS.document_bytes,
    "source/shelf.md": 1024 * 1024,
}


@pytest.mark.parametrize(("name", "most"), SIZES.items(), ids=SIZES)
def test_a_file_is_as_large_as_its_kind_may_be_and_no_larger(name: str, most: int) -> None:
    check_size(name, most)
    with pytest.raises(HostilePackError, match="too large"):
        check_size(name, most + 1)


def test_the_annex_of_a_file_is_the_folder_it_lies_in() -> None:
    assert annex_of("annex/ir/shelf.fa.json") == "ir"
    assert annex_of("shelf.fa.json") == ""
