# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of taking texts out to translators and counting what comes back."""

from pathlib import Path

import pytest

from securetrain.errors import LessonError
from securetrain.workshop import read_project, statuses, write_catalogues, write_template
from tests.workshop.making import make_pack


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Make a pack."""
    return make_pack(tmp_path)


def test_a_template_is_written_beside_the_translations(pack: Path) -> None:
    assert write_template(read_project(pack)) == "locale/small-pack.pot"
    assert "A strange call" in (pack / "locale" / "small-pack.pot").read_text(encoding="utf-8")


def test_a_language_that_is_not_there_is_begun(pack: Path) -> None:
    assert write_catalogues(read_project(pack)) == ()
    assert write_catalogues(read_project(pack), ("fa",)) == ("locale/fa.po",)
    ((language, found, findings),) = statuses(read_project(pack))
    assert language == "fa"
    assert found.translated == 0
    assert found.missing > 20
    assert findings == ()


def test_a_translation_is_kept_when_its_file_is_brought_up_to_date(pack: Path) -> None:
    write_catalogues(read_project(pack), ("fa",))
    file = pack / "locale" / "fa.po"
    before = 'msgid "Numbers can be made up."\nmsgstr ""'
    source = file.read_text(encoding="utf-8")
    assert before in source
    file.write_text(
        source.replace(before, before.replace('msgstr ""', 'msgstr "شماره‌ها ساختنی‌اند."')),
        encoding="utf-8",
    )
    assert write_catalogues(read_project(pack)) == ("locale/fa.po",)
    assert "ساختنی" in file.read_text(encoding="utf-8")
    ((_language, found, _findings),) = statuses(read_project(pack))
    assert found.translated == 1


@pytest.mark.parametrize("content", [b"nonsense", b"\xff\xfe"], ids=["no PO", "no UTF-8"])
def test_a_file_that_cannot_be_read_is_not_written_over(pack: Path, content: bytes) -> None:
    (pack / "locale").mkdir()
    (pack / "locale" / "fa.po").write_bytes(content)
    with pytest.raises(LessonError, match="no translation file"):
        write_catalogues(read_project(pack))
    assert (pack / "locale" / "fa.po").read_bytes() == content
