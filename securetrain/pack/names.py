# SPDX-License-Identifier: GPL-3.0-or-later
"""What files in a pack may be called, which kinds there are, and how large they may be."""

import re
from collections.abc import Iterable
from enum import StrEnum

from securetrain.course import LANGUAGE, LIMITS
from securetrain.pack.refusals import hostile
from securetrain.words import _

MOST_FILES = 5_000
MOST_PICTURE_BYTES = 2 * 1024 * 1024
MOST_SOURCE_BYTES = 1024 * 1024
MOST_CHARACTERS = 200
"""Of a file's whole name."""

ROLE = re.compile(r"[a-z0-9][a-z0-9-]{2,59}(?:\.annex\.[a-z0-9][a-z0-9-]{0,29})?")
TAKEN = frozenset({"root", "targets", "snapshot", "timestamp", "recalls"})
"""Names of roles that no pack may have."""

_ID = r"[a-z0-9][a-z0-9-]{0,59}"
_PART = r"[A-Za-z0-9_][A-Za-z0-9._-]{0,79}"
_DOCUMENT = re.compile(
    rf"(?:shelf|glossary|profile|helplines|(?:lessons|help|tools|plans)/{_ID})\.{LANGUAGE.pattern}\.json"
)
_PICTURE = re.compile(rf"media/{_ID}/(?:{_PART}/){{0,3}}{_PART}\.(?:png|jpe?g|webp)")
_SOURCE = re.compile(rf"source/(?:{_PART}/){{0,5}}{_PART}\.(?:md|yml|po|lock)")
_ANNEX = re.compile(r"annex/[a-z0-9][a-z0-9-]{0,29}/")
_DRIVE = re.compile("[A-Za-z]:")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)


class FileKind(StrEnum):
    """What a file in a pack is."""

    DOCUMENT = "document"
    PICTURE = "picture"
    SOURCE = "source"


_MOST = {
    FileKind.DOCUMENT: LIMITS.document_bytes,
    FileKind.PICTURE: MOST_PICTURE_BYTES,
    FileKind.SOURCE: MOST_SOURCE_BYTES,
}


def kind_of(name: str) -> FileKind:
    """Return what a file is by its name in the pack; raises HostilePackError where it may not be.

    Nothing is ever written under these names; they are refused all the same, because somebody
    will unpack a pack one day.
    """
    _check_path(name)
    inside = _ANNEX.sub("", name, count=1)
    for kind, pattern in _PATTERNS.items():
        if pattern.fullmatch(inside):
            return kind
    raise hostile(
        _("The pack holds a file of a kind that packs have not: {name}").format(name=name)
    )


def check_size(name: str, size: int) -> None:
    """Refuse a file that is larger than its kind may be; raises HostilePackError."""
    most = _MOST[kind_of(name)]
    if _ANNEX.sub("", name, count=1).startswith("shelf."):
        most = LIMITS.shelf_bytes
    if type(size) is not int or size > most:
        raise hostile(_("A file in the pack is too large: {name}").format(name=name))


def check_together(names: Iterable[str]) -> None:
    """Refuse names that are one name on some disks, or too many; raises HostilePackError."""
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            raise hostile(_("Two files in the pack share one name: {name}").format(name=name))
        seen.add(name.casefold())
    if len(seen) > MOST_FILES:
        raise hostile(_("The pack holds more files than any has."))


def annex_of(name: str) -> str:
    """Return the annex in which a file lies; empty for the pack itself."""
    return name.split("/")[1] if name.startswith("annex/") else ""


_PATTERNS = {
    FileKind.DOCUMENT: _DOCUMENT,
    FileKind.PICTURE: _PICTURE,
    FileKind.SOURCE: _SOURCE,
}


def _check_path(name: str) -> None:
    if len(name) > MOST_CHARACTERS:
        raise hostile(_("The pack holds a file whose name is longer than any."))
    if not name.isascii() or not name.isprintable():
        raise hostile(_("The pack holds a file whose name is not plain letters."))
    if "\\" in name:
        raise hostile(
            _("The pack holds a file named in the manner of Windows: {name}").format(name=name)
        )
    if name.startswith("/"):
        raise hostile(
            _("The pack holds a file named from the root of a disk: {name}").format(name=name)
        )
    if _DRIVE.match(name):
        raise hostile(_("The pack holds a file named by a drive: {name}").format(name=name))
    parts = name.split("/")
    if ".." in parts:
        raise hostile(
            _("The pack holds a file that leads out of its folder: {name}").format(name=name)
        )
    if "" in parts or "." in parts:
        raise hostile(
            _("The pack holds a file with an empty step in its name: {name}").format(name=name)
        )
    if any(part.startswith(".") for part in parts):
        raise hostile(_("The pack holds a hidden file: {name}").format(name=name))
    if any(part.endswith((".", " ")) for part in parts):
        raise hostile(
            _("The pack holds a file whose name ends in nothing: {name}").format(name=name)
        )
    if any(_DEVICE.fullmatch(part) for part in parts):
        raise hostile(_("The pack holds a file named like a device: {name}").format(name=name))
