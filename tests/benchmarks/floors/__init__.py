# SPDX-License-Identifier: GPL-3.0-or-later
"""What cannot be undercut: the least that Qt and fsrs take for the same thing."""
