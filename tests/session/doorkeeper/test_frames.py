# SPDX-License-Identifier: GPL-3.0-or-later
"""Only whole frames of a known kind pass between a session and its doorkeeper."""

import io
import json
import struct

import pytest

from securetrain.session.doorkeeper.door import Door
from securetrain.session.doorkeeper.frames import (
    BODY_BYTES,
    HEADER_BYTES,
    Frame,
    ProtocolError,
    read_frame,
    write_frame,
)


def framed(header: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">II", len(header), len(body)) + header + body


@pytest.mark.parametrize(
    "frame",
    [
        Frame("save", {"path": "/home/a/x.txt", "type": "txt"}, b"words"),
        Frame("next", {"folder": ""}),
        Frame("saved", {"path": "/home/a/ا.txt"}),
        Frame("save", {"path": "/" + "ا" * 1400 + ".txt", "type": "txt"}),
    ],
    ids=lambda frame: str(frame.kind),
)
def test_a_frame_is_read_as_it_was_written(frame: Frame) -> None:
    stream = io.BytesIO()
    write_frame(stream, frame)
    stream.seek(0)
    assert read_frame(stream) == frame
    assert read_frame(stream) is None


HOSTILE = {
    "half a length": b"\x00\x00\x00",
    "a header that breaks off": framed(b'{"kind":"next"}')[:-3],
    "a body that breaks off": framed(b'{"kind":"next"}', b"abc")[:-1],
    "a header larger than any": struct.pack(">II", HEADER_BYTES + 1, 0),
    "a body larger than any": struct.pack(">II", 2, BODY_BYTES + 1) + b"{}",
    "no JSON": framed(b"kind=next"),
    "not UTF-8": framed(b'{"kind":"\xff"}'),
    "a list": framed(b'["next"]'),
    "nested without end": framed(b"[" * 8000),
    "a key twice": framed(b'{"kind":"next","kind":"save"}'),
    "no kind": framed(b"{}"),
    "an unknown kind": framed(b'{"kind":"run"}'),
    "an entry too many": framed(b'{"kind":"next","path":"/"}'),
    "an entry too few": framed(b'{"kind":"save","path":"/"}'),
    "a number for a path": framed(b'{"kind":"save","path":1,"type":"txt"}'),
    "an object for a path": framed(b'{"kind":"save","path":{},"type":"txt"}'),
    "a kind that is a list": framed(json.dumps({"kind": ["next"]}).encode()),
}


@pytest.mark.parametrize("untrusted", HOSTILE.values(), ids=HOSTILE.keys())
def test_anything_else_is_refused(untrusted: bytes) -> None:
    with pytest.raises(ProtocolError):
        read_frame(io.BytesIO(untrusted))


@pytest.mark.parametrize("which", ["a header larger than any", "a body larger than any"])
def test_what_is_larger_than_any_is_not_even_read(which: str) -> None:
    stream = io.BytesIO(HOSTILE[which])
    with pytest.raises(ProtocolError, match="larger"):
        read_frame(stream)
    assert stream.tell() == struct.calcsize(">II")


ANSWERS = {
    "nobody": b"",
    "the answer to something else": framed(b'{"kind":"saved","path":"/home/a/x.txt"}'),
    "a question": framed(b'{"kind":"next","folder":""}'),
}


@pytest.mark.parametrize("untrusted", ANSWERS.values(), ids=ANSWERS)
def test_a_session_takes_nothing_but_the_answer_it_asked_for(untrusted: bytes) -> None:
    door = Door(io.BytesIO(untrusted), io.BytesIO())
    with pytest.raises(ProtocolError, match="does not answer"):
        door.ask_for_next()
