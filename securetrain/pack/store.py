# SPDX-License-Identifier: GPL-3.0-or-later
"""Where packs are kept that somebody opened: a guest's memory, or a vault that behaves alike."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Protocol

from securetrain.course import value
from securetrain.pack.channel import Channel
from securetrain.pack.listed import PackFile
from securetrain.pack.names import FileKind, kind_of
from securetrain.pack.refusals import StoppedError
from securetrain.pack.verified import VerifiedPack, Watch, unwatched
from securetrain.words import _


@value
class Installed:
    """A pack that is kept; ``size`` is what its documents and pictures take, in bytes."""

    id: str
    title: str
    version: int
    channel: str
    publisher: str
    review_by: date
    size: int
    trusted: bool = True


class PackStore(Protocol):
    """Keeps packs and what is known of their channels."""

    def channels(self) -> tuple[Channel, ...]:
        """Return the channels that are trusted here, as far as they have been seen."""

    def packs(self) -> tuple[Installed, ...]:
        """Return the packs, in the order of their names."""

    def files(self, pack: str) -> Mapping[str, str]:
        """Return the SHA-256 of each file of a pack by its name; empty for no such pack."""

    def read(self, pack: str, name: str) -> bytes | None:
        """Return a file of a pack, None where there is none."""

    def install(
        self, pack: VerifiedPack, channel: Channel | None, *, watch: Watch = unwatched
    ) -> None:
        """Keep a pack in place of the version before, and its channel with it: all or nothing.

        A pack that is read without trust comes without a channel.

        Raises:
            StoppedError: whoever watches said so.
            PackError: the file is no longer what was verified.
        """

    def keep_channel(self, channel: Channel) -> None:
        """Keep what is known of a channel."""

    def remove(self, pack: str) -> None:
        """Take a pack away; what is known of its channel stays, so that no version goes back."""

    def free(self) -> int | None:
        """Return the bytes that are free where packs go; None for memory."""


class GuestPacks:
    """Keeps packs in memory; they are gone when the session ends."""

    def __init__(self) -> None:
        """Begin with none."""
        self._channels: dict[str, Channel] = {}
        self._packs: dict[str, tuple[Installed, dict[str, bytes], dict[str, str]]] = {}

    def channels(self) -> tuple[Channel, ...]:
        """Return the channels that were trusted in this session."""
        return tuple(self._channels.values())

    def packs(self) -> tuple[Installed, ...]:
        """Return the packs, in the order of their names."""
        return tuple(self._packs[name][0] for name in sorted(self._packs))

    def files(self, pack: str) -> Mapping[str, str]:
        """Return the SHA-256 of each file of a pack by its name; empty for no such pack."""
        return self._packs[pack][2] if pack in self._packs else {}

    def read(self, pack: str, name: str) -> bytes | None:
        """Return a file of a pack, None where there is none."""
        return self._packs[pack][1].get(name) if pack in self._packs else None

    def install(
        self, pack: VerifiedPack, channel: Channel | None, *, watch: Watch = unwatched
    ) -> None:
        """Keep a pack in place of the version before, as `PackStore` says."""
        content = {each.name: content for each, content in contents(pack, watch)}
        digests = {each.name: each.sha256 for each in kept_files(pack)}
        self._packs[pack.id] = installed(pack), content, digests
        if channel:
            self.keep_channel(channel)

    def keep_channel(self, channel: Channel) -> None:
        """Keep what is known of a channel."""
        self._channels[channel.id] = channel

    def remove(self, pack: str) -> None:
        """Take a pack away; what is known of its channel stays."""
        self._packs.pop(pack, None)

    def free(self) -> int | None:
        """Say that packs go into memory."""
        return None


def kept_files(pack: VerifiedPack) -> tuple[PackFile, ...]:
    """Return the files that are kept: documents and pictures; sources stay in the file itself."""
    return tuple(each for each in pack.files if kind_of(each.name) is not FileKind.SOURCE)


def size_of(pack: VerifiedPack) -> int:
    """Return the bytes that a pack takes where it is kept."""
    return sum(each.size for each in kept_files(pack))


def installed(pack: VerifiedPack) -> Installed:
    """Return what is to be known of a pack once it is kept."""
    return Installed(
        pack.id,
        pack.label.title,
        pack.version,
        pack.channel,
        pack.publisher,
        pack.review_by,
        size_of(pack),
        pack.trusted,
    )


def contents(pack: VerifiedPack, watch: Watch) -> Iterator[tuple[PackFile, bytes]]:
    """Yield each file that is kept, hashed once more; raises StoppedError when told to."""
    kept = kept_files(pack)
    done, whole = 0, sum(each.size for each in kept)
    for each in kept:
        yield each, pack.read(each.name)
        done += each.size
        if not watch(done, whole):
            raise StoppedError(
                _("Adding the pack was stopped."),
                safe=_("What you had is as it was."),
                next=_("Open it again when you like."),
            )
