# SPDX-License-Identifier: GPL-3.0-or-later
"""What of a document is translated: one walk over its values, to list the units or to change them.

Listing and changing are the same walk, so that they can never disagree. Lines are always words;
plain strings only where `LABELS` names them. Ids, targets, dates, kinds and sources stay.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, cast, get_args

from securetrain.authoring.comparing import has_words
from securetrain.authoring.labels import LABELS, SHORT, Label
from securetrain.authoring.phrases import line_of, phrase
from securetrain.course import (
    Accepted,
    Document,
    Fact,
    Helplines,
    HelpTree,
    Lesson,
    LessonInfo,
    Line,
    Paragraph,
    Question,
    Scenario,
    Scene,
    Tier,
    Tool,
    TrainerPlan,
)


@dataclass(frozen=True)
class Unit:
    """One thing to be translated.

    ``context`` is filled for short labels only, so that equal paragraphs are translated once;
    ``place`` names document and item; ``marked`` units hold a phrase, others plain characters;
    ``optional`` ones may stay as they are; ``several`` ones may be translated by several lines.
    """

    context: str
    source: str
    comment: str
    place: str
    critical: bool = False
    marked: bool = True
    optional: bool = False
    several: bool = False


Lookup = Callable[[Unit], str | None]
"""Gives the translation of a unit, or None where the source stands."""

T = TypeVar("T")
_PLAIN = Label("")


@dataclass(frozen=True)
class _Spot:
    """Where the walk is: document, item, what is said to translators, and how much hangs on it."""

    document: str
    critical: bool
    item: str = ""
    label: Label = _PLAIN
    short: bool = False

    def unit(self, source: str, *, marked: bool) -> Unit:
        """Return the unit that stands here."""
        place = f"{self.document}#{self.item}" if self.item else self.document
        return Unit(
            place if self.short or self.label.short else "",
            source,
            self.label.comment,
            place,
            self.critical,
            marked,
            self.label.optional,
            self.label.several,
        )


def units(document: Document) -> tuple[Unit, ...]:
    """Return everything in ``document`` that is to be translated, in reading order."""
    found: list[Unit] = []
    translate(document, found.append, within=document)
    return tuple(found)


def translate(value: T, lookup: Lookup, *, within: Document) -> T:
    """Return ``value``, the document ``within`` or a part of it, with its words replaced.

    Raises:
        PhraseError: ``lookup`` gave a phrase whose marks do not fit together.
    """
    spot = _Spot(_name(within), is_critical(within))
    return cast("T", _walk(value, type(value), spot, lookup))


def is_critical(value: object) -> bool:
    """Say whether a false translation of a document or block may do harm."""
    match value:
        case Lesson():
            return value.info.tier is Tier.EMERGENCY
        case Question() | Fact():
            return value.critical
        case Scenario():
            return value.critical or any(scene.coercion for scene in value.scenes)
        case _:
            return isinstance(value, HelpTree | Helplines)


def _name(document: Document) -> str:
    match document:
        case Lesson():
            return document.info.id
        case HelpTree() | Tool():
            return f"{document.KIND}/{document.id}"
        case TrainerPlan():
            return f"{document.lesson}/trainer"
        case _:
            return document.KIND


def _walk(value: Any, kind: Any, spot: _Spot, lookup: Lookup) -> Any:  # noqa: ANN401 - any field
    if kind == Line:
        return _words(value, spot, lookup)
    if isinstance(value, tuple):
        inner = get_args(kind)[0]
        return tuple(new for each in value for new in _element(each, inner, spot, lookup))
    return _object(value, spot, lookup) if is_dataclass(value) else value


def _element(value: Any, kind: Any, spot: _Spot, lookup: Lookup) -> Iterator[Any]:  # noqa: ANN401
    """Yield what becomes of one element; an answer or a search word may become several."""
    if kind is str:
        yield from _string(value, spot, lookup)
        return
    found = _walk(value, kind, spot, lookup)
    if isinstance(found, Accepted):
        yield from (replace(found, text=each) for each in _several(found.text))
    else:
        yield found


def _object(value: Any, spot: _Spot, lookup: Lookup) -> Any:  # noqa: ANN401 - a value of the course
    here = _entered(value, spot)
    changed: dict[str, Any] = {}
    for field in fields(value):
        content = getattr(value, field.name)
        label = LABELS.get((type(value), field.name))
        is_string = field.type in (str, tuple[str, ...])
        if not content or (is_string and not label):
            continue
        inherited = here.label if isinstance(value, Paragraph) else _PLAIN
        there = replace(here, label=label or inherited)
        if field.type is str:
            new: Any = "\n".join(_string(content, there, lookup))
        else:
            new = _walk(content, field.type, there, lookup)
        if new != content:
            changed[field.name] = new
    return replace(value, **changed) if changed else value


def _entered(value: object, spot: _Spot) -> _Spot:
    """Return the spot inside a value: items give it a name, short labels a context."""
    whole = isinstance(value, LessonInfo | HelpTree | Tool | Scene)
    name = "" if whole else getattr(value, "id", "")
    short = spot.short or isinstance(value, SHORT)
    critical = spot.critical or is_critical(value)
    return replace(spot, item=name or spot.item, short=short, critical=critical)


def _words(line: Line, spot: _Spot, lookup: Lookup) -> Line:
    source = phrase(line)
    found = lookup(spot.unit(source, marked=True)) if has_words(source) else None
    return line if found is None else line_of(found)


def _string(source: str, spot: _Spot, lookup: Lookup) -> list[str]:
    found = lookup(spot.unit(source, marked=False)) if has_words(source) else None
    if found is None:
        return [source]
    return _several(found) if spot.label.several else [found]


def _several(text: str) -> list[str]:
    return [each for each in text.split("\n") if each.strip()] or [text]
