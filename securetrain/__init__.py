# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons in security and in telling true from false, read offline and leaving nothing behind."""

__version__ = "0.1.0"
