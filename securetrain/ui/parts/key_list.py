# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key as people read it, with what it does."""

from securetrain.ui.parts.keys import Intent, Letters, Shortcut
from securetrain.words import _


def shortcut_list(letters: Letters, *, by_shift: bool = True) -> tuple[tuple[str, str], ...]:
    """Return every key as people read it with what it does, for the page of keys.

    Args:
        letters: The settings for single letters.
        by_shift: Whether Shift three times leaves.
    """
    words = _words()
    changed = {intent: letter.upper() for letter, intent in letters.intents().items()}
    of_letters = (
        *(Intent.HINT, Intent.NEXT, Intent.PREVIOUS),
        *(Intent.BOOKMARK, Intent.NOTE),
    )
    return tuple(
        (changed.get(each.intent) or _shown(each), words[each.intent])
        for each in Shortcut
        if each.intent not in of_letters or (letters.on and each.intent in changed)
        if by_shift or each is not Shortcut.LEAVE_BY_SHIFT
    )


def _shown(shortcut: Shortcut) -> str:
    if shortcut is Shortcut.CHOOSE:
        return "1 – 9"
    if shortcut is Shortcut.LEAVE_BY_SHIFT:
        return _("Shift, three times")
    from PySide6.QtGui import QKeySequence

    return QKeySequence(shortcut.sequence).toString(QKeySequence.SequenceFormat.NativeText)


def _words() -> dict[Intent, str]:
    return {
        Intent.CHOOSE: _("Choose an option"),
        Intent.GO_ON: _("Check the answer, then go on"),
        Intent.HINT: _("Show a hint"),
        Intent.UNDO: _("Take the last answer back"),
        Intent.NEXT: _("Go to the next part"),
        Intent.PREVIOUS: _("Go to the part before"),
        Intent.BOOKMARK: _("Put a bookmark, or take it away"),
        Intent.NOTE: _("Write a note"),
        Intent.COPY: _("Copy the text of the step"),
        Intent.SEARCH: _("Search"),
        Intent.KEYS: _("Show all keys"),
        Intent.HELP: _("Help now"),
        Intent.LARGER: _("Make text larger"),
        Intent.SMALLER: _("Make text smaller"),
        Intent.USUAL_SIZE: _("Make text its usual size"),
        Intent.BACK: _("Go back"),
        Intent.FORWARD: _("Go forward again"),
        Intent.CLOSE: _("Close the program"),
        Intent.LOCK: _("Lock"),
        Intent.LEAVE: _("Leave quickly"),
        Intent.ESCAPE: _("Go back, or leave a field"),
    }
