# SPDX-License-Identifier: GPL-3.0-or-later
"""What is needed beside a lesson to put it on paper."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from securetrain.classroom import Helped
from securetrain.course import Term


def _no_picture(_source: str) -> bytes | None:
    return None


@dataclass(frozen=True)
class Material:
    """What a lesson needs to become paper: the day, our typefaces, its pictures, its terms.

    ``helped`` are the helplines that go with a help tree.
    """

    today: date
    assets: Path
    picture: Callable[[str], bytes | None] = _no_picture
    terms: tuple[Term, ...] = ()
    helped: tuple[Helped, ...] = ()


class Sheet(StrEnum):
    """The paper that is printed on."""

    A4 = "a4"
    LETTER = "letter"
