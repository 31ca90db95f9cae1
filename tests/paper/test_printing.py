# SPDX-License-Identifier: GPL-3.0-or-later
"""Handouts and cards: whole, the same each time, and with nothing in their bytes but the lesson."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from securetrain import places, words
from securetrain.course import Heading, HelpTree, Lesson, Prose, Scene, line, text
from securetrain.paper import Material, PaperError, Sheet, handout, help_card
from securetrain.paper.press import bare
from tests.classroom.packs import HELP
from tests.makers.lessons import lessons
from tests.paper.reading import BARE, MATERIAL, TODAY, reworded
from tests.ui.blocks.samples import INFO, english, with_blocks
from tests.ui.blocks.samples_farsi import farsi

ROOT = Path(__file__).parents[2]
TELLING = (b"Date", b"Producer", b"Qt", b"uuid:", b"Creator", b"securetrain", b"Author")
SIZES = {Sheet.A4: (595, 842), Sheet.LETTER: (612, 792)}

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def printed(qapp: object) -> bytes:
    assert qapp
    return handout(english(), MATERIAL)


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def offsets(pdf: bytes) -> dict[int, int]:
    """Read the table of a PDF as a reader does: from its end."""
    start = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    rows = pdf[start:].split(b"trailer")[0].splitlines()[2:]
    return {n: int(row[:10]) for n, row in enumerate(rows) if row.endswith(b"n ")}


def test_every_object_lies_where_the_table_says(printed: bytes) -> None:
    found = offsets(printed)
    assert len(found) > 20
    for number, offset in found.items():
        assert printed[offset:].startswith(b"%d 0 obj" % number)


def test_the_bytes_name_no_person_program_machine_or_moment(printed: bytes) -> None:
    plain = re.sub(rb"stream\r?\n.*?endstream", b"", printed, flags=re.DOTALL)
    for telling in TELLING:
        assert telling not in plain, telling
    assert b"x:xmpmeta xmlns:x='adobe:ns:meta/'/>" in printed
    assert re.search(rb"/ID \[ <(?:30|2d)+> <(?:30|2d)+> \]", printed), "an id of zeros"


def test_the_title_of_the_lesson_is_the_title_of_the_file(printed: bytes) -> None:
    found = re.search(rb"/Title <FEFF([0-9a-f]*)>", printed)
    assert found
    assert bytes.fromhex(found[1].decode()).decode("utf-16-be") == INFO.title


def test_our_typefaces_travel_in_the_file(printed: bytes) -> None:
    names = set(re.findall(rb"/FontName /\w+\+([\w-]+)", printed))
    assert {b"NotoSans-Regular", b"NotoSans-Bold", b"NotoSansMono-Regular"} <= names
    assert len(re.findall(rb"/FontFile2", printed)) == len(names)


def test_the_same_lesson_gives_the_same_bytes_in_every_run() -> None:
    code = (
        "from hashlib import sha256\n"
        "from tests.paper.test_printing import farsi, MATERIAL, handout\n"
        "print(sha256(handout(farsi(), MATERIAL)).hexdigest())"
    )
    made = set()
    for zone in ("UTC", "Asia/Tehran"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "TZ": zone, "QT_HASH_SEED": ""},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        made.add(done.stdout)
    assert len(made) == 1


@pytest.mark.parametrize("sheet", Sheet)
def test_both_kinds_of_paper_are_printed_on(sheet: Sheet) -> None:
    pdf = handout(with_blocks(Prose(text("x")), info=INFO), BARE, sheet)
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert box
    wide, high = SIZES[sheet]
    assert (round(float(box[1])), round(float(box[2]))) == (wide, high)


def test_answers_lie_on_pages_of_their_own() -> None:
    lesson = english()
    asks_nothing = with_blocks(Heading(2, line("One")), Prose(text("Two")), info=INFO)
    assert pages(handout(asks_nothing, BARE)) == 1
    alone = with_blocks(lesson.items[0], info=INFO)
    assert pages(handout(alone, BARE)) == 2


def test_a_handout_in_farsi_is_set_in_its_own_letters() -> None:
    words.use("fa", places.catalogues())
    pdf = handout(farsi(), MATERIAL)
    assert b"+NotoSansArabic-Regular" in pdf
    assert b"Italic" not in re.sub(rb"/ItalicAngle", b"", pdf)


def test_a_sensitive_lesson_is_not_printed() -> None:
    lesson = with_blocks(Prose(text("x")), info=replace(INFO, sensitive=True))
    with pytest.raises(PaperError):
        handout(lesson, BARE)


def test_a_help_tree_fits_on_both_sides_of_a_sheet() -> None:
    assert pages(help_card(HELP, BARE)) == 1
    assert pages(help_card(_long(12), BARE)) <= 2


def test_a_help_tree_that_is_far_too_long_takes_more_sheets() -> None:
    assert pages(help_card(_long(80), BARE)) > 2


def test_a_damaged_picture_is_left_out() -> None:
    cut = Material(TODAY, places.assets(), lambda _source: MATERIAL.picture("x")[:60])  # type: ignore[index]
    assert handout(english(), cut).startswith(b"%PDF-")


def test_words_that_look_like_a_pdf_change_nothing() -> None:
    hostile = "/Title () /Trapped endobj\nxref\nstartxref\n0\n%%EOF"
    lesson = reworded(english(), lambda _text: hostile, frozenset({"id", "source", "target"}))
    pdf = handout(lesson, BARE)
    for number, offset in offsets(pdf).items():
        assert pdf[offset:].startswith(b"%d 0 obj" % number)


@settings(max_examples=25)
@given(lessons())
def test_every_lesson_that_can_be_written_is_printed(lesson: Lesson) -> None:
    open_lesson = replace(lesson, info=replace(lesson.info, sensitive=False))
    assert handout(open_lesson, BARE).startswith(b"%PDF-")


def test_only_what_qt_adds_is_taken_out() -> None:
    head = b"%PDF-1.4\n1 0 obj\n<<\n/Title ()\n/Creator ()\n/ModDate (D:2026)\n"
    body = b"/Trapped /False\n>>\nendobj\n2 0 obj\nendobj"
    pdf = (
        head
        + body
        + b"\nxref\n0000000009 00000 n \n%010d 00000 n \nstartxref\n%d\n%%%%EOF"
        % (
            (head + body).index(b"2 0 obj"),
            len(head + body) + 1,
        )
    )
    made = bare(pdf, "T")
    assert b"/Title <FEFF0054>\n/Trapped" in made
    table = made.index(b"xref\n")
    assert b"startxref\n%d\n" % table in made
    assert b"%010d 00000 n" % made.index(b"2 0 obj") in made


def _long(scenes: int) -> HelpTree:
    told = Prose(text(*["A few words that say what to do now, calmly, one after another."] * 4))
    each = (Scene(f"s{n}", line(f"Scene {n}"), (told,)) for n in range(scenes))
    return replace(HELP, scenes=tuple(each))
