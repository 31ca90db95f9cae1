# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings about scenarios, help trees, and the files of a pack."""

from collections.abc import Mapping

from securetrain.authoring.troubles.kind import Trouble

STORIES: Mapping[str, Trouble] = {
    "no-scenes": Trouble(
        "It has no scene.",
        "Write scenes as deeper headings below it.",
        "A scenario is made of scenes, each a heading with more signs #. Write them.",
    ),
    "dead-end": Trouble(
        "A scene is a dead end.",
        "Add choices “- [text](#scene)” or an ending such as “> [!GOOD]”.",
        "Every scene leads on or ends. Add a choice, an ending or, in a help tree, HELP.",
    ),
    "endless-path": Trouble(
        "A path goes round and round without an end.",
        "Add a choice that leads to an ending.",
        "Learners must be able to finish. Lead one choice of this circle to an ending.",
    ),
    "unknown-scene": Trouble(
        "A choice leads to a scene that is not there.",
        "Mend the name after #, or write that scene.",
        "Choices name the id of a scene in the same scenario. Mend it.",
    ),
    "unreachable-scene": Trouble(
        "No choice leads to a scene.",
        "Add one, or delete the scene.",
        "A scene that cannot be reached is lost work. Add a choice that leads to it.",
    ),
    "coercion-judged": Trouble(
        "A scene of coercion is graded.",
        "Use OPEN, which shows gains and costs.",
        "Before police, courts and captors neither obedience nor defiance is graded. Use OPEN.",
    ),
    "late-action": Trouble(
        "The first safe action comes too late, or not at all.",
        "Put an action into a scene that three choices reach, on every way.",
        "Somebody in trouble needs something to do soon. Move an action forward.",
    ),
    "two-endings": Trouble(
        "This scene has a second ending.",
        "Keep one, or make two scenes.",
        "A scene ends in one way. Split it.",
    ),
    "choice-form": Trouble(
        "This line is no choice, but stands among choices.",
        "Write “- [what to do](#scene)” and nothing else on the line.",
        "A choice is one link to a scene. Move other words above the list.",
    ),
    "not-help": Trouble(
        "This is not marked as a help tree.",
        "Add “kind: help” to the front matter.",
        "Help trees say what they are, so that nothing else is shown in an emergency. Add it.",
    ),
    "entry-heading": Trouble(
        "An entry is a heading of the second level with an id.",
        "Write “## Its name {{#its-id}}”.",
        "Glossary and helplines are lists of such headings, each with some text. Write it so.",
    ),
    "empty-entry": Trouble(
        "Nothing stands below this entry.",
        "Write a paragraph or two below it.",
        "A word that is not explained helps nobody, nor somebody to ask without a way to reach "
        "them. Write it there.",
    ),
    "entry-order": Trouble(
        "Something stands here that belongs to no entry.",
        "Put it below a heading “## Its name”.",
        "Everything in a glossary or among helplines belongs to an entry. Move it below one.",
    ),
    "no-lessons": Trouble(
        "This path has no lessons.",
        "Write “lessons: [one, two]”.",
        "A path is a row of lessons. Name them.",
    ),
    "unknown-tag": Trouble(
        "The tag “{text}” is not in the list of tags.",
        "Add it to tags:, or mend its spelling.",
        "Tags are a closed list, shown in full to learners. Add it there.",
    ),
}
