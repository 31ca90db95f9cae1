# SPDX-License-Identifier: GPL-3.0-or-later
"""How quick the program is, each figure beside its floor: `python3 -m tests.benchmarks [NAMES]`."""
