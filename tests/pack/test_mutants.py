# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs with something changed: every single bit of a small one, and 40,000 cleverer mutants.

None may be accepted, and nothing but a refusal may come out. A mutant knows the structure: it cuts,
swaps, repeats and moves lists and files with their sizes put right, and edits JSON by its meaning.
"""

import io
import json
import random
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from securetrain.pack import Channel, PackError, open_pack, read_head
from tests.pack.making import (
    ANNEX,
    PACK,
    Forge,
    Made,
    annex_of,
    canonical,
    followed,
    pack_bytes,
    small_book,
    three_book,
    trusted,
    with_recall,
)

SECONDS = 30
"""The budget of this file."""

MOST_BYTES = 4 * 1024
MUTANTS = 40_000


@cache
def small() -> tuple[bytes, Channel]:
    """Return a pack of at most 4 KiB, and what is known once it was opened."""
    content = pack_bytes(small_book())
    return content, followed(trusted(content), content)


def is_accepted(content: bytes, channel: Channel) -> bool:
    """Say whether a pack is opened; anything but a refusal goes on up."""
    try:
        open_pack(io.BytesIO(content), [channel])
    except PackError:
        return False
    return True


def test_no_single_bit_of_a_pack_can_be_changed() -> None:
    content, channel = small()
    assert len(content) <= MOST_BYTES
    assert is_accepted(content, channel)
    accepted = []
    for at in range(len(content)):
        for bit in range(8):
            mutant = bytearray(content)
            mutant[at] ^= 1 << bit
            if is_accepted(bytes(mutant), channel):
                accepted.append((at, bit))
    assert accepted == []


@cache
def whole() -> tuple[bytes, Channel]:
    """Return a pack with everything in it, and what is known once it was opened."""
    made = Made(by=("tara", "pari"), annexes=(annex_of(),), files={"source/a.md": b"# A\n"})
    content = pack_bytes(with_recall(three_book()), made)
    return content, followed(trusted(content), content)


def test_no_mutant_is_accepted() -> None:
    rng = random.Random(4)
    content, channel = small()
    large, large_channel = whole()
    accepted = []
    for number in range(MUTANTS):
        original, known = (large, large_channel) if number % 10 == 0 else (content, channel)
        mutate = rng.choice(MUTATIONS)
        mutant = mutate(original, rng)
        if mutant != original and is_accepted(mutant, known):
            accepted.append((number, mutate.__name__))
    assert accepted == []


@pytest.mark.thorough
def test_no_mutant_of_a_million_is_accepted() -> None:
    rng = random.Random(5)
    content, channel = whole()
    mutants = (rng.choice(MUTATIONS)(content, rng) for _each in range(1_000_000))
    assert not any(mutant != content and is_accepted(mutant, channel) for mutant in mutants)


# Bytes


def flipped(content: bytes, rng: random.Random) -> bytes:
    mutant = bytearray(content)
    for _each in range(rng.randint(1, 4)):
        mutant[rng.randrange(len(mutant))] ^= 1 << rng.randrange(8)
    return bytes(mutant)


def cut(content: bytes, rng: random.Random) -> bytes:
    begin = rng.randrange(len(content))
    return content[:begin] + content[begin + rng.randint(1, 64) :]


def repeated(content: bytes, rng: random.Random) -> bytes:
    begin = rng.randrange(len(content))
    end = begin + rng.randint(1, 64)
    return content[:end] + content[begin:end] + content[end:]


def overwritten(content: bytes, rng: random.Random) -> bytes:
    begin, other = rng.randrange(len(content)), rng.randrange(len(content))
    piece = content[other : other + rng.randint(1, 64)]
    return (content[:begin] + piece + content[begin + len(piece) :])[: len(content)]


def resized(content: bytes, rng: random.Random) -> bytes:
    """Change a declared size, and sometimes another one the other way."""
    head = read_head(io.BytesIO(content))
    at = 18
    places = []
    for each in head.lists:
        at += 1 + len(each.name)
        places.append((at, each.size))
        at += 4
    mutant = bytearray(content)
    by = rng.choice([-1, 1, 16, -16, 255, 2**31])
    for sign, (place, size) in zip((1, -1), rng.sample(places, 2), strict=True):
        mutant[place : place + 4] = ((size + sign * by) % 2**32).to_bytes(4, "big")
    return bytes(mutant)


# Lists and files, with the sizes put right


def taken(content: bytes) -> tuple[list[tuple[str, bytes]], list[bytes]]:
    file = io.BytesIO(content)
    head = read_head(file)
    file.seek(head.size)
    lists = [(each.name, file.read(each.size)) for each in head.lists]
    return lists, [file.read()]


def put(lists: list[tuple[str, bytes]], files: list[bytes]) -> bytes:
    from securetrain.pack import write_container

    out = io.BytesIO()
    write_container(out, tuple(lists), files, sum(map(len, files)))
    return out.getvalue()


def list_dropped(content: bytes, rng: random.Random) -> bytes:
    lists, files = taken(content)
    del lists[rng.randrange(len(lists))]
    return put(lists, files) if lists != taken(content)[0] else content


def list_repeated(content: bytes, rng: random.Random) -> bytes:
    lists, files = taken(content)
    lists.insert(rng.randint(0, len(lists)), rng.choice(lists))
    return put(lists, files)


def lists_swapped(content: bytes, rng: random.Random) -> bytes:
    lists, files = taken(content)
    one, other = rng.sample(range(len(lists)), 2)
    lists[one], lists[other] = lists[other], lists[one]
    return put(lists, files)


def list_renamed(content: bytes, rng: random.Random) -> bytes:
    lists, files = taken(content)
    at = rng.randrange(len(lists))
    names = ["root.1", "root.2", "targets", "recalls", PACK, ANNEX, "snapshot", "other-pack"]
    lists[at] = (rng.choice(names), lists[at][1])
    return put(lists, files)


def list_of_another(content: bytes, rng: random.Random) -> bytes:
    """Put a list of another pack of the same channel in the place of this one's."""
    lists, files = taken(content)
    others = dict(taken(other_lists(content))[0])
    at = rng.randrange(len(lists))
    name = lists[at][0]
    lists[at] = (name, others.get(name, others["targets"]))
    return put(lists, files)


@cache
def other_lists(content: bytes) -> bytes:
    """Return the next version of a pack."""
    if content == small()[0]:
        return pack_bytes(small_book(), Made(version=2))
    # A newer annex may take the place of the one in a pack, together with its files.
    made = Made(version=2, by=("tara", "pari"), annexes=(annex_of(2, b"911"),))
    return pack_bytes(with_recall(three_book(), "other"), made)


def file_changed(content: bytes, rng: random.Random) -> bytes:
    lists, (files,) = taken(content)
    at = rng.randrange(len(files))
    return put(lists, [files[:at] + bytes([rng.randrange(256)]) + files[at + rng.randint(0, 1) :]])


# JSON by its meaning


def places(found: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each container and key in some JSON."""
    entries = found.items() if isinstance(found, dict) else enumerate(found)
    for key, each in list(entries):
        yield found, key
        if isinstance(each, dict | list):
            yield from places(each)


def edited(content: bytes, rng: random.Random) -> bytes:
    """Change one value of a list, written in the one spelling, its signatures left as they are."""
    lists, files = taken(content)
    at = rng.randrange(len(lists))
    name, said = lists[at][0], json.loads(lists[at][1])
    within, key = rng.choice(list(places(said)))
    rng.choice(EDITS)(within, key, rng)
    lists[at] = (name, canonical(said))
    return put(lists, files)


def spelled(content: bytes, rng: random.Random) -> bytes:
    """Write a list in another spelling of the same meaning."""
    lists, files = taken(content)
    at = rng.randrange(len(lists))
    name, said = lists[at][0], json.loads(lists[at][1])
    spellings: list[Callable[[], bytes]] = [
        lambda: json.dumps(said).encode(),
        lambda: json.dumps(said, sort_keys=True, separators=(",", ":"), indent=0).encode(),
        lambda: lists[at][1] + rng.choice([b" ", b"\n", b"\0", b"\r\n"]),
        lambda: b"\xef\xbb\xbf" + lists[at][1],
        lambda: lists[at][1].replace(b'"version":1', b'"version":1e0'),
        lambda: lists[at][1].replace(b'"version":1', b'"version":01'),
        lambda: lists[at][1].replace(b'"sig":', b'"sig":"","sig":', 1),
        lambda: lists[at][1].replace(b"root", b"r\\u006fot", 1),
        lambda: lists[at][1].replace(b"T00:00:00Z", b"T00:00:00+00:00", 1),
        lambda: lists[at][1].replace(b"/", b"\\/", 1),
    ]
    lists[at] = (name, rng.choice(spellings)())
    return put(lists, files)


def signatures_changed(content: bytes, rng: random.Random) -> bytes:
    """Drop, repeat, reorder or exchange signatures."""
    lists, files = taken(content)
    at, other = rng.randrange(len(lists)), rng.randrange(len(lists))
    name, said = lists[at][0], json.loads(lists[at][1])
    foreign = json.loads(lists[other][1])["signatures"]
    said["signatures"] = rng.choice(
        [
            said["signatures"][1:],
            said["signatures"] * 2,
            said["signatures"] + foreign,
            said["signatures"][::-1],
            foreign,
            [{**each, "sig": each["sig"].upper()} for each in said["signatures"]],
            [{**each, "sig": each["sig"] + "00"} for each in said["signatures"]],
            [{**each, "keyid": each["keyid"].upper()} for each in said["signatures"]],
        ]
    )
    lists[at] = (name, canonical(said))
    return put(lists, files)


def _drop(within: Any, key: Any, _rng: random.Random) -> None:
    del within[key]


def _replace(within: Any, key: Any, rng: random.Random) -> None:
    odd: list[Any] = [0, -1, 2**70, True, None, "", "x", [], {}, [[]], "0" * 64, 1_000_001, "ü"]
    within[key] = rng.choice(odd)


def _add(within: Any, _key: Any, rng: random.Random) -> None:
    if isinstance(within, dict):
        within[rng.choice(["x", "version", "keyids", "unrecognized"])] = rng.choice([1, "x", []])
    else:
        within.append(rng.choice([1, "x", {}]))


def _tweak(within: Any, key: Any, rng: random.Random) -> None:
    each = within[key]
    if isinstance(each, str) and each:
        at = rng.randrange(len(each))
        within[key] = each[:at] + rng.choice("0aZ/.\u202e\u0301 ") + each[at + 1 :]
    elif isinstance(each, int):
        within[key] = each + rng.choice([-1, 1, 1_000])
    else:
        _replace(within, key, rng)


EDITS = (_drop, _replace, _add, _tweak)
MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    flipped,
    cut,
    repeated,
    overwritten,
    resized,
    list_dropped,
    list_repeated,
    lists_swapped,
    list_renamed,
    list_of_another,
    file_changed,
    edited,
    spelled,
    signatures_changed,
)


def test_a_pack_taken_apart_and_put_together_is_the_same() -> None:
    for content, _channel in (small(), whole()):
        assert put(*taken(content)) == content
        assert Forge(content).bytes() == content
