# SPDX-License-Identifier: GPL-3.0-or-later
"""What one session hands to the next: how the window looks, and what a guest has done so far.

The one before may have been taken over, so what arrives is read as a stranger's; and what cannot
be read is left out, because there is nobody to ask.
"""

import json
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain.classroom import Settings, settings_from_words, settings_to_words
from securetrain.course import parse
from securetrain.practice import GuestJournal, Journal, carried, carry

if TYPE_CHECKING:
    from securetrain.session.doorkeeper.door import Door


class Purpose(StrEnum):
    """What a session begins with.

    Lessons; a backup to be restored; an empty page for notes; a pack to be read without trust.
    """

    LEARN = "learn"
    RESTORE = "restore"
    NOTES = "notes"
    READ = "read"


@dataclass(frozen=True)
class Handed:
    """Settings, a guest's journal, and what the next session is for.

    ``file`` is the path of the backup that is to be restored, or of the pack that is to be read.
    """

    settings: Settings = field(default_factory=Settings)
    journal: Journal = field(default_factory=GuestJournal)
    purpose: Purpose = Purpose.LEARN
    file: str = ""

    @property
    def along(self) -> str:
        """A sentence on what of the guest comes along; empty for nothing."""
        return along_of(self.journal)

    def packed(self) -> bytes:
        """Return it as bytes for `unpacked`."""
        head = {**settings_to_words(self.settings), _PURPOSE: self.purpose.value, _FILE: self.file}
        return json.dumps(head).encode() + b"\n" + carry(self.journal)


_PURPOSE, _FILE = "purpose", "file"


def along_of(journal: Journal) -> str:
    """Return a sentence on what of a guest comes along into what is kept; empty for nothing."""
    from securetrain.ui import comes_along  # late: a session is handed over without any page

    return comes_along(len(journal.attempts()), len(journal.notebook.notes()))


def unpacked(untrusted: bytes, today: date) -> Handed | None:
    """Return what was handed over, None where nothing was or where it makes no sense."""
    head, _line, journal = untrusted.partition(b"\n")
    try:
        words = parse(head)
        if not isinstance(words, dict) or not all(type(each) is str for each in words.values()):
            return None
        settings = settings_from_words(words, Settings())
        return Handed(
            settings,
            carried(journal, today),
            Purpose(words.get(_PURPOSE, "")),
            words.get(_FILE, ""),
        )
    except ValueError:  # a MismatchError is one, too
        return None


def hand_on(door: "Door", handed: Handed, folder: Path | None) -> None:
    """Let a session follow this one that learns in a folder, or as a guest, with what is handed.

    Raises:
        SaveRefusedError: the folder may not be used.
    """
    door.ask_for_next(folder)
    door.leave_to_next(replace(handed, purpose=Purpose.LEARN, file="").packed())
