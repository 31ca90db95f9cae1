# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings about headings, prose, links, lists, tables and pictures."""

from collections.abc import Mapping

from securetrain.authoring.findings import Level
from securetrain.authoring.troubles.kind import Trouble

BLOCKS: Mapping[str, Trouble] = {
    "too-many-blocks": Trouble(
        "The file has more than {most} blocks; nothing below this line was read.",
        "Split it into several lessons.",
        "A lesson may have 2,000 blocks. Split what is larger.",
    ),
    "leaf-too-large": Trouble(
        "This stretch of text is larger than {most} KiB.",
        "Break it into paragraphs, with an empty line between them.",
        "One paragraph may have 20 KiB, so that reading it never takes long. Break it up.",
    ),
    "too-many-brackets": Trouble(
        "This stretch of text has more than {most} opening brackets.",
        "Break it into paragraphs, or write it as code between lines of ```.",
        "Many brackets can make reading slow, so their number is limited. Break the text up.",
    ),
    "no-title": Trouble(
        "The lesson has no title in its text.",
        "Begin the text with “# ” and the title.",
        "A lesson has one heading of the first level, its title. Add it below the front matter.",
    ),
    "second-title": Trouble(
        "A second heading of the first level stands here.",
        "Use ## for the parts of a lesson.",
        "Only the title has one sign. Give this heading two.",
    ),
    "heading-jump": Trouble(
        "A heading of level {found} follows one of level {before}.",
        "Use one sign # more than the heading above, not two.",
        "Screen readers announce levels, and a gap sounds like something missing. Close it.",
        Level.WARNING,
    ),
    "empty-heading": Trouble(
        "This heading has no words.",
        "Write some, or delete the line.",
        "An empty heading says nothing and cannot be reached. Write words or delete it.",
    ),
    "glued-heading": Trouble(
        "A space is missing after #.",
        "Write “# Title”, with a space.",
        "Without the space this is a word that begins with #. Add the space.",
        Level.WARNING,
    ),
    "glued-rule": Trouble(
        "This line of hyphens stands directly below text.",
        "Put an empty line before ---, which ends a step.",
        "Elsewhere hyphens below text make a heading, here they end a step. "
        "An empty line before them makes it clear.",
    ),
    "underlined-heading": Trouble(
        "A heading underlined with = is not known here.",
        "Write “# Title” instead.",
        "Headings begin with signs #. Change this one.",
    ),
    "bad-attributes": Trouble(
        "The attributes {text} cannot be read.",
        'Write {{#id .type key=value key="v w"}}; close braces and quotes.',
        "Something in these braces does not follow the one rule for attributes. "
        "Check quotes, spaces around = and the closing brace.",
    ),
    "unknown-attribute": Trouble(
        "“{text}” is not known here.",
        "Mend its spelling or delete it; `explain format` lists what may stand where.",
        "A misspelt attribute would be lost in silence, so it is an error. Mend or delete it.",
    ),
    "attribute-twice": Trouble(
        "“{text}” is given twice.",
        "Keep one of the two.",
        "With two values nobody can tell which counts. Delete one.",
    ),
    "attributes-astray": Trouble(
        "These attributes belong to nothing.",
        "Put them at the end of the line they are for, or directly below it.",
        "Attributes alone on a line belong to the heading, picture or callout above it. "
        "Move them there.",
    ),
    "not-days": Trouble(
        "“{text}” is no number of days, and {key} needs one.",
        "Write it as 7d.",
        "`within` and `repeat` count days. Write 7d or 90d.",
    ),
    "html": Trouble(
        "HTML stands here: {text}.",
        "Use Markdown; to show the signs themselves put them between `.",
        "HTML is not read: learners would see the signs. Use Markdown, or `code`.",
    ),
    "picture-in-text": Trouble(
        "A picture stands in the middle of text.",
        "Give it a line of its own, with empty lines around it.",
        "A picture is a block of its own. Put it on its own line.",
    ),
    "mark-astray": Trouble(
        "A mark such as {text} stands outside a message to inspect.",
        "Use it in the quoted message of an .inspect question; [text]{{.ltr}} holds no brackets.",
        "[part]{! why} is read in messages to inspect only. Elsewhere it would be shown as it is.",
    ),
    "link-target": Trouble(
        "A link leads to “{text}”, which no lesson may link to.",
        "Link to https://, to ../../glossary.md#term or to ../lesson-id/lesson.md.",
        "Links lead to an address beginning with https:, a word of the glossary or a lesson. "
        "Everything else, files and scripts above all, is refused.",
    ),
    "http-link": Trouble(
        "The address “{text}” is not protected on its way.",
        "Use https:// if the site has it; else write the address as `code`.",
        "Over http: others can read and change a page on its way. Use https:.",
    ),
    "scene-link": Trouble(
        "A link leads to “{text}” from within a sentence.",
        "Make it a choice of its own: “- [text]({text})”; a term is ../../glossary.md{text}.",
        "Links to scenes are choices and stand alone after a hyphen. "
        "Words of the glossary are linked with the name of its file.",
    ),
    "page-link-outside": Trouble(
        "A link leads out of the invented web, to “{text}”.",
        "Link to the name of another page in web/.",
        "The invented web is closed, so that nobody lands on a real page. Link within it.",
    ),
    "box-in-prose": Trouble(
        "A box stands in a list that is no task list.",
        "Give every item a box or none.",
        "Boxes make answers or actions. In an ordinary list they would be lost.",
    ),
    "list-too-deep": Trouble(
        "Lists are nested more than {most} deep here.",
        "Write fewer levels.",
        "Nobody can follow a list of seven levels. Make it flatter.",
    ),
    "fence-in-list": Trouble(
        "A block of code stands in a list.",
        "Move it out of the list, or put short code between `.",
        "An item holds words, not blocks. Put the code below the list.",
    ),
    "open-fence": Trouble(
        "A block of code begins here and does not end.",
        "Put a line of the same signs below it.",
        "Everything to the end of the file became code. Close the block.",
    ),
    "only-text-here": Trouble(
        "Only paragraphs and lists may stand here, not {what}.",
        "Move it out, before or after.",
        "Callouts, quotes, feedback and list items hold plain text. Move the rest out.",
    ),
    "not-here": Trouble(
        "Here may not stand {what}.",
        "Move it elsewhere; <!-- end --> on a line of its own ends a question or scenario.",
        "This place holds simple blocks only. Move it, or end the question or scenario before it.",
    ),
    "uneven-table": Trouble(
        "This row has {found} cells, but the head has {wanted}.",
        "Give every row as many cells as the head; write \\| for the sign itself.",
        "Rows of different length cannot be read aloud in order. Make them even.",
    ),
    "bad-figure": Trouble(
        "This picture cannot be read.",
        'Write ![what it shows](img/file.png "caption") on one line.',
        "A picture is one line: words for those who cannot see it, its file, a caption. Mend it.",
    ),
    "missing-alt": Trouble(
        "This picture has no words for those who cannot see it.",
        "Say between the brackets what it shows, or mark it {{.decorative}}.",
        "Screen readers read these words instead of the picture. Write what it is there for.",
    ),
    "bad-picture-path": Trouble(
        "“{text}” is not a picture of this lesson.",
        "Put it into img/, as svg, png, jpg or webp, named with a to z, 0 to 9 and hyphens.",
        "Pictures lie in the folder img/ beside the lesson. Move the file and mend its name.",
    ),
}
