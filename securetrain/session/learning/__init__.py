# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons, what comes back of them, and everything that is looked up: a page after the other."""
