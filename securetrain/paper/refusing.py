# SPDX-License-Identifier: GPL-3.0-or-later
"""What does not go on paper, and why."""

from securetrain.course import Lesson
from securetrain.errors import SecuretrainError
from securetrain.words import _


class PaperError(SecuretrainError):
    """Something cannot be put on paper."""


def refuse_sensitive(lesson: Lesson) -> None:
    """Raise PaperError for a lesson that is dangerous to be found with."""
    if lesson.info.sensitive:
        raise PaperError(
            _("This lesson is not put on paper or into a file: others could find it with you."),
            safe=_("Nothing was written."),
            next=_("Read it in the program instead."),
        )
