# SPDX-License-Identifier: GPL-3.0-or-later
"""The plain blocks: every kind shows its words, in the direction of its language."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QImageWriter
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from securetrain.course import Callout, CalloutType, Fact, Figure, Link, LinkKind, Volatility
from securetrain.ui.blocks import ActionsBlock, FigureBlock, leaf_widget
from securetrain.ui.blocks.figure import Picture
from securetrain.ui.parts import ProseView
from tests.ui.blocks import samples, samples_farsi
from tests.ui.blocks.conftest import Shown, setting_in, words_in

LEAVES = (
    samples.PROSE,
    samples.TABLE,
    samples.CODE,
    samples.FIGURE,
    samples.FACT,
    *samples.callouts(),
    samples.ACTIONS,
)


def picture(width: int, height: int) -> bytes:
    """Return a plain picture."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def test_a_link_is_told_to_whoever_can_follow_it(shown: Shown) -> None:
    followed: list[Link] = []
    view = leaf_widget(samples.PROSE, replace(setting_in("en"), follow=followed.append))
    shown(view)
    assert isinstance(view, ProseView)
    view.link_activated.emit(view.links()[0])
    assert followed == [Link(LinkKind.TERM, "phishing")]


def test_code_runs_left_to_right_in_a_farsi_lesson(shown: Shown) -> None:
    setting = setting_in("fa")
    code = leaf_widget(samples.CODE, setting)
    shown(code, look=setting.look)
    label = code.findChildren(QLabel)[0]
    assert label.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert label.x() < code.width() / 4


def test_every_kind_of_callout_has_a_name_of_its_own(shown: Shown) -> None:
    setting = setting_in("en")
    names = {leaf_widget(each, setting).accessibleName() for each in samples.callouts()}
    assert len(names) == len(CalloutType)
    assert all(names)


def test_a_callout_for_one_system_names_it() -> None:
    block = Callout(CalloutType.DEVICE, samples.FACT.claim, os="android")
    assert leaf_widget(block, setting_in("en")).accessibleName() == "On Android"


def test_what_is_thought_over_is_said_to_be_kept_nowhere(shown: Shown) -> None:
    block = Callout(CalloutType.REFLECT, samples.FACT.claim)
    frame = leaf_widget(block, setting_in("en"))
    shown(frame)
    assert "What you think is for you alone; nothing of it is kept." in words_in(frame)


@pytest.mark.parametrize("trainer", [True, False])
def test_only_trainers_see_notes_for_trainers(shown: Shown, trainer: bool) -> None:
    note = next(each for each in samples.english().blocks if each.KIND == "trainer")
    frame = leaf_widget(note, setting_in("en", trainer=trainer))  # type: ignore[arg-type]
    shown(QWidget(), frame)
    assert frame.isVisible() is trainer
    assert frame.accessibleName() == "For the trainer · Discussion · 10 minutes"


DUE = date(2027, 5, 20)
OVERDUE = date(2027, 5, 21)


@pytest.mark.parametrize(
    ("name", "today", "fact", "lasting"),
    [
        ("in time", DUE, samples.FACT, False),
        ("past its date, fast and critical", OVERDUE, samples.FACT, True),
        ("past its date, not critical", OVERDUE, replace(samples.FACT, critical=False), False),
        (
            "past its date, slow",
            OVERDUE,
            replace(samples.FACT, volatility=Volatility.YEARLY),
            False,
        ),
        ("without a principle", OVERDUE, replace(samples.FACT, principle=()), False),
    ],
)
def test_what_lasts_stands_in_for_an_overdue_claim(
    shown: Shown, name: str, today: date, fact: Fact, lasting: bool
) -> None:
    setting = replace(setting_in("en"), today=today, sources=samples.INFO.sources)
    frame = leaf_widget(fact, setting)
    shown(frame)
    words = words_in(frame)
    assert ("Prefer a code that never travels." in words) is lasting, name
    assert any("was due" in each or "were due" in each for each in words) is (today > DUE)
    assert "Checking a sender, The sample desk. Checked 21 November 2026" in words


def test_a_fact_without_a_known_source_still_says_when_it_was_checked(shown: Shown) -> None:
    frame = leaf_widget(samples.FACT, setting_in("en"))
    shown(frame)
    assert "Checked 21 November 2026" in words_in(frame)


def test_a_picture_is_never_wider_than_its_column(shown: Shown) -> None:
    setting = replace(setting_in("en"), media=lambda _source: picture(1600, 400))
    block = FigureBlock(samples.FIGURE, setting)
    shown(block, width=500)
    shown_picture = block.findChildren(Picture)[0]
    assert shown_picture.width() <= 500
    assert shown_picture.height() == shown_picture.heightForWidth(shown_picture.width())
    assert abs(shown_picture.width() - 4 * shown_picture.height()) <= 4


def test_a_picture_is_a_graphic_in_words_for_screen_readers(shown: Shown) -> None:
    setting = replace(setting_in("en"), media=lambda _source: picture(40, 40))
    block = FigureBlock(samples.FIGURE, setting)
    shown(block)
    met = QAccessible.queryAccessibleInterface(block.findChildren(Picture)[0])
    assert met.role() is QAccessible.Role.Graphic
    assert met.text(QAccessible.Text.Name) == samples.FIGURE.alt


@pytest.mark.parametrize("content", [None, b"", b"no picture", b"\x89PNG\r\n\x1a\n"])
def test_a_missing_picture_is_told_in_words(shown: Shown, content: bytes | None) -> None:
    setting = replace(setting_in("en"), media=lambda _source: content)
    block = FigureBlock(samples.FIGURE, setting)
    shown(block)
    assert samples.FIGURE.alt in words_in(block)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_picture_is_drawn_at_the_edge_where_reading_starts(shown: Shown, language: str) -> None:
    setting = replace(setting_in(language), media=lambda _source: picture(100, 40))
    block = FigureBlock(samples.FIGURE, setting)
    shown(block, look=setting.look)
    drawn = block.grab().toImage()
    far = drawn.width() - 5
    start, end = (far, 5) if language == "fa" else (5, far)
    assert drawn.pixelColor(start, 5) == QColor("teal")
    assert drawn.pixelColor(end, 5) != QColor("teal")


def test_a_damaged_picture_shows_its_words(shown: Shown) -> None:
    whole = picture(200, 100)
    setting = replace(setting_in("en"), media=lambda _source: whole[:60])
    block = FigureBlock(samples.FIGURE, setting)
    shown(block)
    drawn = block.grab().toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(200) for y in range(40)}
    assert QColor("teal").name() not in colours
    assert len(colours) > 1


def test_a_missing_decoration_is_not_told(shown: Shown) -> None:
    block = FigureBlock(Figure("img/a.png", decorative=True), setting_in("en"))
    shown(block)
    assert words_in(block) == []


def test_steps_are_planned_and_taken_off_again(shown: Shown) -> None:
    block = ActionsBlock(samples.ACTIONS, setting_in("en"))
    shown(block)
    told: list[tuple[str, str]] = []
    block.planned.connect(lambda step: told.append(("on", step)))
    block.unplanned.connect(lambda step: told.append(("off", step)))
    box = block.findChildren(QCheckBox)[0]
    assert box.accessibleName().startswith("Add to my plan: Agree on a second channel")
    box.click()
    box.click()
    assert told == [("on", "a-channel"), ("off", "a-channel")]


def test_steps_on_the_plan_are_shown_without_being_told_again(shown: Shown) -> None:
    block = ActionsBlock(samples.ACTIONS, setting_in("en"))
    shown(block)
    told: list[str] = []
    block.planned.connect(told.append)
    block.show_planned({"a-two-step"})
    assert [box.isChecked() for box in block.findChildren(QCheckBox)] == [False, True]
    assert told == []


def test_how_to_take_a_step_back_is_one_button_away(shown: Shown, heard: list[str]) -> None:
    block = ActionsBlock(samples.ACTIONS, setting_in("en"))
    shown(block)
    undo = "Turn it off in the same place; keep the spare codes until then."
    assert undo not in words_in(block)
    asks = block.findChildren(QPushButton)[0]
    assert asks.accessibleDescription() == "Turn on two-step sign-in for your main mail"
    asks.click()
    assert undo in words_in(block)
    assert heard == [undo]
    assert "10 minutes · within 7 days · helps against account takeover" in words_in(block)
    assert "15 minutes · again every 90 days" in words_in(block)


def test_the_first_column_of_a_farsi_table_is_on_the_right(shown: Shown) -> None:
    setting = setting_in("fa")
    table = leaf_widget(samples_farsi.TABLE, setting)
    shown(table, look=setting.look)
    head = {label.text(): label.mapTo(table, label.rect().center()).x() for label in labels(table)}
    first, second = (cell[0].text for cell in samples_farsi.TABLE.head[:2])
    assert head[first] > head[second]


def labels(widget: QWidget) -> list[QLabel]:
    """Return every label of a widget."""
    return widget.findChildren(QLabel)


def test_the_look_is_that_of_the_lessons_language() -> None:
    setting = setting_in("en").for_language("fa")
    assert setting.look.rtl
