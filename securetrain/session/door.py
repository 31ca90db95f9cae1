# SPDX-License-Identifier: GPL-3.0-or-later
"""The session's side of the door: what it may ask of the doorkeeper, and nothing else."""

from pathlib import Path
from typing import BinaryIO

from securetrain.errors import SaveRefusedError
from securetrain.session.frames import Frame, ProtocolError, read_frame, write_frame


class Door:
    """Asks the doorkeeper and hears its answers, one at a time."""

    def __init__(self, hears: BinaryIO, says: BinaryIO) -> None:
        """Take the two ends of the pipes that lead to the doorkeeper."""
        self._hears = hears
        self._says = says

    @property
    def listening_at(self) -> int:
        """The descriptor that becomes readable unasked only when the doorkeeper is gone."""
        return self._hears.fileno()

    def save(self, path: Path, kind: str, content: bytes) -> Path:
        """Have ``content`` written to a new file; return where it is.

        Raises:
            SaveRefusedError: the doorkeeper said no, in three sentences.
        """
        from securetrain.session.places_to_save import check_name  # late: no start saves

        check_name(str(path))
        write_frame(self._says, Frame("save", {"path": str(path), "type": kind}, content))
        answer = read_frame(self._hears)
        if answer is None or answer.kind not in {"saved", "refused"}:
            raise ProtocolError("The program's other half does not answer.")
        if answer.kind == "refused":
            entries = answer.entries
            raise SaveRefusedError(entries["what"], safe=entries["safe"], next=entries["next"])
        return Path(answer.entries["path"])

    def ask_for_next(self) -> None:
        """Ask for a fresh session once this one has ended."""
        write_frame(self._says, Frame("next", {}))
