# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards for a first contact: every digit is there, the code can be read, and nothing else."""

import html
import re

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QColor, QImage, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator

from securetrain import places, words
from securetrain.paper import Sheet, contact_cards
from securetrain.paper.contact_card import _card
from securetrain.paper.press import Form, column_of
from securetrain.paper.slips import Column
from securetrain.paper.typefaces import UNIT, load_typefaces
from securetrain.pictures import qr_modules
from tests.paper.test_printing import TELLING, pages

GROUPS = ("01234", "56789", "98765", "43210", "11111", "02020", "77777", "31415")
NAME = "The Harbour Desk"
LONG = "The Association for Independent Reporting from the River and Harbour Towns of the Coast"

pytestmark = pytest.mark.usefixtures("qapp")


def speak(language: str) -> Column:
    """Speak a language, and return the column in which cards stand."""
    words.use(language, places.catalogues())
    load_typefaces(places.assets())
    return column_of(Form(Sheet.A4, language, "", columns=2))


def drawn(column: Column, on: QPaintDevice, publisher: str = NAME) -> None:
    """Draw one card."""
    painter = QPainter(on)
    for stroke in _card(publisher, GROUPS, column).strokes:
        stroke(painter, 0)
    painter.end()


def texts(column: Column, publisher: str = NAME) -> str:
    """Return the words of a card in the order in which they are drawn."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    drawn(column, made, publisher)
    found = re.findall(r"<text[^>]*>\s*(.*?)\s*</text>", bytes(held.data()).decode(), re.DOTALL)
    return " ".join(html.unescape(" ".join(found)).split())


def picture(column: Column) -> QImage:
    """Return a card as it is printed, a pixel for each unit."""
    image = QImage(int(column.width), 300 * UNIT, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    drawn(column, image)
    return image


def code(image: QImage) -> tuple[QRect, tuple[tuple[bool, ...], ...]]:
    """Return where the code lies, the only thing that is all black, and its modules."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    flat, wide = bytes(grey.constBits()), grey.bytesPerLine()
    rows = [flat[y * wide : y * wide + grey.width()] for y in range(grey.height())]
    dark = [(y, row.find(0), row.rfind(0)) for y, row in enumerate(rows) if 0 in row]
    left, right = min(each[1] for each in dark), max(each[2] for each in dark)
    place = QRect(left, dark[0][0], right - left + 1, dark[-1][0] - dark[0][0] + 1)
    across = len(qr_modules(" ".join(GROUPS)))
    unit = place.width() / across

    def module(x: int, y: int) -> bool:
        return rows[int(place.top() + (y + 0.5) * unit)][int(left + (x + 0.5) * unit)] == 0

    return place, tuple(tuple(module(x, y) for x in range(across)) for y in range(across))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_card_says_whose_it_is_and_all_eight_groups_in_order(language: str) -> None:
    said = texts(speak(language))
    assert NAME in said
    at = [said.index(group) for group in GROUPS]
    assert at == sorted(at)


def test_a_card_says_how_it_is_used_and_how_it_has_to_come() -> None:
    said = texts(speak("en"))
    assert "When the program asks whose lessons they are, type all eight groups." in said
    assert "This card has to come another way than the lessons: from somebody you know" in said


def test_a_publisher_without_a_name_is_given_none() -> None:
    assert "published by" not in texts(speak("en"), "")


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_code_holds_the_digits_and_stands_where_reading_ends(language: str) -> None:
    column = speak(language)
    place, modules = code(picture(column))
    assert modules == qr_modules(" ".join(GROUPS))
    assert place.width() == place.height()
    assert (place.center().x() < column.width / 2) is (language == "fa")


def test_nothing_of_a_card_names_the_program_a_machine_or_a_moment() -> None:
    words.use("en", places.catalogues())
    pdf = contact_cards(NAME, GROUPS, places.assets())
    plain = re.sub(rb"stream\r?\n.*?endstream", b"", pdf, flags=re.DOTALL)
    for telling in (*TELLING, NAME.encode(), NAME.encode("utf-16-be").hex().encode()):
        assert telling not in plain, telling
    assert pdf == contact_cards(NAME, GROUPS, places.assets())


@pytest.mark.parametrize("sheet", Sheet)
@pytest.mark.parametrize("name", ["", NAME, LONG, "میز بندر"])
@pytest.mark.parametrize("language", ["en", "fa"])
def test_cards_fill_one_sheet_whatever_they_are_called(
    sheet: Sheet, name: str, language: str
) -> None:
    words.use(language, places.catalogues())
    assert pages(contact_cards(name, GROUPS, places.assets(), sheet)) == 1
