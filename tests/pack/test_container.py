# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the one flat file."""

import io
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securetrain.pack import MAGIC, DamagedPackError, read_head, read_lists, write_container
from tests.pack.making import Made, opened, pack_bytes, small_book, trusted
from tests.pack.test_hostile_contents import png

LISTS = (("root.1", b"one"), ("targets", b""), ("first-steps", b"three"))
names = st.text("abcdefghijklmnopqrstuvwxyz0123456789.-", min_size=1, max_size=255)


def written(lists: tuple[tuple[str, bytes], ...], *files: bytes) -> bytes:
    """Return a container."""
    out = io.BytesIO()
    write_container(out, lists, files, sum(map(len, files)))
    return out.getvalue()


def test_a_container_is_its_parts_one_after_another() -> None:
    content = written(LISTS, b"a", b"bc")
    assert content.startswith(MAGIC + b"\0\3" + b"\0" * 7 + b"\3" + b"\6root.1\0\0\0\3")
    assert content.endswith(b"onethreeabc")


@given(st.lists(st.tuples(names, st.binary(max_size=50)), min_size=1, max_size=9), st.binary())
def test_what_is_written_is_read(lists: list[tuple[str, bytes]], files: bytes) -> None:
    file = io.BytesIO(written(tuple(lists), files))
    head = read_head(file)
    assert read_lists(file, head) == tuple(lists)
    file.seek(head.files_begin)
    assert file.read() == files


@given(st.binary(max_size=200))
def test_other_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(DamagedPackError):
        read_head(io.BytesIO(content))


def test_files_are_as_long_as_was_declared() -> None:
    with pytest.raises(AssertionError):
        write_container(io.BytesIO(), LISTS, [b"a"], 2)


def test_a_large_pack_takes_little_memory() -> None:
    picture = png(10, 10, data=bytes(2 * 1024 * 1024 - 100))
    files = {f"media/a/{number}.png": picture for number in range(50)}
    content = pack_bytes(small_book(), Made(files=files))
    channel = trusted(content)
    tracemalloc.start()
    try:
        opened(content, channel)
        assert tracemalloc.get_traced_memory()[1] - len(content) < 64 * 1024 * 1024
    finally:
        tracemalloc.stop()
