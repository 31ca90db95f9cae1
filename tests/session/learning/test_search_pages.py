# SPDX-License-Identifier: GPL-3.0-or-later
"""Search from any page: what is typed is found beside the window, and leads to the exact place."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from securetrain.classroom import Settings, step_of
from securetrain.course import Actions, plain
from securetrain.search import Document, Found, Kind
from securetrain.session.learning import search_pages
from securetrain.session.learning.search_pages import SearchPages
from securetrain.session.learning.searching import Searching
from securetrain.ui import HelpPage, HelpTreePage, LessonPage, LibraryPage, SearchPage
from securetrain.ui.pages.shelves.result import ResultEntry
from tests.classroom.packs import put_annex, put_pack
from tests.journeys.hands import Key, press, push, reads, wait_for, wait_to_read, write
from tests.staging import KEY, Staged
from tests.ui.blocks.samples import english


@pytest.fixture
def pages(staged: Staged) -> SearchPages:
    stage = staged.stage
    made = SearchPages(stage._around, stage.lessons.open, stage.help.open_tree)
    staged.arrive()
    made.show()
    staged.settle()
    return made


def page_of(staged: Staged) -> SearchPage:
    page = staged.window.page
    assert isinstance(page, SearchPage)
    return page


def result(staged: Staged, kind: Kind) -> ResultEntry | None:
    every = page_of(staged).findChildren(ResultEntry)
    return next((each for each in every if each.hit.kind is kind), None)


def choose(staged: Staged, words: str, kind: Kind) -> None:
    """Type words and choose the first result of a kind."""
    page_of(staged).field.setText(words)
    wait_for(lambda: result(staged, kind), f"A {kind} for {words}")
    found = result(staged, kind)
    assert found is not None
    found.click()
    staged.settle()


def test_a_step_opens_its_lesson_at_its_block(staged: Staged, pages: SearchPages) -> None:
    lesson = english()
    block = next(block for block in lesson.blocks if isinstance(block, Actions))
    index = lesson.blocks.index(block)
    choose(staged, f'"{plain(block.actions[0].text)}"', Kind.STEP)
    page = staged.window.page
    assert isinstance(page, LessonPage)
    assert page.step == step_of(lesson, index) > 0
    column = page.column
    wait_for(lambda: index in column._placed and column._wanted is None, "The block")
    assert column.is_in_view(column._placed[index])


def test_a_lesson_opens_where_it_was_left(staged: Staged, pages: SearchPages) -> None:
    choose(staged, english().info.title, Kind.LESSON)
    assert isinstance(staged.window.page, LessonPage)
    assert staged.window.page.step == 0


def test_a_word_is_shown_over_the_results(staged: Staged, pages: SearchPages) -> None:
    choose(staged, "false mail", Kind.TERM)
    dialog = staged.window.findChild(QDialog)
    assert dialog is not None
    assert any(each.text() == "Phishing" for each in dialog.findChildren(QLabel))
    dialog.close()
    assert isinstance(staged.window.page, SearchPage)


def test_help_begins_at_its_first_question(staged: Staged, pages: SearchPages) -> None:
    choose(staged, "my phone is gone", Kind.HELP)
    assert isinstance(staged.window.page, HelpTreePage)
    wait_to_read("Is the phone in your hand the one in trouble?")


def test_whom_to_ask_is_found_among_all_help(staged: Staged, pages: SearchPages) -> None:
    put_annex(staged.lessons / "samples")
    pages.look_again()
    pages.show()
    choose(staged, "desk for safe", Kind.HELP)
    assert isinstance(staged.window.page, HelpPage)


def test_the_way_back_leads_to_the_same_results(staged: Staged, pages: SearchPages) -> None:
    choose(staged, "my phone is gone", Kind.HELP)
    press(Key.Key_Escape)
    staged.settle()
    assert page_of(staged).field.text() == "my phone is gone"
    wait_for(lambda: result(staged, Kind.HELP), "The result of before")
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    assert not isinstance(staged.window.page, SearchPage)


def test_the_way_back_from_another_lesson_leads_past_the_results_to_the_first(
    staged: Staged, pages: SearchPages
) -> None:
    info = replace(english().info, id="other", title="Quinces")
    put_pack(staged.lessons, {"en": (replace(english(), info=info),)}, pack="more")
    staged.stage.library._shelves.clear()
    pages.look_again()
    staged.stage.day.show_today()
    staged.stage.lessons.open(*KEY)
    staged.settle()
    pages.show()
    choose(staged, "quinces", Kind.LESSON)
    assert isinstance(staged.window.page, LessonPage)
    press(Key.Key_Escape)
    staged.settle()
    assert page_of(staged).field.text() == "quinces"
    staged.window.went_back.emit()
    staged.settle()
    assert isinstance(staged.window.page, LessonPage)
    assert staged.stage.lessons.reading is not None
    assert staged.stage.lessons.reading.study.key == KEY


def test_the_next_search_begins_empty(staged: Staged, pages: SearchPages) -> None:
    choose(staged, "my phone is gone", Kind.HELP)
    pages.show()
    assert page_of(staged).field.text() == ""


def test_the_button_in_the_bar_leads_to_search(staged: Staged, pages: SearchPages) -> None:
    staged.stage.change(Settings(scale=110))
    staged.stage.day.show_today()
    staged.settle()
    push("Search")
    assert isinstance(staged.window.page, SearchPage)


def test_another_size_keeps_the_words_and_another_language_reads_anew(
    staged: Staged, pages: SearchPages
) -> None:
    page_of(staged).field.setText("phone")
    wait_for(lambda: result(staged, Kind.HELP), "Help")
    first = pages._searching
    staged.stage.change(Settings(scale=150))
    assert page_of(staged).field.text() == "phone"
    assert pages._searching is first
    staged.stage.change(Settings("fa"))
    assert pages._searching is not first
    wait_for(lambda: result(staged, Kind.HELP), "Help in the other language")


def test_where_nothing_is_found_the_library_is_one_step_away(
    staged: Staged, pages: SearchPages
) -> None:
    write("zzz")
    wait_to_read("Nothing here has these words yet")
    button = page_of(staged).findChild(QPushButton)
    assert button is not None
    button.click()
    staged.settle()
    assert isinstance(staged.window.page, LibraryPage)


def test_a_content_note_comes_before_a_block_that_was_found(
    staged: Staged, pages: SearchPages
) -> None:
    lesson = english()
    info = replace(lesson.info, id="hard", title="Hard", content_note="A raid is described.")
    put_pack(staged.lessons, {"en": (replace(lesson, info=info),)}, pack="noted")
    staged.stage.lessons.open("noted", "hard", len(lesson.blocks) - 1)
    staged.settle()
    wait_to_read("A raid is described.")
    page = staged.window.page
    assert isinstance(page, LessonPage)
    assert page.step > 0
    push("Read it")
    wait_for(lambda: page.block_at_top() is not None, "A block")
    assert not reads("A raid is described.")
    assert page.step == len(lesson.steps) - 1


def test_new_lessons_are_found_once_somebody_looks_again(
    staged: Staged, pages: SearchPages
) -> None:
    first = pages._searching
    pages.look_again()
    assert pages._searching is None
    pages.show()
    assert pages._searching is not first


def test_a_broken_index_is_a_sentence(
    staged: Staged, pages: SearchPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> Iterable[Document]:
        raise OSError("no memory")

    monkeypatch.setattr(search_pages, "findable", lambda *_what: (broken,))
    pages.look_again()
    pages.show()
    wait_to_read("Search does not work just now.")
    page_of(staged).field.setText("phone")
    staged.settle()
    assert reads("Search does not work just now.")


def test_what_is_found_after_the_page_has_gone_is_nobody_s(
    staged: Staged, pages: SearchPages
) -> None:
    page_of(staged).field.setText("phone")
    staged.stage.day.show_today()
    wait_for(lambda: not pages._searching or not pages._searching._is_busy, "The end of reading")
    pages._show_found("phone", Found(), whole=True)
    pages._show_failure(OSError())
    assert not isinstance(staged.window.page, SearchPage)


# One thing at a time, the last question first.


class Asked:
    """Reads one document for each name, and notes what is read and answered in which order."""

    def __init__(self, *names: str) -> None:
        self.order: list[str] = []
        self.failures: list[Exception] = []
        self.reads = [lambda name=name: self._read(name) for name in names]

    def _read(self, name: str) -> Iterator[Document]:
        self.order.append(f"read {name}")
        yield Document(Kind.TERM, "p", name, "en", name)

    def found(self, words: str, found: Found, *, whole: bool) -> None:
        self.order.append(f"{words}: {len(found.hits)}{'' if whole else ' so far'}")


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject()


def test_the_last_question_comes_before_what_is_still_to_be_read(
    owner: QObject, qtbot: QtBot
) -> None:
    asked = Asked("one", "two")
    searching = Searching(owner, asked.reads, found=asked.found, failed=asked.failures.append)
    searching.ask("o")
    searching.ask("on")
    qtbot.waitUntil(lambda: "on: 1" in asked.order)
    assert asked.order == ["on: 0 so far", "read one", "read two", "on: 1"]
    searching.ask("t")
    qtbot.waitUntil(lambda: "t: 1" in asked.order)
    assert not asked.failures


def test_what_has_ended_answers_no_more(owner: QObject, qtbot: QtBot) -> None:
    asked, other = Asked("one"), Asked("two")
    ended = Searching(owner, asked.reads, found=asked.found, failed=asked.failures.append)
    ended.ask("one")
    ended.end()
    following = Searching(owner, other.reads, found=other.found, failed=other.failures.append)
    following.ask("two")
    qtbot.waitUntil(lambda: "two: 1" in other.order)
    qtbot.waitUntil(lambda: not ended._is_busy)
    assert not asked.order


def test_a_failure_is_told_once_and_nothing_follows(owner: QObject, qtbot: QtBot) -> None:
    asked = Asked("one")

    def broken() -> Iterable[Document]:
        raise OSError("no memory")

    reads = [broken, *asked.reads]
    searching = Searching(owner, reads, found=asked.found, failed=asked.failures.append)
    qtbot.waitUntil(lambda: bool(asked.failures))
    searching.ask("one")
    qtbot.waitUntil(lambda: not searching._is_busy)
    assert len(asked.failures) == 1
    assert not asked.order


def test_a_failure_of_what_has_ended_is_nobody_s(owner: QObject, qtbot: QtBot) -> None:
    asked, begun, ended = Asked(), Event(), Event()

    def broken() -> Iterable[Document]:
        begun.set()
        ended.wait()
        raise OSError("no memory")

    searching = Searching(owner, [broken], found=asked.found, failed=asked.failures.append)
    qtbot.waitUntil(begun.is_set)
    searching.end()
    ended.set()
    qtbot.waitUntil(lambda: not searching._is_busy)
    assert not asked.failures
