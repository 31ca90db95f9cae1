# SPDX-License-Identifier: GPL-3.0-or-later
"""What closing in costs: once in the doorkeeper and once a session, or once a command.

The figures of the doorkeeper and of a command include the imports that nothing else needs; the
session's does not, as it is forked after them.
"""

import sys

from tests.benchmarks.processes import ROOT, heard
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

COMMAND = """
import argparse, dataclasses, enum, importlib, os, pathlib, sys, time, typing
import securetrain.places, securetrain.words, securetrain.cli.arguments
began = time.monotonic_ns()
from securetrain.cli.closing import rules_for
from securetrain.shield import close_in
close_in(rules_for(argparse.Namespace(command="fmt", check=False, path=pathlib.Path(sys.argv[1]))))
at = time.monotonic_ns()
os.write(2, f"watched at={at} command={(at - began) / 1e6}\\n".encode())
"""


def measure(repeats: int) -> list[Row]:
    """Close fresh processes in, again and again."""
    doorkeeper, session, command = Timings(), Timings(), Timings()
    for again in range(repeats + 1):
        said = heard([sys.executable, "-c", MEASURED], {})
        spoken = heard([sys.executable, "-c", COMMAND, str(ROOT / "lessons")], {})
        if again:  # the first round warms the disk's cache
            command.add(spoken["command"])
            doorkeeper.add(said["doorkeeper"])
            session.add(said["session"])
    return [
        Row("a doorkeeper closes itself in, with its imports", doorkeeper, most=20),
        Row("a session closes itself in", session, most=10),
        Row("a command closes itself in, with its imports", command, most=15),
    ]
