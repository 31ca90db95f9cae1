# SPDX-License-Identifier: GPL-3.0-or-later
"""The invented web in a terminal: pages, links by number, a search, and the way out."""

from datetime import date

from securetrain import words
from securetrain.cli.prose import say_blocks
from securetrain.cli.terminal import Ask, Terminal
from securetrain.cli.typed import numbers
from securetrain.course import LinkKind, Verdict, Web, WebPage, links
from securetrain.practice import Walk, Walked, begin_walk
from securetrain.words import _


def walked(terminal: Terminal, task: Web, ask: Ask) -> Walked | None:
    """Let somebody walk the invented web; None where they skip it."""
    walk = begin_walk(task)
    _say_page(terminal, walk)
    while not walk.is_over:
        typed = ask(_("Where to?"))
        if not typed:
            return None
        walk = _moved(terminal, walk, typed.strip())
    return walk.answer


def print_pages(terminal: Terminal, task: Web) -> None:
    """Print every page of an invented web, one after another."""
    for page in task.pages:
        _say_content(terminal, page)


def _moved(terminal: Terminal, walk: Walk, typed: str) -> Walk:
    command = typed.casefold()
    verdicts = {"t": Verdict.TRUE, "f": Verdict.FALSE, "u": Verdict.UNKNOWN}
    if command in verdicts:
        return walk.conclude(verdicts[command])
    if command == "s":
        return walk.stop()
    after = walk.back() if command == "b" else _opened(terminal, walk, typed)
    if after is not walk:
        _say_page(terminal, after)
    return after


def _opened(terminal: Terminal, walk: Walk, typed: str) -> Walk:
    given = numbers(typed)
    targets = _targets(walk.page, walk.task)
    if given and len(given) == 1 and 1 <= given[0] <= len(targets):
        return walk.open(targets[given[0] - 1].name)
    found = () if given else walk.search(typed)
    if not found:
        terminal.say(_("Nothing was found."))
        return walk
    for n, page in enumerate(found, 1):
        terminal.say(f"{page.title} ({page.address})", first=f"  {words.number(n) + ')':<3} ")
    chosen = numbers(terminal.ask(_("Which one? Enter: none.")) or "")
    if chosen and len(chosen) == 1 and 1 <= chosen[0] <= len(found):
        return walk.open(found[chosen[0] - 1].name)
    return walk


def _targets(page: WebPage, task: Web) -> list[WebPage]:
    """Return the pages that a page links to, once each."""
    named = dict.fromkeys(each.target for each in links(page) if each.kind is LinkKind.PAGE)
    by_name = {each.name: each for each in task.pages}
    return [by_name[name] for name in named if name in by_name and name != page.name]


def _say_page(terminal: Terminal, walk: Walk) -> None:
    _say_content(terminal, walk.page)
    for n, each in enumerate(_targets(walk.page, walk.task), 1):
        terminal.say(each.title, first=f"  {words.number(n) + ')':<3} ", rest="      ")
    terminal.say(_("A number: open. Words: search. b: back. s: stop, not from this device."))
    terminal.say(_("t: the claim is true. f: it is false. u: it cannot be known. Enter: skip."))


def _say_content(terminal: Terminal, page: WebPage) -> None:
    terminal.say()
    terminal.rule()
    terminal.say(page.address)
    terminal.say(page.title)
    if page.dated:
        terminal.say(words.date(page.dated))
    terminal.rule()
    say_blocks(terminal, page.blocks, date.min)
