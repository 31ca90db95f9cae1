# SPDX-License-Identifier: GPL-3.0-or-later
"""Makers of small documents and catalogues for the tests of translating."""

from collections.abc import Mapping
from datetime import date

from securetrain.authoring import Catalogue
from securetrain.authoring.po import Entry
from securetrain.course import (
    Accepted,
    Action,
    Actions,
    Block,
    Code,
    Ending,
    EndingKind,
    Fact,
    Figure,
    Glossary,
    Heading,
    Helpline,
    Helplines,
    HelpTree,
    Lesson,
    LessonInfo,
    Option,
    PackInfo,
    Prose,
    Question,
    Scenario,
    Scene,
    SceneChoice,
    Shelf,
    Short,
    Term,
    Tier,
    Tool,
    Topic,
    TrainerPlan,
    item_infos,
    line,
    text,
)
from securetrain.course import Choice as OneOf

DAY = date(2026, 11, 21)
YES_NO = OneOf((Option(line("Yes"), True, text("Good.")), Option(line("Later"))))


def lesson(*blocks: Block, tier: Tier = Tier.FOUNDATION) -> Lesson:
    """A lesson of these blocks."""
    info = LessonInfo(
        *("letters", "False letters", tier, "phishing", "I got a letter.", 5),
        *(("Read a letter",), (), DAY, DAY, "CC-BY-4.0", "en"),
        items=item_infos(blocks),
    )
    return Lesson(info, blocks)


def prose(*paragraphs: str) -> Prose:
    """Paragraphs."""
    return Prose(text(*paragraphs))


def question(critical: bool = False, name: str = "q-one") -> Question:
    """A question of two options."""
    return Question(name, line("Do you wait?"), YES_NO, critical=critical)


def typed() -> Question:
    """A question that is answered by typing."""
    return Question(
        "q-typed", line("Who helps?"), Short((Accepted("a friend", 50, text("Good.")),))
    )


def fact(critical: bool = False) -> Fact:
    """A fact."""
    parts = text("Names can be copied."), text("A name is no proof.")
    return Fact("f-name", *parts, "source", DAY, DAY, critical=critical)


def story(coercion: bool = False) -> Scenario:
    """A story of two scenes."""
    start = Scene("start", line("At the gate"), choices=(SceneChoice(line("Go home"), "end"),))
    end = Scene("end", line("Home"), ending=Ending(EndingKind.OPEN, text("You rest.")))
    scenes = (start, Scene(end.id, end.title, ending=end.ending, coercion=coercion))
    return Scenario("sc-gate", line("The gate"), scenes)


def help_tree() -> HelpTree:
    """A help tree of one scene."""
    steps = Actions((Action("a-call", line("Call a friend"), against="being alone"),))
    return HelpTree(
        "lost", "Lost phone", "My phone is gone.", "en", (Scene("s", line("Now"), (steps,)),)
    )


def glossary() -> Glossary:
    """A glossary of one word."""
    return Glossary("en", (Term("spam", "Spam", text("Unwanted mail."), ("junk",)),))


def helplines() -> Helplines:
    """Helplines with one entry."""
    day = date(2026, 11, 20)
    return Helplines("en", day, day, (Helpline("desk", "The desk", text("Ring us.")),))


def shelf() -> Shelf:
    """A shelf with one lesson."""
    pack = PackInfo(
        *("first", "First steps", 1, "us", "CC-BY-4.0", "en"), (Topic("t", "Letters"),), ()
    )
    return Shelf(pack, "en", (lesson().info,))


def tool() -> Tool:
    """A tool card."""
    return Tool(
        "keys", "Key box", "en", ("It is free",), "1.0", DAY, DAY, (prose("It keeps keys."),)
    )


def plan() -> TrainerPlan:
    """A plan for trainers."""
    return TrainerPlan("letters", "en", (Heading(1, line("Before the session")),))


def picture() -> Figure:
    """A picture with words."""
    return Figure("img/a.png", "A letter", line("Figure 1. A letter"))


def code() -> Code:
    """A block that is read letter by letter, with words beside it."""
    return Code("https://mail.example\n^^^ the owner")


def catalogue(signed: str = "", language: str = "fa", **texts: Entry | str) -> Catalogue:
    """A catalogue of translations whose sources need no context."""
    return of({("", source): each for source, each in texts.items()}, signed, language)


def of(
    texts: Mapping[tuple[str, str], Entry | str], signed: str = "", language: str = "fa"
) -> Catalogue:
    """A catalogue of translations by context and source."""
    entries = {key: Entry(each) if isinstance(each, str) else each for key, each in texts.items()}
    return Catalogue("fa.po", language, signed, entries)
