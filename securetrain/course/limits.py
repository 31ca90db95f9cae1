# SPDX-License-Identifier: GPL-3.0-or-later
"""How large a lesson may be, as written and as compiled."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Limits with their units; beyond them nothing is read."""

    source_bytes: int = 200 * 1024  # one lesson.md
    front_matter_bytes: int = 16 * 1024
    front_matter_depth: int = 4
    line_characters: int = 8_000
    blocks: int = 2_000
    leaf_bytes: int = 20 * 1024  # one stretch of prose
    leaf_brackets: int = 200  # "[" in one stretch of prose
    list_levels: int = 6
    document_bytes: int = 256 * 1024  # one compiled document but a shelf
    shelf_bytes: int = 2 * 1024 * 1024  # the shelf of a pack: 400 lessons of 25 items are 1.6 MiB
    picture_bytes: int = 8 * 1024 * 1024  # one picture, as its author has it
    text_characters: int = 20 * 1024  # one string of a compiled document
    array_items: int = 2_000
    title_characters: int = 300  # one title or name; those of the bundled lessons have up to 60
    number: int = 1_000_000_000  # largest and, negated, smallest whole number


LIMITS = Limits()
