# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons leave the laptop from the end of a lesson, from the library and from help now."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from securetrain.course import Prose, text
from securetrain.errors import SaveRefusedError
from securetrain.paper import Sheet
from securetrain.session.learning import paper_pages
from securetrain.session.learning.paper_pages import sheet
from securetrain.ui import LibraryPage
from securetrain.ui.pages.shelves.entries import LessonEntry
from tests.classroom.packs import put_annex, put_pack
from tests.journeys.hands import Key, press, push, reads, seen, wait_for, wait_to_read
from tests.staging import KEY, Staged
from tests.ui.blocks.samples import INFO, with_blocks


@pytest.fixture(autouse=True)
def chosen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Choose the place that is suggested, by another folder; note what was asked for."""
    asked: list[str] = []

    def choose(_window: object, title: str, suggestion: Path, kinds: str) -> Path:
        asked.append(f"{title}: {kinds}")
        return Path("/somewhere") / suggestion.name

    monkeypatch.setattr(paper_pages, "choose_new_file", choose)
    return asked


def finish(staged: Staged) -> None:
    staged.arrive().stage.lessons.open(*KEY)
    staged.settle()
    staged.stage.lessons.show_finished()
    wait_to_read("You are through")


def saved(staged: Staged) -> tuple[Path, str, bytes]:
    wait_for(lambda: bool(staged.door.saved), "The file")
    wait_to_read("The file is saved")
    assert reads("Anyone at this machine can find it.")
    press(Key.Key_Escape)
    return staged.door.saved[0]


def test_a_lesson_is_saved_as_a_page_at_its_end(staged: Staged, chosen: list[str]) -> None:
    finish(staged)
    push("Save as a page for a phone…")
    path, kind, content = saved(staged)
    assert (path, kind) == (Path("/somewhere/sample.html"), "html")
    assert content.startswith(b"<!doctype html>")
    assert chosen == ["Save as a page for a phone: Page (*.html)"]


def test_a_saved_page_explains_the_words_that_its_lesson_links_to(staged: Staged) -> None:
    finish(staged)
    push("Save as a page for a phone…")
    _path, _kind, content = saved(staged)
    assert b"Someone asks you to open a door for them." in content


def test_a_lesson_is_saved_as_a_handout_at_its_end(staged: Staged) -> None:
    finish(staged)
    push("Save as a handout…")
    path, kind, content = saved(staged)
    assert (path, kind) == (Path("/somewhere/sample.pdf"), "pdf")
    assert content.startswith(b"%PDF-")


def test_nothing_is_made_where_no_place_is_chosen(
    staged: Staged, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_pages, "choose_new_file", lambda *_said: None)
    finish(staged)
    push("Save as a handout…")
    push("Save as a page for a phone…")
    staged.settle()
    assert not staged.door.saved


def entry_of(staged: Staged) -> LessonEntry:
    staged.arrive().stage.day.show_library()
    staged.settle()
    entries = staged.window.findChildren(LessonEntry)
    return next(each for each in entries if each.entry.book.key == KEY)


@pytest.mark.parametrize(("place", "kind"), [(0, "html"), (1, "pdf")])
def test_the_menu_of_a_lesson_in_the_library_saves_it(
    staged: Staged, place: int, kind: str
) -> None:
    entry = entry_of(staged)
    entry.actions()[place].trigger()
    assert saved(staged)[1] == kind


def test_a_sensitive_lesson_offers_no_way_off_the_laptop(staged: Staged) -> None:
    info = replace(INFO, id="raid", sensitive=True)
    put_pack(staged.lessons, {"en": (with_blocks(Prose(text("x")), info=info),)}, pack="raids")
    staged.arrive().stage.day.show_library()
    staged.settle()
    entries = staged.window.findChildren(LessonEntry)
    (entry,) = (each for each in entries if each.entry.book.pack == "raids")
    assert not entry.actions()
    staged.stage.lessons.open("raids", "raid")
    staged.stage.lessons.show_finished()
    wait_to_read("You are through")
    assert not [each for each in seen() if each.startswith("Save as")]
    staged.stage.lessons.paper.save_handout_of("raids", "raid")
    wait_to_read("The file was not saved")
    assert reads("others could find it with you")
    press(Key.Key_Escape)


@pytest.mark.parametrize("kind", ["page", "handout"])
def test_a_lesson_that_is_not_here_any_more_is_told(staged: Staged, kind: str) -> None:
    staged.arrive()
    paper = staged.stage.lessons.paper
    save = {"page": paper.save_page_of, "handout": paper.save_handout_of}[kind]
    save("samples", "nowhere")
    wait_to_read("This lesson cannot be opened")
    press(Key.Key_Escape)


def test_a_help_tree_is_saved_as_a_card(staged: Staged) -> None:
    staged.arrive().stage.help.show()
    push("My phone is gone")
    push("Save as a card to print…")
    path, kind, _content = saved(staged)
    assert (path, kind) == (Path("/somewhere/lost-phone.pdf"), "pdf")


def test_a_help_tree_is_saved_as_a_page_with_whom_to_ask(staged: Staged) -> None:
    put_annex(staged.lessons / "samples")
    staged.arrive().stage.help.show()
    wait_to_read("Desk for safe lines")
    push("My phone is gone")
    wait_to_read("Desk for safe lines")
    push("Save as a page for a phone…")
    path, kind, content = saved(staged)
    assert (path, kind) == (Path("/somewhere/lost-phone.html"), "html")
    assert b"The north desk" in content


def refuse(*_said: object) -> Path:
    raise SaveRefusedError("Not there.", safe="Nothing was written.", next="Choose another.")


def break_down() -> bytes:
    raise ValueError


@pytest.mark.parametrize(
    ("make", "told"),
    [(lambda: b"%PDF-", "Choose another."), (break_down, "It could not be made.")],
    ids=["a place that is refused", "a surprise"],
)
def test_what_is_not_saved_is_told_in_sentences(
    staged: Staged, monkeypatch: pytest.MonkeyPatch, make: Callable[[], bytes], told: str
) -> None:
    monkeypatch.setattr(staged.door, "save", refuse)
    staged.arrive().stage.lessons.paper.save_to(Path("/etc/lesson"), "pdf", make)
    wait_to_read("The file was not saved")
    assert reads(told)
    assert reads("Nothing was written.")
    press(Key.Key_Escape)


def test_paper_is_that_of_the_region(monkeypatch: pytest.MonkeyPatch) -> None:
    american, german = QLocale("en_US"), QLocale("de_DE")
    monkeypatch.setattr(QLocale, "system", lambda: american)
    assert sheet() is Sheet.LETTER
    monkeypatch.setattr(QLocale, "system", lambda: german)
    assert sheet() is Sheet.A4


def test_the_library_says_which_lesson_is_meant(staged: Staged) -> None:
    entry = entry_of(staged)
    page = staged.window.page
    assert isinstance(page, LibraryPage)
    heard: list[tuple[str, str]] = []
    page.handout_wanted.disconnect()
    page.handout_wanted.connect(lambda *key: heard.append(key))
    entry.actions()[1].trigger()
    assert heard == [KEY]
