# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a lesson as plain phrases, counted and measured."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from securetrain.course import (
    Code,
    Figure,
    LinkKind,
    Paragraph,
    Part,
    Run,
    Statement,
    StepBreak,
    TrainerNote,
    plain,
)

_WORD = re.compile(r"[^\W\d_]+(?:['’\u200c-][^\W\d_]+)*")
_WIDE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCE = re.compile(r"(?<=[.!?…؟۔。！？])[\"”’»)]*\s+")
_LONG = 6  # letters; longer words count for LIX
_WIDE_IN_A_WORD = 2  # signs of Chinese, Japanese, Thai and the like that make up a word


def phrases(value: object) -> Iterator[str]:
    """Yield the phrases that a learner reads in a value, in reading order; code is none."""
    if isinstance(value, tuple):
        if value and isinstance(value[0], Run):
            yield plain(value)
        else:
            for each in value:
                yield from phrases(each)
    elif isinstance(value, Part):
        yield value.text
        yield from phrases(value.why)
    elif isinstance(value, Figure):
        yield from phrases(value.caption)
    elif isinstance(value, Paragraph):
        yield from phrases(value.runs)
    elif not isinstance(value, Code | StepBreak | TrainerNote | type) and is_dataclass(value):
        for each in fields(value):
            yield from phrases(getattr(value, each.name))


def without_addresses(value: object) -> Iterator[str]:
    """Yield phrases without the runs that are links to addresses, which are meant to be real."""
    if isinstance(value, tuple) and value and isinstance(value[0], Run):
        runs = (run for run in value if isinstance(run, Run))
        kept = [run for run in runs if not (run.link and run.link.kind is LinkKind.ADDRESS)]
        yield "".join(run.text for run in kept)
    elif isinstance(value, tuple):
        for each in value:
            yield from without_addresses(each)
    elif isinstance(value, Paragraph):
        yield from without_addresses(value.runs)
    elif isinstance(value, Part | Code):
        yield value.text
    elif isinstance(value, Statement):
        yield from without_addresses(value.text)
    elif not isinstance(value, type) and is_dataclass(value):
        for each in fields(value):
            yield from without_addresses(getattr(value, each.name))


def words(text: str) -> list[str]:
    """Return the words of a text; signs of scripts without spaces are no words."""
    return _WORD.findall(_WIDE.sub(" ", text))


def count(value: object) -> int:
    """Return how many words a learner reads in a value; two signs count where none are spaced."""
    shown = list(phrases(value))
    wide = sum(len(_WIDE.findall(each)) for each in shown)
    return sum(len(words(each)) for each in shown) + wide // _WIDE_IN_A_WORD


def sentences(value: object) -> Iterator[str]:
    """Yield the sentences of a value; the end of a paragraph ends one as well."""
    for phrase in phrases(value):
        for line in phrase.split("\n"):
            yield from (each.strip() for each in _SENTENCE.split(line) if each.strip())


def lix(value: object) -> int:
    """Return the readability index LIX of a value: words a sentence plus long words in a hundred.

    Björnsson 1968. Below 30 very easy, to 40 easy, to 50 middling, above hard; 0 for no words.
    """
    spoken = [words(each) for each in sentences(value)]
    counted = [each for each in spoken if each]
    every = [word for each in counted for word in each]
    if not every:
        return 0
    long = sum(len(word) > _LONG for word in every)
    return round(len(every) / len(counted) + 100 * long / len(every))
