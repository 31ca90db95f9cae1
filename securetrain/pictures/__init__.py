# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings to the pictures that ship.

A drawing (SVG) becomes a PNG once, on the author's side; pictures lose what says who made them,
where and when; whoever ships them measures them by their headers alone. An address becomes a QR
code. Qt is imported late, only when something is drawn or scaled.
"""

from securetrain.pictures.drawing import draw, shrink
from securetrain.pictures.measuring import MOST_BYTES, MOST_PIXELS, PictureError, Size, measure
from securetrain.pictures.qr import qr_modules
from securetrain.pictures.stripping import is_bare, strip
from securetrain.pictures.svg import check_drawing

__all__ = [
    "MOST_BYTES",
    "MOST_PIXELS",
    "PictureError",
    "Size",
    "check_drawing",
    "draw",
    "is_bare",
    "measure",
    "qr_modules",
    "shrink",
    "strip",
]
