# SPDX-License-Identifier: GPL-3.0-or-later
"""Every state of notes and bookmarks, as a screen reader, a keyboard and a small screen meet it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.manner import Manner
from tests.notebook_tour import NotebookTour
from tests.staging import clear_leaving
from tests.test_accessibility import CHECKS, round_by_tab

SECONDS = 15
"""The budget of this file."""

MANNERS = [
    *[Manner(language, "light", scale) for language in ("en", "fa") for scale in (100, 200)],
    Manner("en", "high_contrast", 100),
]
Begin = Callable[[Manner], NotebookTour]


@pytest.fixture
def begin(qapp: QApplication) -> Iterator[Begin]:
    tours: list[NotebookTour] = []

    def begin(manner: Manner) -> NotebookTour:
        tours.append(NotebookTour(qapp, manner, (1024, 600)))
        return tours[-1]

    yield begin
    for each in tours:
        each.end()
    clear_leaving(qapp)


@pytest.mark.parametrize("manner", MANNERS, ids=lambda manner: manner.name)
def test_every_state_is_named_headed_and_whole_in_the_smallest_window(
    begin: Begin, manner: Manner
) -> None:
    tour = begin(manner)
    found = []
    for name, go in tour.stops():
        go()
        found += [f"{name}: {each}" for check in CHECKS.values() for each in check(tour.window)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("manner", [MANNERS[0], MANNERS[3]], ids=lambda manner: manner.name)
def test_tab_goes_round_every_state_in_the_order_of_reading(begin: Begin, manner: Manner) -> None:
    tour = begin(manner)
    tour.window.activateWindow()
    found = []
    for name, go in tour.stops():
        go()
        found += [f"{name}: {each}" for each in round_by_tab(tour.window)]
    assert not found, "\n".join(found)
