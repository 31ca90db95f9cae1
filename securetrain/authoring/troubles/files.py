# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings about a file as such, its front matter and other YAML."""

from collections.abc import Mapping

from securetrain.authoring.findings import Level
from securetrain.authoring.troubles.kind import Trouble

FILES: Mapping[str, Trouble] = {
    "source-too-large": Trouble(
        "This file is larger than {most} KiB.",
        "Split it into two lessons.",
        "A source may have 200 KiB, so that reading it never takes long. Split what is larger.",
    ),
    "line-too-long": Trouble(
        "This line has more than {most} characters.",
        "Break it into paragraphs, with an empty line between them.",
        "No sentence needs 8,000 characters, and such lines can hide something. Break the line.",
    ),
    "not-utf-8": Trouble(
        "This file is not written in UTF-8.",
        "Open it in an editor and save it with the encoding UTF-8.",
        "Sources are read as UTF-8, which holds every script. Save the file in that encoding.",
    ),
    "control-character": Trouble(
        "A sign that cannot be seen or printed stands here: {sign}.",
        "Delete it; typing the line again is the surest way.",
        "Control characters mean nothing in a text and can mislead programs. Type the line again.",
    ),
    "lone-return": Trouble(
        "A carriage return stands in the middle of this line.",
        "Save the file with ordinary line ends.",
        "Old editors end lines in a way that others cannot see. Save with ordinary line ends.",
    ),
    "direction-override": Trouble(
        "A sign that turns the direction of writing stands here: {sign}.",
        "Delete it; to keep an address left-to-right write [address]{{.ltr}}.",
        "Such signs can show a text in another order than it is stored, and so deceive. "
        "Delete them; [text]{.ltr} keeps a stretch left-to-right.",
    ),
    "invisible-sign": Trouble(
        "An invisible sign stands here: {sign}.",
        "Delete it; joiners that a script needs are fine.",
        "Invisible signs make two words look alike that are not. Delete them and type anew.",
        Level.WARNING,
    ),
    "tab": Trouble(
        "A tab stands in this line.",
        "Use spaces: editors disagree on how wide a tab is.",
        "A tab counts as four spaces, which may not be what your editor shows. Use spaces.",
        Level.WARNING,
    ),
    "no-front-matter": Trouble(
        "The file does not begin with front matter.",
        "Begin with a line ---, then the entries that such a file has, then a line ---.",
        "What stands on a lesson's card comes first, between two lines of three hyphens. "
        "Write it, or let `new lesson` write it for you.",
    ),
    "open-front-matter": Trouble(
        "The front matter begins but does not end.",
        "Put a line --- below its last entry.",
        "Without its second line of hyphens nobody can tell where the text begins. Add it.",
    ),
    "front-matter-too-large": Trouble(
        "The front matter is larger than {most} KiB.",
        "Move texts into the lesson.",
        "Front matter is a card, not a text, and may have 16 KiB. Move the rest into the lesson.",
    ),
    "bad-yaml": Trouble(
        "This entry cannot be read: {text}.",
        "Put quotes around a text that holds a colon or begins with a sign.",
        "The lines `key: value` follow the rules of YAML, in which some signs have a meaning. "
        'Put the value between quotes: title: "Phones: a start".',
    ),
    "not-pairs": Trouble(
        "Entries such as “key: value” are expected here.",
        "Write one entry a line, a colon and a space after its name.",
        "This part is a list of names with values. Write each as `name: value`.",
    ),
    "two-documents": Trouble(
        "A second document begins here.",
        "Delete this line of hyphens.",
        "A file holds one set of entries. Delete the line that begins a second one.",
    ),
    "yaml-anchor": Trouble(
        "An anchor or a reference (& or *) stands here.",
        "Write the value out, or put quotes around it.",
        "Values that refer to others can grow without end, so they are refused. Write them out.",
    ),
    "yaml-tag": Trouble(
        "A type mark (!) stands here: {text}.",
        "Delete it; every value is read as text.",
        "Type marks make some programs run what they read, so they are refused. Delete them.",
    ),
    "yaml-too-deep": Trouble(
        "Entries are nested more than {most} deep here.",
        "Write fewer levels.",
        "Nothing in the format needs so many levels. Write it flatter.",
    ),
    "key-twice": Trouble(
        "The entry “{text}” stands here for the second time.",
        "Keep one of the two.",
        "With two values for one name nobody can tell which counts. Delete one.",
    ),
    "unknown-key": Trouble(
        "The entry “{key}” is not known here.",
        "Mend its spelling or delete it.",
        "Unknown entries are errors, because a misspelt one would be lost. See `explain format`.",
    ),
    "missing-key": Trouble(
        "The entry “{key}” is missing or empty.",
        "Add a line “{key}: ...”.",
        "This kind of file cannot do without that entry. `explain format` says what it holds.",
    ),
    "not-text": Trouble(
        "The entry “{key}” should be one text.",
        "Write it on one line, between quotes if it holds a colon or brackets.",
        "A list or group stands where one text is expected. Write one text, between quotes.",
    ),
    "not-a-list": Trouble(
        "The entry “{key}” should be a list.",
        "Write it as [one, two], or one “- ...” a line.",
        "One value stands where several may stand. Write [one], or a line with a hyphen each.",
    ),
    "not-a-number": Trouble(
        "“{text}” is not a whole number, and {key} needs one.",
        "Write digits only.",
        "Minutes, points and the like are whole numbers. Write digits without a unit.",
    ),
    "number-too-small": Trouble(
        "“{text}” is too small for {key}.",
        "Write {least} or more.",
        "Versions are counted from 1, so that there is one before the first. Write a larger one.",
    ),
    "not-a-title": Trouble(
        "The entry “{key}” is more than a line of {most} characters.",
        "Shorten it to one line; what is said at length belongs in a lesson.",
        "Titles and names stand in lists and in sentences, where a long one could pass for what "
        "the program itself says. Shorten it to one line.",
    ),
    "not-a-language": Trouble(
        "“{text}” is not a language's code.",
        "Write a code such as en, fa or pt-BR.",
        "Files are named by the language they are in, so its code is letters, digits and hyphens. "
        "Write one such as en, fa or pt-BR.",
    ),
    "not-a-version": Trouble(
        "“{text}” is not a version of the program, and {key} needs one.",
        "Write numbers and dots, such as 0.1.0, or leave the entry out.",
        "`min_app` is the oldest program that may open the pack, such as 0.1.0. "
        "No program could open a pack that asks for anything else.",
    ),
    "not-a-day": Trouble(
        "“{text}” is not a day, and {key} needs one.",
        "Write it as 2026-11-20: year, month, day.",
        "Days are written year-month-day, so that everybody reads them alike. Write 2026-11-20.",
    ),
    "unknown-word": Trouble(
        "“{text}” may not stand for {key}.",
        "Use one of: {words}.",
        "This value is one of a closed list. Choose the one that fits best.",
    ),
    "bad-id": Trouble(
        "“{text}” is not an id.",
        "Use a to z, 0 to 9 and hyphens, at most 60, beginning with a letter or digit.",
        "Ids stay the same in every language and on every system, so they are plain. "
        "Use a to z, 0 to 9 and hyphens.",
    ),
    "short-id": Trouble(
        "The id “{text}” is shorter than three characters.",
        "Choose one that says what the lesson is about.",
        "A lesson's id is kept for ever and should be known again. Use three characters or more.",
    ),
    "many-objectives": Trouble(
        "The lesson has more than three objectives.",
        "Keep the three that matter, or make two lessons.",
        "More than three aims do not fit into ten minutes. Keep three.",
        Level.WARNING,
    ),
    "missing-id": Trouble(
        "{what} has no id.",
        "Run `securetrain fmt`, which writes one, or add {{#an-id}}.",
        "What somebody has learned hangs on ids, so everything that is kept needs one. "
        "`fmt` writes those that are missing and changes nothing else.",
    ),
    "unsound": Trouble(
        "Something does not hold together here.",
        "See what the sentence says, and change it.",
        "The lesson as a whole breaks one of its rules. The sentence says which one.",
    ),
    "repeated-id": Trouble(
        "An id stands here for the second time.",
        "Give one of the two another id; the older one keeps it.",
        "Two things with one id cannot be told apart. Give the newer one another id.",
    ),
}
