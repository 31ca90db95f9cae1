# SPDX-License-Identifier: GPL-3.0-or-later
"""From a path that somebody named to the packs, and the part of them, that it means."""

from dataclasses import dataclass
from pathlib import Path

from securetrain.errors import LessonError
from securetrain.workshop.project import Project, read_alone, read_project

_UP = 4  # folders from a page of an invented web up to its pack


@dataclass(frozen=True)
class Focus:
    """A pack, and the folder or file inside it that is meant; empty for the whole pack."""

    project: Project
    inside: str = ""

    def concerns(self, file: str) -> bool:
        """Say whether a finding about ``file`` is about what is meant."""
        if not self.inside:
            return True
        meant = self.project.folder.name(self.inside)
        return file == meant or file.startswith(f"{meant}/")


def focus_on(path: Path) -> tuple[Focus, ...]:
    """Return the packs that ``path`` means: one, those inside it, that around it, a lone lesson.

    Raises:
        LessonError: There is neither a pack nor a lesson.
    """
    roots = pack_roots(path)
    if roots:
        return tuple(Focus(read_project(each)) for each in roots)
    around = _around(path)
    if around is not None:
        root, inside = around
        return (Focus(read_project(root), inside),)
    folder = path.parent if path.name == "lesson.md" else path
    if (folder / "lesson.md").is_file():
        return (Focus(read_alone(folder.resolve())),)
    if path.suffix == ".stpack":
        raise LessonError(
            f"“{path}” is a pack as it is given out, not the folder that it is written in.",
            safe="Nothing was changed.",
            next="Start the program with it to read it, or look with: securetrain verify",
        )
    raise LessonError(
        f"There is no pack and no lesson at “{path}”.",
        safe="Nothing was changed.",
        next="Name a folder with a pack.yml, one that holds such folders, or a lesson's folder.",
    )


def pack_roots(path: Path) -> tuple[Path, ...]:
    """Return the folders with a pack.yml: the path itself, or those directly inside it."""
    if (path / "pack.yml").exists():
        return (path,)
    if not path.is_dir():
        return ()
    inside = sorted(path.iterdir())
    return tuple(each for each in inside if (each / "pack.yml").exists())


def _around(path: Path) -> tuple[Path, str] | None:
    if not path.exists():
        return None
    root = path
    for _ in range(_UP):
        # A path such as "lesson.md" has no parts above it to go up by.
        root = root.parent if root.name not in ("", "..") else root / ".."
        if (root / "pack.yml").exists():
            inside = path.resolve().relative_to(root.resolve()).as_posix()
            return root, inside.removesuffix("/lesson.md")
    return None
