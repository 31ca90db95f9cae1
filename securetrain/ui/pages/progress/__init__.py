# SPDX-License-Identifier: GPL-3.0-or-later
"""Progress in pictures, each with its words and its table."""
