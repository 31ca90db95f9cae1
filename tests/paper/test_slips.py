# SPDX-License-Identifier: GPL-3.0-or-later
"""Strips fill pages: none is cut, what belongs together stays together."""

from securetrain.paper.slips import Column, Slip, filled, spaced, staying

HIGH = 100.0


def heights(*slips: Slip) -> list[list[float]]:
    return [[top for top, _slip in page] for page in filled(slips, HIGH)]


def test_strips_lie_below_each_other_with_their_space() -> None:
    assert heights(Slip(10), Slip(10, above=5), Slip(10)) == [[0, 15, 25]]


def test_no_space_is_left_above_the_first_on_a_page() -> None:
    assert heights(Slip(60), Slip(50, above=5), Slip(10, above=5)) == [[0], [0, 55]]


def test_what_stays_together_goes_to_the_next_page_together() -> None:
    assert heights(Slip(60), Slip(20, stays=True), Slip(30)) == [[0], [0, 20]]


def test_what_is_too_long_for_any_page_is_parted() -> None:
    long = staying([Slip(40)] * 4)
    assert heights(Slip(30), *long, Slip(10)) == [[0, 30], [0, 40], [0, 40]]


def test_a_strip_that_asks_for_a_page_gets_a_fresh_one() -> None:
    assert heights(Slip(10), Slip(10, fresh=True)) == [[0], [0]]
    assert heights(Slip(10, fresh=True)) == [[0]]


def test_nothing_fills_one_empty_page() -> None:
    assert heights() == [[]]
    assert heights(*staying([Slip(10)])) == [[0]]


def test_space_is_never_made_less() -> None:
    assert spaced([], 9) == []
    assert [each.above for each in spaced([Slip(1, above=12), Slip(1)], 9)] == [12, 0]


def test_a_column_begins_where_reading_does() -> None:
    english, farsi = Column(100, "en", 50), Column(100, "fa", 50)
    assert english.left(10, 20) == 10
    assert farsi.left(10, 20) == 70
    assert english.inset(10, 5).inner > 0
