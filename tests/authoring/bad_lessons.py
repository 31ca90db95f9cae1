# SPDX-License-Identifier: GPL-3.0-or-later
"""Mistakes that authors make, by name: the body of a lesson, the code and the line of a finding.

Lines count from the first line of the body, which is 1.
"""

from typing import NamedTuple

FRONT = """\
---
id: a-lesson
title: A lesson
tier: foundation
topic: phishing
need: I want to know.
minutes: 8
objectives:
  - See it
sources:
  - {id: own, title: Own, publisher: We, url: "https://own.example/", read: no}
reviewed: 2026-10-02
review_by: 2027-04-02
licence: CC-BY-4.0
---

# A lesson

"""
BEFORE = FRONT.count("\n")


class Bad(NamedTuple):
    """What an author wrote, and what is to be found."""

    body: str
    code: str
    line: int = 1


OPTIONS = "- [x] Yes\n- [ ] No\n"
BLOCKS = {
    "a line of 200 KiB": Bad("x" * 200_000, "line-too-long"),
    "50,000 brackets in one line": Bad("[" * 50_000, "line-too-long"),
    "50,000 brackets in many lines": Bad(("[" * 5000 + "\n") * 10, "too-many-brackets"),
    "a paragraph of 21 KiB": Bad(("word " * 100 + "\n") * 43, "leaf-too-large"),
    "2,001 blocks": Bad("a\n\n" * 2001, "too-many-blocks", 3999),
    "raw HTML": Bad("One <b>bold</b> word.", "html"),
    "a script": Bad("Text\n<script>alert(1)</script>", "html", 2),
    "an HTML comment": Bad("<!-- a note to myself -->", "html"),
    "a javascript link": Bad("[x](javascript:alert(1))", "link-target"),
    "a javascript link in capitals": Bad("[x](JaVaScRiPt:alert(1))", "link-target"),
    "a file link": Bad("One\n[x](file:///etc/passwd)", "link-target", 2),
    "a link to a host without a scheme": Bad("[x](//host/share)", "link-target"),
    "a link to a share": Bad(r"[x](\\\\host\\share)", "link-target"),
    "a data link": Bad("[x](data:text/html;base64,AAAA)", "link-target"),
    "a mail link": Bad("[x](mailto:a@b.example)", "link-target"),
    "a link out of the pack": Bad("[x](../../../../etc/passwd)", "link-target"),
    "a link without a target": Bad("[x]()", "link-target"),
    "a link without protection": Bad("[x](http://a.example/)", "http-link"),
    "a scene linked from a sentence": Bad("Go [back](#desk).", "scene-link"),
    "a picture in a sentence": Bad("See ![a](img/a.png) here", "picture-in-text"),
    "a picture without words": Bad("![](img/a.png)", "missing-alt"),
    "a picture elsewhere": Bad("![a](https://a.example/a.png)", "bad-picture-path"),
    "a picture above the folder": Bad("![a](img/../../a.png)", "bad-picture-path"),
    "a picture that is half written": Bad("![a](img/a.png", "bad-figure"),
    "a mark outside a message": Bad("A [part]{! why}.", "mark-astray"),
    "an unclosed fence": Bad("Text\n\n```\ncode", "open-fence", 3),
    "code in a list": Bad("- a\n  ```\n  x\n  ```", "fence-in-list", 2),
    "code in a callout": Bad("> [!NOTE]\n> ```\n> x\n> ```", "only-text-here", 2),
    "a table with uneven rows": Bad("| a | b |\n|---|---|\n| 1 |", "uneven-table", 3),
    "a heading jump": Bad("## Two\n\n#### Four", "heading-jump", 3),
    "a second title": Bad("# Again", "second-title"),
    "a heading without a space": Bad("#Heading", "glued-heading"),
    "a heading without words": Bad("##", "empty-heading"),
    "an underlined heading": Bad("Words\n=====", "underlined-heading", 2),
    "a step glued to text": Bad("Words\n---", "glued-rule", 2),
    "lists seven deep": Bad("\n".join("  " * n + "- a" for n in range(7)), "list-too-deep", 7),
    "a box in an ordinary list": Bad("- a\n  - [ ] b", "box-in-prose", 2),
    "a quote in a list": Bad("- a\n  > b", "only-text-here", 2),
    "a tab": Bad("a\tb", "tab"),
    "a NUL byte": Bad("a\0b", "control-character"),
    "a lone carriage return": Bad("a\rb", "lone-return"),
    "a direction override": Bad("abc \u202edef", "direction-override"),
    "a direction isolate": Bad("abc \u2066def", "direction-override"),
    "half a character": Bad("a \ud800 b", "control-character"),
    "a zero-width space in an id": Bad("## A {#a\u200bb}", "invisible-sign"),
    "another script in an id": Bad("## A {#аbc}", "bad-id"),
    "an id that is none": Bad("## A {#A_b}", "bad-id"),
    "an unknown callout": Bad("> [!DANGER]\n> x", "unknown-callout"),
    "an empty callout": Bad("> [!NOTE]", "empty-callout"),
    "text on a callout's first line": Bad("> [!NOTE] Here\n> there", "callout-first-line"),
    "a device without a system": Bad("> [!DEVICE]\n> x", "device-without-os"),
    "an unknown attribute": Bad("> [!NOTE] {#a colour=red}\n> x", "unknown-attribute"),
    "an unknown flag": Bad("## A {important}", "unknown-attribute"),
    "an attribute given twice": Bad("## A {#a #b}", "attribute-twice"),
    "a value given twice": Bad("> [!DEVICE] {os=a os=b}\n> x", "attribute-twice"),
    "attributes with an open quote": Bad('## A {#a x="b}', "bad-attributes"),
    "attributes on their own": Bad("Words\n\n{#a}", "attributes-astray", 3),
    "a reason outside a question": Bad("> [!WHY]\n> x", "outside-question"),
    "an ending outside a scene": Bad("> [!GOOD]\n> x", "outside-scene"),
    "a fact without a source": Bad(
        "> [!FACT] {#f checked=2026-01-01 review_by=2027-01-01}\n> a\n> ---\n> b",
        "fact-without-source",
    ),
    "a fact from an unknown source": Bad(
        "> [!FACT] {#f source=x checked=2026-01-01 review_by=2027-01-01}\n> a\n> ---\n> b",
        "unknown-source",
    ),
    "a fact without a date": Bad(
        "> [!FACT] {#f source=own review_by=2027-01-01}\n> a\n> ---\n> b", "fact-without-date"
    ),
    "a fact whose days are crossed": Bad(
        "> [!FACT] {#f source=own checked=2027-01-01 review_by=2026-01-01}\n> a\n> ---\n> b",
        "dates-crossed",
    ),
    "a fact on no day": Bad(
        "> [!FACT] {#f source=own checked=2026-02-30 review_by=2027-01-01}\n> a\n> ---\n> b",
        "not-a-day",
    ),
    "a fact of unknown volatility": Bad(
        "> [!FACT] {#f source=own checked=2026-02-03 review_by=2027-01-01 volatility=never}\n"
        "> a\n> ---\n> b",
        "unknown-word",
    ),
    "a fact without a principle": Bad(
        "> [!FACT] {#f source=own checked=2026-01-01 review_by=2027-01-01}\n> a",
        "fact-without-principle",
    ),
    "a fact without an id": Bad(
        "> [!FACT] {source=own checked=2026-01-01 review_by=2027-01-01}\n> a\n> ---\n> b",
        "missing-id",
    ),
    "a card without a back": Bad("> [!CARD] {#c}\n> front", "card-without-back"),
    "an unknown phase": Bad("> [!TRAINER] {phase=dance}\n> x", "unknown-word"),
    "a trainer's note without words": Bad("> [!TRAINER] {15min}", "empty-callout"),
    "an action without an id": Bad("- [ ] Do it {5min}", "missing-id"),
    "an action that is done": Bad("- [x] Do it {#a}", "action-done"),
    "an action within no days": Bad("- [ ] Do it {#a within=soon}", "not-days"),
    "an action that takes no number": Bad("- [ ] Do it {#a min=long}", "not-a-number"),
    "an action with another below": Bad("- [ ] Do it {#a}\n  - [ ] And it {#b}", "nested-item", 2),
    "an action of two paragraphs": Bad("- [ ] Do it {#a}\n\n  More", "second-paragraph", 3),
    "an id used twice": Bad("- [ ] A {#a}\n\n## B {#a}", "repeated-id", 3),
}
