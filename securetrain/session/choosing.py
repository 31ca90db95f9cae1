# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and folders that a person chooses, in Qt's own dialog: the system's keeps lists of them.

Qt's looks up what is typed at every letter, and on Windows two strokes and a name are enough to
greet another machine with one's log-in. So a text that leads off this machine never gets into its
field, and nothing can be dropped on it. *Bad, because* a drive that Windows has connected to
another machine looks like one of this; it is refused only when it is used. Untried on Windows.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QToolTip, QWidget

from securetrain import places
from securetrain.session.doorkeeper.local_paths import is_elsewhere, leads_away
from securetrain.words import _

Mode = QFileDialog.FileMode

STICKS = ("/media", "/run/media")
"""Where Linux shows sticks, in a folder for each person."""


class LocalDialog(QFileDialog):
    """A dialog for files of this machine."""

    def __init__(
        self, window: QWidget, title: str, *, mode: Mode, platform: str = sys.platform
    ) -> None:
        """Make a dialog that remembers nothing and takes nothing from elsewhere."""
        super().__init__(window, title)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setOption(QFileDialog.Option.ReadOnly)  # its menus would rename, delete, make folders
        self.setOption(QFileDialog.Option.DontConfirmOverwrite)  # whoever saves never replaces
        self.setFileMode(mode)
        saves = mode is Mode.AnyFile
        self.setAcceptMode(
            QFileDialog.AcceptMode.AcceptSave if saves else QFileDialog.AcceptMode.AcceptOpen
        )
        self.setViewMode(QFileDialog.ViewMode.List)
        self.resize(window.size() * 0.9)
        self._name_parts(new=saves)
        self.setSidebarUrls([QUrl.fromLocalFile(str(each)) for each in _near()])
        for each in self.findChildren(QWidget):
            each.setAcceptDrops(False)
        for field in self.findChildren(QLineEdit):
            field.setValidator(_OfThisMachine(self, platform))
            field.inputRejected.connect(self._say_why)

    def chosen(self) -> Path | None:
        """Let somebody choose; return what, or None."""
        found = self.selectedFiles() if self.exec() else []
        window = self.parentWidget()
        self.deleteLater()
        if window is not None:
            window.activateWindow()  # not every desktop gives the focus back by itself
        return Path(found[0]) if found else None

    def _name_parts(self, *, new: bool) -> None:
        parts = QFileDialog.DialogLabel
        words = {
            parts.LookIn: _("Look in:"),
            parts.FileName: _("Name:"),
            parts.FileType: _("Kind:"),
            parts.Accept: _("Save") if new else _("Choose"),
            parts.Reject: _("Cancel"),
        }
        for part, name in words.items():
            self.setLabelText(part, name)
        for button in self.findChildren(QPushButton):
            button.setProperty("kind", "secondary")
            button.style().unpolish(button)  # Qt had dressed it before it had its kind
            button.style().polish(button)

    def _say_why(self) -> None:
        field, words = self.sender(), _("Only what is on this computer can be chosen here.")
        if isinstance(field, QLineEdit):
            field.setAccessibleDescription(words)
            QToolTip.showText(field.mapToGlobal(QPoint(0, field.height())), words, field)


class _OfThisMachine(QValidator):
    """Keeps a text out of a field before anything looks up where it leads."""

    def __init__(self, dialog: QFileDialog, platform: str) -> None:
        super().__init__(dialog)
        self._dialog, self._platform = dialog, platform

    def validate(self, text: str, at: int) -> object:
        folder = self._dialog.directory().path()
        away = leads_away(text, folder, self._platform)
        return (QValidator.State.Invalid if away else QValidator.State.Acceptable), text, at


def choose_new_file(window: QWidget, title: str, suggestion: Path, kinds: str = "") -> Path | None:
    """Let somebody choose where to save; whoever saves never replaces a file.

    Args:
        window: Over which the dialog opens.
        title: What is to be saved.
        suggestion: Where it would go.
        kinds: As Qt's file dialog has them, such as ``Text (*.txt)``.
    """
    dialog = LocalDialog(window, title, mode=Mode.AnyFile)
    dialog.setNameFilter(kinds)
    dialog.setDirectory(str(suggestion.parent))
    dialog.selectFile(str(suggestion))
    return dialog.chosen()


def choose_file(window: QWidget, title: str, kinds: str = "") -> Path | None:
    """Let somebody choose a file that is there."""
    dialog = LocalDialog(window, title, mode=Mode.ExistingFile)
    dialog.setNameFilter(kinds)
    dialog.setDirectory(str(Path.home()))
    return dialog.chosen()


def choose_folder(window: QWidget, title: str) -> Path | None:
    """Let somebody choose a folder that is there."""
    return _folder_dialog(window, title, Path.home()).chosen()


def choose_vault_folder(window: QWidget, title: str, before: Path) -> Path | None:
    """Let somebody choose a folder; return where in it a vault is or would be."""
    near = next((each for each in before.parents if each.is_dir()), before)
    chosen = _folder_dialog(window, title, near).chosen()
    if chosen is None or is_elsewhere(str(chosen), sys.platform):
        return chosen  # whoever uses it refuses what is elsewhere, and looks at nothing for that
    return places.vault_within(chosen)


def _folder_dialog(window: QWidget, title: str, begin: Path) -> LocalDialog:
    dialog = LocalDialog(window, title, mode=Mode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setDirectory(str(begin))
    return dialog


def _near() -> list[Path]:
    """Return the places beside the list of files: one's home, and where sticks are."""
    name = os.environ.get("USER", "")
    sticks = [Path(each, name) for each in STICKS if name and "/" not in name]
    return [Path.home(), *(each for each in sticks if each.is_dir())]
