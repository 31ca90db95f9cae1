# SPDX-License-Identifier: GPL-3.0-or-later
"""Values to strict JSON and back, led by the values' own types.

A dataclass is an object with exactly its fields; fields at their default are left out. A class
with a ``KIND`` carries it as ``kind``, which tells the members of a union apart. Tuples are
arrays, sets arrays in order, enums their values, dates ISO days. Nothing else exists: no floats,
no surplus or repeated key, no null but in an array whose entries may be None. The types have no
cycles, so what is read is never deeper than they are.
"""

import json
from collections.abc import Callable, Hashable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from itertools import pairwise
from types import NoneType, UnionType
from typing import Any, NoReturn, TypeVar, Union, cast, get_args, get_origin

from securetrain.course.limits import LIMITS
from securetrain.course.signs import UNWANTED
from securetrain.course.values import value_of

T = TypeVar("T")
Reader = Callable[[object], object]


class MismatchError(ValueError):
    """JSON that does not have the form of its value; ``path`` says where, ``reason`` why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path: list[str | int] = []

    @property
    def place(self) -> str:
        """Where it happened, such as ``blocks[3].task``."""
        parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return "".join(parts).removeprefix(".")


def to_json(value: object) -> object:
    """Return ``value`` as what ``json`` writes; fields at their default are left out."""
    if isinstance(value, tuple):
        return [to_json(each) for each in value]
    if isinstance(value, frozenset):
        return sorted(to_json(each) for each in value)  # type: ignore[type-var]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if not is_dataclass(value):
        return value
    kind = getattr(value, "KIND", None)
    found: dict[str, object] = {"kind": kind} if kind else {}
    for field in fields(value):
        content = getattr(value, field.name)
        if field.default is MISSING or content != field.default:
            found[field.name] = to_json(content)
    return found


def parse(untrusted: bytes, most: int = LIMITS.document_bytes) -> object:
    """Parse strict JSON text of at most so many bytes; raises MismatchError."""
    if len(untrusted) > most:
        raise MismatchError(f"it is larger than {most // 1024} KiB")
    try:
        return json.loads(
            untrusted.decode("utf-8"),
            object_pairs_hook=_unique,
            parse_float=_no_float,
            parse_constant=_no_float,
        )
    except RecursionError as error:
        raise MismatchError("it is nested too deeply") from error
    except MismatchError:
        raise
    except ValueError as error:
        raise MismatchError("it is not well-formed JSON") from error


def from_json(kind: type[T], untrusted: object) -> T:
    """Return the ``kind`` that ``untrusted`` parsed JSON describes; raises MismatchError."""
    return cast("T", _reader(cast("Hashable", kind))(untrusted))


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise MismatchError("a key stands twice in one object")
    return found


def _no_float(_text: str) -> NoReturn:
    raise MismatchError("it holds a number that is not whole")


@cache
def _reader(kind: Any) -> Reader:  # noqa: ANN401 - any type expression may stand in a field
    origin = get_origin(kind)
    if origin is tuple:
        return _array_reader(_entry_reader(get_args(kind)[0]))
    if origin is frozenset:
        return _set_reader(_array_reader(_reader(get_args(kind)[0])))
    if origin in (UnionType, Union):
        return _union_reader(tuple(each for each in get_args(kind) if each is not NoneType))
    if is_dataclass(kind):
        return _object_reader(kind)
    if issubclass(kind, Enum):
        return _enum_reader(kind)
    return _SCALARS[kind]


def _array_reader(read_item: Reader) -> Reader:
    def read(untrusted: object) -> object:
        if type(untrusted) is not list:
            raise MismatchError("a list is expected")
        if len(untrusted) > LIMITS.array_items:
            raise MismatchError(f"a list holds more than {LIMITS.array_items} entries")
        found: list[object] = []
        try:
            for each in untrusted:
                found.append(read_item(each))  # noqa: PERF401 - its length tells the place
        except MismatchError as error:
            error.path.insert(0, len(found))
            raise
        return tuple(found)

    return read


def _entry_reader(kind: Any) -> Reader:  # noqa: ANN401 - any type expression may stand in a field
    read = _reader(kind)
    if NoneType not in get_args(kind):
        return read
    return lambda untrusted: None if untrusted is None else read(untrusted)


def _set_reader(read_array: Reader) -> Reader:
    def read(untrusted: object) -> object:
        found = cast("tuple[Any, ...]", read_array(untrusted))
        if any(one >= other for one, other in pairwise(found)):
            raise MismatchError("what stands in a list is not in order, or stands there twice")
        return frozenset(found)

    return read


def _union_reader(kinds: tuple[Any, ...]) -> Reader:
    if len(kinds) == 1:
        only: Hashable = kinds[0]
        return _reader(only)
    readers: dict[str, Reader] = {kind.KIND: _object_reader(kind) for kind in kinds}

    def read(untrusted: object) -> object:
        kind = untrusted.get("kind") if isinstance(untrusted, dict) else None
        reader = readers.get(kind) if isinstance(kind, str) else None
        if reader is None:
            raise MismatchError("its kind is not known here")
        return reader(untrusted)

    return read


def _object_reader(kind: Any) -> Reader:  # noqa: ANN401 - a dataclass of any sort
    readers = {each.name: _reader(cast("Hashable", each.type)) for each in fields(kind)}
    needed = frozenset(each.name for each in fields(kind) if each.default is MISSING)
    tag: str | None = getattr(kind, "KIND", None)
    known = {*readers, "kind"} if tag else {*readers}

    def read(untrusted: object) -> object:
        if type(untrusted) is not dict or (tag and untrusted.get("kind") != tag):
            raise MismatchError(f"an object ({tag or kind.__name__}) is expected")
        if not known.issuperset(untrusted):
            raise MismatchError("it has an entry that is not known here")
        values: dict[str, object] = {}
        name = ""
        try:
            for name, content in untrusted.items():
                if name in readers:
                    values[name] = readers[name](content)
        except MismatchError as error:
            error.path.insert(0, name)
            raise
        if missing := needed.difference(values):
            raise MismatchError(f"“{min(missing, key=[*readers].index)}” is missing")
        return value_of(kind, values)

    return read


def _enum_reader(kind: type[Enum]) -> Reader:
    members = {member.value: member for member in kind}

    def read(untrusted: object) -> object:
        if not isinstance(untrusted, str) or untrusted not in members:
            raise MismatchError("it is not one of the words that may stand here")
        return members[untrusted]

    return read


def _read_text(untrusted: object) -> str:
    if type(untrusted) is not str:
        raise MismatchError("text is expected")
    if len(untrusted) > LIMITS.text_characters:
        raise MismatchError(f"a text is longer than {LIMITS.text_characters} characters")
    # Nothing unwanted is printable, and most texts are: asking that first takes a third as long.
    if not untrusted.isprintable() and UNWANTED.search(untrusted):
        raise MismatchError("a text holds control characters or direction overrides")
    return untrusted


def _read_number(untrusted: object) -> int:
    if type(untrusted) is not int or abs(untrusted) > LIMITS.number:
        raise MismatchError("a whole number is expected")
    return untrusted


def _read_truth(untrusted: object) -> bool:
    if type(untrusted) is not bool:
        raise MismatchError("true or false is expected")
    return untrusted


def _read_day(untrusted: object) -> date:
    try:
        found = date.fromisoformat(_read_text(untrusted))
    except ValueError as error:
        raise MismatchError("a day such as 2026-11-20 is expected") from error
    if found.isoformat() != untrusted:
        raise MismatchError("a day such as 2026-11-20 is expected")
    return found


_SCALARS: dict[Any, Reader] = {
    str: _read_text,
    int: _read_number,
    bool: _read_truth,
    date: _read_day,
}
