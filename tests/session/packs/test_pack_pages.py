# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack on its way into the library: every page of it, and every way it is refused."""

import io
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from securetrain import places
from securetrain.classroom import Settings
from securetrain.pack import (
    Reason,
    Recall,
    add_keys,
    begin,
    carry,
    channel_to_bring,
    recall,
    replacing,
    with_lists,
)
from securetrain.practice import Place, Spot
from securetrain.session.choosing import LocalDialog
from securetrain.session.doorkeeper.handed import Purpose, unpacked
from securetrain.session.held import held_in
from securetrain.session.packs import pack_folder
from securetrain.ui import (
    FirstContactPage,
    LessonPage,
    LibraryPage,
    OpenedPacksPage,
    PackArrivingPage,
    PackOpeningPage,
    ReadingWithoutTrustPage,
    ReviewPage,
)
from tests.journeys.hands import Key, press, push, reads, wait_for, wait_to_read
from tests.pack.editions import COURSE, NEW, OLD, PUBLISHER, SAFE, book, card, edition, put_edition
from tests.pack.making import TODAY, Made, holders, lists_of, pack_bytes, public, signed_book
from tests.pack.store_suite import opened
from tests.practice.making import attempt
from tests.staging import Staged
from tests.ui.blocks.samples import english
from tests.vault.making import create


def page_of(staged: Staged) -> object:
    staged.settle()
    return staged.window.page


def open_edition(staged: Staged, folder: Path, version: int, **how: str) -> Path:
    file = put_edition(folder, version, **how)
    staged.stage.packs.open(str(file))
    wait_for(lambda: not isinstance(staged.window.page, PackOpeningPage), "The end of the work")
    return file


def fields(staged: Staged) -> list[QLineEdit]:
    page = staged.window.page
    assert isinstance(page, FirstContactPage)
    return page.findChildren(QLineEdit)


def trust(staged: Staged, folder: Path, version: int = 1) -> None:
    """Open a first pack by the publisher, type the card, and add it."""
    open_edition(staged, folder, version)
    for field, group in zip(fields(staged), card(), strict=True):
        field.setText(group)
    push("Trust this publisher")
    wait_for(lambda: isinstance(staged.window.page, PackArrivingPage), "What it brings")
    add(staged)


def add(staged: Staged) -> None:
    page = staged.window.page
    assert isinstance(page, PackArrivingPage)
    page.added.emit()
    wait_for(lambda: isinstance(staged.window.page, LibraryPage), "The library")
    staged.settle()


def test_an_unknown_publisher_is_trusted_by_the_whole_card(staged: Staged, tmp_path: Path) -> None:
    open_edition(staged.arrive(), tmp_path, 1)
    wait_to_read("A publisher you do not know yet")
    assert reads(PUBLISHER)
    groups = card()
    for field, group in zip(fields(staged)[:7], groups, strict=False):
        field.setText(group)
    assert not fields(staged)[7].text()
    page = staged.window.page
    assert isinstance(page, FirstContactPage)
    assert not page._trust.isEnabled()
    fields(staged)[7].setText("00000")
    assert not page._trust.isEnabled()
    fields(staged)[7].setText(groups[7])
    assert page._trust.isEnabled()
    push("Trust this publisher")
    wait_to_read("By The Harbour Desk, whom you trust")
    assert reads("New lessons · 2")
    assert reads("of memory, and is gone when you close")
    push("Add it")
    wait_to_read("Library")
    wait_to_read(SAFE)
    assert not staged.stage.library.refused("en")


@pytest.mark.parametrize("letter", ["W", "ش"])
def test_no_name_of_a_publisher_pushes_the_warning_out_of_sight(
    staged: Staged, tmp_path: Path, letter: str
) -> None:
    stranger = begin(letter * 100, holders("mallory"), TODAY)
    given = signed_book(add_keys(stranger, "m" * 60, public("mallory"), TODAY), "mallory")
    file = tmp_path / "a.stpack"
    file.write_bytes(pack_bytes(given, Made(pack="m" * 60, by=("mallory",))))
    staged.arrive()
    staged.stage.packs.open(str(file))
    wait_to_read("A publisher you do not know yet")
    staged.settle()
    page = staged.window.page
    assert isinstance(page, FirstContactPage)
    labels = page.findChildren(QLabel)
    assert any("prove nothing" in each.text() for each in labels)
    for each in labels:
        assert each.height() >= each.heightForWidth(each.width()), each.text()
        assert each.width() >= each.minimumSizeHint().width(), each.text()


def test_digits_of_any_script_are_read(staged: Staged, tmp_path: Path) -> None:
    open_edition(staged.arrive(), tmp_path, 1)
    persian = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
    for field, group in zip(fields(staged), card(), strict=True):
        field.setText(group.translate(persian))
    push("Trust this publisher")
    wait_to_read("Add it")


def test_an_update_says_lesson_by_lesson_what_changes(staged: Staged, tmp_path: Path) -> None:
    trust(staged.arrive(), tmp_path)
    open_edition(staged, tmp_path, 3)
    wait_to_read("You have version 1; what you answered stays")
    for words in ("New lessons · 1", NEW, "Lessons that change · 1", SAFE):
        assert reads(words)
    assert reads("Taken back by its publisher · 1")
    assert reads("The number it names is watched.")


def test_the_version_that_is_here_brings_what_was_taken_back_since(
    staged: Staged, tmp_path: Path
) -> None:
    trust(staged.arrive(), tmp_path)
    taken = Recall(COURSE, "old-advice", 1, 1, Reason.HARMFUL)
    newer = signed_book(recall(book(), taken, TODAY), "ann")
    file = put_edition(tmp_path, 1)
    with file.open("rb") as old, replacing(file) as out:
        with_lists(out, old, carry(newer, lists_of(edition(1))))
    staged.stage.packs.open(str(file))
    wait_to_read("Version 1, which you have already.")
    assert reads("Taken back by its publisher · 1")
    add(staged)
    wait_to_read("Taken back")
    assert staged.stage.library.withdrawn(COURSE, "old-advice")


def test_a_lesson_that_was_taken_back_is_nowhere_offered(staged: Staged, tmp_path: Path) -> None:
    trust(staged.arrive(), tmp_path)
    staged.stage.held.journal.set_place((COURSE, "old-advice"), Place(1, frozenset({0, 1})))
    open_edition(staged, tmp_path, 3)
    add(staged)
    wait_to_read("Taken back")
    staged.stage.lessons.open(COURSE, "old-advice")
    wait_to_read("Its publisher has taken this lesson back")
    press(Key.Key_Return)
    wait_for(lambda: not reads("cannot be opened"), "The end of the dialog")
    staged.stage.day.show_today()
    wait_to_read(f"Taken back by its publisher: {OLD}")
    day = staged.stage._tutor.day("en", kept=False)
    assert day.resume is None
    assert all(each.entry.book.info.title != OLD for each in day.suggestions)
    assert (COURSE, "old-advice") not in {r.key[:2] for r in staged.stage._tutor.reviews("en")}


def answer_in(staged: Staged, name: str, *, item: int = 0, pack: str = COURSE) -> None:
    """Answer a question of a lesson."""
    asked = english().info.items[item]
    done = attempt(asked.id)._replace(pack=pack, lesson=name, family=asked.family)
    staged.stage.held.journal.record(done)
    staged.stage._tutor.look_again()


def test_what_belongs_to_a_lesson_that_was_taken_back_is_not_reviewed_and_the_page_says_so(
    staged: Staged, tmp_path: Path
) -> None:
    trust(staged.arrive(), tmp_path)
    answer_in(staged, "old-advice")
    staged.let_days_pass(30)
    assert len(staged.stage._tutor.reviews("en")) == 1
    open_edition(staged, tmp_path, 3)
    add(staged)
    push("Review")
    wait_to_read(f"Its publisher has taken “{OLD}” back.")
    assert reads("The number it names is watched.")
    while isinstance(page_of(staged), ReviewPage):  # what the same family asks in others
        page = staged.window.page
        assert isinstance(page, ReviewPage)
        assert page.column.accessibleName() != OLD
        page.went_on.emit()
    wait_to_read(f"Its publisher has taken “{OLD}” back.")


def test_the_note_stands_above_the_first_review_of_what_still_stands(
    staged: Staged, tmp_path: Path
) -> None:
    trust(staged.arrive(), tmp_path)
    answer_in(staged, "old-advice")
    for item in range(2):
        answer_in(staged, "sample", item=item, pack="samples")
    staged.let_days_pass(30)
    open_edition(staged, tmp_path, 3)
    add(staged)
    push("Review")
    wait_to_read("Questions that do not come back")
    assert isinstance(page_of(staged), ReviewPage)
    push("Next")
    wait_for(lambda: not reads("Questions that do not come back"), "The second review")
    assert isinstance(page_of(staged), ReviewPage)


def test_a_lesson_that_is_taken_back_in_the_middle_of_a_review_is_not_asked_again(
    staged: Staged, tmp_path: Path
) -> None:
    trust(staged.arrive(), tmp_path)
    answer_in(staged, "old-advice")
    staged.let_days_pass(30)
    push("Review")
    assert isinstance(page_of(staged), ReviewPage)
    take_late(staged)
    press(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    wait_to_read(f"Its publisher has taken “{OLD}” back.")
    review = page_of(staged)
    assert not isinstance(review, ReviewPage) or review.column.accessibleName() != OLD


def test_a_review_goes_past_a_lesson_that_cannot_be_read(
    staged: Staged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust(staged.arrive(), tmp_path)
    answer_in(staged, "old-advice")
    answer_in(staged, "sample", item=1, pack="samples")
    staged.let_days_pass(30)
    monkeypatch.setattr(staged.stage.held.opened, "document", lambda _pack, _name: b"no document")
    push("Review")
    review = page_of(staged)
    assert isinstance(review, ReviewPage)
    review.went_on.emit()
    wait_to_read("To the library")


def test_a_lesson_that_is_taken_back_while_it_is_open_is_not_shown_anew(
    staged: Staged, tmp_path: Path
) -> None:
    trust(staged.arrive(), tmp_path)
    staged.stage.lessons.open(COURSE, "old-advice")
    before = page_of(staged)
    take_late(staged)
    press(Key.Key_F1)
    press(Key.Key_Escape)
    wait_to_read("Its publisher has taken this lesson back")
    assert page_of(staged) is not before
    assert not isinstance(page_of(staged), LessonPage)


def take_late(staged: Staged) -> None:
    """Let a pack come in at the last moment, once its page was left."""
    opened_3 = opened(3, *staged.stage.held.opened.store.channels())
    staged.stage.held.opened.store.install(opened_3.pack, opened_3.channel)
    staged.stage.packs._came_late(None)


REFUSALS = {
    "an older version": (1, {}, "version 3 is known here"),
    "the same version with other bytes": (3, {"words": "Other words."}, "two different versions"),
    "another publisher's": (1, {"publisher": "Somebody"}, "name of a pack by another publisher"),
}


@pytest.mark.parametrize(("version", "how", "words"), REFUSALS.values(), ids=REFUSALS.keys())
def test_what_may_not_follow_is_refused_with_the_reason(
    staged: Staged, tmp_path: Path, version: int, how: dict[str, str], words: str
) -> None:
    trust(staged.arrive(), tmp_path, 3)
    open_edition(staged, tmp_path, version, **how)
    wait_to_read("The pack was not opened")
    wait_to_read(words)
    assert reads("What you have stays as it is.")
    (pack,) = staged.stage.held.opened.store.packs()
    assert pack.version == 3


def cut(file: Path) -> str:
    file.write_bytes(file.read_bytes()[:-40])
    return str(file)


def flipped(file: Path) -> str:
    content = bytearray(file.read_bytes())
    content[-40] ^= 1
    file.write_bytes(content)
    return str(file)


def no_pack(file: Path) -> str:
    file.write_bytes(b"hello")
    return str(file)


def linked(file: Path) -> str:
    (file.parent / "link").symlink_to(file.parent)
    return str(file.parent / "link")


BAD = {
    "cut": (cut, "Nothing was opened or changed."),
    "flipped": (flipped, "A file in the pack was changed"),
    "no pack": (no_pack, "Nothing was opened or changed."),
    "a link to a folder": (linked, "This is only a link to a folder."),
    "gone": (lambda file: f"{file}.gone", "The file could not be read"),
    "elsewhere": (lambda _file: "//server/share/a.stpack", "lies on another machine"),
    "an address": (lambda _file: "https://example.org/a.stpack", "lies on another machine"),
}


@pytest.mark.parametrize(("spoil", "words"), BAD.values(), ids=BAD.keys())
def test_each_bad_file_has_its_sentence(
    staged: Staged, tmp_path: Path, spoil: "object", words: str
) -> None:
    trust(staged.arrive(), tmp_path)
    assert callable(spoil)
    staged.stage.packs.open(spoil(put_edition(tmp_path, 2)))
    wait_to_read("The pack was not opened")
    wait_to_read(words)
    (pack,) = staged.stage.held.opened.store.packs()
    assert pack.version == 1


def test_the_name_of_lessons_that_came_along_is_not_given_away(
    staged: Staged, tmp_path: Path
) -> None:
    (staged.lessons / COURSE).mkdir()
    open_edition(staged.arrive(), tmp_path, 1)
    wait_to_read("the name of lessons that came with this program")


def test_a_pack_is_removed_and_what_was_learned_from_it_apart(
    staged: Staged, tmp_path: Path
) -> None:
    trust(staged.arrive(), tmp_path)
    journal = staged.stage.held.journal
    journal.record(attempt("q-1")._replace(pack=COURSE, lesson="old-advice"))
    staged.stage.packs.list.show()
    assert isinstance(page_of(staged), OpenedPacksPage)
    push("Remove the pack")
    push("Remove", exactly=True)
    wait_to_read("This pack is not here any more.")
    assert len(journal.attempts()) == 1
    assert all(book.pack != COURSE for book in staged.stage.library.books("en"))
    push("Forget what I did in it")
    push("Forget", exactly=True)
    wait_to_read("There is none.")
    assert not journal.attempts()
    open_edition(staged, tmp_path, 1)
    wait_to_read("By The Harbour Desk, whom you trust")


def test_a_note_in_a_pack_is_named_before_it_is_forgotten(staged: Staged, tmp_path: Path) -> None:
    trust(staged.arrive(), tmp_path)
    journal = staged.stage.held.journal
    journal.notebook.write(Spot(COURSE, "old-advice", 0), "Ask Rosa")
    journal.notebook.mark(Spot(COURSE, "safe-words", 0), wanted=True)
    staged.stage.packs.list.show()
    push("Forget what I did in it")
    assert reads("Forget 1 note?")
    push("Forget", exactly=True)
    wait_for(lambda: not reads("Forget what I did in it"), "Nothing that is left")
    assert not journal.notebook.notes()
    assert not journal.notebook.bookmarks()


def test_what_was_forgotten_of_a_pack_that_stays_is_not_counted_any_more(
    staged: Staged, tmp_path: Path
) -> None:
    trust(staged.arrive(), tmp_path)
    fresh = staged.stage._tutor.overview("en")
    answer_in(staged, "old-advice")
    assert staged.stage._tutor.overview("en") != fresh
    staged.stage.packs.list.show()
    push("Forget what I did in it")
    push("Forget", exactly=True)
    wait_for(lambda: not reads("Forget what I did in it"), "Nothing that is left")
    assert staged.stage._tutor.overview("en") == fresh


def test_reading_without_trust_is_never_one_click(staged: Staged, tmp_path: Path) -> None:
    file = open_edition(staged.arrive(), tmp_path, 1)
    push("Read without trust…")
    assert isinstance(page_of(staged), ReadingWithoutTrustPage)
    assert reads("This session ends. A fresh one begins as a guest")
    push("End this session and read")
    assert not staged.window.isVisible()
    assert staged.door.asked_for_next
    assert staged.door.asked_for is None
    handed = unpacked(staged.door.left, staged.day)
    assert handed is not None
    assert (handed.purpose, handed.file) == (Purpose.READ, str(file))
    assert not handed.journal.attempts()


def test_cancel_leads_back_at_once_and_adds_nothing(staged: Staged, tmp_path: Path) -> None:
    staged.arrive()
    staged.stage.packs.open(str(put_edition(tmp_path, 1)))
    page = staged.window.page
    assert isinstance(page, PackOpeningPage)
    page.cancelled.emit()
    assert isinstance(page_of(staged), LibraryPage)
    assert not staged.stage.held.opened.packs()


def drop(staged: Staged, path: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier)
    staged.window.dropEvent(event)


def test_a_file_that_is_dropped_is_opened(staged: Staged, tmp_path: Path) -> None:
    staged.arrive()
    drop(staged, str(put_edition(tmp_path, 1)))
    wait_to_read("A publisher you do not know yet")


def test_a_folder_on_a_stick_is_listed_and_what_is_chosen_opened(
    staged: Staged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    put_edition(stick, 1)
    trust(staged.arrive(), stick)
    put_edition(stick, 2)
    monkeypatch.setattr(LocalDialog, "chosen", lambda _dialog: stick)
    push("Look through a folder…")
    wait_to_read("Packs in a folder")
    assert reads("You have version 1, which is older.")
    assert reads("Version 1. You have it.")
    push("Open it", exactly=True)
    wait_to_read("You have version 1; what you answered stays")
    push("Take the new version")
    wait_to_read("Version 2. You have it.")
    assert reads("version 2 is known here")
    push("Go back")
    wait_to_read(NEW)
    assert isinstance(page_of(staged), LibraryPage)


def test_after_a_folder_other_packs_lead_to_the_library_again(
    staged: Staged, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    file = put_edition(stick, 1)
    trust(staged.arrive(), stick)
    drop(staged, str(stick))
    wait_to_read("Packs in a folder")
    drop(staged, str(file))
    wait_for(lambda: isinstance(staged.window.page, PackArrivingPage), "What it brings")
    push("Go back")
    wait_for(lambda: isinstance(staged.window.page, LibraryPage), "The library")


def test_an_empty_folder_and_a_large_one_say_so(
    staged: Staged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    staged.arrive()
    drop(staged, str(stick))
    wait_to_read("No pack is here.")
    push("Go back")
    wait_for(lambda: isinstance(staged.window.page, LibraryPage), "The library")
    put_edition(stick, 1)
    put_edition(stick, 2)
    monkeypatch.setattr(pack_folder, "MOST_PACKS", 1)
    drop(staged, str(stick))
    wait_to_read("There is more in this folder than is looked through.")


def test_another_look_changes_nothing_on_the_way(staged: Staged, tmp_path: Path) -> None:
    open_edition(staged.arrive(), tmp_path, 1)
    press(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    wait_to_read("A publisher you do not know yet")
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    staged.settle()
    assert not isinstance(staged.window.page, FirstContactPage)


def brought(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the installation bring the publisher's channel along; return its file."""
    name, content = channel_to_bring(book(), [io.BytesIO(edition(2))])
    (folder / name).write_bytes(content)
    monkeypatch.setattr(places, "brought_channels", lambda: folder)
    return folder / name


def test_a_publisher_whom_the_installation_brings_is_known(
    staged: Staged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought(tmp_path, monkeypatch)
    open_edition(staged.arrive(), tmp_path, 3)
    wait_to_read("By The Harbour Desk, whom you trust")
    add(staged)
    open_edition(staged, tmp_path, 2)
    wait_to_read("is version 2, and version 3 is known here")


def test_a_folder_knows_the_publisher_whom_the_installation_brings(
    staged: Staged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought(tmp_path, monkeypatch)
    put_edition(tmp_path, 3)
    staged.arrive()
    drop(staged, str(tmp_path))
    wait_to_read("By The Harbour Desk, whom you trust.")


def test_the_installation_says_below_which_version_nothing_is_opened(
    staged: Staged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought(tmp_path, monkeypatch)
    open_edition(staged.arrive(), tmp_path, 1)
    wait_to_read("is version 1, and version 2 is known here")


def test_what_the_installation_brings_damaged_is_told_and_trusts_nobody(
    staged: Staged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = brought(tmp_path, monkeypatch)
    file.write_bytes(file.read_bytes()[:-1])
    open_edition(staged.arrive(), tmp_path, 3)
    wait_to_read("which came with this program, cannot be used")
    assert isinstance(page_of(staged), FirstContactPage)
    assert staged.stage.packs.list.banners() == list(staged.stage.held.opened.faults)


def test_a_vault_learns_what_the_installation_brings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought(tmp_path, monkeypatch)
    with closing(create(tmp_path / "kept")) as vault:
        assert held_in(vault, Settings()).opened.faults == ()
        (known,) = vault.packs.channels()
        assert known.seen_of(COURSE).version == 2
