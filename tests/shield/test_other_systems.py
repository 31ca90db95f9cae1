# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of Windows and macOS, told by systems that are made up; nobody has tried there."""

import pytest

from securetrain.shield import (
    DOORKEEPER,
    GUEST,
    Guard,
    Why,
    can_hide_from_capture,
    hide_from_capture,
    quiet_shift,
)
from securetrain.shield.linux import LinuxShield
from securetrain.shield.macos import MacosShield
from securetrain.shield.systems import NoShield, shield_of_this_system
from securetrain.shield.windows import (
    CHILDREN,
    CONFIRM,
    HOT_KEY,
    NOT_CAPTURED,
    SHOWN,
    STICKY_KEYS_ON,
    WindowsShield,
)


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


AVAILABLE = 0x2


class MadeUpDesktop:
    def __init__(self, flags: int) -> None:
        self.flags, self.asked = flags, list[int]()
        self.affinities = dict[int, int]()

    def sticky_keys(self) -> int:
        return self.flags

    def set_sticky_keys(self, flags: int) -> bool:
        self.flags = flags
        self.asked.append(flags)
        return True

    def set_display_affinity(self, window: int, affinity: int) -> bool:
        self.affinities[window] = affinity
        return window != 0


def test_the_hot_key_of_sticky_keys_is_off_for_as_long_as_the_window_is_open() -> None:
    usual = AVAILABLE | HOT_KEY | CONFIRM
    desktop = MadeUpDesktop(usual)
    with quiet_shift(desktop):
        assert desktop.flags == AVAILABLE
    assert desktop.flags == usual


def test_the_hot_key_comes_back_after_a_failure_too() -> None:
    desktop = MadeUpDesktop(HOT_KEY)
    with pytest.raises(ZeroDivisionError), quiet_shift(desktop):
        raise ZeroDivisionError
    assert desktop.flags == HOT_KEY


@pytest.mark.parametrize("flags", [STICKY_KEYS_ON | HOT_KEY, AVAILABLE, 0])
def test_sticky_keys_that_are_used_or_have_no_hot_key_stay_as_they_are(flags: int) -> None:
    desktop = MadeUpDesktop(flags)
    with quiet_shift(desktop):
        assert desktop.flags == flags
    assert desktop.asked == []


def test_a_window_can_be_left_out_of_captures_and_shown_again() -> None:
    desktop = MadeUpDesktop(0)
    assert hide_from_capture(7, hidden=True, desktop=desktop)
    assert desktop.affinities == {7: NOT_CAPTURED}
    assert hide_from_capture(7, hidden=False, desktop=desktop)
    assert desktop.affinities == {7: SHOWN}
    assert not hide_from_capture(0, hidden=True, desktop=desktop)


def test_other_systems_offer_nothing_of_the_kind() -> None:
    assert [can_hide_from_capture(each) for each in ("win32", "darwin", "linux")] == [
        True,
        False,
        False,
    ]
    assert not hide_from_capture(7, hidden=True)
    with quiet_shift():
        pass
