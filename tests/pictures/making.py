# SPDX-License-Identifier: GPL-3.0-or-later
"""Small pictures made by hand, bare or with what cameras add."""

import struct
import zlib

PNG = b"\x89PNG\r\n\x1a\n"
JPEG_FRAME = b"\xff\xc0\x00\x0b\x08\x00\x05\x00\x07\x01\x01\x11\x00"  # 7 x 5
JPEG_SCAN = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\x34\xff\x00\x56\xff\xd9"
EXIF = b"\xff\xe1\x00\x10Exif\x00\x00camera42"


def chunk(name: bytes, body: bytes) -> bytes:
    """Make a chunk of a PNG."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int = 3, height: int = 2, *, more: bytes = b"", after: bytes = b"") -> bytes:
    """Make a grey PNG with ``more`` chunks before its pixels and ``after`` its end."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (
        zlib.compress(b"\x00" + b"\x80" * width)
        if height == 1
        else zlib.compress((b"\x00" + b"\x80" * width) * height)
    )
    return PNG + chunk(b"IHDR", head) + more + chunk(b"IDAT", rows) + chunk(b"IEND", b"") + after


def jpeg(*, more: bytes = b"", scan: bytes = JPEG_SCAN) -> bytes:
    """Make the parts of a JPEG, with ``more`` before its frame; its pixels mean nothing."""
    return b"\xff\xd8" + more + JPEG_FRAME + scan


def riff(*chunks: tuple[bytes, bytes]) -> bytes:
    """Make a WebP of chunks."""
    body = b"WEBP"
    for name, content in chunks:
        body += name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def extended(width: int, height: int, flags: int = 0x2C) -> bytes:
    """Make the head of an extended WebP."""
    sizes = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return bytes([flags, 0, 0, 0]) + sizes


LOSSY = b"\x00\x00\x00\x9d\x01\x2a" + struct.pack("<HH", 7, 5) + b"pixels"
LOSSLESS = b"\x2f" + struct.pack("<I", (7 - 1) | (5 - 1) << 14) + b"pixels"
