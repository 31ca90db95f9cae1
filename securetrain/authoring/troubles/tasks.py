# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings about questions of every kind."""

from collections.abc import Mapping

from securetrain.authoring.findings import Level
from securetrain.authoring.troubles.kind import Trouble

TASKS: Mapping[str, Trouble] = {
    "empty-question": Trouble(
        "This question asks nothing.",
        "Write the question after “? ”.",
        "The heading of a question is what learners read first. Write it.",
    ),
    "question-level": Trouble(
        "A question has two to five signs #.",
        "Begin it with “### ? ”.",
        "The first level is the title, the sixth is too deep. Use ###.",
    ),
    "two-kinds": Trouble(
        "Two kinds of question are named here.",
        "Keep one of them.",
        "A question is of one kind. Delete the other.",
    ),
    "two-reasons": Trouble(
        "This question has a second WHY; they are shown as one.",
        "Join them.",
        "One WHY closes a question. Join the two.",
        Level.WARNING,
    ),
    "unknown-objective": Trouble(
        "This question serves an objective that the lesson does not have.",
        "Count the objectives of the front matter from 1.",
        "`objective=2` is the second of the lesson's objectives. Mend the number.",
    ),
    "no-options": Trouble(
        "This question has no options.",
        "Add lines “- [ ] ...” with one “- [x] ...”, or {{answer=true}}.",
        "A question needs something to choose from. Add options, or name its kind.",
    ),
    "no-answers": Trouble(
        "This question has no answers of its kind.",
        "Add the list that its kind needs; `explain format` shows one.",
        "Each kind has its own form of list. Look it up and add it.",
    ),
    "one-option": Trouble(
        "There is only one option.",
        "Add others; three work best.",
        "With one option there is nothing to choose. Add others.",
    ),
    "no-right-answer": Trouble(
        "No answer is marked as right.",
        "Put an x into the box of the right one, or write “= ” before an accepted answer.",
        "Nobody can answer this question. Mark what is right.",
    ),
    "two-right": Trouble(
        "Several options are marked as right, but only one can be chosen.",
        "Keep one [x], or write .multiple.",
        "`.single` allows one right option. Unmark the others or change the kind.",
    ),
    "option-mark": Trouble(
        "“{text}” may not stand in the box of an option.",
        "Write “[ ]” or “[x]”; for [!] and [?] the kind is .judge.",
        "Options are right or not. Use a space or an x.",
    ),
    "empty-option": Trouble(
        "This option has no words.",
        "Write some or delete the line.",
        "An empty option cannot be read aloud. Write words or delete it.",
    ),
    "weight-range": Trouble(
        "A weight lies between 0 and 1.",
        "Write it as {{0.5}}.",
        "A weight is a share of the whole credit. Write a number between 0 and 1.",
    ),
    "not-a-weight": Trouble(
        "“{text}” is not a weight.",
        "Write it as {{0.5}}.",
        "A weight is a number between 0 and 1. Write it with a point.",
    ),
    "too-few": Trouble(
        "There is too little to arrange or to judge.",
        "Add items.",
        "One thing cannot be put in order, sorted or compared. Add others.",
    ),
    "pairs-count": Trouble(
        "A match needs two to six pairs.",
        "Add pairs, or split the question.",
        "Fewer is no task, more do not fit on a screen. Use three to six.",
    ),
    "match-arrow": Trouble(
        "This line has no arrow.",
        "Write “- left => right”, or “- => right” for one that fits nothing.",
        "Pairs are joined by =>. Add it.",
    ),
    "match-right": Trouble(
        "Nothing stands after the arrow.",
        "Write the right side.",
        "Every line has a right side; only the left one may be missing. Write it.",
    ),
    "bucket-name": Trouble(
        "The name of a group is not bold.",
        "Write “- **Name**”, and its items indented below.",
        "Groups are told by their bold names. Put ** around the whole name.",
    ),
    "empty-bucket": Trouble(
        "This group is empty.",
        "Indent its items below it by two spaces.",
        "Items belong to the group above them when they are indented. Indent them.",
    ),
    "answer-sign": Trouble(
        "This answer has no sign.",
        "Write “- = answer” for an accepted one, “- ~ answer” for one that is close.",
        "Typed answers begin with = or ~, then a space. Add the sign.",
    ),
    "number-form": Trouble(
        "“{text}” is no range of whole numbers.",
        "Write “- = 7”, “- = 5..8” (the smaller first) or “- = 12 +- 2”.",
        "Numbers are whole and written in digits. Write one of the three forms.",
    ),
    "no-message": Trouble(
        "There is no message to inspect.",
        "Add lines that begin with “> ”.",
        "An .inspect question looks at one quoted message. Add it.",
    ),
    "inspect-as": Trouble(
        "The question does not say what is inspected; it is shown as mail.",
        "Add as=mail, sms, chat, post, profile, page, consent, qr or call.",
        "The message is drawn like the thing it is. Name it.",
        Level.WARNING,
    ),
    "nothing-to-mark": Trouble(
        "Nothing in this message can be marked.",
        "Write [part]{{! why suspicious}} or [part]{{= why fine}}.",
        "Learners mark the parts that you marked. Add some of both sorts.",
    ),
    "part-form": Trouble(
        "A part of this message is not closed: {text}.",
        "Write [part]{{! why}}; put a backslash before brackets and braces that are meant.",
        "A part is words in brackets and a reason in braces, without others inside. Mend it.",
    ),
    "part-empty": Trouble(
        "A part without words cannot be marked.",
        "Write words between the brackets.",
        "There is nothing to point at. Write the words that are suspicious or fine.",
    ),
    "part-without-why": Trouble(
        "The part “{text}” has no reason.",
        "Write it after ! or =.",
        "Learners learn from the reason. Write one sentence.",
    ),
    "judge-mark": Trouble(
        "“{text}” may not stand in this box.",
        "Write [x] for genuine, [!] for manipulated, [?] for not to be known here.",
        "Each statement is one of three. Use x, ! or ?.",
    ),
    "technique-of-nothing": Trouble(
        "A technique is named, but the statement is not manipulated.",
        "Mark it [!], or delete technique=.",
        "Techniques belong to manipulated statements. Change one of the two.",
    ),
    "web-without": Trouble(
        "This web question has no {key}=.",
        "Add start= (a page's name) and verdict=true, false or unknown.",
        "A walk begins at a page and ends with a verdict. Name both.",
    ),
    "no-pages": Trouble(
        "There are no pages for this question.",
        "Write them into the folder web/ beside the lesson.",
        "The invented web is made of files in web/. Write at least the claim and its original.",
    ),
    "unknown-page": Trouble(
        "A page is named that is not in the invented web.",
        "Mend its name, or add web/name.md.",
        "Pages are named like their files, without .md. Mend the name or write the page.",
    ),
    "page-title": Trouble(
        "A page has one heading of the first level, its title.",
        "Begin its text with “# Title”.",
        "The title stands on top of the page and in the results of a search. Write one.",
    ),
    "live-address": Trouble(
        "“{text}” could be a real address.",
        "Use a name that ends in .example, .test or .invalid.",
        "Nobody can own these names, so no learner lands on a real page. Use one of them.",
    ),
    "move-stop": Trouble(
        "“stop” is no page's move: the button for it is always there.",
        "Use left, original, coverage, quote or none.",
        "To stop is a choice beside the pages, not one of them. Name another move.",
    ),
}
