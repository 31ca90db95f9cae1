# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a file may be saved: rules on the path alone, before anything touches it.

1. A whole local path on this computer: no network path, device name or address.
2. No component begins with a dot, ends in a dot or blank, or holds a control character.
3. Never in folders of the system, of the program, of what is kept, or that start things.
4. A closed list of types; the suffix and the first bytes must agree with the type.
"""

import re
import sys
from pathlib import Path

from securetrain import places
from securetrain.errors import SaveRefusedError
from securetrain.session.doorkeeper.frames import BODY_BYTES
from securetrain.session.doorkeeper.local_paths import (
    is_elsewhere,
    is_odd,
    is_of_system,
    is_same_or_within,
    is_strange,
    is_too_long,
    pure,
)
from securetrain.words import _

_WORDS = re.compile(rb"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*\Z", re.DOTALL)

# Type -> suffix and what the first bytes (of words: all of them) must match.
TYPES: dict[str, tuple[str, re.Pattern[bytes]]] = {
    "pdf": (".pdf", re.compile(rb"%PDF-")),
    "html": (".html", re.compile(rb"<!doctype html>", re.IGNORECASE)),
    "stpack": (".stpack", re.compile(rb"STPACK")),
    "backup": (".stbackup", re.compile(rb"STBACKUP")),
    "counts": (".stcounts", re.compile(rb"STCOUNTS")),
    "png": (".png", re.compile(rb"\x89PNG\r\n\x1a\n")),
    "csv": (".csv", _WORDS),
    "txt": (".txt", _WORDS),
}


def check_place(
    untrusted_path: str, kind: str, closed: tuple[Path, ...], platform: str = sys.platform
) -> Path:
    """Return the path to save to; raises SaveRefusedError where it may not be written.

    ``closed`` are the folders of the program and of what is kept: nothing is saved in them.
    """
    if kind not in TYPES:
        raise refused(_("This kind of file is not one the program saves."))
    check_name(untrusted_path)
    path = pure(untrusted_path, platform)
    if is_elsewhere(untrusted_path, platform):
        raise refused(_("Only a folder on this computer can be saved to."))
    if any(is_odd(part) for part in path.parts[1:]):
        raise refused(_("Hidden folders and reserved names are not saved to."))
    if path.suffix.lower() != TYPES[kind][0]:
        raise refused(_("The name has to end in “{suffix}”.").format(suffix=TYPES[kind][0]))
    of_system = is_of_system(path) or (platform != "win32" and len(path.parts) == len("/x"))
    if of_system or any(path.is_relative_to(folder) for folder in closed):
        raise _closed()
    return Path(untrusted_path)


def check_folder_itself(folder: Path, closed: tuple[Path, ...]) -> None:
    """Raise SaveRefusedError for a folder that is a closed one by another name, or lies in it.

    A folder that holds a vault is closed, whoever's it is.
    """
    if places.holds_vault(folder) or any(is_same_or_within(folder, each) for each in closed):
        raise _closed()


def check_name(untrusted_path: str) -> None:
    """Raise SaveRefusedError for a path that is too long or holds what does not belong in one."""
    if is_too_long(untrusted_path):
        raise refused(_("The name is too long."))
    if is_strange(untrusted_path):
        raise refused(_("The name holds characters that do not belong in one."))


def check_content(content: bytes, kind: str) -> None:
    """Raise SaveRefusedError for what is too large or is not of ``kind`` by its first bytes."""
    if len(content) > BODY_BYTES:
        raise refused(_("The file is larger than any that the program saves."))
    fits = TYPES[kind][1].match(content)
    if not fits or (TYPES[kind][1] is _WORDS and not _is_text(content)):
        raise refused(_("The content does not fit the kind of file."))


def refused(what: str) -> SaveRefusedError:
    """Return the refusal to save, with what is safe and what to do."""
    return SaveRefusedError(
        what,
        safe=_("Nothing was written."),
        next=_("Choose another name, or a folder such as Documents."),
    )


def _closed() -> SaveRefusedError:
    return refused(_("Folders of the system, of the program and of what is kept are not saved to."))


def _is_text(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
