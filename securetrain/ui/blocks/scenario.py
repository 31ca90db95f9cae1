# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenarios and help trees: a scene, what can be done in it, and an ending that never blames."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from securetrain.course import Ending, HelpTree, Scenario, Scene, SceneBlock, plain
from securetrain.practice import Play, begin_play
from securetrain.ui.blocks.actions import ActionsBlock
from securetrain.ui.blocks.choice_button import ChoiceButton
from securetrain.ui.blocks.ending import ending_frame
from securetrain.ui.blocks.feedback import undo_button
from securetrain.ui.blocks.keyboard import press_focused
from securetrain.ui.blocks.leaves import leaf_widget
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.blocks.settling import changing
from securetrain.ui.blocks.story_map import StoryMap
from securetrain.ui.blocks.texts import shown
from securetrain.ui.parts import (
    Card,
    FlowLayout,
    Intent,
    Role,
    SunkenFrame,
    Tone,
    Wish,
    announce,
    heading,
    label,
    primary,
    quiet,
    secondary,
)
from securetrain.words import _


class ScenarioBlock(Card):
    """A card that shows one scene at a time."""

    accessible_role = QAccessible.Role.Grouping

    choice_made = Signal(int)
    """What was chosen in the scene, counted from 0."""
    stepped_back = Signal()
    started_again = Signal()
    scene_wanted = Signal(str)
    """A scene seen before is to be shown again."""
    continued = Signal()
    took_back = Signal()
    planned = Signal(str)
    unplanned = Signal(str)

    def __init__(self, story: Scenario | HelpTree, setting: Setting) -> None:
        """Show the first scene."""
        super().__init__(setting.look)
        self._setting = setting
        look = setting.look
        is_help = isinstance(story, HelpTree)
        kicker = _("Step by step") if is_help else _("What would you do?")
        title = story.title if isinstance(story, HelpTree) else shown(story.title)
        self.setAccessibleName(title)
        self.body.addWidget(label(kicker, look, role=Role.SMALL_STRONG, tone=Tone.ACCENT))
        self.body.addWidget(heading(title, 3, look))
        self._buttons: list[ChoiceButton] = []
        self._help = is_help
        self._planned: set[str] = set()
        self._scene: QWidget | None = None
        self._intro = story.intro
        self._put(begin_play(story))

    def show_play(self, at: Play) -> None:
        """Show where the story stands; the focus goes to the new scene's heading."""
        with changing(self):
            title = self._put(at)
        title.setFocus()
        announce(self, shown(at.scene.title))

    def show_planned(self, planned: AbstractSet[str]) -> None:
        """Show in every scene which of its steps are on the plan."""
        self._planned.clear()
        self._planned.update(planned)
        for steps in self.findChildren(ActionsBlock):
            steps.show_planned(self._planned)

    def handle(self, wish: Wish) -> bool:
        """Do what a key press asks for; say whether it was for this block."""
        if wish.intent is Intent.CHOOSE:
            self.choose(wish.number)
            return True
        return wish.intent is Intent.GO_ON and press_focused(self)

    def choose(self, number: int) -> None:
        """Choose by a digit from 1."""
        if 1 <= number <= len(self._buttons):
            self._buttons[number - 1].click()

    def offer_undo(self, offered: bool) -> None:
        """Offer at an ending to take it back, or no longer."""
        self._undo.setVisible(offered)

    def focus_first(self) -> None:
        """Go to the first choice."""
        if self._buttons:
            self._buttons[0].setFocus()

    def _put(self, at: Play) -> QWidget:
        if self._scene is not None:
            self._scene.hide()
            self._scene.deleteLater()
        look = self._setting.look
        self._scene = QWidget()
        self._column = QVBoxLayout(self._scene)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(12))
        title = heading(shown(at.scene.title), 4, look)
        title.setFont(look.font(Role.BODY_STRONG))
        title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        stage = SunkenFrame(look)
        if len(at.path) == 1:
            self._add_blocks(self._intro, self._column)
        stage.body.addWidget(title)
        if at.scene.coercion:
            words = _("Nothing you choose here is graded.")
            stage.body.addWidget(label(words, look, role=Role.SMALL, tone=Tone.SECONDARY))
        self._add_blocks(at.scene.blocks, stage.body)
        self._column.addWidget(stage)
        if at.ending:
            self._add_ending(at.ending)
        self._add_choices(at.scene)
        self._add_ways(at)
        self.body.addWidget(self._scene)
        return title

    def _add_blocks(self, blocks: tuple[SceneBlock, ...], column: QVBoxLayout) -> None:
        for block in blocks:
            widget = leaf_widget(block, self._setting)
            if isinstance(widget, ActionsBlock):
                self._connect_steps(widget)
            column.addWidget(widget)

    def _connect_steps(self, steps: ActionsBlock) -> None:
        if self._help:
            steps.leave_out_plan()
            return
        steps.show_planned(self._planned)
        steps.planned.connect(self._planned.add)
        steps.planned.connect(self.planned)
        steps.unplanned.connect(self._planned.discard)
        steps.unplanned.connect(self.unplanned)

    def _add_choices(self, scene: Scene) -> None:
        self._buttons = []
        for number, choice in enumerate(scene.choices):
            button = ChoiceButton(shown(choice.text), number + 1, self._setting.look)
            button.clicked.connect(lambda _on=False, number=number: self.choice_made.emit(number))
            self._buttons.append(button)
            self._column.addWidget(button)

    def _add_ending(self, ending: Ending) -> None:
        frame = ending_frame(ending, self._setting)
        frame.setAccessibleDescription(plain(ending.debrief))
        self._column.addWidget(frame)

    def _add_ways(self, at: Play) -> None:
        look = self._setting.look
        row = FlowLayout(spacing=look.px(8))
        if at.is_over and not self._help:
            go_on = primary(_("Continue"), look)
            go_on.clicked.connect(self.continued)
            row.addWidget(go_on)
            if not at.scene.choices:  # else the ending offers another way itself
                again = secondary(_("Try another way"), look)
                again.clicked.connect(self.started_again)
                row.addWidget(again)
        if len(at.path) > 1:
            back = quiet(_("One scene back"), look)
            back.clicked.connect(self.stepped_back)
            row.addWidget(back)
        if self._help and len(at.path) > 1:
            again = quiet(_("Start again"), look)
            again.clicked.connect(self.started_again)
            row.addWidget(again)
        self._undo = undo_button(look)
        self._undo.clicked.connect(self.took_back)
        row.addWidget(self._undo)
        self._column.addLayout(row)
        if at.is_over and not self._help:
            drawn = StoryMap(at, look)
            drawn.scene_wanted.connect(self.scene_wanted)
            self._column.addWidget(drawn)
