# SPDX-License-Identifier: GPL-3.0-or-later
"""Days in words, so that nobody takes a month for a day; in Farsi by both calendars."""

import datetime

from securetrain.words.languages import digits
from securetrain.words.speech import _, in_use

JALALI_MONTHS = (
    *("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور"),
    *("مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
)
# The 33-year rule: every fourth year of a cycle is long, but for the last, which comes after five.
CYCLE_YEARS, CYCLE_DAYS = 33, 12_053
FOUR_YEARS = 1_461
CYCLE_ZERO = 356_032
"""Days from the beginning of the cycle in which the year -1595 fell to the Gregorian day 0."""


def date(day: datetime.date) -> str:
    """Write a day in the language in use: `21 November 2026`.

    Farsi puts the Iranian date first and the Gregorian one in brackets after it.
    """
    gregorian = month_sentences()[day.month - 1].format(day=day.day, year=day.year)
    if in_use() != "fa":
        return digits(gregorian, in_use())
    year, month, number = jalali(day)
    return digits(f"{number} {JALALI_MONTHS[month - 1]} {year} ({gregorian})", "fa")


def month_sentences() -> list[str]:
    """Give a sentence for each month: its grammar and its order are the translator's."""
    return [
        _("{day} January {year}"),
        _("{day} February {year}"),
        _("{day} March {year}"),
        _("{day} April {year}"),
        _("{day} May {year}"),
        _("{day} June {year}"),
        _("{day} July {year}"),
        _("{day} August {year}"),
        _("{day} September {year}"),
        _("{day} October {year}"),
        _("{day} November {year}"),
        _("{day} December {year}"),
    ]


def jalali(day: datetime.date) -> tuple[int, int, int]:
    """Give year, month and day of the Iranian calendar; right from 1799 to 2256.

    The calendar follows the equinox; the 33-year rule gives the same days over that time.
    """
    cycles, rest = divmod(day.toordinal() + CYCLE_ZERO, CYCLE_DAYS)
    fours, rest = divmod(rest, FOUR_YEARS)
    # The long year of the four is the first.
    years, rest = divmod(rest - 1, 365) if rest > 365 else (0, rest)
    year = -1595 + CYCLE_YEARS * cycles + 4 * fours + years
    if rest < 6 * 31:
        return year, 1 + rest // 31, 1 + rest % 31
    rest -= 6 * 31
    return year, 7 + rest // 30, 1 + rest % 30
