# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings about translations: a PO file as such, and what one entry changes that it must not."""

from collections.abc import Mapping

from securetrain.authoring.findings import Level
from securetrain.authoring.troubles.kind import Trouble

TRANSLATIONS: Mapping[str, Trouble] = {
    "po-too-large": Trouble(
        "This file of translations is larger than {most} MiB.",
        "Delete the entries at its end that begin with #~, or split the pack.",
        "A PO file may have 4 MiB, so that reading it never takes long. Delete obsolete entries.",
    ),
    "po-unreadable": Trouble(
        "This line does not belong into a PO file.",
        "Open the file in a translation editor, or run “translate extract” into a fresh file.",
        "PO files hold msgid, msgstr, comments and nothing else. Mend the line that is named.",
    ),
    "po-language": Trouble(
        "The head of the file does not say which language it is in: {text}.",
        "Write “Language: fa” (with your language's code) into the head of the file.",
        "The language decides direction, digits and checks. Name it in the head of the file.",
    ),
    "po-twice": Trouble(
        "The same text is translated twice; the first translation counts.",
        "Delete one of the two entries.",
        "Two translations of one text cannot both be shown. Delete one.",
        Level.WARNING,
    ),
    "translation-direction": Trouble(
        "The translation holds a sign that turns the direction of writing: {text}.",
        "Delete it; to keep an address left-to-right write [address]{{.ltr}}.",
        "Such signs can show a text in another order than it is stored. The source is shown "
        "instead. Delete them; [text]{.ltr} keeps a stretch left-to-right.",
    ),
    "translation-sign": Trouble(
        "The translation holds a sign that cannot be seen or printed: {text}.",
        "Type the translation again; zero-width non-joiners are fine.",
        "Invisible signs can hide something. The source is shown instead. Type it again.",
    ),
    "translation-too-long": Trouble(
        "The translation is far longer than its source: {text} characters.",
        "Shorten it, or say in the source what is missing there.",
        "A translation of more than four times the length is not the same text. Shorten it.",
    ),
    "translation-lines": Trouble(
        "The translation has more or fewer lines than its source, which has {text}.",
        "Break the lines as the source does.",
        "Line breaks are part of the text. Use as many as the source.",
    ),
    "translation-marks": Trouble(
        "The marks of the translation do not fit together: {text}.",
        "Close every ** * ` and [ as the source does; \\* is a plain star.",
        "Strong words, code and links need a mark at both ends. The source is shown instead.",
    ),
    "translation-code": Trouble(
        "What stands between ` ` is not the same as in the source: {text}.",
        "Copy it from the source, letter by letter.",
        "Code and addresses are typed exactly so; a changed one misleads. Copy them.",
    ),
    "translation-link": Trouble(
        "The links are not those of the source: {text}.",
        "Translate the words in [ ], and copy what stands in ( ).",
        "A translation may lead only where its source leads. Copy the targets.",
    ),
    "translation-address": Trouble(
        "An address is not the same as in the source: {text}.",
        "Copy addresses letter by letter.",
        "A false address can send people to a false place. Copy addresses from the source.",
    ),
    "translation-placeholder": Trouble(
        "What stands in braces is not the same as in the source: {text}.",
        "Copy it, braces and all.",
        "Braces are filled in later; without them the sentence is empty. Copy them.",
    ),
    "translation-number": Trouble(
        "Numbers differ from the source: {text}.",
        "Look once more; numbers in words are fine.",
        "A changed number may be a mistake. Numbers written as words are fine: then let it be.",
        Level.WARNING,
    ),
    "translation-not": Trouble(
        "The source says “{text}”, and no word of the translation seems to deny.",
        "Read both once more; if the translation is right, let it be.",
        "A lost “not” turns advice into its opposite. We know few words that deny in each "
        "language, so this may be a false alarm.",
        Level.WARNING,
    ),
    "translation-critical": Trouble(
        "No native reader has signed this translation, so the source is shown: {text}.",
        "Ask a native reader, who then writes a name into X-Reviewed-By in the file's head.",
        "What may do harm when it is translated falsely waits for a native reader: help, "
        "emergency lessons, critical questions and facts, and scenes of coercion.",
        Level.NOTE,
    ),
}
