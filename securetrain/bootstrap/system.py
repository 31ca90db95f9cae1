# SPDX-License-Identifier: GPL-3.0-or-later
"""What the system has to bring: pip on Debian, and the libraries that Qt stands on under Linux."""

import importlib.util
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from securetrain.errors import SetUpError

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libEGL.so.1": "libegl1",
    "libfreetype.so.6": "libfreetype6",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""Each library that Qt opens, and the Debian package it comes in."""

FOR_WINDOWS = 5
"""How many of them, the last, only serve to put a window on an X11 screen."""

STANDARD_ERROR = 2
"""The number of standard error: what apt-get says is progress, not the answer to a command."""

SAFE = "Nothing on this system was changed."


def provide_pip(*, agreed: bool) -> bool:
    """Say whether this Python has pip; False means that its environments bring their own.

    Raises:
        SetUpError: There is neither, as on a small Debian, and nobody agreed to bring it.
    """
    if importlib.util.find_spec("pip"):
        return True
    if not importlib.util.find_spec("ensurepip"):
        provide(["python3-venv"], why="This Python comes without pip.", agreed=agreed)
        importlib.invalidate_caches()
    return False


def provide_qt_libraries(seen: Path, *, on_screen: bool, agreed: bool) -> None:
    """See to it that Qt will find its libraries, and leave a mark for later starts.

    Args:
        seen: The mark.
        on_screen: Whether windows are to be shown, and not only drawn.
        agreed: Whether somebody agreed beforehand to installing packages.

    Raises:
        SetUpError: Some are missing, and nobody agreed to install them.
    """
    wanted = tuple(QT_LIBRARIES) if on_screen else tuple(QT_LIBRARIES)[:-FOR_WINDOWS]
    if missing := missing_libraries(wanted):
        packages = debian_packages(missing, os_release())
        provide(
            packages,
            why=f"Qt needs libraries that are missing: {', '.join(missing)}.",
            agreed=agreed,
        )
        if missing := missing_libraries(wanted):
            raise SetUpError(
                f"Qt's libraries are still missing: {', '.join(missing)}.",
                next="Install them with your system's packages, then start again.",
            )
    with suppress(OSError):  # in a checkout that is read-only, each start looks anew
        seen.touch()


def missing_libraries(names: tuple[str, ...], platform: str = sys.platform) -> list[str]:
    """List the libraries that cannot be opened here; elsewhere than on Linux, Qt brings its own."""
    if platform != "linux":
        return []
    import ctypes

    def is_missing(name: str) -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return True
        return False

    return [name for name in names if is_missing(name)]


def os_release(file: Path = Path("/etc/os-release")) -> dict[str, str]:
    """Read what the system calls itself; empty where it does not say."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    return {key: value.strip("\"'") for key, _, value in (line.partition("=") for line in lines)}


def debian_packages(libraries: list[str], release: dict[str, str]) -> list[str]:
    """Name the packages for these libraries, as Debian or Ubuntu of this release calls them."""
    first_with_t64 = {"debian": 13.0, "ubuntu": 24.04}.get(release.get("ID", ""))
    version = release.get("VERSION_ID", "99")
    is_new = first_with_t64 is not None and float(version) >= first_with_t64
    names = [QT_LIBRARIES[library] for library in libraries]
    return [name + "t64" if is_new and name == "libglib2.0-0" else name for name in names]


def provide(packages: list[str], *, why: str, agreed: bool) -> None:
    """Install system packages when somebody says yes, or print the one line that does it.

    Raises:
        SetUpError: Nobody said yes, or it cannot be done here.
    """
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        raise SetUpError(
            why,
            safe=SAFE,
            next="Install what is missing with your system's packages, then start again.",
        )
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    by_hand = " ".join(["sudo", *line])
    if (sudo and not shutil.which("sudo")) or not (agreed or ask(why, by_hand)):
        raise SetUpError(why, safe=SAFE, next=f"This one line brings them: {by_hand}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], line):
        done = subprocess.run(
            [*sudo, *command], env=environment, stdout=STANDARD_ERROR, check=False
        )
    if done.returncode:
        raise SetUpError(why, next=f"apt-get could not install them. Try by hand: {by_hand}")


def ask(why: str, line: str) -> bool:
    """Ask the person at the terminal; where there is none, the answer is no."""
    if not (sys.stdin and sys.stdin.isatty()):
        return False
    print(f"{why}\nThis line brings them: {line}", file=sys.stderr)
    print("May it be run now? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes"}
