# SPDX-License-Identifier: GPL-3.0-or-later
"""What a picture is and how large, told by its first bytes; nothing is decoded."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from securetrain.errors import SecuretrainError

MOST_PIXELS = 1_600  # width and height of a picture that ships
MOST_BYTES = 2 * 1024 * 1024  # of a picture that ships
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_PLAIN_MARKERS = {0x01, *range(0xD0, 0xD9)}  # markers of a JPEG without a length
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


class PictureError(SecuretrainError):
    """A picture or drawing that cannot be used."""


class Size(NamedTuple):
    """The kind of a picture (``png``, ``jpeg``, ``webp``), and its pixels."""

    kind: str
    width: int
    height: int


def measure(untrusted: bytes) -> Size:
    """Return kind, width and height of a picture; raises PictureError where it is none."""
    try:
        if untrusted.startswith(_PNG):
            return Size("png", *_png(untrusted))
        if untrusted.startswith(_JPEG):
            return Size("jpeg", *_jpeg(untrusted))
        if untrusted[:4] == b"RIFF" and untrusted[8:12] == b"WEBP":
            return Size("webp", *_webp(untrusted))
    except (struct.error, IndexError) as error:
        raise refusal("The picture is cut off.") from error
    raise refusal("This is neither a PNG nor a JPEG nor a WebP picture.")


def refusal(what: str) -> PictureError:
    """Return the error that says why a picture cannot be used."""
    return PictureError(
        what,
        safe="The file was not changed.",
        next="Save the picture again as PNG, at most 1,600 pixels wide and high.",
    )


def segments(jpeg: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the marker, start and end of each part of a JPEG before its picture data."""
    at = 2
    while True:
        if jpeg[at] != 0xFF:
            raise refusal("The picture is damaged.")
        marker = jpeg[at + 1]
        if marker == 0xFF:  # a filler byte
            at += 1
            continue
        size = 0 if marker in _PLAIN_MARKERS else struct.unpack_from(">H", jpeg, at + 2)[0]
        yield marker, at, at + 2 + size
        if marker in (0xDA, 0xD9):
            return
        at += 2 + size


def _png(picture: bytes) -> tuple[int, int]:
    if picture[12:16] != b"IHDR":
        raise refusal("The picture is damaged.")
    width, height = struct.unpack_from(">II", picture, 16)
    return width, height


def _jpeg(picture: bytes) -> tuple[int, int]:
    for marker, start, _end in segments(picture):
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", picture, start + 5)
            return width, height
    raise refusal("The picture is damaged.")


def _webp(picture: bytes) -> tuple[int, int]:
    kind = picture[12:16]
    if kind == b"VP8X":
        wide, high = picture[24:27], picture[27:30]
        if len(high) < 3:
            raise refusal("The picture is cut off.")
        return int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1
    if kind == b"VP8L":
        bits = struct.unpack_from("<I", picture, 21)[0]
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", picture, 26)
        return width & 0x3FFF, height & 0x3FFF
    raise refusal("The picture is damaged.")
