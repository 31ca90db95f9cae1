# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of a failure that nobody foresaw: where it was, and never what somebody typed.

The error stream of a program with a window ends in a log on the disk on most desktops, and the
message of an error can carry an answer or a path.
"""

import sys
from pathlib import Path
from types import TracebackType


def tell_tersely(
    kind: type[BaseException] | None, _error: BaseException | None, where: TracebackType | None
) -> None:
    """Write file, line and function of each step, and the kind of the error."""
    import traceback  # late: most sessions never need it

    for line in traceback.StackSummary.extract(traceback.walk_tb(where), lookup_lines=False):
        sys.stderr.write(f"{Path(line.filename).name}:{line.lineno} {line.name}\n")
    sys.stderr.write(f"{kind.__name__ if kind else 'unknown'}\n")


def be_terse() -> None:
    """Tell of every failure like this from now on: in slots, in threads, and while tidying up."""
    import threading

    sys.excepthook = tell_tersely
    threading.excepthook = lambda told: tell_tersely(
        told.exc_type, told.exc_value, told.exc_traceback
    )
    sys.unraisablehook = lambda told: tell_tersely(
        told.exc_type, told.exc_value, told.exc_traceback
    )
