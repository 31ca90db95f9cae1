# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing one file for a session: created, never replaced, all of it or nothing.

The folder is opened first, part by part and without following symlinks, so that nothing can be
swapped after it was checked. Everything after happens inside that descriptor: a random name,
exclusively created, readable by its owner alone, written, synced, then linked to the chosen name,
which fails where something already has it.
"""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from securetrain.errors import SaveRefusedError
from securetrain.session.doorkeeper.places_to_save import (
    check_content,
    check_folder_itself,
    check_place,
    refused,
)
from securetrain.words import _

MOST_SAVES = 20


def save(  # noqa: PLR0913 - what is asked for, and what is closed to it
    untrusted_path: str,
    kind: str,
    content: bytes,
    *,
    program: Path,
    closed: tuple[Path, ...] = (),
) -> Path:
    """Write ``content`` to a new file at the path a person chose; return where it is.

    Args:
        untrusted_path: What the session asked for.
        kind: A key of ``TYPES``.
        content: All of the file.
        program: The folder that the program lies in.
        closed: Further folders that nothing may be saved in, such as a vault's.

    Raises:
        SaveRefusedError: a place, name, kind or content that is not allowed, or the disk failed.
    """
    shut = (program, *closed)
    path = check_place(untrusted_path, kind, shut)
    check_content(content, kind)
    try:
        real_folder = path.parent.resolve(strict=True)
        check_place(str(real_folder / path.name), kind, shut)
        check_folder_itself(real_folder, shut)
        if os.name == "nt":  # pragma: no cover - untried: no folder descriptors there
            _create_beside(real_folder, path.name, content)
        else:
            _create_inside(real_folder, path.name, content)
    except FileExistsError as error:
        raise refused(_("There is already a file of that name.")) from error
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links is a RuntimeError
        raise _failed(error) from error
    return path


def _create_inside(folder: Path, name: str, content: bytes) -> None:
    inside = open_folder(folder)
    part = f"{secrets.token_hex(8)}.part"
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        descriptor = os.open(part, flags, 0o600, dir_fd=inside)
        try:
            _write_all(descriptor, content)
            _link_or_rename(part, name, inside)
            os.fsync(descriptor)  # FAT keeps the length with the name, and that one is new
        finally:
            os.close(descriptor)
            _remove_quietly(part, inside)
        os.fsync(inside)
    finally:
        os.close(inside)


def open_folder(folder: Path) -> int:
    """Open a folder whose path holds no links, from the root down; return its descriptor (POSIX).

    Raises:
        OSError: a part of it is a link by now, no folder, or gone.
    """
    flags = os.O_DIRECTORY | os.O_NOFOLLOW
    passing = getattr(os, "O_PATH", os.O_RDONLY)  # some folders may be passed and not read
    *above, last = folder.parts
    at = os.open(above.pop(0) if above else last, passing | flags)
    for part, way in [*((part, passing) for part in above), (last, os.O_RDONLY)]:
        try:
            deeper = os.open(part, way | flags, dir_fd=at)
        finally:
            os.close(at)
        at = deeper
    return at


def _link_or_rename(part: str, name: str, inside: int) -> None:
    try:
        os.link(part, name, src_dir_fd=inside, dst_dir_fd=inside, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        # Sticks formatted as FAT have no links: claim the name first, then take its place.
        os.close(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600, dir_fd=inside))
        try:
            os.rename(part, name, src_dir_fd=inside, dst_dir_fd=inside)
        except OSError:
            os.unlink(name, dir_fd=inside)
            raise


def _write_all(descriptor: int, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]
    os.fsync(descriptor)


def _remove_quietly(part: str, inside: int) -> None:
    with suppress(FileNotFoundError):
        os.unlink(part, dir_fd=inside)


def _create_beside(folder: Path, name: str, content: bytes) -> None:  # pragma: no cover - untried
    with (folder / name).open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _failed(error: Exception) -> SaveRefusedError:
    return SaveRefusedError(
        _("The file could not be written ({reason}).").format(
            reason=getattr(error, "strerror", None) or type(error).__name__
        ),
        safe=_("What was there before is unchanged."),
        next=_("Choose another folder, or free some space."),
    )
