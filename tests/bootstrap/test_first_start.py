# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start of a bare checkout and those after it, as a person meets them (15 s)."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from securetrain.bootstrap import checkout
from tests.bootstrap.making import OUTER_PYTHON, make_checkout, make_lock, make_wheel

Done = subprocess.CompletedProcess[str]


def start(root: Path, *said: str) -> Done:
    """Start the program of a checkout as its README says, with the Python of the system."""
    return subprocess.run(
        [OUTER_PYTHON, "-m", "securetrain", *said],
        cwd=root,
        env={**os.environ, "PIP_USER": "1", "PIP_TARGET": str(root / "elsewhere")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def checkout_ready(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Done]:
    """Make a checkout and start it once."""
    root = make_checkout(tmp_path_factory.mktemp("first"))
    return root, start(root, "hello", "world")


def test_the_first_start_makes_everything_ready_and_goes_on(
    checkout_ready: tuple[Path, Done],
) -> None:
    root, done = checkout_ready
    assert done.stdout == f"said hello world with pebble 1.0 in {root / '.venv'}\n"
    assert done.returncode == 7
    assert "Getting ready, once" in done.stderr
    assert "1 of 1: pebble\n" in done.stderr
    assert not (root / "elsewhere").exists()


def test_a_later_start_says_nothing_of_its_own(checkout_ready: tuple[Path, Done]) -> None:
    root, _ = checkout_ready
    done = start(root, "again")
    assert (done.returncode, done.stderr) == (7, "")


def test_the_command_in_the_environment_works_from_anywhere(
    checkout_ready: tuple[Path, Done], tmp_path: Path
) -> None:
    root, _ = checkout_ready
    script = root / ".venv" / ("Scripts/securetrain.cmd" if os.name == "nt" else "bin/securetrain")
    done = subprocess.run([script, "hi"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("said hi with pebble 1.0")


def test_a_changed_lock_is_followed(tmp_path: Path) -> None:
    root = make_checkout(tmp_path)
    start(root, "hello")
    make_lock(root, make_wheel(root / "wheels", "2.0"))
    assert "with pebble 2.0" in start(root, "hello").stdout


def test_an_interrupted_start_is_healed_by_the_next(tmp_path: Path) -> None:
    root = make_checkout(tmp_path)
    start(root, "hello")
    checkout.stamp_of(root, checkout.RUN).unlink()
    (root / ".venv" / ".unfinished").touch()
    module = next(root.glob(".venv/**/pebble.py"))
    module.write_text("half a fi", encoding="utf-8")
    assert "with pebble 1.0" in start(root, "hello").stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal")
def test_a_start_that_is_stopped_says_that_the_next_goes_on(tmp_path: Path) -> None:
    root = make_checkout(tmp_path)
    starting = subprocess.Popen(
        [OUTER_PYTHON, "-m", "securetrain", "hello"],
        cwd=root,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert starting.stderr
    assert "Getting ready" in starting.stderr.readline()
    os.killpg(starting.pid, signal.SIGINT)
    assert "The next start goes on from here." in starting.communicate()[1]
    assert starting.returncode == 130
    assert "with pebble 1.0" in start(root, "hello").stdout


def test_two_first_starts_at_once_do_not_hurt_each_other(tmp_path: Path) -> None:
    root = make_checkout(tmp_path)
    both = [
        subprocess.Popen(
            [OUTER_PYTHON, "-m", "securetrain", "hello"],
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [starting.communicate() for starting in both]
    assert all("with pebble 1.0" in out for out, _ in said)
    assert sum("1 of 1: pebble" in told for _, told in said) == 1


def test_a_package_with_another_hash_is_refused(tmp_path: Path) -> None:
    root = make_checkout(tmp_path)
    make_lock(root, f"pebble==1.0 --hash=sha256:{'0' * 64}\n")
    done = start(root, "hello")
    assert done.returncode == 3
    assert "is not the one that the lock names" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(root.glob(".venv/**/pebble.py"))


def test_a_package_that_is_nowhere_is_a_sentence(tmp_path: Path) -> None:
    root = make_checkout(tmp_path)
    make_lock(root, f"boulder==1.0 --hash=sha256:{'0' * 64}\n")
    done = start(root, "hello")
    assert done.returncode == 3
    assert "is not to be had" in done.stderr


def test_a_machine_without_network_is_told_in_one_paragraph(tmp_path: Path) -> None:
    root = make_checkout(tmp_path)
    (root / "wheels").rename(root / "not-here")
    nowhere = {"PIP_INDEX_URL": "https://127.0.0.1:9/simple", "PIP_CONFIG_FILE": os.devnull}
    done = subprocess.run(
        [OUTER_PYTHON, "-m", "securetrain", "hello"],
        cwd=root,
        env={**os.environ, **nowhere, "PIP_RETRIES": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert "The package index could not be reached" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    root = make_checkout(tmp_path)
    (root / ".venv.lock").mkdir()
    done = start(root, "hello")
    assert done.returncode == 3
    assert "could not be written" in done.stderr
