# SPDX-License-Identifier: GPL-3.0-or-later
"""What makes a class a value: a frozen dataclass that costs a fraction of what one usually costs.

Decision: ``@value`` instead of ``@dataclass(frozen=True)`` for what a lesson is made of. That one
writes and compiles six methods anew for each class whenever the program starts, and some seventy
classes stand between the first window and the first lesson. Written once, they more than halve what
importing this room takes, 20 to 9 ms beside 99 for a bare window; making a value costs the same.
*Bad, because* comparing takes a little longer, and a reader has to look here once. Everything else
is the standard library's: fields, defaults, ``replace``, match.
"""

from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from functools import cache
from typing import Any, NoReturn, TypeVar, cast, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def value(kind: type[T]) -> type[T]:
    """Return ``kind`` as a frozen dataclass that is equal where its fields are."""
    assert not hasattr(kind, "__post_init__"), "nothing would call it"
    made = dataclass(init=False, eq=False, repr=False)(kind)
    for method in (__init__, __setattr__, __delattr__, __eq__, __hash__, __repr__):
        setattr(made, method.__name__, method)
    return made


def value_of(kind: type[T], checked: dict[str, object]) -> T:
    """Return a value of fields of which somebody knows that they are these, and none lacks."""
    made = object.__new__(kind)
    made.__dict__.update(checked)  # fields at their default stay with the class
    return made


def __init__(self: object, /, *given: object, **named: object) -> None:  # noqa: N807
    known, needed = _fields(cast("Any", type(self)))
    if given:
        first = _names(self)[: len(given)]
        if len(given) > len(first) or not named.keys().isdisjoint(first):
            raise TypeError(f"{type(self).__name__} is given a field twice, or too many")
        named.update(zip(first, given, strict=True))
    if needed.difference(named) or not known.issuperset(named):
        raise TypeError(f"{type(self).__name__} is made of {', '.join(_names(self))}")
    self.__dict__.update(named)  # fields at their default stay with the class


def __setattr__(self: object, name: str, _value: object) -> NoReturn:  # noqa: N807
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def __delattr__(self: object, name: str) -> NoReturn:  # noqa: N807
    raise FrozenInstanceError(f"cannot delete field {name!r}")


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


@cache
def _fields(kind: Any) -> tuple[frozenset[str], frozenset[str]]:  # noqa: ANN401
    """Return the fields of a class, and those of them without a default."""
    needed = (each.name for each in fields(kind) if each.default is MISSING)
    return frozenset(each.name for each in fields(kind)), frozenset(needed)
