# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of pictures in packs, each refused for its own reason."""

import pytest

from securetrain.pack import HostilePackError
from securetrain.pack.pictures import MOST_SCANS, check_picture
from tests.pack.test_hostile_contents import chunk, jpeg, png

BAD = {
    "a program": ("a.png", b"MZ", "is none: a.png"),
    "another kind than its name": ("a.png", jpeg(10, 10), "is of another kind: a.png"),
    "too wide": ("a.png", png(1_601, 1), "is too wide or too high: a.png"),
    "too high": ("a.jpg", jpeg(1, 1_601), "is too wide or too high: a.jpg"),
    "without height": ("a.png", png(1, 0), "is too wide or too high: a.png"),
    "a thousand passes": ("a.jpg", jpeg(9, 9, scans=1_000), "is drawn over and over: a.jpg"),
    "a text in it": ("a.png", png(9, 9, chunk(b"tEXt", b"a")), "carries more than a picture"),
    "a text after it": ("a.png", png(9, 9) + b"a", "carries more than a picture"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_picture_is_refused_with_its_reason(name: str) -> None:
    file, content, reason = BAD[name]
    with pytest.raises(HostilePackError, match=reason):
        check_picture(file, content)


def test_a_picture_of_some_passes_is_welcome() -> None:
    check_picture("a.jpg", jpeg(1_600, 1_600, scans=MOST_SCANS))
