# SPDX-License-Identifier: GPL-3.0-or-later
"""Write `requirements.lock` anew from `pyproject.toml`: `python3 -m tests.lock` (needs `uv`).

The lock has two parts, each introduced by a line of its own: what running and writing lessons
needs, and what the tests add. Every line carries its hashes; one file serves Linux, Windows and
macOS and every Python from 3.11 on. Versions already locked stay unless `--upgrade` is given.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
HEAD = "# What this program is built from, with hashes. Written by `python3 -m tests.lock`.\n"
RUN = "# part: run\n"
TESTS = "# part: tests\n"
UV = (
    "uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --quiet"
    " --no-header --no-annotate --no-emit-index-url --no-emit-find-links"
)


def entries(compiled: str) -> dict[str, str]:
    """Split a compiled list into whole entries by the name and version they begin with."""
    found = re.findall(r"^[a-z0-9].*?(?=^[a-z0-9]|\Z)", compiled, re.MULTILINE | re.DOTALL)
    return {entry.split(" ", 1)[0]: entry for entry in found}


def resolve(*options: str) -> dict[str, str]:
    """Let uv settle the versions; the present lock is its starting point."""
    command = [*UV.split(), *options]
    held = ["--constraint", str(LOCK)] if LOCK.exists() and "--upgrade" not in sys.argv else []
    done = subprocess.run(
        [*command, *held], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    return entries(done.stdout)


def main() -> int:
    """Write the lock."""
    everything = resolve("--extra", "authors", "--extra", "tests")
    needed = resolve("--extra", "authors")
    if stray := needed.keys() - everything.keys():
        print("These differ between the two parts:", ", ".join(sorted(stray)))
        return 1
    run = "".join(entry for name, entry in everything.items() if name in needed)
    tests = "".join(entry for name, entry in everything.items() if name not in needed)
    LOCK.write_text(HEAD + RUN + run + TESTS + tests, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
