# SPDX-License-Identifier: GPL-3.0-or-later
"""Find out in an invented web whether a claim holds."""

from securetrain.authoring.draft import Draft
from securetrain.authoring.fields import member
from securetrain.authoring.items import items_of
from securetrain.authoring.kinds.asked import Asked, joined
from securetrain.course import Verdict, Web


def web(draft: Draft, asked: Asked) -> Web | None:
    """Return the claim's page, the verdict, the pages, and the way an expert takes."""
    given = asked.attributes
    for key in ("start", "verdict"):
        if not given.value(key):
            draft.say("web-without", asked.line, key=key)
    if not asked.pages:
        draft.say("no-pages", asked.line)
    verdict = member(draft, given, "verdict", Verdict.UNKNOWN)
    items = items_of(draft, asked.answers) if asked.answers else []
    way = tuple(joined(item.words).text.strip().removesuffix(".md") for item in items)
    return Web(given.value("start"), verdict, tuple(asked.pages.values()), way)
