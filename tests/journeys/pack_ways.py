# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways of somebody who was handed a pack: each is taken in one session, by keyboard alone."""

from tests.journeys.hands import (
    Key,
    focus,
    name_of,
    press,
    press_sign,
    push,
    reads,
    wait_for,
    wait_to_read,
)
from tests.journeys.keeping_ways import PASSPHRASE, wait_for_today, write_secret
from tests.journeys.ways import arrive, ask_to_close
from tests.pack.editions import NEW, OLD, PUBLISHER, SAFE, card

PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
MARK = "Read without trust: nobody vouches for what stands here."


def type_the_card() -> None:
    """Type all eight groups in Persian digits; each that fits leads on to the next."""
    wait_to_read("A publisher you do not know yet")
    assert reads(PUBLISHER)
    for at, group in enumerate(card(), start=1):
        assert name_of(focus()) == f"Group {at} of 8"
        for digit in group:
            press_sign(PERSIAN[int(digit)])
    assert name_of(focus()) == "Trust this publisher"
    press(Key.Key_Return)
    wait_to_read("By The Harbour Desk, whom you trust")


def add_it(words: str = "Add it") -> None:
    """Take what arrives, and find it in the library."""
    push(words)
    wait_to_read(SAFE)


def trust_as_a_guest() -> None:
    """Arrive with a pack named on the command line, trust its publisher, and add it."""
    arrive(then="A publisher you do not know yet")
    type_the_card()
    assert reads("As a guest you forget which versions were here")
    add_it()
    ask_to_close()


def unlock_it() -> None:
    """Type the passphrase."""
    wait_to_read("Open")
    write_secret(PASSPHRASE)
    press(Key.Key_Return)


def trust_and_keep() -> None:
    """Unlock, trust the publisher of the pack that was named, and add it."""
    unlock_it()
    type_the_card()
    assert reads("On the disk,")
    add_it()
    ask_to_close()


def find_it_and_remove_it() -> None:
    """Unlock, find the lessons that were added, and remove the pack."""
    unlock_it()
    wait_for_today()
    push("Library")
    wait_to_read(SAFE)
    push("Packs you opened")
    push("Remove the pack")
    push("Remove", exactly=True)
    wait_to_read("There is none.")
    ask_to_close()


def take_the_update() -> None:
    """Unlock, see lesson by lesson what a newer version changes, and take it."""
    unlock_it()
    wait_to_read("You have version 1; what you answered stays")
    for words in (NEW, "Lessons that change", "Taken back by its publisher", OLD):
        assert reads(words)
    add_it("Take the new version")
    wait_to_read("Taken back")
    ask_to_close()


def be_refused_the_older() -> None:
    """Unlock, and hear why the older version is not taken."""
    unlock_it()
    wait_to_read("The pack was not opened")
    assert reads("version 3 is known here")
    assert reads("What you have stays as it is.")
    press(Key.Key_Return)
    wait_to_read("Taken back")
    ask_to_close()


def ask_to_read() -> None:
    """Arrive with a pack, and read it without trust."""
    arrive(then="A publisher you do not know yet")
    push("Read without trust…")
    wait_to_read("What happens")
    push("End this session and read")


def read_what_is_marked() -> None:
    """Find nothing but the pack, on marked pages, and no way to keep anything."""
    wait_to_read(SAFE)
    assert reads(MARK)
    assert not reads("Open a pack…")
    push("Today")
    wait_to_read("Good to see you")
    assert reads(MARK)
    push("Keep my progress")
    wait_to_read("What is read without trust is never kept.")
    press(Key.Key_Return)
    wait_for(lambda: not reads("What is read without trust is never kept."), "Its end")
    ask_to_close()


def find_it_on_a_stick() -> None:
    """Arrive with a stick named on the command line, and take one pack of those that are on it."""
    arrive(then="Packs in a folder")
    assert reads("They call themselves The Harbour Desk. You do not know them yet.")
    push("Open it")
    type_the_card()
    push("Add it")
    wait_to_read("You have it.")
    push("Go back")
    wait_to_read(SAFE)
    ask_to_close()
