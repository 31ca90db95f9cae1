# SPDX-License-Identifier: GPL-3.0-or-later
"""What a block has to know beside its own value, handed down as one value."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from securetrain.course import Link, Source
from securetrain.ui.parts import Look


def _no_picture(_source: str) -> bytes | None:
    return None


def _nowhere(_link: Link) -> None:
    pass


@dataclass(frozen=True)
class Setting:
    """Where blocks are shown: ``look`` in the lesson's language, and what surrounds them.

    ``media`` gives the bytes of a picture or None, ``follow`` is told which link somebody
    followed, ``trainer`` says that notes for trainers are shown. Links take this way up because
    they lie in leaves five widgets deep, and no block has anything to add to them.
    """

    look: Look
    today: date
    media: Callable[[str], bytes | None] = _no_picture
    sources: tuple[Source, ...] = ()
    follow: Callable[[Link], None] = _nowhere
    trainer: bool = False

    def for_language(self, language: str) -> "Setting":
        """Return this setting for text in another language."""
        return replace(self, look=self.look.for_language(language))
