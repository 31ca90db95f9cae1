# SPDX-License-Identifier: GPL-3.0-or-later
"""Sleep and the system's lock are heard over a real bus, and over nothing but a bus (8 s)."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSocketNotifier, QUuid
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from securetrain.session.leaving.watching import (
    LOGIND,
    MANAGER,
    SCREEN_SAVERS,
    SystemWatch,
    session_bus,
    session_path,
    system_bus,
)
from tests.machine import EMPTY_NETWORK, needs

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="buses are of Linux")

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={path}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """Run a bus of our own; give its address."""
    needs.program("dbus-daemon", "dbus-daemon")
    config, path = tmp_path / "bus.conf", tmp_path / "bus"
    config.write_text(BUS.format(path=path), encoding="utf-8")
    command = ["dbus-daemon", "--nofork", "--print-address=1", f"--config-file={config}"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout is not None
    assert daemon.stdout.readline().startswith("unix:path=")
    yield f"unix:path={path}"
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


class Logind(QDBusVirtualObject):
    """Stands for logind: hands out files that hold up a sleep, and says what it is told to say."""

    def __init__(self, address: str) -> None:
        """Take logind's name on a bus."""
        super().__init__()
        self.asked: list[list[object]] = []
        self.let_go = 0
        self._ends: list[tuple[int, QSocketNotifier]] = []
        self._bus = QDBusConnection.connectToBus(address, QUuid.createUuid().toString())
        assert self._bus.registerService(LOGIND)
        assert self._bus.registerVirtualObject(MANAGER, self)

    def introspect(self, path: str) -> str:
        """Say nothing of itself."""
        return ""

    def handleMessage(  # noqa: N802 - Qt's names
        self, message: QDBusMessage, connection: QDBusConnection
    ) -> bool:
        """Answer `Inhibit` with an open file."""
        self.asked.append([message.member(), *message.arguments()])
        ours, theirs = os.pipe()
        closed = QSocketNotifier(ours, QSocketNotifier.Type.Read)
        closed.activated.connect(self._closed)
        self._ends.append((ours, closed))
        answer = message.createReply([QDBusUnixFileDescriptor(theirs)])
        os.close(theirs)
        return connection.send(answer)

    def say(self, path: str, interface: str, name: str, *said: object) -> None:
        """Say something on the bus."""
        signal = QDBusMessage.createSignal(path, interface, name)
        signal.setArguments(list(said))
        assert self._bus.send(signal)

    def say_sleep(self, begins: bool) -> None:
        """Say that the machine goes to sleep, or has woken."""
        self.say(MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", begins)

    def end(self) -> None:
        """Leave the bus; its daemon ends soon, too."""
        self._bus.unregisterObject(MANAGER)
        for descriptor, closed in self._ends:
            closed.setEnabled(False)
            os.close(descriptor)

    def _closed(self) -> None:
        self.let_go += 1
        for _descriptor, closed in self._ends:
            closed.setEnabled(False)


class Heard:
    """A watch, and what it told."""

    def __init__(self, application: QApplication, address: str) -> None:
        """Listen on one bus that stands for both."""
        self.watch = SystemWatch(application)
        self.told: list[str] = []
        self.watch.sleeping.connect(lambda: self.told.append("sleeping"))
        self.watch.locked.connect(lambda: self.told.append("locked"))
        self.hears = self.watch.listen(
            {
                "DBUS_SYSTEM_BUS_ADDRESS": address,
                "DBUS_SESSION_BUS_ADDRESS": address,
                "XDG_SESSION_ID": "2",
            }
        )


@pytest.fixture
def logind(qapp: QApplication, bus: str) -> Iterator[Logind]:
    made = Logind(bus)
    yield made
    made.end()


@pytest.fixture
def heard(qapp: QApplication, bus: str, logind: Logind) -> Iterator[Heard]:
    made = Heard(qapp, bus)
    assert made.hears
    yield made
    made.watch.end()
    made.watch.deleteLater()


def test_a_sleep_is_heard_before_it_begins(heard: Heard, logind: Logind, qtbot: QtBot) -> None:
    with qtbot.waitSignal(heard.watch.sleeping):
        logind.say_sleep(True)


def test_waking_up_is_no_sleep(heard: Heard, logind: Logind, qtbot: QtBot) -> None:
    logind.say_sleep(False)
    logind.say_sleep(True)
    qtbot.waitUntil(lambda: bool(heard.told))
    assert heard.told == ["sleeping"]


def test_the_sleep_waits_until_it_has_been_answered(
    heard: Heard, logind: Logind, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: heard.watch._hold is not None)
    assert [each[:2] + each[3:] for each in logind.asked] == [["Inhibit", "sleep", "", "delay"]]
    let_go_by_then: list[int] = []
    heard.watch.sleeping.connect(lambda: let_go_by_then.append(logind.let_go))
    logind.say_sleep(True)
    qtbot.waitUntil(lambda: logind.let_go == 1)
    assert let_go_by_then == [0]
    logind.say_sleep(False)
    qtbot.waitUntil(lambda: len(logind.asked) == 2)


def test_the_systems_lock_is_heard_for_this_session_only(
    heard: Heard, logind: Logind, qtbot: QtBot
) -> None:
    logind.say(f"{MANAGER}/session/_33", f"{LOGIND}.Session", "Lock")
    logind.say(f"{MANAGER}/session/_32", f"{LOGIND}.Session", "Lock")
    logind.say_sleep(True)
    qtbot.waitUntil(lambda: "sleeping" in heard.told)
    assert heard.told == ["locked", "sleeping"]


@pytest.mark.parametrize("owner", SCREEN_SAVERS)
def test_a_screen_that_locks_is_heard(
    heard: Heard, logind: Logind, qtbot: QtBot, owner: str
) -> None:
    heard.watch._saver_changed(False)
    assert heard.told == []
    path = f"/{owner.replace('.', '/')}/ScreenSaver"
    with qtbot.waitSignal(heard.watch.locked):
        logind.say(path, f"{owner}.ScreenSaver", "ActiveChanged", True)


def test_where_no_bus_runs_nothing_is_heard_and_nothing_said(
    qapp: QApplication, tmp_path: Path
) -> None:
    watch = SystemWatch(qapp)
    no_bus = tmp_path / "bus"
    no_bus.touch()
    assert not watch.listen({"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={no_bus}"})
    watch.end()


def test_the_end_is_the_end(
    heard: Heard, logind: Logind, bus: str, qapp: QApplication, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: heard.watch._hold is not None)
    heard.watch.end()
    qtbot.waitUntil(lambda: logind.let_go == 1)
    logind.say_sleep(True)
    other = SystemWatch(qapp)
    assert other.listen({"DBUS_SYSTEM_BUS_ADDRESS": bus})
    with qtbot.waitSignal(other.sleeping):
        logind.say_sleep(True)
    other.end()
    heard.watch._sleep_changed(False)
    assert heard.watch._hold is None
    assert heard.told == []


NOT_OF_THIS_MACHINE = {
    "a network": "tcp:host=bus.example,port=4",
    "a program": "unixexec:path=/usr/bin/ssh,argv1=host",
    "whatever can be started": "autolaunch:",
    "a file that is not there": "unix:path=/nowhere/bus",
    "a folder to listen in": "unix:tmpdir=/tmp",
    "nothing": "",
}


@pytest.mark.parametrize("address", NOT_OF_THIS_MACHINE.values(), ids=NOT_OF_THIS_MACHINE)
def test_only_buses_of_this_machine_are_spoken_to(address: str) -> None:
    assert system_bus({"DBUS_SYSTEM_BUS_ADDRESS": address}) == ""
    assert session_bus({"DBUS_SESSION_BUS_ADDRESS": address}) == ""


def test_the_session_s_bus_is_found_where_it_usually_is(tmp_path: Path) -> None:
    (tmp_path / "bus").touch()
    usual = f"unix:path={tmp_path}/bus"
    assert session_bus({"XDG_RUNTIME_DIR": str(tmp_path)}) == usual
    assert session_bus({"DBUS_SESSION_BUS_ADDRESS": f"tcp:host=a;{usual},guid=1;x:"}) == (
        f"{usual},guid=1"
    )
    assert session_bus({"DBUS_SESSION_BUS_ADDRESS": "unix:abstract=a"}) == "unix:abstract=a"
    assert session_bus({}) == ""


@pytest.mark.parametrize(
    ("session", "path"), [("2", "_32"), ("c1", "c1"), ("12", "_312"), ("a-b", "a_2db")]
)
def test_a_session_is_found_by_its_name(session: str, path: str) -> None:
    assert session_path(session) == f"{MANAGER}/session/{path}"
    assert session_path("") == ""


LISTEN = """
import os
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(["listen"])
os.write(1, b"begin")
from securetrain.session.leaving.watching import SystemWatch
watch = SystemWatch(application)
heard = watch.listen(os.environ)
for _ in range(20):
    application.processEvents()
watch.end()
os.write(1, b"heard" if heard else b"end")
"""
TRACED = "trace=socket,connect,sendto,bind,execve,execveat,fork,vfork,open,openat,creat,mkdir,write"


@pytest.mark.parametrize("way", ["a bus", "no bus", "a bus to be started"])
def test_listening_starts_nothing_and_asks_for_nothing_but_the_bus(
    bus: str, tmp_path: Path, way: str
) -> None:
    needs.program("strace", "strace")
    needs.a_namespace_of_its_own()
    log = tmp_path / "log"
    address = {"a bus": bus, "no bus": "", "a bus to be started": "autolaunch:"}[way]
    strace = ["strace", "-f", "-qq", "-y", "-o", str(log), "-e", TRACED]
    done = subprocess.run(
        [*EMPTY_NETWORK, *strace, sys.executable, "-c", LISTEN],
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONDONTWRITEBYTECODE": "1",
            "DISPLAY": ":99",
            "DBUS_SESSION_BUS_ADDRESS": address,
            "DBUS_SYSTEM_BUS_ADDRESS": address,
        },
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout == ("beginheard" if way == "a bus" else "beginend")
    calls = log.read_text(encoding="utf-8").partition('"begin"')[2]
    assert set(re.findall(r"(?:socket\(|sa_family=)(AF_\w+)", calls)) <= {"AF_UNIX"}
    reached = re.findall(r'sun_path="([^"]*)"', calls)
    assert set(reached) == ({bus.removeprefix("unix:path=")} if way == "a bus" else set())
    assert not re.search(r"\b(execve|execveat|fork|vfork|bind|creat|mkdir)\(", calls)
    assert not re.search(r"O_WRONLY|O_RDWR|O_CREAT", calls)


CLOSED_IN = """
import os
from securetrain.shield import GUEST, close_connections, close_in
state = close_in(GUEST)
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(["listen"])
from securetrain.session.leaving.watching import SystemWatch
watch = SystemWatch(application)
watch.sleeping.connect(lambda: os.write(1, b"sleeping"))
watch.sleeping.connect(application.quit)
assert watch.listen(os.environ)
assert not close_connections(state, {}).missing
QTimer.singleShot(30_000, application.quit)
application.exec()
watch.end()
"""


def test_a_session_that_is_closed_in_hears_a_sleep(
    bus: str, logind: Logind, tmp_path: Path, qtbot: QtBot
) -> None:
    needs.landlock_and_filters()
    session = subprocess.Popen(
        [sys.executable, "-c", CLOSED_IN],
        env={
            "HOME": str(tmp_path),
            "QT_QPA_PLATFORM": "offscreen",
            "DBUS_SYSTEM_BUS_ADDRESS": bus,
        },
        cwd=Path(__file__).parents[3],
        stdout=subprocess.PIPE,
        text=True,
    )
    qtbot.waitUntil(lambda: bool(logind.asked), timeout=30_000)
    logind.say_sleep(True)
    said, _nothing = session.communicate(timeout=30)
    assert (said, session.returncode) == ("sleeping", 0)
