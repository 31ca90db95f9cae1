# SPDX-License-Identifier: GPL-3.0-or-later
"""A command closes itself in by what was said to it, before it reads what anybody may have written.

No network, no other program, and writing only beneath the folders that were named; where one is
not there yet, beneath the nearest one that is. `selfcheck` alone stays open: it reads nothing from
strangers, and closes in the process that tries what must be refused.
"""

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from securetrain.shield import Rules

_UP = 4
"""Levels that a page may lie below its pack, as `securetrain.workshop` looks for it."""


def rules_for(said: Namespace) -> Rules | None:
    """Return what a command may do; None where it stays open."""
    writes = _WRITES[said.command]
    return Rules(write_beneath=tuple(writes(said))) if writes else None


def _nowhere(_said: Namespace) -> Iterator[Path]:
    yield from ()


def _in_pack(said: Namespace) -> Iterator[Path]:
    """Yield the folder that was named, or the pack that it lies in."""
    path: Path = said.path
    folders = (path, *path.absolute().parents[:_UP])
    yield next((each for each in folders if (each / "pack.yml").exists()), _there(path))


def _new(said: Namespace) -> Iterator[Path]:
    yield _there(said.path)


def _fmt(said: Namespace) -> Iterator[Path]:
    if not said.check:
        yield from _in_pack(said)


def _check(said: Namespace) -> Iterator[Path]:
    if said.fix:
        yield from _in_pack(said)


def _build(said: Namespace) -> Iterator[Path]:
    """Yield the folder beside, because what is made takes its place once it is whole."""
    yield _there(said.output.parent)
    if said.release:
        yield from _in_pack(said)


def _translate(said: Namespace) -> Iterator[Path]:
    if said.step in {"extract", "merge"}:
        yield from _in_pack(said)
    elif said.output:
        yield _there(said.output.parent)


def _give_out(said: Namespace) -> Iterator[Path]:
    yield _there(said.output.parent)


def _keys(said: Namespace) -> Iterator[Path]:
    if said.step == "new":
        yield _there(said.path.parent)


def _channel(said: Namespace) -> Iterator[Path]:
    if said.step in {"import", "export", "trust"}:
        yield _there(said.output)
    elif said.step != "show":
        yield _there(said.path)
    elif said.card:
        yield _there(said.card.parent)


def _sign(said: Namespace) -> Iterator[Path]:
    """Yield a channel's folder, or that of a pack."""
    yield _there(said.path)


def _there(path: Path) -> Path:
    """Return the nearest folder that is there: the path itself, or one that it is to lie in."""
    return next(each for each in (path, *path.absolute().parents) if each.is_dir())


_WRITES: Mapping[str, Callable[[Namespace], Iterator[Path]] | None] = {
    "show": _nowhere,
    "new": _new,
    "fmt": _fmt,
    "check": _check,
    "explain": _nowhere,
    "build": _build,
    "translate": _translate,
    "pictures": _in_pack,
    "export": _give_out,
    "print": _give_out,
    "keys": _keys,
    "channel": _channel,
    "sign": _sign,
    "verify": _nowhere,
    "selfcheck": None,
}
"""Where each command may write, as it was said."""
