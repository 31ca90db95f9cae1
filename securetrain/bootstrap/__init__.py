# SPDX-License-Identifier: GPL-3.0-or-later
"""The first run of a checkout: its own environment, filled, compiled and entered.

An installed copy passes through here untouched. Standard library only, and only `entrance` is
read when everything is ready; the other modules are imported late, because this is start time.
"""

from securetrain.bootstrap.entrance import RUN, TESTS, ensure

__all__ = ["RUN", "TESTS", "ensure"]
