# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the commands as they are said, with their exit codes."""

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from securetrain.cli import main
from securetrain.cli.entry import interface_language
from securetrain.workshop import LOCK
from tests.workshop.making import LESSON, STRANGE, changed, in_own_words, make_pack

pytestmark = pytest.mark.usefixtures("english_terminal")
Said = pytest.CaptureFixture[str]

ROOT = Path(__file__).parents[2]
COMMANDS = (
    *("show", "new", "fmt", "check", "explain", "build", "translate", "pictures"),
    *("export", "print"),
)


def test_without_a_command_all_of_them_are_told(capsys: Said) -> None:
    assert main([]) == 0
    said = [line.split()[:1] for line in capsys.readouterr().out.splitlines()]
    assert all([name] in said for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_how_it_is_said(name: str, capsys: Said) -> None:
    assert main([name, "--help"]) == 0
    assert "It leaves 0 when done" in " ".join(capsys.readouterr().out.split())


def test_the_version_is_told(capsys: Said) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("securetrain ")


NOT_UNDERSTOOD: Mapping[str, list[str]] = {
    "an unknown command": ["sing"],
    "a command without its path": ["check"],
    "an unknown option": ["check", ".", "--loudly"],
    "an unknown kind": ["new", "song", "x"],
    "an unknown format": ["check", ".", "--format", "xml"],
    "no folder to write": ["build", "."],
}


@pytest.mark.parametrize("argv", NOT_UNDERSTOOD.values(), ids=NOT_UNDERSTOOD)
def test_what_is_not_understood_gets_one_sentence(argv: list[str], capsys: Said) -> None:
    assert main(argv) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("This was not understood")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("command", ["show", "fmt", "check", "pictures"])
def test_a_path_without_a_pack_gets_one_sentence(
    command: str, tmp_path: Path, capsys: Said
) -> None:
    assert main([command, str(tmp_path / "nowhere")]) == 2
    assert "There is no pack" in capsys.readouterr().err


def test_what_the_system_refuses_gets_one_sentence(pack: Path, capsys: Said) -> None:
    assert main(["build", str(pack), "-o", str(pack / "pack.yml" / "out")]) == 2
    said = capsys.readouterr().err
    assert said.startswith("This could not be done: “")
    assert "Nothing else was changed." in said
    assert said.count("\n") == 1


def test_an_interruption_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("securetrain.cli.explain.codes", interrupted)
    assert main(["explain", "codes"]) == 130
    assert capsys.readouterr().err == "\n"


def test_an_error_without_a_file_is_still_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    def failing(*_arguments: object) -> None:
        raise OSError

    monkeypatch.setattr("securetrain.cli.explain.codes", failing)
    assert main(["explain", "codes"]) == 2
    assert "cannot be read or written" in capsys.readouterr().err


def test_what_nobody_prepared_for_is_a_sentence_unless_a_developer_looks(
    monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    def failing(*_arguments: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("securetrain.cli.explain.codes", failing)
    assert main(["explain", "codes"]) == 2
    said = capsys.readouterr().err
    assert "(KeyError)" in said
    assert "Traceback" not in said
    monkeypatch.setattr("securetrain.cli.entry.is_developing", lambda: True)
    with pytest.raises(KeyError):
        main(["explain", "codes"])


def test_what_only_authors_have_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    def failing(*_arguments: object) -> None:
        raise ModuleNotFoundError("No module named 'markdown'", name="markdown")

    monkeypatch.setattr("securetrain.cli.explain.codes", failing)
    assert main(["explain", "codes"]) == 2
    assert "needs “markdown”" in capsys.readouterr().err


def test_a_reader_who_leaves_early_is_no_error() -> None:
    command = [sys.executable, "-m", "securetrain", "show", "lessons", "first-hour", "--no-answers"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as reading:
        assert reading.stdout
        assert reading.stderr
        reading.stdout.close()
        assert reading.stderr.read() == b""
    assert reading.returncode == 0


def test_a_pipe_that_breaks_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Gone())
    assert main(["explain", "no-example"]) == 0
    with sys.stdout:
        pass


LANGUAGES: Mapping[str, tuple[dict[str, str], str]] = {
    "nothing said": ({}, "en"),
    "Farsi": ({"LANG": "fa_IR.UTF-8"}, "fa"),
    "a language that is not there": ({"LANG": "tlh"}, "en"),
    "the plain one": ({"LC_ALL": "C.UTF-8", "LANG": "fa_IR"}, "en"),
    "messages before the rest": ({"LC_MESSAGES": "fa", "LANG": "en_GB"}, "fa"),
}


@pytest.mark.parametrize(("environment", "language"), LANGUAGES.values(), ids=LANGUAGES)
def test_commands_speak_the_terminals_language(environment: dict[str, str], language: str) -> None:
    assert interface_language(environment) == language


def test_a_sound_pack_is_checked_without_a_word(pack: Path, capsys: Said) -> None:
    assert main(["check", str(pack)]) == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings, 0 notes\n"


def test_an_error_is_told_with_its_place_and_cure(tmp_path: Path, capsys: Said) -> None:
    folder = make_pack(tmp_path, {"glossary.md": None})
    assert main(["check", str(folder)]) == 1
    said = capsys.readouterr().out
    assert f"{folder}/{STRANGE}:20: error: The glossary has no term “phishing”." in said
    assert "    Add it to glossary.md" in said
    assert "1 error, 0 warnings" in said
    assert main(["check", str(folder / "lessons" / "second-lesson")]) == 0


def test_findings_come_as_json_too(tmp_path: Path, capsys: Said) -> None:
    folder = make_pack(tmp_path, {"glossary.md": None})
    assert main(["check", str(folder), "--format", "json"]) == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["code"], found["line"], found["level"]) == ("unknown-term", 20, "error")


def test_findings_come_in_the_form_of_code_hosts(tmp_path: Path, capsys: Said) -> None:
    folder = make_pack(tmp_path, {"glossary.md": None})
    assert main(["check", str(folder), "--format", "sarif"]) == 1
    whole = json.loads(capsys.readouterr().out)
    assert whole["version"] == "2.1.0"
    (run,) = whole["runs"]
    (result,) = run["results"]
    assert result["ruleId"] == run["tool"]["driver"]["rules"][0]["id"] == "unknown-term"
    place = result["locations"][0]["physicalLocation"]
    assert place["region"]["startLine"] == 20


NO_ID = changed(STRANGE, "{#a-save 5min", "{5min")


def test_missing_ids_are_written_and_nothing_else(tmp_path: Path, capsys: Said) -> None:
    folder = make_pack(tmp_path, NO_ID)
    file = folder / STRANGE
    before = file.read_bytes()
    assert main(["fmt", str(folder), "--check"]) == 1
    assert file.read_bytes() == before
    assert "Ids are missing" in capsys.readouterr().out
    assert main(["fmt", str(folder)]) == 0
    assert "Ids written" in capsys.readouterr().out
    after = file.read_bytes()
    assert b"{#a-save-number-office 5min" in after
    assert after.replace(b"#a-save-number-office ", b"") == before
    assert main(["fmt", str(folder), "--check"]) == 0
    assert capsys.readouterr().out == "Nothing is missing.\n"


def test_check_can_write_ids_first(tmp_path: Path, capsys: Said) -> None:
    folder = make_pack(tmp_path, NO_ID)
    assert main(["check", str(folder), "--fix", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_code_is_explained(capsys: Said) -> None:
    assert main(["explain", "no-example"]) == 0
    assert "Beginners learn more" in capsys.readouterr().out
    assert main(["explain", "codes"]) == 0
    assert "no-example: Beginners" in capsys.readouterr().out
    assert main(["explain", "nonsense"]) == 2
    assert "explain codes" in capsys.readouterr().err


def test_the_format_is_explained_from_beginning_to_end(capsys: Said) -> None:
    assert main(["explain", "format"]) == 0
    said = capsys.readouterr().out
    for word in ("> [!FACT]", ".inspect", ".judge", ".scenario", "pack.yml", "`fmt`"):
        assert word in said


def test_a_pack_is_built_and_its_ids_are_released(pack: Path, capsys: Said) -> None:
    out = pack.parent / "out"
    assert main(["build", str(pack), "-o", str(out)]) == 0
    assert "Written: 10 files" in capsys.readouterr().out
    assert not (pack / LOCK).exists()
    assert main(["build", str(pack), "-o", str(out), "--release"]) == 0
    assert "strange-call#q-first\n" in (pack / LOCK).read_text(encoding="utf-8")
    assert main(["check", str(pack)]) == 0


def test_an_error_keeps_everything_from_being_built(tmp_path: Path, capsys: Said) -> None:
    folder = make_pack(tmp_path / "pack", {"glossary.md": None})
    assert main(["build", str(folder), "-o", str(tmp_path / "out"), "--release"]) == 1
    assert "Nothing was written." in capsys.readouterr().out
    assert not (tmp_path / "out").exists()
    assert not (folder / LOCK).exists()


@pytest.mark.parametrize("kind", ["pack", "lesson", "help", "scenario", "web"])
def test_what_is_new_waits_for_words_and_then_passes(kind: str, pack: Path, capsys: Said) -> None:
    path = {
        "pack": pack.parent / "new-pack",
        "lesson": pack / "lessons" / "new-lesson",
        "help": pack / "help" / "new-help",
    }.get(kind, pack / "lessons" / "strange-call")
    assert main(["new", kind, str(path)]) == 0
    look = capsys.readouterr().out.splitlines()[-1].partition("securetrain ")[2]
    assert main(look.split(" ", 1)) == 1
    said = capsys.readouterr().out
    assert said.count("[your-words]") == said.count("error: ")
    in_own_words(path if kind == "pack" else pack)
    assert main(look.split(" ", 1)) == 0


def test_drawings_are_drawn_once(tmp_path: Path, capsys: Said) -> None:
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6">'
    svg = f'{head}<rect width="3" height="3"/></svg>'
    drawing = "lessons/strange-call/img/hand.svg"
    folder = make_pack(tmp_path, {drawing: svg})
    assert main(["pictures", str(folder)]) == 0
    assert "hand.png: " in capsys.readouterr().out
    assert main(["pictures", str(folder)]) == 0
    assert capsys.readouterr().out == "All pictures are ready.\n"
    (folder / drawing).write_text("<svg><script/></svg>", encoding="utf-8")
    assert main(["pictures", str(folder)]) == 1
    assert "it holds a script" in capsys.readouterr().out


def test_texts_go_to_translators_and_come_back(pack: Path, capsys: Said) -> None:
    assert main(["translate", "extract", str(pack)]) == 0
    assert main(["translate", "merge", str(pack), "--language", "fa", "--language", "ar"]) == 0
    assert main(["translate", "merge", str(pack)]) == 0
    assert capsys.readouterr().out.count("Written: ") == 5
    assert main(["translate", "status", str(pack), "--language", "fa"]) == 0
    said = capsys.readouterr().out
    assert "fa: 0 translated" in said
    assert "ar: " not in said


@pytest.mark.parametrize("step", ["merge", "status"])
def test_a_pack_without_translations_says_how_to_begin_one(
    step: str, pack: Path, capsys: Said
) -> None:
    assert main(["translate", step, str(pack)]) == 0
    assert f"translate merge {pack} --language fa" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["show"], ["translate", "extract"], ["translate", "status"]])
def test_whoever_gets_a_part_of_a_pack_is_told_so(
    command: list[str], pack: Path, capsys: Said
) -> None:
    (pack / "lessons" / "half-written").mkdir()
    (pack / "lessons" / "half-written" / "lesson.md").write_bytes(b"\xff")
    assert main([*command, str(pack)]) == 0
    told = capsys.readouterr().err
    assert "something may be missing" in told
    assert f"securetrain check {pack}" in told


def test_a_translation_that_cannot_be_read_is_not_called_absent(pack: Path, capsys: Said) -> None:
    (pack / "locale").mkdir()
    (pack / "locale" / "fa.po").write_bytes(b"\xff")
    assert main(["translate", "status", str(pack)]) == 1
    said = capsys.readouterr()
    assert "no translation yet" not in said.out
    assert "fa.po:1: error: " in said.out
    assert "something may be missing" in said.err
    assert main(["translate", "status", str(pack), "--language", "fa"]) == 1
    assert main(["translate", "status", str(pack), "--language", "ar"]) == 0


def test_invented_languages_are_built_to_be_looked_at(pack: Path, capsys: Said) -> None:
    out = pack.parent / "out"
    assert main(["translate", "pseudo", str(pack)]) == 2
    assert "-o FOLDER" in capsys.readouterr().err
    assert main(["translate", "pseudo", str(pack), "-o", str(out)]) == 0
    assert main(["show", str(out), "strange-call", "--language", "en-xa"]) == 0
    assert "⟦" in capsys.readouterr().out
    broken = make_pack(pack.parent / "broken", {"glossary.md": None})
    assert main(["translate", "pseudo", str(broken), "-o", str(out)]) == 1


def test_lessons_are_listed_and_chosen_by_their_id(pack: Path, capsys: Said) -> None:
    assert main(["show", str(pack)]) == 0
    said = capsys.readouterr().out
    assert "strange-call: A strange call\n    2 minutes · Somebody calls" in said
    assert "lost-phone: A lost phone" in said
    assert f"show {pack} second-lesson" in said.replace("\n", " ")
    assert main(["show", str(pack), "lost-phone"]) == 0
    assert "Is it this one?" in capsys.readouterr().out
    assert main(["show", str(pack), "no-such"]) == 2
    assert "no lesson “no-such”" in capsys.readouterr().err


def test_one_lesson_is_shown_at_once(pack: Path, capsys: Said) -> None:
    for path in (pack / STRANGE, pack / "lessons" / "strange-call"):
        assert main(["show", str(path), "--no-answers"]) == 0
        assert "A number that you chose leads to whom you mean." in capsys.readouterr().out
    assert main(["show", str(pack / "help" / "lost-phone.md")]) == 0
    assert "Ask a friend." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("file", "before", "after", "name"),
    [
        (STRANGE, "- [x] End", "- [ ] End", "strange-call"),
        ("help/lost-phone.md", "{#this-one}", "{#this-one}\n\n- [On](#nowhere)", "lost-phone"),
    ],
    ids=["a lesson", "a help tree"],
)
def test_what_is_not_sound_yet_is_not_shown(
    file: str, before: str, after: str, name: str, tmp_path: Path, capsys: Said
) -> None:
    folder = make_pack(tmp_path, changed(file, before, after))
    assert main(["show", str(folder), name]) == 2
    assert "This cannot be shown yet: " in capsys.readouterr().err


def test_a_lesson_that_stands_alone_is_shown_too(pack: Path, capsys: Said) -> None:
    lone = pack.parent / "strange-call"
    (pack / "lessons" / "strange-call").rename(lone)
    assert main(["show", str(lone / "lesson.md"), "--no-answers"]) == 0
    assert "A number that you chose" in capsys.readouterr().out
    assert main(["check", str(lone)]) == 0
    assert main(["build", str(lone), "-o", str(pack.parent / "out")]) == 2
    assert "no pack.yml" in capsys.readouterr().err


def test_a_compiled_folder_is_read_like_its_sources(pack: Path, capsys: Said) -> None:
    out = pack.parent / "out"
    main(["build", str(pack), "-o", str(out)])
    capsys.readouterr()
    main(["show", str(pack), "strange-call", "--no-answers"])
    told = capsys.readouterr().out
    for path in (out, out / "small-pack"):
        assert main(["show", str(path), "strange-call", "--no-answers"]) == 0
        assert capsys.readouterr().out == told
    assert main(["show", str(out), "lost-phone"]) == 0
    capsys.readouterr()
    (out / "small-pack").rename(out / "another-name")
    assert main(["show", str(out), "strange-call"]) == 2
    (out / "another-name").rename(out / "small-pack")
    (out / "small-pack" / "lessons" / "strange-call.en.json").write_text("{", encoding="utf-8")
    assert main(["show", str(out), "strange-call"]) == 2
    assert "This lesson cannot be opened" in capsys.readouterr().err


def test_a_lesson_in_another_language_is_shown_where_there_is_one(
    tmp_path: Path, capsys: Said
) -> None:
    adapted = LESSON.replace("title: A strange call", "title: تماس").replace(
        "licence: CC-BY-4.0", "licence: CC-BY-4.0\nlang: fa"
    )
    folder = make_pack(tmp_path, {"lessons/strange-call/lesson.fa.md": adapted})
    assert main(["show", str(folder), "--language", "fa"]) == 0
    assert "تماس" in capsys.readouterr().out
    assert main(["show", str(folder), "--language", "en"]) == 0
    assert "A strange call" in capsys.readouterr().out


def test_a_language_that_nothing_is_in_is_told(pack: Path, capsys: Said) -> None:
    out = pack.parent / "out"
    assert main(["build", str(pack), "-o", str(out), "--language", "xx"]) == 2
    assert "Nothing here is translated into “xx”" in capsys.readouterr().err
    assert not out.exists()
    assert main(["build", str(pack), "-o", str(out), "--language", "en"]) == 0
    lesson = pack / "lessons" / "strange-call"
    capsys.readouterr()
    for place in (pack, out, lesson):
        assert main(["show", str(place), "--language", "xx"]) == 2
        said = capsys.readouterr()
        assert "Nothing here is in “xx”. It can be read in: en." in said.err
        assert not said.out


def test_a_lesson_alone_is_in_its_own_language(pack: Path, capsys: Said) -> None:
    alone = pack.parent / "alone"
    shutil.copytree(pack / "lessons" / "strange-call", alone)
    assert main(["show", str(alone), "--language", "en"]) == 0
    assert "A strange call" in capsys.readouterr().out
    assert main(["show", str(alone), "--language", "xx"]) == 2


def test_the_bundled_lessons_are_shown_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["show", "lessons"]) == 0
    assert "stop-look-ask: " in capsys.readouterr().out


def test_a_lesson_is_answered_in_a_terminal(
    pack: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("stay on\nh\nend the call\n"))
    assert main(["show", str(pack), "strange-call"]) == 0
    said = capsys.readouterr().out
    steps = ("Not yet. You can try once more.", "Who chose the number?", "Yes.", "[ Why ]", "☐")
    places = [said.index(step) for step in steps]
    assert places == sorted(places)


def test_leaving_in_the_middle_is_no_error(
    pack: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("q\n"))
    assert main(["show", str(pack), "strange-call"]) == 0
    assert "☐" not in capsys.readouterr().out


def test_no_command_but_pictures_loads_qt(pack: Path) -> None:
    said = [["show", str(pack)], ["check", str(pack)], ["fmt", str(pack)], ["explain", "codes"]]
    script = (
        "import sys\nfrom securetrain.cli import main\n"
        f"for said in {said!r}: assert main(said) == 0\n"
        f"main(['build', {str(pack)!r}, '-o', {str(pack.parent / 'out')!r}])\n"
        f"main(['translate', 'status', {str(pack)!r}])\n"
        "assert not {'PySide6', 'shiboken6', 'ssl', 'socket'} & set(sys.modules), 'loaded'"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.parametrize("said", ["x/../y", "..", "fa.po", "1", "a" * 40])
def test_what_is_no_language_is_not_understood(
    said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["translate", "merge", "lessons", "--language", said]) == 2
    assert "not a language's code" in capsys.readouterr().err
