# SPDX-License-Identifier: GPL-3.0-or-later
"""From an untrusted file to a verified pack, or to one sentence that says why not.

Sizes first; then the signed lists against each other; then whether their publisher is known, and
whether this may follow what is known; then every file's hash; and only then is anything decoded.
"""

from collections.abc import Sequence
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

from securetrain import __version__
from securetrain.course import PackInfo, value
from securetrain.pack.admission import admit, check_not_anothers
from securetrain.pack.carried import Carried, read_carried
from securetrain.pack.channel import Channel, first_seen
from securetrain.pack.container import Head, read_head, read_lists
from securetrain.pack.digits import fingerprint, matches
from securetrain.pack.refusals import WrongDigitsError, damaged, newer
from securetrain.pack.verified import VerifiedPack, Watch, check_files, label_of, make, unwatched
from securetrain.words import _


@value
class Opened:
    """A pack by a trusted publisher, and what is known of its channel from now on."""

    pack: VerifiedPack
    channel: Channel


@value
class UnknownPublisher:
    """A pack that holds together, by a publisher whom nobody here has trusted yet.

    ``name`` is what they call themselves, as plain text; ``fingerprint`` is what their card says.
    """

    name: str
    fingerprint: tuple[str, ...]
    pack: str
    version: int
    channel: Channel


@value
class Glimpse:
    """What a pack says of itself in its signed lists, for somebody to choose from; nothing more.

    ``title`` comes from its shelf, and only by a publisher who is trusted here: else it is empty,
    and ``publisher`` is what they call themselves.
    """

    pack: str
    version: int
    publisher: str
    title: str
    is_trusted: bool


def open_pack(
    untrusted: BinaryIO, known: Sequence[Channel], *, watch: Watch = unwatched
) -> Opened | UnknownPublisher:
    """Return a verified pack with the new state of its channel, or who says they made it.

    The state counts only once whoever called has kept it, together with the pack.

    Args:
        untrusted: The file; it stays open while the pack is read.
        known: The channels that are trusted here.
        watch: Is told how far it is, and may stop it.

    Raises:
        PackError: it was refused.
    """
    head, carried = _parts(untrusted)
    before = _known(known, carried)
    if before is None:
        return _unknown(carried)
    after = admit(before, carried)
    check_files(carried, untrusted, head.files_begin, watch)
    return Opened(_made(carried, untrusted, head, trusted=True), after)


def glimpse(untrusted: BinaryIO, known: Sequence[Channel]) -> Glimpse:
    """Return what a pack says of itself; of its files none but the shelves is read.

    Raises:
        PackError: it would be refused for what its lists or its shelves say.
    """
    head, carried = _parts(untrusted)
    main, publisher = carried.listed[0], carried.channel.publisher
    before = _known(known, carried)
    if before is None:
        return Glimpse(main.role, main.version, publisher, "", is_trusted=False)
    admit(before, carried)
    label = label_of(carried, untrusted, head.files_begin)
    _check_app(label)
    return Glimpse(main.role, main.version, publisher, label.title, is_trusted=True)


def trust(unknown: UnknownPublisher, typed: Sequence[str]) -> Channel:
    """Return an unknown publisher's channel, trusted since all eight groups were typed.

    Raises:
        WrongDigitsError: they are not those of the card.
    """
    if not matches(unknown.channel.id, typed):
        raise WrongDigitsError(
            _("These are not the digits of this publisher."),
            safe=_("The publisher is not trusted, and nothing was opened."),
            next=_("Compare each group with the card. Take a card that came another way."),
        )
    return unknown.channel


def read_without_trust(untrusted: BinaryIO, *, watch: Watch = unwatched) -> VerifiedPack:
    """Return a pack that holds together, marked as not trusted; for a guest's session alone.

    Raises:
        PackError: it does not even hold together.
    """
    head, carried = _parts(untrusted)
    check_files(carried, untrusted, head.files_begin, watch)
    return _made(carried, untrusted, head, trusted=False)


def read_to_sign(untrusted: BinaryIO) -> VerifiedPack:
    """Return a pack that holds together, however many have signed it: for those who are asked to.

    Raises:
        PackError: it does not hold together, whoever signs it.
    """
    head, carried = _parts(untrusted, signed=False)
    check_files(carried, untrusted, head.files_begin, unwatched)
    return _made(carried, untrusted, head, trusted=False)


def open_file(path: Path) -> BinaryIO:
    """Open a file that is a plain one: no device, no pipe, no folder.

    Raises:
        DamagedPackError: it is something else.
        OSError: it cannot be read.
    """
    if not S_ISREG(path.stat().st_mode):
        raise damaged(_("This is not a plain file."))
    return path.open("rb")


def _parts(untrusted: BinaryIO, *, signed: bool = True) -> tuple[Head, Carried]:
    head = read_head(untrusted)
    carried = read_carried(read_lists(untrusted, head), signed=signed)
    if sum(each.size for each in carried.files) != head.file_bytes:
        raise damaged(_("The files in the pack are not as long as its lists say."))
    return head, carried


def _made(carried: Carried, untrusted: BinaryIO, head: Head, *, trusted: bool) -> VerifiedPack:
    pack = make(carried, untrusted, head.files_begin, trusted=trusted)
    _check_app(pack.label)
    return pack


def _known(known: Sequence[Channel], carried: Carried) -> Channel | None:
    check_not_anothers(known, carried)
    return next((each for each in known if each.id == carried.channel.id), None)


def _check_app(label: PackInfo) -> None:
    if _numbers(label.min_app) > _numbers(__version__):
        raise newer(
            _("This pack needs version {version} of this program.").format(version=label.min_app)
        )


def _unknown(carried: Carried) -> UnknownPublisher:
    main, channel = carried.listed[0], carried.channel
    return UnknownPublisher(
        channel.publisher,
        fingerprint(channel.id),
        main.role,
        main.version,
        first_seen(channel),
    )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdecimal())
