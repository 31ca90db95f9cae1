# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures in packs: what they are and how large, told before anything decodes them."""

from securetrain.pack.refusals import hostile
from securetrain.pictures import MOST_PIXELS, PictureError, is_bare, measure
from securetrain.words import _

MOST_SCANS = 32
"""Passes over a JPEG; ten are usual, and each costs a decoder as much as a whole picture."""
_SCAN = b"\xff\xda"
_SUFFIXES = {"png": {"png"}, "jpeg": {"jpg", "jpeg"}, "webp": {"webp"}}


def check_picture(name: str, untrusted: bytes) -> None:
    """Refuse a picture that is none, is too large, or carries more than a picture.

    Raises:
        HostilePackError: it may not stand in a pack.
    """
    try:
        size = measure(untrusted)
        bare = is_bare(untrusted)
    except PictureError as error:
        raise hostile(_("A picture in the pack is none: {name}").format(name=name)) from error
    if name.rpartition(".")[2] not in _SUFFIXES[size.kind]:
        raise hostile(_("A picture in the pack is of another kind: {name}").format(name=name))
    if not (1 <= size.width <= MOST_PIXELS and 1 <= size.height <= MOST_PIXELS):
        raise hostile(_("A picture in the pack is too wide or too high: {name}").format(name=name))
    if size.kind == "jpeg" and untrusted.count(_SCAN) > MOST_SCANS:
        raise hostile(_("A picture in the pack is drawn over and over: {name}").format(name=name))
    if not bare:
        raise hostile(
            _("A picture in the pack carries more than a picture: {name}").format(name=name)
        )
