# SPDX-License-Identifier: GPL-3.0-or-later
"""Beside a step stand its bookmark, notes and a copy of its text; each by mouse and by key."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from securetrain.classroom import block_indices
from securetrain.course import Question, StepBreak, TrainerNote
from securetrain.ui import Intent, LessonPage, Look, Opened, Wish
from securetrain.ui.pages.reading.lesson_bar import LessonBar
from securetrain.ui.parts import NoteField
from tests.journeys.hands import (
    CTRL,
    Key,
    focus,
    go_to,
    name_of,
    press,
    push,
    reads,
    seen,
    wait_for,
    write,
)
from tests.tours import settle
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import setting_in
from tests.ui.pages.conftest import Put

LESSON = samples.english()
FIRST, SECOND = block_indices(LESSON, 0), block_indices(LESSON, 1)
WHERE = "Only in memory."


class Read:
    """A lesson on the screen, and what it told; it is answered as the session answers it."""

    def __init__(self, put: Put, *, sensitive: bool = False) -> None:
        """Open the lesson at its first step."""
        info = replace(LESSON.info, sensitive=sensitive)
        self.page = LessonPage(Opened(replace(LESSON, info=info)), setting_in("en"))
        self.written: list[tuple[int, str]] = []
        self.bookmarks: frozenset[int] = frozenset()
        self.jotting = self.page.jotting
        self.jotting.note_written.connect(lambda *what: self.written.append(what))
        self.jotting.bookmark_wanted.connect(self._mark)
        self._put = put

    def show(self, notes: dict[int, str] | None = None) -> "Read":
        """Put it on the screen with notes by the number of their block."""
        self.jotting.show_notes(notes or {}, WHERE)
        self.page.begin()
        self.window = self._put(self.page)
        self.window.wished.connect(self.page.handle)
        wait_for(lambda: reads("Write a note"), "The foot of the step")
        return self

    def _mark(self, block: int, wanted: bool) -> None:
        self.bookmarks = self.bookmarks | {block} if wanted else self.bookmarks - {block}
        self.jotting.show_bookmarks(self.bookmarks)

    @property
    def fields(self) -> list[NoteField]:
        """The notes on the page, from above."""
        shown = [each for each in self.page.findChildren(NoteField) if each.isVisible()]
        return sorted(shown, key=lambda each: each.mapTo(self.page, QPoint()).y())

    def above(self, field: NoteField) -> QWidget:
        """Return the block below which a note stands."""
        placed = self.page.column._placed.values()
        y = field.mapTo(self.page, QPoint()).y()
        return max(
            (each for each in placed if each.mapTo(self.page, QPoint()).y() < y),
            key=lambda each: each.mapTo(self.page, QPoint()).y(),
        )


@pytest.fixture
def read(put: Put) -> Read:
    return Read(put)


@pytest.fixture(autouse=True)
def _nothing_copied(qapp: QApplication) -> Iterator[None]:
    qapp.clipboard().setText("before")
    yield
    qapp.clipboard().clear()


# Bookmarks.


def test_a_step_is_marked_at_the_block_in_view_and_unmarked(read: Read, heard: list[str]) -> None:
    read.show()
    push("Bookmark")
    assert read.bookmarks == {read.page.block_at_top()}
    assert heard[-1] == "Bookmarked."
    push("Remove bookmark")
    assert read.bookmarks == frozenset()
    assert heard[-1] == "The bookmark is taken away."
    assert "Bookmark" in seen()


def test_b_marks_the_block_that_was_scrolled_to(read: Read) -> None:
    read.show()
    read.page.show_block(FIRST[4])
    wait_for(lambda: read.page.block_at_top() == FIRST[4], "The block")
    press(Key.Key_B)
    assert read.bookmarks == {FIRST[4]}
    press(Key.Key_B)
    assert read.bookmarks == frozenset()


def test_each_step_shows_its_own_bookmark(read: Read) -> None:
    read.show()
    read.jotting.show_bookmarks(frozenset({SECOND[2]}))
    assert "Bookmark" in seen()
    press(Key.Key_N)
    assert "Remove bookmark" in seen()
    press(Key.Key_P)
    assert "Remove bookmark" not in seen()


def test_what_the_disk_does_not_take_is_not_said_to_be_marked(put: Put, heard: list[str]) -> None:
    read = Read(put).show()
    read.jotting.bookmark_wanted.disconnect()
    heard.clear()
    press(Key.Key_B)
    assert heard == []
    assert "Remove bookmark" not in seen()


# Notes.


def test_a_note_is_opened_at_the_foot_written_and_told(read: Read) -> None:
    read.show()
    push("Write a note")
    assert isinstance(focus(), NoteField)
    assert name_of(focus()) == "Your note"
    assert focus().accessibleDescription() == f"{WHERE} Empty it to take it away."
    write("ask her")
    press(Key.Key_Tab)
    last = [n for n in FIRST if not isinstance(LESSON.blocks[n], StepBreak | TrainerNote)][-1]
    assert read.written == [(last, "ask her")]
    press(Key.Key_W)
    assert len(read.fields) == 1
    assert focus() is read.fields[0]


def test_a_note_that_is_there_is_gone_on_with_at_its_end(read: Read) -> None:
    last = [n for n in FIRST if not isinstance(LESSON.blocks[n], StepBreak)][-1]
    read.show({last: "ask her"})
    press(Key.Key_W)
    write(" today")
    assert read.fields[0].toPlainText() == "ask her today"


def test_letters_and_digits_in_a_note_are_its_own(read: Read) -> None:
    read.show()
    press(Key.Key_W)
    write("b1nh")
    press(Key.Key_C, CTRL)
    assert read.fields[0].toPlainText() == "b1nh"
    assert read.bookmarks == frozenset()
    assert not reads("Copied.")
    press(Key.Key_Escape)
    assert not isinstance(focus(), NoteField)


def test_notes_stand_below_their_blocks(read: Read) -> None:
    read.show({FIRST[1]: "First.", FIRST[3]: "Second.", SECOND[1]: "Of another step."})
    assert [each.toPlainText() for each in read.fields] == ["First.", "Second."]
    placed = read.page.column._placed
    assert [read.above(each) for each in read.fields] == [placed[FIRST[1]], placed[FIRST[3]]]


def test_a_half_typed_note_is_told_when_the_step_or_the_page_goes(read: Read) -> None:
    read.show({FIRST[1]: "First."})
    read.fields[0].insertPlainText("Not yet. ")
    read.page.go_on()
    assert read.written == [(FIRST[1], "Not yet. First.")]
    read.page.go_back()
    wait_for(lambda: len(read.fields) == 1, "The note")
    assert read.fields[0].toPlainText() == "Not yet. First."
    read.fields[0].insertPlainText("Still: ")
    read.window.hide()
    assert read.written[-1] == (FIRST[1], "Still: Not yet. First.")


def test_an_emptied_note_is_told_and_comes_back_no_more(read: Read) -> None:
    read.show({FIRST[1]: "First."})
    read.fields[0].setPlainText("")
    read.page.go_on()
    assert read.written == [(FIRST[1], "")]
    read.page.go_back()
    wait_for(lambda: reads("Write a note"), "The foot of the step")
    assert read.fields == []


def test_a_note_waits_for_a_block_that_does_not_stand_yet(
    put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Read(put).show()
    monkeypatch.setattr("securetrain.ui.blocks.column.FIRST", 0)
    read.page.go_on()
    read.page.handle(Wish(Intent.NOTE))
    assert read.fields == []
    wait_for(lambda: read.fields, "The note")
    last = [n for n in SECOND if not isinstance(LESSON.blocks[n], StepBreak | TrainerNote)][-1]
    (field,) = read.fields
    assert read.above(field) is read.page.column._placed[last]
    assert focus() is field


def test_whoever_goes_to_a_note_is_not_taken_to_the_block_that_was_to_come(
    read: Read, qapp: QApplication
) -> None:
    read.show().page.show_step(2)
    wait_for(lambda: reads("Write a note"), "The foot of the step")
    question = next(n for n, block in enumerate(LESSON.blocks) if isinstance(block, Question))
    read.page.column.show_block(question)
    read.page.handle(Wish(Intent.NOTE))
    settle(qapp)
    assert focus() is read.fields[0]
    read.page.column.show_block(question)  # as it would have come without a note
    settle(qapp)
    assert focus() is not read.fields[0]


def test_a_full_note_says_so(read: Read, heard: list[str]) -> None:
    read.show()
    press(Key.Key_W)
    read.fields[0].insertPlainText("a" * 2_001)
    assert reads("A note holds 2000 letters.")
    assert any("2000 letters" in each for each in heard)


def test_what_grows_stays_in_sight(read: Read) -> None:
    read.show()
    press(Key.Key_W)
    for _line in range(12):
        press(Key.Key_Return)
    wait_for(lambda: _cursor_in_sight(read), "The cursor")


def _cursor_in_sight(read: Read) -> bool:
    field, view = read.fields[0], read.page.column.viewport()
    foot = field.viewport().mapTo(view, field.cursorRect().bottomLeft()).y()
    return foot <= view.height()


def test_once_more_has_nothing_beside_it(read: Read) -> None:
    question = next(n for n, b in enumerate(LESSON.blocks) if b is samples.CHOICE)
    read.show({question: "The second."})
    read.page.show_return(samples.CHOICE)
    wait_for(lambda: reads("Once more"), "The question")
    for key in (Key.Key_B, Key.Key_W):
        press(key)
    press(Key.Key_C, CTRL)
    assert read.fields == []
    assert read.bookmarks == frozenset()
    assert not reads("Bookmark")
    assert not reads("Copied")
    assert read.jotting.menu(None) is None


# Copying.


def copied() -> str:
    return QApplication.clipboard().text()


def by_button() -> None:
    push("Copy this step's text")


def by_key() -> None:
    press(Key.Key_C, CTRL)


@pytest.mark.parametrize("way", [by_button, by_key])
def test_a_step_is_copied_for_half_a_minute(
    read: Read, heard: list[str], way: Callable[[], None]
) -> None:
    read.show()
    way()
    assert copied().startswith(f"{LESSON.info.title}\n")
    assert "They ask you to open it." in copied()
    assert QApplication.clipboard().mimeData().data("x-kde-passwordManagerHint") == b"secret"
    said = "Copied for half a minute. A clipboard history may keep it."
    assert reads(said)
    way()
    assert heard.count(said) == 2
    press(Key.Key_N)
    assert not reads("Copied")


@pytest.mark.parametrize("way", [by_button, by_key])
def test_nothing_is_copied_from_a_sensitive_lesson(put: Put, way: Callable[[], None]) -> None:
    Read(put, sensitive=True).show()
    way()
    assert copied() == "before"
    assert reads("Nothing can be copied from this lesson: a copy could be found by others.")


# The menu.

NO_GRAB = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


def menu(read: Read, block: int | None, *, by_key: bool = False) -> dict[str, Callable[[], None]]:
    """Ask for the menu of a block, and return what it offers."""
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    widget = read.page.column if block is None else read.page.column._placed[block]
    where = widget.mapToGlobal(QPoint(5, 5))
    event = QContextMenuEvent(reason, widget.mapTo(read.page, QPoint(5, 5)), where)
    QApplication.sendEvent(read.page, event)
    (shown,) = (each for each in read.page.findChildren(QMenu) if each.isVisible())
    return {each.text(): each.trigger for each in shown.actions()}


def close_menus(read: Read) -> None:
    for each in read.page.findChildren(QMenu):
        each.close()


@NO_GRAB
def test_the_menu_is_about_the_block_that_was_pressed(read: Read, qtbot: QtBot) -> None:
    read.show()
    offered = menu(read, FIRST[1])
    assert list(offered) == ["Put a bookmark here", "Write a note here", "Copy this step's text"]
    offered["Put a bookmark here"]()
    assert read.bookmarks == {FIRST[1]}
    offered["Write a note here"]()
    assert read.above(read.fields[0]) is read.page.column._placed[FIRST[1]]
    offered["Copy this step's text"]()
    assert copied() != "before"
    close_menus(read)
    qtbot.waitUntil(lambda: not read.page.findChildren(QMenu))
    assert "Remove bookmark" in menu(read, FIRST[1])
    close_menus(read)


@NO_GRAB
def test_the_menu_key_is_about_what_has_the_focus(put: Put) -> None:
    read = Read(put)
    read.page.step = 2
    read.show()
    wait_for(lambda: reads("I am not sure"), "The question")
    go_to("I am not sure")
    menu(read, None, by_key=True)["Put a bookmark here"]()
    (marked,) = read.bookmarks
    assert LESSON.blocks[marked] in LESSON.items
    close_menus(read)


# The bar.


@pytest.mark.parametrize(("width", "words"), [(900, True), (400, False)])
def test_words_give_way_where_there_is_little_room(put: Put, width: int, words: bool) -> None:
    around = QWidget()
    around.resize(1000, 100)
    bar = LessonBar(Look())
    bar.setParent(around)
    bar.show_step(1, 4)
    bar.resize(width, 60)
    put(around)
    assert bool(bar._bookmark.text()) is words
    assert bar._bookmark.accessibleName() == bar._bookmark.toolTip() == "Bookmark"
    bar.resize(200, 60)
    assert not bar._where.isVisible()
    assert bar._next.isVisible()
