# SPDX-License-Identifier: GPL-3.0-or-later
"""A short day in Farsi, on a Persian keyboard: its digits choose, its letters go on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from securetrain import places
from securetrain.words import _, ngettext
from tests.classroom.packs import put_samples
from tests.journeys.conftest import Open
from tests.journeys.hands import (
    Key,
    go_to,
    options,
    press,
    press_sign,
    push,
    reads,
    wait_for,
    wait_to_read,
)
from tests.journeys.ways import ask_to_close
from tests.ui.blocks.samples_farsi import INFO

SECONDS = 5
"""The budget of this file."""

DIGITS = "۰۱۲۳۴۵۶۷۸۹"
NEXT, PLACE_OF_N = "د", 57
"""What the key of N types on a Persian keyboard, and where it lies."""


@pytest.fixture(autouse=True)
def _sample_lessons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_samples(tmp_path)
    monkeypatch.setattr(places, "compiled_lessons", lambda: tmp_path)


def arrive() -> None:
    wait_to_read("فارسی")
    go_to("فارسی")
    press(Key.Key_Return)
    wait_to_read(_("Before you begin"))
    push(_("Skip these questions"))
    push(_("To the lessons"))
    push(_("Skip this"))
    wait_to_read(_("Worth knowing next"))


def choose(words: str) -> None:
    press_sign(DIGITS[options(words)[0]])
    press(Key.Key_Return)


def test_a_day_in_farsi_runs_from_right_to_left(open_program: Open) -> None:
    window = open_program().window
    arrive()
    assert window.side is not None
    assert window.side.mapTo(window, QPoint(0, 0)).x() > window.width() / 2
    push(INFO.title)
    wait_to_read(_("Translation not checked yet"))
    press_sign(NEXT, scan_code=PLACE_OF_N)
    wait_to_read("محکم‌ترین بررسی کدام است؟")
    go_to("پاسخ می‌دهم", "به شماره‌ای که", "عکس نمایه")
    choose("پاسخ می‌دهم")
    wait_to_read(_("Not yet. Have another look"))
    press(Key.Key_Return)
    choose("به شماره‌ای که")
    wait_to_read(_("Yes, that is it"))
    ask_to_close()
    wait_to_read(_("Close and forget?"))
    told = ngettext(
        "You gave {n} answer. It is forgotten when you close.",
        "You gave {n} answers. They are forgotten when you close.",
        2,
    )
    assert reads(told.format(n=2)) or reads(told.format(n=DIGITS[2]))
    push(_("Forget and close"))
    wait_for(lambda: not window.isVisible(), "The end")
