# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening a pack of 100 MB beside hashing the same bytes, the memory it takes, and a first pack.

The file lies on the machine's own disk and was just written, so that reading it costs little.
"""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from securetrain.pack import Channel, open_pack, write_channel
from tests.benchmarks.rows import Row, Timings
from tests.pack.making import Made, pack_bytes, small_book, trusted
from tests.pack.test_hostile_contents import png

MEGABYTES = 100
PICTURES = 50
PIECE = 1024 * 1024
ALONE = """
import sys, time
from pathlib import Path
def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
began = time.perf_counter()
from securetrain.pack import open_pack, read_channel
known = read_channel(Path(sys.argv[2]).read_bytes())
first = (time.perf_counter() - began) * 1000
before = peak()
with open(sys.argv[1], "rb") as file:
    open_pack(file, [known])
print(first, peak() - before)
"""


def measure(repeats: int) -> list[Row]:
    """Measure over one large pack."""
    with large() as (path, channel):
        ours, floor = Timings(), Timings()
        for _each in range(min(repeats, 7)):
            ours.add(opening(path, channel))
            floor.add(hashing(path))
        first, memory = alone(path, min(repeats, 5))
    return [
        Row(f"packs: opening one of {MEGABYTES} MB; hashing it", ours, floor, most=1_000),
        Row("packs: more memory for that", memory, most=64),
        Row("packs: what a first pack imports, and its channel", first),
    ]


@contextmanager
def large() -> Iterator[tuple[Path, Channel]]:
    """Make a pack of 100 MB, beside the checkout."""
    data = bytes(MEGABYTES * 1_000_000 // PICTURES - 100)
    files = {f"media/a/{number}.png": png(10, 10, data=data) for number in range(PICTURES)}
    content = pack_bytes(small_book(), Made(files=files))
    with TemporaryDirectory(dir=Path(__file__).parents[2] / ".venv") as place:
        path = Path(place) / "large.stpack"
        path.write_bytes(content)
        channel = trusted(content)
        (Path(place) / "channel").write_bytes(write_channel(channel))
        yield path, channel


def opening(path: Path, channel: Channel) -> float:
    """Return the milliseconds from a path to a verified pack."""
    began = perf_counter()
    with path.open("rb") as file:
        open_pack(file, [channel])
    return (perf_counter() - began) * 1000


def hashing(path: Path) -> float:
    """Return the milliseconds that hashing the same bytes takes."""
    began = perf_counter()
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
    return (perf_counter() - began) * 1000


def alone(path: Path, repeats: int) -> tuple[Timings, Timings]:
    """Open the pack in processes of their own; return what comes before, and the memory."""
    first, memory = Timings(), Timings("MiB")
    for _each in range(repeats):
        done = subprocess.run(
            [sys.executable, "-c", ALONE, str(path), str(path.with_name("channel"))],
            capture_output=True,
            text=True,
            check=True,
        )
        before, more = map(float, done.stdout.split())
        first.add(before)
        memory.add(more)
    return first, memory
