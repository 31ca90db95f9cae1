# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what a publisher does with a channel."""

import pytest

from securetrain.pack import (
    ChannelError,
    Reason,
    Recall,
    Restart,
    Signers,
    add_keys,
    begin,
    give_role,
    recall,
    recalled,
    restart_role,
    rotate_root,
)
from securetrain.pack.changes import _with_recalls
from securetrain.pack.particulars import RecallsSay, RootSays, said
from securetrain.pack.recalls import MOST_RECALLS
from tests.pack.making import (
    ANNEX,
    PACK,
    TODAY,
    Made,
    holders,
    key,
    opened,
    pack_bytes,
    public,
    signed_book,
    three_book,
    trusted,
    with_recall,
)

NAMES = ["", "\u3164", " Org", "Two\nlines", "a" * 101, "\u202egrO", "O\x07rg"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_cannot_be_shown_everywhere_is_refused(name: str) -> None:
    with pytest.raises(ChannelError, match="cannot be shown everywhere"):
        begin(name, holders("ann"), TODAY)


@pytest.mark.parametrize(
    "signers",
    [
        holders(threshold=0),
        holders("ann", threshold=2),
        holders("ann", "ann"),
        holders("ann", threshold=0),
    ],
)
def test_as_many_keys_as_sign_are_needed_each_once(signers: Signers) -> None:
    with pytest.raises(ChannelError, match="As many keys as have to sign"):
        begin("Org", signers, TODAY)


@pytest.mark.parametrize(
    "role", ["recalls", "root", "a", "../pack", "Pack", "pack.annex", "pack.annex."]
)
def test_a_role_is_named_like_a_pack_or_its_annex(role: str) -> None:
    with pytest.raises(ChannelError, match="cannot be the name of a pack"):
        give_role(three_book(), role, holders("tara"), TODAY)
    with pytest.raises(ChannelError, match="cannot be the name of a pack"):
        add_keys(three_book(), role, public("tara"), TODAY)


def test_a_role_changes_hands_only_where_somebody_has_it() -> None:
    with pytest.raises(ChannelError, match="Nobody signs “third-steps” yet"):
        give_role(three_book(), "third-steps", holders("tom"), TODAY)


def keyids(name: str) -> set[str]:
    """Return the id of somebody's key."""
    return {key(name).signer().public_key.keyid}


def test_a_key_that_signs_already_asks_nobody_for_another_signature() -> None:
    with pytest.raises(ChannelError, match="These keys may sign it already"):
        add_keys(three_book(), PACK, public("tara"), TODAY)


def test_added_keys_sign_besides_those_of_before() -> None:
    book = signed_book(add_keys(three_book(), PACK, public("tom", "tara"), TODAY), "ann", "bob")
    for name in ("tom", "tara"):
        content = pack_bytes(book, Made(by=(name,)))
        assert opened(content, trusted(content)).pack.trusted


def test_two_people_sign_one_pack_one_after_the_other() -> None:
    book = give_role(three_book(), PACK, holders("tara", "tom", threshold=2), TODAY)
    content = pack_bytes(signed_book(book, "ann", "bob"), Made(by=("tom", "tara")))
    assert opened(content, trusted(content)).pack.trusted


def test_keys_that_nobody_uses_any_more_leave_the_list() -> None:
    book = give_role(three_book(), PACK, holders("tom"), TODAY)
    given = book.signers.signed.delegations
    assert given
    assert not keyids("tara") & set(given.keys)
    assert keyids("pari") <= set(given.keys)


def test_annexes_are_looked_for_before_packs() -> None:
    given = three_book().signers.signed.delegations
    assert given
    assert list(given.roles or {}) == [ANNEX, PACK, "recalls"]


def test_a_rotation_keeps_the_name_the_recalls_and_the_service() -> None:
    book = begin("Org", holders("ann"), TODAY, service=holders("serv"))
    book = signed_book(add_keys(book, PACK, public("tara"), TODAY), "ann")
    book = signed_book(recall(book, Recall(PACK, "", 1, 1, Reason.FORGED), TODAY), "ann")
    book = rotate_root(book, holders("bob"), TODAY)
    root = book.root.signed
    assert set(root.roles["timestamp"].keyids) == keyids("serv")
    assert set(root.roles["root"].keyids) == keyids("bob")
    says = said(root, RootSays, "root")
    assert says
    assert says.publisher == "Org"
    assert book.recalls
    assert said(book.recalls.signed, RecallsSay, "recalls")
    assert set(book.recalls.signatures) == set()
    assert not signed_book(book, "ann", "bob").waiting


def test_whoever_holds_the_root_signs_exports_after_a_rotation_too() -> None:
    root = rotate_root(three_book(), holders("dan", "eve", threshold=2), TODAY).root.signed
    assert set(root.roles["snapshot"].keyids) == keyids("dan") | keyids("eve")
    assert root.roles["snapshot"].threshold == 1


def test_two_roles_begin_again_in_one_root() -> None:
    book = restart_role(three_book(), Restart(PACK, 4), holders("tom"), TODAY)
    book = restart_role(book, Restart(ANNEX, 2), holders("pat"), TODAY)
    book = restart_role(book, Restart(PACK, 5), holders("tom"), TODAY)
    says = said(book.root.signed, RootSays, "root")
    assert says
    assert book.root.signed.version == 2
    assert set(says.restarts) == {Restart(PACK, 5), Restart(ANNEX, 2)}
    later = rotate_root(signed_book(book, "ann", "bob"), holders("dan"), TODAY)
    says = said(later.root.signed, RootSays, "root")
    assert says
    assert says.restarts == ()


def test_a_role_that_does_not_exist_does_not_begin_again() -> None:
    with pytest.raises(ChannelError, match="Nobody signs “second-steps” yet"):
        restart_role(three_book(), Restart("second-steps", 1), holders("tom"), TODAY)


@pytest.mark.parametrize("version", [-5, 0, 1_000_000_001, 10**20])
def test_versions_begin_again_at_a_number_that_one_can_have(version: int) -> None:
    with pytest.raises(ChannelError, match="begin again at no number"):
        restart_role(three_book(), Restart(PACK, version), holders("tom"), TODAY)


def test_no_more_is_taken_back_than_a_channel_holds() -> None:
    taken = [Recall(PACK, f"l-{n}", 1, 1, Reason.OUTDATED) for n in range(MOST_RECALLS)]
    book = _with_recalls(three_book(), tuple(taken), TODAY)
    with pytest.raises(ChannelError, match="more than a channel could hold"):
        recall(book, Recall(PACK, "one-more", 1, 1, Reason.OUTDATED), TODAY)


def test_recalls_are_gathered_and_each_stands_once() -> None:
    taken = Recall(PACK, "new", 1, 2, Reason.UNLAWFUL)
    book = recall(recall(with_recall(three_book()), taken, TODAY), taken, TODAY)
    assert book.recalls
    says = said(book.recalls.signed, RecallsSay, "recalls")
    assert says
    assert [each.lesson for each in says.recalls] == ["old", "new"]
    assert book.recalls.signed.version == 2


def test_what_is_taken_back_can_be_read_before_it_is_signed() -> None:
    taken = Recall(PACK, "new", 1, 2, Reason.UNLAWFUL)
    book = with_recall(three_book())
    assert recalled(three_book()) == ()
    assert recalled(recall(book, taken, TODAY)) == (*recalled(book), taken)


MISTYPED = {
    "that do not exist": Recall(PACK, "old", 1, 10**20, Reason.HARMFUL),
    "not plain text": Recall(PACK, "old", 1, 2, Reason.HARMFUL, "a\nb"),
    "versions that do not exist": Recall(PACK, "old", 3, 2, Reason.HARMFUL),
    "Nobody signs “second-steps” yet": Recall("second-steps", "", 1, 1, Reason.HARMFUL),
}


@pytest.mark.parametrize(("sentence", "mistyped"), MISTYPED.items(), ids=MISTYPED.keys())
def test_a_recall_that_would_take_nothing_back_is_refused_at_once(
    sentence: str, mistyped: Recall
) -> None:
    with pytest.raises(ChannelError, match=sentence) as refused:
        recall(three_book(), mistyped, TODAY)
    assert "Tell its publisher" not in str(refused.value)
