# SPDX-License-Identifier: GPL-3.0-or-later
"""Erasing at the door what nobody can open: a passphrase forgotten, or an erasing cut short."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from securetrain import ui
from securetrain.ui import MainWindow, in_background
from securetrain.words import _


def show_erasing(
    window: MainWindow, folder: Path, *, erased: Callable[[], None], left: Callable[[], None]
) -> None:
    """Ask whether all that is kept in a folder is to be erased, and erase it."""
    page = ui.ErasePage(window.look, backups=None, folder=str(folder))
    page.erased_wanted.connect(partial(_erase, page, folder, erased))
    page.left.connect(left)
    window.show_page(page)


def _erase(page: "ui.ErasePage", folder: Path, erased: Callable[[], None]) -> None:
    from securetrain.vault import erase

    page.show_busy(_("Erasing."))
    in_background(
        page,
        partial(erase, folder),
        then=lambda _nothing: erased(),
        failed=lambda error: page.show_failure(str(error)),
    )
