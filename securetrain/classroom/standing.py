# SPDX-License-Identifier: GPL-3.0-or-later
"""Where somebody stands in a lesson, kept without losing what else is known of it."""

from securetrain.classroom.study import Study
from securetrain.practice import Journal


def put_place(journal: Journal, study: Study) -> None:
    """Keep the place in a lesson; one that was tested out of stays known."""
    before = journal.place(study.key)
    is_known = before is not None and before.is_known
    journal.set_place(study.key, study.place._replace(is_known=is_known))


def move_place(journal: Journal, study: Study) -> None:
    """Keep another place in a lesson; the one opened last stays the one to go on with."""
    places = journal.places()
    put_place(journal, study)
    for last in list(places)[-1:]:
        if last != study.key:
            journal.set_place(last, places[last])
