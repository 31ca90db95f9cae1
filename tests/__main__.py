# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the checkout ready for tests, then run all of them, or those that were asked for."""

import os
import sys

from securetrain.bootstrap import TESTS, ensure


def main() -> int:
    """Run the gates; the answer is the exit code."""
    said = sys.argv[1:]
    if "--onscreen" not in said:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    ensure("tests", said, part=TESTS, needs_window=True)
    from tests.gates import run

    return run([argument for argument in said if argument != "--yes"])


if __name__ == "__main__":
    raise SystemExit(main())
