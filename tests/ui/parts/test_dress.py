# SPDX-License-Identifier: GPL-3.0-or-later
"""A look reaches the whole program: typefaces, colours, direction and size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from securetrain.ui.parts import (
    DARK,
    LIGHT,
    Look,
    Role,
    ThemeChoice,
    apply,
    label,
    make_look,
)
from tests.ui.parts.conftest import Shown


def test_the_bundled_typefaces_are_there(qapp: QApplication) -> None:
    apply(qapp, Look())
    for family in ("Noto Sans", "Noto Sans Arabic", "Noto Sans Mono"):
        assert QFontDatabase.hasFamily(family)
    assert QFontInfo(Look().font()).family() == "Noto Sans"
    assert QFontInfo(Look(LIGHT, 1.0, "fa").font()).family() == "Noto Sans Arabic"
    assert QFontInfo(Look(LIGHT, 1.0, "fa").font(Role.CODE)).family() == "Noto Sans Mono"


def test_a_look_sets_colours_and_direction(qapp: QApplication) -> None:
    apply(qapp, Look(DARK, 1.0, "fa"))
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.canvas
    apply(qapp, Look())
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.canvas


def test_another_theme_reaches_windows_that_are_open(shown: Shown, qapp: QApplication) -> None:
    words = label("words", Look())
    column = shown(Look(), words)
    apply(qapp, Look(DARK))
    corner = column.grab().toImage().pixelColor(1, 1)
    assert corner.name().upper() == DARK.canvas


@pytest.mark.parametrize(("wanted", "given"), [(0.1, 0.8), (1.3, 1.3), (9.0, 2.0)])
def test_text_size_keeps_within_its_limits(qapp: QApplication, wanted: float, given: float) -> None:
    look = make_look(ThemeChoice.LIGHT, scale=wanted, language="en")
    assert look.scale == given
    assert look.font(Role.BODY).pixelSize() == round(17 * given)


@pytest.mark.parametrize(
    ("language", "rtl", "arabic"),
    [
        ("en", False, False),
        ("fa", True, True),
        ("ar-EG", True, True),
        ("he", True, False),
        ("ku", False, False),
        ("ckb_IQ", True, True),
    ],
)
def test_a_language_decides_direction_and_script(language: str, rtl: bool, arabic: bool) -> None:
    look = Look(LIGHT, 1.0, language)
    assert look.rtl is rtl
    assert look.arabic_script is arabic


def test_a_lesson_has_its_own_language_inside_another_interface() -> None:
    look = Look().for_language("fa")
    assert look.rtl
    assert look.interface == "en"
