# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things lie, in a checkout and in an installed copy alike."""

import sys
from pathlib import Path

from securetrain.errors import SetUpError

PACKAGE = Path(__file__).parent
"""The folder of the package itself."""

COMPILED = Path("share", "securetrain")
"""Where, inside a checkout's environment, the first start puts what it compiled."""


def bundled(name: str, *, package: Path = PACKAGE) -> Path:
    """Find a folder that travels with the program, such as `assets` or `lessons`.

    An installed copy carries it inside the package, a checkout beside it.

    Raises:
        SetUpError: Neither is there.
    """
    for folder in (package / "_bundled" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise SetUpError(
        f"The folder “{name}” is missing from this copy of the program.",
        safe="Nothing else was touched.",
        next="Install the program again, or fetch a complete copy.",
    )


def assets(*, package: Path = PACKAGE) -> Path:
    """Find icons, fonts, theme and locale."""
    return bundled("assets", package=package)


def lesson_sources(*, package: Path = PACKAGE) -> Path:
    """Find the bundled lessons as their authors wrote them; one folder for each pack."""
    return bundled("lessons", package=package)


def compiled_lessons(*, package: Path = PACKAGE, prefix: Path | None = None) -> Path:
    """Say where the bundled lessons lie as strict JSON; the folder may not exist yet.

    Args:
        package: The package's folder.
        prefix: The environment; the running one when not given.
    """
    return _compiled("lessons", package=package, prefix=prefix)


def catalogues(*, package: Path = PACKAGE, prefix: Path | None = None) -> Path:
    """Say where the interface's compiled catalogues lie; the folder may not exist yet."""
    return _compiled("locale", package=package, prefix=prefix)


def _compiled(name: str, *, package: Path, prefix: Path | None) -> Path:
    inside = package / "_bundled" / "compiled" / name
    if inside.is_dir():
        return inside
    return (prefix or Path(sys.prefix)) / COMPILED / name
