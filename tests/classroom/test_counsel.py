# SPDX-License-Identifier: GPL-3.0-or-later
"""Counsel keeps what was told, places, lets somebody test out, and finds paths, steps and words."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from securetrain.classroom import Counsel, Library, Tutor
from securetrain.course import LearningPath, Tier
from securetrain.errors import DocumentError
from securetrain.practice import (
    ASKED,
    Decision,
    GuestJournal,
    LessonState,
    Place,
    PlanState,
    Probe,
    Quiz,
    Told,
    Unsure,
)
from securetrain.practice.placement import Placement, Reply
from tests.classroom.packs import TERM, put_glossary, put_pack, put_profile, put_samples
from tests.practice.making import judge, lesson_info, question, single
from tests.typical import best_answer, poor_answer
from tests.ui.blocks.samples import english, with_blocks

KEY = ("samples", "sample")
TODAY = date(2026, 11, 21)


class Room:
    """A counsel with all that it joins."""

    def __init__(self, folder: Path) -> None:
        """Join what lies in a folder."""
        self.library, self.journal = Library(folder), GuestJournal()
        self.tutor = Tutor(self.library, self.journal, lambda: TODAY)
        self.counsel = Counsel(self.library, self.journal, self.tutor)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    put_profile(put_samples(tmp_path))
    return Room(tmp_path)


def room_of(tmp_path: Path, count: int = 6) -> Room:
    put_pack(tmp_path, {"en": (with_blocks(*(question(id=f"q-{n}") for n in range(count))),)})
    return Room(tmp_path)


def test_answers_are_kept_shown_and_forgotten(room: Room) -> None:
    asked = room.counsel.questions("en")
    assert [each.question.id for each in asked] == ["do", "carry"]
    room.counsel.answer(asked[0], frozenset({0}))
    assert room.counsel.told == Told(frozenset({"travel"}))
    assert [each.answer for each in room.counsel.told_lines("en")] == ["Pass checkpoints"]
    room.counsel.tell(Told())
    assert room.counsel.told_lines("en") == ()


def test_what_was_told_brings_a_lesson_up_with_its_reason(room: Room) -> None:
    assert room.tutor.day("en", kept=False).can_tell
    room.counsel.tell(Told(frozenset({"travel"})))
    day = room.tutor.day("en", kept=False)
    assert not day.can_tell
    assert [each.reason for each in day.suggestions] == ["Because you travel."]


def test_a_pack_without_questions_asks_none(tmp_path: Path) -> None:
    put_samples(tmp_path)
    room = Room(tmp_path)
    assert room.counsel.questions("en") == ()
    assert not room.tutor.day("en", kept=False).can_tell


def test_a_placement_asks_only_what_is_quick_to_answer(room: Room) -> None:
    placement, lesson = room.counsel.probe(room.counsel.begin_placement("en"), "en")
    assert lesson is not None
    assert placement.next is not None
    task = next(each for each in lesson.items if each.id == placement.next.item)
    assert type(task.task).__name__ in {"Choice", "TrueFalse", "Match", "Short", "Number"}  # type: ignore[union-attr]
    over, none = room.counsel.probe(placement.reply(knew=False), "en")
    assert none is None
    assert over.next is None


def test_what_takes_long_or_is_gone_is_passed_over(tmp_path: Path) -> None:
    long, short = question(judge("x!"), id="q-1"), question(single(), id="q-2")
    put_pack(tmp_path, {"en": (with_blocks(long, short),)})
    room = Room(tmp_path)
    gone = Probe("samples", "nowhere", "q-1", "devices", Tier.FOUNDATION)
    probes = (
        gone,
        gone._replace(lesson="sample", item="not there"),
        gone._replace(lesson="sample", item="q-1"),
        gone._replace(lesson="sample", item="q-2"),
    )
    placement, lesson = room.counsel.probe(Placement(probes), "en")
    assert lesson is not None
    assert placement.probes == probes[3:]


def test_where_to_begin_is_kept_but_for_the_foundation(room: Room) -> None:
    room.counsel.tell(Told().with_start("hate", Tier.ADVANCED))
    probes = [Probe("p", "l", "q", topic, Tier.FOUNDATION) for topic in ("phishing", "hate")]
    replies = tuple(Reply(each, each.topic == "phishing") for each in probes)
    room.counsel.keep_starts(Placement((), replies))
    assert room.counsel.told.starts == {("phishing", Tier.INTERMEDIATE)}


def answered(room: Room, right: int) -> list[Quiz]:
    _lesson, questions = room.counsel.test(KEY, "en")
    assert len(questions) == ASKED
    return [
        Quiz(each).answer(best_answer(each.task) if n < right else poor_answer(each.task))
        for n, each in enumerate(questions)
    ]


def test_a_passed_test_makes_a_lesson_known_and_its_items_come_back(tmp_path: Path) -> None:
    room = room_of(tmp_path)
    assert room.tutor.reviews("en") == ()
    assert room.counsel.take_test(KEY, answered(room, 4))
    assert room.tutor.entries("en")[0].state is LessonState.KNOWN
    assert len(room.journal.attempts()) == ASKED
    # The one that was not asked is due at once, the one missed tomorrow.
    assert len(room.tutor.reviews("en")) == 1
    study = room.tutor.open_lesson(KEY, "en")
    room.tutor.see_step(study, 0)
    assert room.tutor.entries("en")[0].state is LessonState.KNOWN


def test_a_test_that_is_not_passed_leaves_nothing_behind(tmp_path: Path) -> None:
    room = room_of(tmp_path)
    room.journal.set_place(KEY, Place(1))
    assert not room.counsel.take_test(KEY, answered(room, 3))
    assert room.journal.attempts() == ()
    assert room.journal.place(KEY) == Place(1)


def test_what_was_never_answered_is_not_right(tmp_path: Path) -> None:
    room = room_of(tmp_path)
    _lesson, questions = room.counsel.test(KEY, "en")
    assert not room.counsel.take_test(KEY, [Quiz(each) for each in questions])
    unsure = [Quiz(each).answer(Unsure()) for each in questions]
    assert not room.counsel.take_test(KEY, unsure)
    blank = [*answered(room, 4)[:4], Quiz(questions[4])]
    assert room.counsel.take_test(KEY, blank)
    assert len(room.journal.attempts()) == 4


def test_a_short_lesson_has_no_test_and_a_missing_one_says_so(tmp_path: Path) -> None:
    room = room_of(tmp_path, count=4)
    assert room.counsel.test(KEY, "en")[1] == ()
    with pytest.raises(DocumentError):
        room.counsel.test(("samples", "nowhere"), "en")


def test_paths_are_those_of_the_packs(tmp_path: Path) -> None:
    path = LearningPath("start", "Start here", ("sample", "later"))
    put_pack(tmp_path, {"en": (english(),)}, paths=(path,))
    (walked,) = Room(tmp_path).counsel.paths("en")
    assert (walked.path, walked.to_come) == (path, 1)


def test_a_decision_moves_a_step(room: Room) -> None:
    room.tutor.see_step(room.tutor.open_lesson(KEY, "en"), 0)
    idea = room.counsel.plan("en").ideas[0]
    room.counsel.decide(idea.key, Decision(PlanState.DONE, TODAY))
    assert [each.key for each in room.counsel.plan("en").done] == [idea.key]
    room.counsel.decide(idea.key, None)
    assert room.counsel.plan("en").done == ()


def test_words_stand_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    pack = put_samples(tmp_path)
    put_glossary(pack, TERM, replace(TERM, id="key", name="A key"))
    put_pack(tmp_path, {"en": (english(),)}, pack="without")
    words = Room(tmp_path).counsel.words("en")
    assert [(each.pack, each.language, each.term.name) for each in words] == [
        ("samples", "en", "A key"),
        ("samples", "en", "Phishing"),
    ]


def test_a_lesson_of_a_topic_that_fades_is_named_on_todays_page(tmp_path: Path) -> None:
    info = replace(lesson_info("sample"), topic="phishing")
    lesson = with_blocks(question(id="q-1"))
    put_pack(tmp_path, {"en": (replace(lesson, info=replace(lesson.info, topic=info.topic)),)})
    library, journal, days = Library(tmp_path), GuestJournal(), [TODAY]
    tutor = Tutor(library, journal, lambda: days[-1])
    study = tutor.open_lesson(KEY, "en")
    tutor.answer(study, "q-1", best_answer(single()))
    assert tutor.day("en", kept=False).refreshers == ()
    days.append(date(2027, 6, 1))
    assert tutor.day("en", kept=False).refreshers == ("Messages",)
