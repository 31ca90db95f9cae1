# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a link may lead: a closed list, everything else is a finding."""

import re
from dataclasses import dataclass

from securetrain.course import ID, Link, LinkKind

_ADDRESS = re.compile(r"https://[A-Za-z0-9][^\s<>\"`\\{}]{0,499}")
_TERM = re.compile(r"(?:\.\./){0,3}glossary\.md#(?P<id>[^#]+)")
_LESSON = re.compile(r"(?:\.\./){1,3}(?:lessons/)?(?P<id>[^/#.]+)/lesson\.md")


@dataclass(frozen=True)
class Realm:
    """Where a source stands: among which pages of an invented web, or in the glossary's file."""

    pages: frozenset[str] = frozenset()
    is_page: bool = False
    is_glossary: bool = False


def link_to(target: str, realm: Realm) -> Link | str:
    """Return the link a target stands for, or the code of what is wrong with it."""
    page = target.removeprefix("./").removesuffix(".md")
    if page in realm.pages:
        return Link(LinkKind.PAGE, page)
    if realm.is_page:
        return "page-link-outside"
    if _ADDRESS.fullmatch(target):
        return Link(LinkKind.ADDRESS, target)
    for kind, pattern in ((LinkKind.TERM, _TERM), (LinkKind.LESSON, _LESSON)):
        found = pattern.fullmatch(target)
        if found and ID.fullmatch(found["id"]):
            return Link(kind, found["id"])
    if target.startswith("#"):
        is_term = realm.is_glossary and ID.fullmatch(target[1:])
        return Link(LinkKind.TERM, target[1:]) if is_term else "scene-link"
    return "http-link" if target.startswith("http://") else "link-target"
