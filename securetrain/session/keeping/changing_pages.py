# SPDX-License-Identifier: GPL-3.0-or-later
"""Another passphrase, in its two meanings: because one wants another, or somebody may know it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from securetrain import ui
from securetrain.session.surroundings import Surroundings
from securetrain.ui import in_background
from securetrain.words import _

if TYPE_CHECKING:
    from securetrain.vault import Vault

KNOWN = "known"
"""What the page calls the second meaning."""


class ChangingPages:
    """Asks which, and for the present passphrase; then for the new one."""

    def __init__(self, around: Surroundings, vault: "Vault", done: Callable[[], None]) -> None:
        """Take the vault; ``done`` is called when it has another passphrase, or keeps its own."""
        self._around, self._vault, self._done = around, vault, done
        self._meaning, self._old = "", ""

    def show(self) -> None:
        """Ask why, and for the present passphrase."""
        self._old = ""
        page = ui.ChangePage(self._around.look())
        page.asked.connect(self._ask_for_new)
        page.left.connect(self._done)
        self._around.put(page, self.show)

    def _ask_for_new(self, meaning: str, old: str) -> None:
        self._meaning, self._old = meaning, old
        self._show_new()

    def _show_new(self) -> None:
        from securetrain.session.keeping.passphrases import kinds, offer

        language = self._around.language()
        page = ui.NewPassphrasePage(
            self._around.look(), title=_("Your new passphrase"), kinds=kinds(language)
        )
        page.chosen.connect(partial(self._change, page))
        page.left.connect(self._done)
        self._around.put(page, self._show_new)
        offer(page, language)

    def _change(self, page: "ui.NewPassphrasePage", new: str) -> None:
        from securetrain.vault import change_passphrase, renew_key

        change = renew_key if self._meaning == KNOWN else change_passphrase
        page.show_busy(_("Changing the passphrase. This takes a few seconds."))
        in_background(
            self._around.window,  # whoever has left the page has to be told all the same
            partial(change, self._vault, self._old, new),
            then=partial(self._changed, page),
            failed=partial(self._not_changed, page),
        )

    def _changed(self, page: "ui.NewPassphrasePage", _nothing: None) -> None:
        self._old = ""
        if page is self._around.window.page:
            self._done()
        self._around.say(
            _("The passphrase is changed"),
            _("Older copies of the folder, and backups, still open with theirs."),
        )

    def _not_changed(self, page: "ui.NewPassphrasePage", error: Exception) -> None:
        from securetrain.sealing import WrongPassphraseError

        is_there = page is self._around.window.page
        if isinstance(error, WrongPassphraseError) or not is_there:
            if is_there:
                self.show()
            self._around.say(_("The passphrase is not changed"), str(error))
        else:
            page.show_failure(str(error))
