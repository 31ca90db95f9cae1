# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session holds for the person in front of it: a guest's list, or an open vault."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain import places
from securetrain.classroom import (
    MADE,
    Known,
    Library,
    OpenedPacks,
    Settings,
    known_of,
    settings_from_words,
    settings_to_words,
)
from securetrain.errors import SecuretrainError
from securetrain.practice import GuestJournal, Journal

if TYPE_CHECKING:
    from securetrain.session.putting_down import Drafts
    from securetrain.vault import Vault


@dataclass(frozen=True)
class Held:
    """A journal, the settings of before, and the vault that both lie in; a guest has none.

    ``known`` is what all attempts come to, where that was worked out already; ``at`` names what
    was on the desk when it was locked; ``opened`` are the packs that somebody opened, and
    ``waiting`` untrusted paths of those to open next; a session that ``is_marked`` reads without
    trust.
    """

    journal: Journal = field(default_factory=GuestJournal)
    settings: Settings = field(default_factory=Settings)
    vault: "Vault | None" = None
    known: Known | None = None
    at: str = ""
    opened: OpenedPacks = field(default_factory=OpenedPacks)
    waiting: tuple[str, ...] = ()
    is_marked: bool = False

    @property
    def library(self) -> Library:
        """The lessons: those that came with the program, and those that were opened.

        What is read without trust stands alone, so that nobody takes it for the others.
        """
        came = () if self.is_marked else (places.compiled_lessons(),)
        return Library(*came, self.opened)

    @property
    def folder(self) -> Path | None:
        """Where the vault lies."""
        return self.vault.folder if self.vault else None

    @property
    def drafts(self) -> "Drafts | None":
        """Where what is half answered is put down."""
        return self.vault.drafts if self.vault else None

    def keep(self, settings: Settings, at: str = "") -> None:
        """Keep the settings, and what is on the desk, where anything is kept."""
        if self.vault:
            desk = {_DESK: at} if at else {}
            self.vault.keep_settings({**settings_to_words(settings), **desk})

    def close(self) -> None:
        """Close the vault; the next window may open it."""
        if self.vault:
            self.vault.close()


_DESK = "desk"


def held_in(vault: "Vault", usual: Settings, done: Journal | None = None) -> Held:
    """Look up what a session needs of a vault; slow with many answers, so not for a window.

    Args:
        vault: It is open.
        usual: The settings where none were kept.
        done: What a guest did before, to be kept as well.
    """
    if done:
        vault.journal.take_over(done)
        done.forget_all()  # should anything below fail, the next try must not add it again
    words = vault.settings()
    if at := words.pop(_DESK, ""):  # on the desk once more, and no longer than that
        with suppress(SecuretrainError):  # a full disk must not keep anybody out
            vault.keep_settings(words)
    with suppress(SecuretrainError):  # then when a pack is opened or removed next
        vault.packs.clear()
    _remember_day(vault)
    opened = OpenedPacks(vault.packs)
    library = Library(places.compiled_lessons(), opened)
    return Held(
        vault.journal,
        settings_from_words(words, usual),
        vault,
        known_of(library, vault.journal, vault.states),
        at,
        opened,
    )


def _remember_day(vault: "Vault") -> None:
    """Keep with each channel the latest day that a believable clock has shown."""
    channels = vault.packs.channels()
    if not channels:
        return
    from securetrain.pack import Clock, with_clock

    with suppress(SecuretrainError):  # a disk that takes no more: then another day
        for each in channels:
            seen = with_clock(each, Clock(date.today(), MADE))
            if seen != each:
                vault.packs.keep_channel(seen)
