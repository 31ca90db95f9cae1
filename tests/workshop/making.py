# SPDX-License-Identifier: GPL-3.0-or-later
"""A small pack in which nothing needs mending, and the same with one thing changed."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from securetrain.authoring import Finding
from securetrain.workshop import check, read_project
from securetrain.workshop.placeholders import MARK
from tests.pictures.making import png

TODAY = date(2026, 11, 21)

LESSON = """---
id: strange-call
title: A strange call
tier: foundation
topic: phishing
need: Somebody calls and wants something.
minutes: 2
objectives:
  - Say what to do first
tags: [travel]
sources:
  - {id: a-source, title: Calls, publisher: An office, url: "https://a.example/", read: 2026-11-20}
reviewed: 2026-11-20
review_by: 2027-05-20
licence: CC-BY-4.0
---

# A strange call

Ada gets a call. See [phishing](../../glossary.md#phishing).
Then go to the [next lesson](../second-lesson/lesson.md).

> Your account is closed tonight.

![A hand that puts a receiver down](img/hand.png "She ends the call.")

> [!FACT] {#f-one source=a-source checked=2026-11-20 review_by=2027-11-20 volatility=yearly}
> Numbers can be made up.
> ---
> A number proves nothing.

> [!EXAMPLE]
> Ada ends the call. She rings the office by its own number.

### ? What first? {#q-first family=first-step objective=1}

- [ ] Stay on the line and ask her more
  > That gives away more.
- [x] End the call and ring back
  > The number is yours.
- [ ] Say the code and nothing else
  > The code is the key.

> [!HINT]
> Who chose the number?

> [!WHY]
> A number that you chose leads to whom you mean.

---

- [ ] Save the number of your office {#a-save 5min within=7d against="false calls"}
  > Delete it again.
"""

SECOND = """---
id: second-lesson
title: The second lesson
tier: foundation
topic: phishing
need: I want to go on.
minutes: 1
objectives: [Say it]
requires: [strange-call]
sources:
  - {id: a-source, title: Calls, publisher: An office, url: "https://a.example/", read: 2026-11-20}
reviewed: 2026-11-20
review_by: 2027-05-20
licence: CC-BY-4.0
---

# The second lesson

> [!FACT] {#f-two source=a-source checked=2026-11-20 review_by=2027-11-20 volatility=stable}
> Notices can be looked up.
> ---
> What can be looked up need not be believed.

> [!EXAMPLE]
> Ada says it.

### ? Is it so? {#q-so answer=true}

> [!WHY]
> It is.

### ? Did Hallow flood? {#q-flood .web start=claim verdict=false}

1. claim
2. notice

> [!WHY]
> The notice says so.

- [ ] Tell one person {#a-tell 5min against="silence"}
"""

PACK: Mapping[str, str | bytes] = {
    "pack.yml": """id: small-pack
title: A small pack
version: 1
publisher: A group
licence: CC-BY-4.0
source_language: en
topics:
  - {id: phishing, title: False messages}
""",
    "glossary.md": "# Glossary\n\n## Phishing {#phishing}\nA false message.\n",
    "paths.yml": "paths:\n  - {id: start-here, title: Start, lessons: [strange-call]}\n",
    "profile.yml": """tags: [travel]
questions:
  - id: what
    text: What do you do?
    answers:
      - {text: Travel, tags: [travel]}
suggestions:
  - {tag: travel, lessons: [strange-call], reason: because you travel}
""",
    "help/lost-phone.md": """---
kind: help
id: lost-phone
title: A lost phone
need: My phone is gone.
reviewed: 2026-11-20
review_by: 2027-05-20
---

# A lost phone

## Is it this one? {#this-one}

- [ ] Borrow another {#a-borrow 10min against="being watched"}

> [!HELP]
> Ask a friend.
""",
    "helplines.md": """---
reviewed: 2026-11-20
review_by: 2027-05-20
---

# Helplines

## The harbour desk {#harbour-desk}
For anybody on the coast. Every day. help@harbour.org, [+44 20 7946 0018]{.ltr}

## Night voice {#night-voice from=any}
For a night that is hard.
""",
    "tools/a-tool.md": """---
kind: tool
id: a-tool
title: A tool
criteria: [open source]
version: "1.0"
checked: 2026-11-20
review_by: 2027-05-20
---

# A tool

It keeps passwords.
""",
    "lessons/strange-call/lesson.md": LESSON,
    "lessons/strange-call/trainer.md": "# Plan\n\nBegin with a round.\n",
    "lessons/strange-call/img/hand.png": png(),
    "lessons/second-lesson/lesson.md": SECOND,
    "lessons/second-lesson/web/claim.md": """---
kind: claim
address: flood-news.example/tonight
---

# Hallow floods

See [the notice](notice.md).
""",
    "lessons/second-lesson/web/notice.md": """---
kind: original
address: river.example/notice
found_by: [river]
move: original
---

# Notice

No flood.
""",
}

STRANGE = "lessons/strange-call/lesson.md"
SECOND_LESSON = "lessons/second-lesson/lesson.md"


def make_pack(folder: Path, changes: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the pack into ``folder``; a change replaces a file or, as None, leaves it out."""
    for name, content in {**PACK, **(changes or {})}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            file.write_bytes(content)
        elif content is not None:
            file.write_text(content, encoding="utf-8")
    return folder


def changed(name: str, before: str, after: str) -> dict[str, str]:
    """Return one file of the pack with a part replaced that stands there once."""
    source = str(PACK[name])
    assert source.count(before) == 1, f"“{before}” stands {source.count(before)} times in {name}"
    return {name: source.replace(before, after)}


def in_own_words(folder: Path) -> None:
    """Write over every place of a template that waits for an author's words."""
    for each in (*folder.rglob("*.md"), *folder.rglob("*.yml")):
        text = each.read_text(encoding="utf-8")
        each.write_text(text.replace(f"{MARK} ", ""), encoding="utf-8")


def findings_of(folder: Path, today: date = TODAY) -> tuple[Finding, ...]:
    """Check a pack."""
    return check(read_project(folder), today)


def places_of(folder: Path, today: date = TODAY) -> list[tuple[str, str, int]]:
    """Return code, file inside the pack and line of every finding."""
    before = f"{folder.as_posix()}/"
    found = findings_of(folder, today)
    return [(each.code, each.file.removeprefix(before), each.line) for each in found]
