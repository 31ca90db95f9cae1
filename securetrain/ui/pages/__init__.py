# SPDX-License-Identifier: GPL-3.0-or-later
"""One screen each; the door of the room above opens them one at a time."""

__all__: list[str] = []
