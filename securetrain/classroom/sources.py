# SPDX-License-Identifier: GPL-3.0-or-later
"""Where lessons come from: the folder that came with the program, and packs that were opened."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from securetrain import places
from securetrain.classroom.bundled import annex_folder, made
from securetrain.errors import DocumentError, SecuretrainError
from securetrain.words import _

if TYPE_CHECKING:
    from securetrain.pack import Channel, PackStore


class Source(Protocol):
    """Gives the documents and pictures of some packs."""

    def packs(self) -> Sequence[str]:
        """Return the names of the packs, in order."""

    def languages(self, pack: str, annex: str = "") -> Sequence[str]:
        """Return the languages that a pack, or an annex of it, has a shelf in."""

    def annexes(self, pack: str) -> Sequence[str]:
        """Return the annexes that partners put into a pack, in order."""

    def document(self, pack: str, name: str) -> bytes | None:
        """Return a compiled document, None where there is none.

        Raises:
            DocumentError: it is there and cannot be read.
        """

    def picture(self, pack: str, name: str) -> bytes | None:
        """Return a picture that may be decoded, None where there is none."""

    def publisher(self, pack: str) -> str:
        """Return who stands behind a pack, as they were trusted; empty where only it says so."""

    def withdrawn(self, pack: str, lesson: str) -> str:
        """Return why its publisher took a lesson back; empty while it stands."""

    def day(self, pack: str, shows: date) -> date:
        """Return the latest day honestly seen for a pack; ``shows`` is what the clock says."""


class OpenedPacks:
    """The packs that somebody opened, in a guest's memory or in a vault."""

    def __init__(self, store: "PackStore | None" = None) -> None:
        """Take where they are kept; a guest's memory is made when it is first needed."""
        self._store = store
        self._channels: Mapping[str, Channel] = {}
        self._channel_of: Mapping[str, tuple[int, str]] = {}
        self._has_taken_in = False
        self.faults: tuple[str, ...] = ()
        """What the installation brought along and cannot be used, as sentences."""
        self.look_again()

    @property
    def store(self) -> "PackStore":
        """Where packs are kept."""
        if self._store is None:
            from securetrain.pack import GuestPacks  # late: most guests open no pack

            self._store = GuestPacks()
        return self._store

    def take_in(self, folder: Path) -> None:
        """Trust what the installation brings along, once; not for a window where there is any."""
        if self._has_taken_in or not folder.is_dir():
            return
        from securetrain.pack import bring, read_brought

        self._has_taken_in = True
        self.faults = bring(self.store, read_brought(folder))
        self.look_again()

    @property
    def made(self) -> date:
        """The day of this version, by the lessons that came with it."""
        return made(places.compiled_lessons())

    def look_again(self) -> None:
        """Look anew at which packs there are, and at what is known of their channels."""
        if self._store is None:
            return
        self._channels = {each.id: each for each in self._store.channels()}
        packs = self._store.packs()
        self._channel_of = {each.id: (each.version, each.channel) for each in packs}

    def packs(self) -> Sequence[str]:
        """Return the names of the packs, in order."""
        return tuple(self._channel_of)

    def languages(self, pack: str, annex: str = "") -> Sequence[str]:
        """Return the languages that a pack, or an annex of it, has a shelf in."""
        begin = f"{annex_folder(annex)}shelf."
        names = (each.removeprefix(begin) for each in self._files(pack) if each.startswith(begin))
        return sorted(name.split(".")[0] for name in names)

    def annexes(self, pack: str) -> Sequence[str]:
        """Return the annexes of a pack, whose signers only its publisher names."""
        parts = (name.split("/") for name in self._files(pack))
        return sorted({each[1] for each in parts if each[0] == "annex"})

    def document(self, pack: str, name: str) -> bytes | None:
        """Return a document whose text holds nothing that none may hold."""
        content = self._read(pack, name)
        if content is None:
            return None
        from securetrain.pack import document_problem

        if problem := document_problem(content):
            raise _refused(problem)
        return content

    def picture(self, pack: str, name: str) -> bytes | None:
        """Return a picture that was measured once more before anybody decodes it."""
        from securetrain.pack import PackError, check_picture

        try:
            content = self._read(pack, name)
            if content is not None:
                check_picture(name, content)
        except (DocumentError, PackError):
            return None
        return content

    def publisher(self, pack: str) -> str:
        """Return by what name its channel was trusted; empty for a pack read without trust."""
        _version, name = self._channel_of.get(pack, (0, ""))
        return self._channels[name].publisher if name in self._channels else ""

    def withdrawn(self, pack: str, lesson: str) -> str:
        """Return why its publisher took a lesson back; empty while it stands."""
        version, name = self._channel_of.get(pack, (0, ""))
        channel = self._channels.get(name)
        if channel is None:
            return ""
        from securetrain.pack import why

        if recall := channel.recalled(pack, version, lesson):
            return " ".join(each for each in (why(recall.reason), recall.note) if each)
        if not channel.stands_by(pack, version):
            return _("It was signed with a key that its publisher has withdrawn since.")
        return ""

    def day(self, pack: str, shows: date) -> date:
        """Return the latest day that was honestly seen for a pack's channel."""
        from securetrain.pack import Clock, honest_day

        _version, name = self._channel_of.get(pack, (0, ""))
        return honest_day(self._channels.get(name), Clock(shows, self.made))

    def _files(self, pack: str) -> Iterable[str]:
        return self.store.files(pack) if pack in self._channel_of else ()

    def _read(self, pack: str, name: str) -> bytes | None:
        if pack not in self._channel_of:
            return None
        try:
            return self.store.read(pack, name)
        except SecuretrainError as error:  # a disk that is gone, say
            raise DocumentError(error.what, safe=error.safe, next=error.next) from error


def _refused(problem: str) -> DocumentError:
    return DocumentError(
        problem,
        safe=_("Everything else is as it was."),
        next=_("Tell the publisher of the pack what you read here."),
    )
