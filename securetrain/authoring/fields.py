# SPDX-License-Identifier: GPL-3.0-or-later
"""Attributes to values of their types, and the finding when one is not known or not readable."""

import re
from collections.abc import Collection
from datetime import date
from enum import Enum
from typing import TypeVar

from securetrain.authoring.attributes import Attributes
from securetrain.authoring.draft import Draft

E = TypeVar("E", bound=Enum)
_DAYS = re.compile(r"(\d{1,4})d")


def only(draft: Draft, attributes: Attributes, allowed: Collection[str]) -> None:
    """Report what is not among ``allowed``: ``#``, ``.type``, ``key=`` and ``flag``."""
    given = [f".{each}" for each in attributes.types]
    given += [f"{key}=" for key, _ in attributes.values]
    given += list(attributes.flags)
    if attributes.id:
        given.append("#")
    for each in given:
        if each not in allowed:
            shown = f"#{attributes.id}" if each == "#" else each.rstrip("=")
            draft.say("unknown-attribute", attributes.line, text=shown)
    if attributes.twice:
        draft.say("attribute-twice", attributes.line, text=attributes.twice)


def whole(draft: Draft, attributes: Attributes, key: str, default: int) -> int:
    """Return a whole number."""
    given = attributes.value(key)
    if not given:
        return default
    if not given.isdecimal() or len(given) > 6:
        draft.say("not-a-number", attributes.line, key=key, text=given)
        return default
    return int(given)


def days(draft: Draft, attributes: Attributes, key: str) -> int:
    """Return a number of days such as ``7d``; 0 where there is none."""
    given = attributes.value(key)
    found = _DAYS.fullmatch(given)
    if given and not found:
        draft.say("not-days", attributes.line, key=key, text=given)
    return int(found[1]) if found else 0


def day(draft: Draft, attributes: Attributes, key: str) -> date | None:
    """Return a day such as ``2026-11-20``."""
    given = attributes.value(key)
    found = day_of(given)
    if given and found is None:
        draft.say("not-a-day", attributes.line, key=key, text=given)
    return found


def day_of(text: str) -> date | None:
    """Return the day that ``text`` writes as year-month-day, or None."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found.isoformat() == text else None


def member(draft: Draft, attributes: Attributes, key: str, default: E) -> E:
    """Return the member of ``default``'s enum that is named."""
    given = attributes.value(key)
    if not given:
        return default
    kinds = {str(each.value): each for each in type(default)}
    if given not in kinds:
        words = ", ".join(kinds)
        draft.say("unknown-word", attributes.line, key=key, text=given, words=words)
    return kinds.get(given, default)
