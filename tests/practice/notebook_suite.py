# SPDX-License-Identifier: GPL-3.0-or-later
"""How every notebook behaves, whatever it is kept in; each kind overrides the fixture."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from securetrain.practice import GuestNotebook, Journal, Spot

HERE, BELOW, THERE = Spot("pack", "phone", 2), Spot("pack", "phone", 7), Spot("pack", "desk", 2)
SPOTS = st.sampled_from((HERE, BELOW, THERE))
DEEDS = st.one_of(
    st.tuples(st.just("write"), SPOTS, st.text(max_size=40)),
    st.tuples(st.just("mark"), SPOTS, st.booleans()),
    st.tuples(st.just("forget_lessons"), SPOTS, st.none()),
    st.tuples(st.just("forget_notes"), SPOTS, st.none()),
)


class NotebookSuite:
    """Derive from this, override `journal`, and every test runs over the notebook of another."""

    @pytest.fixture
    def journal(self) -> Journal:
        """Give an empty journal."""
        raise NotImplementedError

    def test_a_new_notebook_holds_nothing(self, journal: Journal) -> None:
        assert dict(journal.notebook.notes()) == {}
        assert journal.notebook.bookmarks() == frozenset()

    def test_a_note_is_kept_as_it_was_written(self, journal: Journal) -> None:
        journal.notebook.write(HERE, " Ask her.\n\n«سلام»\t🙂 ")
        assert journal.notebook.notes() == {HERE: " Ask her.\n\n«سلام»\t🙂 "}

    def test_the_last_note_of_a_block_counts(self, journal: Journal) -> None:
        journal.notebook.write(HERE, "Ask her.")
        journal.notebook.write(HERE, "Ask her on the phone.")
        journal.notebook.write(THERE, "Later.")
        assert journal.notebook.notes() == {HERE: "Ask her on the phone.", THERE: "Later."}

    @pytest.mark.parametrize("empty", ["", " ", "\n \t\n", "\u3000", "\x01"])
    def test_an_emptied_note_is_none(self, journal: Journal, empty: str) -> None:
        journal.notebook.write(HERE, "Ask her.")
        journal.notebook.write(HERE, empty)
        journal.notebook.write(HERE, empty)
        assert dict(journal.notebook.notes()) == {}

    def test_signs_that_no_text_needs_are_left_out(self, journal: Journal) -> None:
        journal.notebook.write(HERE, "a\x00b\u202ec\ud800d")
        assert journal.notebook.notes() == {HERE: "abcd"}

    def test_notes_handed_out_do_not_change_later(self, journal: Journal) -> None:
        before = journal.notebook.notes()
        journal.notebook.write(HERE, "Ask her.")
        assert dict(before) == {}

    def test_a_bookmark_is_put_and_taken_away(self, journal: Journal) -> None:
        notebook = journal.notebook
        for spot in (HERE, HERE, BELOW):
            notebook.mark(spot, wanted=True)
        for _again in range(2):
            notebook.mark(BELOW, wanted=False)
        assert notebook.bookmarks() == {HERE}

    def test_forgetting_notes_leaves_bookmarks(self, journal: Journal) -> None:
        fill(journal)
        journal.notebook.forget_notes()
        assert dict(journal.notebook.notes()) == {}
        assert journal.notebook.bookmarks() == {HERE, BELOW, THERE}

    def test_a_lesson_takes_its_notes_and_bookmarks_along(self, journal: Journal) -> None:
        fill(journal)
        journal.forget_lessons({HERE.key})
        assert list(journal.notebook.notes()) == [THERE]
        assert journal.notebook.bookmarks() == {THERE}

    def test_everything_is_everything(self, journal: Journal) -> None:
        fill(journal)
        journal.forget_all()
        assert dict(journal.notebook.notes()) == {}
        assert journal.notebook.bookmarks() == frozenset()

    @settings(
        max_examples=25,
        suppress_health_check=[
            HealthCheck.function_scoped_fixture,
            HealthCheck.differing_executors,
        ],
    )
    @given(st.lists(DEEDS, max_size=12))
    def test_whatever_is_done_it_holds_what_plain_lists_would(
        self, journal: Journal, deeds: list[tuple[str, Spot, object]]
    ) -> None:
        journal.forget_all()
        plain = GuestNotebook()
        for deed, spot, what in deeds:
            do(journal, deed, spot, what)
            if deed == "forget_lessons":
                plain.forget_lessons({spot.key})
            else:
                do_in(plain, deed, spot, what)
        assert dict(journal.notebook.notes()) == dict(plain.notes())
        assert journal.notebook.bookmarks() == plain.bookmarks()


def fill(journal: Journal) -> None:
    """Write and mark at three blocks of two lessons."""
    for spot in (HERE, BELOW, THERE):
        journal.notebook.write(spot, "A note.")
        journal.notebook.mark(spot, wanted=True)


def do(journal: Journal, deed: str, spot: Spot, what: object) -> None:
    """Do one thing to a journal or its notebook."""
    if deed == "forget_lessons":
        journal.forget_lessons({spot.key})
    else:
        do_in(journal.notebook, deed, spot, what)


def do_in(notebook: object, deed: str, spot: Spot, what: object) -> None:
    """Do one thing to a notebook."""
    ways = {
        "write": lambda: notebook.write(spot, what),  # type: ignore[attr-defined]
        "mark": lambda: notebook.mark(spot, wanted=what),  # type: ignore[attr-defined]
        "forget_notes": notebook.forget_notes,  # type: ignore[attr-defined]
    }
    ways[deed]()
