# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what the system has to bring, with an `apt-get` of our own."""

import io
import os
import sys
from pathlib import Path

import pytest

from securetrain.bootstrap import system
from securetrain.errors import SetUpError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Debian and Ubuntu only")
DEBIAN_12 = {"ID": "debian", "VERSION_ID": "12"}


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put an `apt-get` first that writes down what it was told; give the file it writes."""
    tools = tmp_path / "tools"
    tools.mkdir()
    said = tmp_path / "said"
    write_tool(tools / "apt-get", f'echo apt-get "$@" >> "{said}"; exit ${{APT_RESULT:-0}}')
    write_tool(tools / "sudo", f'printf "sudo " >> "{said}"; exec "$@"')
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return said


def write_tool(file: Path, line: str) -> None:
    """Write a tool of one line."""
    file.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    file.chmod(0o755)


class Terminal(io.StringIO):
    """Somebody at a terminal who has typed an answer."""

    def isatty(self) -> bool:
        """Say that this is a terminal."""
        return True


@pytest.mark.parametrize(
    ("release", "package"),
    [
        (DEBIAN_12, "libglib2.0-0"),
        ({"ID": "debian", "VERSION_ID": "13"}, "libglib2.0-0t64"),
        ({"ID": "debian"}, "libglib2.0-0t64"),
        ({"ID": "ubuntu", "VERSION_ID": "22.04"}, "libglib2.0-0"),
        ({"ID": "ubuntu", "VERSION_ID": "24.04"}, "libglib2.0-0t64"),
        ({"ID": "ubuntu", "VERSION_ID": "26.04"}, "libglib2.0-0t64"),
        ({"ID": "linuxmint", "VERSION_ID": "wilma"}, "libglib2.0-0"),
        ({}, "libglib2.0-0"),
    ],
    ids=str,
)
def test_the_package_has_the_name_of_its_release(release: dict[str, str], package: str) -> None:
    assert system.debian_packages(["libglib-2.0.so.0"], release) == [package]


def test_the_system_says_what_it_is(tmp_path: Path) -> None:
    file = tmp_path / "os-release"
    assert system.os_release(file) == {}
    file.write_text('ID=debian\nVERSION_ID="12"\n\n', encoding="utf-8")
    assert system.os_release(file) == {**DEBIAN_12, "": ""}


def test_a_missing_library_is_found_out() -> None:
    assert system.missing_libraries(("libc.so.6", "libnot-there.so.9"), "linux") == [
        "libnot-there.so.9"
    ]


def test_other_systems_need_none_of_them() -> None:
    assert system.missing_libraries(("libnot-there.so.9",), "darwin") == []


def test_who_agreed_gets_them_installed(apt: Path) -> None:
    system.provide(["libgl1"], why="Missing.", agreed=True)
    assert apt.read_text() == (
        "apt-get update\napt-get install -y --no-install-recommends libgl1\n"
    )


def test_who_is_not_root_asks_sudo(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    system.provide(["libgl1"], why="Missing.", agreed=True)
    assert apt.read_text().startswith("sudo apt-get update\nsudo apt-get install")


@pytest.mark.parametrize("answer", ["y\n", "Yes\n"])
def test_a_person_is_asked_first(
    answer: str, apt: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    system.provide(["libgl1"], why="Qt needs libraries.", agreed=False)
    assert "May it be run now? [y/N]" in capfd.readouterr().err
    assert "install" in apt.read_text()


@pytest.mark.parametrize("stdin", [Terminal("no\n"), Terminal("\n"), io.StringIO("y\n"), None])
def test_anything_but_yes_prints_the_one_line(
    stdin: io.StringIO | None, apt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    with pytest.raises(SetUpError, match=r"sudo apt-get install -y .* libgl1") as refused:
        system.provide(["libgl1"], why="Missing.", agreed=False)
    assert refused.value.safe == system.SAFE
    assert not apt.exists()


def test_without_sudo_the_line_is_printed(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", str(apt.parent / "tools"))
    (apt.parent / "tools" / "sudo").unlink()
    with pytest.raises(SetUpError, match="This one line"):
        system.provide(["libgl1"], why="Missing.", agreed=True)


def test_a_failure_of_apt_is_a_sentence(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APT_RESULT", "100")
    with pytest.raises(SetUpError, match="apt-get could not install them"):
        system.provide(["libgl1"], why="Missing.", agreed=True)
    assert apt.exists()


def test_a_system_without_apt_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(SetUpError, match="with your system's packages"):
        system.provide(["libgl1"], why="Missing.", agreed=True)


def test_what_was_seen_once_leaves_a_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "missing_libraries", lambda names: list(names[len(names) :]))
    system.provide_qt_libraries(tmp_path / "seen", on_screen=True, agreed=False)
    assert (tmp_path / "seen").exists()


def test_a_mark_that_cannot_be_left_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "missing_libraries", lambda names: list(names[:0]))
    system.provide_qt_libraries(tmp_path / "nowhere" / "seen", on_screen=True, agreed=False)
    assert not (tmp_path / "nowhere").exists()


def test_drawing_without_a_screen_asks_for_less(
    apt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [["libGL.so.1", "libEGL.so.1"], []]
    asked: list[tuple[str, ...]] = []

    def missing(names: tuple[str, ...]) -> list[str]:
        asked.append(names)
        return answers.pop(0)

    monkeypatch.setattr(system, "missing_libraries", missing)
    system.provide_qt_libraries(tmp_path / "seen", on_screen=False, agreed=True)
    assert "libgl1 libegl1" in apt.read_text()
    assert not [name for name in asked[0] if "xcb" in name or "x11" in name]


def test_libraries_are_looked_for_again_after_installing(
    apt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [["libGL.so.1"], []]
    monkeypatch.setattr(system, "missing_libraries", lambda names: answers.pop(0) if names else [])
    system.provide_qt_libraries(tmp_path / "seen", on_screen=True, agreed=True)
    assert "libgl1" in apt.read_text()
    assert (tmp_path / "seen").exists()


def test_libraries_that_stay_away_are_named(
    apt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "missing_libraries", lambda names: list(names[1:2]))
    with pytest.raises(SetUpError, match=r"still missing: libGL\.so\.1"):
        system.provide_qt_libraries(tmp_path / "seen", on_screen=True, agreed=True)
    assert apt.exists()
    assert not (tmp_path / "seen").exists()


@pytest.mark.parametrize(
    ("there", "has_pip", "installs"),
    [({"pip"}, True, False), ({"ensurepip"}, False, False), (set(), False, True)],
    ids=str,
)
def test_pip_comes_with_python_or_with_a_package(
    there: set[str], has_pip: bool, installs: bool, apt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name if name in there else None)
    assert system.provide_pip(agreed=True) is has_pip
    assert apt.exists() is installs
