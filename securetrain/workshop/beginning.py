# SPDX-License-Identifier: GPL-3.0-or-later
"""Begin something new from a template that already passes every check that matters."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from securetrain.authoring import read_pack
from securetrain.course import ID
from securetrain.errors import LessonError
from securetrain.workshop.ids import write_over

_REVIEW_AFTER = timedelta(days=182)
_SHORTEST = 3


@dataclass(frozen=True)
class Beginning:
    """Where templates lie, and today's day."""

    templates: Path
    today: date

    def pack(self, folder: Path) -> tuple[Path, ...]:
        """Begin a pack with one lesson."""
        name = _id_of(folder.name)
        made = [
            self._write(folder / each, f"pack/{each}", PACK=name, TITLE=_title(name))
            for each in ("pack.yml", "glossary.md", "profile.yml")
        ]
        return (*made, *self.lesson(folder / "lessons" / "first-lesson"))

    def lesson(self, folder: Path) -> tuple[Path, ...]:
        """Begin a lesson in a folder that carries its id."""
        name = _id_of(folder.name)
        topic = _topic(folder.parent.parent / "pack.yml")
        file = folder / "lesson.md"
        return (self._write(file, "lesson.md", LESSON=name, TITLE=_title(name), TOPIC=topic),)

    def help(self, file: Path) -> tuple[Path, ...]:
        """Begin a help tree in a file that carries its id."""
        name = _id_of(file.stem)
        return (self._write(file.with_suffix(".md"), "help.md", HELP=name, TITLE=_title(name)),)

    def scenario(self, lesson: Path) -> tuple[Path, ...]:
        """Add a scenario to the end of a lesson."""
        return (self._append(lesson, "scenario.md", "sc-new-story"),)

    def web(self, lesson: Path) -> tuple[Path, ...]:
        """Add a question with an invented web to a lesson, and its pages beside it."""
        folder = _lesson_file(lesson).parent
        pages = sorted((self.templates / "web").glob("*.md"))
        made = [self._write(folder / "web" / each.name, f"web/{each.name}") for each in pages]
        return (*made, self._append(lesson, "web.md", "q-new-claim"))

    def _write(self, target: Path, template: str, **words: str) -> Path:
        if target.exists() or target.is_symlink():
            raise LessonError(
                f"“{target}” is there already.",
                safe="It was not changed.",
                next="Choose another name.",
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        write_over(target, self._filled(template, words).encode())
        return target

    def _append(self, lesson: Path, template: str, name: str) -> Path:
        file = _lesson_file(lesson)
        source = file.read_bytes().decode()
        number = 1
        while f"{{#{name}-{number}" in source:
            number += 1
        added = self._filled(template, {"NUMBER": str(number)})
        write_over(file, f"{source.rstrip()}\n\n---\n\n{added}".encode())
        return file

    def _filled(self, template: str, words: dict[str, str]) -> str:
        text = (self.templates / template).read_text(encoding="utf-8")
        later = self.today + _REVIEW_AFTER
        known = {**words, "TODAY": self.today.isoformat(), "REVIEW": later.isoformat()}
        return re.sub(r"@([A-Z]+)@", lambda found: known[found[1]], text)


def _lesson_file(lesson: Path) -> Path:
    file = lesson / "lesson.md" if lesson.is_dir() else lesson
    if file.name != "lesson.md" or not file.is_file():
        raise LessonError(
            f"There is no lesson at “{lesson}”.",
            safe="Nothing was changed.",
            next="Name the folder of a lesson, or begin one with: securetrain new lesson FOLDER",
        )
    return file


def _id_of(name: str) -> str:
    if not ID.fullmatch(name) or len(name) < _SHORTEST:
        raise LessonError(
            f"“{name}” cannot be an id.",
            safe="Nothing was written.",
            next="Use three or more of a to z, 0 to 9 and hyphens, such as strange-message.",
        )
    return name


def _title(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _topic(label: Path) -> str:
    """Return the first topic of the pack, so that a new lesson fits in."""
    if not label.is_file():
        return "general"
    info = read_pack(label.read_text(encoding="utf-8", errors="replace"), file=str(label)).value
    return info.topics[0].id if info and info.topics else "general"
