# SPDX-License-Identifier: GPL-3.0-or-later
"""Makers of values that several rooms' tests share."""
