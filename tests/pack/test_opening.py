# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of opening packs, by publishers who are known and by others."""

import dataclasses
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from securetrain.course import Lesson, Shelf
from securetrain.pack import (
    DamagedPackError,
    NewerPackError,
    OlderPackError,
    StoppedError,
    UnknownPublisher,
    VerifiedPack,
    WrongDigitsError,
    check_contents,
    glimpse,
    open_file,
    open_pack,
    read_without_trust,
    trust,
)
from tests.pack.making import (
    PACK,
    Made,
    annex_of,
    opened,
    pack_bytes,
    shelf,
    small_book,
    three_book,
    trusted,
)
from tests.workshop.making import make_pack


def unknown(content: bytes) -> UnknownPublisher:
    """Open a pack whose publisher nobody here knows."""
    found = open_pack(io.BytesIO(content), [])
    assert isinstance(found, UnknownPublisher)
    return found


def test_a_publisher_whom_nobody_knows_is_told_and_nothing_is_opened() -> None:
    made = Made(by=("tara", "pari"), annexes=(annex_of(2),))
    found = unknown(pack_bytes(three_book(), made))
    assert (found.name, found.pack, found.version) == ("Example Organisation", PACK, 1)
    assert len(found.fingerprint) == 8


def test_files_of_somebody_unknown_are_not_even_looked_at() -> None:
    whole = pack_bytes(three_book(), Made(by=("tara",)))
    assert unknown(whole[:-1] + b"?") == unknown(whole)


def test_somebody_is_trusted_once_all_eight_groups_are_typed() -> None:
    content = pack_bytes(small_book())
    found = unknown(content)
    channel = trust(found, [f" {group} " for group in found.fingerprint])
    assert opened(content, channel).pack.trusted


@pytest.mark.parametrize("keep", [0, 2, 7])
def test_fewer_or_other_digits_trust_nobody(keep: int) -> None:
    found = unknown(pack_bytes(small_book()))
    others = unknown(pack_bytes(three_book(), Made(by=("tara",)))).fingerprint
    for typed in (found.fingerprint[:keep], (*found.fingerprint[:keep], *others[keep:])):
        with pytest.raises(WrongDigitsError) as refused:
            trust(found, typed)
        assert refused.value.safe == "The publisher is not trusted, and nothing was opened."


def test_a_pack_read_without_trust_says_so() -> None:
    pack = read_without_trust(io.BytesIO(pack_bytes(small_book())))
    assert not pack.trusted
    assert pack.document(Shelf, "shelf.en.json").pack.title == "First"


def test_a_pack_that_does_not_hold_together_is_not_read_without_trust_either() -> None:
    whole = pack_bytes(small_book(), Made(files={"source/a.md": b"a file that nobody shows"}))
    with pytest.raises(DamagedPackError, match=r"was changed: source/a\.md"):
        read_without_trust(io.BytesIO(whole[:-1] + b"?"))


def test_the_same_pack_may_be_opened_again() -> None:
    content = pack_bytes(small_book())
    first = opened(content, trusted(content))
    assert opened(content, first.channel).channel == first.channel


def test_opening_tells_how_far_it_is_and_can_be_stopped() -> None:
    content = pack_bytes(small_book(), Made(files={"source/a.md": b"a" * 10}))
    seen: list[tuple[int, int]] = []

    def watch(done: int, whole: int) -> bool:
        seen.append((done, whole))
        return len(seen) < 2

    with pytest.raises(StoppedError, match="was stopped"):
        open_pack(io.BytesIO(content), [trusted(content)], watch=watch)
    whole = len(shelf()) + 10
    assert seen == [(len(shelf()), whole), (whole, whole)]


def test_nobody_else_makes_a_verified_pack() -> None:
    content = pack_bytes(small_book())
    pack = opened(content, trusted(content)).pack
    with pytest.raises(TypeError, match="only the room"):
        dataclasses.replace(pack, made=object())
    with pytest.raises(TypeError):
        VerifiedPack(**{each.name: None for each in dataclasses.fields(VerifiedPack)})  # type: ignore[arg-type]


def test_a_file_that_is_not_there_is_not_read() -> None:
    content = pack_bytes(small_book())
    with pytest.raises(KeyError):
        opened(content, trusted(content)).pack.read("lessons/none.en.json")


def test_lessons_are_read_from_a_pack_that_was_built(tmp_path: Path) -> None:
    from datetime import date

    from securetrain.workshop import Plan, pack_files, read_project

    packed = pack_files(read_project(make_pack(tmp_path / "pack")), Plan(date(2026, 11, 21)))
    assert not packed.errors
    files = {**packed.files, "shelf.en.json": shelf()}
    content = pack_bytes(small_book(), Made(files=files))
    pack = opened(content, trusted(content)).pack
    check_contents(pack)
    lesson = pack.document(Lesson, "lessons/strange-call.en.json")
    assert lesson.info.title == "A strange call"
    assert pack.picture("media/strange-call/img/hand.png")
    assert pack.read("source/pack.yml").startswith(b"id: small-pack")


def test_contents_of_an_annex_are_looked_at_too() -> None:
    from tests.pack.making import annex_of

    made = Made(by=("tara", "pari"), annexes=(annex_of(1, shelf()),))
    content = pack_bytes(three_book(), made)
    check_contents(opened(content, trusted(content)).pack)


def test_only_a_plain_file_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.stpack")
    for path in (tmp_path, tmp_path / "pipe.stpack", Path("/dev/zero")):
        with pytest.raises(DamagedPackError, match="not a plain file"):
            open_file(path)
    (tmp_path / "a.stpack").write_bytes(b"x")
    with open_file(tmp_path / "a.stpack") as file:
        assert file.read() == b"x"


def test_opening_a_pack_imports_nothing_of_the_network(tmp_path: Path) -> None:
    content = pack_bytes(small_book())
    (tmp_path / "a.stpack").write_bytes(content)
    program = (
        "import sys, io\n"
        "import securetrain.pack as pack\n"
        "assert not [m for m in sys.modules if m.split('.')[0] in ('tuf', 'cryptography')]\n"
        f"file = open({str(tmp_path / 'a.stpack')!r}, 'rb')\n"
        "found = pack.open_pack(file, [])\n"
        "pack.open_pack(file, [pack.trust(found, found.fingerprint)])\n"
        "banned = {'urllib3', 'socket', 'ssl', 'http', 'requests', 'PySide6'}\n"
        "print(sorted(banned & {m.split('.')[0] for m in sys.modules}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_a_glimpse_tells_title_and_version_of_a_pack_by_somebody_trusted() -> None:
    made = Made(version=2, title="First steps", by=("tara", "pari"), annexes=(annex_of(),))
    content = pack_bytes(three_book(), made)
    seen = glimpse(io.BytesIO(content), [trusted(content)])
    assert (seen.pack, seen.version, seen.title) == (PACK, 2, "First steps")
    assert (seen.publisher, seen.is_trusted) == ("Example Organisation", True)


def test_a_glimpse_of_somebody_unknown_decodes_nothing_of_their_files() -> None:
    content = pack_bytes(small_book(), Made(files={"shelf.en.json": b"no shelf"}))
    seen = glimpse(io.BytesIO(content), [])
    assert (seen.pack, seen.publisher, seen.title, seen.is_trusted) == (PACK, "Org", "", False)


def test_a_glimpse_refuses_what_opening_would_refuse() -> None:
    first, second = (pack_bytes(small_book(), Made(version=number)) for number in (1, 2))
    with pytest.raises(OlderPackError):
        glimpse(io.BytesIO(first), [opened(second, trusted(first)).channel])
    shelved = pack_bytes(small_book(), Made(files={"shelf.en.json": shelf(min_app="99.0")}))
    with pytest.raises(NewerPackError):
        glimpse(io.BytesIO(shelved), [trusted(shelved)])
    with pytest.raises(DamagedPackError):
        glimpse(io.BytesIO(first[:-1] + b"?"), [trusted(first)])
