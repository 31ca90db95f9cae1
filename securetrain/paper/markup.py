# SPDX-License-Identifier: GPL-3.0-or-later
"""Markup that is made in one place only: whatever else is text is escaped on its way in."""

from html import escape

from securetrain.paper.signs import shown

_EMPTY = frozenset({"img", "meta", "br"})
_KEPT = frozenset({"alt"})
"""An empty one says that a picture only decorates; without it readers aloud say its address."""


class Markup(str):
    """Markup; :func:`element` makes it, and a text never becomes it by being joined."""

    __slots__ = ()


def element(name: str, /, *inside: str, **attributes: str | bool) -> Markup:
    """Return an element; text inside is escaped, markup stays, attributes are escaped always.

    An attribute that is True stands alone; one that is empty or False is left out. A name ends in
    ``_`` where Python has a word of its own, and has ``_`` where HTML has a hyphen.
    """
    said = "".join(
        _attribute(key, value) for key, value in attributes.items() if value or key in _KEPT
    )
    if name in _EMPTY:
        return Markup(f"<{name}{said}>")
    return Markup(f"<{name}{said}>{together(*inside)}</{name}>")


def together(*inside: str) -> Markup:
    """Return texts and markup one after another as markup."""
    return Markup("".join(each if isinstance(each, Markup) else _text(each) for each in inside))


def _attribute(key: str, value: str | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{_text(str(value))}"'


def _text(text: str) -> str:
    return escape(shown(text))
