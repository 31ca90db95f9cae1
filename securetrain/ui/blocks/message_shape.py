# SPDX-License-Identifier: GPL-3.0-or-later
"""What a line of a message is, told by its shape alone: no word of any language is looked for."""

from securetrain.course import Part, Reading

Line = tuple[Part, ...]

_COLONS = (":", "：", "፡")


def labelled(parts: Line, *, most: int = 24) -> str:
    """Return what stands before the first colon, the colon included, if that is a short label."""
    if not parts:
        return ""
    first = parts[0].text.strip()
    for colon in _COLONS:
        before, found, after = first.partition(colon)
        is_address = after.startswith("//")
        if found and 0 < len(before) <= most and not is_address and "." not in before:
            return before + colon
    return ""


def is_plain(line: Line) -> bool:
    """Say whether nothing in a line can be marked."""
    return bool(line) and all(part.reading is Reading.PLAIN for part in line)


def heads_list(line: Line) -> bool:
    """Say whether a line announces those that follow."""
    return is_plain(line) and words_of(line).endswith(_COLONS)


def words_of(line: Line) -> str:
    """Return the words of a line."""
    return " ".join(part.text.strip() for part in line)


def name_in(line: Line) -> str:
    """Return what a line says behind its label."""
    return words_of(line).removeprefix(labelled(line)).strip()
