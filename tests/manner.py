# SPDX-License-Identifier: GPL-3.0-or-later
"""A way in which a picture is drawn."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Manner:
    """One way in which everything is drawn."""

    language: str
    theme: str
    scale: int

    @property
    def name(self) -> str:
        """The part of a file's name that says so."""
        return f"{self.language}-{self.theme}-{self.scale}"
