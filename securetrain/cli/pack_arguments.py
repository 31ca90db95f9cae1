# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be said to the commands for keys, channels and packs."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from datetime import date
from pathlib import Path

from securetrain.words import LANGUAGES

_REASONS = ("harmful", "mistaken", "outdated", "unlawful", "forged")


def day(said: str) -> date:
    """Take a day such as 2027-05-20."""
    try:
        return date.fromisoformat(said)
    except ValueError as error:
        raise ArgumentTypeError(f"“{said}” is not a day, such as 2027-05-20") from error


def coming_day(said: str) -> date:
    """Take a day that is not past."""
    found = day(said)
    if found < date.today():
        raise ArgumentTypeError(f"“{said}” is past; everybody would read that the pack is old")
    return found


def fill_keys(command: ArgumentParser) -> None:
    """Take what is said to ``keys``."""
    steps = command.add_subparsers(dest="step", metavar="new|show", required=True)
    new = steps.add_parser("new", help="draw a key by lot, and seal it with a passphrase")
    new.add_argument("path", type=Path, help="where to: PATH.key and PATH.pub are written")
    new.add_argument("--name", default="", help="whose it is; the file's name if not given")
    show = steps.add_parser("show", help="tell whose a public key is")
    show.add_argument("path", type=Path, help="a .pub file")


def fill_sign(command: ArgumentParser) -> None:
    """Take what is said to ``sign``."""
    command.add_argument("path", type=Path, help="a pack, or the folder of a channel")
    command.add_argument("--key", type=Path, required=True, help="a .key file")


def fill_verify(command: ArgumentParser) -> None:
    """Take what is said to ``verify``."""
    command.add_argument("path", type=Path, help="a pack")
    command.add_argument(
        "--channel", default="", metavar="DIGITS", help="the eight groups of the publisher's card"
    )


def fill_channel(command: ArgumentParser) -> None:
    """Take what is said to ``channel``."""
    steps = command.add_subparsers(dest="step", metavar="STEP", required=True)
    for name, about, fill in _STEPS:
        step = steps.add_parser(name, help=about, description=about)
        fill(step)


def _init(step: ArgumentParser) -> None:
    _folder(step)
    step.add_argument("--publisher", required=True, help="who you are, as everybody will read it")
    _keys(step)
    _threshold(step)
    step.add_argument(
        "--service", type=Path, action="append", default=[], help="the .pub of a TUF service"
    )


def _add_key(step: ArgumentParser) -> None:
    _folder(step)
    _role(step, needed=True)
    _keys(step)


def _rotate(step: ArgumentParser) -> None:
    _folder(step)
    _role(step, needed=False)
    _keys(step)
    _threshold(step)
    step.add_argument(
        "--restart",
        type=int,
        default=None,
        metavar="VERSION",
        help="for a stolen key: versions begin again here, and what is above counts no more",
    )


def _recall(step: ArgumentParser) -> None:
    _folder(step)
    step.add_argument("--pack", required=True, help="the id of a pack")
    step.add_argument("--lesson", default="", help="the id of a lesson; the whole pack without it")
    step.add_argument(
        "--seen-in", type=Path, metavar="FILE.stpack", help="a pack that has it: ids are looked up"
    )
    step.add_argument("--first", type=int, default=1, help="the first version that is taken back")
    step.add_argument("--last", type=int, required=True, help="the last one")
    step.add_argument("--reason", choices=_REASONS, required=True)
    step.add_argument("--note", default="", help="up to 200 plain characters")


def _carry(step: ArgumentParser) -> None:
    _folder(step)
    step.add_argument("packs", type=Path, nargs="+", help="packs of this channel")


def _import(step: ArgumentParser) -> None:
    step.add_argument(
        "path", type=Path, help="a folder with metadata/, and targets/ if packs lie there"
    )
    step.add_argument("-o", "--output", type=Path, required=True, help="the channel's new folder")


def _export(step: ArgumentParser) -> None:
    _folder(step)
    step.add_argument("packs", type=Path, nargs="*", help="packs of this channel")
    step.add_argument("-o", "--output", type=Path, required=True, help="the folder to write")
    step.add_argument("--key", type=Path, help="a .key file that signs snapshot and timestamp")


def _trust(step: ArgumentParser) -> None:
    _folder(step)
    step.add_argument(
        "packs", type=Path, nargs="*", help="its newest packs; nothing older will be opened"
    )
    step.add_argument(
        "-o", "--output", type=Path, required=True, help="the folder distribution/channels"
    )


def _show(step: ArgumentParser) -> None:
    _folder(step)
    step.add_argument(
        "--card", type=Path, metavar="FILE.pdf", help="write a sheet of cards to hand out"
    )
    step.add_argument("--language", choices=sorted(LANGUAGES), default="", help="of the cards")
    step.add_argument("--sheet", choices=("a4", "letter"), default="a4", help="the paper")


_STEPS: tuple[tuple[str, str, Callable[[ArgumentParser], None]], ...] = (
    ("init", "begin a channel", _init),
    ("add-key", "let somebody sign a pack or an annex", _add_key),
    ("rotate", "put root, a pack or an annex into other hands", _rotate),
    ("recall", "take a lesson back", _recall),
    ("carry", "put what counts now into packs, which stay signed as they are", _carry),
    ("import", "take over what other TUF tools made", _import),
    ("export", "write a folder for other TUF tools", _export),
    ("trust", "write what lets an installation know this channel from the start", _trust),
    ("show", "tell who holds what, and what waits for signatures", _show),
)


def _folder(step: ArgumentParser) -> None:
    step.add_argument("path", type=Path, help="the channel's folder")


def _keys(step: ArgumentParser) -> None:
    step.add_argument("--key", type=Path, action="append", required=True, help="a .pub; repeatable")


def _threshold(step: ArgumentParser) -> None:
    step.add_argument("--threshold", type=int, default=1, help="how many of them have to sign")


def _role(step: ArgumentParser, *, needed: bool) -> None:
    step.add_argument("--pack", required=needed, default="", help="the id of a pack")
    step.add_argument("--annex", default="", help="an annex of that pack, such as a country's code")
