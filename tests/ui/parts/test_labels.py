# SPDX-License-Identifier: GPL-3.0-or-later
"""Labels are plain, wrap, start where reading starts, and headings are headings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from securetrain.ui.parts import (
    LIGHT,
    Look,
    Role,
    apply,
    chip,
    heading,
    label,
    line_label,
    show_text,
)
from tests.ui.parts.conftest import Shown

RICH = {
    "a picture on a share": '<img src="//host/share.png">',
    "a file": '<img src="file:///etc/passwd">',
    "a link": '<a href="http://a.example">x</a>',
    "a whole document": "<html><b>bold</b></html>",
}


@pytest.mark.parametrize("text", RICH.values(), ids=RICH)
@pytest.mark.parametrize("make", [label, line_label, chip, lambda t, k: heading(t, 1, k)])
def test_a_label_is_never_rich_text(qtbot: QtBot, make: object, text: str) -> None:
    made = make(text, Look())  # type: ignore[operator]
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.text() == text
    show_text(made, f"{text}{text}")
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.accessibleName() == f"{text}{text}"


def test_text_of_a_label_cannot_be_selected_by_mouse(qtbot: QtBot) -> None:
    made = label("words", Look())
    qtbot.addWidget(made)
    assert made.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [320, 800])
def test_no_label_is_cut_short(shown: Shown, scale: float, width: int) -> None:
    look = Look(LIGHT, scale)
    words = "Someone who wants into your account rarely breaks the lock. " * 3
    labels = [label(words, look), heading(words, 1, look), label(words, look, role=Role.SMALL)]
    shown(look, *labels, width=width)
    for each in labels:
        assert each.height() >= each.heightForWidth(each.width())


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("words", ["Take care.", "احتیاط کنید."])
def test_words_stand_on_the_side_where_reading_starts(
    shown: Shown, language: str, words: str
) -> None:
    look = Look(LIGHT, 1.0, language)
    made = label(words, look)
    shown(look, made)
    ink = ink_columns(made)
    if language == "fa":
        assert ink[0] > made.width() / 2
    else:
        assert ink[-1] < made.width() / 2


LED = {
    "a Farsi sentence after a name": (
        "fa",
        "«Messages» را از کجا آغاز کنید",
        "\N{RIGHT-TO-LEFT MARK}",
    ),
    "a Farsi sentence": ("fa", "از «Messages»", ""),
    "a name in a Farsi page": ("fa", "Messages", ""),
    "a Farsi name in an English page": ("en", "A letter (نامه) came", ""),
}


@pytest.mark.parametrize(("language", "words", "mark"), LED.values(), ids=LED)
def test_a_sentence_keeps_its_order_after_a_name_in_another_script(
    qtbot: QtBot, language: str, words: str, mark: str
) -> None:
    made = label(words, Look(LIGHT, 1.0, language))
    qtbot.addWidget(made)
    assert made.text() == f"{mark}{words}"
    assert made.accessibleName() == words


def ink_columns(shown_label: QLabel) -> list[int]:
    """List the columns of pixels that are not the ground's colour."""
    image = shown_label.grab().toImage()
    ground = image.pixel(image.width() // 2, 0)
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != ground for y in range(0, image.height(), 2))
    ]


def test_screen_readers_meet_headings(qtbot: QtBot, qapp: QApplication) -> None:
    apply(qapp, Look())
    made = heading("What to look at", 2, Look())
    qtbot.addWidget(made)
    met = QAccessible.queryAccessibleInterface(made)
    assert met.role() is QAccessible.Role.Heading
    assert met.text(QAccessible.Text.Name) == "What to look at"
    show_text(made, "Do this week")
    assert met.text(QAccessible.Text.Name) == "Do this week"


def test_headings_can_go_while_a_screen_reader_looks(qtbot: QtBot, qapp: QApplication) -> None:
    apply(qapp, Look())
    for number in range(50):
        made = heading(f"Heading {number}", 2, Look())
        assert QAccessible.queryAccessibleInterface(made).role() is QAccessible.Role.Heading
        made.deleteLater()
        del made
        qapp.processEvents()
    kept = heading("Kept", 2, Look())
    qtbot.addWidget(kept)
    assert QAccessible.queryAccessibleInterface(kept).text(QAccessible.Text.Name) == "Kept"


def test_every_line_of_wrapped_farsi_starts_at_the_same_edge(
    qtbot: QtBot, qapp: QApplication
) -> None:
    look = Look(interface="fa", scale=4.0)
    apply(qapp, look)
    shown = label("کسی که این دستگاه را اداره می‌کند شاید ببیند کدام برنامه‌ها باز است", look)
    shown.setLayoutDirection(look.direction)
    qtbot.addWidget(shown)
    shown.resize(840, shown.heightForWidth(840))
    picture = shown.grab().toImage()
    ground = picture.pixel(0, 0)
    line = shown.fontMetrics().lineSpacing()
    for top in (0, line):
        start = max(
            x
            for x in range(picture.width())
            for y in range(top, top + line)
            if picture.pixel(x, y) != ground
        )
        # A blank at the end of a line that pushed it inwards would be some 18 px wide.
        assert picture.width() - start < 9
