# SPDX-License-Identifier: GPL-3.0-or-later
"""A publisher with keys, a channel and packs; and somebody who takes packs apart."""

import io
import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from securetrain.course import PackInfo, Shelf, Topic, write_document
from securetrain.pack import (
    Annexed,
    Book,
    Channel,
    Draft,
    Label,
    Lists,
    Opened,
    PublicKey,
    Recall,
    Signers,
    SigningKey,
    UnknownPublisher,
    add_keys,
    annex,
    begin,
    give_role,
    new_key,
    open_pack,
    read_head,
    read_lists,
    recall,
    sign,
    sign_book,
    trust,
    with_lists,
    write_container,
    write_pack,
)
from securetrain.pack.carried import carried_by

TODAY = date(2026, 11, 21)
YEAR = timedelta(days=365)
PACK = "first-steps"
ANNEX = "first-steps.annex.fa"


@cache
def key(name: str) -> SigningKey:
    """Return the key of somebody, the same each time."""
    return new_key(name.encode().ljust(32, b"."))


def public(*names: str) -> tuple[PublicKey, ...]:
    """Return the halves that may be given to anybody."""
    return tuple(PublicKey(name, key(name).public) for name in names)


def holders(*names: str, threshold: int = 1) -> Signers:
    """Return a role in the hands of some people."""
    return Signers(public(*names), threshold)


def signed_book(book: Book, *names: str) -> Book:
    """Let some people sign what waits."""
    for name in names:
        book = sign_book(book, key(name))
    assert not book.waiting, "enough have signed"
    return book


@cache
def small_book() -> Book:
    """Return a channel with one key for everything."""
    book = begin("Org", holders("ann"), TODAY)
    return signed_book(add_keys(book, PACK, public("ann"), TODAY), "ann")


@cache
def three_book() -> Book:
    """Return a channel of three holders, of whom two sign, with a trainer and a partner."""
    book = begin("Example Organisation", holders("ann", "bob", "cem", threshold=2), TODAY)
    book = add_keys(book, PACK, public("tara"), TODAY)
    book = add_keys(book, ANNEX, public("pari"), TODAY)
    return signed_book(book, "ann", "bob")


def shelf(pack: str = PACK, version: int = 1, *, min_app: str = "", title: str = "First") -> bytes:
    """Return a shelf without lessons."""
    info = PackInfo(
        pack,
        title,
        version,
        "Example Organisation",
        "CC-BY-4.0",
        "en",
        (Topic("start", "Start"),),
        ("en",),
        min_app=min_app,
    )
    return write_document(Shelf(info, "en", ()))


@dataclass(frozen=True)
class Made:
    """What a pack is made of, where it differs from the plainest one."""

    pack: str = PACK
    version: int = 1
    by: tuple[str, ...] = ("ann",)
    files: Mapping[str, bytes] = field(default_factory=dict)
    recalls: tuple[Recall, ...] = ()
    annexes: tuple[Annexed, ...] = ()
    title: str = "First"


def label(role: str, version: int, recalls: tuple[Recall, ...] = ()) -> Label:
    """Return what a list says of itself."""
    return Label(role, version, TODAY, TODAY + YEAR, recalls)


def pack_bytes(book: Book, made: Made = Made()) -> bytes:
    """Return a container, signed by some people one after the other."""
    files = {"shelf.en.json": shelf(made.pack, made.version, title=made.title), **made.files}
    out = io.BytesIO()
    draft = Draft(label(made.pack, made.version, made.recalls), files, made.annexes)
    write_pack(out, book, draft)
    content = out.getvalue()
    for name in made.by:
        content = signed_pack(content, name)
    return content


def signed_pack(content: bytes, name: str) -> bytes:
    """Let somebody sign a container."""
    file, out = io.BytesIO(content), io.BytesIO()
    with_lists(out, file, sign(read_lists(file, read_head(file)), key(name)))
    return out.getvalue()


def annex_of(version: int = 1, text: bytes = b"112") -> Annexed:
    """Return an annex that nobody has signed yet."""
    return annex(label(ANNEX, version), {"annex/fa/shelf.fa.json": text})


def lists_of(content: bytes) -> Lists:
    """Return the signed lists of a container."""
    file = io.BytesIO(content)
    return read_lists(file, read_head(file))


def opened(content: bytes, *known: Channel) -> Opened:
    """Open a pack of a channel that is trusted."""
    found = open_pack(io.BytesIO(content), known)
    assert isinstance(found, Opened)
    return found


def trusted(content: bytes) -> Channel:
    """Return the channel of a pack as somebody trusts it who has typed the card's digits."""
    found = open_pack(io.BytesIO(content), [])
    assert isinstance(found, UnknownPublisher)
    return trust(found, found.fingerprint)


def followed(channel: Channel, *contents: bytes) -> Channel:
    """Return a channel once some packs have been opened, one after the other."""
    for content in contents:
        channel = opened(content, channel).channel
    return channel


def with_recall(book: Book, lesson: str = "old", last: int = 3) -> Book:
    """Return the book with a lesson of the pack taken back by two holders."""
    from securetrain.pack import Reason

    taken = Recall(PACK, lesson, 1, last, Reason.HARMFUL, "See the card.")
    return signed_book(recall(book, taken, TODAY), "ann", "bob")


def rotated_to_tom() -> Book:
    """Return the channel once another trainer signs its pack."""
    return signed_book(give_role(three_book(), PACK, holders("tom"), TODAY), "ann", "cem")


class Forge:
    """A pack taken apart: its lists as JSON, its files; and put together again."""

    def __init__(self, content: bytes) -> None:
        """Take it apart."""
        file = io.BytesIO(content)
        carried = carried_by(file, signed=False)
        self.lists: dict[str, Any] = {n: json.loads(c) for n, c in lists_of(content)}
        file.seek(read_head(file).files_begin)
        self.files = {each.name: file.read(each.size) for each in carried.files}
        self.raw: dict[str, bytes] = {}
        self.order: list[str] = list(self.lists)

    def said(self, name: str) -> Any:
        """Return the signed part of a list, to be changed."""
        return self.lists[name]["signed"]

    def ours(self, name: str) -> Any:
        """Return what a list says beyond TUF, to be changed."""
        return self.said(name)["securetrain"]

    def role(self, name: str) -> Any:
        """Return what the list of signers says of a role, to be changed."""
        return next(r for r in self.said("targets")["delegations"]["roles"] if r["name"] == name)

    def signed(self, name: str, *names: str) -> "Forge":
        """Sign a list anew, by these people and nobody else."""
        over = canonical(self.said(name))
        signatures = []
        for each in names:
            made = key(each).signer().sign(over)
            signatures.append({"keyid": made.keyid, "sig": made.signature})
        self.lists[name]["signatures"] = sorted(signatures, key=lambda one: str(one["keyid"]))
        return self

    def target(self, path: str, content: bytes, *, role: str = PACK) -> "Forge":
        """Put a file into a list, and into the pack."""
        from hashlib import sha256

        self.said(role)["targets"][path] = {
            "length": len(content),
            "hashes": {"sha256": sha256(content).hexdigest()},
        }
        self.files[path.partition("/")[2]] = content
        return self

    def copied(self, name: str, new: str) -> "Forge":
        """Put a copy of a list at the end, under another name."""
        self.lists[new] = deepcopy(self.lists[name])
        self.order.append(new)
        return self

    def parts(self) -> Iterator[tuple[str, bytes]]:
        """Yield the lists as they are written."""
        for name in self.order:
            yield name, self.raw.get(name) or canonical(self.lists[name])

    def bytes(self) -> bytes:
        """Put it together, files in the order of the lists and their names."""
        out = io.BytesIO()
        files = [content for _name, content in sorted(self.files.items(), key=_by_list)]
        write_container(out, tuple(self.parts()), files, sum(map(len, files)))
        return out.getvalue()


def canonical(content: object) -> bytes:
    """Write JSON in the one spelling that is signed."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _by_list(each: tuple[str, bytes]) -> tuple[bool, str]:
    return each[0].startswith("annex/"), each[0]
