# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs: met for the first time, read, compared, added and removed."""
