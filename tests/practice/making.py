# SPDX-License-Identifier: GPL-3.0-or-later
"""Makers of questions, stories, webs, lessons and attempts for the tests of practice."""

from datetime import date, timedelta
from typing import Any

from securetrain.course import (
    Accepted,
    Bucket,
    Choice,
    Ending,
    EndingKind,
    Inspect,
    Item,
    ItemInfo,
    Judge,
    LearningPath,
    LessonInfo,
    Look,
    Match,
    Move,
    Number,
    Option,
    Order,
    PackInfo,
    PageKind,
    Pair,
    Part,
    Question,
    Reading,
    Scenario,
    Scene,
    SceneChoice,
    Shelf,
    Short,
    Sort,
    Span,
    Statement,
    Task,
    Tier,
    TrueFalse,
    Truth,
    Verdict,
    Web,
    WebPage,
    line,
    text,
)
from securetrain.practice import Attempt, Journal, Record, fold, tally_of

TODAY = date(2026, 11, 21)


def day(number: int) -> date:
    return TODAY + timedelta(days=number)


def options(signs: str, multiple: bool = True) -> Choice:
    """A choice of one option per sign: `x` is right, `-` is not."""
    each = [Option(line(f"option {n}"), sign == "x") for n, sign in enumerate(signs)]
    return Choice(tuple(each), multiple)


def single() -> Choice:
    wrong = Option(line("Call the number in it"), feedback=text("They chose that number."))
    return Choice((wrong, Option(line("Call a number you know"), right=True), wrong))


def order(count: int = 3) -> Order:
    return Order(tuple(Item(line(f"step {n}")) for n in range(count)))


def match() -> Match:
    pairs = tuple(Pair(line(f"left {n}"), line(f"right {n}")) for n in range(3))
    return Match(pairs, extras=(line("extra"),))


def sort() -> Sort:
    named = {"now": ("a", "b"), "later": ("c",)}
    return Sort(
        tuple(Bucket(line(n), tuple(Item(line(i)) for i in items)) for n, items in named.items())
    )


def short() -> Short:
    close = Accepted("channel", 50, text("Which one?"))
    return Short((close, Accepted("Second channel"), Accepted("another way", 90)))


def number() -> Number:
    return Number((Span(5, 8, text("Yes, about a week.")), Span(100, 100)), unit="days")


def inspect(signs: str) -> Inspect:
    """A message of one part per sign: `!` is suspicious, `=` is fine, `.` cannot be marked."""
    readings = {"!": Reading.SUSPICIOUS, "=": Reading.FINE, ".": Reading.PLAIN}
    parts = [Part(f"part {n}", readings[s], text(f"why {n}")) for n, s in enumerate(signs)]
    return Inspect(Look.MAIL, (tuple(parts),))


def judge(signs: str) -> Judge:
    """A set of one statement per sign: `x` genuine, `!` manipulated, `?` not to be known here."""
    truths = {"x": Truth.GENUINE, "!": Truth.MANIPULATED, "?": Truth.UNKNOWN}
    return Judge(
        tuple(
            Statement(line(f"statement {n}"), truths[s], checks=("Call her", f"check {n}"))
            for n, s in enumerate(signs)
        )
    )


def page(name: str, move: Move = Move.NONE, *found_by: str) -> WebPage:
    address = f"{name}.example/"
    return WebPage(name, PageKind.OTHER, address, f"About {name}", (), found_by=found_by, move=move)


def web(verdict: Verdict = Verdict.FALSE, *, moves: bool = True) -> Web:
    pages = [page("claim", Move.LEFT), page("dull", Move.NONE, "bridge")]
    if moves:
        pages += [
            page("outside", Move.LEFT, "Hallow Gazette", "bridge"),
            page("report", Move.ORIGINAL, "bridge closed"),
        ]
    way = ("outside", "report") if moves else ()
    return Web("claim", verdict, tuple(pages), way)


def question(task: Task | None = None, **more: Any) -> Question:
    more = {"id": "q-1", "hints": (text("Who chose the number?"),), "why": text("Why."), **more}
    return Question(prompt=line("What now?"), task=task or single(), **more)


def tasks() -> list[Task]:
    """One task of every kind."""
    return [
        single(),
        options("x-x"),
        TrueFalse(True),
        order(),
        match(),
        sort(),
        short(),
        number(),
        inspect("!=!."),
        judge("x!?"),
        web(),
    ]


def scene(name: str, *targets: str, ending: EndingKind | None = None) -> Scene:
    choices = tuple(SceneChoice(line(f"to {target}"), target) for target in targets)
    return Scene(
        name, line(name), (), choices, Ending(ending, text("So it went.")) if ending else None
    )


def story(**more: Any) -> Scenario:
    """A scenario with one ending of each kind."""
    kinds = [scene(kind.value, ending=kind) for kind in EndingKind]
    scenes = (scene("start", "middle", "open"), scene("middle", "good", "mixed", "risky"), *kinds)
    return Scenario("sc-1", line("The knock"), scenes, **more)


def item(name: str, **more: Any) -> ItemInfo:
    return ItemInfo(name, more.pop("family", name), **more)


def lesson_info(name: str = "phone", *items: ItemInfo, **more: Any) -> LessonInfo:
    usual: dict[str, Any] = {
        "title": name,
        "tier": Tier.FOUNDATION,
        "topic": "phishing",
        "need": "",
        "minutes": 8,
        "objectives": (),
        "sources": (),
        "reviewed": day(-30),
        "review_by": day(180),
        "licence": "CC-BY-4.0",
        "language": "en",
    }
    return LessonInfo(id=name, items=items, **{**usual, **more})


def shelf(*lessons: LessonInfo, paths: tuple[LearningPath, ...] = (), pack: str = "pack") -> Shelf:
    label = PackInfo(pack, "Pack", 1, "Us", "CC-BY-4.0", "en", (), ("en",))
    return Shelf(label, "en", lessons, paths)


def attempt(item: str = "q-1", on: int = 0, score: int = 100, **more: Any) -> Attempt:
    """An attempt `on` so many days after today at an item of the lesson “phone”."""
    usual: dict[str, Any] = {"pack": "pack", "lesson": "phone", "family": item}
    return Attempt(item=item, day=day(on), score=score, **{**usual, **more})


def record_of(journal: Journal) -> Record:
    """Read a whole journal, as a store does that keeps neither states nor a tally."""
    attempts = journal.attempts()
    told, states = journal.told(), fold(attempts, {})
    return Record(tally_of(attempts), states, journal.places(), journal.decisions(), told)
