# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things lie, in a checkout and in an installed copy alike."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from securetrain.errors import SetUpError

PACKAGE = Path(__file__).parent
"""The folder of the package itself."""

COMPILED = Path("share", "securetrain")
"""Where, inside a checkout's environment, the first start puts what it compiled."""


def bundled(name: str, *, package: Path = PACKAGE) -> Path:
    """Find a folder that travels with the program, such as `assets` or `lessons`.

    An installed copy carries it inside the package, a checkout beside it.

    Raises:
        SetUpError: Neither is there.
    """
    for folder in (package / "_bundled" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise SetUpError(
        f"The folder “{name}” is missing from this copy of the program.",
        safe="Nothing else was touched.",
        next="Install the program again, or fetch a complete copy.",
    )


def assets(*, package: Path = PACKAGE) -> Path:
    """Find icons, fonts, theme and locale."""
    return bundled("assets", package=package)


def lesson_sources(*, package: Path = PACKAGE) -> Path:
    """Find the bundled lessons as their authors wrote them; one folder for each pack."""
    return bundled("lessons", package=package)


def compiled_lessons(*, package: Path = PACKAGE, prefix: Path | None = None) -> Path:
    """Say where the bundled lessons lie as strict JSON; the folder may not exist yet.

    Args:
        package: The package's folder.
        prefix: The environment; the running one when not given.
    """
    return _compiled("lessons", package=package, prefix=prefix)


def catalogues(*, package: Path = PACKAGE, prefix: Path | None = None) -> Path:
    """Say where the interface's compiled catalogues lie; the folder may not exist yet."""
    return _compiled("locale", package=package, prefix=prefix)


def _compiled(name: str, *, package: Path, prefix: Path | None) -> Path:
    inside = package / "_bundled" / "compiled" / name
    if inside.is_dir():
        return inside
    return (prefix or Path(sys.prefix)) / COMPILED / name


NAME = "securetrain"
PORTABLE = "portable"
KEPT = "kept"
"""A file of this name beside the program keeps everything beside the program."""

SYNCED_NAMES = {
    "box": "Box",
    "box sync": "Box",
    "cloudstorage": "macOS",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mega": "MEGA",
    "mobile documents": "iCloud",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "onedrive": "OneDrive",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "proton drive": "Proton Drive",
    "seafile": "Seafile",
    "syncthing": "Syncthing",
    "yandex.disk": "Yandex Disk",
}
"""Folders that a service copies elsewhere, by the name that its installer gives them."""

SYNCED_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".seafile-data": "Seafile",
    ".stfolder": "Syncthing",
}
"""What such services leave in the folders that they copy."""

SYNCED_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def program_folder(*, package: Path = PACKAGE) -> Path:
    """Return the folder that the program lies in: a checkout's, or the package's own."""
    beside = package.parent
    return beside if (beside / "pyproject.toml").is_file() else package


def brought_channels(*, package: Path = PACKAGE) -> Path:
    """Say where an installation lays the channels that it trusts; the folder may not exist."""
    return program_folder(package=package) / "distribution" / "channels"


KEY_FILE = "keys.bin"
"""The file that makes a folder a vault."""

SEALED = ("vault.db", "vault.db-wal", "vault.db-journal")
"""The other files of a vault: its database, and what that has beside it for a while."""

UNFINISHED = (
    "keys.new",
    *(f"vault.{end}{log}" for end in ("new", "copy") for log in ("", "-journal", "-wal")),
)
"""Files that the making of a vault, or of a copy of one, leaves behind where it is cut short."""


def holds_vault(folder: Path) -> bool:
    """Say whether a vault stands in a folder, or what is left of one, whatever state it is in."""
    return os.path.lexists(folder / KEY_FILE) or holds_remains(folder)


def holds_remains(folder: Path) -> bool:
    """Say whether a folder holds a vault's files without its key, and nothing else.

    Other programs have a file of such a name as well; beside other things it is taken for theirs.
    """
    if os.path.lexists(folder / KEY_FILE):
        return False
    try:
        found = {each.name for each in folder.iterdir()}
    except OSError:  # it is not there, or cannot be read: then nobody can say
        return False
    return bool(found & set(SEALED)) and found <= {*SEALED, *UNFINISHED}


def is_free(folder: Path) -> bool:
    """Say whether nothing is in a folder but what a vault's making, cut short, left there.

    Raises:
        OSError: it cannot be read.
    """
    return all(each.name in UNFINISHED for each in folder.iterdir())


def vault_within(chosen: Path) -> Path:
    """Say where a vault lies or would lie for a folder that somebody chose.

    It is the folder itself where that is a vault, empty or not there yet; else one within it.
    """
    try:
        is_used = not holds_vault(chosen) and not is_free(chosen)
    except OSError:  # not there yet, or not to be read: whoever uses it will say so
        return chosen
    return chosen / KEPT if is_used else chosen


def vault_folder(system: str, environment: Mapping[str, str], home: Path, *, program: Path) -> Path:
    """Say where a vault lies unless another folder was chosen; the folder may not exist yet.

    Args:
        system: As `sys.platform` has it.
        environment: As `os.environ` has it. Only what belongs to this machine alone is used,
            never what follows a person from one to another.
        home: The person's home.
        program: The folder that the program lies in.
    """
    if (program / PORTABLE).is_file():
        return program / KEPT
    if system == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / NAME
    if system == "darwin":
        return home / "Library" / "Application Support" / NAME
    named = Path(environment.get("XDG_DATA_HOME", ""))
    return (named if named.is_absolute() else home / ".local" / "share") / NAME


def synced_by(folder: Path, environment: Mapping[str, str]) -> str | None:
    """Name the service that seems to copy a folder elsewhere; None where nothing points to one."""
    around = [folder, *folder.parents]
    for variable in SYNCED_VARIABLES:
        if Path(environment.get(variable) or folder / "nowhere") in around:
            return "OneDrive"
    for each in around:
        name = each.name.casefold()
        # OneDrive and others add whose it is: "OneDrive - Example Org", "Dropbox (Personal)".
        for named, service in SYNCED_NAMES.items():
            if name == named or name.startswith((f"{named} - ", f"{named} (")):
                return service
        for mark, service in SYNCED_MARKS.items():
            if (each / mark).exists():
                return service
    return None
