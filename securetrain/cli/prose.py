# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs, paragraphs and the quiet blocks of a lesson as lines of a terminal."""

from collections.abc import Sequence
from datetime import date

from securetrain import words
from securetrain.classroom import action_notes, callout_name, checked_note, overdue_note
from securetrain.cli.terminal import Terminal
from securetrain.course import (
    Action,
    Actions,
    Callout,
    Card,
    Code,
    Fact,
    Figure,
    Heading,
    Line,
    LinkKind,
    Marker,
    Prose,
    Quote,
    Run,
    StepBreak,
    Table,
    Text,
    plain,
)
from securetrain.words import _

Quiet = (
    Heading | Prose | Quote | Table | Code | Figure | Callout | Fact | Actions | Card | StepBreak
)


def spoken(content: Line) -> str:
    """Return a line of runs with plain signs for strong words, code and addresses."""
    return "".join(_run(run) for run in content)


def say_text(terminal: Terminal, content: Text, *, indent: str = "") -> None:
    """Print paragraphs and lists, an empty line between what are not items of one list."""
    for n, paragraph in enumerate(content):
        if n and paragraph.marker is Marker.NONE:
            terminal.say()
        before = indent + "   " * paragraph.level
        match paragraph.marker:
            case Marker.BULLET:
                terminal.say(spoken(paragraph.runs), first=f"{before}•  ", rest=f"{before}   ")
            case Marker.NUMBER:
                number = f"{words.number(paragraph.number)}."
                terminal.say(
                    spoken(paragraph.runs), first=f"{before}{number:<3}", rest=f"{before}   "
                )
            case Marker.CONTINUED:
                terminal.say(spoken(paragraph.runs), first=f"{before}   ")
            case _:
                terminal.say(spoken(paragraph.runs), first=indent)


def say_blocks(terminal: Terminal, blocks: Sequence[Quiet], today: date) -> None:
    """Print quiet blocks, an empty line after each."""
    for block in blocks:
        say_block(terminal, block, today)
        terminal.say()


def say_block(terminal: Terminal, block: Quiet, today: date) -> None:
    """Print one block that asks for no answer."""
    match block:
        case Heading():
            _heading(terminal, block)
        case Prose():
            say_text(terminal, block.text)
        case Quote():
            say_text(terminal, block.text, indent="  │ ")
        case Table():
            _table(terminal, block)
        case Code():
            terminal.say_exactly(block.text, indent="    ")
        case Figure():
            _figure(terminal, block)
        case Callout():
            aside(terminal, callout_name(block), block.text)
        case Fact():
            _fact(terminal, block, today)
        case Actions():
            for action in block.actions:
                _action(terminal, action)
        case _:
            _pausing(terminal, block)


def _pausing(terminal: Terminal, block: Card | StepBreak) -> None:
    if isinstance(block, Card):
        _card(terminal, block)
    else:
        terminal.rule()
        terminal.pause(_("Enter: the next step. q: leave."))


def aside(terminal: Terminal, name: str, text: Text) -> None:
    """Print an aside under its name."""
    terminal.say(f"[ {name} ]", first="  ")
    say_text(terminal, text, indent="  ")


def _run(run: Run) -> str:
    shown = run.text
    if run.code:
        shown = f"`{shown}`"
    elif run.strong and shown.strip():
        shown = f"*{shown}*"
    if run.link and run.link.kind is LinkKind.ADDRESS and run.link.target != run.text:
        shown = f"{shown} ({run.link.target})"
    return shown


def _heading(terminal: Terminal, heading: Heading) -> None:
    text = spoken(heading.text)
    terminal.say(text)
    if heading.level <= 2:
        sign = "═" if heading.level == 1 else "─"
        terminal.say(sign * min(len(text), terminal.width))


def _table(terminal: Terminal, table: Table) -> None:
    """Print each row as a small list: columns rarely fit, and readers aloud lose them."""
    for n, row in enumerate(table.rows):
        if n:
            terminal.say()
        for head, cell in zip(table.head, row, strict=True):
            name = f"{spoken(head)}: " if head else ""
            mark = "•  " if cell is row[0] else "   "
            terminal.say(f"{name}{spoken(cell)}", first=f"  {mark}", rest="     ")


def _figure(terminal: Terminal, figure: Figure) -> None:
    if not figure.decorative:
        terminal.say(_("Picture: {words}").format(words=figure.alt), first="  ")
    if figure.caption:
        terminal.say(spoken(figure.caption), first="  ")


def _fact(terminal: Terminal, fact: Fact, today: date) -> None:
    replaced = fact.is_replaced(today)
    aside(terminal, _("Checked fact"), fact.principle if replaced else fact.claim)
    past = today > fact.review_by
    note = overdue_note(fact, is_replaced=replaced) if past else checked_note(fact)
    terminal.say(note, first="  ")


def _action(terminal: Terminal, action: Action) -> None:
    terminal.say(spoken(action.text), first="  ☐ ", rest="    ")
    if notes := action_notes(action):
        terminal.say(words.side_by_side(notes), first="    ")
    if action.undo:
        terminal.say(f"{_('How to take it back')}: {plain(action.undo)}", first="    ")


def _card(terminal: Terminal, card: Card) -> None:
    aside(terminal, _("Card"), card.front)
    terminal.pause(_("Enter: the other side. q: leave."))
    terminal.say("  ···")
    say_text(terminal, card.back, indent="  ")
