# SPDX-License-Identifier: GPL-3.0-or-later
"""Where lessons come from: what came along stands first, and what was opened is read warily."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from securetrain import places
from securetrain.classroom import (
    Bundled,
    Changed,
    Library,
    OpenedPacks,
    Tutor,
    arriving_of,
    begun_and_withdrawn,
)
from securetrain.classroom.bundled import FIRST_DAY, made
from securetrain.errors import DocumentError
from securetrain.pack import GuestPacks, Reason, Recall, channel_to_bring, read_without_trust
from securetrain.practice import GuestJournal
from securetrain.vault import NotKeptError
from tests.classroom.packs import put_pack
from tests.pack.editions import COURSE, NEW, OLD, PUBLISHER, SAFE, book, edition
from tests.pack.store_suite import opened
from tests.pack.test_hostile_contents import png
from tests.practice.making import attempt
from tests.ui.blocks.samples import english

LATER = date(2027, 2, 1)


def holding(*versions: int) -> OpenedPacks:
    """Return the packs of somebody who opened these versions one after the other."""
    store = GuestPacks()
    for version in versions:
        found = opened(version, *store.channels())
        store.install(found.pack, found.channel)
    return OpenedPacks(store)


class Odd(GuestPacks):
    """A memory that gives other files than it was given."""

    def __init__(self, content: bytes | None) -> None:
        super().__init__()
        found = opened(1)
        self.install(found.pack, found.channel)
        self.content = content

    def read(self, pack: str, name: str) -> bytes | None:
        if self.content is None:
            raise NotKeptError("The disk is gone.")
        return self.content


def test_a_guest_who_opened_nothing_has_nothing() -> None:
    packs = OpenedPacks()
    packs.look_again()
    assert packs.packs() == ()
    assert packs.languages(COURSE) == []
    assert packs.document(COURSE, "shelf.en.json") is None
    assert packs.withdrawn(COURSE, "old-advice") == ""
    assert packs.store.packs() == ()


def test_lessons_of_both_sources_stand_on_one_shelf(tmp_path: Path) -> None:
    put_pack(tmp_path, {"en": (english(),)})
    library = Library(tmp_path, holding(1))
    assert [book.pack for book in library.books("en")] == ["samples", COURSE, COURSE]
    assert library.lesson(COURSE, "safe-words", "fa").info.title == SAFE


def test_what_came_along_is_never_replaced(tmp_path: Path) -> None:
    put_pack(tmp_path, {"en": (english(),)}, pack=COURSE)
    library = Library(tmp_path, holding(1))
    assert [book.info.id for book in library.books("en")] == ["sample"]
    assert library.withdrawn(COURSE, "old-advice") == ""


def test_a_lesson_taken_back_stays_on_the_shelf_and_is_not_read() -> None:
    library = Library(holding(1, 3))
    assert OLD in {book.info.title for book in library.books("en")}
    (shelf,) = library.standing("en")
    assert [info.title for info in shelf.lessons] == [SAFE, NEW]
    with pytest.raises(DocumentError, match="taken this lesson back"):
        library.lesson(COURSE, "old-advice", "en")


def test_a_lesson_taken_back_is_not_reviewed_and_is_told_apart() -> None:
    journal = GuestJournal()
    asked = english().info.items[0]
    done = attempt(asked.id)._replace(pack=COURSE, lesson="old-advice", family=asked.family)
    journal.record(done)
    before = Tutor(Library(holding(1)), journal, lambda: LATER)
    assert begun_and_withdrawn(before.entries("en")) == ()
    after = Tutor(Library(holding(1, 3)), journal, lambda: LATER)
    (gone,) = begun_and_withdrawn(after.entries("en"))
    assert gone.book.info.title == OLD
    assert "watched" in gone.withdrawn
    assert all(each.key[:2] != gone.book.key for each in after.reviews("en"))


def test_a_version_whose_key_was_withdrawn_stands_no_longer() -> None:
    packs = holding(2)
    (channel,) = packs.store.channels()
    seen = tuple(replace(each, version=1) for each in channel.seen)
    packs.store.keep_channel(replace(channel, seen=seen))
    packs.look_again()
    assert "withdrawn" in packs.withdrawn(COURSE, "safe-words")


def test_a_document_that_hides_something_is_refused() -> None:
    with pytest.raises(DocumentError, match="turns the direction"):
        OpenedPacks(Odd("\u202e".encode())).document(COURSE, "shelf.en.json")


def test_a_disk_that_is_gone_is_told_and_shows_no_picture() -> None:
    packs = OpenedPacks(Odd(None))
    with pytest.raises(DocumentError, match="The disk is gone"):
        packs.document(COURSE, "shelf.en.json")
    assert packs.picture(COURSE, "media/a/a.png") is None


@pytest.mark.parametrize(("content", "shown"), [(png(10, 10), True), (b"<svg/>", False)])
def test_a_picture_is_measured_before_it_is_shown(content: bytes, shown: bool) -> None:
    packs = OpenedPacks(Odd(content))
    assert (packs.picture(COURSE, "media/a/a.png") == content) is shown
    assert packs.picture("other", "media/a/a.png") is None


def test_the_day_is_the_latest_honestly_seen(tmp_path: Path) -> None:
    packs = holding(1)
    assert packs.day(COURSE, LATER) == LATER
    assert packs.day(COURSE, date(1999, 1, 1)) >= FIRST_DAY
    assert packs.day(COURSE, date(2099, 1, 1)) < date(2099, 1, 1)
    assert Bundled(tmp_path).day("samples", date(1999, 1, 1)) == FIRST_DAY
    assert Library(packs).day(COURSE, date(1999, 1, 1)) >= FIRST_DAY
    assert Library(packs).day("nowhere", LATER) == LATER


def test_what_an_installation_brings_along_is_taken_in_once(tmp_path: Path) -> None:
    packs = OpenedPacks()
    packs.take_in(tmp_path / "none")
    assert not packs.store.channels()
    name, content = channel_to_bring(book(), [])
    (tmp_path / name).write_bytes(content)
    (tmp_path / "other.channel").write_bytes(b"{")
    packs.take_in(tmp_path)
    (known,) = packs.store.channels()
    assert known.publisher == PUBLISHER
    (fault,) = packs.faults
    assert "“other.channel”, which came with this program, cannot be used" in fault
    (tmp_path / name).unlink()
    (tmp_path / "other.channel").unlink()
    packs.take_in(tmp_path)
    assert packs.faults == (fault,)


def test_a_version_is_no_older_than_the_lessons_that_came_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = replace(english().info, reviewed=LATER, review_by=LATER)
    put_pack(tmp_path, {"en": (replace(english(), info=info),)})
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / "shelf.en.json").write_bytes(b"no shelf")
    assert made(tmp_path) == LATER
    monkeypatch.setattr(places, "compiled_lessons", lambda: tmp_path)
    assert holding(1).day(COURSE, date(1999, 1, 1)) == LATER
    assert Bundled(tmp_path).day("samples", date(1999, 1, 1)) == LATER


def test_what_a_first_pack_brings_is_all_new() -> None:
    arriving = arriving_of(opened(1), OpenedPacks(), language="fa", today=FIRST_DAY)
    assert (arriving.version, arriving.before, arriving.free) == (1, 0, None)
    assert [each.what for each in arriving.changes] == [Changed.NEW, Changed.NEW]
    assert arriving.fits
    assert arriving.due is None
    assert not replace(arriving, free=2 * arriving.size).fits
    assert replace(arriving, free=2 * arriving.size + 1).fits


def test_an_update_is_told_lesson_by_lesson() -> None:
    packs = holding(1)
    found = opened(3, *packs.store.channels())
    arriving = arriving_of(found, packs, language="en", today=date(2028, 1, 1))
    assert {each.title: each.what for each in arriving.changes} == {
        SAFE: Changed.CHANGED,
        OLD: Changed.WITHDRAWN,
        NEW: Changed.NEW,
    }
    assert arriving.due


@pytest.mark.parametrize(
    ("recalled", "left_out"),
    [(["old-advice"], Changed.GONE), (["old-advice", "new-advice"], Changed.WITHDRAWN)],
)
def test_lessons_that_a_pack_leaves_out_are_told(recalled: list[str], left_out: Changed) -> None:
    packs = holding(2)
    found = opened(2)
    taken = tuple(Recall(COURSE, each, 1, 9, Reason.OUTDATED) for each in recalled)
    seen = tuple(replace(each, recalls=taken) for each in found.channel.seen)
    bare = replace(found, pack=opened(1).pack, channel=replace(found.channel, seen=seen))
    arriving = arriving_of(bare, packs, language="en", today=FIRST_DAY)
    told = {each.title: each.what for each in arriving.changes}
    assert told[NEW] is left_out
    assert told[OLD] is Changed.WITHDRAWN


def test_a_pack_is_told_by_the_name_that_was_trusted_and_only_without_one_by_its_own() -> None:
    label = replace(opened(1).pack.label, publisher="Somebody Else")
    pack = replace(opened(1).pack, label=label)
    for name, told in ((PUBLISHER, PUBLISHER), ("", "Somebody Else")):
        found = replace(opened(1), pack=replace(pack, publisher=name))
        arriving = arriving_of(found, OpenedPacks(), language="en", today=FIRST_DAY)
        assert arriving.publisher == told


def test_a_shelf_that_cannot_be_read_makes_everything_new() -> None:
    packs = OpenedPacks(Odd(b"{"))
    found = opened(2, *packs.store.channels())
    arriving = arriving_of(found, packs, language="en", today=FIRST_DAY)
    assert {each.what for each in arriving.changes} == {Changed.NEW}


def test_what_is_read_without_trust_has_nobody_to_take_it_back() -> None:
    store = GuestPacks()
    store.install(read_without_trust(io.BytesIO(edition(1))), None)
    packs = OpenedPacks(store)
    assert packs.withdrawn(COURSE, "old-advice") == ""
    assert packs.day(COURSE, LATER) == LATER


def test_the_same_version_again_changes_nothing() -> None:
    packs = holding(2)
    arriving = arriving_of(
        opened(2, *packs.store.channels()), packs, language="en", today=FIRST_DAY
    )
    assert (arriving.before, arriving.version) == (2, 2)
    assert arriving.changes == ()


def test_what_another_library_has_read_is_not_read_once_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    packs = holding(1)
    library, read = Library(packs), Library(packs)
    shelves = read.shelves("en")
    library.look_again(read)
    monkeypatch.setattr(packs, "document", None)
    assert library.shelves("en") is shelves


def test_a_pack_that_has_come_is_on_the_shelf_after_another_look() -> None:
    packs = OpenedPacks()
    library = Library(packs)
    assert library.books("en") == ()
    found = opened(1)
    packs.store.install(found.pack, found.channel)
    packs.look_again()
    library.look_again()
    assert len(library.books("en")) == 2
