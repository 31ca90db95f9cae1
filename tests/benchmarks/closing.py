# SPDX-License-Identifier: GPL-3.0-or-later
"""What closing in costs on the way to the first window: once in the doorkeeper, once a session.

The doorkeeper's figure includes the imports that nothing else needs; the session's does not, as it
is forked after them.
"""

import sys

from tests.benchmarks.processes import heard
from tests.benchmarks.rows import Row, Timings

MEASURED = """
import dataclasses, enum, json, os, pathlib, time, typing
import securetrain.words
began = time.monotonic_ns()
from securetrain.shield import DOORKEEPER, GUEST, close_in
close_in(DOORKEEPER)
kept = (time.monotonic_ns() - began) / 1e6
if os.fork():
    os.wait()
else:
    began = time.monotonic_ns()
    close_in(GUEST)
    at = time.monotonic_ns()
    said = f"watched at={at} doorkeeper={kept} session={(at - began) / 1e6}\\n"
    os.write(2, said.encode())
    os._exit(0)
"""


def measure(repeats: int) -> list[Row]:
    """Close fresh processes in, again and again."""
    doorkeeper, session = Timings(), Timings()
    for again in range(repeats + 1):
        said = heard([sys.executable, "-c", MEASURED], {})
        if again:  # the first round warms the disk's cache
            doorkeeper.add(said["doorkeeper"])
            session.add(said["session"])
    return [
        Row("a doorkeeper closes itself in, with its imports", doorkeeper, most=20),
        Row("a session closes itself in", session, most=10),
    ]
