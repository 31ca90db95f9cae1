# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through the pages of packs, for its pictures."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from securetrain import ui
from securetrain.classroom import Arriving, Book, Change, Changed, ShelfEntry
from securetrain.pack import banner
from securetrain.practice import LessonState
from securetrain.words import _
from tests.pack.editions import lesson
from tests.tours import DAY
from tests.tours.page_tour import Make, PageTour
from tests.ui.blocks.samples import INFO

CHANGES = (
    Change("What to do when a phone is taken", Changed.NEW),
    Change("Passwords that last", Changed.CHANGED),
    Change("Stop, look, ask by another way", Changed.CHANGED),
    Change("Old ways to meet", Changed.GONE),
    Change(
        "Numbers to call",
        Changed.WITHDRAWN,
        "Following it could harm somebody. The number it names is watched.",
    ),
)
ARRIVING = Arriving("Field notes", "The Harbour Desk", 7, 4, 23_400_000, 9_100_000_000, CHANGES)
FIRST = Arriving("Field notes", "The Harbour Desk", 1, 0, 900_000, None, CHANGES[:1])
DUE = date(2026, 5, 1)
FULL = Arriving("Field notes", "The Harbour Desk", 7, 4, 23_400_000, 1_000_000, (), DUE)


def packs() -> tuple[ui.OpenedPack, ...]:
    """Return a pack, one that is due for review, and one of which only answers are left."""
    due = banner(DUE, DAY)
    return (
        ui.OpenedPack("field-notes", "Field notes", "The Harbour Desk", 7, 23_400_000, "", (12, 2)),
        ui.OpenedPack("city", "City lessons", "Another desk", 2, 1_000_000, due, None),
        ui.OpenedPack("gone-notes", "gone-notes", "", 0, 0, "", (3, 0), is_here=False),
    )


TAKEN = ShelfEntry(
    Book("field-notes", lesson("old-advice").info),
    LessonState.STARTED,
    withdrawn=CHANGES[-1].reason,
)
STICK = "/media/stick"
FOUND = (
    ui.FoundPack(
        f"{STICK}/notes-8.stpack", "Field notes", "The Harbour Desk", 8, 7, is_trusted=True
    ),
    ui.FoundPack(f"{STICK}/city.stpack", "City lessons", "Another desk", 2, 2, is_trusted=True),
    ui.FoundPack(f"{STICK}/packs/others.stpack", "first-steps", "Example Organisation", 1),
    ui.FoundPack(
        f"{STICK}/old/notes-3.stpack",
        problem="This is version 3 of “field-notes”, and version 7 is known here.",
    ),
)


class PackTour(PageTour):
    """Shows each page in the states it can be in."""

    def _pages(self) -> Mapping[str, Make]:
        return {
            "01-opening": self._opening,
            "02-contact": self._contact,
            "03-contact-typed": self._typed,
            "04-reading": partial(
                ui.ReadingWithoutTrustPage,
                self.look,
                name="The Harbour Desk",
                answers=3,
                kept=False,
            ),
            "05-arriving": partial(ui.PackArrivingPage, self.look, ARRIVING),
            "06-first": partial(ui.PackArrivingPage, self.look, FIRST),
            "07-no-room": partial(ui.PackArrivingPage, self.look, FULL),
            "08-packs": partial(ui.OpenedPacksPage, self.look, packs()),
            "09-packs-none": partial(ui.OpenedPacksPage, self.look, ()),
            "10-withdrawn": self._withdrawn,
            "11-folder": self._folder,
            "12-folder-none": partial(ui.FoundPacksPage, self.look, STICK, ()),
            "13-not-reviewed": partial(ui.NothingToReviewPage, self.look, None, (TAKEN,)),
            "14-marked": self._marked,
        }

    def _opening(self) -> QWidget:
        words = _("Checking every byte…")
        page = ui.PackOpeningPage(self.look, file="/media/stick/field-notes.stpack", words=words)
        page.show_progress(430)
        return page

    def _folder(self) -> QWidget:
        page = ui.FoundPacksPage(self.look, STICK, FOUND)
        page.show_left_out()
        return page

    def _contact(self) -> ui.FirstContactPage:
        return ui.FirstContactPage(
            self.look, name="The Harbour Desk", pack="field-notes", version=7
        )

    def _typed(self) -> QWidget:
        page = self._contact()
        for at, typed in enumerate(("12345", "67890", "11111")):
            page._fields[at].field.setText(typed)
            page.show_group(at, fits=at < 2)
        return page

    def _withdrawn(self) -> QWidget:
        page = ui.LibraryPage(self.look)
        page.show_due((f"City lessons: {banner(DUE, DAY)}",))
        page.show_packs(2)
        entries = (
            ShelfEntry(Book("samples", INFO), LessonState.DONE),
            TAKEN,
            ShelfEntry(Book("field-notes", lesson("safe-words").info), LessonState.NEW),
        )
        page.show_entries(entries, ())
        return page

    def _marked(self) -> QWidget:
        self.window.mark(lambda: _("Read without trust: nobody vouches for what stands here."))
        return self._withdrawn()
