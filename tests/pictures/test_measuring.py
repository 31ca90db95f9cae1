# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of measuring pictures by their headers."""

import pytest

from securetrain.pictures import PictureError, Size, measure
from tests.pictures import making

PICTURES = {
    "a png": (making.png(3, 2), Size("png", 3, 2)),
    "a jpeg": (making.jpeg(), Size("jpeg", 7, 5)),
    "a jpeg with filler and a restart mark": (
        making.jpeg(more=b"\xff\xff\xd0"),
        Size("jpeg", 7, 5),
    ),
    "a lossy webp": (making.riff((b"VP8 ", making.LOSSY)), Size("webp", 7, 5)),
    "a lossless webp": (making.riff((b"VP8L", making.LOSSLESS)), Size("webp", 7, 5)),
    "an extended webp": (
        making.riff((b"VP8X", making.extended(900, 400)), (b"VP8 ", making.LOSSY)),
        Size("webp", 900, 400),
    ),
}

NO_PICTURES = {
    "nothing": b"",
    "a drawing": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "a gif": b"GIF89a\x01\x00\x01\x00",
    "only a png's first bytes": making.PNG,
    "a png that begins with something else": making.PNG + making.chunk(b"tEXt", b"a" * 20),
    "a cut jpeg": making.jpeg()[:8],
    "a jpeg without a frame": b"\xff\xd8" + making.JPEG_SCAN,
    "a jpeg with rubbish between its parts": b"\xff\xd8\xff\xd0\x00\x00",
    "a webp of an unknown kind": making.riff((b"NONE", b"a" * 20)),
    "a cut extended webp": making.riff((b"VP8X", b"a" * 9))[:28],
    "a cut lossy webp": making.riff((b"VP8 ", making.LOSSY))[:28],
    "a cut lossless webp": making.riff((b"VP8L", b""))[:22],
}


@pytest.mark.parametrize(("picture", "size"), PICTURES.values(), ids=PICTURES)
def test_a_picture_is_measured_without_being_decoded(picture: bytes, size: Size) -> None:
    assert measure(picture) == size


@pytest.mark.parametrize("untrusted", NO_PICTURES.values(), ids=NO_PICTURES)
def test_what_is_no_picture_is_refused_with_a_sentence(untrusted: bytes) -> None:
    with pytest.raises(PictureError, match="not changed"):
        measure(untrusted)
