# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson as it stands on a shelf or on today's page: one button that says everything."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from securetrain.classroom import ShelfEntry, exposure_sentences, minutes
from securetrain.practice import LessonState
from securetrain.ui.parts import CalloutFrame, FlowLayout, Look, Role, Tone, chip, heading, label
from securetrain.words import _, number


class Entry(QPushButton):
    """A card that is one button, as high as the words inside need; fill ``inside``, then close."""

    def __init__(self, look: Look) -> None:
        """Make an empty card."""
        super().__init__()
        self.setProperty("kind", "entry")
        self.inside = QVBoxLayout(self)
        edge = look.px(16)
        self.inside.setContentsMargins(edge, edge, edge, edge)
        self.inside.setSpacing(look.px(6))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def close_over(self, *said: str) -> None:
        """Be one button over all that is inside, named by sentences."""
        self.setAccessibleName(" ".join(map(_sentence, filter(None, said))).removesuffix("."))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need at a width."""
        return self.inside.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size that the words inside need."""
        return self.inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size that clips nothing."""
        return self.inside.totalMinimumSize()


class LessonEntry(Entry):
    """The title, the need it answers, its length and state; opens the lesson."""

    def __init__(self, entry: ShelfEntry, look: Look) -> None:
        """Show ``entry``; its words run in the lesson's own direction."""
        super().__init__(look)
        info = entry.book.info
        self.entry = entry
        own = look.for_language(info.language)
        tone = Tone.SECONDARY if entry.withdrawn else Tone.TEXT
        self._head = QHBoxLayout()
        self._head.addWidget(heading(info.title, 3, own, tone=tone), 1)
        self.inside.addLayout(self._head)
        about, spoken = (entry.withdrawn, look) if entry.withdrawn else (info.need, own)
        self.inside.addWidget(label(about, spoken, role=Role.UI, tone=Tone.SECONDARY))
        self.inside.addStretch(1)
        chips = _chips(entry, look)
        flow = FlowLayout(spacing=look.px(6))
        for words in chips:
            flow.addWidget(chip(words, look))
        self.inside.addLayout(flow)
        missing = exposure_sentences(info.exposure)[1:]
        for words in missing:
            shown = label(words, look, role=Role.CAPTION, tone=Tone.SECONDARY)
            self.inside.addWidget(shown)
        self.close_over(info.title, about, *chips, *missing)

    def leave_corner(self, wide: int) -> None:
        """Keep ``wide`` px of the corner free in which the title's line ends."""
        self._head.addSpacing(wide - self.inside.contentsMargins().right())


def taken_back(entry: ShelfEntry, look: Look) -> CalloutFrame:
    """Return a note that a lesson was taken back, and why."""
    words = _("Taken back by its publisher: {title}").format(title=entry.book.info.title)
    frame = CalloutFrame(words, look, tone=Tone.CAUTION, icon="warning")
    frame.body.addWidget(label(entry.withdrawn, look, role=Role.UI, tone=Tone.SECONDARY))
    return frame


def _sentence(words: str) -> str:
    """Return words with a full stop, where they do not end in a sign of their own."""
    return words if words.endswith((".", "?", "!", "…", "؟", "။")) else f"{words}."


def state_name(state: LessonState) -> str:
    """Return a lesson's state in a word or two; empty for a new one."""
    return {
        LessonState.NEW: "",
        LessonState.STARTED: _("Started"),
        LessonState.KNOWN: _("Known already"),
        LessonState.DONE: _("Done"),
        LessonState.SOLID: _("Solid"),
        LessonState.UPDATED: _("Updated"),
    }[state]


def step_words(step: int, steps: int) -> str:
    """Return where in a lesson somebody is; ``step`` counts from 1."""
    return _("Step {step} of {steps}").format(step=number(step), steps=number(steps))


def _chips(entry: ShelfEntry, look: Look) -> list[str]:
    info = entry.book.info
    if entry.withdrawn:
        return [_("Taken back")]
    stale = _("Due for review") if entry.stale else ""
    words = [minutes(info.minutes), state_name(entry.state), stale]
    if info.language != look.interface:
        words.append(_("Not translated yet"))
    elif info.unreviewed:
        words.append(_("Translation not checked yet"))
    return [each for each in words if each]
