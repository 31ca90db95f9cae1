# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes folders of compiled documents, as a pack lies on the learner's side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from securetrain.course import (
    Action,
    Actions,
    AskFrom,
    Ending,
    EndingKind,
    Glossary,
    HelpInfo,
    Helpline,
    Helplines,
    HelpTree,
    LearningPath,
    Lesson,
    PackInfo,
    Profile,
    ProfileAnswer,
    ProfileQuestion,
    Prose,
    Scene,
    SceneChoice,
    Shelf,
    Suggestion,
    Term,
    Topic,
    line,
    text,
    write_document,
)
from tests.ui.blocks.samples import english
from tests.ui.blocks.samples_farsi import farsi

TOPICS = (Topic("phishing", "Messages"), Topic("devices", "Phones and computers"))

TERM = Term(
    "phishing", "Phishing", text("Someone asks you to open a door for them."), ("false mail",)
)

HELP = HelpTree(
    "lost-phone",
    "My phone is gone",
    "I do not have my phone any more.",
    "en",
    (
        Scene(
            "hand",
            line("Is the phone in your hand the one in trouble?"),
            (Prose(text("Take a breath.")),),
            (SceneChoice(line("No, it is another one"), "another"),),
        ),
        Scene(
            "another",
            line("Another device"),
            (Actions((Action("a-ring", line("Ring the phone from a friend's")),)),),
            ending=Ending(EndingKind.OPEN, text("You know more now.")),
        ),
    ),
)

HELPLINES = Helplines(
    "en",
    date(2026, 11, 2),
    date(2027, 5, 2),
    (
        Helpline(
            "desk",
            "Desk for safe lines",
            text("For anybody who writes or organises. Every day from 8 to 20. desk@lines.example"),
        ),
        Helpline(
            "night", "Night voice", text("For a night that is hard. +1 555 0100"), AskFrom.ANY
        ),
    ),
)

PROFILE = Profile(
    "en",
    ("travel", "android", "computer", "unused"),
    (
        ProfileQuestion(
            "do",
            "What do you often do?",
            (
                ProfileAnswer("Pass checkpoints", ("travel",)),
                ProfileAnswer("I am not sure", ()),
            ),
        ),
        ProfileQuestion(
            "carry",
            "What do you use?",
            (
                ProfileAnswer("An Android phone", ("android",)),
                ProfileAnswer("A computer", ("computer",)),
            ),
            most=2,
        ),
    ),
    (Suggestion("travel", ("sample",), "because you travel"), Suggestion("android", ("gone",))),
)


def label(pack: str, languages: Iterable[str]) -> PackInfo:
    """Return the label of a pack."""
    return PackInfo(
        pack, "A pack", 1, "The sample desk", "CC-BY-4.0", "en", TOPICS, tuple(languages)
    )


def put_pack(
    folder: Path,
    lessons: Mapping[str, Sequence[Lesson]],
    *,
    pack: str = "samples",
    paths: tuple[LearningPath, ...] = (),
    help_trees: tuple[HelpTree, ...] = (),
) -> Path:
    """Write a pack below ``folder``, one shelf for each language; return the pack's folder."""
    place = folder / pack
    (place / "lessons").mkdir(parents=True)
    for language, written in lessons.items():
        for lesson in written:
            name = f"{lesson.info.id}.{lesson.info.language}.json"
            (place / "lessons" / name).write_bytes(write_document(lesson))
        infos = tuple(lesson.info for lesson in written)
        spoken = [tree for tree in help_trees if tree.language == language] or help_trees
        trees = tuple(HelpInfo(tree.id, tree.title, tree.need, tree.language) for tree in spoken)
        shelf = Shelf(label(pack, lessons), language, infos, paths, trees)
        (place / f"shelf.{language}.json").write_bytes(write_document(shelf))
    put_help(place, help_trees)
    return place


def put_help(pack: Path, trees: Iterable[HelpTree]) -> None:
    """Write help trees into a pack."""
    for tree in trees:
        (pack / "help").mkdir(exist_ok=True)
        (pack / "help" / f"{tree.id}.{tree.language}.json").write_bytes(write_document(tree))


def put_annex(pack: Path, helplines: Helplines = HELPLINES, *, name: str = "north") -> None:
    """Write an annex with helplines into a pack, as a partner's own pack folder becomes one."""
    place = pack / "annex" / name
    place.mkdir(parents=True)
    info = replace(label(pack.name, (helplines.language,)), publisher="The north desk")
    shelf = Shelf(info, helplines.language, ())
    (place / f"shelf.{helplines.language}.json").write_bytes(write_document(shelf))
    put_helplines(place, helplines)


def put_helplines(place: Path, helplines: Helplines = HELPLINES) -> None:
    """Write helplines into a pack, or into an annex of one."""
    (place / f"helplines.{helplines.language}.json").write_bytes(write_document(helplines))


def put_glossary(pack: Path, *terms: Term, language: str = "en") -> None:
    """Write a glossary into a pack."""
    glossary = write_document(Glossary(language, terms))
    (pack / f"glossary.{language}.json").write_bytes(glossary)


def put_profile(pack: Path, profile: Profile = PROFILE) -> None:
    """Write an onboarding into a pack."""
    (pack / f"profile.{profile.language}.json").write_bytes(write_document(profile))


def put_samples(folder: Path) -> Path:
    """Write a pack with every kind of block in English and Farsi, a word and a help tree."""
    lessons = {"en": (english(),), "fa": (farsi(),)}
    pack = put_pack(folder, lessons, help_trees=(HELP, replace(HELP, language="fa")))
    put_glossary(pack, TERM)
    put_glossary(pack, TERM, language="fa")
    return pack
