# SPDX-License-Identifier: GPL-3.0-or-later
"""Every sort of finding by its code: sentences, and an explanation in plain words."""

from collections.abc import Mapping
from types import MappingProxyType

from securetrain.authoring.troubles.asides import ASIDES
from securetrain.authoring.troubles.blocks import BLOCKS
from securetrain.authoring.troubles.files import FILES
from securetrain.authoring.troubles.kind import Trouble
from securetrain.authoring.troubles.stories import STORIES
from securetrain.authoring.troubles.tasks import TASKS
from securetrain.authoring.troubles.translations import TRANSLATIONS
from securetrain.words import _

__all__ = ["CODES", "Trouble", "explanation", "trouble"]

_TROUBLES: Mapping[str, Trouble] = MappingProxyType(
    {**FILES, **BLOCKS, **ASIDES, **TASKS, **STORIES, **TRANSLATIONS}
)

CODES: Mapping[str, str] = MappingProxyType(
    {code: each.meaning for code, each in sorted(_TROUBLES.items())}
)
"""Each code with what it means and how to mend it, in English."""


def trouble(code: str) -> Trouble:
    """Return what is known of ``code``, in the language in use."""
    known = _TROUBLES[code]
    return Trouble(_(known.message), _(known.cure), _(known.meaning), known.level)


def explanation(code: str) -> str:
    """Return what ``code`` means and how to mend it; an empty text for an unknown one."""
    known = _TROUBLES.get(code)
    return _(known.meaning) if known else ""
