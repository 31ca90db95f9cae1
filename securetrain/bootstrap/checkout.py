# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies where in a checkout, and whether its environment is ready. Read at every start."""

import sys
from pathlib import Path

RUN = "run"
TESTS = "tests"
PARTS = (RUN, TESTS)
"""The parts of the lock, in the order in which they stand there."""


def is_checkout(root: Path) -> bool:
    """Tell a checkout from an installed copy, which has no `pyproject.toml` beside it."""
    return (root / "pyproject.toml").is_file() and lock_of(root).is_file()


def is_inside(root: Path, prefix: str) -> bool:
    """Say whether the Python whose `sys.prefix` this is belongs to the checkout's environment."""
    environment = environment_of(root)
    return Path(prefix) == environment or (environment.is_dir() and environment.samefile(prefix))


def environment_of(root: Path) -> Path:
    """Name the folder of the private environment."""
    return root / ".venv"


def python_of(root: Path) -> Path:
    """Name the environment's Python."""
    if sys.platform == "win32":
        return environment_of(root) / "Scripts" / "python.exe"
    return environment_of(root) / "bin" / "python"


def lock_of(root: Path) -> Path:
    """Name the list of everything that is installed, with its hashes."""
    return root / "requirements.lock"


def stamp_of(root: Path, part: str) -> Path:
    """Name the file that is written last, once a part has been installed whole."""
    return environment_of(root) / f".ready-{part}"


def qt_seen(root: Path, *, on_screen: bool) -> Path:
    """Name the file that says that Qt's system libraries were found; a screen asks for more."""
    return environment_of(root) / (".qt-found" if on_screen else ".qt-found-without-screen")


def fingerprint(root: Path) -> bytes:
    """Give what a stamp must hold: this Python's version, and the lock itself."""
    version = f"Python {sys.version_info.major}.{sys.version_info.minor}\n"
    return version.encode() + lock_of(root).read_bytes()


def is_ready(root: Path, part: str) -> bool:
    """Say whether a part is installed as the lock has it, for a Python like this one."""
    try:
        return python_of(root).exists() and stamp_of(root, part).read_bytes() == fingerprint(root)
    except OSError:
        return False
