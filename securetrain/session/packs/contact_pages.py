# SPDX-License-Identifier: GPL-3.0-or-later
"""The first contact with a publisher: the card is typed, or the pack is read without trust."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from securetrain import ui
from securetrain.errors import SecuretrainError
from securetrain.session.surroundings import Surroundings
from securetrain.words import _

if TYPE_CHECKING:
    from securetrain.pack import UnknownPublisher


class ContactPages:
    """Makes the pages about a publisher whom nobody here has trusted yet."""

    def __init__(
        self,
        around: Surroundings,
        put: Callable[[Callable[[], QWidget]], None],
        *,
        open_again: Callable[[str], None],
        leave: Callable[[], None],
    ) -> None:
        """Take how a page is put on stage, how a file is opened again, and the way back."""
        self._around, self._put, self._open_again, self._leave = around, put, open_again, leave
        self._path = ""

    def show(self, found: "UnknownPublisher", path: str) -> None:
        """Show who they say they are."""
        self._path = path
        self._put(partial(self._contact, found))
        for fault in self._around.held.opened.faults:  # it may be why nobody knows them here
            self._around.say(_("A part of this program is damaged"), fault)

    def _contact(self, found: "UnknownPublisher") -> QWidget:
        page = ui.FirstContactPage(
            self._around.look(), name=found.name, pack=found.pack, version=found.version
        )
        page.group_typed.connect(partial(self._tick, page, found))
        page.trusted.connect(partial(self._trust, found))
        page.reading_chosen.connect(partial(self._put, partial(self._reading, found)))
        page.left.connect(self._leave)
        return page

    def _tick(
        self, page: "ui.FirstContactPage", found: "UnknownPublisher", at: int, typed: str
    ) -> None:
        from securetrain.pack import group_matches

        page.show_group(at, fits=group_matches(found.channel.id, at, typed))

    def _trust(self, found: "UnknownPublisher", typed: list[str]) -> None:
        from securetrain.pack import trust

        try:
            self._around.held.opened.store.keep_channel(trust(found, typed))
        except SecuretrainError as error:
            self._around.say(_("This publisher is not trusted yet"), str(error))
            return
        self._open_again(self._path)

    def _reading(self, found: "UnknownPublisher") -> QWidget:
        page = ui.ReadingWithoutTrustPage(
            self._around.look(),
            name=found.name,
            answers=self._around.tutor.answers,
            kept=self._around.held.vault is not None,
        )
        page.agreed.connect(self._read)
        page.left.connect(partial(self._put, partial(self._contact, found)))
        return page

    def _read(self) -> None:
        try:
            self._around.ways.read_without_trust(self._path)
        except SecuretrainError as error:
            self._around.say(_("This did not work"), str(error))
