# SPDX-License-Identifier: GPL-3.0-or-later
"""``channel recall``: what is taken back, looked up in the pack that has it.

A channel knows packs by their ids, not their lessons. An id that was mistyped would take back
nothing, while everybody believes that it did.
"""

from argparse import Namespace
from datetime import date
from difflib import get_close_matches

from securetrain.cli.channel_folder import read_folder
from securetrain.cli.terminal import harmless
from securetrain.course import Shelf
from securetrain.pack import (
    Book,
    ChannelError,
    Reason,
    Recall,
    VerifiedPack,
    check_contents,
    open_file,
    read_without_trust,
    recall,
)
from securetrain.words import _

_SHOWN = 20
"""Ids that are named where none comes near what was typed."""


def taken_back(said: Namespace) -> Book:
    """Return the channel with one more recall.

    Raises:
        ChannelError: the pack that was named has no such lesson or version, or the channel no such
            pack.
        PackError: that pack cannot be read.
    """
    fresh = Recall(said.pack, said.lesson, said.first, said.last, Reason(said.reason), said.note)
    book = recall(read_folder(said.path), fresh, date.today())
    if said.seen_in:
        with open_file(said.seen_in) as file:
            pack = read_without_trust(file)
            check_contents(pack)
            title = _title(pack, fresh)
            _check_last(pack, fresh)
            print(harmless(title))
    elif fresh.lesson:
        print(_("Nobody has looked up the lesson: name a pack that has it with --seen-in."))
    return book


def _title(pack: VerifiedPack, fresh: Recall) -> str:
    if pack.id != fresh.pack:
        raise _mistyped(_("This pack is “{found}”.").format(found=pack.id), [pack.id], fresh.pack)
    if not fresh.lesson:
        return pack.label.title
    own = f"shelf.{pack.label.source_language}.json"
    shelves = sorted(name for name in pack.places if name.startswith("shelf."))
    shelf = pack.document(Shelf, own if own in shelves else shelves[0])
    titles = {info.id: info.title for info in shelf.lessons}
    if fresh.lesson not in titles:
        what = _("“{lesson}” is no lesson of this pack.").format(lesson=fresh.lesson)
        raise _mistyped(what, [*titles], fresh.lesson)
    return titles[fresh.lesson]


def _check_last(pack: VerifiedPack, fresh: Recall) -> None:
    """Refuse to take back what nobody has seen yet: the mended lesson would be gone, too."""
    newest = pack.version
    if fresh.last > newest:
        raise ChannelError(
            _(
                "This pack is version {newest}: later ones would be taken back before they are"
                " made."
            ).format(newest=newest),
            safe=_("Nothing was written."),
            next=_("Say --last {newest}, or name your newest pack.").format(newest=newest),
        )


def _mistyped(what: str, names: list[str], typed: str) -> ChannelError:
    near = get_close_matches(typed, names, n=1)
    if near:
        cure = _("Did you mean “{name}”?").format(name=near[0])
    else:
        known = ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
        cure = _("There is: {names}").format(names=known)
    return ChannelError(what, safe=_("Nothing was written."), next=cure)
