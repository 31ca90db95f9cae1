# SPDX-License-Identifier: GPL-3.0-or-later
"""Attacks on packs, each by its name, and the one sentence with which it is refused.

The learner trusts a channel of three holders and has seen version 3 of its pack, with an annex and
a recall. Every attack but the marked ones is signed by whoever could sign it in the worst case.
"""

import io
import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from securetrain.pack import (
    MAGIC,
    Channel,
    ConflictingPackError,
    DamagedPackError,
    HostilePackError,
    NewerPackError,
    OlderPackError,
    OtherPublisherError,
    PackError,
    Restart,
    TooFarAheadError,
    UnsignedPackError,
    WithdrawnKeyError,
    add_keys,
    begin,
    give_role,
    open_pack,
    restart_role,
    rotate_root,
)
from tests.pack.making import (
    ANNEX,
    PACK,
    TODAY,
    Forge,
    Made,
    annex_of,
    canonical,
    followed,
    holders,
    key,
    pack_bytes,
    public,
    shelf,
    signed_book,
    three_book,
    trusted,
    with_recall,
)

SECONDS = 6
"""The budget of this file."""


@cache
def good(version: int = 4) -> bytes:
    """Return the pack as its publisher made it."""
    made = Made(version=version, by=("tara", "pari"), annexes=(annex_of(2),))
    return pack_bytes(with_recall(three_book()), made)


@cache
def known() -> Channel:
    """Return what the learner knows."""
    return followed(trusted(good(3)), good(3))


Attack = Callable[[], bytes]


@dataclass(frozen=True)
class Case:
    """An attack, and how it is answered."""

    name: str
    attack: Attack
    kind: type[PackError]
    sentence: str


CASES: list[Case] = []


def attack(kind: type[PackError], sentence: str) -> Callable[[Attack], Attack]:
    """Add an attack to the table under its own name."""

    def add(made: Attack) -> Attack:
        CASES.append(Case(made.__name__.replace("_", " "), made, kind, sentence))
        return made

    return add


def changed(name: str, change: Callable[[Any], None], *by: str) -> bytes:
    """Return the pack with a list changed, and signed anew by some people."""
    forge = Forge(good())
    change(forge.said(name))
    return forge.signed(name, *by).bytes()


def with_file(name: str, content: bytes = b"x", *, pack: str = PACK) -> bytes:
    """Return the pack with one more file, signed by its trainer."""
    return Forge(good()).target(f"{pack}/{name}", content).signed(PACK, "tara").bytes()


# The container


@attack(DamagedPackError, "This file is not a pack of lessons.")
def an_archive_with_another_suffix() -> bytes:
    return b"PK\x03\x04" + bytes(100)


@attack(NewerPackError, "This pack has a newer form than this program knows.")
def a_form_that_does_not_exist_yet() -> bytes:
    return good().replace(MAGIC, b"STPACK2\n", 1)


@attack(DamagedPackError, "The pack is cut off in the middle of its lists.")
def cut_off_in_its_head() -> bytes:
    return good()[:20]


@attack(DamagedPackError, "The pack is cut off; its end is missing.")
def cut_off_at_its_end() -> bytes:
    return good()[:-1]


@attack(DamagedPackError, "There is something after the end of the pack.")
def a_program_behind_its_end() -> bytes:
    return good() + b"MZ"


@attack(HostilePackError, "The pack declares more signed lists than any has, or none.")
def no_lists_at_all() -> bytes:
    return MAGIC + bytes(2) + good()[10:]


@attack(HostilePackError, "The pack declares more than 512 MiB of files.")
def a_size_that_fills_the_disk() -> bytes:
    return good()[:10] + b"\xff" * 8 + good()[18:]


@attack(HostilePackError, "The signed lists of the pack are larger than any are.")
def a_list_that_fills_the_memory() -> bytes:
    at = good().index(b"root.1") + 6
    return good()[:at] + b"\xff" * 4 + good()[at + 4 :]


@attack(DamagedPackError, "A signed list in the pack has no proper name.")
def a_list_named_by_a_path() -> bytes:
    return good().replace(b"root.1", b"../../", 1)


@attack(DamagedPackError, "The files in the pack are not as long as its lists say.")
def a_file_hidden_between_files() -> bytes:
    forge = Forge(good())
    forge.files["a"] = b"hidden"
    return forge.bytes()


@attack(DamagedPackError, "A file in the pack was changed: shelf.en.json")
def another_file_of_the_same_length() -> bytes:
    forge = Forge(good())
    forge.files["shelf.en.json"] = forge.files["shelf.en.json"].replace(b"First", b"Worst")
    return forge.bytes()


# The lists and their order


@attack(DamagedPackError, "The pack does not begin with its publisher's first root.")
def a_channel_without_its_beginning() -> bytes:
    forge = Forge(good())
    forge.order[0] = "root.2"
    forge.lists["root.2"] = forge.lists["root.1"]
    return forge.bytes()


@attack(DamagedPackError, "One of the publisher's roots is missing, or not in its place.")
def a_gap_between_roots() -> bytes:
    forge = Forge(good()).copied("root.1", "root.3")
    forge.order = ["root.1", "root.3", *forge.order[1:-1]]
    return forge.bytes()


@attack(HostilePackError, "The publisher has changed keys more often than this program follows.")
def a_chain_of_roots_without_end() -> bytes:
    forge = Forge(good())
    for number in range(2, 102):
        forge.copied("root.1", f"root.{number}")
    forge.order = [f"root.{n}" for n in range(1, 102)] + ["targets", "recalls", PACK, ANNEX]
    return forge.bytes()


@attack(DamagedPackError, "The pack does not say who may sign it.")
def no_list_of_signers() -> bytes:
    forge = Forge(good())
    forge.order.remove("targets")
    return forge.bytes()


@attack(DamagedPackError, "The pack names no files.")
def a_channel_without_a_pack() -> bytes:
    forge = Forge(good())
    forge.order = forge.order[:-2]
    return forge.bytes()


@attack(DamagedPackError, "The pack begins with an annex.")
def an_annex_without_its_pack() -> bytes:
    forge = Forge(good())
    forge.order.remove(PACK)
    return forge.bytes()


@attack(HostilePackError, "The pack carries the annex of another pack.")
def an_annex_of_another_pack() -> bytes:
    forge = Forge(good()).copied(ANNEX, "second-steps.annex.fa")
    del forge.order[-2]
    moved = {f"second-{path[6:]}": each for path, each in forge.said(ANNEX)["targets"].items()}
    forge.said("second-steps.annex.fa")["targets"] = moved
    return forge.bytes()


@attack(DamagedPackError, "The annexes in the pack are not in their order.")
def one_annex_twice() -> bytes:
    forge = Forge(good())
    forge.order.append(ANNEX)
    return forge.bytes()


@attack(DamagedPackError, "The pack carries a list that no pack has: snapshot")
def a_list_that_belongs_elsewhere() -> bytes:
    return Forge(good()).copied(PACK, "snapshot").bytes()


@attack(DamagedPackError, "“first-steps.annex.fa” was taken out of the pack.")
def helplines_taken_out() -> bytes:
    forge = Forge(good())
    forge.order.remove(ANNEX)
    del forge.files["annex/fa/shelf.fa.json"]
    return forge.bytes()


@attack(DamagedPackError, "“recalls” was taken out of the pack.")
def recalls_taken_out() -> bytes:
    forge = Forge(good())
    forge.order.remove("recalls")
    return forge.bytes()


@attack(OlderPackError, "“first-steps.annex.fa” is older than the pack asks for.")
def helplines_of_long_ago() -> bytes:
    return changed(ANNEX, lambda said: said.update(version=1), "pari")


@attack(DamagedPackError, "“first-steps” names no files.")
def a_pack_of_nothing() -> bytes:
    return changed(PACK, lambda said: said.update(targets={}), "tara")


# One spelling for one meaning


def spelled(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the pack with the bytes of a list changed, which is not signed anew."""
    forge = Forge(good())
    forge.raw[name] = change(canonical(forge.lists[name]))
    return forge.bytes()


@attack(DamagedPackError, "“targets” is larger than any list of files.")
def a_list_of_a_million_spaces() -> bytes:
    return spelled("targets", lambda content: content + b" " * 1024 * 1024)


@attack(DamagedPackError, "“targets” says something twice.")
def a_key_that_stands_twice() -> bytes:
    return spelled("targets", lambda content: b'{"signed":{},' + content[1:])


@attack(DamagedPackError, "“targets” holds a number that is not whole.")
def a_version_of_one_and_a_half() -> bytes:
    return spelled("targets", lambda content: content.replace(b'"version":1', b'"version":1.5'))


@attack(DamagedPackError, "“targets” cannot be read.")
def a_tower_of_brackets() -> bytes:
    return spelled("targets", lambda _content: b"[" * 100_000)


@attack(DamagedPackError, "“targets” is not in the form of TUF.")
def a_list_of_another_sort() -> bytes:
    return spelled("targets", lambda _content: b'{"signatures":[],"signed":{}}')


@attack(DamagedPackError, "“targets” is spelled otherwise than it was signed.")
def a_space_that_nobody_signed() -> bytes:
    return spelled("targets", lambda content: content + b" ")


@attack(DamagedPackError, "“root.1” is spelled otherwise than it was signed.")
def signatures_in_another_order() -> bytes:
    def turned(content: bytes) -> bytes:
        said = json.loads(content)
        said["signatures"].reverse()
        return canonical(said)

    return spelled("root.1", turned)


@attack(DamagedPackError, "“first-steps” is spelled otherwise than it was signed.")
def a_date_spelled_otherwise() -> bytes:
    return spelled(PACK, lambda content: content.replace(b"-11-21T00:00:00Z", b"-11-21T0:00:00Z"))


@attack(DamagedPackError, "“targets” holds something that nobody signed.")
def a_note_beside_what_is_signed() -> bytes:
    forge = Forge(good())
    forge.lists["targets"]["note"] = "hidden"
    return forge.bytes()


@attack(DamagedPackError, "“targets” carries a signature that is none.")
def a_signature_in_capitals() -> bytes:
    forge = Forge(good())
    each = forge.lists["targets"]["signatures"][0]
    each["sig"] = each["sig"].upper()
    return forge.bytes()


@attack(DamagedPackError, "“targets” carries more than a signature.")
def a_letter_in_a_signature() -> bytes:
    forge = Forge(good())
    forge.lists["targets"]["signatures"][0]["note"] = "hidden"
    return forge.bytes()


@attack(DamagedPackError, "“targets” carries a signature that does not hold.")
def a_signature_with_one_bit_changed() -> bytes:
    forge = Forge(good())
    each = forge.lists["targets"]["signatures"][0]
    each["sig"] = ("1" if each["sig"][0] == "0" else "0") + each["sig"][1:]
    return forge.bytes()


@attack(DamagedPackError, "“targets” carries a signature by nobody it knows.")
def a_surplus_signature() -> bytes:
    return Forge(good()).signed("targets", "ann", "bob", "mallory").bytes()


@attack(HostilePackError, "“first-steps” has a version that is no number.")
def a_version_that_is_true() -> bytes:
    return changed(PACK, lambda said: said.update(version=True), "tara")


@attack(HostilePackError, "“first-steps” holds signs that are no letters.")
def a_control_character_in_a_path() -> bytes:
    return with_file("lessons/a\n.en.json")


@attack(HostilePackError, "A text in it turns the direction of reading where nobody sees it.")
def a_file_name_read_backwards() -> bytes:
    return with_file("lessons/\u202egnp.en.json")


# Keys and who may use them


@attack(HostilePackError, "“root.1” has a key of another kind than Ed25519.")
def a_key_of_a_weaker_kind() -> bytes:
    def weaken(said: Any) -> None:
        first = next(iter(said["keys"].values()))
        first.update(keytype="ecdsa", scheme="ecdsa-sha2-nistp256")

    return changed("root.1", weaken, "ann", "bob")


@attack(HostilePackError, "“root.1” has a key that is not written as keys are.")
def a_key_in_capitals() -> bytes:
    def shout(said: Any) -> None:
        first = next(iter(said["keys"].values()))
        first["keyval"]["public"] = first["keyval"]["public"].upper()

    return changed("root.1", shout, "ann", "bob")


@attack(HostilePackError, "“root.1” counts one key twice.")
def one_key_that_signs_for_two() -> bytes:
    def double(said: Any) -> None:
        first = next(iter(said["keys"]))
        said["keys"]["0" * 64] = deepcopy(said["keys"][first])

    return changed("root.1", double, "ann", "bob")


@attack(HostilePackError, "“root.1” names a key that it does not have.")
def a_holder_whom_nobody_knows() -> bytes:
    return changed("root.1", lambda said: said["roles"]["root"]["keyids"].append("0" * 64), "ann")


@attack(HostilePackError, "“root.1” asks for more signatures than there are keys.")
def a_threshold_that_nobody_reaches() -> bytes:
    return changed("root.1", lambda said: said["roles"]["root"].update(threshold=9), "ann", "bob")


@attack(DamagedPackError, "“root.1” is not the list of keys that it should be.")
def files_in_the_place_of_keys() -> bytes:
    forge = Forge(good())
    forge.lists["root.1"] = forge.lists["targets"]
    return forge.bytes()


@attack(DamagedPackError, "“targets” is not the list of files that it should be.")
def keys_in_the_place_of_files() -> bytes:
    forge = Forge(good())
    forge.lists["targets"] = forge.lists["root.1"]
    return forge.bytes()


@attack(HostilePackError, "“targets” spreads its files over numbered bins.")
def signers_spread_over_bins() -> bytes:
    def spread(said: Any) -> None:
        keyid = said["delegations"]["roles"][0]["keyids"][0]
        bins = {"keyids": [keyid], "threshold": 1, "bit_length": 8, "name_prefix": "bin"}
        del said["delegations"]["roles"]
        said["delegations"]["succinct_roles"] = bins

    return changed("targets", spread, "ann", "bob")


@attack(UnsignedPackError, "“root.1” is signed by 1 of the 2 people it needs.")
def a_root_by_one_of_two() -> bytes:
    return changed("root.1", lambda _said: None, "ann")


@attack(DamagedPackError, "“root.1” has another number inside.")
def a_root_with_another_number() -> bytes:
    return changed("root.1", lambda said: said.update(version=2), "ann", "bob")


@attack(UnsignedPackError, "“root.2” is signed by 0 of the 2 people it needs.")
def a_root_that_only_the_thief_signed() -> bytes:
    book = rotate_root(three_book(), holders("mallory"), TODAY)
    forge = Forge(good())
    for name, content in book.waiting:
        forge.lists[name] = json.loads(content)
        forge.signed(name, "mallory")
    forge.order = ["root.1", "root.2", "targets", PACK, ANNEX]
    return forge.bytes()


@attack(UnsignedPackError, "“targets” is signed by 1 of the 2 people it needs.")
def signers_named_by_one_of_two() -> bytes:
    return changed("targets", lambda _said: None, "ann")


@attack(HostilePackError, "A signer is named in a way that this program does not know.")
def a_signer_named_by_a_path() -> bytes:
    def name(said: Any) -> None:
        said["delegations"]["roles"][0]["name"] = "../first-steps"

    return changed("targets", name, "ann", "bob")


@attack(HostilePackError, "“first-steps” may sign files that nobody can name.")
def a_signer_of_hashes() -> bytes:
    forge = Forge(good())
    role = forge.role(PACK)
    del role["paths"]
    role["path_hash_prefixes"] = ["00"]
    return forge.signed("targets", "ann", "bob").bytes()


@attack(UnsignedPackError, "“recalls” is signed by 1 of the 2 people it needs.")
def a_recall_by_one_of_two() -> bytes:
    return changed("recalls", lambda _said: None, "bob")


@attack(HostilePackError, "Recalls are not in the hands of those who hold the publisher's root.")
def recalls_in_a_trainers_hands() -> bytes:
    forge = Forge(good())
    forge.role("recalls").update(forge.role(PACK) | {"name": "recalls", "paths": ["recalls/*"]})
    return forge.signed("targets", "ann", "bob").signed("recalls", "tara").bytes()


@attack(HostilePackError, "“recalls” says something that this program does not know.")
def signers_in_the_place_of_recalls() -> bytes:
    forge = Forge(good())
    forge.lists["recalls"] = forge.lists["targets"]
    return forge.bytes()


@attack(HostilePackError, "The list of recalls is another list.")
def files_in_the_place_of_recalls() -> bytes:
    def add(said: Any) -> None:
        said["targets"]["recalls/x"] = {"length": 0, "hashes": {"sha256": "0" * 64}}

    return changed("recalls", add, "ann", "bob")


@attack(UnsignedPackError, "The publisher lets nobody sign “second-steps”.")
def a_pack_that_nobody_may_sign() -> bytes:
    forge = Forge(good()).copied(PACK, "second-steps")
    moved = {f"second{path[5:]}": each for path, each in forge.said(PACK)["targets"].items()}
    forge.said("second-steps")["targets"] = moved
    forge.order = ["root.1", "targets", "recalls", "second-steps"]
    return forge.signed("second-steps", "tara").bytes()


@attack(UnsignedPackError, "“first-steps” is signed by 0 of the 1 people it needs.")
def a_pack_that_nobody_signed() -> bytes:
    return changed(PACK, lambda _said: None)


@attack(DamagedPackError, "“first-steps” carries a signature by nobody it knows.")
def a_pack_signed_by_the_partner() -> bytes:
    return changed(PACK, lambda _said: None, "pari")


@attack(HostilePackError, "“first-steps” names a file outside its pack.")
def a_file_of_another_pack() -> bytes:
    return with_file("shelf.xx.json", pack="second-steps")


@attack(HostilePackError, "“first-steps” names a file that is not its own.")
def a_trainer_who_writes_helplines() -> bytes:
    return with_file("annex/fa/help/now.fa.json")


@attack(HostilePackError, "“first-steps.annex.fa” names a file that is not its own.")
def a_partner_who_writes_lessons() -> bytes:
    forge = Forge(good()).target(f"{PACK}/lessons/law.fa.json", b"x", role=ANNEX)
    return forge.signed(ANNEX, "pari").bytes()


@attack(HostilePackError, "“first-steps” names a file that it may not sign.")
def a_trainer_for_lessons_who_writes_tools() -> bytes:
    forge = Forge(good()).target(f"{PACK}/tools/any.en.json", b"x").signed(PACK, "tara")
    forge.role(PACK)["paths"] = [f"{PACK}/*", f"{PACK}/lessons/*"]
    return forge.signed("targets", "ann", "bob").bytes()


@attack(HostilePackError, "“first-steps” lets others sign, which only its publisher may.")
def a_trainer_who_names_trainers() -> bytes:
    forge = Forge(good())
    forge.said(PACK)["delegations"] = forge.said("targets")["delegations"]
    return forge.signed(PACK, "tara").bytes()


@attack(HostilePackError, "“first-steps” names a file without its SHA-256.")
def a_file_without_its_hash() -> bytes:
    def weaken(said: Any) -> None:
        said["targets"][f"{PACK}/shelf.en.json"]["hashes"] = {"md5": "0" * 32}

    return changed(PACK, weaken, "tara")


# What lists say beyond TUF


def saying(name: str, *by: str, **said: object) -> bytes:
    """Return the pack with what a list says changed."""
    return changed(name, lambda signed: signed["securetrain"].update(said), *by)


def taken(**said: object) -> dict[str, object]:
    """Return a recall of the pack's own."""
    return {"pack": PACK, "lesson": "a", "first": 1, "last": 2, "reason": "harmful"} | said


@attack(HostilePackError, "“first-steps” says something that this program does not know.")
def a_wish_that_nobody_knows() -> bytes:
    return saying(PACK, "tara", run="rm -r /")


@attack(HostilePackError, "The publisher's name is not plain text.")
def a_publisher_of_many_lines() -> bytes:
    return saying("root.1", "ann", "bob", publisher="Trusted by everybody since " * 20)


@attack(HostilePackError, "“root.1” lets versions begin again at no number.")
def versions_that_begin_at_minus_one() -> bytes:
    return saying("root.1", "ann", "bob", restarts=[{"role": PACK, "version": -1}])


@attack(HostilePackError, "“first-steps” recalls what is not its own.")
def a_trainer_who_recalls_anothers_lesson() -> bytes:
    return saying(PACK, "tara", recalls=[taken(pack="second-steps")])


@attack(HostilePackError, "“first-steps” recalls versions that are yet to come.")
def a_thief_who_recalls_the_future() -> bytes:
    return saying(PACK, "tara", recalls=[taken(last=5)])


@attack(HostilePackError, "“first-steps” recalls versions that do not exist.")
def a_recall_of_nothing() -> bytes:
    return saying(PACK, "tara", recalls=[taken(first=3)])


@attack(HostilePackError, "“first-steps” recalls something that has no name.")
def a_recall_of_a_path() -> bytes:
    return saying(PACK, "tara", recalls=[taken(lesson="../a")])


@attack(HostilePackError, "“first-steps” gives a reason that is not plain text.")
def a_reason_of_a_thousand_words() -> bytes:
    return saying(PACK, "tara", recalls=[taken(note="word " * 1_000)])


@attack(HostilePackError, "“first-steps” recalls more than a channel could hold.")
def a_flood_of_recalls() -> bytes:
    every = [taken(lesson=f"lesson-{number}") for number in range(1_001)]
    return saying(PACK, "tara", recalls=every)


@attack(HostilePackError, "“first-steps” asks for lists that have no name.")
def an_annex_named_by_a_path() -> bytes:
    return saying(PACK, "tara", least=[{"role": "../fa", "version": 1}])


# Against what is known


@attack(OlderPackError, "“first-steps” is version 2, and version 3 is known here.")
def an_older_pack() -> bytes:
    return good(2)


@attack(ConflictingPackError, "There are two different versions 3 of “first-steps”.")
def the_same_version_with_other_content() -> bytes:
    made = Made(version=3, by=("tara", "pari"), annexes=(annex_of(2),), title="Other")
    return pack_bytes(with_recall(three_book()), made)


@attack(TooFarAheadError, "“first-steps” jumps from version 3 to 1004.")
def a_version_that_locks_out_all_others() -> bytes:
    return good(1004)


@attack(OlderPackError, "“first-steps.annex.fa” is version 1, and version 2 is known here.")
def a_new_pack_with_an_older_annex() -> bytes:
    made = Made(version=4, by=("tara", "pari"), annexes=(annex_of(1),))
    return pack_bytes(with_recall(three_book()), made)


@attack(ConflictingPackError, "There are two different versions 2 of “first-steps.annex.fa”.")
def another_annex_of_the_same_version() -> bytes:
    made = Made(version=4, by=("tara", "pari"), annexes=(annex_of(2, b"911"),))
    return pack_bytes(with_recall(three_book()), made)


@attack(ConflictingPackError, "There are two different versions 1 of “targets”.")
def another_list_of_signers() -> bytes:
    book = begin("Example Organisation", holders("ann", "bob", "cem", threshold=2), TODAY)
    book = add_keys(book, PACK, public("tara", "mallory"), TODAY)
    book = signed_book(book, "bob", "cem")
    assert book.settled[0] == _root_signed_by("bob", "cem"), "the root itself is the same"
    return pack_bytes(book, Made(version=4, by=("mallory",)))


def _root_signed_by(*names: str) -> tuple[str, bytes]:
    forge = Forge(good()).signed("root.1", *names)
    return "root.1", canonical(forge.lists["root.1"])


@attack(ConflictingPackError, "There are two different versions 1 of “recalls”.")
def another_list_of_recalls() -> bytes:
    return pack_bytes(with_recall(three_book(), "other"), Made(version=4, by=("tara",)))


@attack(
    OtherPublisherError,
    "“first-steps” is the name of a pack by another publisher, Example Organisation.",
)
def a_pack_of_another_channel_by_the_same_name() -> bytes:
    book = add_keys(begin("Example Org", holders("mallory"), TODAY), PACK, public("mallory"), TODAY)
    return pack_bytes(signed_book(book, "mallory"), Made(version=9, by=("mallory",)))


# Names and contents


@attack(HostilePackError, "The pack holds a file that leads out of its folder: lessons/../../x.md")
def a_file_that_climbs_out() -> bytes:
    return with_file("lessons/../../x.md")


@attack(HostilePackError, "The pack holds a file named from the root of a disk: /etc/passwd")
def a_file_from_the_root_of_the_disk() -> bytes:
    return with_file("/etc/passwd")


@attack(HostilePackError, "The pack holds a file named by a drive: C:/x.md")
def a_file_on_another_drive() -> bytes:
    return with_file("C:/x.md")


@attack(HostilePackError, "The pack holds a file named like a device: source/CON.md")
def a_file_that_is_a_device() -> bytes:
    return with_file("source/CON.md")


@attack(HostilePackError, "The pack holds a hidden file: source/.bashrc.md")
def a_hidden_file() -> bytes:
    return with_file("source/.bashrc.md")


@attack(HostilePackError, "The pack holds a file with an empty step in its name: source//a.md")
def a_file_with_an_empty_step() -> bytes:
    return with_file("source//a.md")


@attack(HostilePackError, "The pack holds a file whose name ends in nothing: source/a.md.")
def a_file_with_a_dot_at_its_end() -> bytes:
    return with_file("source/a.md.")


@attack(HostilePackError, "The pack holds a file whose name is longer than any.")
def a_file_with_a_long_name() -> bytes:
    return with_file(f"source/{'a' * 200}.md")


@attack(HostilePackError, "The pack holds a file whose name is not plain letters.")
def a_file_that_looks_like_another() -> bytes:
    return with_file("lessons/\u0430bc.en.json")


@attack(HostilePackError, "Two files in the pack share one name: source/a.md")
def two_files_that_are_one_on_windows() -> bytes:
    forge = Forge(good()).target(f"{PACK}/source/A.md", b"x")
    return forge.target(f"{PACK}/source/a.md", b"x").signed(PACK, "tara").bytes()


@attack(HostilePackError, "The pack holds a file of a kind that packs have not: media/a/x.svg")
def a_drawing_that_runs() -> bytes:
    return with_file("media/a/x.svg")


@attack(HostilePackError, "A file in the pack is too large: lessons/long.en.json")
def a_lesson_without_end() -> bytes:
    return with_file("lessons/long.en.json", b" " * (256 * 1024 + 1))


@attack(HostilePackError, "The pack holds more files than any has.")
def a_flood_of_files() -> bytes:
    forge = Forge(good())
    for number in range(5_001):
        forge.said(PACK)["targets"][f"{PACK}/source/{number}.md"] = {
            "length": 0,
            "hashes": {"sha256": "0" * 64},
        }
    return forge.signed(PACK, "tara").bytes()


@attack(HostilePackError, "A picture in the pack is none: media/a/x.png")
def a_program_called_a_picture() -> bytes:
    return with_file("media/a/x.png", b"MZ\x90")


@attack(HostilePackError, "The pack calls itself another version inside.")
def a_label_of_another_version() -> bytes:
    forge = Forge(good()).target(f"{PACK}/shelf.en.json", shelf(version=7))
    return forge.signed(PACK, "tara").bytes()


@attack(HostilePackError, "The pack calls itself by another name inside.")
def a_label_of_another_pack() -> bytes:
    forge = Forge(good()).target(f"{PACK}/shelf.en.json", shelf("bank-of-all", 4))
    return forge.signed(PACK, "tara").bytes()


@attack(HostilePackError, "The pack has no shelf, so nobody could say what is in it.")
def a_pack_without_a_label() -> bytes:
    forge = Forge(good())
    forge.said(PACK)["targets"] = {}
    forge.files = {"annex/fa/shelf.fa.json": b"112"}
    forge.target(f"{PACK}/source/a.md", b"x")
    return forge.signed(PACK, "tara").bytes()


@attack(NewerPackError, "This pack needs version 99.1 of this program.")
def a_pack_for_a_newer_program() -> bytes:
    forge = Forge(good()).target(f"{PACK}/shelf.en.json", shelf(version=4, min_app="99.1"))
    return forge.signed(PACK, "tara").bytes()


@attack(HostilePackError, "A document in the pack cannot be read: shelf.en.json")
def a_label_that_is_none() -> bytes:
    forge = Forge(good()).target(f"{PACK}/shelf.en.json", b"{}")
    return forge.signed(PACK, "tara").bytes()


def test_there_are_sixty_attacks_and_each_has_its_own_sentence() -> None:
    assert len(CASES) >= 60
    assert len({case.sentence for case in CASES}) == len(CASES)


def test_the_pack_itself_is_opened() -> None:
    found = followed(known(), good())
    assert found.seen_of(PACK).version == 4
    assert found.recalled(PACK, 3, "old")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_attack_is_refused_with_its_own_sentence(case: Case) -> None:
    with pytest.raises(PackError) as refused:
        open_pack(io.BytesIO(case.attack()), [known()])
    assert refused.value.what == case.sentence
    assert type(refused.value) is case.kind
    assert refused.value.safe
    assert refused.value.next


def test_recalls_in_nobodys_hands_are_refused_like_those_in_a_trainers() -> None:
    forge = Forge(good())
    forge.said("targets")["delegations"]["roles"].remove(forge.role("recalls"))
    with pytest.raises(HostilePackError, match="Recalls are not in the hands of those who hold"):
        open_pack(io.BytesIO(forge.signed("targets", "ann", "bob").bytes()), [known()])


# What only somebody who has seen a rotation can notice


def test_a_key_that_was_withdrawn_signs_nothing_any_more() -> None:
    book = give_role(three_book(), PACK, holders("tom"), TODAY)
    book = signed_book(book, "ann", "cem")
    channel = followed(known(), pack_bytes(book, Made(version=4, by=("tom",))))
    with pytest.raises(WithdrawnKeyError, match="“first-steps” is signed with a key that its"):
        followed(channel, good(5))


def test_holders_whom_a_newer_root_shut_out_name_no_signers_any_more() -> None:
    book = rotate_root(three_book(), holders("dan", "eve", "fay", threshold=2), TODAY)
    book = signed_book(book, "ann", "bob", "dan", "eve")
    channel = followed(known(), pack_bytes(book, Made(version=4, by=("tara",))))
    stale = signed_book(give_role(three_book(), PACK, holders("mallory"), TODAY), "ann", "bob")
    forge = Forge(pack_bytes(stale, Made(version=5, by=("mallory",))))
    forge.said("targets")["version"] = 9
    with pytest.raises(WithdrawnKeyError, match="“targets” is signed with a key that its"):
        followed(channel, forge.signed("targets", "ann", "bob").bytes())


def test_signers_from_before_a_rotation_do_not_come_back_with_a_newer_root() -> None:
    book = give_role(three_book(), PACK, holders("tom"), TODAY)
    channel = followed(
        known(), pack_bytes(signed_book(book, "ann", "cem"), Made(version=4, by=("tom",)))
    )
    forked = rotate_root(three_book(), holders("ann", "bob", "dan", threshold=2), TODAY)
    forge = Forge(pack_bytes(signed_book(forked, "ann", "bob"), Made(version=5, by=("tara",))))
    forge.said("targets")["version"] = 1
    del forge.ours(PACK)["least"], forge.ours("root.2")["signers"]
    forge.signed(PACK, "tara").signed("root.2", "ann", "bob")
    with pytest.raises(OlderPackError, match="Its list of signers is older"):
        followed(channel, forge.signed("targets", "ann", "bob").bytes())


def test_two_roots_with_one_number_are_an_alarm() -> None:
    def rotated(*names: str) -> bytes:
        book = rotate_root(three_book(), holders(*names, threshold=2), TODAY)
        return pack_bytes(signed_book(book, "ann", "bob"), Made(version=4, by=("tara",)))

    channel = followed(known(), rotated("ann", "bob", "dan"))
    with pytest.raises(ConflictingPackError, match="two lists of the publisher's keys"):
        followed(channel, rotated("ann", "bob", "mallory"))


def test_what_a_thief_signed_is_void_once_root_lets_versions_begin_again() -> None:
    stolen = followed(known(), good(900))
    book = restart_role(with_recall(three_book()), Restart(PACK, 4), holders("tom"), TODAY)
    made = Made(version=4, by=("tom", "pari"), annexes=(annex_of(2),))
    fresh = pack_bytes(signed_book(book, "ann", "bob"), made)
    channel = followed(stolen, fresh)
    assert channel.seen_of(PACK).version == 4
    assert not channel.stands_by(PACK, 900)
    assert channel.stands_by(PACK, 3)
    with pytest.raises(WithdrawnKeyError):
        followed(channel, good(901))


def test_a_thief_does_not_use_up_the_root_that_shuts_them_out() -> None:
    """Shown with the old list of signers, that root would let the thief's versions begin again."""
    book = restart_role(with_recall(three_book()), Restart(PACK, 4), holders("tom"), TODAY)
    book = signed_book(book, "ann", "bob")
    forge = Forge(good(900))
    forge.lists["root.2"] = json.loads(dict(book.settled)["root.2"])
    forge.order.insert(1, "root.2")
    with pytest.raises(OlderPackError, match="older than the publisher's root asks for"):
        followed(known(), forge.bytes())
    learner = followed(known(), pack_bytes(book, Made(version=4, by=("tom",))))
    assert learner.seen_of(PACK).version == 4


def test_keys_are_the_same_each_time() -> None:
    assert key("ann") == key("ann")
