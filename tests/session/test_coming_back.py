# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever looks up a key, another language or a larger text comes back to where they were."""

from dataclasses import replace

from securetrain.classroom import Settings
from securetrain.course import Link, LinkKind, Paragraph, Prose, Run
from securetrain.ui import HelpTreePage, KeysPage, LessonPage
from securetrain.ui.blocks import ChoiceButton
from tests.classroom.packs import HELP, put_help, put_pack
from tests.journeys.hands import Key, go_to, press, push, reads, wait_to_read
from tests.staging import KEY, Staged
from tests.ui.blocks.samples import english

RING = "Ring the phone from a friend's"


def walk(staged: Staged) -> None:
    """Go one question into a help tree."""
    staged.arrive()
    push("Help now")
    wait_to_read("What has happened?")
    press(Key.Key_1)
    wait_to_read("Is the phone in your hand")
    press(Key.Key_1)
    wait_to_read(RING)


def test_keys_are_looked_up_in_the_middle_of_help(staged: Staged) -> None:
    walk(staged)
    press(Key.Key_F1)
    assert isinstance(staged.window.page, KeysPage)
    press(Key.Key_Escape)
    assert isinstance(staged.window.page, HelpTreePage)
    wait_to_read(RING)


def test_another_language_or_size_keeps_the_place_in_help(staged: Staged) -> None:
    walk(staged)
    for settings in (Settings("en", scale=150), Settings("fa"), Settings("en")):
        staged.stage.change(settings)
        staged.settle()
        assert isinstance(staged.window.page, HelpTreePage)
        assert reads(RING)


def test_where_a_translation_has_other_scenes_help_begins_anew(staged: Staged) -> None:
    other = replace(HELP.scenes[1], id="other")
    asking = replace(HELP.scenes[0], choices=(replace(HELP.scenes[0].choices[0], target="other"),))
    put_help(staged.lessons / "samples", (replace(HELP, language="fa", scenes=(asking, other)),))
    walk(staged)
    staged.stage.change(Settings("fa"))
    staged.settle()
    wait_to_read("Is the phone in your hand")


def test_help_that_is_chosen_anew_begins_anew(staged: Staged) -> None:
    walk(staged)
    press(Key.Key_Escape)
    wait_to_read("What has happened?")
    press(Key.Key_1)
    wait_to_read("Is the phone in your hand")
    assert not reads(RING)


def test_help_in_another_language_is_marked(staged: Staged) -> None:
    put_pack(staged.lessons, {"fa": (english(),)}, pack="more", help_trees=(HELP,))
    staged.arrive("fa").stage.help.show()
    staged.settle()
    names = [each.accessibleName() for each in staged.window.findChildren(ChoiceButton)]
    marked = [name for name in names if name != HELP.title]
    assert len(names) == 2
    assert len(marked) == 1
    assert marked[0].startswith(f"{HELP.title}. ")


def test_an_address_in_help_is_shown(staged: Staged) -> None:
    link = Run("the office", link=Link(LinkKind.ADDRESS, "https://office.example/"))
    first = replace(HELP.scenes[0], blocks=(Prose((Paragraph((link,)),)),))
    put_help(staged.lessons / "samples", (replace(HELP, scenes=(first, HELP.scenes[1])),))
    staged.arrive().stage.help.show()
    staged.settle()
    press(Key.Key_1)
    go_to("the office")
    press(Key.Key_Return)
    wait_to_read("A web address")


def test_keys_are_looked_up_in_the_middle_of_a_step(staged: Staged) -> None:
    staged.arrive().stage.lessons.open(*KEY)
    staged.settle()
    page = staged.window.page
    assert isinstance(page, LessonPage)
    page.show_step(1)
    staged.settle()
    bar = page.column.verticalScrollBar()
    bar.setValue(bar.maximum())
    staged.settle()
    top = page.block_at_top()
    press(Key.Key_F1)
    press(Key.Key_Escape)
    staged.settle()
    again = staged.window.page
    assert isinstance(again, LessonPage)
    assert again is not page
    assert (again.step, again.block_at_top()) == (1, top)
    assert again.column.verticalScrollBar().value() > 0
