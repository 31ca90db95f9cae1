# SPDX-License-Identifier: GPL-3.0-or-later
"""The lesson that goes out of the program as a file: found, spoken in its language, written new."""

from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path

from securetrain.cli.readable import nothing_there, readable_at
from securetrain.cli.show import list_readable, speak, there
from securetrain.cli.terminal import Terminal, harmless
from securetrain.course import HelpTree, Lesson
from securetrain.errors import SecuretrainError
from securetrain.paper import Material
from securetrain.places import assets
from securetrain.words import _

Make = Callable[[Lesson | HelpTree, Material], bytes]


def give_out(said: Namespace, suffix: str, make: Make) -> int:
    """Write what ``make`` makes of the lesson or help tree that is meant, or list those there are.

    Raises:
        SecuretrainError: The file is there already, or is called something else than ``suffix``.
    """
    check_name(said.output, suffix)
    speak(said.language)
    readable = readable_at(there(said.path), said.language)
    chosen = [each for each in readable if said.lesson in ("", each.id)]
    if not chosen:
        raise nothing_there(said.lesson, said.path)
    if len(chosen) > 1:
        terminal = Terminal(asks=False)
        list_readable(terminal, readable, said.path)
        terminal.say(_("Say which one: its id comes after the path."))
        return 1
    document = chosen[0].open()
    language = document.language if isinstance(document, HelpTree) else document.info.language
    speak(language)
    one = chosen[0]
    material = Material(date.today(), assets(), one.picture, one.terms(), one.helped())
    content = make(document, material)
    write_new(said.output, content)
    return 0


def write_new(file: Path, content: bytes) -> None:
    """Write a file that was not there, and say so."""
    with file.open("xb") as out:
        out.write(content)
    sentence = _("Written: {file}, {size} KiB")
    print(harmless(sentence.format(file=file, size=len(content) // 1024 + 1)))


def check_name(file: Path, suffix: str) -> None:
    """Refuse a name that is taken, or of another kind of file; raises SecuretrainError."""
    if file.suffix.lower() != suffix:
        raise SecuretrainError(
            _("The name has to end in “{suffix}”.").format(suffix=suffix),
            safe=_("Nothing was written."),
        )
    if file.exists():
        raise SecuretrainError(
            _("There is already a file of that name."),
            safe=_("Nothing was written."),
            next=_("Choose another name, or take that file away."),
        )
