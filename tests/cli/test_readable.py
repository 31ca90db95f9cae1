# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be read stands once, however many packs lie beside it."""

from pathlib import Path

import pytest

from securetrain.cli import main
from tests.classroom.packs import put_pack
from tests.ui.blocks.samples import INFO, english


def test_one_of_several_compiled_packs_is_read_by_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for pack in ("first", "second"):
        put_pack(tmp_path, {"en": (english(),)}, pack=pack)
    assert main(["show", str(tmp_path / "second"), "--no-answers"]) == 0
    assert capsys.readouterr().out.count(INFO.title) >= 1


def test_a_compiled_pack_that_is_broken_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = put_pack(tmp_path, {"en": (english(),)})
    (pack / "shelf.en.json").write_bytes(b'{"format":1,"kind":"shelf"}')
    assert main(["show", str(pack)]) != 0
    assert "cannot be opened" in capsys.readouterr().err
