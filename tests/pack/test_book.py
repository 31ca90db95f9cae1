# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of a channel as its publisher keeps it."""

import pytest

from securetrain.pack import (
    Book,
    ChannelError,
    DamagedPackError,
    Reason,
    Recall,
    add_keys,
    begin,
    book_files,
    lacking,
    read_book,
    recall,
    rotate_root,
    settled,
    sign_book,
)
from tests.pack.making import (
    PACK,
    TODAY,
    holders,
    key,
    public,
    signed_book,
    three_book,
    with_recall,
)

TAKEN = Recall(PACK, "old", 1, 1, Reason.HARMFUL)


def test_a_channel_counts_once_enough_have_signed() -> None:
    book = begin("Org", holders("ann", "bob", threshold=2), TODAY)
    with pytest.raises(ChannelError, match="Not enough people have signed"):
        assert book.channel
    assert lacking(book) == (("root.1", 2), ("targets", 2))
    book = sign_book(book, key("bob"))
    assert lacking(book) == (("root.1", 1), ("targets", 1))
    book = sign_book(book, key("ann"))
    assert lacking(book) == ()
    assert book.channel.publisher == "Org"


def test_nobody_signs_twice_and_strangers_sign_nothing() -> None:
    book = sign_book(begin("Org", holders("ann", "bob", threshold=2), TODAY), key("ann"))
    for name in ("ann", "mallory"):
        with pytest.raises(ChannelError, match="nothing to sign here, or has signed already"):
            sign_book(book, key(name))


def test_what_was_cut_short_while_it_began_to_count_counts_at_the_next_signature() -> None:
    waiting = rotate_root(three_book(), holders("bob", "cem", threshold=2), TODAY)
    whole = signed_book(waiting, "bob", "cem")
    files = book_files(Book(three_book().settled, whole.settled)) | {
        path: content for path, content in book_files(whole).items() if path == "2.root.json"
    }
    half = read_book(files)
    assert half.waiting
    assert sign_book(half, key("bob")) == whole


def test_where_nothing_waits_there_is_nothing_to_sign() -> None:
    with pytest.raises(ChannelError, match="Nothing in this channel waits"):
        sign_book(three_book(), key("ann"))


def test_a_rotation_needs_those_of_before_and_those_of_after() -> None:
    book = rotate_root(three_book(), holders("dan", "eve", threshold=2), TODAY)
    for name in ("dan", "eve", "ann"):
        book = sign_book(book, key(name))
    assert dict(lacking(book))["root.2"] == 1
    assert settled(book) == book
    assert not sign_book(book, key("bob")).waiting


def test_what_waits_can_be_changed_before_it_is_signed() -> None:
    book = add_keys(three_book(), "second-steps", public("tara"), TODAY)
    book = add_keys(book, "third-steps", public("tara"), TODAY)
    assert book.signers.signed.version == 2
    assert [name for name, _content in book.waiting] == ["targets"]


def test_a_book_comes_back_from_its_files() -> None:
    for book in (
        three_book(),
        with_recall(three_book()),
        recall(three_book(), TAKEN, TODAY),
        rotate_root(with_recall(three_book()), holders("dan"), TODAY),
        begin("Org", holders("ann"), TODAY),
    ):
        found = read_book(book_files(book))
        assert found.settled == book.settled
        assert set(found.waiting) == set(book.waiting)


def test_other_files_in_the_folder_are_passed_over() -> None:
    files = {**book_files(three_book()), "notes.txt": b"x", "waiting/snapshot.json": b"{}"}
    assert read_book(files) == three_book()


def test_a_folder_without_a_channel_is_refused() -> None:
    with pytest.raises(ChannelError, match="not the folder of a channel"):
        read_book({"notes.txt": b""})


def test_a_book_with_nothing_recalled_says_so() -> None:
    assert three_book().recalls is None
    assert with_recall(three_book()).recalls
    assert Book().waiting == ()


def test_a_trainer_signs_nothing_of_the_channel() -> None:
    book = recall(three_book(), TAKEN, TODAY)
    with pytest.raises(ChannelError):
        sign_book(book, key("tara"))
    assert signed_book(book, "ann", "cem").recalls


def test_what_nobody_could_sign_is_told_and_does_not_wait_for_ever() -> None:
    """A root whose holders changed under recalls that were left as they are."""
    book = with_recall(three_book())
    half = rotate_root(book, holders("dan", threshold=1), TODAY)
    odd = Book(book.settled, tuple(each for each in half.waiting if each[0] != "recalls"))
    for name in ("ann", "bob"):
        odd = sign_book(odd, key(name))
    with pytest.raises(DamagedPackError, match="“recalls” carries a signature by nobody"):
        sign_book(odd, key("dan"))
