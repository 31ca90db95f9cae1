# SPDX-License-Identifier: GPL-3.0-or-later
"""A box opens whole, with its key, where it belongs; or not at all."""

import pytest

from securetrain.sealing import OVERHEAD, BoxError, open_box, seal

KEY, CONTENT = bytes(range(32)), b"a few words"


def test_a_box_gives_back_what_was_sealed() -> None:
    box = seal(KEY, CONTENT, bound=b"here")
    assert open_box(KEY, box, bound=b"here") == CONTENT
    assert len(box) == len(CONTENT) + OVERHEAD
    assert CONTENT not in box


def test_no_two_boxes_are_alike() -> None:
    assert seal(KEY, CONTENT) != seal(KEY, CONTENT)


def test_every_single_bit_counts() -> None:
    box = seal(KEY, CONTENT)
    for bit in range(8 * len(box)):
        changed = bytearray(box)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(BoxError):
            open_box(KEY, bytes(changed))


OTHERS = {
    "another key": (bytes(32), seal(KEY, CONTENT), b""),
    "another place": (KEY, seal(KEY, CONTENT, bound=b"here"), b"there"),
    "nothing": (KEY, b"", b""),
    "too little": (KEY, bytes(27), b""),
    "cut": (KEY, seal(KEY, CONTENT)[:-1], b""),
}


@pytest.mark.parametrize(("key", "box", "bound"), OTHERS.values(), ids=OTHERS.keys())
def test_anything_else_stays_closed(key: bytes, box: bytes, bound: bytes) -> None:
    with pytest.raises(BoxError, match="does not open"):
        open_box(key, box, bound=bound)
