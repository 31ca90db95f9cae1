# SPDX-License-Identifier: GPL-3.0-or-later
"""Values to lines of YAML: quotes wherever a sign might mean something."""

import json
import re
from collections.abc import Iterable, Mapping

_PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9 ,.'()/-]*[A-Za-z0-9.)])?")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")


def entry(key: str, value: object) -> list[str]:
    """Return ``key: value``; nothing for an empty value or one that is false."""
    if value is True:
        return [f"{key}: true"]
    text = "" if value in (None, False) else str(value)
    return [f"{key}: {scalar(text)}"] if text else []


def words(key: str, values: Iterable[str]) -> list[str]:
    """Return a list of words on one line."""
    kept = [_flow(each) for each in values]
    return [f"{key}: [{', '.join(kept)}]"] if kept else []


def lines(key: str, values: Iterable[str]) -> list[str]:
    """Return a list of sentences, one a line."""
    kept = [f"  - {scalar(each)}" for each in values]
    return [f"{key}:", *kept] if kept else [f"{key}: []"]


def rows(key: str, values: Iterable[Mapping[str, str]]) -> list[str]:
    """Return a list of mappings, one a line."""
    kept = []
    for each in values:
        inside = ", ".join(f"{name}: {_flow(text)}" for name, text in each.items())
        kept.append(f"  - {{{inside}}}")
    return [f"{key}:", *kept] if kept else [f"{key}: []"]


def scalar(text: str) -> str:
    """Return a text that stands alone after a colon or a hyphen."""
    return text if _PLAIN.fullmatch(text) or _WORD.fullmatch(text) else _quoted(text)


def _flow(text: str) -> str:
    return text if _WORD.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
