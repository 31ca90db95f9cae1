# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be said of a path before anything touches it: local, plain, and not the system's own."""

import os
import re
from contextlib import suppress
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from posixpath import normpath

MOUNTS = Path("/proc/self/mounts")
"""Where Linux lists what is mounted; reading it touches none of that."""

LONGEST = 4096
"""Bytes that a path may have."""

MOST_LINKS = 40
"""Links that Linux follows on one way; beyond them it opens nothing."""

_STRANGE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Control, direction and invisible signs; the joiners of Persian and Arabic names stay allowed."""

_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\s*\..*)?", re.IGNORECASE
)
_SHORT_NAME = re.compile(r"[^~]{1,6}~\d+(?:\..{0,3})?")
"""Another name that Windows gives to a long one, such as ``PROGRA~1``."""

_SYSTEM = tuple(
    PurePosixPath(folder)
    for folder in (
        *("/bin", "/boot", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/libx32", "/lost+found"),
        *("/nix", "/opt", "/proc", "/run", "/sbin", "/snap", "/srv", "/sys", "/usr", "/var"),
        *("/system", "/library", "/applications", "/private/etc", "/private/var/db"),
    )
)
_OF_PEOPLE = ("/run/media", "/usr/home", "/var/home", "/var/roothome")
"""Where some systems mount sticks, and where they have homes that ``/home`` leads to."""

_SYSTEM_WINDOWS = {
    "$recycle.bin",
    "appdata",
    "program files",
    "program files (arm)",
    "program files (x86)",
    "programdata",
    "recovery",
    "start menu",
    "system volume information",
    "windows",
}
_STARTS_THINGS = {"autostart", "cron", "launchagents", "launchdaemons", "startup", "systemd"}
_NETWORKED = {
    *("9p2000", "afs", "autofs", "ceph", "cifs", "coda", "curlftpfs", "davfs", "glusterfs"),
    *("gvfsd-fuse", "lustre", "ncpfs", "nfs", "nfs4", "rclone", "s3fs", "smb3", "smbfs", "sshfs"),
}


def pure(untrusted: str, platform: str) -> PurePath:
    """Return a path as a system writes it, untouched."""
    return PureWindowsPath(untrusted) if platform == "win32" else PurePosixPath(untrusted)


def is_strange(untrusted: str) -> bool:
    """Say whether a path holds signs that are not seen, or that turn what is seen around."""
    return bool(_STRANGE.search(untrusted))


def is_too_long(untrusted: str) -> bool:
    """Say whether a path is longer than any system takes."""
    return len(untrusted.encode("utf-8", "replace")) > LONGEST


def is_elsewhere(untrusted: str, platform: str) -> bool:
    """Say whether a path is an address, lies on another machine, or depends on where one is."""
    address = "://" in untrusted or untrusted.lower().startswith("file:")
    share = untrusted.startswith(("//", "\\\\", "/\\", "\\/"))
    if address or share or not pure(untrusted, platform).is_absolute():
        return True
    return platform != "win32" and is_networked(PurePosixPath(untrusted), _mounts())


def leads_elsewhere(untrusted: str, platform: str) -> bool:
    """Say whether a path is elsewhere, or comes there by a link or by ``..`` on its way.

    Each step is judged by its name before it is looked at, so that no other machine is asked.
    """
    if is_elsewhere(untrusted, platform) or platform == "win32":
        return is_elsewhere(untrusted, platform)
    mounts, links = _mounts(), 0
    here, left = PurePosixPath("/"), [*reversed(PurePosixPath(untrusted).parts[1:])]
    while left and links <= MOST_LINKS:
        step = left.pop()
        here = here.parent if step == ".." else here / step
        if is_networked(here, mounts):
            return True
        with suppress(OSError):  # what is no link leads nowhere
            target = PurePosixPath(Path(here).readlink())
            links += 1
            left += reversed([part for part in target.parts if not part.startswith("/")])
            here = PurePosixPath("/") if target.is_absolute() else here.parent
    return False


def leads_away(untrusted: str, folder: str, platform: str) -> bool:
    """Say whether what was typed into a dialog for files leads off this machine.

    Such a dialog looks a path up at every letter, and takes names between quotation marks for
    several; what is no whole path lies in the ``folder`` that the dialog shows.
    """
    if '"' in untrusted or (untrusted.startswith("~") and untrusted[1:2] not in {"", "/", "\\"}):
        return True  # behind a tilde a name of somebody would be looked up, maybe elsewhere
    address = "://" in untrusted or untrusted.lower().startswith("file:")
    if address or untrusted.lstrip().replace("/", "\\").startswith("\\\\"):
        return True
    whole = pure(folder, platform) / untrusted
    if is_too_long(untrusted) or str(whole).startswith("\\\\"):
        return True
    mounts, way = _mounts(), (whole, *whole.parents)  # a look at "/net/.." goes through "/net"
    return platform != "win32" and any(
        is_networked(PurePosixPath(normpath(each)), mounts) for each in way
    )


def is_networked(path: PurePosixPath, mounts: str) -> bool:
    """Say whether a path lies on another machine, by the system's table of mounts.

    Args:
        path: The path; nothing of it is touched.
        mounts: One mount a line: device, folder, type and more; of two on one folder the later
            counts.
    """
    deepest, found = -1, ""
    for line in mounts.splitlines():
        _device, folder, kind, *_more = [*line.split(" "), "", "", ""]
        place = PurePosixPath(_unescaped(folder))
        if place.is_absolute() and path.is_relative_to(place) and len(place.parts) >= deepest:
            deepest, found = len(place.parts), kind
    return found.removeprefix("fuse.") in _NETWORKED


def is_odd(part: str) -> bool:
    """Say whether part of a path is hidden, reserved, or read otherwise by another system."""
    hidden = part.startswith(".") or part != part.strip().rstrip(".")
    return hidden or ":" in part or "\\" in part or bool(_DEVICES.fullmatch(part))


def is_of_system(path: PurePath) -> bool:
    """Say whether a path lies among what belongs to the system or starts things at log-in."""
    folded = type(path)(str(path).casefold())  # some disks know no capitals
    if set(folded.parts) & _STARTS_THINGS or any(p.startswith("cron.") for p in folded.parts):
        return True
    if isinstance(folded, PureWindowsPath):
        short = any(_SHORT_NAME.fullmatch(part) for part in folded.parts)
        return short or bool(set(folded.parts) & _SYSTEM_WINDOWS)
    if any(folded.is_relative_to(folder) for folder in _OF_PEOPLE):
        return False
    return any(folded.is_relative_to(folder) for folder in _SYSTEM)


def is_same_or_within(folder: Path, closed: Path) -> bool:
    """Say whether a folder is another or lies in it, by name or by what the disk says.

    Two names can mean one folder: another spelling, a link, a mount.

    Raises:
        OSError: the folder cannot be looked at.
    """
    if folder.is_relative_to(closed):
        return True
    try:
        there = closed.stat()
    except OSError:  # what is not there, nothing lies in
        return False
    return any(os.path.samestat(each.stat(), there) for each in (folder, *folder.parents))


def _mounts() -> str:
    with suppress(OSError):
        return MOUNTS.read_text(encoding="utf-8", errors="replace")
    return ""


def _unescaped(folder: str) -> str:
    """Return a folder as it is called; the table writes blanks and the like in octal."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), folder)
