# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about words: hard to read, frightening, blaming, or too real."""

from collections.abc import Mapping

from securetrain.authoring import Level
from securetrain.workshop.ruling import Rule

WORD_RULES: Mapping[str, Rule] = {
    "hard-to-read": Rule(
        "The text is hard to read: LIX {lix}, where {most} is the most for this tier.",
        "Use shorter sentences and shorter words.",
        "LIX adds the words in a sentence and the share of words over six letters. "
        "Below 40 most people read with ease, also under stress and in a second language.",
        Level.WARNING,
    ),
    "long-sentence": Rule(
        "This sentence has {count} words: “{text}”",
        "Make two of it.",
        "Sentences over 25 words are lost on tired readers and hard to translate. Split it.",
        Level.NOTE,
    ),
    "alarm-word": Rule(
        "“{text}” frightens.",
        "Say calmly what happens and what helps.",
        "Frightened people stop thinking or stop reading. Say what happens and what helps.",
        Level.WARNING,
    ),
    "blame-word": Rule(
        "“{text}” blames.",
        "Say what happened without a judgement of the person.",
        "Who feels blamed hides what happened, and then nobody can help. Leave the judgement out.",
        Level.WARNING,
    ),
    "war-word": Rule(
        "“{text}” speaks of war or promises too much.",
        "Say “helps against”, and what it does not help against.",
        "Nothing protects from everything, and war words frighten. Say what it helps against.",
        Level.WARNING,
    ),
    "link-here": Rule(
        "The words of this link say nothing by themselves: “{text}”.",
        "Let the link's words name what it leads to.",
        "Screen readers list links without the text around them. Name what the link leads to.",
        Level.WARNING,
    ),
    "live-domain": Rule(
        "“{text}” could be a real address.",
        "Use a name under .example, .test or .invalid.",
        "Somebody may own it or come to own it, and learners may open it. "
        "Names under .example, .test and .invalid belong to nobody.",
    ),
    "personal-data": Rule(
        "“{text}” looks like somebody's {what}.",
        "Use an invented one: a name under .example, a number such as +1 555 0100.",
        "Real people must not appear in lessons. Use reserved names and numbers.",
        Level.WARNING,
    ),
}
