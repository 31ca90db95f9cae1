# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about files, ids, links between files, pictures and dates."""

from collections.abc import Mapping

from securetrain.authoring import Level
from securetrain.workshop.ruling import Rule

PACK_RULES: Mapping[str, Rule] = {
    "not-a-plain-file": Rule(
        "This is not a plain file inside the pack's folder.",
        "Put a copy of the file here instead of a link to it.",
        "Links to other places would break elsewhere, or carry along what was not meant to go. "
        "Put the file itself into the pack's folder.",
    ),
    "file-too-large": Rule(
        "This file is larger than {most} KiB.",
        "Make it smaller or split it.",
        "Large files are slow to open and to pass on by hand. Make the file smaller.",
    ),
    "no-pack": Rule(
        "pack.yml is missing or cannot be read.",
        "Write one, or begin with `securetrain new pack FOLDER`.",
        "A pack's label names its title, version, licence and topics. Without it nothing is built.",
    ),
    "folder-name": Rule(
        "The lesson's id is “{id}”, but its folder is called “{folder}”.",
        "Give the folder the lesson's id as its name.",
        "Links and pictures find a lesson by its folder. Rename the folder, never a released id.",
    ),
    "id-in-two-files": Rule(
        "The id “{id}” is also used in {other}.",
        "Give the newer one another id.",
        "Within a pack two lessons, help trees or tools may not share an id. Change the newer one.",
    ),
    "unknown-topic": Rule(
        "The topic “{topic}” is not in pack.yml.",
        "Use one of: {known}.",
        "Topics are a closed list, so that the library can sort lessons. Use one that is there.",
    ),
    "tag-not-in-profile": Rule(
        "The tag “{tag}” is not in profile.yml.",
        "Use a tag of its list, or add this one there.",
        "A tag that no answer sets never leads anybody here. Use the closed list of profile.yml.",
    ),
    "unknown-required": Rule(
        "The lesson asks for “{id}” before it, which is not in this pack.",
        "Mend the id, or leave it until that lesson is written.",
        "What comes before a lesson is only a suggestion, but it should exist. Mend the id.",
        Level.WARNING,
    ),
    "unknown-term": Rule(
        "The glossary has no term “{id}”.",
        "Add it to glossary.md, or mend the link.",
        "A link to a term shows its meaning. Add the term, or link to one that is there.",
    ),
    "unknown-lesson": Rule(
        "There is no lesson “{id}” in this pack.",
        "Mend the link, or wait with it until the lesson is there.",
        "A link into nothing leaves a learner standing. Mend it or take it out.",
    ),
    "lesson-to-come": Rule(
        "Not written yet: {ids}.",
        "Nothing needs doing: such lessons are shown as “to come”.",
        "Paths and suggestions may name lessons that are planned. They are shown as “to come”.",
        Level.NOTE,
    ),
    "missing-picture": Rule(
        "The picture “{file}” is not there.",
        "Put it into img/; a drawing is made into one by `securetrain pictures FOLDER`.",
        "A lesson ships pictures as PNG, JPEG or WebP. Drawings are drawn once, by `pictures`.",
    ),
    "bad-picture": Rule(
        "The picture “{file}” cannot be used: {reason}",
        "Run `securetrain pictures FOLDER`, or save it again as PNG.",
        "Pictures are looked at before they ship, so that nobody else has to. Save it again.",
    ),
    "large-picture": Rule(
        "The picture “{file}” is {size} large.",
        "Run `securetrain pictures FOLDER`, which makes it smaller.",
        "A picture may be 1,600 pixels wide and high and have 2 MiB. `pictures` sees to that.",
    ),
    "telling-picture": Rule(
        "The picture “{file}” carries more than the picture: place, camera, times or names.",
        "Run `securetrain pictures FOLDER`, which takes that out.",
        "Cameras write into pictures where, when and with what they were taken. Take it out first.",
    ),
    "stale-picture": Rule(
        "The drawing “{file}” was changed after its picture was made.",
        "Run `securetrain pictures FOLDER`.",
        "What ships is the picture made from a drawing. Draw it again when the drawing changes.",
        Level.WARNING,
    ),
    "retired-id": Rule(
        "The id “{id}” was released before and is retired.",
        "Choose another id.",
        "What learners did under an old id must not count for something new. Choose a new id.",
    ),
    "vanished-id": Rule(
        "The id “{id}” was released and is gone.",
        "Put it back if it was renamed; `build --release` retires it for good.",
        "What a learner did hangs on ids, so a renamed one is lost to them. Keep released ids.",
        Level.WARNING,
    ),
    "bad-lock": Rule(
        "This line of ids.lock cannot be read.",
        "Take the last good ids.lock from your history.",
        "ids.lock lists every id ever released, and programs write it. Do not edit it by hand.",
    ),
    "adapted-ids": Rule(
        "The version for “{language}” lacks or adds ids: {ids}.",
        "Use the same ids as the lesson it was adapted from.",
        "Progress hangs on ids, so it holds in every language only where they are the same. "
        "Keep the ids of the lesson it was adapted from.",
    ),
    "adapted-source": Rule(
        "The lesson changed since its version for “{language}” was adapted.",
        "Compare both, then write based_on: {hash}",
        "An adapted lesson names the version of its source. Look at what changed, then renew it.",
        Level.WARNING,
    ),
    "review-past": Rule(
        "The review was due on {day}.",
        "Read it again, mend it, then move reviewed and review_by.",
        "Advice grows old. Past its day learners are told so; review it, then move the dates.",
        Level.WARNING,
    ),
    "review-soon": Rule(
        "The review is due on {day}.",
        "Plan to read it again before that day.",
        "Within 30 days learners would be told that this waits for its review. Plan it now.",
        Level.NOTE,
    ),
    "source-not-read": Rule(
        "Nobody has read the source “{id}”.",
        "Read it and write the day, or find one that can be read.",
        "A claim is only as good as what was really read. Read the source, or word it with care.",
        Level.WARNING,
    ),
    "source-old": Rule(
        "The source “{id}” was last read on {day}.",
        "Read it again and move the day.",
        "After a year a page may say something else. Read it again.",
        Level.WARNING,
    ),
    "no-fact": Rule(
        "The lesson states no fact.",
        "Add a “> [!FACT]” with a claim, its source, and the days of checking and review.",
        "Without a fact nobody can see what the advice rests on, or when it has grown old. "
        "Write at least one claim as a FACT, from a source that you have read.",
    ),
    "your-words": Rule(
        "Places that still wait for your words: {count}. The first: “{text}”",
        "Write over it, “(your words)” included; `check` then names the next.",
        "A template shows where something goes; its sentences are no lesson. Write your own in "
        "each place marked “(your words)”, or delete the place. Until then nothing is built.",
    ),
    "fact-long": Rule(
        "The critical, fast fact “{id}” is to be reviewed only after more than 183 days.",
        "Let it be reviewed within half a year.",
        "What changes fast and matters much needs a near date, or learners rely on old advice. "
        "Let somebody look at it within half a year.",
        Level.WARNING,
    ),
    "date-to-come": Rule(
        "{what} lies in the future: {day}.",
        "Write the day on which it really happened.",
        "Nothing can have been read or checked on a day to come. Mend the date.",
        Level.WARNING,
    ),
}
