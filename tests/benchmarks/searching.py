# SPDX-License-Identifier: GPL-3.0-or-later
"""Search: ours beside bare FTS5 on the same texts, and a window that is typed in meanwhile.

The bare index has the same words, prefixes and ranking, and makes its snippets by itself; every
query is asked as it is while it is typed, its last word open.
"""

import gc
import random
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate
from statistics import quantiles
from time import perf_counter, thread_time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest

from securetrain.search import Document, Index, Kind
from securetrain.session.learning.search_pages import SearchPages
from securetrain.session.stage import Stage
from securetrain.ui import SearchPage
from tests.benchmarks.rows import Row, Timings
from tests.benchmarks.stages import Pulse, on_stage, settle

DOCUMENTS = 10_000
WORDS = 1_000
QUERIES = 200
LETTER = 120
"""Milliseconds between two letters of somebody who types quickly."""
TYPED = ("lost phone", "account taken", "police", "source of a picture", "password manager", "zzz")

_BARE = """
SELECT title, snippet(bare, 1, '[', ']', '…', 24) FROM bare WHERE bare MATCH ?
ORDER BY rank LIMIT 20
"""


def measure(repeats: int) -> list[Row]:
    """Answer all queries by both in turn; then type into the window."""
    return [*against_bare(min(5, repeats)), *in_the_window(min(5, repeats))]


def against_bare(repeats: int) -> Iterator[Row]:
    """Ask both the same, in turn; the aim is held by the slowest hundredth."""
    rng = random.Random(20)
    vocabulary = ["".join(rng.choices("abcdefghijklmnoprstuvwy", k=k)) for k in lengths(rng)]
    texts = list(documents(rng, vocabulary))
    queries = list(questions(rng, vocabulary))
    began = perf_counter()
    bare = bare_index(texts)
    between = perf_counter()
    ours = Index()
    ours.add(
        Document(Kind.PASSAGE, "pack", f"lesson-{number}", "en", f"text {number}", text)
        for number, text in enumerate(texts)
    )
    built = Timings("s", [perf_counter() - between]), Timings("s", [between - began])
    medians, slowest = (Timings(), Timings()), (Timings(), Timings())
    gc.collect()
    asks: tuple[Callable[[str], object], ...] = (ours.search, partial(asked, bare))
    for _ in range(repeats):
        for side, ask in enumerate(asks):
            times = [timed(ask, query) for query in queries]
            medians[side].add(sorted(times)[len(times) // 2])
            slowest[side].add(quantiles(times, n=100)[98])
    ours.close()
    bare.close()
    yield Row(f"{DOCUMENTS:,} documents of {WORDS:,} words indexed", *built)
    yield Row(f"search in {DOCUMENTS:,} documents: median of {QUERIES}", *medians, times=2)
    yield Row(f"search in {DOCUMENTS:,} documents: p99", *slowest, times=2)


def in_the_window(repeats: int) -> Iterator[Row]:
    """Type into the bundled lessons' search; every letter and every beat is timed.

    What keeps an idle window waiting on the same machine is the floor of what can be told.
    """
    reading, letters, gaps, works, idle = (Timings() for _ in range(5))
    for _ in range(repeats):
        with on_stage() as (application, stage):
            pages = SearchPages(stage._around, stage.lessons.open, stage.help.open_tree)
            pulse = WorkingPulse()
            pages.show()
            settle(application)
            pulse.take()
            until(partial(has_read_all, pages))
            reading.add(pulse.take())
            pulse.take_work()
            slowest = [type_in(stage, words) for words in TYPED]
            letters.add(max(slowest))
            works.add(pulse.take_work())
            gaps.add(pulse.take())
            rest(sum(map(len, TYPED)) * LETTER)  # as long as typing took
            idle.add(pulse.take())
    yield Row("longest gap while the bundled lessons are read and indexed", reading, most=50)
    yield Row("longest wait of a letter typed into search", letters, most=16)
    yield Row("most work of the window at once while results are shown", works, most=16)
    yield Row("longest gap while results are shown, beside an idle window", gaps, idle, most=16)


class WorkingPulse(Pulse):
    """A pulse that also knows how long the window's own thread worked between two beats.

    On a busy machine the gap is longer than that by whatever others do.
    """

    def __init__(self) -> None:
        """Begin to beat."""
        self._worked, self._most_work = thread_time(), 0.0
        super().__init__()

    def take_work(self) -> float:
        """Return the most milliseconds of work since the last time this was asked."""
        most, self._most_work = self._most_work, 0.0
        return most

    def _beat(self) -> None:
        worked = thread_time()
        self._most_work = max(self._most_work, (worked - self._worked) * 1_000)
        self._worked = worked
        super()._beat()


def has_read_all(pages: SearchPages) -> bool:
    """Say whether everything that can be found has been read."""
    return pages._searching is not None and not pages._searching._left


def type_in(stage: Stage, words: str) -> float:
    """Type words as somebody does; return the slowest letter's milliseconds."""
    page = stage._window.page
    assert isinstance(page, SearchPage)
    page.field.clear()
    slowest = 0.0
    for letter in words:
        rest(LETTER)
        began = perf_counter()
        QTest.keyClicks(page.field, letter)
        slowest = max(slowest, (perf_counter() - began) * 1_000)
    rest(3 * LETTER)
    return slowest


def rest(milliseconds: int) -> None:
    """Let the program run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(condition: Callable[[], bool]) -> None:
    """Let the program run until a condition holds."""
    while not condition():
        rest(5)


def lengths(rng: random.Random) -> Iterator[int]:
    """Yield lengths of thirty thousand words."""
    return (rng.randint(3, 10) for _ in range(30_000))


def documents(rng: random.Random, vocabulary: list[str]) -> Iterator[str]:
    """Yield texts in which a few words are frequent and most are rare."""
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))
    for _ in range(DOCUMENTS):
        yield " ".join(rng.choices(vocabulary, cum_weights=weights, k=WORDS))


def questions(rng: random.Random, vocabulary: list[str]) -> Iterator[str]:
    """Yield one word, two words, and two of which the second is begun, in turn."""
    for number in range(QUERIES):
        first, second = (vocabulary[int(rng.random() ** 2 * 3_000)] for _ in range(2))
        yield (first, f"{first} {second}", f"{first} {second[:3]}")[number % 3]


def bare_index(texts: list[str]) -> sqlite3.Connection:
    """Return FTS5 alone with the same prefixes and ranking."""
    bare = sqlite3.connect(":memory:")
    bare.execute("CREATE VIRTUAL TABLE bare USING fts5(title, text, prefix = '1 2 3')")
    bare.execute("INSERT INTO bare (bare, rank) VALUES ('rank', 'bm25(8.0, 1.0)')")
    rows = ((f"text {number}", text) for number, text in enumerate(texts))
    bare.executemany("INSERT INTO bare VALUES (?, ?)", rows)
    bare.commit()
    return bare


def asked(bare: sqlite3.Connection, query: str) -> list[tuple[str, str]]:
    """Ask FTS5 for all words, the last one open."""
    match = " AND ".join(f'"{word}"' for word in query.split()) + " *"
    return bare.execute(_BARE, (match,)).fetchall()


def timed(ask: Callable[[str], object], query: str) -> float:
    """Return the milliseconds that one answer costs this thread.

    Not those on the clock: on a busy machine their slowest hundredth tells of the others on it.
    """
    began = thread_time()
    ask(query)
    return (thread_time() - began) * 1_000
