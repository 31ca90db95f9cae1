# SPDX-License-Identifier: GPL-3.0-or-later
"""Leaving: pauses, quick exits, the farewell, and who watches for all of them."""
