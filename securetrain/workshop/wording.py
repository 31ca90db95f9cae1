# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether words are plain, calm, and about nobody real."""

import re
from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType

from securetrain.course import (
    Block,
    Callout,
    CalloutType,
    Card,
    Choice,
    Code,
    Helplines,
    Question,
    Quote,
    Run,
    Scenario,
    StepBreak,
    Tier,
    TrainerNote,
    is_reserved,
)
from securetrain.workshop.desk import Desk, other_pages
from securetrain.workshop.phrases import lix, phrases, sentences, without_addresses, words
from securetrain.workshop.project import Project
from securetrain.workshop.rules import Findings
from securetrain.workshop.vocabulary import ENDINGS, VOCABULARY

MOST_LIX = MappingProxyType(
    {Tier.FOUNDATION: 40, Tier.EMERGENCY: 40, Tier.INTERMEDIATE: 48, Tier.ADVANCED: 52}
)
MOST_WORDS = 25  # in a sentence
_NO_LIX = frozenset({"ar", "fa", "ur", "ps", "ckb", "he", "zh", "ja", "ko", "th", "my", "km", "bo"})
_QUOTED = re.compile(r"[“\"«„][^”\"»“]*[”\"»“]")
_DOMAIN = re.compile(r"(?<![\w@.-])(?:[a-z0-9][a-z0-9-]*\.)+([a-z]{2,})(?!\.?[\w-])", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@((?:[\w-]+\.)+[a-z]{2,})", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w./])(?:\+|00)\d[\d ().\-]{6,}\d")
_INVENTED_PHONE = re.compile(r"555[\s.-]?01\d\d|7700[\s.-]?900|1632[\s.-]?960")
_HERE = frozenset({"here", "click here", "this", "link", "this link", "more", "read more"})


Say = Callable[..., None]
"""Adds a finding: its code, the words to find it by, and values by name."""


def check_wording(desk: Desk) -> None:
    """Look at the words of each block of a lesson, and at its text as a whole."""
    language = desk.lesson.info.language.partition("-")[0]
    if language not in _NO_LIX:
        _check_reading(desk)
    for index, block in enumerate(desk.lesson.blocks):
        if isinstance(block, TrainerNote | StepBreak):
            continue

        def say(code: str, near: str, /, *, at: int = index, **values: object) -> None:
            desk.say(code, at, near, **values)

        _check_voice(say, _our_voice(block), language)
        _check_links(say, block)
        for phrase in without_addresses(block):
            _check_people(say, phrase)
            if _is_invented(block):
                _check_domains(say, phrase)


def check_other_words(project: Project, findings: Findings) -> None:
    """Look at the words of glossary, plans, help trees, helplines and tool cards."""
    label = project.label.value if project.label else None
    language = (label.source_language if label else "en").partition("-")[0]
    for page, value in other_pages(project, findings):
        _check_voice(page.say, phrases(value), language)
        _check_links(page.say, value)
        for phrase in () if isinstance(value, Helplines) else without_addresses(value):
            _check_people(page.say, phrase)  # helplines are reached by real numbers


def _check_reading(desk: Desk) -> None:
    info = desk.lesson.info
    found, most = lix(desk.lesson.blocks), MOST_LIX[info.tier]
    if found > most:
        desk.say_of_card("hard-to-read", "id:", lix=found, most=most)
    for index, block in enumerate(desk.lesson.blocks):
        for sentence in sentences(block):
            size = len(words(sentence))
            if size > MOST_WORDS:
                near = " ".join(sentence.split()[:3])
                desk.say("long-sentence", index, near, count=size, text=sentence)


def _check_voice(say: Say, voice: Iterable[str], language: str) -> None:
    for phrase in voice:
        unquoted = _QUOTED.sub(" ", phrase)
        for code, pattern in VOCABULARY.get(language, ()):
            found = pattern.search(unquoted)
            if found:
                say(code, found[0], text=found[0])


def _our_voice(block: Block) -> Iterator[str]:
    """Yield what the lesson itself says, not what it shows others saying."""
    if isinstance(block, Question):
        for part in (block.prompt, block.hints, block.why):
            yield from phrases(part)
        if isinstance(block.task, Choice):
            for option in block.task.options:
                yield from phrases(option.feedback)
    elif not isinstance(block, Quote | Scenario):
        yield from phrases(block)


def _check_links(say: Say, value: object) -> None:
    for text in _link_words(value):
        if text.strip(" .").casefold() in _HERE:
            say("link-here", text, text=text)


def _link_words(value: object) -> Iterator[str]:
    if isinstance(value, Run):
        if value.link:
            yield value.text
    elif isinstance(value, tuple):
        for each in value:
            yield from _link_words(each)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _link_words(getattr(value, name))


def _check_people(say: Say, phrase: str) -> None:
    for found in _MAIL.finditer(phrase):
        if not is_reserved(found[1].lower()):
            say("personal-data", found[0], text=found[0], what="mail address")
    for found in _PHONE.finditer(phrase):
        if not _INVENTED_PHONE.search(found[0]):
            say("personal-data", found[0], text=found[0], what="telephone number")


def _is_invented(block: Block) -> bool:
    if isinstance(block, Callout):
        return block.type is CalloutType.EXAMPLE
    return isinstance(block, Question | Scenario | Quote | Code | Card)


def _check_domains(say: Say, phrase: str) -> None:
    for found in _DOMAIN.finditer(phrase):
        name = found[0].lower()
        if found[1].lower() in ENDINGS and not is_reserved(name):
            say("live-domain", found[0], text=found[0])
