# SPDX-License-Identifier: GPL-3.0-or-later
"""What a shelf must be, so that its titles and its label can stand anywhere in one line."""

import re
from collections.abc import Iterator

from securetrain.course.pack import Shelf
from securetrain.course.signs import BREAKS

MOST_TITLE = 300
"""Characters of a title; those of the bundled lessons have up to 60."""
_VERSION = re.compile(r"(?:[0-9]{1,4}(?:\.[0-9]{1,4}){0,3})?")


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
    if not _VERSION.fullmatch(label.min_app):
        yield "the oldest program that may open it is given as numbers and dots, such as 0.1.0"


def title_problem(title: str) -> Iterator[str]:
    """Yield what keeps a title or name from standing in one line."""
    if len(title) > MOST_TITLE or BREAKS.search(title):
        yield f"a title or name is one line of at most {MOST_TITLE} characters"
