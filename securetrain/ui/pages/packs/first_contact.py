# SPDX-License-Identifier: GPL-3.0-or-later
"""A publisher whom nobody here has trusted yet: the eight groups of the card, and no short way."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from securetrain.ui.parts import (
    CalloutFrame,
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
    show_text,
)
from securetrain.ui.parts.buttons import TARGET
from securetrain.words import _, number

GROUPS = 8
FIELD = 150
"""Width of a field in px at 100 %."""


class FirstContactPage(ScrollColumn):
    """Lets a publisher be trusted once all eight groups were typed as they stand on the card."""

    group_typed = Signal(int, str)
    """A group, counted from 0, and what stands in it now; ``show_group`` answers."""
    trusted = Signal(list)
    """All eight groups as they were typed."""
    reading_chosen = Signal()
    left = Signal()

    def __init__(self, look: Look, *, name: str, pack: str, version: int) -> None:
        """Show who they say they are; whatever they say is plain text."""
        super().__init__(look)
        self._look = look
        self._fits = [False] * GROUPS
        self._fields: list[_Group] = []
        self.body.addWidget(heading(_("A publisher you do not know yet"), 1, look))
        self.body.setSpacing(look.px(12))  # so that the first groups stand on the first screen
        self._add_name(name, pack, version)
        self._add_card()
        self._add_fields()
        self._add_buttons()

    def show_group(self, at: int, *, fits: bool) -> None:
        """Tick a group that stands so on the card, and go on to the next."""
        was, self._fits[at] = self._fits[at], fits
        self._fields[at].show_fits(fits)
        self._trust.setEnabled(all(self._fits))
        if fits and not was:
            self._go_on(at)

    def _go_on(self, at: int) -> None:
        rest = [n for n in (*range(at, GROUPS), *range(at)) if not self._fits[n]]
        if rest:
            announce(self, _("Group {n} fits.").format(n=number(at + 1)))
            self._fields[rest[0]].field.setFocus()
        else:
            announce(self, _("All eight groups fit."))
            self._trust.setFocus()

    def _add_name(self, name: str, pack: str, version: int) -> None:
        column = QVBoxLayout()
        column.setSpacing(self._look.px(4))
        says = _("They call themselves:") if name else _("They give no name.")
        column.addWidget(label(says, self._look, role=Role.UI, tone=Tone.SECONDARY))
        if name:
            column.addWidget(label(name, self._look, role=Role.BODY_STRONG))
        words = _("Pack {pack}, version {version}. Anybody can use any name.")
        shown = words.format(pack=pack, version=number(version))
        column.addWidget(label(shown, self._look, role=Role.UI, tone=Tone.SECONDARY))
        self.body.addLayout(column)

    def _add_card(self) -> None:
        card = CalloutFrame(_("Take the publisher's card"), self._look, icon="info")
        words = _(
            "The card must have come another way than this file: on paper from somebody you know,"
            " or read out over the phone. Digits that came with the file prove nothing."
        )
        card.body.addWidget(label(words, self._look))
        self.body.addWidget(card)
        ask = _("Type all eight groups from the card. Each is ticked as it fits.")
        self.body.addWidget(label(ask, self._look))

    def _add_fields(self) -> None:
        flow = FlowLayout(spacing=self._look.px(12))
        for at in range(GROUPS):
            group = _Group(at, self._look)
            group.field.textChanged.connect(partial(self.group_typed.emit, at))
            self._fields.append(group)
            flow.addWidget(group)
        self.first_focus = self._fields[0].field
        self.body.addLayout(flow)

    def _add_buttons(self) -> None:
        self._trust = primary(_("Trust this publisher"), self._look)
        self._trust.setEnabled(False)
        self._trust.clicked.connect(self._trusted)
        read = secondary(_("Read without trust…"), self._look)
        read.clicked.connect(self.reading_chosen)
        back = quiet(_("Go back"), self._look)
        back.clicked.connect(self.left)
        row = FlowLayout(spacing=self._look.px(12))
        for each in (self._trust, read, back):
            row.addWidget(each)
        self.body.addLayout(row)

    def _trusted(self) -> None:
        self.trusted.emit([each.field.text() for each in self._fields])


class _Group(QWidget):
    """A field for five digits of any script, its number above and its state below."""

    def __init__(self, at: int, look: Look) -> None:
        super().__init__()
        self._look = look
        name = _("Group {n} of 8").format(n=number(at + 1))
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setFont(look.font(Role.BODY))
        self.field.setMinimumHeight(look.px(TARGET))
        self.field.setFixedWidth(look.px(FIELD))
        self.field.setMaxLength(9)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(label(number(at + 1), look, role=Role.UI_STRONG, tone=Tone.SECONDARY))
        column.addWidget(self.field)
        self._state = label(" ", look, role=Role.SMALL, tone=Tone.SECONDARY)
        column.addWidget(self._state)

    def show_fits(self, fits: bool) -> None:
        """Say whether what stands here stands so on the card."""
        whole = sum(sign.isdecimal() for sign in self.field.text()) >= 5
        words = _("✓ fits") if fits else _("not yet") if whole else " "
        show_text(self._state, words)
        self._state.setProperty("tone", (Tone.SUCCESS if fits else Tone.SECONDARY).value)
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        self.field.setAccessibleDescription(words.strip())


class ReadingWithoutTrustPage(ScrollColumn):
    """Says what reading without trust means; the session ends with it."""

    agreed = Signal()
    left = Signal()

    def __init__(self, look: Look, *, name: str, answers: int, kept: bool) -> None:
        """Say what is left behind: ``answers`` of a guest, or what is ``kept``."""
        super().__init__(look)
        self.body.addWidget(heading(_("Read without trust"), 1, look))
        words = _(
            "Nobody vouches for this pack: {name} may be anybody, and its advice may be made to"
            " harm you."
        )
        self.body.addWidget(label(words.format(name=name or _("its publisher")), look))
        card = CalloutFrame(_("What happens"), look, icon="info")
        for each in _what_happens(answers, kept=kept):
            card.body.addWidget(label(each, look))
        self.body.addWidget(card)
        back = primary(_("Go back"), look)
        back.clicked.connect(self.left)
        read = secondary(_("End this session and read"), look)
        read.clicked.connect(self.agreed)
        self.first_focus = back
        row = FlowLayout(spacing=look.px(12))
        row.addWidget(back)
        row.addWidget(read)
        self.body.addLayout(row)


def _what_happens(answers: int, *, kept: bool) -> list[str]:
    found = [_("This session ends. A fresh one begins as a guest, without anything you keep.")]
    if kept:
        found.append(_("What you keep is locked meanwhile, and stays as it is."))
    elif answers:
        found.append(_("What you answered as a guest until now is forgotten."))
    found.append(_("Every page is marked, and nothing of it can be kept."))
    return found
