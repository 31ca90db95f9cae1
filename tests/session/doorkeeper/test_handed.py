# SPDX-License-Identifier: GPL-3.0-or-later
"""One session hands on to the next what somebody would miss, and nothing that makes no sense."""

import pytest

from securetrain.classroom import Settings, ThemeChoice
from securetrain.practice import GuestJournal
from securetrain.session.doorkeeper.handed import Handed, Purpose, hand_on, unpacked
from tests.practice.making import TODAY, attempt
from tests.silent_door import SilentDoor


def test_what_is_handed_over_arrives_whole() -> None:
    journal = GuestJournal([attempt("q-1"), attempt("q-2")])
    handed = Handed(Settings("fa", ThemeChoice.DARK, 150), journal, Purpose.RESTORE, "/a.stbackup")
    arrived = unpacked(handed.packed(), TODAY)
    assert arrived is not None
    assert arrived.settings == handed.settings
    assert (arrived.purpose, arrived.file) == (Purpose.RESTORE, "/a.stbackup")
    assert arrived.journal.attempts() == journal.attempts()


def test_without_anything_done_only_the_settings_arrive() -> None:
    arrived = unpacked(Handed().packed(), TODAY)
    assert arrived is not None
    assert not arrived.journal.attempts()
    assert arrived.purpose is Purpose.LEARN


def test_what_somebody_was_about_to_restore_is_not_handed_on() -> None:
    door = SilentDoor()
    hand_on(door, Handed(purpose=Purpose.RESTORE, file="/home/leila/a.stbackup"), None)
    arrived = unpacked(door.left, TODAY)
    assert arrived is not None
    assert (arrived.purpose, arrived.file) == (Purpose.LEARN, "")


HOSTILE = {
    "nothing": b"",
    "no JSON": b"boo\n",
    "no words": b'{"scale":200}\n',
    "another purpose": b'{"purpose":"spy"}\n',
    "no purpose": b"{}\n",
    "a list": b"[]\n",
    "a journal that is none": b'{}\n{"kind":"vault"}',
    "deep nesting": b"[" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_makes_no_sense_is_left_out(name: str) -> None:
    assert unpacked(HOSTILE[name], TODAY) is None
