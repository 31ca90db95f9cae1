# SPDX-License-Identifier: GPL-3.0-or-later
"""The one rule for attributes: ``{#id .type key=value key="v w" flag}`` at the end of a line."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""\s*(?:
      \#(?P<id>[^\s{}"=]+)
    | \.(?P<type>[^\W\d][\w-]*)
    | (?P<key>[^\W\d][\w-]*)=(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<value>[^\s{}"]+))
    | (?P<flag>[\w.-]+)
    )(?=\s|$)""",
    re.VERBOSE,
)
_MINUTES = re.compile(r"(\d{1,4})min")
_WEIGHT = re.compile(r"\d?\.\d{1,4}|[01]")
_ATTEMPT = re.compile(r"(?:^|\s)\{\s*[#.][^{}]*\}?\s*$|(?:^|\s)\{[^{}]*=[^{}]*\}?\s*$")
_MOST_BRACES = 12  # opening braces that are tried from the end of a line


@dataclass(frozen=True)
class Attributes:
    """What stands between braces; ``start`` and ``end`` are columns of the braces in ``line``.

    ``5min`` counts as ``min=5`` and a bare number as ``weight``; ``twice`` names what is repeated.
    """

    id: str = ""
    types: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    flags: tuple[str, ...] = ()
    twice: str = ""
    line: int = 0
    start: int = -1
    end: int = -1

    def value(self, key: str) -> str:
        """Return the value of ``key``, or an empty text."""
        return dict(self.values).get(key, "")

    @property
    def present(self) -> bool:
        """Whether there were braces at all."""
        return self.start >= 0


NO_ATTRIBUTES = Attributes()


def take(text: str, line: int) -> tuple[str, Attributes]:
    """Split a line into its words and the attributes at its end."""
    body = text.rstrip()
    closing, inside = len(body), body
    if body.endswith("-->"):
        opening = body.rfind("<!--")
        inside = body[:-3].rstrip()
        closing = len(inside)
        if opening < 0 or not body[opening + 4 : closing].lstrip().startswith("{"):
            return body, Attributes(line=line)
    if not inside.endswith("}") or inside.endswith("\\}"):
        return body, Attributes(line=line)
    found = _last_braces(inside, line)
    if not found.present:
        return body, found
    before = body[: found.start].rstrip()
    return before.removesuffix("<!--").rstrip() if closing < len(body) else before, found


def is_alone(text: str) -> bool:
    """Say whether nothing but attributes stands on a line."""
    stripped = text.strip()
    if not stripped.startswith(("{", "<!--")):
        return False
    rest, found = take(stripped, 0)
    return found.present and not rest


def is_attempt(text: str) -> bool:
    """Say whether the end of a line was surely meant as attributes, although it is none."""
    return bool(_ATTEMPT.search(text[-400:]))


def _last_braces(text: str, line: int) -> Attributes:
    opening = len(text)
    for _ in range(_MOST_BRACES):
        opening = text.rfind("{", 0, opening)
        if opening < 0:
            break
        before = text[opening - 1] if opening else " "
        if before not in "]\\":
            found = _tokens(text[opening + 1 : -1])
            if found is not None:
                return Attributes(*found, line=line, start=opening, end=len(text))
    return Attributes(line=line)


def _tokens(
    inside: str,
) -> tuple[str, tuple[str, ...], tuple[tuple[str, str], ...], tuple[str, ...], str] | None:
    name, twice, at = "", "", 0
    types: list[str] = []
    flags: list[str] = []
    values: dict[str, str] = {}
    body = inside.strip()
    while at < len(body):
        match = _TOKEN.match(body, at)
        if match is None:
            return None
        at = match.end()
        if match["id"]:
            twice = twice or (f"#{match['id']}" if name else "")
            name = name or match["id"]
        elif match["type"]:
            types.append(match["type"])
        else:
            pair = _pair(match)
            if pair is None:
                flags.append(match["flag"])
            elif pair[0] in values:
                twice = twice or pair[0]
            else:
                values[pair[0]] = pair[1]
    return (name, tuple(types), tuple(values.items()), tuple(flags), twice) if body else None


def _pair(match: re.Match[str]) -> tuple[str, str] | None:
    if match["key"]:
        quoted = match["quoted"]
        bare = match["value"] if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
        return match["key"], bare
    minutes = _MINUTES.fullmatch(match["flag"])
    if minutes:
        return "min", minutes[1]
    return ("weight", match["flag"]) if _WEIGHT.fullmatch(match["flag"]) else None
