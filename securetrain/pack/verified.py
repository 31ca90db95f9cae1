# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack whose signatures, sizes and hashes hold: what the rest of the house may read.

Only this room can make one. Each file is hashed again when it is read, so that nobody can change
it on the stick between opening and reading.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from itertools import accumulate
from typing import BinaryIO, TypeVar

from securetrain.course import (
    Glossary,
    Helplines,
    HelpTree,
    Lesson,
    PackInfo,
    Profile,
    Shelf,
    Tool,
    TrainerPlan,
    read_document,
)
from securetrain.errors import DocumentError
from securetrain.pack.carried import Carried
from securetrain.pack.listed import PackFile
from securetrain.pack.names import FileKind, kind_of
from securetrain.pack.pictures import check_picture
from securetrain.pack.refusals import StoppedError, damaged, hostile
from securetrain.pack.texts import document_problem
from securetrain.words import _

T = TypeVar("T", Lesson, Shelf, Glossary, Profile, HelpTree, Helplines, Tool, TrainerPlan)


Watch = Callable[[int, int], bool]
"""Is told how many bytes of how many have been read; answers whether to go on."""


def unwatched(_done: int, _whole: int) -> bool:
    """Go on."""
    return True


_MADE_HERE = object()


@dataclass(frozen=True, repr=False)
class VerifiedPack:
    """A pack of which every byte is as it was signed.

    ``trusted`` is False for one that is read without trusting its publisher: it holds together,
    and that is all; every screen has to say so. By ``review_by`` the publisher meant to sign anew.
    ``file`` must stay open as long as the pack is read, and be read by one thread at a time.
    """

    id: str
    version: int
    channel: str
    publisher: str
    trusted: bool
    review_by: date
    label: PackInfo
    files: tuple[PackFile, ...]
    places: dict[str, int] = field(repr=False)
    file: BinaryIO = field(repr=False)
    made: object = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse to be made anywhere else."""
        if self.made is not _MADE_HERE:
            raise TypeError("only the room `pack` makes a VerifiedPack")

    def read(self, name: str) -> bytes:
        """Return a file's bytes, hashed once more.

        Raises:
            KeyError: there is no such file.
            DamagedPackError: it is no longer what was verified.
        """
        place = self.places[name]
        return _read_again(self.file, place, next(e for e in self.files if e.name == name))

    def document(self, kind: type[T], name: str) -> T:
        """Return a document of the pack.

        Raises:
            KeyError: there is no such file.
            HostilePackError: it holds what no document may hold.
        """
        return _document(kind, name, self.read(name))

    def picture(self, name: str) -> bytes:
        """Return a picture's bytes; nothing has decoded them, their head alone was read."""
        content = self.read(name)
        check_picture(name, content)
        return content


def make(carried: Carried, file: BinaryIO, begin: int, *, trusted: bool) -> VerifiedPack:
    """Return the pack that some signed lists describe, whose files were checked before."""
    main = carried.listed[0]
    places = _places(carried, begin)
    label = _label(carried, file, places)
    lists = (main.list, carried.channel.signers, carried.channel.roots[-1])
    return VerifiedPack(
        main.role,
        main.version,
        carried.channel.id,
        carried.channel.publisher,
        trusted,
        min(each.signed.expires for each in lists).date(),
        label,
        carried.files,
        places,
        file,
        _MADE_HERE,
    )


def label_of(carried: Carried, file: BinaryIO, begin: int) -> PackInfo:
    """Return the label of a pack of which nothing but its shelves is read; each has its hash.

    Raises:
        DamagedPackError: a shelf is not as it was signed.
        HostilePackError: it holds what no document may hold, or speaks of another pack.
    """
    return _label(carried, file, _places(carried, begin))


def check_files(carried: Carried, untrusted: BinaryIO, begin: int, watch: Watch) -> None:
    """Read every file once, hash it, and look at the head of every picture.

    Raises:
        DamagedPackError: a file is not as it was signed.
        HostilePackError: a picture may not stand in a pack.
        StoppedError: whoever watches said so.
    """
    untrusted.seek(begin)
    whole = sum(each.size for each in carried.files)
    done = 0
    for each in carried.files:
        content = untrusted.read(each.size)
        if sha256(content).hexdigest() != each.sha256:
            raise damaged(_("A file in the pack was changed: {name}").format(name=each.name))
        if kind_of(each.name) is FileKind.PICTURE:
            check_picture(each.name, content)
        done += each.size
        if not watch(done, whole):
            raise StoppedError(
                _("Opening the pack was stopped."),
                safe=_("Nothing was opened or changed."),
                next=_("Open it again when you like."),
            )


def check_contents(pack: VerifiedPack) -> None:
    """Read every document of a pack, as whoever signs or passes it on does before.

    Raises:
        HostilePackError: one of them may not stand in a pack.
    """
    for each in pack.files:
        if kind_of(each.name) is FileKind.DOCUMENT:
            pack.document(_KINDS[_folder(each.name)], each.name)


_KINDS = {
    "shelf": Shelf,
    "glossary": Glossary,
    "helplines": Helplines,
    "profile": Profile,
    "lessons": Lesson,
    "help": HelpTree,
    "tools": Tool,
    "plans": TrainerPlan,
}


def _places(carried: Carried, begin: int) -> dict[str, int]:
    sizes = [each.size for each in carried.files]
    names = [each.name for each in carried.files]
    return dict(zip(names, accumulate(sizes, initial=begin), strict=False))


def _folder(name: str) -> str:
    inside = name.split("/", 2)[2] if name.startswith("annex/") else name
    return inside.partition("/")[0].partition(".")[0]


def _read_again(file: BinaryIO, place: int, expected: PackFile) -> bytes:
    file.seek(place)
    content = file.read(expected.size)
    if sha256(content).hexdigest() != expected.sha256:
        name = expected.name
        raise damaged(_("The file was changed while it was open: {name}").format(name=name))
    return content


def _document(kind: type[T], name: str, untrusted: bytes) -> T:
    if problem := document_problem(untrusted):
        raise hostile(f"{problem} ({name})")
    try:
        return read_document(kind, untrusted)
    except DocumentError as error:
        raise hostile(
            _("A document in the pack cannot be read: {name}").format(name=name)
        ) from error


def _label(carried: Carried, file: BinaryIO, places: dict[str, int]) -> PackInfo:
    """Return the pack's label, which must say of the pack what its signed list says."""
    main = carried.listed[0]
    shelves = [each for each in main.files if each.name.startswith("shelf.")]
    labels = []
    for each in shelves:
        shelf = _document(Shelf, each.name, _read_again(file, places[each.name], each))
        if shelf.pack.id != main.role:
            raise hostile(_("The pack calls itself by another name inside."))
        if shelf.pack.version != main.version:
            raise hostile(_("The pack calls itself another version inside."))
        labels.append((shelf.language != shelf.pack.source_language, shelf.pack))
    if not labels:
        raise hostile(_("The pack has no shelf, so nobody could say what is in it."))
    return min(labels, key=lambda each: each[0])[1]
