# SPDX-License-Identifier: GPL-3.0-or-later
"""A vault on a stick that is pulled out: nothing acknowledged is lost.

On FAT, in a kernel of its own where this one does not know it, and on ext2, which has no journal of
its own either and is looked through before it is mounted again, as every system does.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from securetrain.errors import SecuretrainError
from securetrain.session.doorkeeper.saving import save
from tests.machine import needs
from tests.practice.making import attempt
from tests.vault.making import ANOTHER, PASSPHRASE, create, renew_key, unlock
from tests.vault.proofs import own_kernel

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.thorough


def cannot(kind: str) -> str:
    """Say why no stick can be made here; empty where one can."""
    if not hasattr(os, "getuid") or os.getuid() != 0:
        return "needs root, to mount the image of a stick"
    return "" if shutil.which(f"mkfs.{kind}") else f"needs mkfs.{kind}"


def is_known(kind: str) -> bool:
    """Say whether this kernel can mount such a stick; no package could change that."""
    if modprobe := shutil.which("modprobe"):
        subprocess.run([modprobe, "-q", kind], check=False)
    return kind in Path("/proc/filesystems").read_text().split()


@contextmanager
def plugged_in(image: Path, place: Path) -> Iterator[Path]:
    """Mount the image of a stick; it may be copied meanwhile, which is as good as pulled out."""
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-n", "-o", "loop", str(image), str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "-n", str(place)], check=True)


def mend(image: Path) -> None:
    """Look through an ext2; anything else is left as it was pulled out."""
    if image.read_bytes()[1_080:1_082] == b"\x53\xef":
        subprocess.run(["fsck.ext2", "-fy", str(image)], check=False, capture_output=True)


@pytest.fixture(params=["vfat", "ext2"])
def image(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if reason := cannot(request.param):
        assert not os.environ.get("CI"), f"CI has to run this, and it {reason}"
        pytest.skip(reason)
    if not is_known(request.param):
        pytest.skip(f"this kernel does not know {request.param}")
    path = tmp_path / "stick"
    path.write_bytes(bytes(8 * 2**20))
    subprocess.run([f"mkfs.{request.param}", str(path)], check=True, capture_output=True)
    return path


def test_answers_on_a_stick_are_there_after_it_was_pulled_out(image: Path, tmp_path: Path) -> None:
    rng, pulled, times = Random(5), tmp_path / "pulled", 0
    with plugged_in(image, tmp_path / "stick-in"):
        vault = create(tmp_path / "stick-in" / "kept")
        for number in range(200):
            vault.journal.record(attempt(f"q-{number}"))
            if rng.random() > 0.1:
                continue
            times += 1
            shutil.copy(image, pulled)
            mend(pulled)
            with plugged_in(pulled, tmp_path / "again"):
                again = unlock(tmp_path / "again" / "kept")
                assert len(again.journal.attempts()) == number + 1
                again.close()
        vault.close()
    assert times > 10


def test_a_change_of_key_on_a_stick_that_is_pulled_out_leaves_one_that_opens(
    image: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pulled, real = tmp_path / "pulled", os.fsync
    copies: list[Path] = []

    def pull(descriptor: int) -> None:
        real(descriptor)
        copies.append(Path(shutil.copy(image, tmp_path / f"pulled-{len(copies)}")))

    with plugged_in(image, tmp_path / "stick-in"):
        vault = create(tmp_path / "stick-in" / "kept")
        vault.journal.record(attempt())
        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", pull)
            renew_key(vault, PASSPHRASE, ANOTHER)
        vault.close()
    assert len(copies) > 4
    for copy in copies:
        shutil.move(copy, pulled)
        mend(pulled)
        with plugged_in(pulled, tmp_path / "again"):
            assert opening(tmp_path / "again" / "kept") == [attempt()]


def test_a_file_that_was_saved_is_on_a_stick_that_is_pulled_out(
    image: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("saving")
    with plugged_in(image, folder / "stick-in"):
        save(str(folder / "stick-in" / "lesson.txt"), "txt", b"words", program=ROOT)
        pulled = Path(shutil.copy(image, folder / "pulled"))
    mend(pulled)
    with plugged_in(pulled, folder / "again"):
        found = {each.name: each.read_bytes() for each in (folder / "again").glob("*.*")}
        assert found == {"lesson.txt": b"words"}


def test_a_stick_of_fat_is_tried_in_a_kernel_of_its_own(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    if is_known("vfat"):
        pytest.skip("this kernel knows vfat, so the tests above have tried it")
    needs.program(own_kernel.PROGRAM, "user-mode-linux")
    folder = tmp_path_factory.mktemp("kernel")  # not in /dev, where that kernel has its own
    code, said = own_kernel.run_inside(folder, "-k", "vfat", "--thorough", "-rs", __file__)
    assert "3 passed" in said, said
    assert "skipped" not in said, said
    assert code == 0, said


def opening(folder: Path) -> object:
    """Return what the old or the new passphrase opens."""
    for passphrase in (PASSPHRASE, ANOTHER):
        try:
            vault = unlock(folder, passphrase=passphrase)
        except SecuretrainError:
            continue
        attempts = list(vault.journal.attempts())
        vault.close()
        return attempts
    return None
