# SPDX-License-Identifier: GPL-3.0-or-later
"""The words about limits are sentences, each said once."""

from securetrain.classroom import not_protected, promises


def test_every_promise_and_every_limit_is_a_sentence_said_once() -> None:
    said = [promise.sentence for promise in promises()] + list(not_protected())
    assert all(each.endswith(".") for each in said)
    assert len(set(said)) == len(said)
