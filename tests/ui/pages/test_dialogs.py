# SPDX-License-Identifier: GPL-3.0-or-later
"""An address is shown as words and as a code, with what that tells to others, and copied or not."""

from collections.abc import Iterator

import pytest
import zxingcpp
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from securetrain.ui import Look, apply
from securetrain.ui.pages.dialogs import Dialog, address_dialog, code_dialog
from securetrain.ui.parts import THEMES, QrCode, Theme
from tests.journeys.hands import Key, go_to, is_in_sight, press

ADDRESS = "https://library.example/opening-hours"
LONGEST = ADDRESS.ljust(560, "x")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(720, 480)
    qtbot.addWidget(made)
    made.show()
    yield made
    for dialog in made.findChildren(Dialog):
        dialog.close()


def opened(dialog: Dialog) -> Dialog:
    dialog.open()
    QApplication.processEvents()
    return dialog


def words(dialog: Dialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def buttons(dialog: Dialog) -> list[str]:
    return [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()]


def drawn(code: QrCode, ratio: float) -> QImage:
    """Draw a code as a screen of some density does."""
    side = code.width()
    image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("red"))
    code.render(image)
    return image


def colours(image: QImage) -> set[str]:
    across, down = range(image.width()), range(image.height())
    return {image.pixelColor(x, y).name() for x in across for y in down}


def read(image: QImage) -> list[str]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    side = range(grey.height()), range(grey.width())
    lines = bytes(grey.pixelColor(x, y).value() for y in side[0] for x in side[1])
    seen = memoryview(lines).cast("B", (grey.height(), grey.width()))
    return [found.text for found in zxingcpp.read_barcodes(seen)]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: str(theme.name))
@pytest.mark.parametrize("address", [ADDRESS, LONGEST], ids=["short", "long"])
def test_a_phone_reads_the_code_in_every_theme(
    window: QWidget, qapp: QApplication, theme: Theme, address: str
) -> None:
    look = Look(theme)
    apply(qapp, look)
    code = opened(code_dialog(window, address, look)).findChild(QrCode)
    assert code
    image = code.grab().toImage()
    assert read(image) == [address]
    assert colours(image) == {"#000000", "#ffffff"}
    apply(qapp, Look())


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_a_code_is_large_enough_and_not_too_large(window: QWidget, scale: float) -> None:
    for address in (ADDRESS, LONGEST):
        dialog = opened(code_dialog(window, address, Look(scale=scale)))
        code = dialog.findChild(QrCode)
        assert code
        assert code.width() == code.height()
        assert code.width() >= 4 * code._across
        assert code.width() <= 400
        assert code.width() <= dialog.column.viewport().width()
        dialog.close()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0, 3.0])
def test_modules_are_whole_pixels_on_every_screen(window: QWidget, ratio: float) -> None:
    code = opened(code_dialog(window, ADDRESS, Look())).findChild(QrCode)
    assert code
    image = drawn(code, ratio)
    assert colours(image) == {"#000000", "#ffffff"}
    assert read(image) == [ADDRESS]
    unit = image.width() // code._across
    assert unit >= 4
    dark = [x for x in range(image.width()) if _dark(image, x, image.width() // 2)]
    runs = "".join("x" if x in dark else " " for x in range(image.width())).split()
    assert all(len(run) % unit == 0 for run in runs)
    quiet = QRect(0, 0, 4 * unit, image.height())
    assert not any(_dark(image, x, y) for x in range(quiet.width()) for y in range(quiet.height()))


def _dark(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y) == QColor("black")


def test_whoever_cannot_see_the_code_hears_what_it_holds(window: QWidget) -> None:
    code = opened(code_dialog(window, ADDRESS, Look())).findChild(QrCode)
    assert code
    assert ADDRESS in code.accessibleName()
    assert code.accessible_role is QAccessible.Role.Graphic


def test_before_a_code_stands_who_learns_of_it(window: QWidget) -> None:
    dialog = opened(code_dialog(window, ADDRESS, Look()))
    said = words(dialog)
    for each in ("not silent", "camera app", "connection", "the site", "that you chose"):
        assert each in said
    code = dialog.findChild(QrCode)
    warning = next(each for each in dialog.findChildren(QLabel) if "silent" in each.text())
    assert code
    assert (
        warning.mapTo(dialog, warning.rect().bottomLeft()).y()
        < code.mapTo(dialog, code.rect().topLeft()).y()
    )


def test_an_address_too_long_for_a_code_is_told(window: QWidget) -> None:
    dialog = opened(code_dialog(window, LONGEST + "x", Look()))
    assert "too long for a code" in words(dialog)
    assert not dialog.findChildren(QrCode)


def test_the_code_is_one_button_away_from_the_address(window: QWidget) -> None:
    dialog = opened(address_dialog(window, ADDRESS, Look()))
    assert buttons(dialog) == ["Close", "Copy", "Show as a code"]
    dialog.findChildren(QPushButton)[-1].click()
    QApplication.processEvents()
    shown = window.findChildren(QrCode)
    assert len(shown) == 1
    above = shown[0].window()
    assert isinstance(above, Dialog)
    press(Key.Key_Escape)
    assert dialog.isVisible()
    assert not above.isVisible()


def test_a_list_of_windows_learns_nothing_of_a_dialog(window: QWidget) -> None:
    window.setWindowTitle("Reader")
    dialog = opened(address_dialog(window, ADDRESS, Look()))
    assert dialog.windowTitle() == "Reader"
    told = QAccessible.queryAccessibleInterface(dialog)
    assert told.text(QAccessible.Text.Name) == "A web address"


def test_nothing_is_copied_from_a_sensitive_lesson(window: QWidget) -> None:
    dialog = opened(address_dialog(window, ADDRESS, Look(), copies=False))
    assert buttons(dialog) == ["Close", "Show as a code"]
    assert "Nothing can be copied from this lesson" in words(dialog)
    assert ADDRESS in words(dialog)


@pytest.mark.parametrize("copies", [True, False])
def test_no_address_can_be_marked_by_mouse_or_keys(window: QWidget, copies: bool) -> None:
    dialog = opened(address_dialog(window, LONGEST, Look(), copies=copies))
    assert not dialog.findChildren(QLineEdit)
    markable = Qt.TextInteractionFlag.TextSelectableByMouse
    markable |= Qt.TextInteractionFlag.TextSelectableByKeyboard
    labels = dialog.findChildren(QLabel)
    assert not [each.text() for each in labels if each.textInteractionFlags() & markable]


def test_a_code_below_the_edge_is_reached_by_keys(window: QWidget) -> None:
    dialog = opened(code_dialog(window, ADDRESS, Look(scale=2.0)))
    code = dialog.findChild(QrCode)
    assert code
    assert not is_in_sight(code)
    press(Key.Key_PageDown)
    assert dialog.column.verticalScrollBar().value() > 0
    press(Key.Key_PageUp)
    assert dialog.column.verticalScrollBar().value() == 0
    assert go_to("A code that holds this address") is code
