# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of checking a pack: one mistake, one finding, at its line."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from securetrain.authoring import Level
from securetrain.course import text
from securetrain.workshop import codes, explain, has_errors, lix, read_project
from securetrain.workshop.rules import Findings
from securetrain.workshop.shown import digest
from tests.pictures.making import chunk, jpeg, png
from tests.workshop.making import (
    LESSON,
    SECOND,
    SECOND_LESSON,
    STRANGE,
    changed,
    findings_of,
    make_pack,
    places_of,
)

FACT = LESSON[LESSON.index("> [!FACT]") : LESSON.index("> [!EXAMPLE]")]
STORY = """## A call {{#sc-call .scenario}}

### It rings {{#rings}}

{fact}> [!OPEN]
> She can ring back.
"""
Changes = Mapping[str, str | bytes | None]
WORDS = "word " * 90
THREE_CHOICES = "".join(
    f"""
### ? Number {n}? {{#q-{n} objective=1}}

- [x] The right one is the longest of them
  > Yes.
- [ ] The first that is wrong here
  > No.

> [!WHY]
> So.
"""
    for n in range(3)
)


def with_more(text: str) -> dict[str, str]:
    """Return the lesson with something at its end."""
    return {STRANGE: f"{LESSON}\n{text}"}


def instead(before: str, after: str, name: str = STRANGE) -> dict[str, str]:
    """Return the pack's change in which a part of a file is replaced."""
    return changed(name, before, after)


MISTAKES: dict[str, tuple[Changes, tuple[str, str, int]]] = {
    "no pack.yml": ({"pack.yml": None}, ("no-pack", "pack.yml", 1)),
    "another folder's name": (
        instead("id: strange-call", "id: strange-talk"),
        ("folder-name", STRANGE, 2),
    ),
    "an unknown topic": (
        instead("topic: phishing", "topic: fishing"),
        ("unknown-topic", STRANGE, 5),
    ),
    "a tag that is not in the profile": (
        instead("tags: [travel]", "tags: [travel, sailing]"),
        ("tag-not-in-profile", STRANGE, 10),
    ),
    "an unknown lesson before it": (
        instead("requires: [strange-call]", "requires: [strange-cell]", SECOND_LESSON),
        ("unknown-required", SECOND_LESSON, 9),
    ),
    "a term that the glossary lacks": (
        instead("glossary.md#phishing", "glossary.md#fishing"),
        ("unknown-term", STRANGE, 20),
    ),
    "a pack without a glossary": ({"glossary.md": None}, ("unknown-term", STRANGE, 20)),
    "a link to a lesson that is not there": (
        instead("../second-lesson/lesson.md", "../third-lesson/lesson.md"),
        ("unknown-lesson", STRANGE, 21),
    ),
    "helplines that are past their day": (
        instead("review_by: 2027-05-20", "review_by: 2026-11-20", "helplines.md"),
        ("review-past", "helplines.md", 3),
    ),
    "a link from a help tree to a term that is not there": (
        instead("Ask a friend.", "Ask a [friend](../glossary.md#friend).", "help/lost-phone.md"),
        ("unknown-term", "help/lost-phone.md", 17),
    ),
    "a path to a lesson to come": (
        instead("lessons: [strange-call]", "lessons: [strange-call, later]", "paths.yml"),
        ("lesson-to-come", "paths.yml", 2),
    ),
    "a suggestion of a lesson to come": (
        instead("lessons: [strange-call]", "lessons: [later, later]", "profile.yml"),
        ("lesson-to-come", "profile.yml", 8),
    ),
    "an id in two files": (
        instead("id: lost-phone", "id: strange-call", "help/lost-phone.md"),
        ("id-in-two-files", "help/lost-phone.md", 1),
    ),
    "a picture that is not there": (
        {"lessons/strange-call/img/hand.png": None},
        ("missing-picture", STRANGE, 25),
    ),
    "a picture that is none": (
        {"lessons/strange-call/img/hand.png": b"GIF89a"},
        ("bad-picture", STRANGE, 25),
    ),
    "a picture of another kind than its name": (
        {"lessons/strange-call/img/hand.png": jpeg()},
        ("bad-picture", STRANGE, 25),
    ),
    "a picture too wide": (
        {"lessons/strange-call/img/hand.png": png(1601, 1)},
        ("large-picture", STRANGE, 25),
    ),
    "a picture too heavy": (
        {"lessons/strange-call/img/hand.png": png(more=chunk(b"IDAT", b"a" * 2_100_000))},
        ("large-picture", STRANGE, 25),
    ),
    "a picture that tells a place": (
        {"lessons/strange-call/img/hand.png": png(more=chunk(b"tEXt", b"GPS"))},
        ("telling-picture", STRANGE, 25),
    ),
    "a picture too large to be looked at": (
        {"lessons/strange-call/img/hand.png": b"a" * (8 * 1024 * 1024 + 1)},
        ("file-too-large", "lessons/strange-call/img/hand.png", 1),
    ),
    "a drawing that was never drawn": (
        {"lessons/strange-call/img/hand.svg": "<svg/>"},
        ("stale-picture", STRANGE, 25),
    ),
    "a drawing that changed": (
        {"lessons/strange-call/img/hand.svg": "<svg/>", "pictures.lock": "00 a.svg\n\nbad\n"},
        ("stale-picture", STRANGE, 25),
    ),
    "a picture in a plan that is not there": (
        {"lessons/strange-call/trainer.md": "# Plan\n\n![A hand](img/other.png)\n"},
        ("missing-picture", "lessons/strange-call/trainer.md", 3),
    ),
    "a picture in a help tree that is not there": (
        instead("> [!HELP]", "![A phone](img/phone.png)\n\n> [!HELP]", "help/lost-phone.md"),
        ("missing-picture", "help/lost-phone.md", 16),
    ),
    "an id that is gone": (
        {"ids.lock": "strange-call\nstrange-call#q-old\n"},
        ("vanished-id", "ids.lock", 2),
    ),
    "an id that was retired": (
        {"ids.lock": "strange-call#q-first retired\n"},
        ("retired-id", STRANGE, 1),
    ),
    "a lock edited by hand": ({"ids.lock": "strange-call and more\n"}, ("bad-lock", "ids.lock", 1)),
    "an adapted lesson with another id": (
        {"lessons/strange-call/lesson.fa.md": LESSON.replace("#q-first ", "#q-second ")},
        ("adapted-ids", "lessons/strange-call/lesson.fa.md", 1),
    ),
    "an adapted lesson of another source": (
        {"lessons/strange-call/lesson.fa.md": LESSON},
        ("adapted-source", "lessons/strange-call/lesson.fa.md", 1),
    ),
    "a review that is past": (
        instead("review_by: 2027-05-20", "review_by: 2026-11-20"),
        ("review-past", STRANGE, 14),
    ),
    "a review that is soon": (
        instead("review_by: 2027-05-20", "review_by: 2026-12-20"),
        ("review-soon", STRANGE, 14),
    ),
    "a review to come": (
        instead("reviewed: 2026-11-20", "reviewed: 2026-12-20"),
        ("date-to-come", STRANGE, 13),
    ),
    "a source nobody read": (
        instead("read: 2026-11-20}", "read: no}"),
        ("source-not-read", STRANGE, 12),
    ),
    "a source read long ago": (
        instead("read: 2026-11-20}", "read: 2025-11-19}"),
        ("source-old", STRANGE, 12),
    ),
    "a fact past its date": (
        instead("review_by=2027-11-20", "review_by=2026-11-20"),
        ("review-past", STRANGE, 27),
    ),
    "a fact checked on a day to come": (
        instead("checked=2026-11-20", "checked=2026-12-01"),
        ("date-to-come", STRANGE, 27),
    ),
    "a critical fast fact for a year": (
        instead("volatility=yearly", "volatility=fast critical"),
        ("fact-long", STRANGE, 27),
    ),
    "a lesson without a fact": (instead(FACT, ""), ("no-fact", STRANGE, 11)),
    "a fact past its date in a story": (
        with_more(STORY.format(fact=FACT.replace("f-one", "f-two").replace("2027", "2026"))),
        ("review-past", STRANGE, 59),
    ),
    "an option without feedback": (
        instead("  > That gives away more.\n", ""),
        ("option-without-feedback", STRANGE, 37),
    ),
    "an option twice": (
        instead("Stay on the line and ask her more", "Say the code and nothing else"),
        ("option-twice", STRANGE, 37),
    ),
    "an option about the others": (
        instead("Stay on the line and ask her more", "All of the above are quite fine"),
        ("all-of-the-above", STRANGE, 37),
    ),
    "an option much longer": (
        instead("Stay on the line and ask her more", "Stay on the line " + "and on " * 6),
        ("uneven-options", STRANGE, 35),
    ),
    "too many options": (
        instead(
            "> [!HINT]",
            "- [ ] Ask for the name of the office\n  > No.\n- [ ] Ask for a number to ring\n"
            "  > No.\n\n> [!HINT]",
        ),
        ("many-options", STRANGE, 35),
    ),
    "no why": (
        instead("> [!WHY]\n> A number that you chose leads to whom you mean.\n", ""),
        ("question-without-why", STRANGE, 35),
    ),
    "no example before the question": (
        instead("> [!EXAMPLE]", "> [!NOTE]"),
        ("no-example", STRANGE, 35),
    ),
    "right answers that are always the longest": (
        with_more(THREE_CHOICES),
        ("right-is-longest", STRANGE, 35),
    ),
    "right answers that always come first": (
        with_more(THREE_CHOICES.replace("objective=1", "shuffle=no")),
        ("right-is-first", STRANGE, 56),
    ),
    "an objective nobody asks about": (
        instead("  - Say what to do first\n", "  - Say what to do first\n  - And then\n"),
        ("objective-unasked", STRANGE, 8),
    ),
    "a long stretch without a question": (
        with_more("\n\n".join([WORDS] * 3)),
        ("long-without-question", STRANGE, 52),
    ),
    "a long step": (
        instead("Ada gets a call.", "\n\n".join([WORDS] * 8)),
        ("long-step", STRANGE, 18),
    ),
    "a lesson that asks nothing": (
        {SECOND_LESSON: LESSON.partition("### ?")[0].replace("strange-call", "second-lesson")},
        ("no-question", SECOND_LESSON, 2),
    ),
    "a lesson without an action": (
        instead('- [ ] Tell one person {#a-tell 5min against="silence"}\n', "", SECOND_LESSON),
        ("no-action", SECOND_LESSON, 2),
    ),
    "four actions": (
        with_more("".join(f'- [ ] Do it {{#a-{n} 5min against="harm"}}\n' for n in "abc")),
        ("many-actions", STRANGE, 52),
    ),
    "an action without minutes": (instead(" 5min ", " "), ("action-without-minutes", STRANGE, 52)),
    "an action against nothing": (
        instead(' against="false calls"', ""),
        ("action-without-against", STRANGE, 52),
    ),
    "only manipulated statements": (
        with_more(
            "### ? Which? {#q-judge .judge}\n\n- [!] One {technique=a}\n- [!] Two {technique=a}\n"
            "- [!] Three {technique=a}\n- [?] Four\n\n> [!WHY]\n> So.\n"
        ),
        ("unbalanced", STRANGE, 55),
    ),
    "only suspicious parts": (
        with_more(
            "### ? Which? {#q-inspect .inspect as=sms}\n\n> [One]{! bad} [two]{! bad}\n\n"
            "> [!WHY]\n> So.\n"
        ),
        ("unbalanced", STRANGE, 55),
    ),
    "minutes far from what it takes": (
        instead("minutes: 2\n", "minutes: 9\n"),
        ("minutes-off", STRANGE, 7),
    ),
    "a table too wide": (
        with_more("| a | b | c | d | e |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |\n"),
        ("wide-table", STRANGE, 55),
    ),
    "hard words": (
        instead(
            "Ada gets a call.",
            4 * "Organisational telecommunication authentication infrastructure notwithstanding, "
            "sophisticated impersonation techniques systematically circumvent established "
            "institutional verification procedures throughout international organisations. ",
        ),
        ("hard-to-read", STRANGE, 2),
    ),
    "a long sentence": (
        instead("> Numbers can be made up.", "> Numbers " + "can be and " * 9 + "made up."),
        ("long-sentence", STRANGE, 28),
    ),
    "words that frighten": (
        instead("Ada gets a call.", "Ada gets a call. Act now."),
        ("alarm-word", STRANGE, 20),
    ),
    "words that blame": (
        instead("  > That gives away more.", "  > That is careless."),
        ("blame-word", STRANGE, 38),
    ),
    "words of war": (
        instead("> A number that you chose", "> It protects you. A number that you chose"),
        ("war-word", STRANGE, 48),
    ),
    "a link called here": (
        instead("See [phishing]", "See [here]"),
        ("link-here", STRANGE, 20),
    ),
    "a real address in an example": (
        instead("> Your account is closed tonight.", "> Sign in at bank-login.com tonight."),
        ("live-domain", STRANGE, 23),
    ),
    "a real address in a message": (
        with_more(
            "### ? Which? {#q-inspect .inspect as=sms}\n\n> [Go to post.co.uk/x]{! bad} [hi]{= ok}"
            "\n\n> [!WHY]\n> So.\n"
        ),
        ("live-domain", STRANGE, 57),
    ),
    "somebody's mail address": (
        instead("Ada gets a call.", "Ada (ada@mail-house.org) gets a call."),
        ("personal-data", STRANGE, 20),
    ),
    "somebody's number": (
        instead("Ada gets a call.", "Ada gets a call from +44 20 8123 4567."),
        ("personal-data", STRANGE, 20),
    ),
    "words that blame in a help tree": (
        instead("Ask a friend.", "That was careless.", "help/lost-phone.md"),
        ("blame-word", "help/lost-phone.md", 17),
    ),
    "somebody's number in a plan": (
        {"lessons/strange-call/trainer.md": "# Plan\n\nCall +44 20 8123 4567.\n"},
        ("personal-data", "lessons/strange-call/trainer.md", 3),
    ),
    "a tool card past its review": (
        instead("review_by: 2027-05-20", "review_by: 2026-11-01", "tools/a-tool.md"),
        ("review-past", "tools/a-tool.md", 8),
    ),
    "a help tree that is due soon": (
        instead("review_by: 2027-05-20", "review_by: 2026-12-01", "help/lost-phone.md"),
        ("review-soon", "help/lost-phone.md", 7),
    ),
    "a translation that is no translation": (
        {"locale/fa.po": "nonsense\n"},
        ("po-unreadable", "locale/fa.po", 1),
    ),
    "a translation that lost its link": (
        {
            "locale/fa.po": 'msgid ""\nmsgstr ""\n"Language: fa\\n"\n\n'
            'msgid "Ada gets a call. See [phishing](term:phishing). Then go to the '
            '[next lesson](lesson:second-lesson)."\nmsgstr "تماس"\n'
        },
        ("translation-link", "locale/fa.po", 5),
    ),
    "a file that is not UTF-8": (
        {"glossary.md": b"# Glossary \xff\n"},
        ("not-utf-8", "glossary.md", 1),
    ),
}


def test_nothing_is_said_of_a_pack_in_which_nothing_needs_mending(tmp_path: Path) -> None:
    assert findings_of(make_pack(tmp_path)) == ()


@pytest.mark.parametrize(("changes", "place"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_found_at_its_line(
    tmp_path: Path, changes: Changes, place: tuple[str, str, int]
) -> None:
    assert place in places_of(make_pack(tmp_path, changes))


FINE: dict[str, Changes] = {
    "a blame that is denied": instead("Ada gets a call.", "Ada is busy, not careless."),
    "a frightening word that is quoted": instead("Ada gets a call.", "He says: “Act now.” So."),
    "a made-up number": instead("Ada gets a call.", "Ada gets a call from +1 555 0100 123."),
    "a made-up mail address": instead("Ada gets a call.", "Ada (ada@mail.example) gets a call."),
    "a real address that is a link": instead(
        "Ada gets a call.", "Ada reads [an office](https://www.office.org/calls)."
    ),
    "a reserved address in an example": instead(
        "> Your account is closed tonight.", "> Sign in at bank.example/login tonight."
    ),
    "a name with a dot that no address ends in": instead(
        "> Your account is closed tonight.", "> Open letter.docx tonight."
    ),
    "an adapted lesson's file in no language": {"lessons/strange-call/lesson.old-copy-1.md": "x"},
    "an adapted lesson of this very source": {
        "lessons/strange-call/lesson.fa.md": LESSON.replace(
            "licence:", f"based_on: {digest(LESSON.encode())}\nlicence:"
        )
    },
    "a lesson that only tells": {
        SECOND_LESSON: f"{SECOND.partition('> [!EXAMPLE]')[0]}> [!REFLECT]\n> Who calls you?\n\n"
        "### Two ways {#sc-two .scenario}\n\n#### At home {#home}\n\n> [!GOOD]\n> Well.\n\n---\n\n"
        '- [ ] Tell one person {#a-tell 5min against="silence"}\n',
    },
    "a folder that is no lesson": {"lessons/notes/readme.txt": "x"},
    "a pack without onboarding": {"profile.yml": None, "paths.yml": None},
    "ids that were all released": {"ids.lock": "strange-call\nstrange-call#q-gone retired\n"},
}


@pytest.mark.parametrize("changes", FINE.values(), ids=FINE)
def test_what_is_fine_is_left_in_peace(tmp_path: Path, changes: Changes) -> None:
    assert places_of(make_pack(tmp_path, changes)) == []


def test_a_drawing_is_found_where_it_is_written(tmp_path: Path) -> None:
    changes = instead("img/hand.png", "img/hand.svg")
    folder = make_pack(tmp_path, {**changes, "lessons/strange-call/img/hand.png": None})
    ((code, _file, line),) = places_of(folder)
    assert code == "missing-picture"
    assert "hand.svg" in changes[STRANGE].split("\n")[line - 1]


def test_what_cannot_be_found_in_a_source_is_told_at_its_block(tmp_path: Path) -> None:
    changes = instead("Stay on the line and ask her more", "Stay on\n  all of the above, now")
    assert ("all-of-the-above", STRANGE, 35) in places_of(make_pack(tmp_path, changes))


def test_a_text_without_words_is_easy_to_read() -> None:
    assert lix(()) == 0
    # Three words in two sentences, one of them long: 1.5 + 33.3.
    assert lix(text("One two.", "Wonderful.")) == 35


def test_a_language_without_word_lists_is_still_checked(tmp_path: Path) -> None:
    changes = {
        **changed("pack.yml", "source_language: en", "source_language: fa"),
        **changed(STRANGE, "> [!EXAMPLE]", "> [!NOTE]"),
    }
    found = [code for code, _file, _line in places_of(make_pack(tmp_path, changes))]
    assert found == ["no-example"]


def test_a_lesson_that_cannot_be_read_is_a_finding_and_stops_nothing(tmp_path: Path) -> None:
    changes: Changes = {
        STRANGE: "No front matter.\n",
        "lessons/strange-call/lesson.fa.md": LESSON,
        "lessons/strange-call/lesson.de.md": b"\xff",
        "lessons/second-lesson/web/claim.md": b"\xff",
        "help/lost-phone.md": "---\n",
        "tools/a-tool.md": "---\n",
        "ids.lock": "second-lesson\n",
        "locale/fa.po": b"a" * (4 * 1024 * 1024 + 1),
    }
    folder = make_pack(tmp_path, changes)
    found = {code for code, _file, _line in places_of(folder)}
    assert {"no-front-matter", "unknown-required", "not-utf-8", "file-too-large"} <= found
    assert has_errors(findings_of(folder))


def test_links_out_of_the_folder_are_never_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("A secret.", encoding="utf-8")
    hand = "lessons/strange-call/img/hand.png"
    folder = make_pack(tmp_path / "pack", {"glossary.md": None, hand: None})
    (folder / "glossary.md").symlink_to(secret)
    (folder / hand).symlink_to(secret)
    (folder / "lessons" / "linked").symlink_to(folder / "lessons" / "strange-call")
    (folder / "locale").symlink_to(tmp_path)
    found = places_of(folder)
    assert ("not-a-plain-file", "glossary.md", 1) in found
    assert ("not-a-plain-file", hand, 1) in found
    assert len(read_project(folder).lessons) == 2


def test_a_folder_that_is_reached_by_a_link_above_it_is_left_alone(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "fa.po").write_text("msgid", encoding="utf-8")
    folder = make_pack(tmp_path / "pack")
    (folder / "lessons" / "strange-call" / "web").symlink_to(outside)
    assert findings_of(folder) == ()


def test_findings_of_one_kind_do_not_hide_the_others() -> None:
    findings = Findings([])
    for line in range(500):
        findings.say("review-soon", "a.md", line + 1, day="x")
    findings.say("no-pack", "pack.yml", 1)
    assert len(findings.found) == 201


def test_what_a_message_repeats_is_short_and_harmless() -> None:
    findings = Findings([])
    findings.say("link-here", "a.md", 0, text="\x1b[31m" + "a" * 100)
    (found,) = findings.found
    assert found.line == 1
    assert "\x1b" not in found.message
    assert "…" in found.message


def test_every_code_is_explained() -> None:
    for code, meaning in codes().items():
        assert explain(code) == meaning
        assert meaning.endswith(".")
    assert explain("no-such-code") == ""


def test_only_what_keeps_a_lesson_from_working_is_an_error(tmp_path: Path) -> None:
    changes = {**instead("> [!EXAMPLE]", "> [!NOTE]")}
    (found,) = findings_of(make_pack(tmp_path, changes))
    assert found.level is Level.WARNING
    assert not has_errors((found,))


def test_dates_are_measured_from_the_day_that_is_given(tmp_path: Path) -> None:
    folder = make_pack(tmp_path)
    codes_then = {code for code, _file, _line in places_of(folder, date(2028, 1, 1))}
    assert codes_then == {"review-past", "source-old"}
