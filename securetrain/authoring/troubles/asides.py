# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings about callouts and actions."""

from collections.abc import Mapping

from securetrain.authoring.findings import Level
from securetrain.authoring.troubles.kind import Trouble

ASIDES: Mapping[str, Trouble] = {
    "unknown-callout": Trouble(
        "There is no callout “{text}”; it is shown as a NOTE.",
        "Use one of the types that `explain format` lists.",
        "The type in brackets is none of the known ones. Mend its spelling or use NOTE.",
    ),
    "callout-first-line": Trouble(
        "Text stands on the line of a callout's type.",
        "Put it on the next line, after “> ”.",
        "Other programs show such a callout as a plain quote. Move the text one line down.",
        Level.WARNING,
    ),
    "empty-callout": Trouble(
        "This {text} is empty.",
        "Write its text on the following lines, each beginning with “> ”.",
        "A callout without text says nothing. Write some or delete it.",
    ),
    "device-without-os": Trouble(
        "This DEVICE does not say which system it is for.",
        "Add {{os=android}}, {{os=ios}}, {{os=windows}}, {{os=macos}} or {{os=linux}}.",
        "A DEVICE is shown to those who have that system. Name it.",
    ),
    "fact-without-source": Trouble(
        "This fact has no source.",
        "Add source=, with the id of one of the lesson's sources.",
        "Nobody can check a fact whose source is not known. Name one of `sources`.",
    ),
    "unknown-source": Trouble(
        "This fact names a source that the lesson does not list.",
        "Add it to sources: in the front matter, or mend its name.",
        "Facts name a source by its id in the front matter. Add the source there.",
    ),
    "fact-without-date": Trouble(
        "This fact has no {key}=.",
        "Add the day, such as {key}=2026-11-20.",
        "Facts grow old. Each says when it was checked and when it has to be checked again.",
    ),
    "fact-without-principle": Trouble(
        "This fact lacks its claim or its principle.",
        "Write the claim, then a line “> ---”, then the principle that stays true.",
        "When a fact is past its date, its principle stands in. Write both, with --- between.",
    ),
    "card-without-back": Trouble(
        "This card lacks its front or its back.",
        "Write the question, then a line “> ---”, then the answer.",
        "A card has two sides. Write both, with --- between.",
    ),
    "dates-crossed": Trouble(
        "A review is due before it was checked.",
        "Put the later day into review_by.",
        "`review_by` comes after `checked` or `reviewed`. Mend the days.",
    ),
    "outside-question": Trouble(
        "This {text} belongs to no question.",
        "Put it below a question, directly after its answers.",
        "WHY and HINT belong to the question above them. Move it there.",
    ),
    "outside-scene": Trouble(
        "This {text} belongs to no scene.",
        "Put it into a scene of a scenario.",
        "GOOD, MIXED, RISKY and OPEN end a path of a scenario. Elsewhere use NOTE or TIP.",
    ),
    "nested-item": Trouble(
        "Something is nested below an item that is one line.",
        "Move it out; feedback is an indented “> ”.",
        "This item is one line with feedback, if any. Move the rest out.",
    ),
    "second-paragraph": Trouble(
        "An item has a second paragraph.",
        "Write one paragraph, or move the second into the feedback.",
        "This item is one paragraph with feedback, if any. The rest would be lost.",
    ),
    "action-done": Trouble(
        "An action is marked as done.",
        "Write “- [ ]”; answers stand below a heading that begins with “? ”.",
        "Actions are for the learner to tick. If these are answers, a question is missing above.",
    ),
}
