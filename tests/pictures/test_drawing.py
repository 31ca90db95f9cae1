# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of drawing, and of making photographs small and silent."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

from securetrain.pictures import MOST_PIXELS, PictureError, draw, is_bare, measure, shrink
from tests.pictures import making

BOX = '<rect width="60" height="40" fill="#1D6A73"/>'
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">'


def drawing(inside: str = BOX, size: str = "120 40") -> bytes:
    """Make a drawing."""
    return f"{HEAD.format(size=size)}{inside}</svg>".encode()


def image_of(picture: bytes) -> QImage:
    """Decode a picture."""
    return QImage.fromData(QByteArray(picture))


def saved(image: QImage, form: str) -> bytes:
    """Encode an image."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def test_a_drawing_becomes_a_bare_picture_in_its_own_colours() -> None:
    picture = draw(drawing())
    assert measure(picture) == ("png", 1440, 480)
    assert is_bare(picture)
    image = image_of(picture)
    assert image.pixelColor(100, 100) == QColor("#1D6A73")
    assert image.pixelColor(1000, 100).alpha() == 0


def test_a_drawing_gives_the_same_bytes_every_time() -> None:
    assert draw(drawing()) == draw(drawing())


def test_a_tall_drawing_is_no_higher_than_what_ships() -> None:
    size = measure(draw(drawing(size="100 400")))
    assert (size.width, size.height) == (400, MOST_PIXELS)


REFUSED = {
    "too large": drawing("<!-- " + "a" * 300_000 + " -->"),
    "not in UTF-8": drawing() + b"\xff",
    "no drawing": b"<html></html>",
    "a document type": b'<!DOCTYPE svg [<!ENTITY a "b">]>' + drawing(),
    "a style sheet elsewhere": b'<?xml-stylesheet href="a.css"?>' + drawing(),
    "a script": drawing("<script>1</script>"),
    "a page inside": drawing("<foreignObject/>"),
    "a picture inside": drawing('<image href="#a"/>'),
    "a picture by another prefix": drawing('<svg:image xlink:href="#a"/>'),
    "a link elsewhere": drawing('<use href="other.svg#a"/>'),
    "a link to a host": drawing('<use xlink:href=" //host/a"/>'),
    "a fill elsewhere": drawing('<rect fill="url(http://host/a)"/>'),
    "a fill in quotes": drawing("<rect style=\"fill: url('a.png')\"/>"),
    "an import": drawing("<style>@import 'a.css'</style>"),
    "an escape in a style": drawing("<style>a{b:u\\72l(c)}</style>"),
    "something that happens on a click": drawing('<rect onclick="a()"/>'),
    "something that moves": drawing('<rect><animate attributeName="x"/></rect>'),
    "words": drawing("<text>Stop</text>"),
    "too many repetitions": drawing('<use href="#a"/>' * 501),
    "what does not end": drawing()[:-6],
    "no size": b'<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    "a sliver": drawing(size="100000 1"),
}


@pytest.mark.parametrize("untrusted", REFUSED.values(), ids=REFUSED)
@pytest.mark.no_qt_log
def test_a_drawing_that_reaches_outside_or_cannot_be_drawn_is_refused(untrusted: bytes) -> None:
    with pytest.raises(PictureError, match="Nothing was changed"):
        draw(untrusted)


def test_a_drawing_may_refer_to_its_own_parts() -> None:
    inside = '<g id="a"><rect width="9" height="9"/></g><use href="#a" fill="url(#b)"/>'
    inside += '<defs><linearGradient id="b"><stop stop-color="#000"/></linearGradient></defs>'
    assert measure(draw(drawing(inside))).width == 1440


def test_a_small_picture_keeps_its_pixels_bit_for_bit() -> None:
    telling = making.png(more=making.chunk(b"tEXt", b"GPS"))
    assert shrink(telling) == making.png()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_a_large_picture_is_made_small_in_its_own_kind(form: str) -> None:
    image = QImage(2000, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor("#7D5200"))
    size = measure(shrink(saved(image, form)))
    assert size == (form.lower(), 1600, 800)


def test_a_photograph_is_turned_upright_before_its_notes_are_taken_out() -> None:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    plain = saved(image, "JPEG")
    tags = b"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00"  # orientation: turned by a quarter
    tiff = b"MM\x00\x2a\x00\x00\x00\x08\x00\x01" + tags + b"\x00\x00\x00\x00"
    exif = b"Exif\x00\x00" + tiff
    turned = plain[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + plain[2:]
    upright = shrink(turned)
    assert (measure(upright).width, measure(upright).height) == (10, 20)
    assert b"Exif" not in upright


def test_a_picture_that_qt_cannot_write_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QImage, "save", lambda *_arguments: False)
    with pytest.raises(PictureError, match="could not be written"):
        draw(drawing())


@pytest.mark.no_qt_log
def test_a_large_picture_that_cannot_be_decoded_is_refused() -> None:
    with pytest.raises(PictureError, match="damaged"):
        shrink(making.png(20_000, 1)[:60])
