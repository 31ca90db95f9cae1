# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of metadata made by the reference implementation's own tools, taken over strictly."""

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import pytest
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import (
    DelegatedRole,
    Delegations,
    Metadata,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization.json import JSONSerializer

from securetrain.pack import (
    ChannelError,
    DamagedPackError,
    HostilePackError,
    PackError,
    Reason,
    Recall,
    UnsignedPackError,
    add_keys,
    assemble,
    export_channel,
    import_channel,
    recall,
    rotate_root,
    write_container,
)
from tests.pack.making import (
    PACK,
    TODAY,
    Made,
    annex_of,
    followed,
    holders,
    key,
    lists_of,
    opened,
    pack_bytes,
    public,
    shelf,
    signed_book,
    three_book,
    trusted,
    with_recall,
)

EXPIRES = datetime(2030, 1, 1, tzinfo=UTC)
LOOSE = JSONSerializer(compact=False)


class Repository:
    """A repository as python-tuf's tutorial makes one: three keys, no word of ours in it."""

    def __init__(self) -> None:
        """Begin it, with a root, a delegated pack, and another list that is no pack."""
        self.signers = {name: key(name).signer() for name in ("ann", "bob", "tara")}
        self.root = Root(expires=EXPIRES)
        for name in ("ann", "bob"):
            self.root.add_key(self.public(name), "root")
        for role in ("targets", "snapshot", "timestamp"):
            self.root.add_key(self.public("ann"), role)
        self.root.roles["root"].threshold = 2
        self.targets = Targets(expires=EXPIRES)
        self.targets.delegations = Delegations({}, {})
        self.delegate(PACK, "tara", [f"{PACK}/*"])
        self.delegate("firmware", "tara", ["firmware/*"])
        self.pack = Targets(expires=EXPIRES)
        self.put(self.pack, f"{PACK}/shelf.en.json", shelf())
        self.firmware = Targets(expires=EXPIRES)
        self.put(self.firmware, "firmware/image.bin", b"01")
        self.files: dict[str, bytes] = {}
        self.write()

    def public(self, name: str) -> Any:
        """Return a public key."""
        return self.signers[name].public_key

    def delegate(self, role: str, name: str, paths: list[str]) -> None:
        """Let somebody sign some paths."""
        assert self.targets.delegations
        assert self.targets.delegations.roles is not None
        self.targets.delegations.roles[role] = DelegatedRole(role, [], 1, False, paths=paths)
        self.targets.add_key(self.public(name), role)

    def put(self, targets: Targets, path: str, content: bytes) -> None:
        """List a file."""
        targets.targets[path] = TargetFile.from_data(path, content)

    def write(self) -> None:
        """Sign everything and write it as those tools do: with spaces, in their own order."""
        self.add("1.root", self.root, "bob", "ann")
        self.add("targets", self.targets, "ann")
        self.add(PACK, self.pack, "tara")
        self.add("3.firmware", self.firmware, "tara")
        self.add("timestamp", Timestamp(expires=EXPIRES), "ann")
        self.add("1.snapshot", Snapshot(expires=EXPIRES), "ann")

    def add(self, name: str, signed: Any, *names: str) -> None:
        """Write one file."""
        made = Metadata(signed)
        for each in names:
            made.sign(CryptoSigner(self.signers[each]._private_key), append=True)
        self.files[f"{name}.json"] = made.to_bytes(LOOSE)


def with_change(name: str, change: Callable[[Any], None]) -> dict[str, bytes]:
    """Return the files of a repository, one of them changed after it was signed."""
    files = Repository().files
    said = json.loads(files[name])
    change(said)
    return {**files, name: json.dumps(said).encode()}


def test_what_other_tools_made_becomes_a_channel_and_its_packs() -> None:
    found = import_channel(Repository().files)
    assert [name for name, _content in found.book.settled] == ["root.1", "targets"]
    assert [[name for name, _content in each] for each in found.packs] == [[PACK]]


def test_a_pack_of_other_tools_is_opened_once_its_files_are_there() -> None:
    found = import_channel(Repository().files)
    lists, files = assemble(found.book, found.packs[0], {f"{PACK}/shelf.en.json": shelf()})
    out = io.BytesIO()
    write_container(out, lists, files, sum(map(len, files)))
    pack = opened(out.getvalue(), trusted(out.getvalue())).pack
    assert pack.publisher == ""
    assert pack.label.title == "First"


def test_files_may_carry_their_hash_before_their_name() -> None:
    found = import_channel(Repository().files)
    hashed = f"{PACK}/{sha256(shelf()).hexdigest()}.shelf.en.json"
    _lists, files = assemble(found.book, found.packs[0], {hashed: shelf()})
    assert files == [shelf()]


def test_a_pack_without_its_files_is_not_put_together() -> None:
    found = import_channel(Repository().files)
    with pytest.raises(DamagedPackError, match="A file of the pack is not in the folder"):
        assemble(found.book, found.packs[0], {})


def loosen(said: Any) -> None:
    """Write metadata as TUF accepts it and we do not."""
    for each in said["signatures"]:
        each["sig"] = each["sig"].upper()
        each["note"] = "surplus"
    said["signatures"].append({"keyid": "ab" * 32, "sig": "00" * 64})
    said["note"] = "surplus"
    said["signed"]["expires"] = "2030-1-1T0:0:0Z"


@pytest.mark.parametrize("name", ["1.root.json", "targets.json", f"{PACK}.json"])
def test_what_is_loose_is_written_strictly(name: str) -> None:
    assert import_channel(with_change(name, loosen)) == import_channel(Repository().files)


def test_our_own_export_is_imported_as_it_was() -> None:
    book = with_recall(three_book())
    made = Made(by=("tara", "pari"), annexes=(annex_of(),))
    content = pack_bytes(book, made)
    exported = dict(export_channel(book, [io.BytesIO(content)]))
    files = {p.partition("/")[2]: c for p, c in exported.items() if p.startswith("metadata/")}
    targets = {p.partition("/")[2]: c for p, c in exported.items() if p.startswith("targets/")}
    found = import_channel(files)
    assert found.book == book
    lists, contents = assemble(book, found.packs[0], targets)
    out = io.BytesIO()
    write_container(out, lists, contents, sum(map(len, contents)))
    assert out.getvalue() == content
    assert lists == lists_of(content)


def test_a_threshold_that_is_not_reached_is_refused() -> None:
    files = with_change("1.root.json", lambda said: said["signatures"].pop())
    with pytest.raises(UnsignedPackError, match="is signed by 1 of the 2 people"):
        import_channel(files)


def test_a_folder_without_metadata_is_refused() -> None:
    with pytest.raises(ChannelError, match="no metadata of a channel"):
        import_channel({"readme.txt": b"", "1.root.json": Repository().files["1.root.json"]})


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"signed":{"_type":"song"}}'])
def test_files_that_are_no_metadata_are_refused(content: bytes) -> None:
    with pytest.raises(PackError):
        import_channel({**Repository().files, "targets.json": content})


def number_for_signature(said: Any) -> None:
    said["signatures"][0]["sig"] = 7


def half_character(said: Any) -> None:
    said["signed"]["note"] = "\ud800"


@pytest.mark.parametrize("change", [number_for_signature, half_character])
def test_what_cannot_be_written_again_is_refused(change: Callable[[Any], None]) -> None:
    with pytest.raises(DamagedPackError, match="is not metadata of TUF"):
        import_channel(with_change("1.root.json", change))


@pytest.mark.parametrize("name", ["1.root.json", "targets.json", f"{PACK}.json"])
def test_a_list_under_another_name_is_refused(name: str) -> None:
    files = Repository().files
    with pytest.raises(DamagedPackError, match="is not metadata of TUF"):
        import_channel({**files, name: files["timestamp.json"]})


def test_bins_are_refused_with_a_sentence() -> None:
    from tuf.api.metadata import SuccinctRoles

    repository = Repository()
    keyid = repository.public("tara").keyid
    bins = SuccinctRoles([keyid], 1, 4, "bin")
    repository.targets.delegations = Delegations(
        {keyid: repository.public("tara")}, succinct_roles=bins
    )
    repository.write()
    with pytest.raises(HostilePackError, match="numbered bins"):
        import_channel(repository.files)


def test_a_channel_that_delegates_nothing_has_no_packs() -> None:
    repository = Repository()
    repository.targets.delegations = None
    repository.write()
    assert import_channel(repository.files).packs == ()


def test_a_channel_of_other_tools_goes_on_here() -> None:
    repository = Repository()
    repository.targets.delegations = None
    repository.write()
    book = import_channel(repository.files).book
    taken = Recall(PACK, "", 1, 1, Reason.MISTAKEN)
    book = signed_book(recall(book, taken, TODAY), "ann", "bob")
    book = signed_book(add_keys(book, PACK, public("tara"), TODAY), "ann")
    book = signed_book(rotate_root(book, holders("cem"), TODAY), "ann", "bob", "cem")
    content = pack_bytes(book, Made(version=2, by=("tara",)))
    channel = followed(trusted(content), content)
    assert channel.publisher == ""
    assert channel.recalled(PACK, 1, "any") == taken
