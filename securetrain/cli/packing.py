# SPDX-License-Identifier: GPL-3.0-or-later
"""``build -o FILE.stpack``: a pack or an annex in a container that waits for signatures."""

from argparse import Namespace
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from securetrain import places
from securetrain.classroom import Bundled
from securetrain.cli.channel_folder import read_folder
from securetrain.cli.check import print_findings
from securetrain.cli.giving_out import check_name
from securetrain.cli.started import as_started, to_be_typed
from securetrain.cli.terminal import harmless
from securetrain.errors import SetUpError
from securetrain.pack import (
    Annexed,
    Book,
    Draft,
    Label,
    PackError,
    annex,
    annexes_of,
    is_signed,
    open_file,
    read_head,
    read_lists,
    replacing,
    with_annex,
    write_pack,
)
from securetrain.words import _
from securetrain.workshop import Focus, Packed, Plan, Project, focus_on, pack_files

_YEAR = timedelta(days=365)


def run(said: Namespace, release: Callable[[Project], None]) -> int:
    """Build one container; leave 1 where something needs mending first.

    Args:
        said: What was said on the command line.
        release: Writes down the ids of a pack, where that was asked for.

    Raises:
        SecuretrainError: a signed pack has that name, or what is needed was not said.
        PackError: it would be refused, whoever signed it.
    """
    _check_may_replace(said.output)
    packed = _packed(said)
    if packed.errors:
        print_findings(packed.errors)
        print(_("Nothing was written. Mend what is named above, then build again."))
        return 1
    write = _write_annex if said.annex else _write_pack
    write(said, packed)
    if said.release:  # once it can be written; then anew, as the ids travel among the sources
        release(_focus(said).project)
        write(said, _packed(said))
    if not said.annex:
        _say_what_to_look_at(said, packed.label.id)
    print(harmless(_("Written, and not signed yet: {file}").format(file=said.output)))
    advice = _("Sign with: securetrain sign {file} --key KEY")
    print(as_started(harmless(advice.format(file=to_be_typed(said.output)))))
    return 0


def _check_may_replace(path: Path) -> None:
    """Refuse to write over what somebody has signed, and over what is no pack at all."""
    if not path.exists():
        return
    with suppress(PackError), open_file(path) as before:
        if not is_signed(read_lists(before, read_head(before))):
            return
        raise SetUpError(
            _("“{file}” is signed already.").format(file=path),
            safe=_("Nothing was written."),
            next=_("Give this version a file of its own."),
        )
    check_name(path, path.suffix)


def _packed(said: Namespace) -> Packed:
    plan = Plan(date.today(), tuple(said.language), said.include_unreviewed)
    return pack_files(_focus(said).project, plan)


def _focus(said: Namespace) -> Focus:
    focuses = focus_on(said.path)
    if len(focuses) != 1:
        raise SetUpError(
            _("A container holds one pack."),
            safe=_("Nothing was written."),
            next=_("Name the folder of one pack."),
        )
    return focuses[0]


def _write_pack(said: Namespace, packed: Packed) -> None:
    if said.channel is None:
        raise SetUpError(
            _("A container belongs to a channel."),
            safe=_("Nothing was written."),
            next=_("Name the channel's folder: --channel FOLDER."),
        )
    book = read_folder(said.channel)
    draft = Draft(_label(said, packed, packed.label.id), packed.files, _annexes(said))
    with replacing(said.output) as out:
        write_pack(out, book, draft)


def _say_what_to_look_at(said: Namespace, pack: str) -> None:
    """Say which annexes are left out, and that a name is taken where the program's lessons are."""
    _say_left_out(read_folder(said.channel), pack, _annexes(said))
    if pack in Bundled(places.compiled_lessons()).packs():
        sentence = _(
            "Lessons that come with the program are called “{name}” too: where they are, this pack"
            " is refused. Give pack.yml another id."
        )
        print(harmless(sentence.format(name=pack)))


def _say_left_out(book: Book, own: str, annexes: tuple[Annexed, ...]) -> None:
    """Say which annexes the channel knows and this pack lacks: nobody drops a partner's unseen."""
    given = book.signers.signed.delegations
    carried = {each.role for each in annexes}
    for role in (given.roles if given else None) or {}:
        pack, _dot, name = role.partition(".annex.")
        if pack == own and name and role not in carried:
            sentence = _("Annex “{name}” is not in it; --annexes-of takes it from an older pack.")
            print(harmless(sentence.format(name=name)))


def _write_annex(said: Namespace, packed: Packed) -> None:
    if said.into is None:
        raise SetUpError(
            _("An annex travels in a pack."),
            safe=_("Nothing was written."),
            next=_("Name the pack: --into FILE.stpack."),
        )
    inside = {
        f"annex/{said.annex}/{name}": content
        for name, content in packed.files.items()
        if not name.startswith("source/")
    }
    made = annex(_label(said, packed, f"{packed.label.id}.annex.{said.annex}"), inside)
    with replacing(said.output) as out, open_file(said.into) as before:
        with_annex(out, before, made)


def _annexes(said: Namespace) -> tuple[Annexed, ...]:
    if said.annexes_of is None:
        return ()
    with open_file(said.annexes_of) as before:
        return annexes_of(before)


def _label(said: Namespace, packed: Packed, role: str) -> Label:
    today = date.today()
    return Label(role, packed.label.version, today, said.review_by or today + _YEAR)
