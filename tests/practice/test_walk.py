# SPDX-License-Identifier: GPL-3.0-or-later
from securetrain.course import Verdict
from securetrain.practice import Walked, begin_walk
from securetrain.practice.walk import MOST_TABS
from tests.practice.making import web


def test_a_walk_begins_at_the_claim() -> None:
    walk = begin_walk(web())
    assert (walk.page.name, walk.opened, walk.is_over) == ("claim", (), False)


def test_opened_pages_are_remembered_and_the_way_back_leads_to_the_claim() -> None:
    walk = begin_walk(web()).open("outside").open("report").back()
    assert (walk.page.name, walk.opened) == ("outside", ("outside", "report"))
    assert walk.back().back().page.name == "claim"


def test_a_page_that_is_not_there_or_is_shown_already_opens_nothing() -> None:
    walk = begin_walk(web())
    assert walk.open("nowhere") == walk
    assert walk.open("claim") == walk


def test_a_search_finds_pages_by_any_of_its_words_the_best_first() -> None:
    walk = begin_walk(web())
    assert [page.name for page in walk.search("Brídge CLOSED")] == ["report", "dull", "outside"]
    assert [page.name for page in walk.search("gazette")] == ["outside"]
    assert walk.search("about dull")[0].name == "dull"


def test_a_search_finds_other_forms_of_a_word_after_the_word_itself() -> None:
    walk = begin_walk(web())
    assert [page.name for page in walk.search("gazettes")] == ["outside"]
    assert [page.name for page in walk.search("close")] == ["report"]
    assert [page.name for page in walk.search("gazettes dull")] == ["dull", "outside"]
    assert walk.search("cl") == walk.search("gaz") == ()


def test_quotes_and_stops_around_a_word_are_no_part_of_it() -> None:
    walk = begin_walk(web())
    for words in ("“gazette”?", '"Gazette",', "«gazette»", "gazette؟"):
        assert [page.name for page in walk.search(words)] == ["outside"]


def test_a_search_without_words_or_with_strange_ones_finds_nothing() -> None:
    assert begin_walk(web()).search("  ") == ()
    assert begin_walk(web()).search("zebra") == ()
    assert begin_walk(web()).search("? — …") == ()


def test_a_tab_has_a_way_back_of_its_own() -> None:
    walk = begin_walk(web()).open_beside("outside").open("report")
    assert (walk.page.name, walk.back().page.name) == ("report", "outside")
    assert walk.back().back().page.name == "outside"
    assert walk.switch(0).page.name == "claim"
    assert walk.switch(7) == walk
    assert walk.opened == ("outside", "report")


def test_a_fresh_tab_is_empty_and_there_once() -> None:
    walk = begin_walk(web()).fresh_tab()
    assert (walk.trail, walk.back()) == ((), walk)
    assert walk.switch(0).fresh_tab() == walk
    assert walk.open("outside").page.name == "outside"


def test_a_tab_can_be_closed_but_the_last() -> None:
    walk = begin_walk(web()).open_beside("outside")
    assert walk.close_tab().tabs == (("claim",),)
    assert walk.close_tab().close_tab() == walk.close_tab()
    assert walk.switch(0).close_tab().page.name == "outside"
    assert walk.close_tab().opened == ("outside",)


def test_there_are_never_too_many_tabs() -> None:
    walk = begin_walk(web())
    for name in ("outside", "report", "dull", "outside", "report"):
        walk = walk.open_beside(name)
    assert len(walk.tabs) == MOST_TABS
    assert walk.page.name == "report"


def test_stopping_ends_a_walk() -> None:
    walk = begin_walk(web()).open("outside").stop()
    assert (walk.is_over, walk.answer) == (True, Walked(("outside",), stopped=True))


def test_a_verdict_ends_a_walk() -> None:
    walk = begin_walk(web()).conclude(Verdict.FALSE)
    assert (walk.is_over, walk.answer) == (True, Walked((), verdict=Verdict.FALSE))


def test_once_over_a_walk_stays_as_it_is() -> None:
    over = begin_walk(web()).open("outside").conclude(Verdict.TRUE)
    assert over.open("report") == over.stop() == over.conclude(Verdict.FALSE) == over


def test_once_over_a_walk_can_be_read_again_to_its_beginning() -> None:
    over = begin_walk(web()).open("outside").stop()
    assert over.back().page.name == "claim"
    beside = over.fresh_tab().reading("report")
    assert (beside.page.name, beside.close_tab()) == ("report", over)
    assert beside.answer == over.back().answer == over.answer


def test_a_page_read_afterwards_counts_for_nothing() -> None:
    walk = begin_walk(web()).open("outside")
    read = walk.reading("report")
    assert (read.page.name, read.opened) == ("report", ("outside",))
    assert read.reading("report") is read
