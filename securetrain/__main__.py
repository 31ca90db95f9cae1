# SPDX-License-Identifier: GPL-3.0-or-later
"""Choose between the learner's window and a command. Every import is late: this is start time."""

import sys

NO_SCREEN = (
    "There is no screen here to open a window on; to try the program anyway, read a lesson with"
    " “python3 -m securetrain show lessons”, or draw its pages as pictures with"
    " “python3 -m tests.gallery FOLDER”."
)


def wants_window(arguments: list[str]) -> bool:
    """Tell a start of the learner's window from a spoken command.

    `--yes` agrees to system packages that the first start of a checkout may need. A path to a
    folder of packs is known by its separators, which no command has: nothing is touched here.
    """
    return all(argument == "--yes" or _names_packs(argument) for argument in arguments)


def _names_packs(argument: str) -> bool:
    is_path = "/" in argument or "\\" in argument
    return argument.endswith(".stpack") or (is_path and not argument.startswith("-"))


def has_screen(environment: dict[str, str], platform: str = sys.platform) -> bool:
    """Say whether a window can be shown; only Linux and its kin start without a screen."""
    if platform in {"win32", "darwin"} or environment.get("QT_QPA_PLATFORM"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def main(arguments: list[str] | None = None) -> int:
    """Run the program; the answer is its exit code.

    A checkout is made ready first and entered; an installed copy goes straight on.

    Args:
        arguments: What was said on the command line after the program's name.
    """
    import os

    from securetrain.bootstrap import ensure

    said = sys.argv[1:] if arguments is None else arguments
    window = wants_window(said)
    if window and not has_screen(dict(os.environ)):
        print(NO_SCREEN, file=sys.stderr)
        return 2
    ensure("securetrain", said, needs_window=window)
    return open_window(said) if window else run_command(said)


def run_command(said: list[str]) -> int:
    """Do what a command says, without Qt, in a process that it closes in."""
    from securetrain.cli import main as run

    return run(said, closes_in=True)


def open_window(said: list[str]) -> int:
    """Open the learner's window, with the packs or folders of packs that were named."""
    from securetrain.session import run

    return run([argument for argument in said if argument != "--yes"])


if __name__ == "__main__":
    raise SystemExit(main())
