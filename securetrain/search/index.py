# SPDX-License-Identifier: GPL-3.0-or-later
"""The index: documents in, the best hits out; SQLite's FTS5, in this process's memory alone.

Decision: the same for a guest and for whoever has a vault, in memory, built anew in each session
that searches. The bundled lessons of today, 364 documents, are read in 170 ms and indexed in 50 ms,
beside the window, into half a MiB; in the vault's SQLCipher database indexing alone takes 100 ms
and grows it by 456 KiB, which tells its size, has to be kept in step with every pack and every
language, and answers no faster (medians of 0.6 to 0.7 ms both). In memory nothing is written, and
what is looked for leaves with the process. FTS5 gets folded text and keeps none of it: tokens are
cut by us, so SQLite's own knowledge of Unicode, which differs from one system to the next, does not
matter. *Bad, because* whoever reads the memory of a running session reads the lessons there, as
they do without an index, and because ten thousand documents would take a minute in each session.
"""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import category

from securetrain.search.cutting import indexed
from securetrain.search.documents import Document, Found, Hit, Kind, Piece
from securetrain.search.folding import Folded, fold
from securetrain.search.queries import Query, read_query
from securetrain.search.snippets import snippet

MOST_HITS = 20
MOST_OF_A_KIND = {Kind.HELP: 3, Kind.LESSON: 6, Kind.STEP: 4, Kind.TERM: 4}
"""So that passages, of which there are most, do not crowd out the rest; for them no limit."""
MOST_OF_A_LESSON = 3
_LOOKED_AT = 80
"""Best matches from which the hits are chosen."""

_SCHEMA = """
PRAGMA temp_store = MEMORY;
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    kind TEXT, pack TEXT, name TEXT, language TEXT, title TEXT, block INTEGER, about TEXT,
    note TEXT, text TEXT, words TEXT, shifts BLOB
);
CREATE VIRTUAL TABLE token USING fts5(
    title, text, content = '', columnsize = 1, prefix = '1 2 3', tokenize = 'ascii'
);
INSERT INTO token (token, rank) VALUES ('rank', 'bm25(8.0, 1.0)');
"""
_ADD = "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ADD_TOKENS = "INSERT INTO token (rowid, title, text) VALUES (?, ?, ?)"
_BEST = """
SELECT id, kind, pack, name, language, title, block, about, note
FROM (SELECT rowid AS found FROM token WHERE token MATCH ? ORDER BY rank LIMIT ?)
JOIN document ON id = found
"""
_TEXT = "SELECT text, words, shifts FROM document WHERE id = ?"


class _Row(NamedTuple):
    """A match without its text."""

    id: int
    kind: Kind
    pack: str
    name: str
    language: str
    title: str
    block: int | None
    about: str
    note: str

    @property
    def section(self) -> tuple[object, ...]:
        """What one hit is enough of: a help tree, a part of a lesson under one heading."""
        return self.kind, self.pack, self.name, "" if self.kind is Kind.HELP else self.title


class Index:
    """Documents that can be searched; used by one thread at a time, whichever it is."""

    def __init__(self) -> None:
        """Make an empty index."""
        self._database = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._database.executescript(_SCHEMA)
        self._count = 0

    def add(self, documents: Iterable[Document]) -> None:
        """Add documents; those that are there stay."""
        self._database.execute("BEGIN")
        for each in documents:
            self._count += 1
            self._add(self._count, each)
        self._database.execute("COMMIT")

    def search(self, untrusted: str) -> Found:
        """Return what fits best to what somebody typed; nothing for what holds no letter."""
        query = read_query(untrusted)
        if not query.parts:
            return Found()
        if rows := self._best(query.match):
            return self._found(rows, query, loose=False)
        query = query.loosened()
        return self._found(self._best(query.match_any), query, loose=True)

    def close(self) -> None:
        """Forget everything."""
        self._database.close()

    def _add(self, number: int, document: Document) -> None:
        folded = fold(_on_one_line(document.text))
        row = (
            *(number, document.kind.value, document.pack, document.name, document.language),
            *(document.title, document.block, document.about, document.note),
            *(folded.text, folded.words, folded.shifts.tobytes()),
        )
        self._database.execute(_ADD, row)
        title = indexed(fold(document.title).words)
        self._database.execute(_ADD_TOKENS, (number, title, indexed(folded.words)))

    def _best(self, match: str) -> list[_Row]:
        rows = self._database.execute(_BEST, (match, _LOOKED_AT))
        return [_Row(number, Kind(kind), *rest) for number, kind, *rest in rows]

    def _found(self, rows: list[_Row], query: Query, *, loose: bool) -> Found:
        chosen = list(_chosen(rows))
        more = len(chosen) > MOST_HITS or len(rows) == _LOOKED_AT
        hits = [self._hit(row, query) for row in chosen[:MOST_HITS]]
        order = [*Kind]
        hits.sort(key=lambda hit: order.index(hit.kind))
        return Found(tuple(hits), more=more, loose=loose)

    def _hit(self, row: _Row, query: Query) -> Hit:
        shown = (Piece(row.note),) if row.note else self._snippet(row.id, query)
        return Hit(*row[1:8], snippet=shown)

    def _snippet(self, number: int, query: Query) -> tuple[Piece, ...]:
        text, words, shifts = self._database.execute(_TEXT, (number,)).fetchone()
        return snippet(Folded(text, words, array("i", shifts)), query)


def _chosen(rows: list[_Row]) -> Iterator[_Row]:
    """Yield the best of each section, and no more of a lesson or kind than there is room for."""
    sections: set[tuple[object, ...]] = set()
    passages: Counter[tuple[str, str]] = Counter()
    kinds: Counter[Kind] = Counter()
    for row in rows:
        is_passage = row.kind is Kind.PASSAGE
        if row.section in sections or kinds[row.kind] == MOST_OF_A_KIND.get(row.kind):
            continue
        if is_passage and passages[row.pack, row.name] == MOST_OF_A_LESSON:
            continue
        sections.add(row.section)
        kinds[row.kind] += 1
        passages[row.pack, row.name] += is_passage
        yield row


def _on_one_line(text: str) -> str:
    """Return lines one after the other, with a dot between where no sign ends the first."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    joined = ""
    for line in filter(None, lines):
        ends = not joined or category(joined[-1])[0] == "P"
        joined += f"{' ' if ends else ' · '}{line}"
    return joined.strip()
