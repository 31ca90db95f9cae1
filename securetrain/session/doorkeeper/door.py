# SPDX-License-Identifier: GPL-3.0-or-later
"""The session's side of the door: what it may ask of the doorkeeper, and nothing else."""

import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from securetrain.errors import SaveRefusedError
from securetrain.session.doorkeeper.frames import Frame, ProtocolError, read_frame, write_frame

MOST_HANDED = 16 * 1024 * 1024
"""Bytes that one session may hand to the next."""


class Door:
    """Asks the doorkeeper and hears its answers, one at a time."""

    def __init__(
        self,
        hears: BinaryIO,
        says: BinaryIO,
        *,
        folder: Path | None = None,
        hands: tuple[int | None, int | None] = (None, None),
    ) -> None:
        """Take the two ends of the pipes that lead to the doorkeeper.

        Args:
            hears: Its answers.
            says: What is asked.
            folder: The folder of the vault this session is about; a guest's is about none.
            hands: Descriptors of memory that no disk holds and that the doorkeeper never reads:
                what the session before has left, and what this one leaves to the next.
        """
        self._hears = hears
        self._says = says
        self.folder = folder
        self._left_here, self._left_next = hands

    @property
    def listening_at(self) -> int:
        """The descriptor that becomes readable unasked only when the doorkeeper is gone."""
        return self._hears.fileno()

    def save(self, path: Path, kind: str, content: bytes) -> Path:
        """Have ``content`` written to a new file; return where it is.

        Raises:
            SaveRefusedError: the doorkeeper said no, in three sentences.
        """
        from securetrain.session.doorkeeper.places_to_save import check_name  # late: no start saves

        check_name(str(path))
        return Path(self._ask("save", {"path": str(path), "type": kind}, "saved", content)["path"])

    def ask_for_next(self, folder: Path | None = None) -> None:
        """Ask for a fresh session once this one has ended: a guest's, or about a vault's folder.

        Raises:
            SaveRefusedError: nothing may be kept in that folder, in three sentences.
        """
        self._ask("next", {"folder": str(folder or "")}, "agreed")

    def leave_to_next(self, content: bytes) -> None:
        """Leave something to the next session, instead of what was left before.

        Where the system offers no memory to leave it in, the next session begins without.
        """
        if self._left_next is not None:
            os.ftruncate(self._left_next, 0)
            os.lseek(self._left_next, 0, os.SEEK_SET)
            view = memoryview(content[:MOST_HANDED])
            while view:
                view = view[os.write(self._left_next, view) :]

    def take_what_was_left(self) -> bytes:
        """Return what the session before has left, once; whoever reads it must not trust it."""
        left, self._left_here = self._left_here, None
        if left is None:
            return b""
        with suppress(OSError), os.fdopen(left, "r+b") as untrusted:
            untrusted.seek(0)
            content = untrusted.read(MOST_HANDED)
            untrusted.truncate(0)  # the doorkeeper holds this memory for as long as we live
            return content
        return b""

    def _ask(
        self, kind: str, entries: dict[str, str], wanted: str, body: bytes = b""
    ) -> dict[str, str]:
        write_frame(self._says, Frame(kind, entries, body))
        answer = read_frame(self._hears)
        if answer is None or answer.kind not in {wanted, "refused"}:
            raise ProtocolError("The program's other half does not answer.")
        if answer.kind == "refused":
            said = answer.entries
            raise SaveRefusedError(said["what"], safe=said["safe"], next=said["next"])
        return answer.entries
