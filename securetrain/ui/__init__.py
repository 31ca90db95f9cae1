# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's windows: pages, one widget for every kind of block, and the parts they are made of.

Each folder here is a room with its own door; nothing is imported from this one.
"""

__all__: list[str] = []
