# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole sessions by a script: closed in, silent on the network, and leaving nothing (60 s)."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from securetrain.places import compiled_lessons
from tests.machine import EMPTY_NETWORK, needs

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace is a tool of Linux")

ROOT = Path(__file__).parents[1]
PATIENCE = 120
SCREENS = 20 + len(list(compiled_lessons().glob("*/lessons/*.en.json")))
"""One for each lesson that the program reads, and the others."""
ALL = "memory,network,files,programs,others,system,connections"
HARMLESS = "This plugin does not support"
STRACE = ["strace", "-f", "-qq", "-y", "-s", "4096", "-o"]
SOCKETS = "trace=socket,connect,sendto,sendmsg,bind,io_uring_setup"
CHANGES = (
    "trace=open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,"
    "symlinkat,mknod,mknodat,truncate,unlink,unlinkat,rmdir"
)
PLATFORMS = ("offscreen", "xcb")


@dataclass(frozen=True)
class Stage:
    """The folders of one run, all of them new, and the screen it may use."""

    folder: Path
    display: str

    def run(self, way: str, platform: str, *before: str) -> subprocess.CompletedProcess[str]:
        """Run the scripted session to its end."""
        for name in ("home", "tmp", "run", "saved"):
            (self.folder / name).mkdir()
        return subprocess.run(
            [*before, sys.executable, "-m", "tests.scripted", way, str(self.folder / "saved")],
            cwd=ROOT,
            env=self._environment(platform),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    def _environment(self, platform: str) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.folder / "home"),
            "TMPDIR": str(self.folder / "tmp"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "DISPLAY": self.display if platform == "xcb" else "",
            "QT_QPA_PLATFORM": platform,
            "PYTHONDONTWRITEBYTECODE": "1",  # what is shipped is compiled already
        }

    def left(self) -> list[str]:
        """List what lies in the folders that belong to the person and to the system."""
        places = (self.folder / name for name in ("home", "tmp", "run"))
        found = [path for place in places for path in place.rglob("*") if not path.is_dir()]
        return sorted(str(path.relative_to(self.folder)) for path in found)


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    needs.program("Xvfb", "xvfb")
    heard, says = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(says), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[says],
        stderr=subprocess.DEVNULL,
    )
    os.close(says)
    with os.fdopen(heard) as pipe:
        number = pipe.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def stage(tmp_path: Path, screen: str) -> Stage:
    tmp_path.chmod(0o755)
    return Stage(tmp_path, screen)


def assert_went_well(done: subprocess.CompletedProcess[str], holds: str, stage: Stage) -> None:
    complaints = [line for line in done.stderr.splitlines() if not line.startswith(HARMLESS)]
    assert complaints == []
    assert done.returncode == 0
    assert done.stdout.splitlines() == [f"{SCREENS} screens {holds}"] * 2
    saved = {path.name: path.read_text() for path in (stage.folder / "saved").iterdir()}
    assert saved == {"first.txt": "words", "second.txt": "words"}


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_whole_session_runs_closed_in(platform: str, stage: Stage) -> None:
    needs.landlock_and_filters()
    assert_went_well(stage.run("closed", platform), ALL, stage)
    assert stage.left() == []


def test_a_whole_session_runs_where_there_is_no_network(stage: Stage) -> None:
    needs.landlock_and_filters()
    needs.a_namespace_of_its_own()
    assert_went_well(stage.run("closed", "xcb", *EMPTY_NETWORK), ALL, stage)


def test_where_there_is_a_bus_screen_readers_can_be_reached_later(stage: Stage) -> None:
    needs.landlock_and_filters()
    needs.program("dbus-run-session", "dbus-daemon")
    done = stage.run("closed", "xcb", "dbus-run-session", "--")
    without_connections = ALL.removesuffix(",connections")
    assert done.stdout.splitlines() == [f"{SCREENS} screens {without_connections}"] * 2
    assert done.returncode == 0


def families(log: Path) -> set[str]:
    """Read which kinds of sockets were asked for, refused ones too."""
    text = log.read_text(encoding="utf-8", errors="replace")
    assert "io_uring_setup" not in text
    return set(re.findall(r"(?:socket\(|sa_family=)(AF_\w+)", text))


@pytest.mark.parametrize(
    ("way", "holds"),
    [("closed", ALL), pytest.param("open", "", marks=pytest.mark.thorough)],
)
def test_only_local_sockets_are_asked_for(way: str, holds: str, stage: Stage) -> None:
    needs.program("strace", "strace")
    needs.root("a process without dumps hides its paths from strace")
    log = stage.folder / "sockets"
    assert_went_well(stage.run(way, "xcb", *STRACE, str(log), "-e", SOCKETS), holds, stage)
    assert families(log) == {"AF_UNIX"}


def test_a_socket_of_a_network_would_have_been_seen(tmp_path: Path) -> None:
    needs.program("strace", "strace")
    opening = "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)"
    log = tmp_path / "sockets"
    subprocess.run([*STRACE, str(log), "-e", SOCKETS, sys.executable, "-c", opening], check=True)
    assert "AF_INET6" in families(log)


def changed(log: Path) -> set[str]:
    """Read which paths were made, opened for writing or removed, anywhere on the machine."""
    paths = set()
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        is_open = re.search(r"\bopen(?:at)?\(", line)
        writes = re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE", line)
        if " = -1 " in line or "resumed>" in line or (is_open and not writes):
            continue
        folder = re.search(r"\((?:AT_FDCWD|\d+)<([^>]*)>", line)
        name = re.search(r'"((?:[^"\\]|\\.)*)"', line)
        if name:
            paths.add(str(Path(folder[1] if folder else "/") / name[1]))
    return paths


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("way", ["closed", pytest.param("open", marks=pytest.mark.thorough)])
def test_nothing_is_written_but_what_was_saved(way: str, platform: str, stage: Stage) -> None:
    needs.program("strace", "strace")
    needs.root("a process without dumps hides its paths from strace")
    log = stage.folder / "changes"
    done = stage.run(way, platform, *STRACE, str(log), "-e", CHANGES)
    assert done.returncode == 0
    saved, cache = stage.folder / "saved", stage.folder / "home" / ".cache" / "fontconfig"
    paths = changed(log)
    assert str(saved / "first.txt") in paths | {str(path) for path in saved.iterdir()}
    expected = [saved, Path("/dev/null"), Path("/dev/tty")]
    # Without the shield the system's font library may write its cache: the one known exception.
    expected += [cache, *cache.parents] if way == "open" else []
    outside = [
        path
        for path in sorted(paths)
        if not any(Path(path).is_relative_to(each) for each in expected[:3])
        and not (way == "open" and (Path(path).is_relative_to(cache) or Path(path) in expected))
    ]
    assert outside == []
    assert [path for path in stage.left() if not path.startswith("home/.cache/fontconfig")] == []
