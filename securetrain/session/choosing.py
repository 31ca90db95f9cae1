# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and folders that a person chooses, in Qt's own dialog: the system's keeps lists of them."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from securetrain import places

OWN = QFileDialog.Option.DontUseNativeDialog


def choose_new_file(window: QWidget, title: str, suggestion: Path, kinds: str = "") -> Path | None:
    """Let somebody choose where to save; whoever saves never replaces a file.

    Args:
        window: Over which the dialog opens.
        title: What is to be saved.
        suggestion: Where it would go.
        kinds: As Qt's file dialog has them, such as ``Text (*.txt)``.
    """
    options = OWN | QFileDialog.Option.DontConfirmOverwrite
    chosen, _kind = QFileDialog.getSaveFileName(
        window, title, str(suggestion), kinds, options=options
    )
    return _path(window, chosen)


def choose_file(window: QWidget, title: str, kinds: str = "") -> Path | None:
    """Let somebody choose a file that is there."""
    home = str(Path.home())
    chosen, _kind = QFileDialog.getOpenFileName(window, title, home, kinds, options=OWN)
    return _path(window, chosen)


def choose_folder(window: QWidget, title: str) -> Path | None:
    """Let somebody choose a folder that is there."""
    options = OWN | QFileDialog.Option.ShowDirsOnly
    home = str(Path.home())
    return _path(window, QFileDialog.getExistingDirectory(window, title, home, options))


def choose_vault_folder(window: QWidget, title: str, before: Path) -> Path | None:
    """Let somebody choose a folder; return where in it a vault is or would be."""
    near = next((each for each in before.parents if each.is_dir()), before)
    options = OWN | QFileDialog.Option.ShowDirsOnly
    chosen = _path(window, QFileDialog.getExistingDirectory(window, title, str(near), options))
    return places.vault_within(chosen) if chosen else None


def _path(window: QWidget, chosen: str) -> Path | None:
    window.activateWindow()  # not every desktop gives the focus back by itself
    return Path(chosen) if chosen else None
