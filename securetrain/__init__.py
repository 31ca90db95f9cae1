# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons in security and in telling true from false, read offline and leaving nothing behind."""

import sys

__version__ = "0.1.0"

if sys.version_info < (3, 11):  # noqa: UP036 - a checkout may be started by any Python
    raise SystemExit(
        "This program needs Python 3.11 or newer, and this one is"
        f" {sys.version_info[0]}.{sys.version_info[1]}. Nothing was changed."
        " Install a newer Python, then start again with it."
    )
