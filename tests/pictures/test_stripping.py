# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of taking out of pictures what is not the picture."""

import pytest

from securetrain.pictures import PictureError, is_bare, measure, strip
from tests.pictures import making

PLACE = b"GPS 51.5 N 0.1 W"
TELLING = {
    "a png with words": making.png(more=making.chunk(b"tEXt", PLACE)),
    "a png with camera data": making.png(more=making.chunk(b"eXIf", PLACE)),
    "a png with something after its end": making.png(after=PLACE),
    "a jpeg with camera data": making.jpeg(more=making.EXIF.replace(b"camera42", b"GPS 51.5")),
    "a jpeg with a comment": making.jpeg(more=b"\xff\xfe\x00\x0aGPS 51.5"),
    "a jpeg with something after its end": making.jpeg() + PLACE,
    "a webp with camera data": making.riff(
        (b"VP8X", making.extended(7, 5)), (b"VP8 ", making.LOSSY), (b"EXIF", PLACE)
    ),
    "a webp with something after its end": making.riff((b"VP8L", making.LOSSLESS)) + PLACE,
}
BARE = {
    "png": making.png(),
    "jpeg": making.jpeg(more=b"\xff\xee\x00\x05Adb"),
    "webp": making.riff((b"VP8 ", making.LOSSY)),
}
DAMAGED = {
    "a png without an end": making.png()[:-12],
    "a png whose last chunk is cut": making.png()[:-4],
    "a jpeg without an end": making.jpeg(scan=making.JPEG_SCAN[:-2]),
    "a webp shorter than it says": making.riff((b"VP8 ", making.LOSSY))[:-3],
    "a webp whose chunk is longer than itself": making.riff((b"VP8 ", making.LOSSY)).replace(
        b"VP8 \x10", b"VP8 \x7f"
    ),
    "a webp with a cut chunk at its end": making.riff(
        (b"VP8X", making.extended(7, 5)), (b"V", b"")
    ),
}


@pytest.mark.parametrize("picture", TELLING.values(), ids=TELLING)
def test_nothing_but_the_picture_is_left(picture: bytes) -> None:
    bare = strip(picture)
    assert b"GPS" in picture
    assert b"GPS" not in bare
    assert measure(bare) == measure(picture)
    assert is_bare(bare)


@pytest.mark.parametrize("picture", BARE.values(), ids=BARE)
def test_a_bare_picture_stays_as_it_is(picture: bytes) -> None:
    assert strip(picture) == picture


def test_what_shines_through_still_does() -> None:
    picture = making.riff(
        (b"VP8X", making.extended(7, 5)), (b"ALPH", b"clear"), (b"VP8 ", making.LOSSY)
    )
    bare = strip(picture)
    assert b"ALPH" in bare
    assert bare[20] == 0x10
    assert is_bare(bare)


def test_a_moving_picture_is_refused() -> None:
    picture = making.riff((b"VP8X", making.extended(7, 5)), (b"ANIM", b"loops!"))
    with pytest.raises(PictureError, match="moves"):
        strip(picture)


@pytest.mark.parametrize("picture", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_picture_is_refused(picture: bytes) -> None:
    with pytest.raises(PictureError):
        strip(picture)
