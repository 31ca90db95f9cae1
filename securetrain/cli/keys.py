# SPDX-License-Identifier: GPL-3.0-or-later
"""``keys``: draw a key to sign with, or tell whose a public one is."""

import os
from argparse import Namespace
from pathlib import Path

from securetrain.cli import key_files
from securetrain.cli.terminal import harmless
from securetrain.errors import SetUpError
from securetrain.pack import PublicKey, check_shown, new_key, seal_key, write_public
from securetrain.sealing import refuse_weak
from securetrain.words import _

_GROUP = 8


def run(said: Namespace) -> int:
    """Do the step that was said."""
    return _new(said.path, said.name or said.path.name) if said.step == "new" else _show(said.path)


def _new(path: Path, name: str) -> int:
    if path.name in ("", ".."):  # a folder: nothing could be called like it
        raise _there_already(path)
    sealed, plain = path.with_name(f"{path.name}.key"), path.with_name(f"{path.name}.pub")
    for each in (sealed, plain):
        if each.exists():
            raise _there_already(each)
    check_shown(name)
    phrase = key_files.passphrase(_("A passphrase for this key:"))
    refuse_weak(phrase)
    if key_files.passphrase(_("The same once more:")) != phrase:
        raise SetUpError(
            _("The two were not the same."), safe=_("Nothing was written."), next=_("Try again.")
        )
    key = new_key(os.urandom(32))
    public = PublicKey(name, key.public)
    _write_new(sealed, seal_key(key, phrase, key_files.PROFILE), 0o600)
    _write_new(plain, write_public(public), 0o644)
    print(
        harmless(
            _("Written: {key}, which you keep, and {public}, which you give out.").format(
                key=sealed, public=plain
            )
        )
    )
    return 0


def _there_already(path: Path) -> SetUpError:
    return SetUpError(
        _("“{file}” is there already.").format(file=path),
        safe=_("It was not changed."),
        next=_("Give the new key another name."),
    )


def _show(path: Path) -> int:
    (key,) = key_files.read_publics([path])
    groups = [key.public[at : at + _GROUP] for at in range(0, len(key.public), _GROUP)]
    print(harmless(key.name))
    print(" ".join(groups))
    return 0


def _write_new(path: Path, content: bytes, mode: int) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
