# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding words.

Text of any script folded and cut into what can be found, an index of it in memory, queries as they
are typed, and snippets with what was found marked. It knows of documents, not of lessons: who
searches says what there is (`securetrain.classroom`) and shows what was found.
"""

from typing import TYPE_CHECKING

from securetrain.search.documents import Document, Found, Hit, Kind, Piece

if TYPE_CHECKING:
    from securetrain.search.index import Index

__all__ = ["Document", "Found", "Hit", "Index", "Kind", "Piece"]


def __getattr__(name: str) -> object:
    """Load SQLite when somebody searches: nobody else has to wait for it."""
    if name == "Index":
        from securetrain.search import index

        return index.Index
    raise AttributeError(name)
