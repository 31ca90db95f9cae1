# SPDX-License-Identifier: GPL-3.0-or-later
"""Compile the program, its catalogues and the bundled lessons when their sources changed."""

import compileall
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from securetrain.bootstrap import checkout
from securetrain.bootstrap.alone import alone, tell
from securetrain.bootstrap.catalogues import compile_catalogues
from securetrain.bootstrap.freshness import read_state, state_file
from securetrain.errors import SetUpError
from securetrain.places import COMPILED

Compiler = Callable[[Path, Path], bool]
"""What compiles the sources of a checkout into an empty place; False where it could not."""


def compile_stale(root: Path, stale: dict[str, str]) -> None:
    """Compile what is named; a source at fault is told, and does not stop a start.

    Args:
        root: The checkout.
        stale: `program`, `locale` and `lessons`, or some of them, with the state of their sources.
    """
    try:
        with alone(root / ".venv.lock"):
            for name, state in stale.items():
                compile_one(root, name, state)
    except OSError as error:
        tell(f"Lessons and words were not compiled anew, since nothing can be written: {error}.")


def compile_one(root: Path, name: str, state: str) -> None:
    """Compile one kind, unless another start has done so meanwhile."""
    compilers: dict[str, Compiler] = {"locale": compile_interface, "lessons": compile_lessons}
    into = checkout.environment_of(root) / COMPILED
    into.mkdir(parents=True, exist_ok=True)
    kept = state_file(root, name)
    if read_state(kept) == state:
        return
    if name == "program":  # beside its sources; the first window comes in two thirds of the time
        compileall.compile_dir(root / "securetrain", quiet=2)
    elif not replace(into / name, root, compilers[name]):
        return
    kept.write_text(state, encoding="ascii")


def replace(target: Path, root: Path, compiler: Compiler) -> bool:
    """Compile beside the old result and then change places; a failure keeps the old one."""
    fresh, old = target.with_suffix(".new"), target.with_suffix(".old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    if not compiler(root, fresh):
        shutil.rmtree(fresh, ignore_errors=True)
        return False
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    return True


def compile_interface(root: Path, into: Path) -> bool:
    """Compile the interface's catalogues; one that cannot be read is told."""
    into.mkdir()
    try:
        compile_catalogues(root / "assets" / "locale", into)
    except SetUpError as error:
        tell(str(error))
        return False
    return True


def compile_lessons(root: Path, into: Path) -> bool:
    """Compile the bundled lessons by the same command that authors use."""
    if not (root / "lessons").is_dir() or not (root / "securetrain" / "cli").is_dir():
        return False
    tell("Compiling the bundled lessons.")
    python = str(checkout.python_of(root))
    command = [python, "-m", "securetrain", "build", "lessons", "-o", str(into)]
    done = subprocess.run(
        command,
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode or not into.is_dir():
        said = (done.stdout.strip().splitlines() or [""])[-1]
        tell(
            f"The bundled lessons could not be compiled: {said}\n"
            "What was compiled before is kept. Look with: python3 -m securetrain check lessons"
        )
        return False
    return True
