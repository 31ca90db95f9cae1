# SPDX-License-Identifier: GPL-3.0-or-later
"""Two cards of the settings: when it locks and how to leave, and how little it shows."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from securetrain.classroom import LOCK_MINUTES, LeaveTo, Settings, ShownName
from securetrain.ui.parts import Card, Look, Role, Tone, checkbox_row, heading, label, labelled_row
from securetrain.ui.quiet_look import title_of
from securetrain.words import _, ngettext, number


class LockingCard(Card):
    """When it locks, and what the quick way out is."""

    settings_changed = Signal(Settings)

    def __init__(self, look: Look, settings: Settings, *, hears_system: bool | None = None) -> None:
        """Show ``settings``.

        ``hears_system`` says whether sleep and the system's lock are told; None says nothing of it.
        """
        super().__init__(look)
        self._settings = settings
        self.body.addWidget(heading(_("Locking and leaving"), 2, look))
        self._minutes = _choice(_times(), str(settings.lock_minutes))
        self._minutes.activated.connect(self._changed)
        guests = _("A guest's session is never ended by time: the window shows a neutral page.")
        row = labelled_row(_("Lock when nothing is touched"), self._minutes, look, help_text=guests)
        self.body.addWidget(row)
        if hears_system is not None:
            self.body.addWidget(label(_by_system(hears_system), look, role=Role.UI))
        self._leave_to = _choice(_ends(), settings.leave_to.value)
        self._leave_to.activated.connect(self._changed)
        locks = _("The notes page is empty and keeps nothing. What you keep is locked before.")
        row = labelled_row(_("Leave quickly leads to"), self._leave_to, look, help_text=locks)
        self.body.addWidget(row)
        row, self._by_shift = checkbox_row(
            _("Shift three times leaves quickly"),
            look,
            help_text=_(
                "Switch it off where sticky keys or a tremor press Shift by themselves. The button"
                " and Ctrl+Shift+X stay."
            ),
        )
        self._by_shift.setChecked(settings.leave_by_shift)
        self._by_shift.toggled.connect(self._changed)
        self.body.addWidget(row)

    def show_settings(self, settings: Settings) -> None:
        """Take settings that were changed elsewhere on the page."""
        self._settings = settings

    def _changed(self) -> None:
        changed = replace(
            self._settings,
            lock_minutes=int(self._minutes.currentData()),
            leave_to=LeaveTo(self._leave_to.currentData()),
            leave_by_shift=self._by_shift.isChecked(),
        )
        if changed != self._settings:
            self._settings = changed
            self.settings_changed.emit(changed)


class QuietCard(Card):
    """What the window is called, and who else can see into it."""

    settings_changed = Signal(Settings)

    def __init__(self, look: Look, settings: Settings, *, can_hide: bool = False) -> None:
        """Show ``settings``; ``can_hide`` says whether the system can keep captures out."""
        super().__init__(look)
        self._settings = settings
        self.body.addWidget(heading(_("What others see"), 2, look))
        self._name = _choice(
            [(each.value, title_of(each)) for each in ShownName], settings.shown_name
        )
        self._name.activated.connect(self._changed)
        honest = _("Title and icon change. Whoever looks into the system still finds the program.")
        self.body.addWidget(
            labelled_row(_("Name of the window"), self._name, look, help_text=honest)
        )
        row, self._cover = checkbox_row(
            _("Blur the window while another one is in front"),
            look,
            help_text=_("It is clear again as soon as you come back."),
        )
        self._cover.setChecked(settings.cover)
        self._cover.toggled.connect(self._changed)
        self.body.addWidget(row)
        self._hide = None
        if can_hide:
            row, self._hide = checkbox_row(
                _("Leave the window out of screen captures"),
                look,
                help_text=_("Off at first: a black window in a call draws eyes."),
            )
            self._hide.setChecked(settings.hide_from_capture)
            self._hide.toggled.connect(self._changed)
            self.body.addWidget(row)
        else:
            words = _("This system offers no way to leave a window out of screen captures.")
            self.body.addWidget(label(words, look, role=Role.UI, tone=Tone.SECONDARY))

    def show_settings(self, settings: Settings) -> None:
        """Take settings that were changed elsewhere on the page."""
        self._settings = settings

    def _changed(self) -> None:
        hide = self._hide.isChecked() if self._hide else self._settings.hide_from_capture
        changed = replace(
            self._settings,
            shown_name=ShownName(self._name.currentData()),
            cover=self._cover.isChecked(),
            hide_from_capture=hide,
        )
        if changed != self._settings:
            self._settings = changed
            self.settings_changed.emit(changed)


def _choice(choices: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
    combo = QComboBox()
    for value, words in choices:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(0, combo.findData(str(chosen))))
    return combo


def _times() -> list[tuple[str, str]]:
    return [(str(each), _after(each)) for each in LOCK_MINUTES]


def _after(minutes: int) -> str:
    if not minutes:
        return _("Never")
    words = ngettext("After {n} minute", "After {n} minutes", minutes)
    return words.format(n=number(minutes))


def _ends() -> list[tuple[str, str]]:
    return [
        (LeaveTo.END.value, _("The end of the program")),
        (LeaveTo.NOTES.value, _("An empty notes page")),
    ]


def _by_system(heard: bool) -> str:
    if heard:
        return _("It also locks when the machine goes to sleep, or when the system locks.")
    return _("This system does not tell the program when it locks: lock with Ctrl+L before you go.")
