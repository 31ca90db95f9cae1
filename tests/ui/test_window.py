# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's window: keys become wishes, pages change, nothing is opened outside."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from securetrain import places
from securetrain.course import Heading, Link, LinkKind, Paragraph, Prose, Run, line
from securetrain.ui import Intent, MainWindow, Wish
from securetrain.ui.parts.labels import HeadingLabel
from tests.classroom.packs import put_pack
from tests.journeys.hands import (
    CTRL,
    Key,
    focus,
    go_to,
    name_of,
    press,
    press_sign,
    reads,
    wait_for,
    wait_to_read,
)
from tests.staging import KEY, Staged
from tests.ui.blocks.samples import with_blocks

ADDRESS = "https://library.example/opening-hours"
OPENERS = {"QDesktopServices", "openUrl", "setOpenExternalLinks", "webbrowser", "startfile"}


class Listener(QObject):
    """Hears of every address that Qt is asked to open."""

    def __init__(self) -> None:
        """Have heard of nothing yet."""
        super().__init__()
        self.heard: list[str] = []

    @Slot(QUrl)
    def hear(self, address: QUrl) -> None:
        """Keep an address in mind."""
        self.heard.append(address.toString())


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    schemes = ("http", "https", "mailto", "file")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, made, "hear")  # type: ignore[arg-type]
    yield made
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


def with_address(staged: Staged) -> None:
    """Put a lesson on the shelf that names an address."""
    link = Run("the opening hours", link=Link(LinkKind.ADDRESS, ADDRESS))
    prose = Prose((Paragraph((Run("Look at "), link, Run(" first."))),))
    lesson = with_blocks(Heading(1, line("An address")), prose)
    put_pack(staged.lessons, {"en": (lesson,)}, pack="addresses")


def test_an_address_is_shown_and_never_opened(staged: Staged, listener: Listener) -> None:
    QDesktopServices.openUrl(QUrl("https://heard.example"))
    assert listener.heard.pop() == "https://heard.example"
    with_address(staged)
    staged.arrive().stage.lessons.open("addresses", "sample")
    staged.settle()
    for _stop in range(20):
        press(Key.Key_Tab)
        press(Key.Key_Space)
        if staged.window.findChildren(QDialog):
            break
    wait_to_read("A web address")
    assert reads(ADDRESS)
    assert reads("The program never opens it.")
    go_to("Copy")
    press(Key.Key_Return)
    wait_for(lambda: QGuiApplication.clipboard().text() == ADDRESS, "The address to be copied")
    press(Key.Key_Escape)
    wait_for(lambda: not reads("A web address"), "The end of the dialog")
    assert listener.heard == []


def test_no_line_of_the_program_can_open_an_address() -> None:
    openers = re.compile(rf"\b({'|'.join(OPENERS)})\b")
    sources = list(places.PACKAGE.rglob("*.py"))
    assert len(sources) > 100
    for file in sources:
        found = openers.search(file.read_text(encoding="utf-8"))
        assert found is None, f"{file} can open an address by {found}."


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    window = MainWindow("securetrain")
    qtbot.addWidget(window)
    painted: list[bool] = []
    window.painted.connect(lambda: painted.append(True))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    QGuiApplication.processEvents()
    assert painted == [True]


def test_closing_asks_whoever_listens_until_it_may(qtbot: QtBot) -> None:
    window = MainWindow("securetrain")
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.close_wanted):
        window.close()
    assert window.isVisible()
    window.may_close = True
    window.close()
    assert not window.isVisible()


def test_a_narrow_window_keeps_names_without_words(staged: Staged) -> None:
    staged.arrive()
    assert reads("Library")
    staged.window.resize(720, 480)
    staged.settle()
    shown = [each.text() for each in staged.window.findChildren(QLabel) if each.isVisible()]
    assert "Library" not in shown
    assert name_of(go_to("Library")) == "Library"


@pytest.mark.parametrize("language", ["en", "fa"])
def test_large_words_of_the_top_bar_give_way_before_any_is_cut(
    staged: Staged, language: str
) -> None:
    staged.window.resize(720, 480)
    staged.arrive(language, scale=200).stage.lessons.open(*KEY)
    staged.settle()
    assert staged.window.top is not None
    shown = [each for each in staged.window.top.findChildren(QPushButton) if each.isVisible()]
    assert all(each.width() >= each.sizeHint().width() for each in shown)
    assert all(each.text() or not each.icon().isNull() for each in shown)
    assert shown[-1].text()
    wide = {each.accessibleName(): each.text() for each in shown}
    assert "" in wide.values()
    staged.window.resize(1400, 600)
    staged.settle()
    shown = [each for each in staged.window.top.findChildren(QPushButton) if each.isVisible()]
    assert len(shown) == len(wide) + 1
    assert [each.text() for each in shown if each.accessibleName() in wide] == list(wide)


def test_enter_presses_the_button_in_focus(staged: Staged) -> None:
    staged.arrive()
    go_to("Progress")
    press(Key.Key_Enter)
    wait_to_read("What you remember, by topic")


def test_escape_leaves_a_field_before_it_goes_back(staged: Staged) -> None:
    staged.arrive().stage.lessons.open(*KEY)
    press(Key.Key_Slash)
    assert name_of(focus()) == "Words to look for"
    press(Key.Key_Escape)
    assert name_of(focus()) != "Words to look for"
    assert reads("Nothing you type is kept.")


def test_letters_and_digits_belong_to_a_field_that_has_the_focus(staged: Staged) -> None:
    staged.arrive()
    wishes: list[Wish] = []
    staged.window.wished.connect(wishes.append)
    press(Key.Key_Slash)
    assert wishes == [Wish(Intent.SEARCH)]
    press(Key.Key_N)
    press(Key.Key_1)
    press_sign("۲")
    assert wishes == [Wish(Intent.SEARCH)]
    press(Key.Key_F1)
    wait_to_read("Everything works by keyboard.")


def test_hiding_takes_dialogs_away_too(staged: Staged) -> None:
    staged.arrive()
    staged.stage.follow("", Link(LinkKind.ADDRESS, ADDRESS))
    staged.settle()
    dialogs = staged.window.findChildren(QDialog)
    assert [each.isVisible() for each in dialogs] == [True]
    staged.window.hide_everything()
    assert not staged.window.isVisible()
    assert [each.isVisible() for each in dialogs] == [False]


def test_a_page_that_leaves_takes_its_focus_along(staged: Staged) -> None:
    staged.arrive()
    for place in ("Library", "Review", "Progress", "Limits", "Settings", "Today"):
        go_to(place)
        press(Key.Key_Return)
        staged.settle()
        assert staged.window.page is not None
        page = staged.window.page
        assert page is focus() or page.isAncestorOf(focus())


def letters_of_the_title(window: QWidget) -> int:
    title = window.findChildren(HeadingLabel)[0]
    return title.font().pixelSize()


def test_text_grows_and_shrinks_by_keys_wherever_one_is(staged: Staged) -> None:
    staged.arrive()
    before = letters_of_the_title(staged.window)
    press(Key.Key_Plus, CTRL)
    press(Key.Key_Plus, CTRL)
    staged.settle()
    assert letters_of_the_title(staged.window) == round(before * 1.2)
    press(Key.Key_Minus, CTRL)
    staged.settle()
    assert letters_of_the_title(staged.window) == round(before * 1.1)
    press(Key.Key_0, CTRL)
    staged.settle()
    assert letters_of_the_title(staged.window) == before


def test_the_window_names_nothing_of_what_is_read(staged: Staged) -> None:
    staged.arrive().stage.lessons.open(*KEY)
    staged.settle()
    assert staged.window.windowTitle() == "securetrain"
