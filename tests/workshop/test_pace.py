# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the time that a lesson takes."""

from securetrain.course import PageKind, Prose, Question, Verdict, Web, WebPage, line, text
from securetrain.workshop import minutes


def page(name: str) -> WebPage:
    """Return a page of eighty words, its title among them."""
    words = Prose(text("word " * 79))
    return WebPage(name, PageKind.OTHER, f"{name}.example", "Page", (words,))


def asked(name: str, *pages: str) -> Question:
    """Return a question with an invented web."""
    web = Web(pages[0], Verdict.TRUE, tuple(map(page, pages)))
    return Question(f"q-{name}", line("So?"), web)


def test_a_page_that_two_webs_share_is_read_once() -> None:
    first = asked("one", "a", "b", "c", "d", "e", "f")
    again = asked("two", "a", "b", "c", "d", "e", "f")
    other = asked("two", "g", "h", "i", "j", "k", "l")
    assert minutes((first,), "en") == 4
    assert minutes((first, again), "en") == 4
    assert minutes((first, other), "en") == 7
