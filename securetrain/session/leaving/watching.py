# SPDX-License-Identifier: GPL-3.0-or-later
"""Hears when the machine goes to sleep or is locked, where the system says so.

On Linux it does, over its two buses. Only buses that run already and can be reached through a
file or a name of this machine are spoken to: nothing is started, and nothing leaves the machine.
On Windows and macOS nothing is heard yet; there `IdleWatch` notices a sleep when it is over.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import SLOT, QObject, QTimer, QUuid, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
from PySide6.QtGui import QGuiApplication

SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket"
LOGIND, MANAGER = "org.freedesktop.login1", "/org/freedesktop/login1"
SCREEN_SAVERS = ("org.freedesktop", "org.gnome", "org.cinnamon", "org.mate", "org.xfce")
"""Whose ``ScreenSaver`` says ``ActiveChanged``; anybody on the session's bus may say it."""

PAINTED = 200
"""Milliseconds that the sleep is held up, when this process goes on, for a page to be painted."""


class SystemWatch(QObject):
    """Tells of sleep and of the system's own lock; it may tell twice of one.

    Where it can it asks the system to wait a moment before a sleep, until all who hear
    ``sleeping`` have done what they do, or this process has ended.
    """

    sleeping = Signal()
    locked = Signal()

    def __init__(self, parent: QObject) -> None:
        """Hear nothing before `listen`."""
        super().__init__(parent)
        self._logind: QDBusConnection | None = None
        self._hold: QDBusMessage | None = None

    def listen(self, environment: Mapping[str, str]) -> bool:
        """Connect to the buses that ``environment`` names; say whether anything will be heard.

        It has to come before the shield refuses connections.
        """
        hears = False
        if system := self._connect(system_bus(environment)):
            hears = self._hear_logind(system, environment.get("XDG_SESSION_ID", ""))
        if session := self._connect(session_bus(environment)):
            for owner in SCREEN_SAVERS:
                saver = ("", "", f"{owner}.ScreenSaver", "ActiveChanged")
                hears = self._hear(session, saver, "_saver_changed(bool)") or hears
        return hears

    def end(self) -> None:
        """Hear nothing more, and let the machine sleep.

        The connections stay until this process ends: Qt can crash in an end that comes right after
        taking one down.
        """
        self._hold = self._logind = None
        self.blockSignals(True)

    def _connect(self, address: str) -> QDBusConnection | None:
        if not address:
            return None
        bus = QDBusConnection.connectToBus(address, QUuid.createUuid().toString())
        return bus if bus.isConnected() else None

    def _hear(self, bus: QDBusConnection, what: tuple[str, str, str, str], slot: str) -> bool:
        # The binding takes what SLOT gives, whatever its stubs say.
        return bool(bus.connect(*what, self, SLOT(slot)))  # type: ignore[call-overload]

    def _hear_logind(self, bus: QDBusConnection, session: str) -> bool:
        self._logind = bus
        sleep = (LOGIND, MANAGER, f"{LOGIND}.Manager", "PrepareForSleep")
        lock = (LOGIND, session_path(session), f"{LOGIND}.Session", "Lock")
        sleeps = self._hear(bus, sleep, "_sleep_changed(bool)")
        locks = self._hear(bus, lock, "_lock_asked()")
        self._ask_to_wait()
        return sleeps and locks

    def _ask_to_wait(self) -> None:
        if self._logind is None:
            return
        asked = QDBusMessage.createMethodCall(LOGIND, MANAGER, f"{LOGIND}.Manager", "Inhibit")
        asked.setAutoStartService(False)
        asked.setArguments(["sleep", QGuiApplication.applicationDisplayName(), "", "delay"])
        answer = QDBusPendingCallWatcher(self._logind.asyncCall(asked), self)
        answer.finished.connect(self._answered)

    def _answered(self, answer: QDBusPendingCallWatcher) -> None:
        # The answer holds an open file; the sleep waits until it is closed.
        self._hold = answer.reply() if self._logind is not None else None
        answer.deleteLater()

    @Slot(bool)
    def _sleep_changed(self, begins: bool) -> None:
        if begins:
            self.sleeping.emit()
            # After what was shown in answer has been painted, the machine may go.
            QTimer.singleShot(PAINTED, self._let_go)
        else:
            self._ask_to_wait()

    def _let_go(self) -> None:
        self._hold = None

    @Slot()
    def _lock_asked(self) -> None:
        self.locked.emit()

    @Slot(bool)
    def _saver_changed(self, covers: bool) -> None:
        if covers:
            self.locked.emit()


def system_bus(environment: Mapping[str, str]) -> str:
    """Return the address of the system's bus, or nothing where it is not of this machine."""
    return _of_this_machine(environment.get("DBUS_SYSTEM_BUS_ADDRESS", SYSTEM_BUS))


def session_bus(environment: Mapping[str, str]) -> str:
    """Return the address of the session's bus, or nothing where none runs."""
    folder = environment.get("XDG_RUNTIME_DIR")
    usual = f"unix:path={folder}/bus" if folder else ""
    return _of_this_machine(environment.get("DBUS_SESSION_BUS_ADDRESS") or usual)


def _of_this_machine(addresses: str) -> str:
    """Return the first address that is a socket of this machine and is there.

    What would start a program (``autolaunch:``, ``unixexec:``) or a network (``tcp:``) is none.
    """
    for address in addresses.split(";"):
        if address.startswith("unix:abstract="):
            return address
        if address.startswith("unix:path="):
            path = address.removeprefix("unix:path=").partition(",")[0]
            if Path(path).exists():
                return address
    return ""


def session_path(session: str) -> str:
    """Return where logind keeps a session, by its name; empty for any session where it has none."""
    if not session:
        return ""
    written = re.sub("[^A-Za-z0-9]|^[0-9]", lambda sign: f"_{ord(sign[0]):02x}", session)
    return f"{MANAGER}/session/{written}"
