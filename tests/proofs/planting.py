# SPDX-License-Identifier: GPL-3.0-or-later
"""Thirty words drawn by chance, and lessons that bear some of them, for searches afterwards."""

import random
import string
from dataclasses import replace
from pathlib import Path

from securetrain.course import PackInfo, Shelf, Short, write_document
from securetrain.sealing import SMALL, Profile
from securetrain.vault import create
from tests.classroom.packs import TOPICS
from tests.proofs.planted import PACK, Planted
from tests.proofs.programs import vault_in
from tests.ui.blocks.samples import INFO, PROSE, QUESTIONS, SCENARIO, with_blocks

TYPED = 2
"""Answers that are typed half-way; each is a word."""


def draw() -> Planted:
    """Draw thirty words that stand nowhere else."""
    chance = random.SystemRandom()
    mark = "".join(chance.choices(string.ascii_lowercase, k=7))
    ends: set[str] = set()
    while len(ends) < 30:
        ends.add("".join(chance.choices(string.ascii_lowercase, k=4)))
    return Planted(mark, tuple(mark + end for end in sorted(ends)))


def put_planted(planted: Planted, folder: Path) -> Path:
    """Write a pack whose titles and publisher are planted; return where the packs are."""
    place = folder / PACK
    (place / "lessons").mkdir(parents=True)
    short = next(each for each in QUESTIONS if isinstance(each.task, Short))
    asked = [replace(short, id=f"q-{number}") for number in range(TYPED)]
    lessons = [
        with_blocks(PROSE, *asked, SCENARIO, info=replace(INFO, id=f"lesson-{number}", title=title))
        for number, title in enumerate(planted.titles)
    ]
    for lesson in lessons:
        name = f"{lesson.info.id}.en.json"
        (place / "lessons" / name).write_bytes(write_document(lesson))
    label = PackInfo(PACK, "A pack", 1, planted.publisher, "CC-BY-4.0", "en", TOPICS, ("en",))
    shelf = Shelf(label, "en", tuple(lesson.info for lesson in lessons))
    (place / "shelf.en.json").write_bytes(write_document(shelf))
    return folder


def make_vault(home: Path, passphrase: str, profile: Profile = SMALL) -> None:
    """Make a vault in a home, such as the shipped reader opens."""
    create(vault_in(home), passphrase, profile).close()
