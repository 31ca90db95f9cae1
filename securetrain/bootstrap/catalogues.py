# SPDX-License-Identifier: GPL-3.0-or-later
"""Compile the interface's PO files to the MO files that gettext reads, with nothing but Python.

Only our own files pass here, so the reader knows just what they use: comments, flags, context,
plurals and strings over several lines. Fuzzy and obsolete entries and empty translations are left
out, so that the English words stand in. Translators' tools live in `authoring`.
"""

import ast
import struct
from collections.abc import Iterator
from pathlib import Path

from securetrain.errors import SetUpError

MAGIC = 0x950412DE
HEADER = struct.Struct("<7I")
Entry = dict[str, str]


def compile_catalogues(sources: Path, into: Path) -> None:
    """Compile each `<language>/LC_MESSAGES/*.po` to the same place below `into`.

    Raises:
        SetUpError: A line cannot be read.
    """
    for source in sorted(sources.glob("*/LC_MESSAGES/*.po")):
        target = into / source.relative_to(sources).with_suffix(".mo")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(to_mo(read_po(source)))


def read_po(source: Path) -> dict[str, str]:
    """Read the messages that may be shown: what gettext looks up, and what it answers."""
    messages: dict[str, str] = {}
    for paragraph in source.read_text(encoding="utf-8").split("\n\n"):
        if not is_fuzzy(paragraph):
            messages.update(message_of(entry_of(paragraph, source)))
    return messages


def is_fuzzy(paragraph: str) -> bool:
    """Say whether an entry is marked as not to be relied on; the head of a file never is."""
    flags = [line for line in paragraph.splitlines() if line.startswith("#,")]
    return any("fuzzy" in line for line in flags) and 'msgid ""\nmsgstr' not in paragraph


def entry_of(paragraph: str, source: Path) -> Entry:
    """Gather the strings of one entry by their keywords."""
    entry: Entry = {}
    keyword = ""
    for line in paragraph.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith('"'):
            keyword, _, line = line.partition(" ")  # noqa: PLW2901 - what is left is the string
        try:
            entry[keyword] = entry.get(keyword, "") + str(ast.literal_eval(line))
        except (SyntaxError, ValueError) as error:
            raise SetUpError(
                f"A line of “{source}” cannot be read: {line}",
                safe="The words of before are kept.",
                next="Open the file in a translation editor and mend the line.",
            ) from error
    return entry


def message_of(entry: Entry) -> Iterator[tuple[str, str]]:
    """Make of an entry the pair that gettext looks up; nothing where it is not whole."""
    forms = [value for key, value in entry.items() if key.startswith("msgstr")]
    if not forms or not all(forms):
        return
    context = f"{entry['msgctxt']}\x04" if "msgctxt" in entry else ""
    plural = f"\0{entry['msgid_plural']}" if "msgid_plural" in entry else ""
    yield context + entry.get("msgid", "") + plural, "\0".join(forms)


def to_mo(messages: dict[str, str]) -> bytes:
    """Lay messages out as gettext's binary form: two sorted tables, then all the strings."""
    pairs = sorted((key.encode(), value.encode()) for key, value in messages.items())
    count = len(pairs)
    tables, strings = HEADER.size, HEADER.size + 16 * count
    head = HEADER.pack(MAGIC, 0, count, tables, tables + 8 * count, 0, strings)
    places, body = b"", b""
    for column in (0, 1):
        for pair in pairs:
            places += struct.pack("<2I", len(pair[column]), strings + len(body))
            body += pair[column] + b"\0"
    return head + places + body
