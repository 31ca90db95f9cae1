# SPDX-License-Identifier: GPL-3.0-or-later
"""A channel as its publisher keeps it: the lists that count, and those that wait for signatures."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from securetrain.course import value
from securetrain.pack import metadata
from securetrain.pack.carried import Channelled, read_carried, read_channel_lists, versions
from securetrain.pack.keys import SigningKey
from securetrain.pack.refusals import UnsignedPackError, channel_error
from securetrain.pack.signing import Lists, is_of, signed_by
from securetrain.words import _

if TYPE_CHECKING:
    from tuf.api.metadata import Metadata, Role, Root, Targets

_FILE = re.compile(r"(waiting/)?(?:([1-9][0-9]{0,3})\.root|(targets|recalls))\.json")


@value
class Book:
    """Root lists from the first on, the list of signers, recalls; ``waiting`` replaces or follows.

    What waits counts once everything that waits is signed by enough people.
    """

    settled: Lists = ()
    waiting: Lists = ()

    @property
    def newest(self) -> Lists:
        """Every list in its order, as it will be once nothing waits any more."""
        found = {**dict(self.settled), **dict(self.waiting)}
        return tuple(sorted(found.items(), key=lambda each: _order(each[0])))

    @property
    def channel(self) -> Channelled:
        """The channel as it counts now; raises ChannelError where it was never signed."""
        if not self.settled:
            raise channel_error(
                _("Not enough people have signed this channel yet."),
                _("Let each of them sign it: securetrain sign FOLDER --key KEY."),
            )
        return read_channel_lists(self.settled)[0]

    @property
    def root(self) -> "Metadata[Root]":
        """The newest root, whether it waits or not."""
        roots = [each for each in self.newest if each[0].startswith("root.")]
        return metadata.read_root(roots[-1][1], roots[-1][0])

    @property
    def signers(self) -> "Metadata[Targets]":
        """The newest list of signers, whether it waits or not."""
        return metadata.read_targets(dict(self.newest)["targets"], "targets")

    @property
    def recalls(self) -> "Metadata[Targets] | None":
        """The newest recalls, whether they wait or not; None where nothing was ever recalled."""
        found = dict(self.newest).get("recalls")
        return metadata.read_targets(found, "recalls") if found else None

    def is_settled(self, name: str) -> bool:
        """Say whether a list counts as it is, so that a change of it is its next version."""
        return name not in dict(self.waiting)

    def waiting_for(self, name: str, content: bytes) -> "Book":
        """Return the book with one more list that waits, in the place of one that did."""
        kept = tuple(each for each in self.waiting if each[0] != name)
        return Book(self.settled, (*kept, (name, content)))


def sign_book(book: Book, key: SigningKey) -> Book:
    """Return the book with one more signature under everything that waits for this key.

    Raises:
        ChannelError: nothing does.
    """
    if not book.waiting:
        raise channel_error(
            _("Nothing in this channel waits for a signature."),
            _("Look with: securetrain channel show FOLDER."),
        )
    signed = tuple((name, _signed(book, name, content, key)) for name, content in book.waiting)
    after = settled(Book(book.settled, signed))
    # What enough had signed may wait all the same, where the computer was switched off just then.
    if signed == book.waiting and after.waiting:
        raise channel_error(
            _("This key has nothing to sign here, or has signed already."),
            _("Look with: securetrain channel show FOLDER. Somebody else may have to sign."),
        )
    return after


def carry(book: Book, lists: Lists) -> Lists:
    """Return a pack's lists with the channel as it counts now, newer recalls for example.

    The pack and its annexes stay signed as they are.

    Raises:
        ChannelError: the pack is of another channel or knows a newer state of this one, or the
            channel was never signed.
        PackError: the pack's lists do not hold together.
    """
    channel = book.channel
    old, rest = read_channel_lists(lists)
    if old.id != channel.id:
        raise channel_error(
            _("This pack is of another channel."), _("Name one that was built in this channel.")
        )
    there = versions(channel)
    if any(there.get(name, 0) < version for name, version in versions(old).items()):
        raise channel_error(
            _("This pack knows a newer state of the channel than this folder."),
            _("Take the folder from whoever built the pack."),
        )
    fresh = (*book.settled, *rest)
    read_carried(fresh, signed=False)
    return fresh


def settled(book: Book) -> Book:
    """Return the book with what waits made to count, if it is signed by enough people.

    Raises:
        PackError: it would be refused, whoever signed it.
    """
    try:
        read_channel_lists(book.newest)
    except UnsignedPackError:
        return book
    return Book(book.newest)


def lacking(book: Book) -> tuple[tuple[str, int], ...]:
    """Return what waits, and how many signatures each needs yet, at the least."""
    found = []
    for name, content in book.waiting:
        have = _read(name, content).signatures
        need = max(
            role.threshold - len(set(role.keyids) & set(have)) for role in _roles_for(book, name)
        )
        found.append((name, max(need, 0)))
    return tuple(found)


def book_files(book: Book) -> dict[str, bytes]:
    """Return the files in which a book is kept: their paths in its folder, and their bytes."""
    kept = {f"{_file(name)}": content for name, content in book.settled}
    return kept | {f"waiting/{_file(name)}": content for name, content in book.waiting}


def read_book(untrusted: Mapping[str, bytes]) -> Book:
    """Return a book from its files; raises ChannelError where they are not those of one."""
    lists: dict[bool, list[tuple[str, bytes]]] = {False: [], True: []}
    for path, content in untrusted.items():
        if match := _FILE.fullmatch(path):
            name = f"root.{match[2]}" if match[2] else match[3]
            lists[bool(match[1])].append((name, content))
    book = Book(*(tuple(sorted(each, key=lambda one: _order(one[0]))) for each in lists.values()))
    if not {"root.1", "targets"} <= set(dict(book.newest)):
        raise channel_error(
            _("This is not the folder of a channel."),
            _("Begin one with: securetrain channel init FOLDER."),
        )
    return book


def _file(name: str) -> str:
    number = name.removeprefix("root.")
    return f"{name}.json" if number == name else f"{number}.root.json"


def _signed(book: Book, name: str, content: bytes, key: SigningKey) -> bytes:
    if not any(is_of(key, role) for role in _roles_for(book, name)):
        return content
    return signed_by(_read(name, content), key)


def _roles_for(book: Book, name: str) -> "list[Role]":
    """Return whose signatures a list needs: a root's are those of the root before it, too."""
    newest = book.root.signed
    if name == "targets":
        return [newest.roles["targets"]]
    roles = [newest.roles["root"]]
    before = f"root.{newest.version - 1}"
    if name.startswith("root.") and before in dict(book.settled):
        old = metadata.read_root(dict(book.settled)[before], before)
        roles.append(old.signed.roles["root"])
    return roles


def _read(name: str, content: bytes) -> "Metadata[Root] | Metadata[Targets]":
    if name.startswith("root."):
        return metadata.read_root(content, name)
    return metadata.read_targets(content, name)


def _order(name: str) -> tuple[int, int]:
    if name.startswith("root."):
        return 0, int(name.removeprefix("root."))
    return ("targets", "recalls").index(name) + 1, 0
