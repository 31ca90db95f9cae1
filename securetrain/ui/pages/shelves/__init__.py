# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be looked up: the library, search, paths, words, and help."""
