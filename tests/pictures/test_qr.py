# SPDX-License-Identifier: GPL-3.0-or-later
"""A QR code is read again by a reader that knows nothing of whoever drew it."""

import pytest
import zxingcpp

from securetrain.pictures import PictureError, qr_modules

MODULE = 3
QUIET = 4


def read(modules: tuple[tuple[bool, ...], ...]) -> list[str]:
    """Draw modules black on white and let a reader look at them."""
    width = (len(modules) + 2 * QUIET) * MODULE
    pixels = bytearray(b"\xff" * width * width)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            for line in range(MODULE if dark else 0):
                start = ((y + QUIET) * MODULE + line) * width + (x + QUIET) * MODULE
                pixels[start : start + MODULE] = bytes(MODULE)
    seen = memoryview(bytes(pixels)).cast("B", (width, width))
    return [found.text for found in zxingcpp.read_barcodes(seen)]


TEXTS = {
    "an address": "https://library.example/opening-hours?day=1&of=week#top",
    "capitals alone": "HTTPS://LIBRARY.EXAMPLE/",
    "digits alone": "0123456789",
    "Farsi": "https://کتاب.example/راه",
    "accents": "https://mañana.example",
    "Chinese": "日本",
    "one sign": "a",
    "as long as fits": "https://library.example/".ljust(560, "x"),
    "as long as fits, in Farsi": "ک" * 280,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_code_says_what_was_put_in(text: str) -> None:
    modules = qr_modules(text)
    assert read(modules) == [text]
    assert {len(row) for row in modules} == {len(modules)}
    assert (len(modules) - 17) % 4 == 0
    assert len(modules) <= 89


UNFIT = {
    "a byte too many": "x" * 561,
    "a letter too many": "ک" * 281,
    "more than any code holds": "x" * 5000,
}


@pytest.mark.parametrize("text", UNFIT.values(), ids=UNFIT)
def test_what_does_not_fit_is_told(text: str) -> None:
    with pytest.raises(PictureError, match="does not fit"):
        qr_modules(text)


def test_a_code_survives_a_scratch() -> None:
    modules = qr_modules("https://library.example/")
    middle = len(modules) // 2
    scratched = tuple(
        tuple(dark or (x == middle and abs(y - middle) < 4) for x, dark in enumerate(row))
        for y, row in enumerate(modules)
    )
    assert scratched != modules
    assert read(scratched) == ["https://library.example/"]
