# SPDX-License-Identifier: GPL-3.0-or-later
"""What a publisher does with a channel; each change waits in the book until enough have signed."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from securetrain.pack import metadata, names
from securetrain.pack.book import Book
from securetrain.pack.holders import Signers, delegate, give, moment
from securetrain.pack.keys import PublicKey
from securetrain.pack.particulars import (
    MOST_NAME,
    RecallsSay,
    Restart,
    RootSays,
    SignersSay,
    field,
    said,
)
from securetrain.pack.recalls import Recall, check_recalls
from securetrain.pack.refusals import ChannelError, HostilePackError, channel_error
from securetrain.pack.texts import is_plain_line
from securetrain.words import _

if TYPE_CHECKING:
    from tuf.api.metadata import DelegatedRole

_ROOT_LASTS = timedelta(days=5 * 365)
_LISTS_LAST = timedelta(days=2 * 365)


def begin(publisher: str, top: Signers, day: date, *, service: Signers | None = None) -> Book:
    """Return a new channel that waits for its first signatures.

    Args:
        publisher: Who they are, as everybody will read it.
        top: Those who hold the root; they also name signers and recall.
        day: Today.
        service: Who signs exports for other TUF clients; each of ``top`` where not given.

    Raises:
        ChannelError: the name, or the threshold, is none.
    """
    from tuf.api.metadata import Delegations, Metadata, Role, Root, Targets

    check_shown(publisher)
    roles = {name: Role([], 1) for name in ("root", "targets", "snapshot", "timestamp")}
    root = Root(expires=moment(day + _ROOT_LASTS), roles=roles)
    give(root, top, "root", "targets")
    give(root, service or Signers(top.keys, 1), "snapshot", "timestamp")
    root.unrecognized_fields = field(RootSays(day, publisher))
    signers = Targets(expires=moment(day + _LISTS_LAST), delegations=Delegations({}, {}))
    signers.unrecognized_fields = field(SignersSay(day))
    delegate(signers, "recalls", top)
    return Book(
        waiting=(
            ("root.1", metadata.write(Metadata(root))),
            ("targets", metadata.write(Metadata(signers))),
        )
    )


def check_shown(name: str) -> None:
    """Refuse a name of somebody that is no plain line of text; raises ChannelError."""
    if not name or not is_plain_line(name, MOST_NAME):
        raise channel_error(
            _("This name cannot be shown everywhere."), _("Give one plain line of text.")
        )


def give_role(book: Book, role: str, signers: Signers, day: date) -> Book:
    """Return the book with a pack, or ``PACK.annex.NAME``, in the hands of these signers alone.

    Raises:
        ChannelError: nobody signs that role yet, or the threshold is none.
    """
    _check_name(role)
    if _role(book, role) is None:  # mistyped, it would leave a stolen key where it is
        raise nobody_signs(role)
    return _with_signers(book, role, signers, day)


def add_keys(book: Book, role: str, keys: tuple[PublicKey, ...], day: date) -> Book:
    """Return the book with more keys for a role, of which any one, or as many as before, signs.

    Raises:
        ChannelError: no role may have that name, or all of these keys sign it already.
    """
    _check_name(role)
    known = _role(book, role)
    if known is None:
        return _with_signers(book, role, Signers(keys, 1), day)
    given = book.signers.signed.delegations
    assert given, "a role was found in it"
    old = tuple(PublicKey("", given.keys[each].keyval["public"]) for each in known.keyids)
    added = tuple(each for each in keys if each.public not in {key.public for key in old})
    if not added:  # else everybody would sign a change that changes nothing
        raise channel_error(
            _("These keys may sign it already."),
            _("Look with: securetrain channel show FOLDER."),
        )
    return _with_signers(book, role, Signers(old + added, known.threshold), day)


def rotate_root(book: Book, top: Signers, day: date) -> Book:
    """Return the book with a root in other hands; the old hands and the new ones have to sign.

    The list of signers and the recalls are made anew, since their keys are root's.
    """
    changed = _with_root(book, day, top=top)
    changed = _with_signers(changed, "recalls", top, day)
    if book.recalls is None:
        return changed
    return _with_recalls(changed, recalled(book), day)


def restart_role(book: Book, restart: Restart, signers: Signers, day: date) -> Book:
    """Return the book with a role in other hands, and its versions begun again at a number.

    For a stolen key: whatever it signed at or above that number is void, wherever it was seen.

    Raises:
        ChannelError: nobody signs that role, or no version can have that number.
    """
    role = restart.role
    if _role(book, role) is None:
        raise nobody_signs(role)
    if not 1 <= restart.version <= metadata.MOST_VERSION:
        what = _("“{name}” lets versions begin again at no number.").format(name=role)
        raise channel_error(what, _("Look with: securetrain channel show FOLDER."))
    changed = _with_root(book, day, restart=restart)
    return give_role(changed, role, signers, day)


def recall(book: Book, fresh: Recall, day: date) -> Book:
    """Return the book with one more recall; recalls are never taken back.

    Raises:
        ChannelError: it cannot be shown, takes nothing back, or the channel has no such pack.
    """
    every = tuple(dict.fromkeys((*recalled(book), fresh)))
    try:
        check_recalls(every, "recalls")
    except HostilePackError as error:  # said to whoever opens a pack; here somebody mistyped
        cure = _("Look with: securetrain channel recall --help")
        raise channel_error(error.what, cure) from error
    if _role(book, "recalls") is None:  # a channel that other tools began
        book = _with_signers(book, "recalls", _top(book), day)
    elif _role(book, fresh.pack) is None:
        raise nobody_signs(fresh.pack)
    return _with_recalls(book, every, day)


def recalled(book: Book) -> tuple[Recall, ...]:
    """Return all that is taken back, once nothing waits for signatures any more."""
    known = book.recalls
    says = said(known.signed, RecallsSay, "recalls") if known else None
    return says.recalls if says else ()


def _check_name(role: str) -> None:
    if not names.ROLE.fullmatch(role) or role in names.TAKEN:
        raise channel_error(
            _("“{name}” cannot be the name of a pack.").format(name=role),
            _("Take the id of its pack.yml: small letters, digits and hyphens."),
        )


def nobody_signs(role: str) -> ChannelError:
    """Return the refusal of what a channel lets nobody sign."""
    return channel_error(
        _("Nobody signs “{name}” yet.").format(name=role),
        _("Look with: securetrain channel show FOLDER."),
    )


def _with_recalls(book: Book, every: tuple[Recall, ...], day: date) -> Book:
    from tuf.api.metadata import Metadata, Targets

    known = book.recalls
    version = _next(book, "recalls", known.signed.version if known else 0)
    made = Targets(version, expires=moment(day + _LISTS_LAST))
    made.unrecognized_fields = field(RecallsSay(day, every))
    return book.waiting_for("recalls", metadata.write(Metadata(made)))


def _with_root(
    book: Book, day: date, *, top: Signers | None = None, restart: Restart | None = None
) -> Book:
    root = book.root
    name = f"root.{root.signed.version}"
    fresh = book.is_settled(name)
    says = said(root.signed, RootSays, name)
    if fresh:
        root.signed.version += 1
    root.signatures.clear()
    root.signed.expires = moment(day + _ROOT_LASTS)
    restarts = () if fresh or says is None else says.restarts
    if restart:
        restarts = (*(each for each in restarts if each.role != restart.role), restart)
    publisher = says.publisher if says else ""
    signers = _next(book, "targets", book.signers.signed.version)
    root.signed.unrecognized_fields |= field(RootSays(day, publisher, restarts, signers))
    if top:
        same = root.signed.roles["snapshot"].keyids == root.signed.roles["root"].keyids
        give(root.signed, top, "root", "targets")
        if same:
            give(root.signed, Signers(top.keys, 1), "snapshot", "timestamp")
    return book.waiting_for(f"root.{root.signed.version}", metadata.write(root))


def _with_signers(book: Book, role: str, signers: Signers, day: date) -> Book:
    from tuf.api.metadata import Delegations

    listed = book.signers
    listed.signed.delegations = listed.signed.delegations or Delegations({}, {})
    listed.signed.version = _next(book, "targets", listed.signed.version)
    listed.signatures.clear()
    listed.signed.expires = moment(day + _LISTS_LAST)
    listed.signed.unrecognized_fields |= field(SignersSay(day))
    delegate(listed.signed, role, signers)
    return book.waiting_for("targets", metadata.write(listed))


def _top(book: Book) -> Signers:
    root = book.root.signed
    top = root.roles["root"]
    keys = tuple(PublicKey("", root.keys[each].keyval["public"]) for each in top.keyids)
    return Signers(keys, top.threshold)


def _role(book: Book, name: str) -> "DelegatedRole | None":
    given = book.signers.signed.delegations
    return given.roles.get(name) if given and given.roles else None


def _next(book: Book, name: str, version: int) -> int:
    return version + 1 if book.is_settled(name) else version
