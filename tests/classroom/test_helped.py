# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom to ask: of annexes first, each with its publisher, in the language asked for or another."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from securetrain.classroom import Helped, Library, OpenedPacks, asking
from securetrain.course import AskFrom, Helplines, PackInfo, Shelf, Topic, write_document
from securetrain.pack import Book, GuestPacks, annex
from tests.classroom.packs import HELPLINES, put_annex, put_helplines, put_pack
from tests.pack.making import (
    PACK,
    Made,
    annex_of,
    label,
    opened,
    pack_bytes,
    three_book,
    trusted,
    with_recall,
)
from tests.ui.blocks.samples import english

FARSI = replace(HELPLINES, language="fa", lines=HELPLINES.lines[:1])


def shown(library: Library, language: str) -> list[tuple[str, str]]:
    return [(each.publisher, each.list.language) for each in library.helplines(language)]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return put_pack(tmp_path, {"en": (english(),)})


def test_without_helplines_there_is_nobody_to_name(pack: Path) -> None:
    assert Library(pack.parent).helplines("en") == ()


def test_those_of_an_annex_stand_before_those_of_its_pack(pack: Path) -> None:
    put_helplines(pack)
    put_annex(pack, name="south")
    put_annex(pack, FARSI, name="north")
    found = [("The north desk", "fa"), ("The north desk", "en"), ("The sample desk", "en")]
    assert shown(Library(pack.parent), "en") == found


def test_a_list_comes_in_the_language_asked_for_or_in_its_own(pack: Path) -> None:
    put_annex(pack)
    put_helplines(pack / "annex" / "north", FARSI)
    library = Library(pack.parent)
    assert [shown(library, each) for each in ("fa", "my")] == [
        [("The north desk", "fa")],
        [("The north desk", "en")],
    ]


def test_a_list_that_cannot_be_read_takes_no_other_away(pack: Path) -> None:
    put_helplines(pack)
    put_annex(pack)
    (pack / "annex" / "north" / "helplines.en.json").write_bytes(b"{}")
    assert shown(Library(pack.parent), "en") == [("The sample desk", "en")]


def test_a_list_grows_old_after_its_day() -> None:
    helped = Helped("samples", "The north desk", HELPLINES)
    assert not helped.is_old(HELPLINES.review_by)
    assert helped.is_old(HELPLINES.review_by + timedelta(days=1))


def test_it_is_said_from_which_device_to_ask() -> None:
    assert "another device" in asking(AskFrom.ANOTHER)
    assert "Any device" in asking(AskFrom.ANY)


def with_annex(made: Helplines, book: Book, version: int = 1) -> bytes:
    """Return a signed pack that carries a partner's signed annex with helplines."""
    topics = (Topic("start", "Start"),)
    info = PackInfo(PACK, "Coast", 1, "The coast group", "CC-BY-4.0", "fa", topics, ("fa",))
    files = {
        "annex/fa/shelf.fa.json": write_document(Shelf(info, "fa", ())),
        "annex/fa/helplines.fa.json": write_document(made),
    }
    own = annex(label(f"{PACK}.annex.fa", 1), files)
    return pack_bytes(book, Made(version=version, by=("tara", "pari"), annexes=(own,)))


def kept(content: bytes, then: bytes = b"") -> OpenedPacks:
    store = GuestPacks()
    found = opened(content, trusted(content))
    store.install(found.pack, found.channel)
    if then:
        store.keep_channel(opened(then, found.channel).channel)
    return OpenedPacks(store)


def test_a_signed_annex_in_an_opened_pack_brings_its_helplines() -> None:
    packs = kept(with_annex(FARSI, three_book()))
    assert packs.annexes(PACK) == ["fa"]
    assert packs.languages(PACK, "fa") == ["fa"]
    assert packs.languages(PACK) == ["en"]
    (helped,) = Library(packs).helplines("en")
    who = "The coast group · Example Organisation"  # the name that was trusted stands beside
    assert (helped.pack, helped.publisher, helped.list) == (PACK, who, FARSI)


def test_a_pack_s_own_helplines_bear_the_name_that_was_trusted() -> None:
    topics = (Topic("start", "Start"),)
    info = PackInfo(PACK, "Coast", 1, "Somebody Else", "CC-BY-4.0", "en", topics, ("en",))
    files = {
        "shelf.en.json": write_document(Shelf(info, "en", ())),
        "helplines.en.json": write_document(HELPLINES),
    }
    packs = kept(pack_bytes(three_book(), Made(by=("tara",), files=files)))
    assert shown(Library(packs), "en") == [("Example Organisation", "en")]


def test_an_annex_without_helplines_brings_none() -> None:
    packs = kept(pack_bytes(three_book(), Made(by=("tara", "pari"), annexes=(annex_of(),))))
    assert Library(packs).helplines("en") == ()
    assert OpenedPacks().annexes(PACK) == []


def test_a_pack_that_was_taken_back_names_nobody_to_ask() -> None:
    first = with_annex(FARSI, three_book())
    book = with_recall(three_book(), lesson="", last=1)
    assert Library(kept(first)).helplines("en")
    assert Library(kept(first, with_annex(FARSI, book, 2))).helplines("en") == ()
