# SPDX-License-Identifier: GPL-3.0-or-later
"""What a shelf must be, so that its titles and its label can stand anywhere in one line."""

import re
from collections.abc import Iterator

from securetrain.course.limits import LIMITS
from securetrain.course.pack import Shelf
from securetrain.course.signs import BREAKS

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
"""A language's code, such as fa or pt-BR, which becomes part of files' names."""
VERSION = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){0,3}")
"""A version of the program, such as 0.1.0."""


def shelf_problems(shelf: Shelf) -> Iterator[str]:
    """Yield the faults of a shelf's titles and of its label.

    A title of two lines could add a sentence to what the program says of a pack.
    """
    label = shelf.pack
    named = [label.title, label.publisher, label.licence, label.contact]
    named += [topic.title for topic in label.topics]
    named += [info.title for info in shelf.lessons]
    named += [path.title for path in shelf.paths]
    named += [tree.title for tree in shelf.help]
    for words in named:
        yield from title_problem(words)
    if label.min_app and not VERSION.fullmatch(label.min_app):
        yield "the oldest program that may open it is given as numbers and dots, such as 0.1.0"


def title_problem(title: str) -> Iterator[str]:
    """Yield what keeps a title or name from standing in one line."""
    if not is_title(title):
        yield f"a title or name is one line of at most {LIMITS.title_characters} characters"


def is_title(text: str) -> bool:
    """Say whether a title or name can stand in one line."""
    return len(text) <= LIMITS.title_characters and not BREAKS.search(text)
