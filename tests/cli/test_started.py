# SPDX-License-Identifier: GPL-3.0-or-later
"""What is advised to be typed works as the program was started."""

import sys
from pathlib import Path

import pytest

from securetrain.cli import main
from securetrain.cli.started import as_started, own_command, to_be_typed

STARTS = {
    "installed": ("/usr/bin/securetrain", "securetrain"),
    "installed on Windows": ("securetrain.exe", "securetrain"),
    "a checkout": ("/home/leila/securetrain/securetrain/__main__.py", "python3 -m securetrain"),
    "a line of Python": ("-c", "python3 -m securetrain"),
}


@pytest.mark.parametrize(("started", "wanted"), STARTS.values(), ids=STARTS)
def test_the_program_is_called_as_it_was_started(started: str, wanted: str) -> None:
    assert own_command(started) == wanted


ADVICE = {
    "Look with: securetrain check lessons": "Look with: python3 -m securetrain check lessons",
    "Run `securetrain fmt`, which": "Run `python3 -m securetrain fmt`, which",
    "python3 -m securetrain check lessons": "python3 -m securetrain check lessons",
    "securetrain shows lessons": "securetrain shows lessons",
    "/opt/securetrain check": "/opt/securetrain check",
    "pip install securetrain[authors]": "pip install securetrain[authors]",
}


@pytest.mark.parametrize(("said", "wanted"), ADVICE.items(), ids=ADVICE)
def test_advice_names_what_works_here(
    said: str, wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["securetrain/__main__.py"])
    assert as_started(said) == wanted
    monkeypatch.setattr(sys, "argv", ["/usr/bin/securetrain"])
    assert as_started(said) == said


def test_help_and_explanations_name_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for started, wanted in (STARTS["installed"], STARTS["a checkout"]):
        monkeypatch.setattr(sys, "argv", [started])
        main(["--help"])
        main(["show", "--help"])
        main(["explain", "format"])
        said = capsys.readouterr().out
        assert f"usage: {wanted} " in said
        assert f"usage: {wanted} show " in said
        assert f"`{wanted} check` finds" in said
        main(["explain", "nothing"])
        assert f"All of them: {wanted} explain codes" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["our lessons", "درس ما"])
def test_a_name_of_two_words_is_advised_as_one(name: str) -> None:
    assert to_be_typed(Path(name)) == f'"{name}"'
    assert to_be_typed(Path("lessons")) == "lessons"
