# SPDX-License-Identifier: GPL-3.0-or-later
"""Key files and passphrases, as they are asked for at a terminal."""

import getpass
import sys
from pathlib import Path

from securetrain.errors import SetUpError
from securetrain.pack import PublicKey, SigningKey, open_file, open_key, read_public
from securetrain.sealing import FULL, PROFILES, SIZE
from securetrain.words import _

PROFILE = FULL
KNOWN = PROFILES
_MOST_PUBLIC = 1_000


def passphrase(prompt: str) -> str:
    """Return what somebody types unseen, or a line of what is piped in."""
    if sys.stdin.isatty():
        try:
            return getpass.getpass(f"{prompt} ")
        except EOFError:  # Ctrl+D, which is nothing typed, as at the end of what is piped in
            print(file=sys.stderr)
            return ""
    return sys.stdin.readline().rstrip("\n")


def read_key(path: Path) -> SigningKey:
    """Ask for the passphrase of a .key file, and return the key.

    Raises:
        SealingError: it does not open it.
    """
    if path.stat().st_size != SIZE:
        raise SetUpError(
            _("“{file}” is not a key.").format(file=path),
            safe=_("Nothing was changed."),
            next=_("Name the .key file that “keys new” wrote."),
        )
    asked = _("Passphrase of {file}:").format(file=path.name)
    return open_key(path.read_bytes(), passphrase(asked), KNOWN)


def read_publics(paths: list[Path]) -> tuple[PublicKey, ...]:
    """Return the keys in some .pub files; raises ChannelError or PackError."""
    found = []
    for path in paths:
        with open_file(path) as file:
            found.append(read_public(file.read(_MOST_PUBLIC)))
    return tuple(found)
