# SPDX-License-Identifier: GPL-3.0-or-later
"""How much is kept, in words."""

from securetrain.words import join, ngettext, number


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


def backups_words(count: int) -> str:
    """Return how many backups were made, and that each still opens."""
    return ngettext(
        "You made {n} backup. It opens with a passphrase of its own.",
        "You made {n} backups. Each opens with a passphrase of its own.",
        count,
    ).format(n=number(count))
