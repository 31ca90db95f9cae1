# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw an SVG to the PNG that ships, and make a picture small enough; Qt is imported late."""

from typing import TYPE_CHECKING

from securetrain.pictures.measuring import MOST_PIXELS, PictureError, measure, refusal
from securetrain.pictures.stripping import strip
from securetrain.pictures.svg import check_drawing

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

WIDTH = 1_440  # twice the width of a lesson's column, so that it stays sharp on dense screens


def draw(svg: bytes) -> bytes:
    """Return a drawing as a bare PNG, 1,440 pixels wide, in the colours it was drawn in.

    Raises:
        PictureError: It reaches outside itself, is too large, or cannot be drawn.
    """
    check_drawing(svg)
    from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(svg))
    box = renderer.viewBoxF()
    if not renderer.isValid() or box.width() < 1 or box.height() < 1:
        raise _undrawn()
    scale = min(WIDTH / box.width(), MOST_PIXELS / box.height())
    size = QSize(round(box.width() * scale), round(box.height() * scale))
    if size.isEmpty():
        raise _undrawn()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return strip(_encoded(image, "PNG"))


def shrink(untrusted: bytes) -> bytes:
    """Return a picture at most 1,600 pixels wide and high, upright and without metadata.

    One that is small enough keeps its pixels bit for bit, unless its camera turned it.

    Raises:
        PictureError: It is not a picture, is damaged, or is far too large.
    """
    size = measure(untrusted)
    is_small = max(size.width, size.height) <= MOST_PIXELS
    if is_small and not (size.kind == "jpeg" and b"Exif\x00" in untrusted[:65_536]):
        return strip(untrusted)
    from PySide6.QtCore import QBuffer, QByteArray, Qt
    from PySide6.QtGui import QImageReader

    buffer = QBuffer()
    buffer.setData(QByteArray(untrusted))
    reader = QImageReader(buffer)
    reader.setAllocationLimit(256)
    reader.setAutoTransform(True)  # a camera's note on which side is up is about to be lost
    image = reader.read()
    if image.isNull():
        raise refusal("The picture is damaged or far too large.")
    if not is_small:
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        image = image.scaled(MOST_PIXELS, MOST_PIXELS, keep, smooth)
    return strip(_encoded(image, {"png": "PNG", "jpeg": "JPEG", "webp": "WEBP"}[size.kind]))


def _encoded(image: "QImage", form: str) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # For PNG 0 means the smallest file; for the others 90 is hard to tell from the original.
    if not image.save(buffer, form, 0 if form == "PNG" else 90):  # type: ignore[call-overload]
        raise refusal("The picture could not be written.")
    return bytes(buffer.data().data())


def _undrawn() -> PictureError:
    return PictureError(
        "This drawing cannot be drawn.",
        safe="Nothing was changed.",
        next="Open it in a drawing program, and save it as a plain SVG with a viewBox.",
    )
