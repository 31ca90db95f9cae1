# SPDX-License-Identifier: GPL-3.0-or-later
"""``channel``: what a publisher does with one; changes wait until enough have signed."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from securetrain.cli.channel_folder import read_folder, write_folder
from securetrain.cli.key_files import read_publics
from securetrain.cli.recalling import taken_back
from securetrain.cli.started import as_started, to_be_typed
from securetrain.cli.telling import say_lacking
from securetrain.cli.terminal import harmless
from securetrain.pack import (
    Book,
    ChannelError,
    Recall,
    Restart,
    Signers,
    add_keys,
    begin,
    fingerprint,
    give_role,
    lacking,
    recalled,
    restart_role,
    rotate_root,
)
from securetrain.words import _


def run(said: Namespace) -> int:
    """Do the step that was said."""
    if said.step in ("carry", "import", "export", "trust"):
        from securetrain.cli import channel_exchange

        return channel_exchange.run(said)
    if said.step == "show":
        book = read_folder(said.path)
        show(book)
        if said.card:
            from securetrain.cli import channel_card

            channel_card.write(book, said)
        return 0
    book = _STEPS[said.step](said)
    write_folder(said.path, book)
    say_waiting(book, said.path)
    return 0


def say_waiting(book: Book, folder: Path) -> None:
    """Say what waits for how many signatures, and how they are made."""
    _say_lacking(book)
    if book.waiting:
        advice = _("Sign with: securetrain sign {folder} --key KEY")
        print(as_started(harmless(advice.format(folder=to_be_typed(folder)))))
    else:
        print(_("Enough have signed; it counts now."))


def show(book: Book) -> None:
    """Print who holds what, the fingerprint for the card, and what waits."""
    if book.settled:
        print(harmless(book.channel.publisher))
        print(" ".join(fingerprint(book.channel.id)))
    root = book.root.signed
    role = root.roles["root"]
    holders = [root.keys[each].keyval["public"] for each in role.keyids]
    print(f"root.{root.version}: {_holders(holders, role.threshold)}")
    given = book.signers.signed.delegations
    keys = given.keys if given else {}
    for name, each in ((given.roles if given else None) or {}).items():
        holders = [keys[key].keyval["public"] for key in each.keyids]
        print(f"{name}: {_holders(holders, each.threshold)}")
    _say_recalls(recalled(Book(book.settled)))
    _say_lacking(book)


def _say_lacking(book: Book) -> None:
    """Say what lacks how many signatures; of recalls which ones, so that nobody signs unseen."""
    for name, count in lacking(book):
        if count:
            say_lacking(name, count)
        if name == "recalls":
            known = recalled(Book(book.settled))
            _say_recalls(tuple(each for each in recalled(book) if each not in known))


def _say_recalls(recalls: tuple[Recall, ...]) -> None:
    for each in recalls:
        what = f"{each.pack}/{each.lesson}" if each.lesson else each.pack
        note = f" ({each.note})" if each.note else ""
        print(harmless(f"    {what} {each.first}-{each.last}: {each.reason}{note}"))


def _holders(publics: list[str], threshold: int) -> str:
    """Return how many of whom sign; a key by its first eight signs, as `keys show` has them."""
    return _("{threshold} of {count} ({keys})").format(
        threshold=threshold, count=len(publics), keys=", ".join(each[:8] for each in publics)
    )


def _init(said: Namespace) -> Book:
    if (said.path / "1.root.json").exists() or (said.path / "waiting").exists():
        raise ChannelError(
            _("There is a channel in this folder already."),
            safe=_("Nothing was written."),
            next=_("Name a new folder."),
        )
    service = Signers(read_publics(said.service), 1) if said.service else None
    return begin(said.publisher, _signers(said), date.today(), service=service)


def _add_key(said: Namespace) -> Book:
    return add_keys(read_folder(said.path), _role(said), read_publics(said.key), date.today())


def _rotate(said: Namespace) -> Book:
    book, signers, today = read_folder(said.path), _signers(said), date.today()
    if not (said.pack or said.annex or said.restart is not None):
        return rotate_root(book, signers, today)
    if said.restart is not None:
        return restart_role(book, Restart(_role(said), said.restart), signers, today)
    return give_role(book, _role(said), signers, today)


_STEPS = {"init": _init, "add-key": _add_key, "rotate": _rotate, "recall": taken_back}


def _signers(said: Namespace) -> Signers:
    return Signers(read_publics(said.key), said.threshold)


def _role(said: Namespace) -> str:
    return f"{said.pack}.annex.{said.annex}" if said.annex else str(said.pack)
