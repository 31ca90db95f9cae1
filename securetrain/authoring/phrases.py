# SPDX-License-Identifier: GPL-3.0-or-later
"""One line of a lesson as translators see it, and back: the lesson's own marks, and no others.

``**strong**``, ``*emphasis*``, ```code```, ``[word](term:id)``, ``[words](lesson:id)``,
``[words](page:name)``, ``[words](https://...)``, ``[stays left-to-right]{.ltr}``; a backslash makes
a mark plain. Reading takes one pass, because what translators send is not to be trusted.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from securetrain.course import Line, Link, LinkKind, Run

_PLAIN = re.compile(r"[\\`*\[\]]")
_TICKS = re.compile(r"`+")
_TOKEN = re.compile(
    r"\\(?P<plain>[\\`*\[\]])"
    r"|(?P<fence>`{1,40}+)(?P<code>(?:.|\n)*?[^`])(?P=fence)(?!`)"
    r"|(?P<strong>\*\*)|(?P<emphasis>\*)|(?P<open>\[)"
    r"|\](?:\((?:(?P<target>[^()<>\s]{1,600})|<(?P<bracketed>[^<>\s]{1,600})>)\)|(?P<ltr>\{\.ltr\}))"
    r"|(?P<astray>[`\]])"
    r"|(?P<text>(?:[^\\`*\[\]]|\\(?![\\`*\[\]]))+)"
)
_MOST_BRACKETS = 200
_DEEPEST = 2  # a left-to-right stretch inside a link, or the other way round


class PhraseError(ValueError):
    """A phrase whose marks do not fit together; ``sign`` is the mark that is left over."""

    def __init__(self, sign: str) -> None:
        """Keep the mark."""
        super().__init__(sign)
        self.sign = sign


def phrase(line: Line) -> str:
    """Return a line as translators see it."""
    return "".join(_written(line))


def line_of(untrusted: str) -> Line:
    """Return the line that a phrase stands for; raises PhraseError."""
    reader = _Reader()
    for token in _TOKEN.finditer(untrusted):
        reader.take(token)
    if reader.opened or reader.style.strong or reader.style.emphasis:
        raise PhraseError("[" if reader.opened else "*")
    return _joined(reader.runs)


def _written(line: Line) -> Iterator[str]:
    before = Run("")
    for run in (*line, Run("")):
        same_group = run.text and (run.link, run.ltr) == (before.link, before.ltr)
        if not same_group:
            yield from _closing(before)
        yield "**" if run.strong != before.strong else ""
        yield "*" if run.emphasis != before.emphasis else ""
        if not same_group:
            yield "[" * (bool(run.link) + run.ltr)
        yield _code(run.text) if run.code else _PLAIN.sub(r"\\\g<0>", run.text)
        before = run


def _closing(run: Run) -> Iterator[str]:
    if run.ltr:
        yield "]{.ltr}"
    if run.link:
        yield f"]({_target(run.link)})"


def _target(link: Link) -> str:
    whole = link.target if link.kind is LinkKind.ADDRESS else f"{link.kind}:{link.target}"
    return f"<{whole}>" if "(" in whole or ")" in whole else whole


def _code(text: str) -> str:
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=0)
    fence = "`" * (longest + 1)
    edges = text[:1] + text[-1:]
    pad = " " if "`" in edges or (edges == "  " and text.strip()) else ""
    return f"{fence}{pad}{text}{pad}{fence}"


class _Reader:
    """What has been read so far."""

    def __init__(self) -> None:
        """Begin with nothing; ``opened`` are the numbers of the runs where brackets began."""
        self.runs: list[Run] = []
        self.style = Run("")
        self.opened: list[int] = []
        self.brackets = 0

    def take(self, token: re.Match[str]) -> None:
        if token["astray"]:
            raise PhraseError(token["astray"])
        if token["open"]:
            self._open()
        elif target := token["target"] or token["bracketed"]:
            self._close(link_to(target))
        elif token["ltr"]:
            self._close(None)
        elif token["strong"]:
            self.style = replace(self.style, strong=not self.style.strong)
        elif token["emphasis"]:
            self.style = replace(self.style, emphasis=not self.style.emphasis)
        elif token["fence"]:
            self.runs.append(replace(self.style, text=_unpadded(token["code"]), code=True))
        else:
            self.runs.append(replace(self.style, text=token["plain"] or token["text"]))

    def _open(self) -> None:
        self.brackets += 1
        if len(self.opened) == _DEEPEST or self.brackets > _MOST_BRACKETS:
            raise PhraseError("[")
        self.opened.append(len(self.runs))

    def _close(self, link: Link | None) -> None:
        if not self.opened:
            raise PhraseError("]")
        start = self.opened.pop()
        inside = self.runs[start:]
        if not inside or any(run.link if link else run.ltr for run in inside):
            raise PhraseError("[")
        kept = [replace(run, link=link) if link else replace(run, ltr=True) for run in inside]
        self.runs[start:] = kept


def link_to(target: str) -> Link:
    """Return the link that a target in a phrase stands for; raises PhraseError."""
    kind, _, rest = target.partition(":")
    if kind == "https":
        return Link(LinkKind.ADDRESS, target)
    if kind == LinkKind.ADDRESS or kind not in list(LinkKind):
        raise PhraseError(f"({target})")
    return Link(LinkKind(kind), rest)


def _unpadded(code: str) -> str:
    padded = code[:1] + code[-1:] == "  " and code.strip()
    return code[1:-1] if padded else code


def _joined(runs: list[Run]) -> Line:
    joined: list[Run] = []
    for run in runs:
        if joined and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)
