# SPDX-License-Identifier: GPL-3.0-or-later
"""What makes a class a value: a frozen dataclass that costs half of what one usually costs.

Decision: ``@value`` instead of ``@dataclass(frozen=True)`` for what a lesson is made of. That one
compiles ``__eq__``, ``__hash__`` and ``__repr__`` anew for each class whenever the program starts,
and some seventy of them stand between the first window and the first lesson. Written once, they
save an eighth of a bare window's start. *Bad, because* comparing takes a little longer, and a
reader has to look here once. Everything else is the standard library's: fields, ``replace``, match.
"""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def value(kind: type[T]) -> type[T]:
    """Return ``kind`` as a frozen dataclass that is equal where its fields are."""
    made = dataclass(frozen=True, eq=False, repr=False)(kind)
    for method in (__eq__, __hash__, __repr__):
        setattr(made, method.__name__, method)
    return made


def __eq__(self: object, other: object) -> bool:  # noqa: N807 - given to every value
    if type(self) is not type(other):
        return NotImplemented
    return all(getattr(self, name) == getattr(other, name) for name in _names(self))


def __hash__(self: object) -> int:  # noqa: N807 - given to every value
    return hash((type(self).__name__, *(getattr(self, name) for name in _names(self))))


def __repr__(self: object) -> str:  # noqa: N807 - given to every value
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in _names(self))
    return f"{type(self).__name__}({shown})"


def _names(made: object) -> tuple[str, ...]:
    names: tuple[str, ...] = made.__match_args__  # type: ignore[attr-defined]
    return names
