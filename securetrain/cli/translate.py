# SPDX-License-Identifier: GPL-3.0-or-later
"""``translate``: texts out to translators and back."""

from argparse import Namespace
from datetime import date
from pathlib import Path, PurePath

from securetrain.authoring import Finding, Level
from securetrain.cli.check import print_findings, say_incomplete
from securetrain.cli.started import as_started
from securetrain.cli.terminal import harmless
from securetrain.errors import LessonError
from securetrain.words import _
from securetrain.workshop import (
    Plan,
    Project,
    build,
    focus_on,
    has_errors,
    in_pseudo_languages,
    statuses,
    write_catalogues,
    write_template,
)


def run(said: Namespace) -> int:
    """Do one step for every pack at the path."""
    projects = [focus.project for focus in focus_on(said.path)]
    for project in projects:
        say_incomplete(project, said.path)
    if said.step == "pseudo":
        return _pseudo(projects, said.output)
    step = {"extract": _extract, "merge": _merge, "status": _status}[said.step]
    return max(step(project, tuple(said.language)) for project in projects)


def _extract(project: Project, _languages: tuple[str, ...]) -> int:
    _say_written(project, write_template(project))
    return 0


def _merge(project: Project, languages: tuple[str, ...]) -> int:
    written = write_catalogues(project, languages)
    for name in written:
        _say_written(project, name)
    if not written:
        _say_none_begun(project)
    return 0


def _status(project: Project, languages: tuple[str, ...]) -> int:
    broken = _unreadable(project, languages)
    code = 1 if broken else 0
    if broken:
        print_findings(broken)
    if not any(project.folder.files("locale", ".po")):
        _say_none_begun(project)
    for language, found, findings in statuses(project):
        if languages and language not in languages:
            continue
        sentence = _(
            "{language}: {translated} translated, {fuzzy} to look at again, {missing} missing,"
            " {reviewed} signed by a native reader"
        )
        print_findings(findings)
        counts = vars(found)
        print(harmless(sentence.format(language=language, **counts)))
        code = max(code, 1 if has_errors(findings) else 0)
    return code


def _unreadable(project: Project, languages: tuple[str, ...]) -> list[Finding]:
    """Return what keeps catalogues from being read, of all languages or of those named."""
    found = []
    for name in project.folder.files("locale", ".po"):
        file = project.folder.name(name)
        if not languages or PurePath(name).stem in languages:
            found += [each for each in project.findings if each.file == file]
    return [each for each in found if each.level is Level.ERROR]


def _say_none_begun(project: Project) -> None:
    sentence = _(
        "“{folder}” has no translation yet. Begin one with: securetrain translate merge {folder}"
        " --language fa"
    )
    print(as_started(harmless(sentence.format(folder=project.folder.root))))


def _pseudo(projects: list[Project], output: Path | None) -> int:
    if output is None:
        raise LessonError(
            "The pseudo languages are built into a folder, and none was named.",
            safe="Nothing was written.",
            next="Add -o FOLDER, then look with: securetrain show FOLDER --language en-xa",
        )
    made = [in_pseudo_languages(project) for project in projects]
    built = build(made, output, Plan(date.today()))
    if built.errors:
        print_findings(built.errors)
        return 1
    print(harmless(_("Written: {file}").format(file=output)))
    return 0


def _say_written(project: Project, name: str) -> None:
    print(harmless(_("Written: {file}").format(file=project.folder.name(name))))
