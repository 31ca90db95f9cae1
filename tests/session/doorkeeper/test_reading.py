# SPDX-License-Identifier: GPL-3.0-or-later
"""A file is read only where it is one, of this machine, and of a size that can be."""

import os
from pathlib import Path

import pytest

from securetrain.session.doorkeeper import local_paths
from securetrain.session.doorkeeper.reading import NotReadError, read_local


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"words")
    assert read_local(str(tmp_path / "a"), 5) == b"words"


def test_a_larger_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"words")
    with pytest.raises(NotReadError, match="larger"):
        read_local(str(tmp_path / "a"), 4)


def test_a_folder_and_a_pipe_that_nobody_fills_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in (".", "pipe"):
        with pytest.raises(NotReadError, match="no file that can be read"):
            read_local(str(tmp_path / name), 5)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotReadError, match="could not be read"):
        read_local(str(tmp_path / "nothing"), 5)


@pytest.mark.parametrize("path", ["//host/share/a", "\\\\host\\share\\a", "file://host/a", "a"])
def test_a_path_to_elsewhere_is_refused_before_anything_touches_it(path: str) -> None:
    with pytest.raises(NotReadError, match="another machine"):
        read_local(path, 5)


def test_a_link_to_another_machine_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = tmp_path / "far"
    far.mkdir()
    (far / "a").write_bytes(b"words")
    (tmp_path / "link").symlink_to(far / "a")
    assert read_local(str(tmp_path / "link"), 5) == b"words"
    (tmp_path / "mounts").write_text(f"host:/x {far} nfs4 rw 0 0\n")
    monkeypatch.setattr(local_paths, "MOUNTS", tmp_path / "mounts")
    with pytest.raises(NotReadError, match="another machine"):
        read_local(str(tmp_path / "link"), 5)
