# SPDX-License-Identifier: GPL-3.0-or-later
"""PO files: units to a template, a template into a language's file, and that file to a catalogue.

What translators send is not to be trusted: sizes first, then polib, which is imported late because
few commands need it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from securetrain.authoring.findings import Finding
from securetrain.authoring.renewing import REVIEWED_BY, UNREVIEWED, renewed
from securetrain.authoring.troubles import trouble
from securetrain.authoring.units import units
from securetrain.course import Document

if TYPE_CHECKING:
    from polib import POFile

LARGEST = 4  # MiB
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}")
_LINE = re.compile(r"\(line (\d+)\)")
_STRING = re.compile(r'(?:#~ )?(?:msg[a-z_]+(?:\[\d\])? )?"(?:[^"\\]|\\.)*"\s*')
_WIDTH = 100
Key = tuple[str, str]


@dataclass(frozen=True)
class Entry:
    """A translation, the line it stands on, and how far it may be relied on."""

    text: str
    line: int = 1
    fuzzy: bool = False
    unreviewed: bool = False


@dataclass(frozen=True)
class Catalogue:
    """The translations of a pack into one language, by context and source."""

    file: str
    language: str
    reviewed_by: str = ""
    entries: Mapping[Key, Entry] = field(default_factory=dict)

    def reviewed(self, entry: Entry) -> bool:
        """Say whether a native reader has signed ``entry``."""
        return bool(self.reviewed_by) and not entry.unreviewed


@dataclass(frozen=True)
class Status:
    """How far a translation is: numbers of units."""

    translated: int
    fuzzy: int
    missing: int
    reviewed: int


def finding(file: str, line: int, code: str, text: str = "") -> Finding:
    """Return what is to be said about a line of a PO file."""
    kind = trouble(code)
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in text[:80])
    words = [each.format(text=shown, most=LARGEST) for each in (kind.message, kind.cure)]
    return Finding(file, line, code, words[0], words[1], kind.level)


def extract(documents: Iterable[Document]) -> str:
    """Return the template of everything in ``documents``; equal paragraphs stand once."""
    from polib import POEntry, POFile

    entries: dict[Key, POEntry] = {}
    for unit in (unit for document in documents for unit in units(document)):
        entry = entries.setdefault(
            (unit.context, unit.source),
            POEntry(msgid=unit.source, msgctxt=unit.context or None, comment=unit.comment),
        )
        if (unit.place, "") not in entry.occurrences:
            entry.occurrences.append((unit.place, ""))
        if unit.critical and "critical" not in entry.comment:
            entry.comment = f"{entry.comment} (critical)".strip()
    template = POFile(wrapwidth=_WIDTH)
    template.metadata = dict(_head(""))
    template.extend(entries.values())
    return f"{template}\n"


def read_catalogue(untrusted: bytes, *, file: str) -> tuple[Catalogue | None, tuple[Finding, ...]]:
    """Return the catalogue in the bytes of a PO file, or None, with what is to be said of it."""
    if len(untrusted) > LARGEST * 1024 * 1024:
        return None, (finding(file, 1, "po-too-large"),)
    try:
        parsed = _parsed(untrusted.decode())
    except UnicodeDecodeError as error:
        line = untrusted.count(b"\n", 0, error.start) + 1
        return None, (finding(file, line, "not-utf-8"),)
    except PoError as error:
        return None, (finding(file, error.line, "po-unreadable"),)
    language = parsed.metadata.get("Language", "").strip().replace("_", "-")
    if not _LANGUAGE.fullmatch(language):
        return None, (finding(file, 1, "po-language", language or "?"),)
    return _catalogue(parsed, file, language)


def begin(template: str, language: str) -> str:
    """Return a fresh file for ``language``, with nothing translated and nothing signed."""
    parsed = _parsed(template)
    parsed.metadata = dict(_head(language))
    return f"{parsed}\n"


def update(source: str, template: str) -> str:
    """Return a PO file brought up to date; what belongs to a changed text is marked as fuzzy.

    Raises:
        PoError: One of the two is no PO file.
    """
    return f"{renewed(_parsed(source), _parsed(template))}\n"


def status(catalogue: Catalogue, template: str) -> Status:
    """Count how many of a template's units are translated, fuzzy, missing and signed."""
    known = [catalogue.entries.get(_key(each)) for each in _parsed(template)]
    entries = [entry for entry in known if entry is not None and entry.text]
    sure = [entry for entry in entries if not entry.fuzzy]
    signed = [entry for entry in sure if catalogue.reviewed(entry)]
    fuzzy = len(entries) - len(sure)
    return Status(len(sure), fuzzy, len(known) - len(entries), len(signed))


class PoError(ValueError):
    """A text that is no PO file; ``line`` is the first that does not fit."""

    def __init__(self, line: int) -> None:
        """Keep the line."""
        super().__init__(line)
        self.line = line


def _parsed(text: str) -> "POFile":
    from polib import pofile

    for number, line in enumerate(text.splitlines(), 1):
        # polib would cut the last sign off a string that is not closed.
        if line.startswith(("msg", '"', "#~ ")) and not _STRING.fullmatch(line):
            raise PoError(number)
    try:
        # Without a line's end polib might take a text for the path of a file.
        return pofile(f"{text}\n", wrapwidth=_WIDTH)
    except (OSError, ValueError, LookupError) as error:
        found = _LINE.search(str(error)[-200:])
        raise PoError(int(found[1]) if found else 1) from error


def _catalogue(parsed: "POFile", file: str, language: str) -> tuple[Catalogue, tuple[Finding, ...]]:
    entries: dict[Key, Entry] = {}
    findings = []
    for each in parsed:
        if each.obsolete:
            continue
        line = each.linenum or 1
        if _key(each) in entries:
            findings.append(finding(file, line, "po-twice"))
            continue
        entries[_key(each)] = Entry(each.msgstr, line, each.fuzzy, UNREVIEWED in each.flags)
    signed = parsed.metadata.get(REVIEWED_BY, "").strip()
    return Catalogue(file, language, signed, entries), tuple(findings)


def _key(entry: object) -> Key:
    return getattr(entry, "msgctxt", None) or "", getattr(entry, "msgid", "")


def _head(language: str) -> dict[str, str]:
    return {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        REVIEWED_BY: "",
    }
