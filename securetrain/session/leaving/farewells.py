# SPDX-License-Identifier: GPL-3.0-or-later
"""Closing where somebody would lose what they did: asked once, in the window."""

from typing import NamedTuple

from securetrain.practice import Journal
from securetrain.ui import FarewellPage, Look, MainWindow


class Loss(NamedTuple):
    """What closing would forget."""

    answers: int = 0
    notes: int = 0


def loss_of(journal: Journal) -> Loss:
    """Return what is forgotten with a guest's journal."""
    return Loss(len(journal.attempts()), len(journal.notebook.notes()))


def farewell(window: MainWindow, look: Look, loss: Loss) -> FarewellPage | None:
    """Show and return what asks before a loss; None where nothing is lost, or it was asked."""
    if isinstance(window.page, FarewellPage) or not any(loss):
        return None
    page = FarewellPage(look, answers=loss.answers, notes=loss.notes)
    window.show_page(page)
    return page
