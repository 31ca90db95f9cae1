# SPDX-License-Identifier: GPL-3.0-or-later
"""Lessons and review: a column of blocks, the bars around it, and what is noted beside it."""
