# SPDX-License-Identifier: GPL-3.0-or-later
"""A passphrase made by lot is offered first, and whichever is taken was typed at least once."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from securetrain.ui import Look, NewPassphrasePage, comes_along
from tests.journeys.hands import Key, focus, go_to, name_of, press, push, reads, write
from tests.ui.pages.conftest import Put, button

DRAWN = "anchor velvet pebble"
KINDS = (("words", "Words"), ("latin", "Letters"))


class Held:
    """A page on the screen, and what it told."""

    def __init__(self, put: Put, *, kinds: tuple[tuple[str, str], ...] = KINDS) -> None:
        """Show a passphrase made by lot."""
        self.page = NewPassphrasePage(
            Look(), title="A passphrase", along=comes_along(2, 0), kinds=kinds
        )
        self.page.show_drawn(DRAWN, "words")
        self.chosen: list[str] = []
        self.typed: list[str] = []
        self.page.chosen.connect(self.chosen.append)
        self.page.typed.connect(self._weigh)
        put(self.page)

    def _weigh(self, text: str) -> None:
        self.typed.append(text)
        enough = len(text) > 5
        self.page.show_strength("It would hold." if enough else "Not long enough yet.", enough)


@pytest.fixture
def held(put: Put) -> Held:
    return Held(put)


def test_the_one_made_by_lot_is_there_first_and_set_from_left_to_right(held: Held) -> None:
    shown = next(each for each in held.page.findChildren(QLabel) if each.accessibleName() == DRAWN)
    assert shown.isVisible()
    assert shown.text().split() == DRAWN.split()
    assert reads("Made for you by lot: far too many to try.")
    assert reads("What you did comes along: 2 answers.")


def test_going_on_waits_until_it_was_typed(held: Held) -> None:
    on = button(held.page, "Go on")
    assert not on.isEnabled()
    go_to("Type it once")
    write("Anchor velvet")
    assert not on.isEnabled()
    write("  pebble")
    assert on.isEnabled()
    assert reads("That is it.")
    press(Key.Key_Return)
    assert held.chosen == [DRAWN]


def test_something_else_is_not_the_same_yet(held: Held, heard: list[str]) -> None:
    go_to("Type it once")
    write("anchor")
    press(Key.Key_Return)
    assert held.chosen == []
    assert heard == ["Not the same yet. Compare it word by word."]


def test_what_was_typed_is_gone_once_it_is_chosen(held: Held) -> None:
    go_to("Type it once")
    write(DRAWN)
    push("Go on")
    assert held.chosen == [DRAWN]
    assert held.page._drawn.field.text() == ""
    assert not button(held.page, "Go on").isEnabled()


def test_another_one_is_asked_for_shown_and_said(
    held: Held, qtbot: QtBot, heard: list[str]
) -> None:
    go_to("Type it once")
    write("anchor")
    with qtbot.waitSignal(held.page.draw_wanted):
        push("Another one")
    held.page.show_drawn("k7mp 3xwa", "latin")
    assert reads("k7mp\u20033xwa")
    assert "k7mp 3xwa" in heard
    assert held.page._drawn.field.text() == ""
    assert button(held.page, "Letters").isChecked()
    assert not button(held.page, "Words").isChecked()


def test_a_kind_is_chosen(held: Held, qtbot: QtBot) -> None:
    with qtbot.waitSignal(held.page.kind_chosen) as told:
        button(held.page, "Letters").click()
    assert told.args == ["latin"]


def test_where_there_is_one_kind_there_is_no_choice(put: Put) -> None:
    held = Held(put, kinds=KINDS[1:])
    assert [b.text() for b in held.page.findChildren(QPushButton) if b.isCheckable()] == []


def test_letters_from_right_to_left_are_set_so(held: Held) -> None:
    held.page.show_drawn("ابتث جحخد", "arabic")
    shown = held.page._drawn._shown
    assert shown.layoutDirection() is shown.layoutDirection().RightToLeft


def test_ones_own_is_weighed_and_typed_twice(held: Held) -> None:
    push("Use my own")
    assert name_of(focus()) == "Your passphrase"
    assert not reads("Made for you by lot")
    write("seven")
    assert reads("Not long enough yet.")
    write(" cats")
    assert held.typed[-1] == "seven cats"
    assert reads("It would hold.")
    press(Key.Key_Return)
    assert name_of(focus()) == "The same once more"
    write("seven")
    press(Key.Key_Return)
    assert reads("The two are not the same yet.")
    assert held.chosen == []
    write(" cats")
    assert reads("They are the same.")
    press(Key.Key_Return)
    assert held.chosen == ["seven cats"]
    assert held.page._own.first.text() == held.page._own._again.text() == ""
    assert "" not in held.typed


def test_ones_own_that_is_too_short_is_not_taken(held: Held) -> None:
    push("Use my own")
    write("cat")
    go_to("The same once more")
    write("cat")
    press(Key.Key_Return)
    assert held.chosen == []
    assert not button(held.page, "Go on").isEnabled()


def test_what_was_enough_is_weighed_anew_when_it_changes(held: Held) -> None:
    push("Use my own")
    write("seven cats")
    go_to("The same once more")
    write("seven cats")
    assert button(held.page, "Go on").isEnabled()
    held.page.typed.disconnect()
    go_to("Your passphrase", back=True)
    press(Key.Key_Backspace)
    assert not button(held.page, "Go on").isEnabled()


def test_one_can_turn_back_to_the_one_made_by_lot(held: Held) -> None:
    push("Use my own")
    push("Use the one made for me")
    assert reads("Made for you by lot")
    assert name_of(focus()).startswith("Type it once")


def test_leaving_is_told(held: Held, qtbot: QtBot) -> None:
    with qtbot.waitSignal(held.page.left):
        push("Not now")


def test_a_failure_leads_back_to_the_field(held: Held, heard: list[str]) -> None:
    go_to("Type it once")
    write(DRAWN)
    press(Key.Key_Return)
    held.page.show_busy("Sealing…")
    held.page.show_failure("There is no room left on the disk.")
    assert heard[-2:] == ["Sealing…", "There is no room left on the disk."]
    assert name_of(focus()).startswith("Type it once")
