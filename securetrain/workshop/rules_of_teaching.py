# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about what makes a lesson teach; none of them keeps it from being built but one."""

from collections.abc import Mapping

from securetrain.authoring import Level
from securetrain.workshop.ruling import Rule

TEACHING_RULES: Mapping[str, Rule] = {
    "option-twice": Rule(
        "Two options of this question read the same: “{text}”.",
        "Change or delete one of them.",
        "Two options with the same words cannot both be judged. Change one.",
    ),
    "option-without-feedback": Rule(
        "The option “{text}” has no feedback.",
        "Add an indented “> ” line below it: why it is not the strongest answer.",
        "Whoever chose it learns most from hearing why. Add a sentence of at most 40 words.",
        Level.WARNING,
    ),
    "question-without-why": Rule(
        "This question has no WHY.",
        "Add “> [!WHY]” with at most 60 words.",
        "Why an answer holds is what can be used elsewhere. Say it after the answer.",
        Level.WARNING,
    ),
    "right-is-longest": Rule(
        "In {share} of {all} choices the right answer is the longest.",
        "Make some wrong options as long and as exact as the right ones.",
        "Learners notice that long answers are right, and then they read lengths. Even them out.",
        Level.WARNING,
    ),
    "right-is-first": Rule(
        "In all {all} choices that keep their order the right answer comes first.",
        "Move it, or leave out shuffle=no.",
        "A fixed place gives the answer away. Let options be shuffled where order means nothing.",
        Level.WARNING,
    ),
    "uneven-options": Rule(
        "The longest option of this question is more than 1.6 times as long as the shortest.",
        "Bring them closer together.",
        "Unequal lengths hint at the answer. Shorten the long one or say more in the short one.",
        Level.WARNING,
    ),
    "many-options": Rule(
        "This question has {count} options.",
        "Keep the right one and the two that people really choose.",
        "Three options are enough: more cost reading time and are rarely chosen. Drop the weakest.",
        Level.NOTE,
    ),
    "all-of-the-above": Rule(
        "The option “{text}” speaks about the other options.",
        "Name what it means, or make the question a choice of several.",
        "Options are shuffled, and such ones are guessed by logic. Write out what is meant.",
        Level.WARNING,
    ),
    "no-example": Rule(
        "The first question comes before any worked example.",
        "Put a “> [!EXAMPLE]” above it, in which somebody does what is asked here.",
        "Beginners learn more from seeing it done once before they try. Add an example above.",
        Level.WARNING,
    ),
    "long-without-question": Rule(
        "{words} words pass here without a question.",
        "Ask something after 150 to 250 words, or cut.",
        "What is only read is soon forgotten. A question every 150 to 250 words keeps it.",
        Level.WARNING,
    ),
    "long-step": Rule(
        "This step has {words} words.",
        "Split it with a line --- into steps of at most 700 words.",
        "A step should take at most five minutes, so that it fits between two tasks. Split it.",
        Level.WARNING,
    ),
    "no-question": Rule(
        "The lesson asks nothing.",
        "Add a question.",
        "Without practice little stays. Add at least one question for each objective.",
        Level.WARNING,
    ),
    "objective-unasked": Rule(
        "No question serves objective {number}: {text}",
        "Add objective={number} to a question that does, or ask one.",
        "What is to be learned should be practised. Ask something for each objective.",
        Level.WARNING,
    ),
    "many-actions": Rule(
        "The lesson asks for {count} actions.",
        "Keep the three that help most.",
        "People do few things well after reading. At most three actions a lesson get done.",
        Level.WARNING,
    ),
    "no-action": Rule(
        "The lesson ends without anything to do.",
        "Add a list of “- [ ]” actions near its end.",
        "A lesson should end with something that can be done today. Add one action.",
        Level.NOTE,
    ),
    "action-without-minutes": Rule(
        "The action “{id}” does not say how long it takes.",
        "Add minutes, such as 10min, between the braces.",
        "Whoever knows that it takes ten minutes begins. Add an honest number.",
        Level.WARNING,
    ),
    "action-without-against": Rule(
        "The action “{id}” does not say what it helps against.",
        'Add against="..." between the braces.',
        "People do what they see a reason for. Name the danger that it helps against.",
        Level.WARNING,
    ),
    "unbalanced": Rule(
        "{good} of {all} are genuine or fine here.",
        "Bring it to about half: learners must also meet what can be trusted.",
        "Sets with only false items teach suspicion of everything. Use 40 to 60 % genuine ones.",
        Level.WARNING,
    ),
    "minutes-off": Rule(
        "The lesson says {said} minutes; about {found} is what reading and answering take.",
        "Change minutes, or the length.",
        "An honest time lets people plan. It is counted at 200 words a minute (150 in Arabic and "
        "Persian script), 20 seconds a question and 12 a picture.",
        Level.WARNING,
    ),
    "wide-table": Rule(
        "This table has {count} columns.",
        "Use four at most, or make two tables or a list.",
        "Wide tables do not fit small screens and are hard to hear read aloud. Use four columns.",
        Level.WARNING,
    ),
}
