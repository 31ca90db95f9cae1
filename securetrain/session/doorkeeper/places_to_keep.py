# SPDX-License-Identifier: GPL-3.0-or-later
"""Which folder a session may ask to keep its vault in: the doorkeeper asks here, not the session.

1. A whole local path, none of it hidden but the usual folder's own beginning.
2. Never the system's, the program's, or one that starts things; the usual folder is excepted.
3. The same holds for where its links lead, and that is the folder that is used.
4. It holds a vault already, or nothing at all, or is not there yet.
"""

import os
import sys
from pathlib import Path, PurePath

from securetrain import places
from securetrain.errors import SaveRefusedError
from securetrain.session.doorkeeper.local_paths import (
    is_elsewhere,
    is_odd,
    is_of_system,
    is_same_or_within,
    is_strange,
    is_too_long,
    pure,
)
from securetrain.words import _


def check_folder(untrusted: str, program: Path, *, usual: Path | None = None) -> Path:
    """Return the folder itself, links followed, in which a session may keep its vault.

    Args:
        untrusted: What the session asked for.
        program: The folder that the program lies in.
        usual: The usual folder of a vault; this system's when not given.

    Raises:
        SaveRefusedError: it may not, in three sentences.
    """
    usual = usual or places.vault_folder(sys.platform, os.environ, Path.home(), program=program)
    check_path(untrusted, program, usual)
    try:
        real, own = Path(untrusted).resolve(), usual.resolve()
        check_path(str(real), program.resolve(), own)
        _check_itself(real, program, own)
    except (OSError, RuntimeError) as error:  # a loop of links is a RuntimeError
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise refused(_("The folder cannot be read ({reason}).").format(reason=reason)) from error
    return real


def check_path(untrusted: str, program: Path, usual: Path, *, platform: str = sys.platform) -> None:
    """Raise SaveRefusedError for a path in which nothing may be kept; nothing is touched."""
    if is_too_long(untrusted):
        raise refused(_("The name is too long."))
    if is_strange(untrusted):
        raise refused(_("The name holds characters that do not belong in one."))
    if is_elsewhere(untrusted, platform):
        raise refused(_("Only a folder on this computer can keep something."))
    path, own = pure(untrusted, platform), pure(str(usual), platform)
    is_usual = path.is_relative_to(own)
    if any(is_odd(part) for part in _own_parts(path, own)):
        raise refused(_("Hidden folders and reserved names cannot keep something."))
    of_program = path.is_relative_to(pure(str(program), platform))
    if not is_usual and (of_program or is_of_system(path) or len(path.parts) == 1):
        raise _not_here()


def refused(what: str) -> SaveRefusedError:
    """Return the refusal to keep something in a folder, with what is safe and what to do."""
    return SaveRefusedError(
        what,
        safe=_("Nothing was made or changed."),
        next=_("Choose a new or empty folder, such as one in Documents or on a stick."),
    )


def _own_parts(path: PurePath, usual: PurePath) -> tuple[str, ...]:
    """Return the parts that somebody chose: what the usual folder begins with is its own."""
    return path.parts[len(usual.parts) :] if path.is_relative_to(usual) else path.parts[1:]


def _check_itself(real: Path, program: Path, usual: Path) -> None:
    """Look at the folder, or at the nearest one above it that is there."""
    above = next(each for each in (real, *real.parents) if _is_there(each))
    if not above.is_dir():
        raise refused(_("There is a file of that name."))
    if not real.is_relative_to(usual) and is_same_or_within(above, program):
        raise _not_here()
    if above == real and not places.holds_vault(real) and not places.is_free(real):
        raise refused(_("There are other things in that folder."))


def _is_there(path: Path) -> bool:
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _not_here() -> SaveRefusedError:
    return refused(_("Folders of the system and of the program cannot keep something."))
