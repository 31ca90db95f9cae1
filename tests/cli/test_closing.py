# SPDX-License-Identifier: GPL-3.0-or-later
"""A command gives up what it has no use for, before it reads what a stranger may have written."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from securetrain.cli.arguments import parser
from securetrain.cli.closing import _WRITES, rules_for
from tests.machine import needs
from tests.workshop.making import STRANGE, changed, make_pack

SECONDS = 12
"""The budget of this file."""

ROOT = Path(__file__).parents[2]
NO_ID = changed(STRANGE, "{#a-save 5min", "{5min")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><rect width="3" height="3"/></svg>'
DRAWING = {"lessons/strange-call/img/hand.svg": SVG}

WRITES: Mapping[str, tuple[str, list[str]]] = {
    "show": ("show pack", []),
    "explain": ("explain codes", []),
    "check": ("check pack", []),
    "check --fix": ("check pack --fix", ["pack"]),
    "fmt": ("fmt pack", ["pack"]),
    "fmt --check": ("fmt pack --check", []),
    "fmt of a lesson": ("fmt pack/lessons/strange-call/lesson.md", ["pack"]),
    "fmt of a lone lesson": ("fmt alone/lesson.md", ["alone"]),
    "a new pack": ("new pack another", ["."]),
    "a new lesson": ("new lesson pack/lessons/one", ["pack/lessons"]),
    "a new story": ("new scenario pack/lessons/strange-call", ["pack/lessons/strange-call"]),
    "build": ("build pack -o out", ["."]),
    "build far away": ("build pack -o elsewhere/deep/out", ["elsewhere"]),
    "build a release": ("build pack -o elsewhere/out --release", ["elsewhere", "pack"]),
    "translate extract": ("translate extract pack", ["pack"]),
    "translate status": ("translate status pack", []),
    "translate pseudo": ("translate pseudo pack -o elsewhere/out", ["elsewhere"]),
    "translate pseudo to nowhere": ("translate pseudo pack", []),
    "pictures": ("pictures pack", ["pack"]),
    "a page": ("export html pack -o elsewhere/one.html", ["elsewhere"]),
    "a handout": ("print handout pack -o one.pdf", ["."]),
    "a new key": ("keys new elsewhere/ann", ["elsewhere"]),
    "a key shown": ("keys show elsewhere/ann.pub", []),
    "a new channel": ("channel init elsewhere/channel --publisher X --key a.pub", ["elsewhere"]),
    "a channel shown": ("channel show elsewhere", []),
    "cards of a channel": ("channel show pack --card elsewhere/cards.pdf", ["elsewhere"]),
    "a channel exported": ("channel export pack -o elsewhere", ["elsewhere"]),
    "a channel for installations": ("channel trust pack -o elsewhere", ["elsewhere"]),
    "a pack signed": ("sign elsewhere/one.stpack --key ann.key", ["elsewhere"]),
    "a channel signed": ("sign elsewhere --key ann.key", ["elsewhere"]),
    "a pack verified": ("verify elsewhere/one.stpack", []),
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with packs, a lone lesson and room elsewhere, and go there."""
    make_pack(tmp_path / "pack", DRAWING)
    make_pack(tmp_path / "without-ids", NO_ID)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "alone").mkdir()
    (tmp_path / "alone" / "lesson.md").write_bytes((tmp_path / "pack" / STRANGE).read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("said", "folders"), WRITES.values(), ids=WRITES)
def test_a_command_writes_only_beneath_what_it_names(
    said: str, folders: list[str], desk: Path
) -> None:
    rules = rules_for(parser().parse_args(said.split()))
    assert rules is not None
    assert rules.write_beneath is not None
    assert [each.resolve() for each in rules.write_beneath] == [desk / each for each in folders]
    assert not rules.keeps_sessions


def test_every_command_has_its_rules() -> None:
    actions = parser()._subparsers
    assert actions
    (commands,) = (each.choices for each in actions._group_actions)
    assert set(commands or ()) == set(_WRITES)


def test_what_tries_the_shield_is_not_closed_in_before() -> None:
    assert rules_for(parser().parse_args(["selfcheck"])) is None


TRYING = """
import errno, os, socket, sys
from pathlib import Path
from securetrain.cli import main
from securetrain.workshop import project

def attempt(name, act):
    try:
        act()
    except OSError as error:
        print("refused:", name, errno.errorcode[error.errno], file=sys.stderr)
    else:
        print("DONE:", name, file=sys.stderr)

def read(*what, **named):
    attempt("a socket", lambda: socket.socket(socket.AF_INET))
    attempt("a program", lambda: os.execv("/bin/true", ["true"]))
    attempt("a process", os.fork)
    for name in sys.argv[1].split(","):
        attempt(f"writing in {name}", lambda: Path(name, "new").write_text("x"))
    return real(*what, **named)

module = sys.modules["securetrain.workshop.finding_projects"]
real, module.read_project = module.read_project, read
raise SystemExit(main(sys.argv[2:], closes_in=True))
"""
ATTEMPTS: Mapping[str, tuple[str, str, str]] = {
    name: (said, allowed, refused)
    for name, said, allowed, refused in [
        ("show", "show pack strange-call --no-answers", "", "pack,.,/tmp"),
        ("check", "check pack", "", "pack,.,/tmp"),
        ("fmt", "fmt pack", "pack,pack/lessons", ".,elsewhere,/tmp"),
        ("build", "build pack -o elsewhere/out", "elsewhere", "pack,.,/tmp"),
        ("translate", "translate extract pack", "pack", ".,elsewhere,/tmp"),
        ("pictures", "pictures pack", "pack", ".,elsewhere,/tmp"),
    ]
}


@pytest.mark.parametrize(("said", "allowed", "refused"), ATTEMPTS.values(), ids=ATTEMPTS)
def test_whoever_takes_a_command_over_finds_it_closed_in(
    said: str, allowed: str, refused: str, desk: Path
) -> None:
    """The attempts are made from within, where a pack is read."""
    needs.landlock_and_filters()
    tried = [*filter(None, allowed.split(",")), *refused.split(",")]
    done = subprocess.run(
        [sys.executable, "-c", TRYING, ",".join(tried), *said.split()],
        cwd=desk,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    told = set(done.stderr.splitlines())
    wanted = {"refused: a socket EACCES", "refused: a program EPERM", "refused: a process EPERM"}
    wanted |= {f"refused: writing in {each} EACCES" for each in refused.split(",")}
    wanted |= {f"DONE: writing in {each}" for each in filter(None, allowed.split(","))}
    assert told == wanted


COMMANDS: Mapping[str, tuple[str, str]] = {
    "show": ("show pack strange-call --no-answers", "A number that you chose"),
    "explain": ("explain codes", "no-example"),
    "fmt": ("fmt without-ids", "Ids written"),
    "check": ("check pack --fix", "0 errors"),
    "pictures": ("pictures pack", "hand.png"),
    "build": ("build pack -o elsewhere/out --release", "Written: "),
    "build again": ("build pack -o elsewhere/out", "Written: "),
    "translate": ("translate merge pack --language fa", "Written: "),
    "pseudo": ("translate pseudo pack -o elsewhere/pseudo", "Written: "),
    "new pack": ("new pack another", "Written: "),
    "new lesson": ("new lesson pack/lessons/one-more", "Written: "),
    "new story": ("new scenario pack/lessons/strange-call", "Written: "),
    "selfcheck": ("selfcheck", "attempts were refused"),
}


def test_every_command_still_does_what_it_did(desk: Path) -> None:
    umask = os.umask(0o022)
    (desk / "without-ids" / STRANGE).chmod(0o664)
    for said, wanted in COMMANDS.values():
        done = subprocess.run(
            [sys.executable, "-m", "securetrain", *said.split()],
            cwd=desk,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert wanted in done.stdout, (said, done.stderr)
        assert done.returncode == 0, (said, done.stderr)
        assert done.stderr == "", said
    os.umask(umask)
    assert (desk / "without-ids" / STRANGE).stat().st_mode & 0o777 == 0o664
