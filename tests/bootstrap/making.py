# SPDX-License-Identifier: GPL-3.0-or-later
"""Make small checkouts whose only package is a wheel of our own, so that nothing is fetched."""

import hashlib
import shutil
import sys
import zipfile
from pathlib import Path

from securetrain.bootstrap import entrance

HERE = entrance.ROOT
OUTER_PYTHON = str(Path(sys._base_executable))  # type: ignore[attr-defined]
LESSON_COMMAND = """
import pathlib, sys
def main(said, *, closes_in=False):
    import pebble
    if said[0] == "build":
        lesson = pathlib.Path("lessons", "lesson.md").read_text("utf-8")
        if "broken" in lesson:
            print("lesson.md:1: This is not a lesson.")
            return 1
        target = pathlib.Path(said[3])
        target.mkdir()
        (target / "lesson.json").write_text(lesson, "utf-8")
        return 0
    print("said", *said, "with pebble", pebble.VERSION, "in", sys.prefix)
    return 7
"""


def make_wheel(folder: Path, version: str) -> str:
    """Write the wheel of a package named pebble; give its line of the lock."""
    folder.mkdir(exist_ok=True)
    file = folder / f"pebble-{version}-py3-none-any.whl"
    about = f"pebble-{version}.dist-info"
    with zipfile.ZipFile(file, "w") as wheel:
        wheel.writestr("pebble.py", f"VERSION = '{version}'\n")
        wheel.writestr(
            f"{about}/METADATA", f"Metadata-Version: 2.1\nName: pebble\nVersion: {version}\n"
        )
        wheel.writestr(
            f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{about}/RECORD", "")
    return f"pebble=={version} --hash=sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}\n"


def make_lock(root: Path, line: str) -> None:
    """Write a lock of one package; the tests' part holds nothing more."""
    lock = f"# part: run\n{line}# part: tests\n"
    (root / "requirements.lock").write_text(lock, encoding="utf-8")


def make_checkout(folder: Path) -> Path:
    """Make a checkout with the real bootstrap, one wheel, a command and a lesson."""
    root = folder / "a checkout, سلام"
    package = root / "securetrain"
    package.mkdir(parents=True)
    for name in ("__init__.py", "__main__.py", "errors.py", "places.py"):
        shutil.copy(HERE / "securetrain" / name, package)
    shutil.copytree(
        HERE / "securetrain" / "bootstrap",
        package / "bootstrap",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    (root / "pyproject.toml").touch()
    (package / "cli").mkdir()
    (package / "cli" / "__init__.py").write_text(LESSON_COMMAND, encoding="utf-8")
    (root / "lessons").mkdir()
    (root / "lessons" / "lesson.md").write_text("# A lesson\n", encoding="utf-8")
    make_lock(root, make_wheel(root / "wheels", "1.0"))
    return root
