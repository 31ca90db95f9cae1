# SPDX-License-Identifier: GPL-3.0-or-later
"""The shield of the system that this process runs on, and the systems' own calls behind it."""

import os
import sys
from typing import Protocol

from securetrain.shield.rules import Guard, Missing, Rules, State, Why


class Shield(Protocol):
    """What closes a process in; one for each system."""

    def close_in(self, rules: Rules) -> State:
        """Close in once, before any thread; never raises."""

    def no_dumps(self) -> tuple[Missing, ...]:
        """Leave no copy of this process's memory behind."""

    def close_connections(self) -> tuple[Missing, ...]:
        """Refuse new connections from now on."""


class NoShield:
    """A system for which nobody has written anything yet."""

    def close_in(self, rules: Rules) -> State:
        """Tell that nothing holds."""
        return State(rules, tuple(Missing(each, Why.MACHINE) for each in rules.guards))

    def no_dumps(self) -> tuple[Missing, ...]:
        """Tell that nothing holds."""
        return (Missing(Guard.MEMORY, Why.MACHINE),)

    def close_connections(self) -> tuple[Missing, ...]:
        """Tell that nothing holds."""
        return (Missing(Guard.CONNECTIONS, Why.MACHINE),)


def shield_of_this_system(platform: str = sys.platform) -> Shield:
    """Return what closes a process in here."""
    if platform == "linux":
        from securetrain.shield.kernel import LinuxKernel
        from securetrain.shield.linux import LinuxShield

        return LinuxShield(LinuxKernel(), os.uname().machine, os.getpid())
    if sys.platform == "win32":
        from securetrain.shield.windows import WindowsShield

        return WindowsShield(_Windows())
    if sys.platform == "darwin":
        from securetrain.shield.macos import MacosShield

        return MacosShield(_Macos())
    return NoShield()


if sys.platform == "win32":

    class _Windows:
        """The two calls, by the system's own library."""

        def set_error_mode(self, mode: int) -> bool:
            import ctypes

            ctypes.windll.kernel32.SetErrorMode(mode)
            return True

        def set_policy(self, policy: int, flags: int) -> bool:
            import ctypes

            wanted = ctypes.c_uint32(flags)
            set_policy = ctypes.windll.kernel32.SetProcessMitigationPolicy
            return bool(set_policy(policy, ctypes.byref(wanted), ctypes.sizeof(wanted)))

    class WindowsDesktop:
        """The three calls to the desktop, by the system's own library."""

        def sticky_keys(self) -> int:
            """Return the flags of sticky keys."""
            import ctypes

            asked = (ctypes.c_uint32 * 2)(8, 0)  # its own size, then the flags
            get_sticky_keys = 0x3A
            user = ctypes.windll.user32
            user.SystemParametersInfoW(get_sticky_keys, 8, ctypes.byref(asked), 0)
            return int(asked[1])

        def set_sticky_keys(self, flags: int) -> bool:
            """Set them, in no profile."""
            import ctypes

            wanted = (ctypes.c_uint32 * 2)(8, flags)
            set_sticky_keys = 0x3B
            user = ctypes.windll.user32
            return bool(user.SystemParametersInfoW(set_sticky_keys, 8, ctypes.byref(wanted), 0))

        def set_display_affinity(self, window: int, affinity: int) -> bool:
            """Say how captures see a window."""
            import ctypes

            return bool(
                ctypes.windll.user32.SetWindowDisplayAffinity(ctypes.c_void_p(window), affinity)
            )


if sys.platform == "darwin":

    class _Macos:
        """The three calls, by the system's own library."""

        def no_core(self) -> bool:
            import resource

            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            return True

        def deny_attach(self) -> bool:
            import ctypes

            deny_attach = 31
            ptrace = ctypes.CDLL(None).ptrace
            return bool(ptrace(deny_attach, 0, ctypes.c_void_p(), 0) == 0)

        def sandbox(self, profile: str) -> bool:
            import ctypes

            fault = ctypes.c_char_p()
            sandbox_init = ctypes.CDLL(None).sandbox_init
            sandbox_init.argtypes = [ctypes.c_char_p, ctypes.c_uint64, ctypes.c_void_p]
            return bool(sandbox_init(profile.encode(), 0, ctypes.byref(fault)) == 0)
