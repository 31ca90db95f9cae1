# SPDX-License-Identifier: GPL-3.0-or-later
"""Gather the interface's sentences: `python3 -m tests.interface_words` refreshes the template.

It writes `assets/locale/securetrain.pot` from every `_()`, `ngettext()` and `pgettext()` of the
source, and brings each language's catalogue up to date: what changed is to be translated anew.
A comment that begins with `Translators:` on the lines above goes along.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from securetrain.bootstrap import TESTS, ensure

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "assets" / "locale"
TEMPLATE = LOCALE / "securetrain.pot"
CALLS = {"_": ("msgid",), "ngettext": ("msgid", "msgid_plural"), "pgettext": ("msgctxt", "msgid")}

Found = tuple[dict[str, str], str, str]
"""The texts of one call, the file it stands in, and the comment for translators."""


def sentences(file: Path) -> Iterator[Found]:
    """Yield what a file says to people."""
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        names = CALLS.get(node.func.id, ())
        texts = [part.value for part in node.args[: len(names)] if isinstance(part, ast.Constant)]
        if names and len(texts) == len(names) and all(isinstance(text, str) for text in texts):
            said = {name: str(text) for name, text in zip(names, texts, strict=True)}
            yield said, file.relative_to(ROOT).as_posix(), comment_above(lines, node.lineno - 1)


def comment_above(lines: list[str], line: int) -> str:
    """Read the comment for translators that ends on the line above, if there is one."""
    comment: list[str] = []
    while line > 0 and lines[line - 1].strip().startswith("#"):
        line -= 1
        comment.insert(0, lines[line].strip("# "))
    whole = " ".join(comment)
    return whole if whole.startswith("Translators:") else ""


def template() -> str:
    """Make the template of all sentences, sorted, so that the same source gives the same bytes."""
    import polib

    gathered: dict[tuple[str, str], polib.POEntry] = {}
    for file in sorted((ROOT / "securetrain").rglob("*.py")):
        for said, name, comment in sentences(file):
            entry = gathered.setdefault(
                (said.get("msgctxt", ""), said["msgid"]), polib.POEntry(**said, msgstr="")
            )
            if "msgid_plural" in said:
                entry.msgid_plural = said["msgid_plural"]
                entry.msgstr_plural = {0: "", 1: ""}
            if (name, "") not in entry.occurrences:
                entry.occurrences.append((name, ""))
            if comment and comment not in entry.comment:
                entry.comment = "\n".join(filter(None, (entry.comment, comment)))
    pot = polib.POFile(wrapwidth=100)
    pot.metadata = {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    pot.extend(entry for _, entry in sorted(gathered.items()))
    return str(pot) + "\n"


def main() -> int:
    """Write the template and bring the catalogues up to date."""
    ensure("tests.interface_words", sys.argv[1:], part=TESTS)
    import polib

    LOCALE.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_text(template(), encoding="utf-8")
    for catalogue in LOCALE.glob("*/LC_MESSAGES/securetrain.po"):
        words = polib.pofile(str(catalogue), wrapwidth=100)
        words.merge(polib.pofile(str(TEMPLATE)))
        for entry in words.obsolete_entries():
            words.remove(entry)
        words.save()
        print(f"{catalogue.parts[-3]}: {words.percent_translated()} % translated")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
