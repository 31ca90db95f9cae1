# SPDX-License-Identifier: GPL-3.0-or-later
"""What Enter does where a button of a block has the focus."""

from PySide6.QtWidgets import QPushButton, QWidget


def press_focused(block: QWidget) -> bool:
    """Press the block's button that has the focus; say whether there was one.

    What Space ticks or marks is left alone: there Enter goes on.
    """
    focused = block.window().focusWidget()
    if not isinstance(focused, QPushButton) or focused.isCheckable():
        return False
    if not block.isAncestorOf(focused):
        return False
    focused.click()
    return True
