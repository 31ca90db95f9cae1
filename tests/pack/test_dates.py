# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the latest day that can honestly be known."""

from datetime import date, timedelta

import pytest

from securetrain.pack import Channel, Clock, Seen, banner, honest_day, with_clock

MADE = date(2026, 11, 1)
SIGNED = date(2027, 1, 1)
FAR = timedelta(days=5 * 365 + 2)
BARE = Channel("", "", (), b"")
CHANNEL = Channel("", "", (), b"", seen=(Seen("a-pack", 1, "", SIGNED), Seen("root", 1)))


@pytest.mark.parametrize(
    ("shows", "day"),
    [
        (date(2027, 3, 1), date(2027, 3, 1)),
        (date(1970, 1, 1), SIGNED),
        (SIGNED + FAR, SIGNED + FAR),
        (SIGNED + FAR + timedelta(days=1), SIGNED),
        (date(2090, 1, 1), SIGNED),
    ],
)
def test_a_clock_is_believed_between_the_newest_signed_day_and_five_years_on(
    shows: date, day: date
) -> None:
    assert honest_day(CHANNEL, Clock(shows, MADE)) == day


def test_the_day_on_which_the_program_was_made_is_known_without_a_channel() -> None:
    assert honest_day(None, Clock(date(1980, 1, 1), MADE)) == MADE


def test_a_day_that_a_clock_has_shown_is_not_forgotten_when_it_goes_back() -> None:
    later = with_clock(CHANNEL, Clock(date(2028, 6, 1), MADE))
    assert honest_day(later, Clock(date(2020, 1, 1), MADE)) == date(2028, 6, 1)
    assert with_clock(later, Clock(date(2020, 1, 1), MADE)) == later


def test_a_clock_far_ahead_is_not_stored() -> None:
    assert with_clock(BARE, Clock(date(2090, 1, 1), MADE)) == BARE


def test_what_one_publisher_signs_does_not_count_for_another() -> None:
    far = Channel("", "", (), b"", seen=(Seen("b-pack", 1, "", date(2089, 1, 1)),))
    today = Clock(date(2027, 2, 1), MADE)
    assert honest_day(far, today) == date(2089, 1, 1)
    assert honest_day(CHANNEL, today) == date(2027, 2, 1)


def test_a_pack_past_its_review_has_a_banner_and_is_not_locked() -> None:
    assert banner(SIGNED, SIGNED) == ""
    said = banner(SIGNED, SIGNED + timedelta(days=1))
    assert said.startswith("Its publisher meant to look over this pack by 1 January 2027.")
