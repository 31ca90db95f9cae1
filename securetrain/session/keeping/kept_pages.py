# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept, and what can be done with it: lock, another passphrase, a backup, forget, erase."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from securetrain import ui
from securetrain.errors import SecuretrainError
from securetrain.practice import lessons_in
from securetrain.session.choosing import choose_new_file
from securetrain.session.doorkeeper.door import Door
from securetrain.session.keeping.changing_pages import ChangingPages
from securetrain.session.noting import write_down
from securetrain.session.surroundings import Surroundings
from securetrain.ui import in_background
from securetrain.words import _

if TYPE_CHECKING:
    from securetrain.vault import Vault

SUFFIX = ".stbackup"


class KeptPages:
    """The pages of somebody whose vault is open."""

    def __init__(self, around: Surroundings, door: Door, vault: "Vault") -> None:
        """Take what surrounds the pages, the door that files are saved through, and the vault."""
        self._around, self._door, self._vault = around, door, vault
        self._changing = ChangingPages(around, vault, self.show)

    def show(self) -> None:
        """Show what is kept."""
        write_down(self._around.window)
        vault = self._vault
        page = ui.KeptPage(
            self._around.look(),
            folder=str(vault.folder),
            backups=vault.backups,
            attempts=len(vault.journal.attempts()),
            notes=len(vault.notebook.notes()),
        )
        page.lock_chosen.connect(self._around.ways.lock)
        page.change_chosen.connect(self._changing.show)
        page.backup_chosen.connect(self.show_backup)
        page.forget_chosen.connect(self.show_forget)
        page.erase_chosen.connect(self.show_erase)
        page.left.connect(self._around.go_home)
        self._around.put(page, self.show)

    # A backup.

    def show_backup(self) -> None:
        """Offer a backup, with a passphrase drawn for this one alone."""
        from securetrain.session.keeping.passphrases import draw, kinds

        language = self._around.language()
        passphrase = draw(kinds(language)[0][0])
        page = ui.BackupPage(
            self._around.look(), passphrase=passphrase, backups=self._vault.backups
        )
        page.saved_wanted.connect(partial(self._choose_file, page, passphrase))
        page.left.connect(self.show)
        self._around.put(page, self.show_backup)

    def _choose_file(self, page: "ui.BackupPage", passphrase: str) -> None:
        suggestion = Path.home() / f"backup{SUFFIX}"
        chosen = choose_new_file(self._around.window, _("Save the backup"), suggestion)
        if chosen:
            self.back_up(page, passphrase, chosen)

    def back_up(self, page: "ui.BackupPage", passphrase: str, path: Path) -> None:
        """Save a backup at ``path``, and say so, or why not."""
        from securetrain.vault import back_up

        named = path if path.suffix else path.with_name(path.name + SUFFIX)
        page.show_busy(_("Sealing the backup. This takes about a second."))
        in_background(
            page,
            partial(back_up, self._vault, passphrase),
            then=partial(self._save, page, named),
            failed=lambda error: page.show_failure(str(error)),
        )

    def _save(self, page: "ui.BackupPage", path: Path, content: bytes) -> None:
        try:
            page.show_saved(str(self._door.save(path, "backup", content)))
        except SecuretrainError as error:
            page.show_failure(str(error))

    # Forgetting.

    def show_forget(self) -> None:
        """Offer parts to be forgotten."""
        page = ui.ForgetPage(self._around.look(), self._forgettable())
        page.lesson_forgotten.connect(partial(self._forget_lesson, page))
        page.notes_forgotten.connect(partial(self._forget_notes, page))
        page.all_forgotten.connect(partial(self._forget_all, page))
        page.left.connect(self.show)
        self._around.put(page, self.show_forget)

    def _forgettable(self) -> list["ui.Forgettable"]:
        answers = Counter(attempt.key[:2] for attempt in self._vault.journal.attempts())
        notes = Counter(spot.key for spot in self._vault.notebook.notes())
        titles = {
            book.key: book.info.title
            for book in self._around.library.books(self._around.language())
        }
        known = lessons_in(self._vault.journal)
        return [
            ui.Forgettable("/".join(key), titles.get(key, key[1]), answers[key], notes[key])
            for key in sorted(known, key=lambda key: titles.get(key, key[1]))
        ]

    def _forget_lesson(self, page: "ui.ForgetPage", name: str) -> None:
        pack, _slash, lesson = name.partition("/")

        def forget() -> None:
            self._vault.journal.forget_lessons({(pack, lesson)})
            self._around.held.drafts.forget((pack, lesson))

        self._forget(page, forget)

    def _forget_notes(self, page: "ui.ForgetPage") -> None:
        self._forget(page, self._vault.notebook.forget_notes)

    def _forget_all(self, page: "ui.ForgetPage") -> None:
        def forget() -> None:
            self._vault.journal.forget_all()
            self._around.held.drafts.forget()

        self._forget(page, forget)

    def _forget(self, page: "ui.ForgetPage", deed: Callable[[], None]) -> None:
        said = _("Forgotten.")
        try:
            deed()
        except SecuretrainError as error:
            self._around.say(_("Nothing was forgotten"), str(error))
            said = ""
        self._around.tutor.look_again()
        page.show_entries(self._forgettable(), said)

    # The end of it all.

    def show_erase(self) -> None:
        """Say what erasing does, and what it cannot do."""
        page = ui.ErasePage(self._around.look(), backups=self._vault.backups)
        page.erased_wanted.connect(self._erase)
        page.left.connect(self.show)
        self._around.put(page, self.show_erase)

    def _erase(self) -> None:
        try:
            self._vault.erase()
        except SecuretrainError as error:
            self._around.say(_("Not everything is gone"), str(error))
            return
        self._around.ways.erased()
