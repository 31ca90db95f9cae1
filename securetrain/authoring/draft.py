# SPDX-License-Identifier: GPL-3.0-or-later
"""A source while it is read: its findings so far, and the lines its blocks and ids stand on."""

from collections.abc import Iterable

from securetrain.authoring.findings import Finding, Level
from securetrain.authoring.inline import Inline
from securetrain.authoring.rows import Row, Rows
from securetrain.authoring.targets import Realm
from securetrain.authoring.troubles import trouble
from securetrain.course import LIMITS, Line

_SHOWN = 80  # characters of a source that a message repeats
_MOST_FINDINGS = 500


class Draft:
    """A source while it is read; ``lines`` maps block numbers and ids to line numbers."""

    def __init__(self, file: str, realm: Realm | None = None, inline: Inline | None = None) -> None:
        """Begin ``file``; ``inline`` may be shared, because making one takes milliseconds."""
        self.file = file
        self.realm = realm or Realm()
        self.inline = inline or Inline()
        self.findings: list[Finding] = []
        self.lines: dict[int | str, int] = {}
        self._errors = 0

    def say(self, code: str, line: int, **values: object) -> None:
        """Add the finding that ``code`` names; ``values`` fill its sentences."""
        kind = trouble(code)
        if self._is_full(kind.level):
            return
        shown = {name: clipped(str(value)) for name, value in values.items()}
        self._add(
            Finding(
                self.file,
                max(line, 1),
                code,
                kind.message.format(**shown),
                kind.cure.format(**shown),
                kind.level,
            )
        )

    def say_sentence(self, code: str, line: int, sentence: str) -> None:
        """Add a finding whose message is known already, such as a problem of the course."""
        kind = trouble(code)
        self._add(Finding(self.file, max(line, 1), code, f"{sentence}.", kind.cure, kind.level))

    def _add(self, found: Finding) -> None:
        if found not in self.findings[-20:]:
            self.findings.append(found)

    def _is_full(self, level: Level) -> bool:
        """Say whether no more are kept; a warning never takes the place of an error."""
        self._errors += level is Level.ERROR
        return (self._errors if level is Level.ERROR else len(self.findings)) > _MOST_FINDINGS

    def error_lines(self) -> list[int]:
        """Return the lines of this file that have an error, in order."""
        errors = (each for each in self.findings if each.level is Level.ERROR)
        return sorted({each.line for each in errors if each.file == self.file})

    def words(self, rows: Iterable[Row]) -> Line:
        """Return the rows of one paragraph as runs; what its links lack becomes a finding."""
        kept = tuple(rows)
        if not kept or not self._is_small(kept):
            return ()
        rendered = self.inline.render(_one_line(kept), self.realm)
        for code, piece in rendered.troubles:
            self.say(code, _line_of(kept, piece), text=piece)
        return rendered.runs

    def _is_small(self, rows: Rows) -> bool:
        size = sum(len(row.text.encode(errors="replace")) + 1 for row in rows)
        brackets = sum(row.text.count("[") for row in rows)
        if brackets > LIMITS.leaf_brackets:
            self.say("too-many-brackets", rows[0].number, most=LIMITS.leaf_brackets)
        elif size > LIMITS.leaf_bytes:
            self.say("leaf-too-large", rows[0].number, most=LIMITS.leaf_bytes // 1024)
        else:
            return True
        return False


def clipped(text: str) -> str:
    """Return a piece of a source as it may be shown: printable signs, at most 80 of them."""
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"


def _one_line(rows: Rows) -> str:
    """Join rows; two spaces or a backslash at a row's end break the line."""
    parts = []
    for row in rows[:-1]:
        words = row.text.strip()
        slashes = len(words) - len(words.rstrip("\\"))
        if slashes % 2:
            parts.append(words[:-1].rstrip() + "  \n")
        else:
            parts.append(words + ("  \n" if row.text.endswith("  ") else "\n"))
    return "".join(parts) + rows[-1].text.strip()


def _line_of(rows: Rows, piece: str) -> int:
    return next((row.number for row in rows if piece in row.text), rows[0].number)
