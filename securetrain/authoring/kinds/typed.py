# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers that are typed: a word or two, or a whole number."""

import re

from securetrain.authoring.draft import Draft
from securetrain.authoring.items import ListItem, take_attributes
from securetrain.authoring.kinds.asked import Asked, feedback, joined
from securetrain.authoring.kinds.choice import weight_of
from securetrain.course import Accepted, Number, Short, Span

ANSWER = re.compile(r"(?P<sign>[=~])(?: +(?P<text>.*))?")
_RANGE = re.compile(r"(?P<low>[-\u2212]?\d{1,9})(?: *\.\. *(?P<high>[-\u2212]?\d{1,9}))?")
_ABOUT = re.compile(r"(?P<middle>[-\u2212]?\d{1,9}) *(?:\+-|±) *(?P<far>\d{1,9})")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_CLOSE = 50


def short(draft: Draft, asked: Asked) -> Short | None:
    """Return answers: ``=`` is right, ``~`` is close and earns half."""
    found = [each for item in asked.items(draft) if (each := _accepted(draft, item))]
    return Short(tuple(found)) if found else None


def number(draft: Draft, asked: Asked) -> Number | None:
    """Return ranges of whole numbers: ``= 7``, ``= 5..8`` or ``= 12 +- 2``."""
    found = [each for item in asked.items(draft) if (each := _span(draft, item))]
    return Number(tuple(found), asked.attributes.value("unit")) if found else None


def unescaped(text: str) -> str:
    """Return plain text whose marks were made plain with backslashes."""
    return _ESCAPED.sub(r"\1", text).strip()


def _accepted(draft: Draft, item: ListItem) -> Accepted | None:
    weight = weight_of(draft, item)
    sign, text = _signed(draft, item)
    if not sign:
        return None
    share = (_CLOSE if sign == "~" else 100) if weight is None else weight
    return Accepted(unescaped(text), share, feedback(draft, item))


def _span(draft: Draft, item: ListItem) -> Span | None:
    take_attributes(draft, item)
    sign, text = _signed(draft, item)
    if not sign:
        return None
    said = feedback(draft, item)
    around = _ABOUT.fullmatch(text)
    if around:
        middle, far = _whole(around["middle"]), int(around["far"])
        return Span(middle - far, middle + far, said)
    between = _RANGE.fullmatch(text)
    if between is None or sign == "~":
        draft.say("number-form", item.line, text=f"{sign} {text}")
        return None
    return Span(_whole(between["low"]), _whole(between["high"] or between["low"]), said)


def _whole(text: str) -> int:
    return int(text.replace("\u2212", "-"))


def _signed(draft: Draft, item: ListItem) -> tuple[str, str]:
    found = ANSWER.fullmatch(joined(item.words).text)
    if found is None or not found["text"]:
        draft.say("answer-sign", item.line)
        return "", ""
    return found["sign"], found["text"].strip()
