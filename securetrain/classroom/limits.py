# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program does for a guest and what it does not, in words that promise nothing more.

Each promise names the test that shows it; what has no test stands among what is not protected.
"""

from securetrain.course import value
from securetrain.words import _


@value
class Promise:
    """A sentence, and the test that shows it (path and name)."""

    sentence: str
    shown_by: str


def promises() -> tuple[Promise, ...]:
    """Return what holds, each with its test."""
    return (
        Promise(
            _("You are a guest. Closing forgets: what you read and answer is never written down."),
            "tests/journeys/test_first_day.py::test_a_guest_leaves_nothing_on_the_disk",
        ),
        Promise(
            _("The first three questions are never kept."),
            "tests/journeys/test_first_day.py::test_a_guest_leaves_nothing_on_the_disk",
        ),
        Promise(
            _("“Next person” ends your session and starts an empty one."),
            "tests/session/test_doorkeeper.py::test_the_next_person_finds_nothing_of_the_last",
        ),
        Promise(
            _("The program opens no connection to any network, and never asks for one."),
            "tests/test_silence.py::test_only_local_sockets_are_asked_for",
        ),
        Promise(
            _("A web address in a lesson is only ever shown. Nothing opens it."),
            "tests/ui/test_window.py::test_an_address_is_shown_and_never_opened",
        ),
        Promise(
            _("Nothing can be copied or saved from a lesson that is marked as sensitive."),
            "tests/session/test_sensitive.py::test_nothing_is_copied_or_saved_from_a_sensitive_lesson",
        ),
        Promise(
            _("A saved file is a new file. Nothing that exists is replaced."),
            "tests/session/test_saving.py::test_a_file_that_exists_is_never_replaced",
        ),
    )


def not_protected() -> tuple[str, ...]:
    """Return what nobody should rely on."""
    return (
        _("The program cannot hide that it is on this machine."),
        _("The system may keep its own record of programs that were opened."),
        _("Someone who sees your screen, or a camera behind you, sees what you see."),
        _("Someone who controls this machine can see and change everything on it."),
        _("Keyboards that learn words, and print queues, keep their own records."),
        _("Memory that the system has moved to disk may hold parts of what you read."),
        _("A file that you save stays where you saved it."),
        _("A phone that reads a code is not silent: others learn which address it held."),
        _("Nobody independent has checked this program yet."),
        _("No training makes anyone immune. It helps you notice more, and act sooner."),
        _("The sandbox stops mistakes and simple attacks, and only on Linux so far."),
        _("If someone can force you, no technical measure makes you safe here."),
    )
