# SPDX-License-Identifier: GPL-3.0-or-later
"""A new template into an old translation, as gettext's msgmerge does: changed texts turn fuzzy."""

from difflib import SequenceMatcher
from heapq import nlargest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from polib import POEntry, POFile

REVIEWED_BY = "X-Reviewed-By"
"""The entry in a file's head in which a native reader signs; empty until then."""

UNREVIEWED = "unreviewed"
"""The flag of one entry that was changed after its file had been signed."""

_ALIKE = 0.6
_ALIKE_IN_CONTEXT = 0.4  # the same option of the same question, said anew
_COMPARED = 400  # characters of a text
_MOST_GONE = 1_000  # texts that are looked through for each new one
_TRIED = 3


def renewed(old: "POFile", template: "POFile") -> "POFile":
    """Return ``template`` with the translations of ``old``.

    A text that is gone lends its translation to the new one that is most like it, as a fuzzy entry
    that names the old text; or else it is kept as obsolete. What a signed file did not hold is
    flagged, so that it waits for its reader.
    """
    known = {(each.msgctxt, each.msgid): each for each in reversed(old)}
    fresh = []
    for entry in template:
        before = known.pop((entry.msgctxt, entry.msgid), None)
        if before is None:
            fresh.append(entry)
        else:
            _take_over(entry, before)
    gone = [each for each in reversed(list(known.values())) if each.msgstr]
    for entry in fresh:
        before = _most_alike(entry, gone[:_MOST_GONE])
        if before is not None:
            gone.remove(before)
            _lend(entry, before)
        if old.metadata.get(REVIEWED_BY, "").strip():
            entry.flags = [*(flag for flag in entry.flags if flag != UNREVIEWED), UNREVIEWED]
    for each in gone:
        each.obsolete = True
    template.extend(gone)
    template.metadata, template.header = old.metadata, old.header
    return template


def _take_over(entry: "POEntry", before: "POEntry") -> None:
    entry.msgstr, entry.flags, entry.tcomment = before.msgstr, before.flags, before.tcomment
    entry.previous_msgid = before.previous_msgid
    entry.previous_msgctxt = before.previous_msgctxt


def _lend(entry: "POEntry", before: "POEntry") -> None:
    _take_over(entry, before)
    entry.flags = [*(flag for flag in entry.flags if flag != "fuzzy"), "fuzzy"]
    entry.previous_msgid = before.previous_msgid or before.msgid
    entry.previous_msgctxt = before.previous_msgctxt or before.msgctxt


def _most_alike(entry: "POEntry", gone: list["POEntry"]) -> "POEntry | None":
    best, most = None, 0.0
    matcher = SequenceMatcher(b=entry.msgid[:_COMPARED], autojunk=False)
    for each in _candidates(entry, gone):
        least = max(most, _ALIKE_IN_CONTEXT if _same_context(entry, each) else _ALIKE)
        matcher.set_seq1(each.msgid[:_COMPARED])
        alike = matcher.ratio()
        if alike > least:
            best, most = each, alike
    return best


def _candidates(entry: "POEntry", gone: list["POEntry"]) -> list["POEntry"]:
    """Return the few that share most words or the context: comparing all sign by sign is slow."""
    words = set(entry.msgid.split())
    shared = [
        (_same_context(entry, each), len(words.intersection(each.msgid.split())), -number, each)
        for number, each in enumerate(gone)
    ]
    return [each for same, count, _, each in nlargest(_TRIED, shared) if same or count]


def _same_context(one: "POEntry", other: "POEntry") -> bool:
    return bool(one.msgctxt) and one.msgctxt == other.msgctxt
