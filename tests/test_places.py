# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of where things lie."""

import sys
from pathlib import Path

import pytest

from securetrain import places
from securetrain.errors import SetUpError


def make_folder(*parts: str | Path) -> Path:
    """Make a folder, with those above it."""
    folder = Path(*parts)
    folder.mkdir(parents=True)
    return folder


def test_a_checkout_has_its_assets_and_lessons_beside_the_package() -> None:
    assert places.assets() == Path(__file__).parents[1] / "assets"
    assert places.lesson_sources() == Path(__file__).parents[1] / "lessons"


def test_an_installed_copy_carries_them_inside(tmp_path: Path) -> None:
    inside = make_folder(tmp_path, "securetrain", "_bundled", "assets")
    make_folder(tmp_path, "assets")
    assert places.assets(package=tmp_path / "securetrain") == inside


def test_a_copy_without_them_says_so_in_sentences(tmp_path: Path) -> None:
    with pytest.raises(SetUpError, match=r"“lessons” is missing .* Install the program again"):
        places.lesson_sources(package=tmp_path / "securetrain")


def test_a_checkout_compiles_into_its_environment(tmp_path: Path) -> None:
    assert places.compiled_lessons() == Path(sys.prefix, "share", "securetrain", "lessons")
    package = tmp_path / "securetrain"
    assert places.catalogues(package=package, prefix=tmp_path) == Path(
        tmp_path, "share", "securetrain", "locale"
    )


def test_an_installed_copy_brings_what_is_compiled(tmp_path: Path) -> None:
    inside = make_folder(tmp_path, "_bundled", "compiled", "lessons")
    assert places.compiled_lessons(package=tmp_path) == inside


HOME = Path("/home/nadia")
USUAL = {
    "Linux": ("linux", {}, "/home/nadia/.local/share/securetrain"),
    "Linux, named": ("linux", {"XDG_DATA_HOME": "/data"}, "/data/securetrain"),
    "Linux, named amiss": (
        "linux",
        {"XDG_DATA_HOME": "data"},
        "/home/nadia/.local/share/securetrain",
    ),
    "macOS": ("darwin", {}, "/home/nadia/Library/Application Support/securetrain"),
    "Windows": ("win32", {"LOCALAPPDATA": "/Local"}, "/Local/securetrain"),
    "Windows, unnamed": ("win32", {}, "/home/nadia/AppData/Local/securetrain"),
}


@pytest.mark.parametrize(("system", "environment", "folder"), USUAL.values(), ids=USUAL.keys())
def test_a_vault_lies_where_the_system_keeps_what_stays_on_this_machine(
    tmp_path: Path, system: str, environment: dict[str, str], folder: str
) -> None:
    assert places.vault_folder(system, environment, HOME, program=tmp_path) == Path(folder)


def test_a_file_beside_the_program_keeps_the_vault_there(tmp_path: Path) -> None:
    (tmp_path / "portable").touch()
    assert places.vault_folder("linux", {}, HOME, program=tmp_path) == tmp_path / "kept"


SYNCED = {
    "OneDrive of an organisation": ("OneDrive - Example Org/Documents/kept", "OneDrive"),
    "Dropbox": ("Dropbox/kept", "Dropbox"),
    "Dropbox, personal": ("Dropbox (Personal)/kept", "Dropbox"),
    "iCloud": ("Library/Mobile Documents/com~apple~CloudDocs/kept", "iCloud"),
    "any on macOS": ("Library/CloudStorage/Example/kept", "macOS"),
    "Nextcloud": ("Nextcloud/kept", "Nextcloud"),
    "none": ("Documents/kept", None),
    "a name that only begins alike": ("Boxes/kept", None),
}


@pytest.mark.parametrize(("folder", "service"), SYNCED.values(), ids=SYNCED.keys())
def test_a_folder_that_is_copied_elsewhere_is_told_by_its_name(
    tmp_path: Path, folder: str, service: str | None
) -> None:
    assert places.synced_by(tmp_path / folder, {}) == service


def test_a_folder_that_is_copied_elsewhere_is_told_by_what_lies_in_it(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert places.synced_by(tmp_path / "a" / "b", {}) == "Syncthing"


def test_a_folder_that_is_copied_elsewhere_is_told_by_the_environment(tmp_path: Path) -> None:
    inside = {"OneDrive": str(tmp_path / "mine")}
    assert places.synced_by(tmp_path / "mine" / "kept", inside) == "OneDrive"
    assert places.synced_by(tmp_path / "other", inside) is None


def test_a_folder_that_holds_a_vault_is_known_by_its_key_file(tmp_path: Path) -> None:
    assert not places.holds_vault(tmp_path)
    (tmp_path / "keys.bin").write_bytes(b"")
    assert places.holds_vault(tmp_path)


def test_a_vault_without_its_key_file_is_known_where_nothing_else_is(tmp_path: Path) -> None:
    assert not places.holds_vault(tmp_path / "nowhere")
    (tmp_path / "vault.new").write_bytes(b"")
    assert not places.holds_vault(tmp_path)
    (tmp_path / "vault.db").write_bytes(b"")
    assert places.holds_remains(tmp_path)
    assert places.holds_vault(tmp_path)
    (tmp_path / "keys.bin").write_bytes(b"")
    assert not places.holds_remains(tmp_path)
    (tmp_path / "keys.bin").unlink()
    (tmp_path / "letter.txt").write_text("words")
    assert not places.holds_vault(tmp_path)


def test_a_vault_goes_into_an_empty_folder_and_beside_nothing_else(tmp_path: Path) -> None:
    chosen = tmp_path / "chosen"
    assert places.vault_within(chosen) == chosen
    chosen.mkdir()
    assert places.vault_within(chosen) == chosen
    (chosen / "letter.txt").write_text("words")
    assert places.vault_within(chosen) == chosen / "kept"
    (chosen / "keys.bin").write_bytes(b"")
    assert places.vault_within(chosen) == chosen


def test_the_program_lies_in_its_checkout_or_is_its_package(tmp_path: Path) -> None:
    package = tmp_path / "securetrain"
    assert places.program_folder(package=package) == package
    (tmp_path / "pyproject.toml").write_text("")
    assert places.program_folder(package=package) == tmp_path
    assert places.brought_channels(package=package) == tmp_path / "distribution" / "channels"
