# SPDX-License-Identifier: GPL-3.0-or-later
"""The packs that somebody opened: whose they are, and how each is removed again."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from securetrain.ui.pages.keeping.amounts import size_words
from securetrain.ui.pages.keeping.forget import AskedOnce, question_to_forget
from securetrain.ui.pages.refilled import refilled
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
    primary,
    quiet,
    secondary,
)
from securetrain.words import _, number


@dataclass(frozen=True)
class OpenedPack:
    """A pack as it is shown; ``banner`` says that it is due.

    ``learned`` is how many answers and notes are kept of it, none of each where somebody has only
    read; None where nothing is kept.
    """

    id: str
    title: str
    publisher: str
    version: int
    size: int
    banner: str
    learned: tuple[int, int] | None
    is_here: bool = True


class OpenedPacksPage(ScrollColumn):
    """Lists the packs; each question is asked once, where it stands."""

    open_wanted = Signal()
    folder_wanted = Signal()
    removed = Signal(str)
    forgotten = Signal(str)
    left = Signal()

    def __init__(self, look: Look, packs: Sequence[OpenedPack]) -> None:
        """Show ``packs``."""
        super().__init__(look)
        self._look = look
        self.body.addWidget(heading(_("Packs you opened"), 1, look))
        words = _(
            "Removing a pack leaves what you answered in it, and which version you had, so that no"
            " older one takes its place."
        )
        self.body.addWidget(label(words, look, tone=Tone.SECONDARY))
        self._list = QWidget()
        self.body.addWidget(self._list)
        self._add = primary(_("Open a pack…"), look)
        self._add.clicked.connect(self.open_wanted)
        through = secondary(_("Look through a folder…"), look)
        through.clicked.connect(self.folder_wanted)
        back = quiet(_("Go back"), look)
        back.clicked.connect(self.left)
        row = FlowLayout(spacing=look.px(12))
        for each in (self._add, through, back):
            row.addWidget(each)
        self.body.addLayout(row)
        self._fill(packs)

    def show_packs(self, packs: Sequence[OpenedPack], said: str) -> None:
        """Show what is left, and say what was done; ``said`` is empty where nothing was."""
        self._fill(packs)
        self.settle()
        self._add.setFocus()
        announce(self, said)

    def _fill(self, packs: Sequence[OpenedPack]) -> None:
        shown: list[QWidget] = [label(_("There is none."), self._look)]
        if packs:
            shown = [*map(self._card, packs)]
        self._list = refilled(self.body, self._list, shown, self._look)

    def _card(self, pack: OpenedPack) -> Card:
        card = Card(self._look, padding=16)
        card.body.addWidget(heading(pack.title, 3, self._look))
        if pack.is_here:
            said = _("By {publisher}. Version {version}, {size}.").format(
                publisher=pack.publisher,
                version=number(pack.version),
                size=size_words(pack.size),
            )
        else:
            said = _("This pack is not here any more.")
        card.body.addWidget(label(said, self._look, role=Role.UI, tone=Tone.SECONDARY))
        if pack.banner:
            frame = CalloutFrame("", self._look, tone=Tone.CAUTION, icon="clock")
            frame.body.addWidget(label(pack.banner, self._look))
            card.body.addWidget(frame)
        if pack.is_here:
            remove = AskedOnce(_("Remove the pack"), _("Remove its lessons?"), self._look)
            remove.agree.setText(_("Remove"))
            remove.agree.setAccessibleName(_("Remove"))
            remove.button.setAccessibleDescription(pack.title)
            remove.agreed.connect(partial(self.removed.emit, pack.id))
            card.body.addWidget(remove)
        if pack.learned is not None:
            question = question_to_forget(*pack.learned)
            forget = AskedOnce(_("Forget what I did in it"), question, self._look)
            forget.button.setAccessibleDescription(pack.title)
            forget.agreed.connect(partial(self.forgotten.emit, pack.id))
            card.body.addWidget(forget)
        return card
