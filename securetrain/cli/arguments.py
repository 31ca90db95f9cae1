# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands and what may be said to each of them."""

import argparse
import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, NoReturn

from securetrain import __version__
from securetrain.cli.pack_arguments import (
    coming_day,
    fill_channel,
    fill_keys,
    fill_sign,
    fill_verify,
)
from securetrain.cli.started import own_command

_ABOUT = (
    "Lessons in security and in telling true from false, offline. Without a command a window opens."
)
_CODES = "It leaves 0 when done, 1 when something needs mending, 2 when it was not understood."


class Parser(argparse.ArgumentParser):
    """A parser that answers in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Say what was not understood and where to look."""
        self.exit(2, f"This was not understood: {message}. Look with: {self.prog} --help\n")


class Command(NamedTuple):
    """A command: what it does, the module of this room whose ``run`` does it, its arguments."""

    name: str
    about: str
    module: str
    fill: Callable[[Parser], None]


def parser() -> Parser:
    """Return the parser of all commands."""
    whole = Parser(prog=own_command(), description=_ABOUT, epilog=_CODES)
    whole.add_argument("--version", action="version", version=f"securetrain {__version__}")
    whole.set_defaults(run=None)
    known = whole.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    for each in _COMMANDS:
        about = f"{each.about[0].upper()}{each.about[1:]}."
        command = known.add_parser(each.name, help=each.about, description=about, epilog=_CODES)
        command.set_defaults(run=_late(each.module), command=each.name)
        each.fill(command)
    return whole


def language(said: str) -> str:
    """Take the code of a language, which becomes part of a file's name; refuse anything else."""
    if said and not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}", said):
        raise argparse.ArgumentTypeError(f"“{said}” is not a language's code, such as fa or pt-BR")
    return said


def _late(module: str) -> Callable[[argparse.Namespace], int]:
    def run(said: argparse.Namespace) -> int:
        code: int = import_module(f"securetrain.cli.{module}").run(said)
        return code

    return run


def _show(command: Parser) -> None:
    command.add_argument("path", type=Path, help="a lesson, a pack, or a folder of packs")
    command.add_argument("lesson", nargs="?", default="", help="the id of a lesson or help tree")
    command.add_argument(
        "--language", type=language, default="", help="such as fa; where there is a translation"
    )
    command.add_argument("--no-answers", action="store_true", help="print only, ask nothing")
    command.add_argument(
        "--width", type=int, default=0, help="columns; the terminal's if not given"
    )


def _new(command: Parser) -> None:
    kinds = ("lesson", "pack", "scenario", "web", "help")
    command.add_argument("kind", choices=kinds, help="what to begin")
    command.add_argument(
        "path", type=Path, help="the new pack or lesson folder, help file, or an existing lesson"
    )


def _fmt(command: Parser) -> None:
    command.add_argument("path", type=Path, help="a lesson, a pack, or a folder of packs")
    command.add_argument("--check", action="store_true", help="change nothing; leave 1 if it would")


def _check(command: Parser) -> None:
    command.add_argument("path", type=Path, help="a lesson, a pack, or a folder of packs")
    command.add_argument("--format", choices=("text", "json", "sarif"), default="text")
    command.add_argument("--fix", action="store_true", help="first write the ids that are missing")


def _explain(command: Parser) -> None:
    command.add_argument("code", help="the code of a finding, “codes”, “format” or “signing”")


def _build(command: Parser) -> None:
    command.add_argument("path", type=Path, help="a pack, or a folder of packs")
    command.add_argument(
        "-o", "--output", type=Path, required=True, help="the folder to write, or a FILE.stpack"
    )
    command.add_argument(
        "--language", type=language, action="append", default=[], help="only these; repeatable"
    )
    command.add_argument(
        "--include-unreviewed",
        action="store_true",
        help="show critical translations that no native reader has signed, beside their source",
    )
    command.add_argument("--release", action="store_true", help="write ids.lock beside pack.yml")
    stpack = command.add_argument_group("for a FILE.stpack")
    stpack.add_argument("--channel", type=Path, help="the folder of the channel it is signed in")
    stpack.add_argument(
        "--review-by", type=coming_day, help="a day such as 2027-05-20; in a year without"
    )
    stpack.add_argument("--annexes-of", type=Path, help="take over the annexes of an older pack")
    stpack.add_argument("--annex", default="", help="build this annex of the pack, not the pack")
    stpack.add_argument("--into", type=Path, help="the pack that the annex is put into")


def _translate(command: Parser) -> None:
    steps = ("extract", "merge", "status", "pseudo")
    command.add_argument(
        "step",
        choices=steps,
        help=(
            "extract: write the template; merge: bring catalogues up to date; status: count;"
            " pseudo: build two invented languages, to see what does not fit"
        ),
    )
    command.add_argument("path", type=Path, help="a pack, or a folder of packs")
    command.add_argument(
        "--language", type=language, action="append", default=[], help="only these; repeatable"
    )
    command.add_argument("-o", "--output", type=Path, help="where pseudo writes its compiled pack")


def _pictures(command: Parser) -> None:
    command.add_argument("path", type=Path, help="a lesson, a pack, or a folder of packs")
    command.add_argument("--again", action="store_true", help="also draw what has not changed")


def _export(command: Parser) -> None:
    kinds = "html: one file for a phone, without script or anything to load"
    command.add_argument("kind", choices=("html",), help=kinds)
    _give_out(command)


def _print(command: Parser) -> None:
    kinds = "handout: a lesson to read and fill in; help: a help tree as a card"
    command.add_argument("kind", choices=("handout", "help"), help=kinds)
    _give_out(command)
    sheets = ("a4", "letter")
    command.add_argument("--sheet", choices=sheets, default="a4", help="the paper; a4 if not given")


def _give_out(command: Parser) -> None:
    command.add_argument("path", type=Path, help="a lesson, a pack, or a folder of packs")
    command.add_argument("lesson", nargs="?", default="", help="the id of a lesson or help tree")
    command.add_argument("-o", "--output", type=Path, required=True, help="the new file to write")
    command.add_argument(
        "--language", type=language, default="", help="such as fa; where there is a translation"
    )


def _selfcheck(_command: Parser) -> None:
    """It takes no arguments."""


_COMMANDS = (
    Command("show", "read a lesson as text, and answer it in the terminal", "show", _show),
    Command("new", "begin a lesson, pack, scenario, web or help tree", "new", _new),
    Command("fmt", "write the ids that are missing, and change nothing else", "fmt", _fmt),
    Command("check", "look for what needs mending", "check", _check),
    Command("explain", "explain the code of a finding, or print a guide", "explain", _explain),
    Command("build", "compile packs into a folder that the program reads", "build", _build),
    Command(
        "translate",
        "take texts out for translators, and see how far they are",
        "translate",
        _translate,
    ),
    Command(
        "pictures",
        "draw the drawings once, and strip pictures of what they tell",
        "pictures",
        _pictures,
    ),
    Command("export", "put a lesson or help tree into one HTML file", "export", _export),
    Command("print", "make a handout or a help card as a PDF", "print", _print),
    Command("keys", "make keys to sign with, and tell whose one is", "keys", fill_keys),
    Command("channel", "keep a publisher's channel", "channel", fill_channel),
    Command("sign", "sign a pack, or what waits in a channel", "sign", fill_sign),
    Command("verify", "tell whether a pack is whole, and by whom", "verify", fill_verify),
    Command(
        "selfcheck",
        "try what the program must be refused, and tell what holds here",
        "selfcheck",
        _selfcheck,
    ),
)
