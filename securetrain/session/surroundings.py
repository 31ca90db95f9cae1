# SPDX-License-Identifier: GPL-3.0-or-later
"""What pages need from the session they are shown in; functions are asked anew each time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from securetrain.classroom import Library, Settings, Study, Tutor
from securetrain.course import Lesson, Link, LinkKind
from securetrain.practice import LessonRun
from securetrain.session.held import Held
from securetrain.session.ways_out import WaysOut
from securetrain.shield import State
from securetrain.ui import Look, MainWindow, Place, Setting, address_dialog


class Put(Protocol):
    """Puts a page on stage; ``again`` makes it anew when the look changes."""

    def __call__(
        self, page: QWidget, again: Callable[[], None], place: Place | None = None
    ) -> None:
        """Show ``page``, marked as ``place`` in the side bar."""


@dataclass(frozen=True)
class Surroundings:
    """The session as its pages see it."""

    window: MainWindow
    library: Library
    tutor: Tutor
    held: Held
    ways: WaysOut
    settings: Callable[[], Settings]
    look: Callable[[], Look]
    follow: Callable[[str, Link], None]
    put: Put
    change: Callable[[Settings], None]
    go_home: Callable[[], None]
    say: Callable[[str, str], None]
    shielded: Callable[[], State | None]
    hears_system: Callable[[], bool | None]

    def language(self) -> str:
        """Return the language of the interface, in which lessons are opened."""
        return self.settings().language

    def setting(self, study: Study) -> Setting:
        """Return where the blocks of a lesson are shown."""
        info, pack = study.run.lesson.info, study.pack
        return Setting(
            self.look().for_language(info.language),
            self.library.day(pack, self.tutor.today),
            media=lambda source: self.library.picture(pack, info.id, source),
            sources=info.sources,
            follow=lambda link: self._follow(study, link),
        )

    def _follow(self, study: Study, link: Link) -> None:
        """Follow a link; what stands in a sensitive lesson is shown and never copied."""
        if study.run.lesson.info.sensitive and link.kind is LinkKind.ADDRESS:
            address_dialog(self.window, link.target, self.look(), copies=False).open()
        else:
            self.follow(study.pack, link)


def setting_for(around: Surroundings, pack: str, lesson: Lesson) -> Setting:
    """Return where questions of a lesson are shown that is not being read."""
    return around.setting(Study(pack, LessonRun(lesson)))
