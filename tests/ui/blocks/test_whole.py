# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds of every block and question alike: names, directions, sizes, keys, and time."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from securetrain.course import Block, Lesson, Question, TranslationNote, TranslationState
from securetrain.practice import Quiz, Unsure, order_of
from securetrain.ui.blocks import QuestionBlock, Setting, StepColumn, block_widget, noted
from securetrain.ui.blocks.part_chip import PartChip
from securetrain.ui.parts import DARK, Intent, Look, Wish
from tests.ui.blocks import samples, samples_farsi
from tests.ui.blocks.conftest import Asked, Shown, setting_in, words_in

LESSONS = [samples.english(), samples_farsi.farsi()]
BLOCKS = [(lesson, block) for lesson in LESSONS for block in lesson.blocks]
QUESTIONS = [each for each in BLOCKS if isinstance(each[1], Question)]


def name_of(case: tuple[Lesson, Block]) -> str:
    """Name a case of a table."""
    lesson, block = case
    return f"{lesson.info.language}-{getattr(getattr(block, 'task', block), 'KIND', '')}"


def made(block: Block, setting: Setting) -> QWidget:
    """Make the widget of a block."""
    order = order_of(block, Random(1)) if isinstance(block, Question) else ()
    return block_widget(block, setting, order=order)


def over(block: Question, setting: Setting) -> QuestionBlock:
    """Make a question whose answer is shown in full."""
    widget = made(block, setting)
    assert isinstance(widget, QuestionBlock)
    outcome = Quiz(block).answer(Unsure()).outcome
    assert outcome is not None
    widget.show_outcome(outcome)
    return widget


def met_in(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield an interface and all below it."""
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from met_in(child)


NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.Heading,
}


@pytest.mark.parametrize("case", BLOCKS, ids=name_of)
def test_everything_that_can_be_used_has_a_name(shown: Shown, case: tuple[Lesson, Block]) -> None:
    lesson, block = case
    setting = setting_in(lesson.info.language)
    widget = made(block, setting)
    shown(widget, look=setting.look)
    top = QAccessible.queryAccessibleInterface(widget)
    nameless = [
        each.object()
        for each in met_in(top)
        if each.role() in NAMED and not each.text(QAccessible.Text.Name)
    ]
    assert nameless == []


@pytest.mark.parametrize("case", QUESTIONS, ids=name_of)
def test_a_question_is_a_group_named_by_its_prompt(
    shown: Shown, case: tuple[Lesson, Question]
) -> None:
    setting = setting_in(case[0].info.language)
    widget = made(case[1], setting)
    shown(widget, look=setting.look)
    met = QAccessible.queryAccessibleInterface(widget)
    assert met.role() is QAccessible.Role.Grouping
    assert met.text(QAccessible.Text.Name) == case[1].prompt[0].text


@pytest.mark.parametrize("answered", [False, True])
@pytest.mark.parametrize("case", BLOCKS, ids=name_of)
def test_nothing_is_cut_at_twice_the_size_on_the_smallest_screen(
    shown: Shown, case: tuple[Lesson, Block], answered: bool
) -> None:
    lesson, block = case
    setting = setting_in(lesson.info.language, scale=2.0)
    if answered and not isinstance(block, Question):
        return
    widget = over(block, setting) if answered else made(block, setting)  # type: ignore[arg-type]
    column = shown(widget, look=setting.look, width=800)
    assert not column.horizontalScrollBar().isVisible()
    assert cut(widget) == []


def cut(widget: QWidget) -> list[str]:
    """Return the words of labels and buttons that have less room than they need."""
    found = []
    for each in widget.findChildren(QWidget):
        if not each.isVisible():
            continue
        inside = each.mapTo(widget, QPoint(0, 0)).x() >= 0
        inside = inside and each.mapTo(widget, QPoint(each.width(), 0)).x() <= widget.width()
        if isinstance(each, QLabel | PartChip):
            needed = each.heightForWidth(each.width()) if each.hasHeightForWidth() else 0
            if each.height() < needed - 1 or not inside:
                found.append(each.text() or each.accessibleName())
        elif isinstance(each, QAbstractButton) and each.text():
            narrow = each.width() < each.sizeHint().width()
            found += [each.text()] * (narrow or not inside)
    return found


@pytest.mark.parametrize("case", QUESTIONS, ids=name_of)
def test_whatever_is_clicked_is_forty_px_high(shown: Shown, case: tuple[Lesson, Question]) -> None:
    setting = setting_in(case[0].info.language)
    widget = made(case[1], setting)
    shown(widget, look=setting.look)
    small = [
        (each.accessibleName(), target(each).height())
        for each in widget.findChildren(QAbstractButton)
        if each.isVisible() and target(each).height() < 40
    ]
    assert small == []


def target(button: QAbstractButton) -> QWidget:
    """Return what can be clicked for a button: its whole row where it stands in one."""
    from securetrain.ui.parts import OptionRow

    parent = button.parentWidget()
    return parent if isinstance(parent, OptionRow) else button


@pytest.mark.parametrize("case", QUESTIONS, ids=name_of)
def test_answering_needs_no_mouse(shown: Shown, case: tuple[Lesson, Question]) -> None:
    setting = setting_in(case[0].info.language)
    widget = made(case[1], setting)
    assert isinstance(widget, QuestionBlock)
    shown(widget, look=setting.look)
    widget.focus_first()
    reached: list[QWidget] = []
    focused = widget.window().focusWidget()
    while focused is not None and focused not in reached and len(reached) < 80:
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = widget.window().focusWidget()
    names = {each.accessibleName() for each in reached}
    assert "I am not sure" in names
    missing = [
        each.accessibleName()
        for each in widget.task.findChildren(PartChip)
        if each.accessibleName() not in names
    ]
    assert missing == []


def test_a_farsi_question_is_mirrored_whole(shown: Shown) -> None:
    setting = setting_in("fa")
    widget = made(samples_farsi.CHOICE, setting)
    shown(widget, look=setting.look)
    buttons = [each for each in widget.findChildren(QAbstractButton) if each.isVisible()]
    middle = widget.width() / 2
    starts = [each for each in buttons if each.accessibleName() != "I am not sure"]
    assert all(each.mapTo(widget, each.rect().center()).x() > middle for each in starts)


def test_the_focus_goes_to_the_heading_of_the_feedback(ask: object, shown: Shown) -> None:
    widget = made(samples.CHOICE, setting_in("en"))
    assert isinstance(widget, QuestionBlock)
    asked = Asked(widget, Quiz(samples.CHOICE))
    widget.answered.connect(asked.take)
    shown(widget)
    widget.choose(1)
    widget.check()
    focused = widget.window().focusWidget()
    assert focused is not None
    met = QAccessible.queryAccessibleInterface(focused)
    assert met.role() is QAccessible.Role.Heading
    assert met.text(QAccessible.Text.Name) == "Not yet. Have another look" or asked.quiz.is_over


KEYS = [
    (Wish(Intent.CHOOSE, 1), True),
    (Wish(Intent.GO_ON), True),
    (Wish(Intent.HINT), True),
    (Wish(Intent.NEXT), False),
    (Wish(Intent.SEARCH), False),
    (Wish(Intent.LEAVE), False),
]


@pytest.mark.parametrize(("wish", "taken"), KEYS, ids=str)
def test_a_question_takes_the_keys_that_are_for_it(shown: Shown, wish: Wish, taken: bool) -> None:
    widget = made(samples.CHOICE, setting_in("en"))
    assert isinstance(widget, QuestionBlock)
    shown(widget)
    assert widget.handle(wish) is taken


def test_enter_presses_the_button_that_has_the_focus(shown: Shown) -> None:
    widget = made(samples.CHOICE, setting_in("en"))
    assert isinstance(widget, QuestionBlock)
    shown(widget)
    asked: list[bool] = []
    widget.hint_asked.connect(lambda: asked.append(True))
    hint = next(b for b in widget.findChildren(QAbstractButton) if b.accessibleName() == "Hint")
    hint.setFocus()
    widget.handle(Wish(Intent.GO_ON))
    assert asked == [True]


def test_after_the_last_hint_the_focus_goes_on_and_stays_in_view(shown: Shown) -> None:
    widget = made(replace(samples.CHOICE, hints=samples.CHOICE.hints[:1]), setting_in("en"))
    assert isinstance(widget, QuestionBlock)
    tall = [QWidget(), QWidget()]
    for each in tall:
        each.setMinimumHeight(900)
    column = shown(tall[0], widget, tall[1])
    widget.hint_asked.connect(lambda: widget.show_hints(samples.CHOICE.hints[:1]))
    hint = next(b for b in widget.findChildren(QAbstractButton) if b.accessibleName() == "Hint")
    hint.setFocus()
    hint.click()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "I am not sure"
    bottom = focused.mapTo(column.viewport(), focused.rect().bottomLeft()).y()
    assert bottom < column.viewport().height()


def test_digits_are_left_alone_while_feedback_is_shown(shown: Shown) -> None:
    widget = over(samples.CHOICE, setting_in("en"))
    shown(widget)
    widget.choose(1)
    assert widget.task.answer() is None


def test_feedback_goes_on(shown: Shown, qtbot: QtBot) -> None:
    widget = over(samples.CHOICE, setting_in("en"))
    shown(widget)
    with qtbot.waitSignal(widget.continued):
        widget.handle(Wish(Intent.GO_ON))


@pytest.mark.parametrize("state", TranslationState)
def test_the_source_of_a_translation_is_one_button_away(
    shown: Shown, state: TranslationState
) -> None:
    setting = setting_in("fa")
    note = TranslationNote(0, state, "en", samples.TABLE)
    whole = noted(made(samples_farsi.TABLE, setting), note, setting)
    shown(whole, look=setting.look)
    assert "The sender's address" not in words_in(whole)
    next(b for b in whole.findChildren(QAbstractButton) if b.isVisible()).click()
    assert "The sender's address" in words_in(whole)


@pytest.mark.parametrize("source", samples.english().blocks, ids=lambda block: block.KIND)
def test_every_kind_of_source_can_stand_beside(shown: Shown, source: Block) -> None:
    setting = setting_in("fa")
    note = TranslationNote(0, TranslationState.OUTDATED, "en", source)
    whole = noted(made(samples_farsi.PROSE, setting), note, setting)
    shown(whole, look=setting.look)
    assert "The translation may be out of date" in words_in(whole)


def test_beside_a_question_stand_the_options_of_its_source(shown: Shown) -> None:
    setting = setting_in("fa")
    note = TranslationNote(0, TranslationState.OUTDATED, "en", samples.CHOICE)
    whole = noted(made(samples_farsi.PROSE, setting), note, setting)
    shown(whole, look=setting.look)
    next(b for b in whole.findChildren(QAbstractButton) if b.isVisible()).click()
    assert "– Call her on the number you already have" in words_in(whole)


def test_a_block_without_note_stays_as_it_is() -> None:
    widget = QWidget()
    assert noted(widget, None, setting_in("en")) is widget


def test_a_step_is_made_slice_by_slice_in_order(qtbot: QtBot, shown: Shown) -> None:
    lesson = samples.lesson_of(1500, 8)
    setting = setting_in("en")
    column = StepColumn(setting.look)
    shown(column)
    numbers: list[int] = []
    column.block_made.connect(lambda number, _widget: numbers.append(number))
    with qtbot.waitSignal(column.step_shown):
        column.show_step(len(lesson.blocks), lambda n: made(lesson.blocks[n], setting))
        assert 0 < len(numbers) < len(lesson.blocks)
    assert numbers == list(range(len(lesson.blocks)))


def test_another_step_replaces_the_first_even_before_it_is_whole(
    qtbot: QtBot, shown: Shown
) -> None:
    lesson = samples.lesson_of(1500, 8)
    setting = setting_in("en")
    column = StepColumn(setting.look)
    shown(column)
    column.show_step(len(lesson.blocks), lambda n: made(lesson.blocks[n], setting))
    with qtbot.waitSignal(column.step_shown):
        column.show_step(1, lambda _n: made(samples.CARD, setting))
    assert "What is a second channel?" in words_in(column)
    assert samples.INFO.title not in words_in(column)


def test_a_block_has_its_true_height_as_soon_as_the_column_settles(
    qtbot: QtBot, shown: Shown
) -> None:
    setting = setting_in("en")
    column = StepColumn(setting.look)
    shown(column)
    widget = made(samples.CHOICE, setting)
    assert isinstance(widget, QuestionBlock)
    with qtbot.waitSignal(column.step_shown):
        column.show_step(1, lambda _n: widget)
    words_in(widget)
    asked = Asked(widget, Quiz(samples.CHOICE))
    widget.answered.connect(asked.take)
    widget.choose(1)
    widget.check()
    column.settle()
    at_once = widget.height()
    words_in(widget)
    assert widget.height() == at_once


def test_an_empty_step_is_shown_at_once(qtbot: QtBot) -> None:
    column = StepColumn(Look(DARK))
    qtbot.addWidget(column)
    with qtbot.waitSignal(column.step_shown):
        column.show_step(0, lambda _n: QWidget())


def test_making_a_question_costs_little(qtbot: QtBot, shown: Shown) -> None:
    setting = setting_in("en")
    shown(made(samples.CHOICE, setting))
    start = perf_counter()
    for _ in range(10):
        qtbot.addWidget(made(samples.CHOICE, setting))
    assert (perf_counter() - start) / 10 < 0.03
