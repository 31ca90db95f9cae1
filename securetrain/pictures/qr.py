# SPDX-License-Identifier: GPL-3.0-or-later
"""A text as a QR code: its modules, to be drawn by whoever shows them."""

from securetrain.pictures.measuring import PictureError

LARGEST = 18
"""The largest version: 89 modules a side, which a phone still reads from a small screen."""


def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the modules of the smallest QR code that holds a text; True is dark.

    There is no quiet zone around them; whoever draws them leaves four modules free on each side.
    About 15 % of the modules may be misread. Up to 560 bytes of UTF-8 fit.

    Raises:
        PictureError: the text is longer than what a phone reads from a screen.
    """
    import segno  # late: few ever ask for a code

    try:
        made = segno.make_qr(text, error="m", boost_error=False, encoding="utf-8")
    except segno.DataOverflowError as error:
        raise _refusal() from error
    if int(made.version) > LARGEST:
        raise _refusal()
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def _refusal() -> PictureError:
    return PictureError(
        "This text does not fit into a code that a phone can read from a screen.",
        safe="Nothing was changed.",
        next="Copy it by hand, or shorten it.",
    )
