# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a file may be saved: rules on the path alone, before anything touches it.

1. A whole local path on this computer: no network path, device name or address.
2. No component begins with a dot, ends in a dot or blank, or holds a control character.
3. Never in folders of the system, of the program, or that start things at log-in.
4. A closed list of types; the suffix and the first bytes must agree with the type.
"""

import re
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

from securetrain.errors import SaveRefusedError
from securetrain.words import _

# Type -> suffix and what the first bytes must match.
TYPES: dict[str, tuple[str, re.Pattern[bytes]]] = {
    "pdf": (".pdf", re.compile(rb"%PDF-")),
    "html": (".html", re.compile(rb"<!doctype html>", re.IGNORECASE)),
    "stpack": (".stpack", re.compile(rb"STPACK")),
    "backup": (".stbackup", re.compile(rb"STBACKUP")),
    "counts": (".stcounts", re.compile(rb"STCOUNTS")),
    "png": (".png", re.compile(rb"\x89PNG\r\n\x1a\n")),
    "csv": (".csv", re.compile(rb"[^\x00-\x08\x0b\x0c\x0e-\x1f]*\Z", re.DOTALL)),
    "txt": (".txt", re.compile(rb"[^\x00-\x08\x0b\x0c\x0e-\x1f]*\Z", re.DOTALL)),
}

_SYSTEM_POSIX = (
    *("/bin", "/boot", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/opt", "/proc"),
    *("/run/systemd", "/sbin", "/srv", "/sys", "/usr", "/var"),
    *("/System", "/Library", "/Applications", "/private/etc", "/private/var/db"),
)
_STARTS_THINGS = {"autostart", "startup", "launchagents", "launchdaemons", "systemd", "cron"}
_SYSTEM_WINDOWS = {
    "windows",
    "program files",
    "program files (x86)",
    "programdata",
    "appdata",
    "start menu",
}
_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com\d|lpt\d)(?:\..*)?", re.IGNORECASE
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_LONGEST_PATH = 4096


def check_place(
    untrusted_path: str, kind: str, program: Path, platform: str = sys.platform
) -> Path:
    """Return the path to save to; raises SaveRefusedError where it may not be written."""
    if kind not in TYPES:
        raise refused(_("This kind of file is not one the program saves."))
    windows = platform == "win32"
    path = PureWindowsPath(untrusted_path) if windows else PurePosixPath(untrusted_path)
    check_name(untrusted_path)
    if _is_elsewhere(untrusted_path) or not path.is_absolute():
        raise refused(_("Only a folder on this computer can be saved to."))
    if any(not _is_plain(part) for part in path.parts[1:]):
        raise refused(_("Hidden folders and reserved names are not saved to."))
    if path.suffix.lower() != TYPES[kind][0]:
        raise refused(_("The name has to end in “{suffix}”.").format(suffix=TYPES[kind][0]))
    if _is_forbidden(path, windows=windows) or Path(untrusted_path).is_relative_to(program):
        raise refused(_("Folders of the system and of the program are not saved to."))
    return Path(untrusted_path)


def check_name(untrusted_path: str) -> None:
    """Raise SaveRefusedError for a path that is too long or holds what does not belong in one."""
    if len(untrusted_path.encode("utf-8", "replace")) > _LONGEST_PATH:
        raise refused(_("The name is too long."))
    if _CONTROL.search(untrusted_path):
        raise refused(_("The name holds characters that do not belong in one."))


def check_content(content: bytes, kind: str) -> None:
    """Raise SaveRefusedError where the first bytes are not those of ``kind``."""
    if not TYPES[kind][1].match(content):
        raise refused(_("The content does not fit the kind of file."))


def refused(what: str) -> SaveRefusedError:
    """Return the refusal to save, with what is safe and what to do."""
    return SaveRefusedError(
        what,
        safe=_("Nothing was written."),
        next=_("Choose another name, or a folder such as Documents."),
    )


def _is_elsewhere(path: str) -> bool:
    return path.startswith(("//", "\\\\")) or "://" in path or path.lower().startswith("file:")


def _is_plain(part: str) -> bool:
    odd = part.startswith(".") or part != part.rstrip(". ") or ":" in part
    return not odd and not _DEVICES.fullmatch(part)


def _is_forbidden(path: PurePosixPath | PureWindowsPath, *, windows: bool) -> bool:
    parts = {part.lower() for part in path.parts}
    if parts & _STARTS_THINGS or any(part.startswith("cron.") for part in parts):
        return True
    if windows:
        return bool(parts & _SYSTEM_WINDOWS)
    return any(path.is_relative_to(folder) for folder in _SYSTEM_POSIX)
