# SPDX-License-Identifier: GPL-3.0-or-later
"""Folded text cut into words, and into pairs of signs where no blank parts words."""

import pytest

from securetrain.search.cutting import indexed, is_unspaced, pieces

CUT = {
    "words": ("lost  phone ", ["lost", "phone"]),
    "Chinese": ("数据安全", ["数据", "据安", "安全", "全"]),
    "one sign": ("全", ["全"]),
    "over a blank": ("数据 安全", ["数据", "据安", "安全", "全"]),
    "not over a gap": ("数据  安全", ["数据", "据", "安全", "全"]),
    "beside Latin": ("打开2fa认证", ["打开", "开", "2fa", "认证", "证"]),
    "Thai": ("ไม่", ["ไม", "ม่", "่"]),
    "nothing": ("  ", []),
}


@pytest.mark.parametrize(("words", "wanted"), CUT.values(), ids=CUT)
def test_text_is_cut_into_tokens(words: str, wanted: list[str]) -> None:
    assert indexed(words).split() == wanted


def test_pieces_are_words_and_whole_stretches() -> None:
    assert pieces("my 打开 2fa认证") == ["my", "打开", "2fa", "认证"]
    assert pieces("数据 安全") == ["数据安全"]


def test_scripts_without_blanks_are_known() -> None:
    unspaced = ["数", "ひ", "カ", "ไ", "ກ", "က", "ក"]
    assert all(map(is_unspaced, unspaced))
    assert not any(map(is_unspaced, ["a", "я", "ا", "א", "अ", "보", "ደ", "བ"]))
