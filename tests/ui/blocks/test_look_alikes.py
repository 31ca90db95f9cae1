# SPDX-License-Identifier: GPL-3.0-or-later
"""Look-alikes: each kind of message keeps every part, in order and in sight."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from securetrain.course import Inspect, Part, Reading, text
from securetrain.course import Look as Kind
from securetrain.ui.blocks import Setting
from securetrain.ui.blocks.drawn_marks import Initial, InventedCode, invented_modules
from securetrain.ui.blocks.look_alikes import Message
from securetrain.ui.blocks.message_line import PlainWords
from securetrain.ui.blocks.message_shape import heads_list, labelled, name_in
from tests.ui.blocks.conftest import Shown, setting_in, words_in

WHY = text("A reason.")
LONG = "Somebody in Hallow tried to sign in to your account at nine in the evening."


def part(words: str, *, fine: bool = False) -> Part:
    return Part(words, Reading.FINE if fine else Reading.SUSPICIOUS, WHY)


MESSAGE = (
    (Part("From: Ada Vell <"), part("ada@vell.example"), Part(">")),
    (Part("Subject: "), part("Tonight", fine=True)),
    (),
    (Part("To keep it, "), part("sign in here")),
    (part("Ada: thank you", fine=True),),
    (Part("You: I will call."),),
    (Part("It wants to:"),),
    (part("read your mail"),),
    (part(LONG),),
)


def message(kind: Kind, setting: Setting) -> Message:
    made = Message(Inspect(kind, MESSAGE), setting)
    made.setLayoutDirection(setting.look.direction)
    return made


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_part_is_there_in_order_and_in_sight(shown: Shown, kind: Kind, scale: float) -> None:
    setting = setting_in("en", scale=scale)
    made = message(kind, setting)
    column = shown(made, look=setting.look, width=800)
    parts = Inspect(kind, MESSAGE).parts
    assert [chip.accessibleName() for chip in made.chips] == [each.text for each in parts]
    places = [chip.mapTo(made, QPoint(0, 0)) for chip in made.chips]
    for (one, place), (other, below) in pairwise(zip(made.chips, places, strict=True)):
        assert below.y() >= place.y() + one.height() or below.x() >= place.x() + one.width()
        assert other.height() >= other.heightForWidth(other.width())
    assert not column.horizontalScrollBar().isVisible()


@pytest.mark.parametrize("kind", Kind)
def test_no_words_between_the_parts_are_left_out(
    shown: Shown, setting: Setting, kind: Kind
) -> None:
    made = message(kind, setting)
    shown(made)
    said = " ".join(words_in(made))
    for words in ("Ada Vell", "To keep it,", "You:", "I will call.", "It wants to:"):
        assert said.count(words) == 1


@pytest.mark.parametrize("kind", Kind)
def test_no_two_kinds_look_the_same(shown: Shown, setting: Setting, kind: Kind) -> None:
    pictures = []
    for each in (kind, next(other for other in Kind if other is not kind)):
        made = message(each, setting)
        shown(made)
        pictures.append(made.grab().toImage())
    assert pictures[0] != pictures[1]


def test_words_between_parts_stay_on_one_line_where_there_is_room(
    shown: Shown, setting: Setting
) -> None:
    made = Message(Inspect(Kind.PAGE, ((part("a"),), (Part(LONG[:60]), part("b")))), setting)
    shown(made)
    words = made.findChildren(PlainWords)[0]
    assert words.width() >= words.fontMetrics().horizontalAdvance(LONG[:60])


LABELS = {
    "a label": ("From: Ada", "From:"),
    "of another script": ("از: آدا", "از:"),
    "a wide colon": ("发件人：李", "发件人："),
    "an address": ("https://a.example", ""),
    "a long sentence": ("Listen, this is what I wanted to say: no", ""),
    "a name of a host": ("a.example: no", ""),
    "no colon": ("Hello", ""),
}


@pytest.mark.parametrize(("words", "label"), LABELS.values(), ids=LABELS)
def test_a_label_is_known_by_its_shape(words: str, label: str) -> None:
    assert labelled((Part(words),)) == label


def test_a_line_says_its_name_behind_its_label() -> None:
    assert name_in((Part("From: Ada <"), part("a@b.example"))) == "Ada < a@b.example"
    assert labelled(()) == ""
    assert heads_list((Part("It wants to:"),))
    assert not heads_list((part("It wants to:"),))


def test_what_was_said_by_oneself_stands_at_the_other_side(shown: Shown) -> None:
    for language, mine_is_right in (("en", True), ("fa", False)):
        setting = setting_in(language)
        made = message(Kind.CHAT, setting)
        shown(made, look=setting.look)
        frames = {
            str(each.property("role")): each
            for each in made.findChildren(QWidget)
            if str(each.property("role")).startswith("bubble")
        }
        theirs, mine = frames["bubble"], frames["bubble-mine"]
        ends = [each.mapTo(made, QPoint(each.width(), 0)).x() for each in (theirs, mine)]
        starts = [each.mapTo(made, QPoint(0, 0)).x() for each in (theirs, mine)]
        assert (ends[1] > ends[0]) if mine_is_right else (starts[1] < starts[0])


def test_the_speaker_stands_beside_the_words_and_is_still_heard(
    shown: Shown, setting: Setting
) -> None:
    made = message(Kind.CALL, setting)
    shown(made)
    chip = next(each for each in made.chips if "thank you" in each.accessibleName())
    assert (chip.shown, chip.accessibleName()) == ("thank you", "Ada: thank you")
    assert "Ada:" in words_in(made)


def test_a_drawn_code_can_be_read_by_no_camera(shown: Shown, setting: Setting) -> None:
    zxing = pytest.importorskip("zxingcpp")
    code = InventedCode(setting.look)
    shown(code)
    image = code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    for scale in (1, 3):
        large = image.scaled(image.width() * scale, image.height() * scale)
        rows = memoryview(large.constBits()).cast("B", (large.height(), large.bytesPerLine()))
        assert zxing.read_barcodes(rows) == []
    assert invented_modules() == invented_modules()


def test_an_initial_is_the_first_letter_of_any_script(
    shown: Shown, qapp: QApplication, setting: Setting
) -> None:
    pictures = set()
    for name in ("“Ada”", "آدا", "+1 555 0147", "…"):
        initial = Initial(name, setting.look)
        shown(initial)
        picture = initial.grab().toImage()  # held: its bits are its own
        pictures.add(bytes(picture.constBits()))
    assert len(pictures) == 4


def test_nothing_drawn_can_be_reached_by_keyboard(shown: Shown, setting: Setting) -> None:
    made = message(Kind.CONSENT, setting)
    shown(made)
    stops = [
        each
        for each in made.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each not in made.chips
    ]
    assert stops == []
