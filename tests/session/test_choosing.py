# SPDX-License-Identifier: GPL-3.0-or-later
"""Files are chosen on this machine alone, and a way out leads through the dialog at any moment."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from securetrain.session.choosing import (
    LocalDialog,
    Mode,
    choose_file,
    choose_new_file,
    choose_vault_folder,
)
from securetrain.ui import MainWindow
from securetrain.ui.parts.hearing import Hearing
from tests.journeys.hands import CTRL, SHIFT, Key, press, wait_for, write
from tests.staging import KEY, Staged


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    made = MainWindow("Lessons")
    made.show()
    made.activateWindow()
    yield made
    made.may_close = True
    made.close()
    made.deleteLater()


def when_open(deed: object) -> None:
    """Do something as soon as the dialog is there, which keeps whoever opened it waiting."""

    def look() -> None:
        if isinstance(QApplication.activeModalWidget(), QFileDialog):
            assert callable(deed)
            deed()
        else:
            QTimer.singleShot(1, look)

    QTimer.singleShot(0, look)


def test_a_new_file_is_chosen_where_it_is_suggested(window: MainWindow, tmp_path: Path) -> None:
    when_open(lambda: press(Key.Key_Return))
    wanted = tmp_path / "list.txt"
    assert choose_new_file(window, "Save", wanted, "Text (*.txt)") == wanted


def test_what_is_there_already_is_not_asked_about(window: MainWindow, tmp_path: Path) -> None:
    wanted = tmp_path / "list.txt"
    wanted.write_text("words")
    when_open(lambda: press(Key.Key_Return))
    assert choose_new_file(window, "Save", wanted) == wanted


def test_a_file_that_is_there_is_typed(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "PACK").write_text("words")

    def answer() -> None:
        write("PACK")
        field().setText("PACK")
        press(Key.Key_Return)

    when_open(answer)
    assert choose_file(window, "Open") == tmp_path / "PACK"


def test_a_folder_is_chosen_for_what_is_kept(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("words")
    when_open(lambda: press(Key.Key_Return))
    assert choose_vault_folder(window, "Choose", tmp_path / "kept") == tmp_path / "kept"


def test_whoever_thinks_better_of_it_has_chosen_nothing(window: MainWindow) -> None:
    when_open(lambda: press(Key.Key_Escape))
    assert choose_file(window, "Choose") is None
    when_open(lambda: press(Key.Key_Escape))
    assert choose_vault_folder(window, "Choose", Path("/home/kept")) is None


def test_a_folder_elsewhere_is_handed_on_and_not_looked_at(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LocalDialog, "chosen", lambda _dialog: Path("//host/share"))

    def never(_path: Path) -> Path:
        raise AssertionError("It was looked at.")

    monkeypatch.setattr("securetrain.places.vault_within", never)
    assert choose_vault_folder(window, "Choose", Path.home()) == Path("//host/share")


def field() -> QLineEdit:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return dialog.findChildren(QLineEdit)[0]


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[LocalDialog]:
    """Open a dialog as it is on Windows."""
    made = LocalDialog(window, "Save", mode=Mode.AnyFile, platform="win32")
    made.open()
    wait_for(lambda: QApplication.focusWindow() is made.windowHandle(), "The dialog")
    yield made
    made.close()
    made.deleteLater()


def test_a_share_never_gets_into_the_field(dialog: LocalDialog) -> None:
    seen: list[str] = []
    line = field()
    line.textChanged.connect(seen.append)
    line.setFocus()
    for sign in r"\\host\share":
        QTest.keyClicks(line, sign)
    assert seen
    assert not [each for each in seen if each.startswith("\\\\")]
    assert "on this computer" in line.accessibleDescription()


@pytest.mark.parametrize("pasted", [r"\\host\share", "//host/share", "file://host/a", '"//a" "b"'])
def test_a_share_is_not_pasted_either(dialog: LocalDialog, pasted: str) -> None:
    line = field()
    before = line.text()
    QApplication.clipboard().setText(pasted)
    line.paste()
    QApplication.clipboard().clear()
    assert line.text() == before


def test_nothing_is_dropped_on_it(dialog: LocalDialog) -> None:
    assert not [each for each in dialog.findChildren(QWidget) if each.acceptDrops()]
    content = QMimeData()
    content.setUrls([QUrl("file://host/share")])
    event = QDragEnterEvent(
        QPoint(40, 90),
        Qt.DropAction.CopyAction,
        content,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(dialog.windowHandle(), event)
    assert not event.isAccepted()


@pytest.mark.parametrize("behind", [True, False])
def test_leaving_quickly_leads_through_a_dialog_from_its_first_moment(
    staged: Staged, qapp: QApplication, behind: bool
) -> None:
    staged.arrive().stage.lessons.open(*KEY)
    staged.stage.lessons.show_finished()
    from securetrain.session.leaving.watching import SystemWatch

    system = SystemWatch(staged.window)
    staged.stage.watch(system, hears=False)

    def leave() -> None:
        if behind:  # the dialog is up, and the system has not yet given it the keys
            QTest.keyClick(staged.window.windowHandle(), Key.Key_X, CTRL | SHIFT)
        else:
            press(Key.Key_X, CTRL | SHIFT)

    when_open(leave)
    staged.stage.lessons._save_text()
    wait_for(lambda: not staged.window.isVisible(), "The end")
    assert not [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert staged.door.saved == []
    for watch in qapp.findChildren(Hearing):
        watch.end()
        watch.deleteLater()
