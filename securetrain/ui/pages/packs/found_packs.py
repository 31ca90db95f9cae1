# SPDX-License-Identifier: GPL-3.0-or-later
"""The packs in a folder that somebody chose: whose each is, and how new beside what is here."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import Signal

from securetrain.ui.pages.paths import path_label
from securetrain.ui.parts import (
    CalloutFrame,
    Card,
    FlowLayout,
    Look,
    Role,
    ScrollColumn,
    Tone,
    announce,
    heading,
    label,
    quiet,
    secondary,
)
from securetrain.words import _, ngettext, number


@dataclass(frozen=True)
class FoundPack:
    """A pack before it is opened; ``title`` and ``publisher`` are their words, as plain text.

    ``before`` is the version that is here, 0 for none; ``problem`` says why it cannot be opened.
    """

    path: str
    title: str = ""
    publisher: str = ""
    version: int = 0
    before: int = 0
    is_trusted: bool = False
    problem: str = ""

    @property
    def file(self) -> str:
        """The name of its file."""
        return PurePath(self.path).name


class FoundPacksPage(ScrollColumn):
    """Lists the packs; one is opened at a time."""

    chosen = Signal(str)
    folder_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, folder: str, packs: Sequence[FoundPack]) -> None:
        """Show the ``packs`` that were found in ``folder``."""
        super().__init__(look)
        self._look = look
        self.body.addWidget(heading(_("Packs in a folder"), 1, look))
        self.body.addWidget(path_label(folder, look))
        for pack in packs:
            self.body.addWidget(self._card(pack))
        if not packs:
            words = _("No pack is here. The name of a pack's file ends in .stpack.")
            self.body.addWidget(label(words, look))
        other = secondary(_("Choose another folder…"), look)
        other.clicked.connect(self.folder_wanted)
        back = quiet(_("Go back"), look)
        back.clicked.connect(self.left)
        row = FlowLayout(spacing=look.px(12))
        row.addWidget(other)
        row.addWidget(back)
        self.body.addLayout(row)
        words = ngettext("{n} pack found.", "{n} packs found.", len(packs))
        announce(self, words.format(n=number(len(packs))))

    def show_left_out(self) -> None:
        """Say that the folder holds more than is looked at."""
        frame = CalloutFrame("", self._look, tone=Tone.CAUTION, icon="info")
        words = _("There is more in this folder than is looked through. Choose a folder inside it.")
        frame.body.addWidget(label(words, self._look))
        self.body.insertWidget(2, frame)

    def _card(self, pack: FoundPack) -> Card:
        look = self._look
        card = Card(look, padding=16)
        card.body.addWidget(heading(pack.title or pack.file, 3, look))
        if pack.problem:
            card.body.addWidget(label(pack.problem, look, role=Role.UI, tone=Tone.SECONDARY))
            return card
        card.body.addWidget(label(_standing(pack), look, role=Role.BODY_STRONG))
        card.body.addWidget(label(_whose(pack), look, role=Role.UI, tone=Tone.SECONDARY))
        card.body.addWidget(path_label(pack.file, look))
        opening = secondary(_("Open it"), look)
        opening.setAccessibleDescription(pack.title)
        opening.clicked.connect(partial(self.chosen.emit, pack.path))
        row = FlowLayout()
        row.addWidget(opening)
        card.body.addLayout(row)
        return card


def _standing(pack: FoundPack) -> str:
    if not pack.before:
        words = _("Version {version}. You do not have this pack.")
    elif pack.version > pack.before:
        words = _("Version {version}. You have version {before}, which is older.")
    else:
        words = _("Version {version}. You have it.")
    return words.format(version=number(pack.version), before=number(pack.before))


def _whose(pack: FoundPack) -> str:
    if pack.is_trusted:
        return _("By {publisher}, whom you trust.").format(publisher=pack.publisher)
    if not pack.publisher:
        return _("By a publisher who gives no name, whom you do not know yet.")
    words = _("They call themselves {publisher}. You do not know them yet.")
    return words.format(publisher=pack.publisher)
