# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the private environment and fill it; an interrupted attempt is begun anew."""

import os
import shutil
import sys
from pathlib import Path

from securetrain.bootstrap import checkout
from securetrain.bootstrap.alone import alone, tell
from securetrain.bootstrap.packages import install
from securetrain.bootstrap.system import provide_pip
from securetrain.errors import SetUpError

SIZES = {checkout.RUN: 100, checkout.TESTS: 30}
"""What a part downloads, in megabytes, roughly."""


def prepare(root: Path, part: str, *, agreed: bool) -> None:
    """Install a part, and those before it, into the environment; make that where it is missing.

    Raises:
        SetUpError: The folder cannot be written to, or a package cannot be had.
    """
    wanted = checkout.PARTS[: checkout.PARTS.index(part) + 1]
    try:
        with alone(root / ".venv.lock"):
            if not checkout.is_ready(root, part):
                fill(root, wanted, agreed=agreed)
    except OSError as error:
        raise SetUpError(
            f"The environment in “{checkout.environment_of(root)}” could not be written: {error}.",
            safe="Nothing outside that folder was touched.",
            next="Make the folder writable or make room on the disk, then start again.",
        ) from error


def fill(root: Path, parts: tuple[str, ...], *, agreed: bool) -> None:
    """Do the work of `prepare`, alone and step by step; the stamps come last."""
    environment = checkout.environment_of(root)
    missing = [part for part in parts if not checkout.is_ready(root, part)]
    megabytes = sum(SIZES[part] for part in missing)
    tell(
        "Getting ready, once: this fetches what the program is built from, about"
        f" {megabytes} MB, from the package index. Later starts need no network."
    )
    has_pip = provide_pip(agreed=agreed)
    unfinished = environment / ".unfinished"
    if unfinished.exists() or not fits(root):
        make_environment(environment, unfinished, with_pip=not has_pip)
    unfinished.touch()
    for part in parts:
        checkout.stamp_of(root, part).unlink(missing_ok=True)
    install(root, missing, outer_pip=has_pip, tell=tell)
    link(root)
    for part in parts:
        checkout.stamp_of(root, part).write_bytes(checkout.fingerprint(root))
    unfinished.unlink()
    tell("Ready.")


def fits(root: Path) -> bool:
    """Say whether the environment there was made by a Python of this version."""
    try:
        about = (checkout.environment_of(root) / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return False
    version = f"{sys.version_info.major}.{sys.version_info.minor}."
    lines = [line.partition("=") for line in about.splitlines()]
    versions = [value.strip() for key, _, value in lines if key.strip().startswith("version")]
    return checkout.python_of(root).exists() and any(v.startswith(version) for v in versions)


def make_environment(environment: Path, unfinished: Path, *, with_pip: bool) -> None:
    """Make an empty environment where none, or an unusable one, was."""
    import venv

    if environment.exists():
        shutil.rmtree(environment)
    environment.mkdir()
    unfinished.touch()
    venv.create(environment, with_pip=with_pip, symlinks=os.name != "nt")


def link(root: Path) -> None:
    """Let the environment find the checkout, and give it the command `securetrain`.

    The path file holds a path relative to itself: it is plain ASCII wherever the checkout lies.
    """
    environment = checkout.environment_of(root)
    folder = next(
        environment.glob("[Ll]ib/python3*/site-packages"), environment / "Lib" / "site-packages"
    )
    upwards = os.path.relpath(root, folder)
    (folder / "securetrain.pth").write_text(upwards + "\n", encoding="ascii")
    if sys.platform == "win32":
        script = environment / "Scripts" / "securetrain.cmd"
        script.write_text('@"%~dp0python.exe" -P -m securetrain %*\r\n', encoding="ascii")
        return
    script = environment / "bin" / "securetrain"
    script.write_text(
        '#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/python" -P -m securetrain "$@"\n',
        encoding="ascii",
    )
    script.chmod(0o755)
