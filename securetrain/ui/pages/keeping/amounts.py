# SPDX-License-Identifier: GPL-3.0-or-later
"""How much is kept, in words."""

from securetrain.words import _, join, ngettext, number


def answers_words(count: int) -> str:
    """Return a count of answers."""
    return ngettext("{n} answer", "{n} answers", count).format(n=number(count))


def notes_words(count: int) -> str:
    """Return a count of notes."""
    return ngettext("{n} note", "{n} notes", count).format(n=number(count))


def amounts(answers: int, notes: int) -> str:
    """Return both counts, without what there is none of; empty for nothing."""
    parts = [answers_words(answers)] * bool(answers) + [notes_words(notes)] * bool(notes)
    return join(parts)


def comes_along(answers: int, notes: int) -> str:
    """Return a sentence on what of a guest comes along into what is kept; empty for nothing."""
    what = amounts(answers, notes)
    return _("What you did comes along: {answers}.").format(answers=what) if what else ""


def backups_words(count: int) -> str:
    """Return how many backups were made, and that each still opens."""
    return ngettext(
        "You made {n} backup. It opens with a passphrase of its own.",
        "You made {n} backups. Each opens with a passphrase of its own.",
        count,
    ).format(n=number(count))


def size_words(size: int) -> str:
    """Return a number of bytes, rounded up to megabytes."""
    return _("{n} MB").format(n=number(max(1, -(-size // 1_000_000))))


def room_words(size: int, free: int | None) -> str:
    """Return what something takes, and what is free on the disk; None for memory."""
    if free is None:
        said = _("It takes {size} of memory, and is gone when you close.")
        return said.format(size=size_words(size))
    said = _("It takes {size}. On the disk, {free} are free.")
    return said.format(size=size_words(size), free=size_words(free))
