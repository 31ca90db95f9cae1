# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop is asked for while the window is open; only Windows has these, untried.

macOS has a property that keeps windows out of captures, which its versions from 15 on ignore;
X11 and Wayland have none.
"""

import sys
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from securetrain.shield.windows import Desktop


def quiet_shift(desktop: "Desktop | None" = None) -> AbstractContextManager[None]:
    """Keep the system from answering many presses of Shift with a dialog, for a while."""
    desktop = desktop or _desktop()
    if desktop is None:
        return nullcontext()
    from securetrain.shield.windows import without_sticky_hot_key

    return without_sticky_hot_key(desktop)


def can_hide_from_capture(platform: str = sys.platform) -> bool:
    """Say whether the system offers to leave a window out of captures of the screen."""
    return platform == "win32"


def hide_from_capture(window: int, *, hidden: bool, desktop: "Desktop | None" = None) -> bool:
    """Leave a window (by the system's number for it) out of captures; say whether it was done."""
    desktop = desktop or _desktop()
    if desktop is None:
        return False
    from securetrain.shield.windows import hide_from_capture as hide

    return hide(desktop, window, hidden=hidden)


def _desktop() -> "Desktop | None":
    if sys.platform == "win32":
        from securetrain.shield.systems import WindowsDesktop

        return WindowsDesktop()
    return None
