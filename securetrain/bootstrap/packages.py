# SPDX-License-Identifier: GPL-3.0-or-later
"""Install what the lock names, and nothing else, with pip; tell a failure as a sentence."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from securetrain.bootstrap import checkout
from securetrain.errors import SetUpError

TAKING = re.compile(r"Collecting ([\w.-]+)==|Processing .*?([\w.]+)-[^\\/]*\.whl")
"""What pip says as it takes up a package, from the index or from a folder."""

LEAVING_OUT = re.compile(r"Ignoring [\w.-]+: markers |Requirement already satisfied: ")
"""What pip says of a package that other systems need, before all others, or that is there."""

FETCHING = re.compile(r"Downloading .*\((\d\d+)\.\d MB\)")
"""What pip says before something large, which may take a while."""

SAFE = "Nothing was changed outside the checkout's own “.venv” folder."


def install(root: Path, parts: list[str], *, outer_pip: bool, tell: Callable[[str], None]) -> None:
    """Fetch and install the parts of the lock, hashes checked, ready-built packages only.

    Args:
        root: The checkout. A folder `wheels` there is used in place of the package index.
        parts: The parts that are missing.
        outer_pip: Whether this Python has pip; otherwise the environment has its own.
        tell: Where progress is told.

    Raises:
        SetUpError: pip did not succeed.
    """
    wanted = checkout.environment_of(root) / "requirements.txt"
    wanted.write_text("".join(part_of_lock(root, part) for part in parts), encoding="utf-8")
    pip = [*pip_command(root, outer_pip=outer_pip), *options(root), "-r", str(wanted)]
    total = len(re.findall(r"^\S+==", wanted.read_text(encoding="utf-8"), re.MULTILINE))
    failed, output = run_telling(pip, total=total, tell=tell)
    if failed:
        raise explain(output)


def part_of_lock(root: Path, part: str) -> str:
    """Cut one part out of the lock."""
    lock = checkout.lock_of(root).read_text(encoding="utf-8")
    return lock.partition(f"# part: {part}\n")[2].partition("# part: ")[0]


def pip_command(root: Path, *, outer_pip: bool) -> list[str]:
    """Say how pip is called: this Python's own pip can fill an environment that has none."""
    python = str(checkout.python_of(root))
    if outer_pip:
        return [sys.executable, "-m", "pip", "--python", python, "install"]
    return [python, "-m", "pip", "install"]


def options(root: Path) -> list[str]:
    """List what pip is told besides the packages."""
    wheels = root / "wheels"
    offline = ["--no-index", "--find-links", str(wheels)] if wheels.is_dir() else []
    return ["--require-hashes", "--only-binary", ":all:", "--no-deps", *offline]


def pip_environment(environment: dict[str, str]) -> dict[str, str]:
    """Keep a person's own settings of pip, but for those that lead outside the environment."""
    kept = {
        key: value for key, value in environment.items() if key not in {"PIP_TARGET", "PIP_PREFIX"}
    }
    forced = {"PIP_USER": "0", "PIP_NO_INPUT": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return {"PIP_RETRIES": "2", **kept, **forced, "PYTHONIOENCODING": "utf-8"}


def run_telling(command: list[str], *, total: int, tell: Callable[[str], None]) -> tuple[bool, str]:
    """Run pip and tell each package as it comes; give whether it failed and all that it said."""
    heard: list[str] = []
    count = 0
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=pip_environment(dict(os.environ)),
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        for line in pip.stdout or ():
            heard.append(line)
            if found := TAKING.match(line):
                count += 1
                tell(f"  {count} of {total}: {found[1] or found[2]}")
            elif LEAVING_OUT.match(line):
                total -= 1
            elif large := FETCHING.search(line):
                tell(f"     fetching {large[1]} MB")
    return pip.returncode != 0, "".join(heard)


FAILURES = (
    (
        r"DO NOT MATCH THE HASHES",
        "A package that was fetched is not the one that the lock names; it was not installed.",
        "Try another network. If it stays so, tell the people who keep this project.",
    ),
    (
        r"No space left|not enough space",
        "The disk is full, so the packages could not be installed.",
        "Make room, at least 500 MB, then start again.",
    ),
    (
        r"(?i)connection|temporary failure|timed out|name resolution|network|proxy|SSLError",
        "The package index could not be reached; the first start needs it once.",
        "Connect to the network and start again, or put the packages into a folder “wheels” here.",
    ),
    (
        r"No matching distribution|Could not find a version",
        "A package is not to be had in a ready-built form for this system and this Python.",
        "Use Python 3.11 to 3.14 on a 64-bit system; Linux needs glibc 2.34 or newer.",
    ),
)
"""What pip may say, what that means, and what can be done; the first that fits counts."""


def explain(output: str) -> SetUpError:
    """Make a sentence of what pip said."""
    for pattern, what, next_step in FAILURES:
        if re.search(pattern, output):
            return SetUpError(what, safe=SAFE, next=next_step)
    said = [line.strip() for line in output.splitlines() if line.strip()]
    last = next(
        (line for line in reversed(said) if line.startswith("ERROR")), said[-1] if said else ""
    )
    return SetUpError(
        f"pip could not install the packages. It said: “{last}”",
        safe=SAFE,
        next="Start again; if it stays so, tell the people who keep this project what pip said.",
    )
