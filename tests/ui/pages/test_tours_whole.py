# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page in every state, as a screen reader, a keyboard and a small screen meet it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from securetrain.ui.window import SMALLEST
from tests.manner import Manner
from tests.test_accessibility import CHECKS, round_by_tab
from tests.tours.day_tour import DayTour
from tests.tours.keeping_tour import KeepingTour
from tests.tours.leaving_tour import LeavingTour
from tests.tours.notebook_tour import NotebookTour
from tests.tours.pack_tour import PackTour
from tests.tours.page_tour import PageTour
from tests.tours.search_tour import SearchTour

SECONDS = 30
"""The budget of this file."""

TOURS: dict[str, type[PageTour]] = {
    "day": DayTour,
    "keeping": KeepingTour,
    "leaving": LeavingTour,
    "notes": NotebookTour,
    "packs": PackTour,
    "search": SearchTour,
}

BUSY = "07-passphrase-busy"
"""A page with nothing to be reached on it, for a moment."""

MANNERS = [
    *[Manner(language, "light", scale) for language in ("en", "fa") for scale in (100, 200)],
    Manner("en", "high_contrast", 100),
]
Begin = Callable[[str, Manner], PageTour]


@pytest.fixture
def begin(qapp: QApplication) -> Iterator[Begin]:
    begun: list[PageTour] = []

    def begin(name: str, manner: Manner) -> PageTour:
        begun.append(TOURS[name](qapp, manner, SMALLEST))
        return begun[-1]

    yield begin
    for each in begun:
        each.end()


@pytest.mark.parametrize("manner", MANNERS, ids=lambda manner: manner.name)
@pytest.mark.parametrize("name", TOURS)
def test_every_page_is_named_headed_and_whole_in_the_smallest_window(
    begin: Begin, name: str, manner: Manner
) -> None:
    tour = begin(name, manner)
    found = []
    for stop, go in tour.stops():
        go()
        found += [f"{stop}: {each}" for check in CHECKS.values() for each in check(tour.window)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("manner", [MANNERS[0], MANNERS[3]], ids=lambda manner: manner.name)
@pytest.mark.parametrize("name", TOURS)
def test_tab_goes_round_every_page_in_the_order_of_reading(
    begin: Begin, name: str, manner: Manner
) -> None:
    tour = begin(name, manner)
    tour.window.activateWindow()
    found = []
    for stop, go in tour.stops():
        go()
        if stop != BUSY:
            found += [f"{stop}: {each}" for each in round_by_tab(tour.window)]
    assert not found, "\n".join(found)
