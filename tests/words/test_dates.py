# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of days in words."""

import datetime
from pathlib import Path

import pytest

from securetrain import words
from tests.words.test_speech import speak_farsi

KNOWN = {
    "1979-02-11": (1357, 11, 22),
    "2016-03-20": (1395, 1, 1),
    "2017-03-20": (1395, 12, 30),
    "2017-03-21": (1396, 1, 1),
    "2024-03-20": (1403, 1, 1),
    "2025-03-20": (1403, 12, 30),
    "2025-03-21": (1404, 1, 1),
    "2026-09-22": (1405, 6, 31),
    "2026-09-23": (1405, 7, 1),
    "2026-11-21": (1405, 8, 30),
    "2030-03-20": (1408, 12, 30),
}


@pytest.mark.parametrize(("day", "iranian"), KNOWN.items())
def test_known_days_of_the_iranian_calendar(day: str, iranian: tuple[int, int, int]) -> None:
    assert words.jalali(datetime.date.fromisoformat(day)) == iranian


def test_each_day_of_two_cycles_follows_the_day_before() -> None:
    day = datetime.date(1999, 3, 21)
    before = words.jalali(day)
    for _ in range(66 * 366):
        day += datetime.timedelta(days=1)
        year, month, number = now = words.jalali(day)
        assert now == (before[0], before[1], before[2] + 1) or (
            number == 1 and before[2] >= 29 and (year, month) == after(before)
        )
        before = now


def after(day: tuple[int, int, int]) -> tuple[int, int]:
    """Give the year and month that follow."""
    year, month, _ = day
    return (year, month + 1) if month < 12 else (year + 1, 1)


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_is_a_word(month: int) -> None:
    day = datetime.date(2026, month, 7)
    assert words.date(day) == f"7 {day:%B} 2026"


def test_farsi_gives_both_calendars_in_its_own_digits(tmp_path: Path) -> None:
    speak_farsi(tmp_path)
    assert words.date(datetime.date(2026, 11, 21)) == "۳۰ آبان ۱۴۰۵ (۲۱ نوامبر ۲۰۲۶)"
