# SPDX-License-Identifier: GPL-3.0-or-later
"""The tests of the whole house; `python3 -m tests` runs them from a bare checkout."""

# A Python that is too old is told so here, before anything else is read.
import securetrain as securetrain
