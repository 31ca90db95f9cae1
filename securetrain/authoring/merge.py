# SPDX-License-Identifier: GPL-3.0-or-later
"""A document and a catalogue to the document in another language, block by block.

What may do harm when it is translated falsely (help, emergency lessons, critical questions and
facts, scenes of coercion) stands in the source's words until a native reader has signed.
"""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from securetrain.authoring.comparing import doubts, faults
from securetrain.authoring.findings import Finding
from securetrain.authoring.po import Catalogue, finding
from securetrain.authoring.units import Unit, is_critical, translate
from securetrain.course import (
    Block,
    Document,
    Glossary,
    Helplines,
    HelpTree,
    Lesson,
    LessonInfo,
    Profile,
    Shelf,
    Tool,
    TrainerPlan,
    TranslationNote,
    TranslationState,
)

D = TypeVar("D", Lesson, Shelf, Glossary, Profile, HelpTree, Helplines, Tool, TrainerPlan)
T = TypeVar("T")
P = TypeVar("P", Shelf, Glossary, Profile, Tool, TrainerPlan)
_State = TranslationState
ENOUGH = 70
"""Percentage of a lesson's blocks below which it stays in its own language, whole."""


@dataclass(frozen=True)
class Merged(Generic[D]):
    """A translated document, and what is to be said of its translation.

    ``translated`` is False where so little could be used that the document stands as it was.
    """

    document: D
    findings: tuple[Finding, ...]
    translated: bool


def merge(document: D, catalogue: Catalogue, *, include_unreviewed: bool = False) -> Merged[D]:
    """Return ``document`` in the catalogue's language, as far as that is safe.

    Lessons say of each block what is missing, outdated or not yet read by a native reader; with
    ``include_unreviewed`` such a critical block is translated, with its source beside it. Help
    trees and helplines are translated whole or not at all. Elsewhere a text without translation
    stands as it was.
    """
    desk = _Desk(catalogue, document)
    found: Document | None
    match document:
        case Lesson():
            found = _lesson(document, desk, include_unreviewed=include_unreviewed)
        case HelpTree() | Helplines():
            found = _help(document, desk)
        case Shelf():
            found = _shelf(document, desk)
        case _:
            found = _piecemeal(document, desk)
    findings = tuple(dict.fromkeys(desk.findings))
    if found is None:
        return Merged(document, findings, translated=False)
    return Merged(found, findings, translated=True)  # type: ignore[arg-type]


class _Desk:
    """Looks units up; ``states`` gathers what was met since it was last emptied."""

    def __init__(self, catalogue: Catalogue, document: Document) -> None:
        """Take the catalogue, and the document whose parts will be translated."""
        self.catalogue = catalogue
        self.document = document
        self.states: set[TranslationState] = set()
        self.used = 0
        self.findings: list[Finding] = []

    def translated(self, value: T) -> T:
        """Return a part of the document with every translation that can be used."""
        self.states.clear()
        self.used = 0
        return translate(value, self._look_up, within=self.document)

    def say(self, line: int, code: str, text: str) -> None:
        """Keep a finding about a line of the catalogue."""
        self.findings.append(finding(self.catalogue.file, line, code, text))

    def _look_up(self, unit: Unit) -> str | None:
        entry = self.catalogue.entries.get((unit.context, unit.source))
        if entry is None or not entry.text:
            if not unit.optional:
                self.states.add(_State.MISSING)
            return None
        wrong = faults(unit, entry.text)
        for code, text in wrong or doubts(unit.source, entry.text, self.catalogue.language):
            self.say(entry.line, code, text)
        if wrong:
            self.states.add(_State.MISSING)
            return None
        if entry.fuzzy:
            self.states.add(_State.OUTDATED)
        if not self.catalogue.reviewed(entry):
            self.states.add(_State.UNREVIEWED)
        self.used += 1
        return entry.text


def _lesson(lesson: Lesson, desk: _Desk, *, include_unreviewed: bool) -> Lesson | None:
    blocks: list[Block] = []
    notes: list[TranslationNote] = []
    worded, kept, unreviewed = 0, 0, False
    for index, block in enumerate(lesson.blocks):
        new = desk.translated(block)
        note = _note(index, block, desk, include_unreviewed=include_unreviewed)
        stays = note is not None and note.language == lesson.info.language
        worded += bool(desk.used or _State.MISSING in desk.states)
        if desk.used and not stays:
            kept += 1
            unreviewed |= _State.UNREVIEWED in desk.states
        blocks.append(block if stays else new)
        notes += [note] if note else []
    if not kept or kept * 100 < worded * ENOUGH:
        return None
    info, by_hand = _info(lesson.info, desk)
    info = replace(info, unreviewed=unreviewed or by_hand)
    return Lesson(info, tuple(blocks), tuple(notes))


def _note(
    index: int, block: Block, desk: _Desk, *, include_unreviewed: bool
) -> TranslationNote | None:
    """Return what is to be said of a block; its language tells whether the source stands."""
    assert isinstance(desk.document, Lesson)
    source, target = desk.document.info.language, desk.catalogue.language
    critical = is_critical(block) or is_critical(desk.document)
    if _State.MISSING in desk.states:
        return TranslationNote(index, _State.MISSING, source)
    if _State.OUTDATED in desk.states:
        return TranslationNote(index, _State.OUTDATED, source if critical else target)
    if critical and _State.UNREVIEWED in desk.states:
        if include_unreviewed:
            return TranslationNote(index, _State.UNREVIEWED, target, block, source)
        desk.say(1, "translation-critical", getattr(block, "id", "") or desk.document.info.id)
        return TranslationNote(index, _State.UNREVIEWED, source)
    return None


def _info(info: LessonInfo, desk: _Desk) -> tuple[LessonInfo, bool]:
    new = replace(desk.translated(info), language=desk.catalogue.language)
    return new, _State.UNREVIEWED in desk.states


def _help(document: HelpTree | Helplines, desk: _Desk) -> Document | None:
    new = desk.translated(document)
    if desk.used and desk.states == {_State.UNREVIEWED}:
        desk.say(1, "translation-critical", getattr(document, "id", document.KIND))
    if desk.states or not desk.used:
        return None
    return replace(new, language=desk.catalogue.language)


def _shelf(shelf: Shelf, desk: _Desk) -> Shelf | None:
    """Translate what stands on a shelf but lessons and help, merged as their own documents."""
    new = _piecemeal(replace(shelf, lessons=(), help=()), desk)
    return replace(new, lessons=shelf.lessons, help=shelf.help) if new else None


def _piecemeal(document: P, desk: _Desk) -> P | None:
    """Translate what can be; the rest stands as it was."""
    new = desk.translated(document)
    return replace(new, language=desk.catalogue.language) if desk.used else None
