# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of Windows and macOS, told by systems that are made up; nobody has tried there."""

import pytest

from securetrain.shield import DOORKEEPER, GUEST, Guard, Why
from securetrain.shield.linux import LinuxShield
from securetrain.shield.macos import MacosShield
from securetrain.shield.systems import NoShield, shield_of_this_system
from securetrain.shield.windows import CHILDREN, WindowsShield


class MadeUpWindows:
    def __init__(self, *, says: bool = True) -> None:
        self.says, self.policies = says, dict[int, int]()

    def set_error_mode(self, _mode: int) -> bool:
        return self.says

    def set_policy(self, policy: int, flags: int) -> bool:
        self.policies[policy] = flags
        return self.says


class MadeUpMacos:
    def __init__(self, *, says: bool = True) -> None:
        self.says, self.profile = says, ""

    def no_core(self) -> bool:
        return self.says

    def deny_attach(self) -> bool:
        return True

    def sandbox(self, profile: str) -> bool:
        self.profile = profile
        return self.says


def test_windows_gives_up_dumps_and_other_programs() -> None:
    system = MadeUpWindows()
    state = WindowsShield(system).close_in(GUEST)
    assert state.holds == (Guard.MEMORY, Guard.PROGRAMS)
    assert state.untried
    assert system.policies[CHILDREN] == 1


def test_a_doorkeeper_on_windows_starts_its_sessions() -> None:
    system = MadeUpWindows()
    missing = {each.guard: each.why for each in WindowsShield(system).close_in(DOORKEEPER).missing}
    assert missing[Guard.PROGRAMS] is Why.NEEDED
    assert missing[Guard.NETWORK] is Why.MACHINE
    assert CHILDREN not in system.policies


def test_a_windows_that_refuses_is_told() -> None:
    state = WindowsShield(MadeUpWindows(says=False)).close_in(GUEST)
    assert state.holds == ()
    assert {each.why for each in state.missing} == {Why.MACHINE, Why.REFUSED}


def test_macos_gives_up_the_network_and_other_programs() -> None:
    system = MadeUpMacos()
    state = MacosShield(system).close_in(GUEST)
    assert state.holds == (Guard.MEMORY, Guard.NETWORK, Guard.PROGRAMS, Guard.OTHERS)
    assert state.untried
    assert "(deny network-outbound (remote ip))" in system.profile
    assert "(deny process-exec)" in system.profile


def test_a_doorkeeper_on_macos_starts_its_sessions() -> None:
    system = MadeUpMacos()
    assert MacosShield(system).close_in(DOORKEEPER).holds == (Guard.MEMORY, Guard.NETWORK)
    assert "process-exec" not in system.profile


def test_a_macos_that_refuses_is_told() -> None:
    assert MacosShield(MadeUpMacos(says=False)).close_in(GUEST).holds == ()


@pytest.mark.parametrize(
    "shield", [WindowsShield(MadeUpWindows()), MacosShield(MadeUpMacos()), NoShield()]
)
def test_connections_stay_open_elsewhere(
    shield: WindowsShield | MacosShield | NoShield,
) -> None:
    assert [each.guard for each in shield.close_connections()] == [Guard.CONNECTIONS]


def test_a_system_that_nobody_wrote_for_is_told_so() -> None:
    shield = shield_of_this_system("plan9")
    assert shield.close_in(GUEST).holds == ()
    assert shield.no_dumps() != ()


def test_this_system_has_its_own() -> None:
    assert isinstance(shield_of_this_system("linux"), LinuxShield)
