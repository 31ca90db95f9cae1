# SPDX-License-Identifier: GPL-3.0-or-later
"""``show``: a lesson as text, to be read and answered in a terminal."""

import contextlib
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from securetrain import words
from securetrain.cli.lesson import show_help, show_lesson
from securetrain.cli.readable import Readable, nothing_there, readable_at, readable_in
from securetrain.cli.started import as_started, to_be_typed
from securetrain.cli.terminal import LeftError, Terminal
from securetrain.course import HelpTree
from securetrain.places import catalogues, lesson_sources
from securetrain.words import _


def run(said: Namespace) -> int:
    """Show the lesson that is meant, or list the ones there are."""
    speak(said.language)
    terminal = Terminal(width=said.width, asks=not said.no_answers)
    path = there(said.path)
    if path.suffix.lower() == ".stpack":
        readable = readable_in(path, said.language)
        terminal.say(_("Read without trust: nobody vouches for what stands here."))
        terminal.say()
    else:
        readable = readable_at(path, said.language)
    chosen = [each for each in readable if said.lesson in ("", each.id)]
    if not chosen:
        raise nothing_there(said.lesson, said.path)
    if len(chosen) > 1:
        list_readable(terminal, readable, said.path)
        return 0
    document = chosen[0].open()
    with contextlib.suppress(LeftError):
        if isinstance(document, HelpTree):
            show_help(terminal, document, date.today())
        else:
            show_lesson(terminal, document, date.today())
    return 0


def speak(language: str) -> None:
    """Speak the language of a lesson from now on, where there is a catalogue of it."""
    if language in words.LANGUAGES or language in words.PSEUDO_LANGUAGES:
        words.use(language, catalogues())


def there(path: Path) -> Path:
    """Return the path; “lessons” means the bundled ones where no such folder is here."""
    if path.exists() or path.as_posix() != "lessons":
        return path
    return lesson_sources()


def list_readable(terminal: Terminal, readable: Sequence[Readable], path: Path) -> None:
    """Print what can be read at a path, and how to read it."""
    for each in readable:
        terminal.say(f"{each.id}: {each.title}")
        terminal.say(each.about, first="    ")
    terminal.say()
    sentence = _("Read one with: securetrain show {path} {id}")
    terminal.say(as_started(sentence.format(path=to_be_typed(path), id=readable[0].id)))
