# SPDX-License-Identifier: GPL-3.0-or-later
"""``check``: what needs mending, as text, JSON or SARIF."""

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from securetrain import __version__
from securetrain.authoring import Finding, Level
from securetrain.cli.started import as_started
from securetrain.cli.terminal import harmless
from securetrain.words import ngettext
from securetrain.workshop import Project, check, codes, focus_on, has_errors

_SARIF_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "note"}


def run(said: Namespace) -> int:
    """Print every finding; leave 1 when one of them is an error."""
    if said.fix:
        from securetrain.cli.fmt import write_ids

        write_ids(said.path, quiet=said.format != "text")
    findings = tuple(
        finding
        for focus in focus_on(said.path)
        for finding in check(focus.project, date.today())
        if focus.concerns(finding.file)
    )
    if said.format == "text":
        print_findings(findings)
    else:
        whole = _as_json(findings) if said.format == "json" else _as_sarif(findings)
        print(harmless(json.dumps(whole, ensure_ascii=False, indent=2)))
    return 1 if has_errors(findings) else 0


def print_findings(findings: Sequence[Finding]) -> None:
    """Print findings with their cures, then how many there are."""
    for each in findings:
        print(harmless(f"{each.file}:{each.line}: {each.level}: {each.message} [{each.code}]"))
        print(harmless(f"    {as_started(each.cure)}"))
    levels = [each.level for each in findings]
    errors, warnings, notes = (levels.count(level) for level in Level)
    counts = (
        ngettext("{n} error", "{n} errors", errors).format(n=errors),
        ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings),
        ngettext("{n} note", "{n} notes", notes).format(n=notes),
    )
    print(", ".join(counts))


def say_incomplete(project: Project, path: Path) -> None:
    """Say on the error stream that something cannot be read, where that is so."""
    errors = sum(each.level is Level.ERROR for each in project.findings)
    if errors:
        sentence = ngettext(
            "There is {n} error here, so something may be missing. Look with: securetrain check"
            " {path}",
            "There are {n} errors here, so something may be missing. Look with: securetrain check"
            " {path}",
            errors,
        )
        print(as_started(harmless(sentence.format(n=errors, path=path))), file=sys.stderr)


def _as_json(findings: Sequence[Finding]) -> list[dict[str, object]]:
    return [
        {
            "file": each.file,
            "line": each.line,
            "level": each.level.value,
            "code": each.code,
            "message": each.message,
            "cure": each.cure,
        }
        for each in findings
    ]


def _as_sarif(findings: Sequence[Finding]) -> dict[str, object]:
    """Return findings in the form that code hosts read: SARIF 2.1.0 (OASIS 2020)."""
    known = codes()
    used = sorted({each.code for each in findings})
    rules = [{"id": code, "shortDescription": {"text": known.get(code, code)}} for code in used]
    tool = {"driver": {"name": "securetrain", "version": __version__, "rules": rules}}
    return {
        "version": "2.1.0",
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "runs": [{"tool": tool, "results": [_result(each) for each in findings]}],
    }


def _result(finding: Finding) -> dict[str, object]:
    place = {
        "artifactLocation": {"uri": finding.file},
        "region": {"startLine": finding.line},
    }
    return {
        "ruleId": finding.code,
        "level": _SARIF_LEVELS[finding.level],
        "message": {"text": f"{finding.message} {finding.cure}"},
        "locations": [{"physicalLocation": place}],
    }
