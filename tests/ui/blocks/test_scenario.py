# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenarios: scenes, endings that never blame, and another way to try."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QPushButton

from securetrain.course import (
    Action,
    Actions,
    Ending,
    EndingKind,
    HelpTree,
    Scenario,
    Scene,
    SceneChoice,
    line,
    plain,
    text,
)
from securetrain.practice import begin_play
from securetrain.ui.blocks import ActionsBlock, ScenarioBlock, Setting
from securetrain.ui.blocks.choice_button import ChoiceButton
from securetrain.ui.blocks.ending import ending_frame
from securetrain.ui.blocks.story_map import StoryDrawing, StoryMap
from securetrain.ui.parts import LIGHT, Intent, Look, Tone, Wish
from tests.ui.blocks import samples
from tests.ui.blocks.conftest import Shown, words_in

Begin = Callable[[Scenario], ScenarioBlock]


def press(block: ScenarioBlock, name: str) -> None:
    """Press the visible button of that name."""
    shown = [each for each in block.findChildren(QPushButton) if not each.isHidden()]
    next(each for each in shown if each.accessibleName() == name).click()


def ticked(block: ScenarioBlock) -> list[bool]:
    """Return of each visible step whether it is on the plan."""
    return [each.isChecked() for each in block.findChildren(QCheckBox) if each.isVisible()]


def test_a_scene_shows_its_choices_as_buttons(begin: Begin) -> None:
    block = begin(samples.SCENARIO)
    names = [each.accessibleName() for each in block.findChildren(ChoiceButton)]
    assert names == [plain(each.text) for each in samples.SCENARIO.scenes[0].choices]
    assert "You are alone in the office." in words_in(block)
    assert block.accessibleName() == plain(samples.SCENARIO.title)


def test_an_ending_tells_what_it_was_and_never_blames(begin: Begin) -> None:
    block = begin(samples.SCENARIO)
    block.choose(2)
    words = words_in(block)
    assert "This way carries a risk" in words
    assert "He was alone with the router for ten minutes." in words
    assert not any("fail" in each.lower() or "wrong" in each.lower() for each in words)


def test_enter_takes_the_choice_that_has_the_focus_and_says_whether_there_was_one(
    begin: Begin,
) -> None:
    block = begin(samples.SCENARIO)
    block.focus_first()
    assert block.handle(Wish(Intent.GO_ON))
    assert "A way that helps" in words_in(block)
    assert not block.handle(Wish(Intent.GO_ON))


def test_another_way_can_be_tried(begin: Begin) -> None:
    block = begin(samples.SCENARIO)
    block.choose(2)
    press(block, "Try another way")
    assert "At the desk" in words_in(block)
    block.choose(1)
    assert "A way that helps" in words_in(block)


def test_one_scene_back_is_one_scene_back(begin: Begin) -> None:
    block = begin(samples.SCENARIO)
    block.choose(3)
    press(block, "One scene back")
    assert "At the desk" in words_in(block)


def test_a_story_that_is_over_goes_on(begin: Begin) -> None:
    block = begin(samples.SCENARIO)
    went_on: list[bool] = []
    block.continued.connect(lambda: went_on.append(True))
    block.choose(1)
    press(block, "Continue")
    assert went_on == [True]


def test_a_choice_that_is_not_there_changes_nothing(begin: Begin) -> None:
    block = begin(samples.SCENARIO)
    block.choose(9)
    assert "At the desk" in words_in(block)


def test_nothing_is_graded_under_coercion_and_the_ending_weighs(begin: Begin) -> None:
    scenes = (
        Scene("a", line("At the border"), (), (SceneChoice(line("Wait"), "b"),), coercion=True),
        Scene("b", line("Later"), ending=Ending(EndingKind.OPEN, text("It costs time."))),
    )
    block = begin(replace(samples.SCENARIO, scenes=scenes))
    assert "Nothing you choose here is graded." in words_in(block)
    block.choose(1)
    assert "What this way gains and costs" in words_in(block)


def test_steps_in_a_scene_can_be_planned(begin: Begin) -> None:
    steps = Actions((Action("a-lock", line("Lock the cabinet")),))
    first = replace(samples.SCENARIO.scenes[0], blocks=(steps,))
    block = begin(replace(samples.SCENARIO, scenes=(first, *samples.SCENARIO.scenes[1:])))
    planned: list[str] = []
    block.planned.connect(planned.append)
    block.findChildren(ActionsBlock)[0].planned.emit("a-lock")
    assert planned == ["a-lock"]


def test_a_planned_step_is_ticked_still_when_its_scene_is_shown_again(begin: Begin) -> None:
    steps = Actions((Action("a-lock", line("Lock the cabinet")), Action("a-call", line("Call"))))
    first = replace(samples.SCENARIO.scenes[0], blocks=(steps,))
    block = begin(replace(samples.SCENARIO, scenes=(first, *samples.SCENARIO.scenes[1:])))
    block.show_planned({"a-call"})
    assert ticked(block) == [False, True]
    for box in block.findChildren(QCheckBox):
        box.click()
    block.choose(2)
    block.stepped_back.emit()
    assert ticked(block) == [True, False]


def test_steps_of_a_help_tree_offer_no_plan_that_would_not_hold_them(
    shown: Shown, setting: Setting
) -> None:
    steps = Actions((Action("a-lock", line("Lock the cabinet"), undo=text("Unlock it.")),))
    scene = replace(samples.SCENARIO.scenes[0], blocks=(steps,))
    scenes = (scene, *samples.SCENARIO.scenes[1:])
    block = ScenarioBlock(
        HelpTree("lost", "My phone is gone", "It is gone.", "en", scenes), setting
    )
    shown(block)
    assert "Lock the cabinet" in words_in(block)
    assert ticked(block) == []
    assert "Add to my plan" not in words_in(block)
    assert [each.text() for each in block.findChildren(QPushButton) if each.isCheckable()] == [
        "How to take it back"
    ]


def test_a_help_tree_offers_no_grade_and_a_new_start(shown: Shown, setting: Setting) -> None:
    tree = HelpTree("lost", "My phone is gone", "I lost it.", "en", samples.SCENARIO.scenes)
    block = ScenarioBlock(tree, setting)
    shown(block)
    block.show_play(begin_play(tree).choose(0))
    buttons = block.findChildren(QPushButton)
    names = [each.accessibleName() for each in buttons if not each.isHidden()]
    assert "Start again" in names
    assert "Try another way" not in names


def test_the_focus_goes_to_the_new_scene(begin: Begin) -> None:
    block = begin(samples.SCENARIO)
    block.choose(1)
    focused = block.window().focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "You called"


def test_the_map_tells_what_was_seen_and_leads_back_there(begin: Begin) -> None:
    block = begin(samples.SCENARIO)
    assert not block.findChildren(StoryMap)
    block.choose(2)
    words = words_in(block)
    assert "Map of this story" in words
    assert any(each.startswith("You have seen 2 of ") for each in words)
    press(block, "Back to the scene: At the desk")
    assert "At the desk" in words_in(block)
    block.choose(1)
    assert any(each.startswith("You have seen 3 of ") for each in words_in(block))


def test_the_map_begins_where_reading_begins(shown: Shown) -> None:
    play = begin_play(samples.SCENARIO).choose(1)
    sides = []
    for language in ("en", "fa"):
        look = Look(LIGHT, 1.0, "en", language)
        drawing = StoryDrawing(play, look)
        drawing.setLayoutDirection(look.direction)
        shown(drawing)
        image = drawing.grab().toImage()
        accent = look.theme.accent.lower()
        across = range(image.width())
        painted = [x for x in across if image.pixelColor(x, look.px(16)).name() == accent]
        sides.append(painted[0] < image.width() / 2)
    assert sides == [True, False]


def test_an_open_ending_has_a_look_of_its_own_and_judges_nothing(
    shown: Shown, setting: Setting
) -> None:
    colours = []
    for kind in EndingKind:
        frame = ending_frame(Ending(kind, text("It costs time.")), setting)
        shown(frame)
        image = frame.grab().toImage()
        every = {
            image.pixelColor(x, y).name()
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        }
        judging = {setting.look.colour(tone).name() for tone in (Tone.SUCCESS, Tone.CAUTION)}
        colours.append(bool(judging & every))
    assert colours == [True, True, True, False]


def test_an_ending_may_offer_choices_of_its_own(begin: Begin) -> None:
    first, *rest = samples.SCENARIO.scenes
    again = (SceneChoice(line("Try again"), first.id),)
    ends = tuple(replace(each, choices=again) if each.ending else each for each in rest)
    block = begin(replace(samples.SCENARIO, scenes=(first, *ends)))
    block.choose(2)
    names = [each.accessibleName() for each in block.findChildren(QPushButton) if each.isVisible()]
    assert "Try another way" not in names
    press(block, "Try again")
    assert "At the desk" in words_in(block)
