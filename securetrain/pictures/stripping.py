# SPDX-License-Identifier: GPL-3.0-or-later
"""Take out of a picture what is not the picture: place, camera, times, names, thumbnails."""

import struct
from collections.abc import Iterator

from securetrain.pictures.measuring import measure, refusal, segments

_PNG_KEPT = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
_WEBP_KEPT = {b"VP8 ", b"VP8L", b"ALPH"}
_ALPHA = 0x10  # the only flag of an extended WebP that still holds once it is bare


def strip(untrusted: bytes) -> bytes:
    """Return the same picture without metadata and without anything after its end.

    Raises:
        PictureError: It is not a picture, is damaged, or moves.
    """
    kind = measure(untrusted).kind
    try:
        return {"png": _png, "jpeg": _jpeg, "webp": _webp}[kind](untrusted)
    except (struct.error, IndexError) as error:
        raise refusal("The picture is cut off.") from error


def is_bare(untrusted: bytes) -> bool:
    """Say whether nothing is left to take out; raises PictureError."""
    return strip(untrusted) == untrusted


def _png(picture: bytes) -> bytes:
    kept, at = [picture[:8]], 8
    while True:
        size, name = struct.unpack_from(">I4s", picture, at)
        end = at + 12 + size
        if end > len(picture):
            raise refusal("The picture is cut off.")
        if name in _PNG_KEPT:
            kept.append(picture[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end


def _jpeg(picture: bytes) -> bytes:
    kept = [b"\xff\xd8"]
    for marker, start, end in segments(picture):
        if marker == 0xDA:
            # What follows are coded pixels, up to the mark of the end.
            last = picture.rfind(b"\xff\xd9")
            if last < end:
                raise refusal("The picture is cut off.")
            kept.append(picture[start : last + 2])
        elif not (0xE0 <= marker <= 0xEF or marker == 0xFE) or marker == 0xEE:
            kept.append(picture[start:end])  # 0xEE says how colours are coded
    return b"".join(kept)


def _webp(picture: bytes) -> bytes:
    chunks = list(_webp_chunks(picture))
    if any(name in (b"ANIM", b"ANMF") for name, _ in chunks):
        raise refusal("The picture moves; only still pictures ship.")
    kept = [chunk for name, chunk in chunks if name in _WEBP_KEPT]
    if any(name == b"ALPH" for name, _ in chunks):
        size = measure(picture)
        sizes = (size.width - 1).to_bytes(3, "little") + (size.height - 1).to_bytes(3, "little")
        kept.insert(0, struct.pack("<4sIB3x", b"VP8X", 10, _ALPHA) + sizes)
    body = b"WEBP" + b"".join(kept)
    return struct.pack("<4sI", b"RIFF", len(body)) + body


def _webp_chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    whole = 8 + struct.unpack_from("<I", picture, 4)[0]
    if whole > len(picture):
        raise refusal("The picture is cut off.")
    at = 12
    while at < whole:
        name, size = struct.unpack_from("<4sI", picture, at)
        end = at + 8 + size + size % 2
        if end > whole:
            raise refusal("The picture is cut off.")
        yield name, picture[at:end]
        at = end
