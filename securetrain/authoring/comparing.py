# SPDX-License-Identifier: GPL-3.0-or-later
"""What a translation must leave as it is: links, code, addresses, numbers, and every "not"."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Protocol

from securetrain.authoring.phrases import PhraseError, line_of
from securetrain.course import Line

Fault = tuple[str, str]
"""The code of what is wrong, and the piece of text it speaks of."""

# Marks, overrides, embeddings and isolates: [text]{.ltr} does what is needed, where all can see it.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b\u2028\u2029\u2060-\u2064\ufeff\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
ADDRESS = re.compile(
    r"(?:https?://[^\s<>\"”»\[\]`*]*[\w/#?=&-])"
    r"|(?:[A-Za-z0-9._+-]{1,64}@)?(?:[A-Za-z0-9-]{1,63}\.){1,6}"
    r"(?:example|test|invalid|com|org|net)\b(?:/[A-Za-z0-9._/-]*[A-Za-z0-9/])?"
)
_MARKS = re.compile(r"`{1,40}+(?:.|\n)*?[^`]`{1,40}|\]\([^()\s]*\)|\{\.ltr\}|\{[a-z_]+\}")
_PLACEHOLDER = re.compile(r"\{[a-z_][a-z_0-9]*\}")
_APART = re.compile(r"(?<=\d)[,٬\u202f](?=\d{3}(?!\d))")
_LONGEST = 4  # times the source, and a little for short ones
_SHORT = 200


class Comparable(Protocol):
    """What is known of the source; a `Unit` is one."""

    @property
    def source(self) -> str:
        """The words to be translated."""

    @property
    def marked(self) -> bool:
        """Whether they are a phrase."""

    @property
    def several(self) -> bool:
        """Whether several lines may stand for them."""


def has_words(source: str) -> bool:
    """Say whether anything in ``source`` can be translated: a letter outside code and addresses."""
    left = ADDRESS.sub("", _MARKS.sub("", source))
    return any(sign.isalpha() for sign in left)


def faults(unit: Comparable, untrusted: str) -> list[Fault]:
    """Return why a translation cannot be used; empty when it can."""
    unsafe = list(_unsafe(unit.source, untrusted))
    if unsafe:
        return unsafe
    if not unit.marked:
        return list(_plain_faults(unit, untrusted))
    try:
        theirs = line_of(untrusted)
    except PhraseError as error:
        return [("translation-marks", error.sign)]
    return [*_line_faults(line_of(unit.source), theirs), *_plain_faults(unit, untrusted)]


def doubts(source: str, translation: str, language: str) -> list[Fault]:
    """Return what a reader should look at twice: other numbers, or a "not" that is not there."""
    found: list[Fault] = []
    ours, theirs = _numbers(source), _numbers(translation)
    if ours != theirs:
        differing = sorted((ours - theirs) + (theirs - ours))
        found.append(("translation-number", ", ".join(differing)))
    denied = _NOT.search(source)
    denies = NEGATIONS.get(language.partition("-")[0])
    if denied and denies and not denies.search(translation):
        found.append(("translation-not", denied[0]))
    return found


def _unsafe(source: str, untrusted: str) -> Iterator[Fault]:
    if len(untrusted) > _LONGEST * len(source) + _SHORT:
        yield "translation-too-long", str(len(untrusted))
        return
    for code, pattern in (("translation-direction", _DIRECTION), ("translation-sign", _CONTROL)):
        found = pattern.search(untrusted)
        if found:
            yield code, f"U+{ord(found[0]):04X}"


def _plain_faults(unit: Comparable, untrusted: str) -> Iterator[Fault]:
    if not unit.several and untrusted.count("\n") != unit.source.count("\n"):
        yield "translation-lines", str(unit.source.count("\n") + 1)
    yield from _differing("translation-address", _addresses(unit.source), _addresses(untrusted))
    ours, theirs = _PLACEHOLDER.findall(unit.source), _PLACEHOLDER.findall(untrusted)
    yield from _differing("translation-placeholder", ours, theirs)


def _line_faults(ours: Line, theirs: Line) -> Iterator[Fault]:
    yield from _differing("translation-code", _code(ours), _code(theirs))
    yield from _differing("translation-link", _links(ours), _links(theirs))


def _differing(code: str, ours: list[str], theirs: list[str]) -> Iterator[Fault]:
    missing, added = Counter(ours) - Counter(theirs), Counter(theirs) - Counter(ours)
    if missing or added:
        yield code, ", ".join([*missing, *added])


def _code(line: Line) -> list[str]:
    return [run.text for run in line if run.code]


def _links(line: Line) -> list[str]:
    """Return the targets; runs of one link in several styles count once."""
    targets = [f"{run.link.kind}:{run.link.target}" if run.link else "" for run in line]
    pairs = zip(["", *targets], targets, strict=False)
    return [target for before, target in pairs if target and target != before]


def _addresses(text: str) -> list[str]:
    return ADDRESS.findall(text)


def _numbers(text: str) -> Counter[str]:
    folded = _APART.sub("", text)
    return Counter(str(int(each)) for each in re.findall(r"\d{1,18}", folded))


_NOT = re.compile(
    r"\b(?:not|never|nobody|no one|nothing|none|cannot|without|\w+n['’]t)\b", re.IGNORECASE
)

_FARSI_STEMS = (
    "باید|باش|بود|توان|دار|داشت|دان|دانست|ده|داد|رو|رفت|زن|شو|شد|شناس|فرست|فهم|کن|کرد|گذار"
    "|گذاشت|گو|گفت|گیر|گرفت|ماند|نویس|نوشت|پرس|پذیر|بین|دید|رس|خواه|خواست|خوان|خورد|سپار|ساز|یست"
    "|یستند|پرداز|گشا|گشود|برد|بر|بند|یاب|یافت|یفت|یندا|یاور|یامد|یاید|فروش|خر"
)
NEGATIONS = {
    "fa": re.compile(
        rf"(?<!\w)(?:نه|هیچ\w*|هرگز|بدون|بی|جز|بجز|ن(?:{_FARSI_STEMS})\w*|نادرست|ناشناس|ناممکن|نامعلوم)(?!\w)"
        r"|(?<!\w)بی\u200c|نمی|خودداری|پرهیز"
    ),
    "ar": re.compile(r"(?<!\w)(?:[وف]?(?:لا|لم|لن|ليس\w*|ما|غير|دون|بدون|بلا|عدم))(?!\w)"),
}
"""Words that deny, by language, as far as we know them: their absence is a doubt, not an error."""
