# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done with a pack beside the window: looked into, added, read without trust."""

from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from threading import Event
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QObject, Signal

from securetrain import places
from securetrain.classroom import Arriving, Bundled, Known, Library, arriving_of, known_of
from securetrain.session.doorkeeper.reading import failures_told, open_local
from securetrain.session.held import Held
from securetrain.words import _

if TYPE_CHECKING:
    from securetrain.pack import Opened, UnknownPublisher, Watch


class Task(QObject):
    """One piece of work, how far it is, and a way to stop it."""

    moved = Signal(int)
    """How far it is, in thousandths."""

    def __init__(self, owner: QObject) -> None:
        """Begin at nothing."""
        super().__init__(owner)
        self._is_stopped = Event()
        self._last = -1

    def stop(self) -> None:
        """Let the work end at the next file."""
        self._is_stopped.set()

    def watch(self, done: int, whole: int) -> bool:
        """Tell how far it is, from whichever thread; say whether to go on."""
        now = 1_000 * done // max(1, whole)
        if now != self._last:
            self._last = now
            with suppress(RuntimeError):  # the program has ended in the meantime
                self.moved.emit(now)
        return not self._is_stopped.is_set()


@dataclass(frozen=True)
class Looked:
    """A pack that was looked into; the file stays open, and ``arriving`` is what it brings."""

    file: BinaryIO
    found: "Opened | UnknownPublisher"
    arriving: Arriving | None = None


def look_into(  # noqa: PLR0913 - nothing of it may be asked for from beside the window
    untrusted_path: str, held: Held, *, language: str, today: date, watch: "Watch"
) -> Looked:
    """Return what a file holds, checked whole if its publisher is trusted here.

    Raises:
        NotReadError, PackError: it was not read, or was refused.
    """
    from securetrain.pack import UnknownPublisher, open_pack

    file = open_local(untrusted_path)
    try:
        with failures_told():
            held.opened.take_in(places.brought_channels())
            found = open_pack(file, held.opened.store.channels(), watch=watch)
        if isinstance(found, UnknownPublisher):
            refuse_taken(found.pack)
            return Looked(file, found)
        refuse_taken(found.pack.id)
        arriving = arriving_of(found, held.opened, language=language, today=today)
        return Looked(file, found, arriving)
    except BaseException:
        file.close()
        raise


@dataclass(frozen=True)
class Added:
    """What follows from a pack that was added: what the attempts come to, and its shelf, read."""

    known: Known
    library: Library


def add(  # noqa: PLR0913 - nothing of it may be asked for from beside the window
    opened: "Opened", held: Held, *, language: str, today: date, watch: "Watch"
) -> Added:
    """Keep a pack with what is known of its channel; return what follows from that.

    Its file is closed afterwards, whatever became of it.

    Raises:
        PackError, VaultError, NotReadError: it was not kept; all is as it was.
    """
    from securetrain.pack import Clock, with_clock

    channel = with_clock(opened.channel, Clock(today, held.opened.made))
    with closing(opened.pack.file), failures_told():
        held.opened.store.install(opened.pack, channel, watch=watch)
    held.opened.look_again()
    library = held.library
    library.shelves(language)
    states = held.vault.states if held.vault else None
    return Added(known_of(library, held.journal, states), library)


def read(untrusted_path: str, held: Held, *, watch: "Watch") -> None:
    """Hold a pack in the memory of a session that is marked, without trusting anybody.

    Raises:
        NotReadError, PackError: it was not read, or was refused.
    """
    from securetrain.pack import read_without_trust

    assert held.is_marked, "elsewhere nothing is read without trust"
    with open_local(untrusted_path) as file, failures_told():
        pack = read_without_trust(file, watch=watch)
        held.opened.store.install(pack, None)
    held.opened.look_again()


def refuse_taken(pack: str) -> None:
    """Refuse the name of lessons that came with the program: somebody else's stand apart."""
    from securetrain.pack import OtherPublisherError

    if pack in Bundled(places.compiled_lessons()).packs():
        raise OtherPublisherError(
            _("“{name}” is the name of lessons that came with this program.").format(name=pack),
            safe=_("What you have stays as it is."),
            next=_("Ask whoever gave it to you why it has that name."),
        )
