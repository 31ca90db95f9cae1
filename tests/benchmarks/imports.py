# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking 400 lessons with 10,000 items and 200 pictures into a vault, beside hashing and sealing.

They come as one pack, whose shelf is the largest that any pack is meant to have. The floor
hashes the same bytes and writes them as blobs into one file of SQLCipher's, kept as safely. Neither
side collects garbage meanwhile, as nothing does while the program works beside its window.
"""

import gc
import hashlib
import io
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from securetrain.classroom import Settings
from securetrain.course import PackInfo, Shelf, Topic, item_infos, write_document
from securetrain.pack import Channel, Opened, add_keys, begin, kind_of, open_pack
from securetrain.pack.names import FileKind
from securetrain.session.held import held_in
from securetrain.session.learning.search_pages import SearchPages
from securetrain.ui import PackArrivingPage
from securetrain.vault.database import Store
from securetrain.vault.secret import new_secret
from tests.benchmarks.rows import Row, Timings
from tests.benchmarks.searching import has_read_all, until
from tests.benchmarks.stages import Pulse, on_stage, settle
from tests.pack.making import TODAY, Made, holders, pack_bytes, public, signed_book, trusted
from tests.pack.test_hostile_contents import png
from tests.ui.blocks.samples import CHOICE, english
from tests.vault.making import create

PACKS, LESSONS, ITEMS, PICTURES = 1, 400, 25, 200
PICTURE = bytes(100_000)


def measure(repeats: int) -> list[Row]:
    """Measure over them."""
    packs = [made(number) for number in range(PACKS)]
    channel = trusted(packs[0])
    ours, floor = Timings(), Timings()
    for _each in range(min(repeats, 7)):
        with TemporaryDirectory(dir=Path(__file__).parents[2] / ".venv") as place:
            gc.collect()
            gc.disable()
            ours.add(importing(packs, channel, Path(place)))
            floor.add(sealing(packs, channel, Path(place)))
            gc.enable()
    what = f"imports: {PACKS * LESSONS} lessons, verified and sealed; hashing and sealing them"
    gaps, indexing, waits = Timings(), Timings("s"), Timings()
    for _each in range(min(repeats, 5)):
        gaps.add(gap_while_adding(packs[0], channel))
        seconds, gap = indexing_after(packs[0], channel)
        indexing.add(seconds)
        waits.add(gap)
    return [
        Row(what, ours, floor, times=1.5),
        Row("longest gap of the window while one of them is added", gaps, most=50),
        Row("all of them read from the vault and indexed, beside the window", indexing, most=1.5),
        Row("longest gap of the window meanwhile", waits, most=50),
    ]


def made(number: int) -> bytes:
    """Return one of the packs."""
    name = f"course-{number}"
    book = begin("The Harbour Desk", holders("ann"), TODAY)
    for each in range(PACKS):
        book = add_keys(book, f"course-{each}", public("ann"), TODAY)
    files = dict(documents(name))
    files |= {
        f"media/lesson-{each}/{each}.png": png(10, 10, data=PICTURE) for each in range(PICTURES)
    }
    return pack_bytes(signed_book(book, "ann"), Made(name, files=files))


def documents(pack: str) -> Iterator[tuple[str, bytes]]:
    """Yield the shelf and the lessons of one pack."""
    blocks = tuple(
        replace(CHOICE, id=f"q-{number}", family=f"f-{number}") for number in range(ITEMS)
    )
    infos = []
    for number in range(LESSONS):
        info = replace(english().info, id=f"lesson-{number}", items=item_infos(blocks))
        infos.append(info)
        lesson = replace(english(), info=info, blocks=blocks)
        yield f"lessons/{info.id}.en.json", write_document(lesson)
    topics = (Topic("phishing", "Messages"),)
    label = PackInfo(pack, pack, 1, "The Harbour Desk", "CC-BY-4.0", "en", topics, ("en",))
    yield "shelf.en.json", write_document(Shelf(label, "en", tuple(infos)))


def importing(packs: list[bytes], channel: Channel, place: Path) -> float:
    """Return the milliseconds from files to lessons that can be read from the vault."""
    with closing(create(place / "kept")) as vault:
        began = perf_counter()
        for content in packs:
            found = open_pack(io.BytesIO(content), [channel])
            assert isinstance(found, Opened)
            channel = found.channel
            vault.packs.install(found.pack, channel)
            assert vault.packs.read(found.pack.id, "lessons/lesson-49.en.json")
        return (perf_counter() - began) * 1000


def sealing(packs: list[bytes], channel: Channel, place: Path) -> float:
    """Return the milliseconds that hashing the same files and sealing them as blobs takes."""
    contents = []
    for each in packs:
        found = open_pack(io.BytesIO(each), [channel])
        assert isinstance(found, Opened)
        channel = found.channel
        names = [file.name for file in found.pack.files]
        contents += [found.pack.read(n) for n in names if kind_of(n) is not FileKind.SOURCE]
    store = Store(place / "floor.db", new_secret())
    with closing(store):
        with store.writing() as connection:
            connection.exec_driver_sql("CREATE TABLE blobs (content BLOB)")
        began = perf_counter()
        for content in contents:
            hashlib.sha256(content).digest()
        with store.writing() as connection:
            insert = "INSERT INTO blobs (content) VALUES (?)"
            connection.exec_driver_sql(insert, [(content,) for content in contents])
        return (perf_counter() - began) * 1000


def gap_while_adding(content: bytes, channel: Channel) -> float:
    """Return the longest that the window waits from a click until the library is to be built."""
    with TemporaryDirectory(dir=Path(__file__).parents[2] / ".venv") as place:
        vault, file = create(Path(place) / "kept"), (Path(place) / "a.stpack").absolute()
        vault.packs.keep_channel(channel)
        file.write_bytes(content)
        with closing(vault), on_stage(held=held_in(vault, Settings())) as (application, stage):
            stage.packs.open(str(file))
            until(lambda: isinstance(stage._window.page, PackArrivingPage))
            settle(application)
            page, pulse, gaps = stage._window.page, Pulse(), []
            stage.packs._show_library = lambda: gaps.append(pulse.take())
            assert isinstance(page, PackArrivingPage)
            page.added.emit()
            until(lambda: bool(gaps))
            return gaps[0]


def indexing_after(content: bytes, channel: Channel) -> tuple[float, float]:
    """Return the seconds until all can be searched, and the window's longest gap in ms."""
    with TemporaryDirectory(dir=Path(__file__).parents[2] / ".venv") as place:
        vault, found = create(Path(place) / "kept"), open_pack(io.BytesIO(content), [channel])
        assert isinstance(found, Opened)
        vault.packs.install(found.pack, found.channel)
        with closing(vault), on_stage(held=held_in(vault, Settings())) as (application, stage):
            pages = SearchPages(stage._around, stage.lessons.open, stage.help.open_tree)
            settle(application)
            pulse, began = Pulse(), perf_counter()
            pages.show()
            until(lambda: has_read_all(pages))
            return perf_counter() - began, pulse.take()
