# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom a lesson is for, apart from its tier, and what it does not cover."""

from collections.abc import Iterable

from securetrain.course import Exposure
from securetrain.words import _, join


def exposure_name(exposure: Exposure) -> str:
    """Return how somebody is exposed, in words that end a sentence."""
    return {
        Exposure.PASSIVE: _("being watched like everybody"),
        Exposure.TARGETED: _("being singled out"),
        Exposure.CONTENT: _("what you write"),
        Exposure.IDENTITY: _("who you are"),
    }[exposure]


def exposure_sentences(covered: Iterable[Exposure]) -> tuple[str, ...]:
    """Return what a lesson is about and what it does not cover; nothing where it does not say."""
    named = frozenset(covered)
    if not named:
        return ()
    about = [exposure_name(each) for each in Exposure if each in named]
    left = [exposure_name(each) for each in Exposure if each not in named]
    covers = _("Is about: {exposure}.").format(exposure=join(about))
    missing = _("Does not cover: {exposure}.").format(exposure=join(left))
    return (covers, missing) if left else (covers,)


def limits_of_exposure(told: Iterable[Exposure]) -> str:
    """Return what suggestions for an exposure leave out; empty where none was told."""
    named = frozenset(told)
    left = [exposure_name(each) for each in Exposure if each not in named]
    if not named or not left:
        return ""
    return _("Suggestions do not look at: {exposure}.").format(exposure=join(left))
