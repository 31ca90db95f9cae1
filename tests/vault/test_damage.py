# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand damaged vaults: noticed before anything is shown, never called a wrong passphrase,
and never changed. The key file and a log in use are among them."""

import shutil
from pathlib import Path
from random import Random

import pytest

from securetrain.errors import SecuretrainError
from securetrain.practice import GuestJournal
from securetrain.sealing import WrongPassphraseError
from tests.practice.making import attempt
from tests.vault.making import create, unlock
from tests.vault.proofs.cuts import Files, files_of, lay_out

PAGE = 4_096
ANSWERS = 400
LATER = 12


def flipped(content: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << rng.randrange(8)]) + content[at + 1 :]


def zeroed(content: bytes, rng: Random) -> bytes:
    at, size = rng.randrange(len(content)), rng.choice([16, 512, PAGE])
    return content[:at] + bytes(min(size, len(content) - at)) + content[at + size :]


def cut_anywhere(content: bytes, rng: Random) -> bytes:
    return content[: rng.randrange(len(content))]


def cut_between_pages(content: bytes, rng: Random) -> bytes:
    return content[: PAGE * rng.randrange(len(content) // PAGE)]


def grown(content: bytes, rng: Random) -> bytes:
    return content + rng.randbytes(rng.choice([1, 100, PAGE]))


def swapped(content: bytes, rng: Random) -> bytes:
    one, other = rng.sample(range(len(content) // PAGE), 2)
    pages = [content[at : at + PAGE] for at in range(0, len(content), PAGE)]
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


def emptied(_content: bytes, _rng: Random) -> bytes:
    return b""


DAMAGE = (flipped, flipped, zeroed, cut_anywhere, cut_between_pages, grown, swapped, emptied)


@pytest.fixture
def whole(tmp_path: Path) -> Files:
    made = create(tmp_path / "first")
    made.journal.take_over(GuestJournal([attempt(f"q-{number}") for number in range(ANSWERS)]))
    made.close()
    return files_of(made.folder)


def said(folder: Path) -> SecuretrainError | int:
    """Unlock; return the sentence, or how many answers are there."""
    try:
        opened = unlock(folder)
    except SecuretrainError as refused:
        return refused
    count = len(opened.journal.attempts())
    opened.close()
    return count


@pytest.mark.parametrize("times", [120, pytest.param(1_000, marks=pytest.mark.thorough)])
@pytest.mark.parametrize("name", ["vault.db", "keys.bin"])
def test_damage_is_noticed_and_never_called_a_wrong_passphrase(
    tmp_path: Path, whole: Files, name: str, times: int
) -> None:
    rng, noticed = Random(11), 0
    for number in range(times):
        damage = DAMAGE[number % len(DAMAGE)]
        content = damage(whole[name], rng)
        if content == whole[name]:
            continue
        lay_out({**whole, name: content}, tmp_path / "kept")
        result = said(tmp_path / "kept")
        assert not isinstance(result, WrongPassphraseError), damage.__name__
        if isinstance(result, SecuretrainError):
            noticed += 1
            assert files_of(tmp_path / "kept") == {**whole, name: content}
        else:
            # A page of the key file that holds no record: all is there, and the page is mended.
            assert (name, result) == ("keys.bin", ANSWERS), damage.__name__
    assert noticed > times / 3 if name == "keys.bin" else noticed > times * 0.9


@pytest.mark.parametrize("times", [60, pytest.param(1_000, marks=pytest.mark.thorough)])
def test_damage_in_a_log_never_takes_an_answer_without_a_word(
    tmp_path: Path, whole: Files, times: int
) -> None:
    lay_out(whole, tmp_path / "used")
    used = unlock(tmp_path / "used")
    for number in range(LATER):
        used.journal.record(attempt(f"later-{number}"))
    files = files_of(used.folder)
    used.close()
    log, rng, noticed = files["vault.db-wal"], Random(5), 0
    for number in range(times):
        content = (flipped, zeroed)[number % 2](log, rng)
        lay_out({**files, "vault.db-wal": content}, tmp_path / "kept")
        result = said(tmp_path / "kept")
        if isinstance(result, SecuretrainError):
            noticed += 1
        else:
            # At its very end, damage looks like what a power cut tore and nobody acknowledged.
            assert result >= ANSWERS + LATER - 3
    assert noticed > times / 2


def test_a_whole_log_is_played_back(tmp_path: Path, whole: Files) -> None:
    lay_out(whole, tmp_path / "used")
    used = unlock(tmp_path / "used")
    used.journal.record(attempt("later"))
    shutil.copytree(used.folder, tmp_path / "kept")
    used.close()
    assert said(tmp_path / "kept") == ANSWERS + 1
    assert sorted(files_of(tmp_path / "kept")) == ["keys.bin", "vault.db"]
