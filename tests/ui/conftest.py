# SPDX-License-Identifier: GPL-3.0-or-later
"""Lends a guest's stage to the tests of the windows."""

from tests.staging import staged

__all__ = ["staged"]
