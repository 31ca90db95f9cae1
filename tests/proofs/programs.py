# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that a proof has started in an empty home, and talks with; see `driven`."""

import json
import os
import select
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic_ns
from typing import Any

from securetrain import places
from tests.journeys.homes import complaints

ROOMS = (
    *("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"),
    "XDG_RUNTIME_DIR",
)
PATIENCE = 30.0
"""Seconds after which whatever was waited for will not come."""


def vault_in(home: Path) -> Path:
    """Return where the program keeps a vault in an empty home."""
    return home / "XDG_DATA_HOME" / "securetrain"


class Program:
    """A running program: what it says, and when its sessions are gone."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        """Take a process that was started."""
        self._process = process
        self._heard = b""

    def hear(self) -> Any:
        """Return what a session says next.

        Raises:
            AssertionError: it has ended instead, or says nothing.
        """
        assert self._process.stdout
        assert self._process.stderr
        while b"\n" not in self._heard:
            pipe = self._process.stdout.fileno()
            ready, *_others = select.select([pipe], [], [], PATIENCE)
            more = os.read(pipe, 65_536) if ready else b""
            if not more:
                self._process.kill()
                raise AssertionError(f"It said nothing more. {self._process.stderr.read()}")
            self._heard += more
        line, _end, self._heard = self._heard.partition(b"\n")
        return json.loads(line)

    def say(self, value: Any = None) -> None:
        """Tell the session something; it goes on."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(value) + "\n")
        self._process.stdin.flush()

    def end(self) -> None:
        """Wait until it has ended by itself, and well."""
        _said, complained = self._process.communicate(timeout=PATIENCE)
        done = subprocess.CompletedProcess("", self._process.returncode, "", complained)
        assert not complaints(done), complained
        assert done.returncode == 0

    @property
    def code(self) -> int:
        """The exit code, once it has ended."""
        self._process.communicate(timeout=PATIENCE)
        return self._process.returncode


@contextmanager
def program(
    home: Path, *ways: str, manner: str = "closed", before: Sequence[str] = ()
) -> Iterator[Program]:
    """Start the program in a home that is empty but for a vault, driven on these ways."""
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    for room in ROOMS:
        (home / room).mkdir(mode=0o700, exist_ok=True)
        environment[room] = str(home / room)
    process = subprocess.Popen(
        [*before, sys.executable, "-m", "tests.proofs.driven", manner, *ways],
        cwd=places.PACKAGE.parent,
        env={**environment, "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield Program(process)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


class Leaving:
    """A process whose end is waited for, exactly."""

    def __init__(self, process: int) -> None:
        """Take hold of it while it is there."""
        self._there = os.pidfd_open(process)

    def wait(self) -> int:
        """Return the moment of its end, in nanoseconds of the machine's clock."""
        ended, *_others = select.select([self._there], [], [], PATIENCE)
        at = monotonic_ns()
        os.close(self._there)
        assert ended, "The process did not end."
        return at
