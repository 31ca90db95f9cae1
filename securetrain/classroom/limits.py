# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program does and what it does not, in words that promise nothing more.

Each promise names the test that shows it; what has no test stands among what is not protected.
"""

from securetrain.course import value
from securetrain.words import _


@value
class Promise:
    """A sentence, and the test that shows it (path and name)."""

    sentence: str
    shown_by: str


@value
class Chapter:
    """What holds and what does not, about one thing."""

    title: str
    promises: tuple[Promise, ...]
    not_protected: tuple[str, ...]


def chapters() -> tuple[Chapter, ...]:
    """Return all that the page of limits says, in its order."""
    return (
        Chapter(_("In front of the screen"), _at_the_screen(), _not_at_the_screen()),
        Chapter(_("As a guest"), _as_a_guest(), _not_as_a_guest()),
        Chapter(_("What you keep"), _of_what_is_kept(), _not_of_what_is_kept()),
        Chapter(_("The network and other files"), _elsewhere(), _not_elsewhere()),
        Chapter(_("All of it"), (), _not_at_all()),
    )


def promises() -> tuple[Promise, ...]:
    """Return what holds, each with its test."""
    return tuple(promise for chapter in chapters() for promise in chapter.promises)


def not_protected() -> tuple[str, ...]:
    """Return what nobody should rely on."""
    return tuple(sentence for chapter in chapters() for sentence in chapter.not_protected)


def _at_the_screen() -> tuple[Promise, ...]:
    return (
        Promise(
            _(
                "Leaving quickly takes every window away at once, asks nothing, and ends what is"
                " open."
            ),
            "tests/journeys/test_first_day.py::test_leaving_quickly_asks_nothing",
        ),
        Promise(
            _(
                "Where it leads to an empty page for notes, as you can choose, that knows nothing"
                " of what was open."
            ),
            "tests/session/leaving/test_exits.py::test_leaving_to_notes_hands_on_nothing_but_how_it_looks",
        ),
        Promise(
            _("Locking what you keep ends what is open. The keys leave memory with it."),
            "tests/proofs/test_keys_leave.py::test_after_keeping_locking_the_next_person_and_leaving",
        ),
        Promise(
            _("Locking loses no answer: what is half answered in a lesson is there again."),
            "tests/session/test_putting_down.py::test_half_an_answer_of_any_step_is_there_again",
        ),
    )


def _not_at_the_screen() -> tuple[str, ...]:
    return (
        _("Someone who sees your screen, or a camera behind you, sees what you see."),
        _("Someone at the unlocked screen sees what you see, and so does malware."),
        _("While you type in a field, Shift three times does nothing: use Ctrl+Shift+X."),
        _("Some systems offer sticky keys after five presses of Shift."),
        _("Another name and icon hide the program from a glance, not from a search."),
    )


def _as_a_guest() -> tuple[Promise, ...]:
    return (
        Promise(
            _("Closing forgets: what a guest reads and answers is never written down."),
            "tests/journeys/test_first_day.py::test_a_guest_leaves_nothing_on_the_disk",
        ),
        Promise(
            _("Your answers to the first three questions are never kept."),
            "tests/journeys/test_first_day.py::test_a_guest_leaves_nothing_on_the_disk",
        ),
        Promise(
            _("“Next person” ends your session and starts an empty one."),
            "tests/session/doorkeeper/test_parent.py::test_the_next_person_finds_nothing_of_the_last",
        ),
        Promise(
            _(
                "Time, and the system's sleep and lock where they are heard, never end a guest: a"
                " neutral page comes instead."
            ),
            "tests/session/leaving/test_exits.py::test_a_pause_hides_everything_and_keeps_what_is_half_answered",
        ),
    )


def _not_as_a_guest() -> tuple[str, ...]:
    return (_("Behind the neutral page a guest's answers are still there. Forget ends them."),)


def _of_what_is_kept() -> tuple[Promise, ...]:
    return (
        Promise(
            _("What you keep is sealed. Without the passphrase none of it is read in the files."),
            "tests/vault/test_traces.py::test_no_planted_word_is_in_any_file_in_use_after_use_and_after_an_erase",
        ),
        Promise(
            _("An answer is on the disk before you see what became of it."),
            "tests/vault/test_proofs.py::test_no_answer_is_lost_when_the_program_is_killed",
        ),
        Promise(
            _("Damage is noticed before anything is shown."),
            "tests/vault/test_damage.py::test_damage_is_noticed_and_never_called_a_wrong_passphrase",
        ),
        Promise(
            _("Erasing destroys the key first. This copy can then no longer be opened."),
            "tests/vault/test_opening.py::test_the_key_is_destroyed_before_any_file_goes",
        ),
        Promise(
            _("A backup opens with a passphrase of its own, and shares no key with the rest."),
            "tests/vault/test_backup.py::test_a_backup_shares_no_key_with_the_vault_and_leaves_nothing_beside_it",
        ),
    )


def _not_of_what_is_kept() -> tuple[str, ...]:
    return (
        _("Nobody can recover a forgotten passphrase, we neither."),
        _("There is no hidden second profile. The safest is to keep nothing."),
        _("Someone who looks can see that something is kept, and roughly how much."),
        _("Whoever is at the machine can erase what you keep, without its passphrase."),
        _("What is half typed when it locks is kept, sealed, until that lesson is opened again."),
        _("Damage at the end of what was written last looks like a power cut; nobody is told."),
        _("Older copies of the folder still open with the passphrase of their time."),
        _("On flash drives and in system backups an older key may survive an erase."),
        _("Destroying data can be illegal or dangerous, above all before a search."),
        _("Someone who can write to your disk may put back an older state."),
        _("Someone who held your stick may have changed the program: check another copy."),
        _("A laboratory may read the memory of a machine that is on, and what was moved to disk."),
    )


def _elsewhere() -> tuple[Promise, ...]:
    return (
        Promise(
            _("Once set up, the program opens no connection to any network, and asks for none."),
            "tests/test_silence.py::test_only_local_sockets_are_asked_for",
        ),
        Promise(
            _("A web address in a lesson is only ever shown. Nothing opens it."),
            "tests/ui/test_window.py::test_an_address_is_shown_and_never_opened",
        ),
        Promise(
            _("This window copies and saves nothing from a lesson that is marked as sensitive."),
            "tests/session/learning/test_sensitive.py::test_nothing_is_copied_or_saved_from_a_sensitive_lesson",
        ),
        Promise(
            _("What you copy is cleared after half a minute, and when the program ends."),
            "tests/session/leaving/test_ending.py::test_what_was_copied_does_not_outlive_the_session",
        ),
        Promise(
            _("A saved file is a new file. Nothing that exists is replaced."),
            "tests/session/doorkeeper/test_saving.py::test_a_file_that_exists_is_never_replaced",
        ),
    )


def _not_elsewhere() -> tuple[str, ...]:
    return (
        _("A file that you save stays where you saved it."),
        _("A phone that reads a code is not silent: others learn which address it held."),
        _("A history of the clipboard may keep what you copy."),
        _("On Windows a drive that is connected to another machine looks like one of this."),
        _("Keyboards that learn words, and print queues, keep their own records."),
        _("The system may keep its own record of programs that were opened."),
    )


def _not_at_all() -> tuple[str, ...]:
    return (
        _("The program cannot hide that it is on this machine."),
        _("Someone who controls this machine can see and change everything on it."),
        _("The sandbox stops mistakes and simple attacks, and only on Linux so far."),
        _("A program that was taken over on your desktop can still ask other programs."),
        _("Nobody independent has checked this program yet."),
        _("No training makes anyone immune. It helps you notice more, and act sooner."),
        _("If someone can force you, no technical measure makes you safe here."),
    )
