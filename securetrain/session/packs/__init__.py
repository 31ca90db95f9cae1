# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs in the window: found, opened, compared, added, trusted, taken away."""
