# SPDX-License-Identifier: GPL-3.0-or-later
"""The spoken door: one function per command, without a window.

Whatever happens is told in a sentence and by the exit code: 0 done, 1 something needs mending,
2 not understood or not found. What a command needs is imported when it is called.
"""

from securetrain.cli.entry import main

__all__ = ["main"]
