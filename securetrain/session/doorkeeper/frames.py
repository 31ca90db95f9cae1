# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session and its doorkeeper say to each other: framed, with a fixed schema and limits.

A frame is two lengths (4 bytes header, 4 bytes body, big-endian), a header of strict JSON with
exactly the entries of its kind, and a body of bytes. Anything else is a ProtocolError, and the
doorkeeper ends the session that sent it.
"""

import struct
from dataclasses import dataclass
from typing import BinaryIO

from securetrain.errors import SecuretrainError

HEADER_BYTES = 8 * 1024
BODY_BYTES = 128 * 1024 * 1024
_LENGTHS = struct.Struct(">II")

# What each kind of frame carries besides its kind: names of entries, all of them text.
SCHEMA: dict[str, frozenset[str]] = {
    "save": frozenset({"path", "type"}),  # session: please write the body there
    "next": frozenset({"folder"}),  # session: start a fresh one after me, about that folder
    "saved": frozenset({"path"}),  # doorkeeper: done
    "agreed": frozenset(),  # doorkeeper: so it will be
    "refused": frozenset({"what", "safe", "next"}),  # doorkeeper: not done, in three sentences
}


class ProtocolError(SecuretrainError):
    """One side said something that is not in the protocol."""


@dataclass(frozen=True)
class Frame:
    """One message; ``entries`` are exactly those its kind has in the schema."""

    kind: str
    entries: dict[str, str]
    body: bytes = b""


def write_frame(stream: BinaryIO, frame: Frame) -> None:
    """Write ``frame`` whole and flush."""
    import json  # late: no first window waits for a message

    header = json.dumps({"kind": frame.kind, **frame.entries}, ensure_ascii=False).encode()
    stream.write(_LENGTHS.pack(len(header), len(frame.body)))
    stream.write(header)
    stream.write(frame.body)
    stream.flush()


def read_frame(stream: BinaryIO) -> Frame | None:
    """Read one frame, or None where the stream ends between frames.

    Raises:
        ProtocolError: anything that is not a whole frame of a known kind within the limits.
    """
    lengths = stream.read(_LENGTHS.size)
    if not lengths:
        return None
    if len(lengths) < _LENGTHS.size:
        raise ProtocolError("A message broke off.")
    header_bytes, body_bytes = _LENGTHS.unpack(lengths)
    if header_bytes > HEADER_BYTES or body_bytes > BODY_BYTES:
        raise ProtocolError("A message is larger than any may be.")
    header = stream.read(header_bytes)
    body = stream.read(body_bytes)
    if len(header) < header_bytes or len(body) < body_bytes:
        raise ProtocolError("A message broke off.")
    return _frame(header, body)


def _frame(untrusted_header: bytes, body: bytes) -> Frame:
    import json

    try:
        entries = json.loads(untrusted_header.decode("utf-8"), object_pairs_hook=_unique)
    except (ValueError, RecursionError) as error:
        raise ProtocolError("A message has no readable header.") from error
    if not isinstance(entries, dict) or not all(type(each) is str for each in entries.values()):
        raise ProtocolError("A message holds something other than text.")
    kind = entries.pop("kind", "")
    if kind not in SCHEMA or set(entries) != SCHEMA[kind]:
        raise ProtocolError("A message is of no known kind.")
    return Frame(kind, entries, body)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found
