# SPDX-License-Identifier: GPL-3.0-or-later
"""Running text opens nothing, is never cut, and its links can be reached without a mouse."""

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from securetrain.course import Line, Link, LinkKind, Marker, Paragraph, Run, Text, text
from securetrain.ui.parts import (
    LIGHT,
    Look,
    MarkedProse,
    ProseView,
    Role,
    Tone,
    line_view,
    local_digits,
)
from securetrain.ui.parts.leaf import SilentDocument, build
from tests.ui.parts.conftest import Shown

TERM = Link(LinkKind.TERM, "phishing")
LESSON = Link(LinkKind.LESSON, "second-channel")

ENGLISH: Text = (
    Paragraph(
        (
            Run("They "),
            Run("ask", strong=True),
            Run(" you to open it. See "),
            Run("phishing", link=TERM),
            Run(", type "),
            Run("accounts.mail.example", code=True),
            Run(" yourself, and read "),
            Run("the lesson on a second channel", link=LESSON),
            Run("."),
        )
    ),
    Paragraph((Run("A first thing to look at that is long enough to wrap."),), Marker.BULLET),
    Paragraph((Run("Then this."),), Marker.NUMBER, 0, 12),
)
FARSI: Text = (
    Paragraph(
        (
            Run("نشانی "),
            Run("accounts.mail.example", code=True),
            Run(" را "),
            Run("خودتان", emphasis=True),
            Run(" بنویسید، نه "),
            Run("فیشینگ", link=TERM),
            Run("."),
        )
    ),
    Paragraph((Run("اول"),), Marker.NUMBER, 0, 1),
)

ASKED = {
    "a file": "file:///etc/hostname",
    "a path": "/etc/hostname",
    "a share": "//host/share/picture.png",
    "a share of Windows": "\\\\host\\share\\picture.png",
    "the network": "http://host.example/picture.png",
    "nothing": "",
}


@pytest.mark.parametrize("address", ASKED.values(), ids=ASKED)
def test_a_picture_asked_for_is_one_empty_point(qtbot: QtBot, address: str) -> None:
    answer = SilentDocument().loadResource(
        QTextDocument.ResourceType.ImageResource.value, QUrl(address)
    )
    assert isinstance(answer, QImage)
    assert (answer.width(), answer.height()) == (1, 1)


@pytest.mark.parametrize("address", ASKED.values(), ids=ASKED)
@pytest.mark.parametrize(
    "kind", [QTextDocument.ResourceType.StyleSheetResource, QTextDocument.ResourceType.HtmlResource]
)
def test_anything_else_asked_for_is_empty(
    qtbot: QtBot, kind: QTextDocument.ResourceType, address: str
) -> None:
    answer = SilentDocument().loadResource(kind.value, QUrl(address))
    assert isinstance(answer, QByteArray)
    assert bytes(answer.data()).strip() == b""
    assert not answer.isEmpty()


def test_markup_in_a_run_stays_letters(qtbot: QtBot) -> None:
    view = line_view((Run('<img src="//host/x.png"> <b>bold</b>'),), Look())
    qtbot.addWidget(view)
    assert view.text() == '<img src="//host/x.png"> <b>bold</b>'
    assert "<b>bold</b>" in view._leaf.document.toPlainText()


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [320, 800])
@pytest.mark.parametrize(("language", "content"), [("en", ENGLISH), ("fa", FARSI)])
def test_no_line_is_cut_short(
    shown: Shown, language: str, content: Text, *, scale: float, width: int
) -> None:
    look = Look(LIGHT, scale, language)
    view = ProseView(content, look)
    shown(look, view, width=width)
    assert view.height() >= view.heightForWidth(view.width())
    assert view._leaf.document.size().height() <= view.height()
    assert view._leaf.document.size().width() <= view.width() + 1


def test_an_address_without_a_space_wraps_rather_than_being_cut(shown: Shown) -> None:
    look = Look(LIGHT, 2.0)
    view = line_view((Run("https://" + "a" * 200 + ".example/", code=True),), look)
    shown(look, view, width=400)
    assert view._leaf.document.size().width() <= view.width() + 1
    assert view.height() > 3 * look.line_px()


def test_lines_of_arabic_script_stand_further_apart() -> None:
    assert Look().line_px() == 26
    assert Look(LIGHT, 1.0, "fa").line_px() == 30


def test_tab_goes_from_link_to_link_and_enter_follows(qtbot: QtBot, shown: Shown) -> None:
    view = ProseView(ENGLISH, Look())
    below = line_view((Run("after", link=TERM),), Look())
    shown(Look(), view, below)
    assert view.links() == (TERM, LESSON)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for link in (TERM, LESSON):
        with qtbot.waitSignal(view.link_activated) as followed:
            QTest.keyClick(view, Qt.Key.Key_Return)
        assert followed.args == [link]
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Tab)
    assert below.hasFocus()
    QTest.keyClick(below, Qt.Key.Key_Backtab)
    assert view.hasFocus()
    with qtbot.waitSignal(view.link_activated) as followed:
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert followed.args == [LESSON]


def test_a_click_follows_a_link_and_nothing_else(qtbot: QtBot, shown: Shown) -> None:
    view = ProseView(ENGLISH, Look())
    shown(Look(), view)
    place = view._leaf.rects(view._leaf.links[0])[0].center().toPoint()
    with qtbot.waitSignal(view.link_activated) as followed:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert followed.args == [TERM]
    with qtbot.assertNotEmitted(view.link_activated):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_text_without_links_is_no_stop_for_the_keyboard(qtbot: QtBot) -> None:
    view = line_view((Run("Just words."),), Look())
    qtbot.addWidget(view)
    assert view.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_focused_link_can_be_seen(shown: Shown) -> None:
    view = ProseView(ENGLISH, Look())
    shown(Look(), view)
    view.clearFocus()
    before = view.grab().toImage()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.grab().toImage() != before


def test_marks_of_a_list_stand_where_reading_starts(qtbot: QtBot) -> None:
    for look, content in ((Look(), ENGLISH), (Look(LIGHT, 1.0, "fa"), FARSI)):
        leaf = build(content, look)
        leaf.break_lines(600)
        for _mark, rect in leaf.marks():
            assert (rect.left() > 500) == look.rtl


def test_numbers_of_a_list_are_written_in_the_readers_digits() -> None:
    assert local_digits("12.", Look()) == "12."
    assert local_digits("12.", Look(LIGHT, 1.0, "fa")) == "۱۲."
    assert local_digits("12.", Look(LIGHT, 1.0, "ar")) == "١٢."


def test_code_keeps_left_to_right_and_its_chip_encloses_it(qtbot: QtBot) -> None:
    leaf = build(FARSI, Look(LIGHT, 1.0, "fa"))
    leaf.break_lines(600)
    (rect,) = leaf.rects(leaf.codes[0])
    assert rect.width() > 100
    assert "\u2066" in leaf.document.toPlainText()


def test_emphasis_is_slanted_in_latin_and_bold_in_arabic_script(qtbot: QtBot) -> None:
    words: Line = (Run("word", emphasis=True),)
    for language, slanted in (("en", True), ("fa", False)):
        leaf = build((Paragraph(words),), Look(LIGHT, 1.0, language))
        font = leaf.document.begin().begin().fragment().charFormat().font()
        assert font.italic() is slanted
        assert font.bold() is not slanted


@pytest.mark.parametrize("look", [Look(), Look(interface="fa")], ids=["en", "fa"])
def test_a_marked_leaf_keeps_its_text_clear_of_its_icon(qtbot: QtBot, look: Look) -> None:
    long = text("A sentence that is longer than there is room for on one line of this width.")
    leaf, bare = MarkedProse(long, look, "flag", Tone.ACCENT), ProseView(long, look, role=Role.UI)
    for each in (leaf, bare):
        qtbot.addWidget(each)
        each.setLayoutDirection(look.direction)
        each.resize(300, each.heightForWidth(300))
    picture = leaf.grab().toImage()
    ground, rows = picture.pixelColor(0, 0), range(leaf.height())
    columns = [any(picture.pixelColor(x, y) != ground for y in rows) for x in range(300)]
    start = columns[::-1] if look.rtl else columns
    icon, gap, words = start[4:20], start[21:27], start[28:]
    assert any(icon)
    assert not any(gap)
    assert any(words)
    assert leaf.heightForWidth(300) > bare.heightForWidth(300)
