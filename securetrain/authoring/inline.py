# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of one paragraph to runs: Python-Markdown's inline part, without HTML.

Raw HTML, pictures, references, bare addresses and entities are switched off: they stay the signs
that they are. A backslash makes any punctuation mark plain, ``[text]{.ltr}`` keeps a stretch
left-to-right, and ``{}`` is nothing: it keeps two marks apart.
"""

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from securetrain.authoring.targets import Realm, link_to
from securetrain.course import Line, Run

_DROPPED = (
    "reference",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "html",
    "entity",
)
_MARKUP = re.compile(r"[\\`*_\[\]{}<!\n]|  ")
_SPACE = re.compile(r"[ \t\n]+")
_HTML = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)")
_ASTRAY = re.compile(r"\]\{[!=.]")
_VISIBLE = (("html", _HTML), ("picture-in-text", _PICTURE), ("mark-astray", _ASTRAY))


@dataclass(frozen=True)
class Rendered:
    """The runs of a paragraph, and what is wrong with it: codes with the text they speak of."""

    runs: Line
    troubles: tuple[tuple[str, str], ...] = ()


class Inline:
    """Python-Markdown, made once and used for one paragraph after another."""

    def __init__(self) -> None:
        """Keep the inline patterns a lesson may use, and drop the others."""
        self._markdown = Markdown()
        patterns = self._markdown.inlinePatterns
        for name in _DROPPED:
            patterns.deregister(name)
        self._markdown.ESCAPED_CHARS = list(string.punctuation)
        patterns.register(_Nothing(r"\{\}"), "nothing", 175)
        patterns.register(_LeftToRight(r"\[([^\[\]]*)\]\{\.ltr\}"), "left-to-right", 165)

    def render(self, text: str, realm: Realm) -> Rendered:
        """Return the runs of one paragraph; a line feed in ``text`` is a space."""
        if not _MARKUP.search(text):
            return Rendered((Run(text),) if text else ())
        pieces = tuple(self._pieces(text, realm))
        troubles = tuple(piece for piece in pieces if isinstance(piece, tuple))
        runs = _joined([piece for piece in pieces if isinstance(piece, Run)])
        return Rendered(runs, troubles + tuple(_visible(runs)))

    def _pieces(self, text: str, realm: Realm) -> Iterator[Run | tuple[str, str]]:
        root = Element("div")
        paragraph = SubElement(root, "p")
        paragraph.text = text
        self._markdown.reset()
        self._markdown.treeprocessors["inline"].run(root)
        self._markdown.treeprocessors["unescape"].run(root)
        yield from _walk(paragraph, Run(""), realm)


class _Nothing(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        del data
        return Element("nothing"), m.start(), m.end()


class _LeftToRight(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        del data
        element = Element("ltr")
        element.text = m[1]
        return element, m.start(), m.end()


def _walk(element: Element, style: Run, realm: Realm) -> Iterator[Run | tuple[str, str]]:
    if element.text:
        text = _unescaped(element.text) if style.code else element.text
        yield replace(style, text=_SPACE.sub(" ", text))
    for child in element:
        if child.tag == "br":
            yield replace(style, text="\n")
        elif child.tag == "a":
            yield from _anchor(child, style, realm)
        else:
            yield from _walk(child, _styled(style, child.tag), realm)
        if child.tail:
            yield replace(style, text=_SPACE.sub(" ", child.tail))


def _anchor(element: Element, style: Run, realm: Realm) -> Iterator[Run | tuple[str, str]]:
    target = element.get("href", "")
    link = link_to(target, realm)
    if isinstance(link, str):
        yield link, target
        yield from _walk(element, style, realm)
    else:
        yield from _walk(element, replace(style, link=link), realm)


def _styled(style: Run, tag: str) -> Run:
    match tag:
        case "strong":
            return replace(style, strong=True)
        case "em":
            return replace(style, emphasis=True)
        case "code":
            return replace(style, code=True)
        case "ltr":
            return replace(style, ltr=True)
        case _:
            return style


def _unescaped(text: str) -> str:
    """Undo what the library does to code, in reverse order."""
    return text.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")


def _joined(runs: list[Run]) -> Line:
    """Join runs of one style; no space at either end nor around a line break."""
    joined: list[Run] = []
    for run in runs:
        text = run.text
        before = joined[-1] if joined else None
        if not run.code and (before is None or before.text.endswith((" ", "\n"))):
            text = text.lstrip(" ")
        if text.startswith("\n") and before is not None and not before.code:
            joined[-1] = replace(before, text=before.text.rstrip(" "))
        if not text:
            continue
        if before is not None and replace(before, text="") == replace(run, text=""):
            joined[-1] = replace(before, text=joined[-1].text + text)
        else:
            joined.append(replace(run, text=text))
    return _stripped([run for run in joined if run.text])


def _stripped(runs: list[Run]) -> Line:
    while runs and not runs[-1].code:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" \n"))
        if runs[-1].text:
            break
        runs.pop()
    return tuple(runs)


def _visible(runs: Line) -> Iterator[tuple[str, str]]:
    for run in runs:
        if run.code:
            continue
        for code, pattern in _VISIBLE:
            found = pattern.search(run.text)
            if found:
                yield code, found[0]
