# SPDX-License-Identifier: GPL-3.0-or-later
"""From the words on the command line to a command, and from whatever happens to an exit code."""

import os
import sys

from securetrain.errors import SecuretrainError

NOT_UNDERSTOOD = 2
INTERRUPTED = 130
_MISSING = (
    "This command needs “{name}”, which is not installed here. Nothing was changed."
    " Install what authors need with: pip install securetrain[authors]"
)
_SURPRISE = (
    "Something happened that this program was not prepared for ({kind}). No file is half"
    " written. Please report what you did; python3 -X dev shows more."
)


def main(argv: list[str], *, closes_in: bool = False) -> int:
    """Do what ``argv`` says; the answer is the exit code. Nothing but a sentence is ever shown.

    ``closes_in`` lets the command close this process in for good before it reads anything.
    """
    try:
        return _run(argv, closes_in=closes_in)
    except BrokenPipeError:
        # Whoever was reading has left. Python would complain once more when it closes the pipe.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
        return 0
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        sentence = _sentence(error)
        if not sentence and is_developing():
            raise
        return _told(sentence or _SURPRISE.format(kind=type(error).__name__))


def _run(argv: list[str], *, closes_in: bool) -> int:
    from securetrain import words
    from securetrain.cli.arguments import parser
    from securetrain.cli.closing import rules_for
    from securetrain.places import catalogues
    from securetrain.shield import close_in

    words.use(interface_language(os.environ), catalogues())
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that lacks a script still reads
    commands = parser()
    try:
        said = commands.parse_args(argv)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else NOT_UNDERSTOOD
    if said.run is None:
        commands.print_help()
        return 0
    if closes_in and (rules := rules_for(said)):
        close_in(rules)
    code: int = said.run(said)
    sys.stdout.flush()
    return code


def is_developing() -> bool:
    """Say whether Python was started with ``-X dev``, to see where something went wrong."""
    return sys.flags.dev_mode


def interface_language(environment: "os._Environ[str] | dict[str, str]") -> str:
    """Return the language that commands speak: the terminal's, where there is a catalogue."""
    from securetrain.words import LANGUAGES

    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if given := environment.get(name):
            language = given.replace("-", "_").partition("_")[0].partition(".")[0]
            return language if language in LANGUAGES else "en"
    return "en"


def _sentence(error: Exception) -> str:
    """Return what is to be said of an error that may happen; empty for one that may not."""
    if isinstance(error, SecuretrainError):
        return str(error)
    if isinstance(error, ModuleNotFoundError):
        return _MISSING.format(name=error.name)
    if isinstance(error, OSError):
        about = f"“{error.filename}”: " if error.filename else ""
        reason = error.strerror or "it cannot be read or written"
        return f"This could not be done: {about}{reason}. Nothing else was changed."
    return ""


def _told(sentence: str) -> int:
    from securetrain.cli.started import as_started
    from securetrain.cli.terminal import harmless

    print(as_started(harmless(sentence)), file=sys.stderr)
    return NOT_UNDERSTOOD
