# SPDX-License-Identifier: GPL-3.0-or-later
"""Go on inside the checkout's own environment, making it ready first where it is not."""

import os
import sys
from pathlib import Path

from securetrain.bootstrap import checkout
from securetrain.bootstrap.freshness import stale
from securetrain.errors import SetUpError

RUN = checkout.RUN
TESTS = checkout.TESTS

ROOT = Path(__file__).parents[2]
NOT_READY = 3
"""The exit code of a start that could not be made ready."""


def ensure(
    module: str, arguments: list[str], *, part: str = RUN, needs_window: bool = False
) -> None:
    """Return at once inside the environment or an installed copy; else start again inside it.

    A module that is to be run as `python3 -m tests.gallery` calls this first, before it imports
    anything that is not in the standard library:
    `ensure("tests.gallery", sys.argv[1:], part=TESTS, needs_window=True)`.

    Args:
        module: What `-m` is to run inside.
        arguments: What to hand on to it.
        part: `RUN` for the program, `TESTS` to have the test tools as well.
        needs_window: Whether Qt and the bundled lessons will be wanted.
    """
    if not checkout.is_checkout(ROOT) or checkout.is_inside(ROOT, sys.prefix):
        return
    try:
        make_ready(ROOT, part=part, needs_window=needs_window, agreed=has_agreed(arguments))
    except SetUpError as error:
        print(error, file=sys.stderr)
        raise SystemExit(NOT_READY) from None
    except KeyboardInterrupt:
        print("\nStopped. The next start goes on from here.", file=sys.stderr)
        raise SystemExit(130) from None
    restart(checkout.python_of(ROOT), ["-m", module, *arguments])


def has_agreed(arguments: list[str]) -> bool:
    """Say whether installing system packages was agreed to beforehand."""
    return "--yes" in arguments or os.environ.get("CI") == "true"


def make_ready(root: Path, *, part: str, needs_window: bool, agreed: bool) -> None:
    """Bring the environment, the compiled files and the system's libraries up to date.

    Raises:
        SetUpError: Something is missing that only a person can bring.
    """
    if not checkout.is_ready(root, part):
        from securetrain.bootstrap.environment import prepare

        prepare(root, part, agreed=agreed)
    if to_compile := stale(root, with_lessons=needs_window):
        from securetrain.bootstrap.compiling import compile_stale

        compile_stale(root, to_compile)
    on_screen = os.environ.get("QT_QPA_PLATFORM") != "offscreen"
    seen = checkout.qt_seen(root, on_screen=on_screen)
    if needs_window and not seen.exists():
        from securetrain.bootstrap.system import provide_qt_libraries

        provide_qt_libraries(seen, on_screen=on_screen, agreed=agreed)


def restart(python: Path, arguments: list[str]) -> None:
    """Become the environment's Python, and never come back; Windows has to wait for it."""
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":
        import subprocess

        raise SystemExit(subprocess.run([python, *arguments], check=False).returncode)
    os.execv(python, [str(python), *arguments])  # noqa: S606 - the environment's own Python
