# SPDX-License-Identifier: GPL-3.0-or-later
"""How lessons travel.

One flat file holds compiled lessons, pictures and sources, and the signed lists of a channel (TUF
metadata in strict form). It is opened without network and without believing a clock: what comes
out is a VerifiedPack, an UnknownPublisher, or one sentence. The publisher's side is here, too:
keys, channels, signing, and the way to other TUF tools and back.
"""

from securetrain.pack.book import Book, book_files, carry, lacking, read_book, settled, sign_book
from securetrain.pack.brought import Brought, bring, channel_to_bring, read_brought
from securetrain.pack.carried import Carried, Channelled, carried_by, read_carried
from securetrain.pack.changes import (
    add_keys,
    begin,
    check_shown,
    give_role,
    recall,
    recalled,
    restart_role,
    rotate_root,
)
from securetrain.pack.channel import Channel, Seen, read_channel, write_channel
from securetrain.pack.container import MAGIC, read_head, read_lists, write_container
from securetrain.pack.dates import Clock, banner, honest_day, with_clock
from securetrain.pack.digits import fingerprint, group_matches, matches, typed_groups
from securetrain.pack.exporting import Publishing, export_channel, sign_services
from securetrain.pack.holders import Signers
from securetrain.pack.importing import Imported, assemble, import_channel
from securetrain.pack.keys import (
    PublicKey,
    SigningKey,
    new_key,
    open_key,
    read_public,
    seal_key,
    write_public,
)
from securetrain.pack.listed import PackFile
from securetrain.pack.names import FileKind, kind_of
from securetrain.pack.opening import (
    Glimpse,
    Opened,
    UnknownPublisher,
    glimpse,
    open_file,
    open_pack,
    read_to_sign,
    read_without_trust,
    trust,
)
from securetrain.pack.particulars import Restart
from securetrain.pack.pictures import check_picture
from securetrain.pack.recalls import Reason, Recall, why
from securetrain.pack.refusals import (
    ChannelError,
    ConflictingPackError,
    DamagedPackError,
    HostilePackError,
    NewerPackError,
    OlderPackError,
    OtherPublisherError,
    PackError,
    StoppedError,
    TooFarAheadError,
    UnsignedPackError,
    WithdrawnKeyError,
    WrongDigitsError,
)
from securetrain.pack.signing import Lists, is_signed, missing, sign
from securetrain.pack.store import GuestPacks, Installed, PackStore, contents, installed, size_of
from securetrain.pack.texts import document_problem
from securetrain.pack.verified import VerifiedPack, Watch, check_contents, unwatched
from securetrain.pack.writing import (
    Annexed,
    Draft,
    Label,
    annex,
    annexes_of,
    replacing,
    with_annex,
    with_lists,
    write_pack,
)

__all__ = [
    "MAGIC",
    "Annexed",
    "Book",
    "Brought",
    "Carried",
    "Channel",
    "ChannelError",
    "Channelled",
    "Clock",
    "ConflictingPackError",
    "DamagedPackError",
    "Draft",
    "FileKind",
    "Glimpse",
    "GuestPacks",
    "HostilePackError",
    "Imported",
    "Installed",
    "Label",
    "Lists",
    "NewerPackError",
    "OlderPackError",
    "Opened",
    "OtherPublisherError",
    "PackError",
    "PackFile",
    "PackStore",
    "PublicKey",
    "Publishing",
    "Reason",
    "Recall",
    "Restart",
    "Seen",
    "Signers",
    "SigningKey",
    "StoppedError",
    "TooFarAheadError",
    "UnknownPublisher",
    "UnsignedPackError",
    "VerifiedPack",
    "Watch",
    "WithdrawnKeyError",
    "WrongDigitsError",
    "add_keys",
    "annex",
    "annexes_of",
    "assemble",
    "banner",
    "begin",
    "book_files",
    "bring",
    "carried_by",
    "carry",
    "channel_to_bring",
    "check_contents",
    "check_picture",
    "check_shown",
    "contents",
    "document_problem",
    "export_channel",
    "fingerprint",
    "give_role",
    "glimpse",
    "group_matches",
    "honest_day",
    "import_channel",
    "installed",
    "is_signed",
    "kind_of",
    "lacking",
    "matches",
    "missing",
    "new_key",
    "open_file",
    "open_key",
    "open_pack",
    "read_book",
    "read_brought",
    "read_carried",
    "read_channel",
    "read_head",
    "read_lists",
    "read_public",
    "read_to_sign",
    "read_without_trust",
    "recall",
    "recalled",
    "replacing",
    "restart_role",
    "rotate_root",
    "seal_key",
    "settled",
    "sign",
    "sign_book",
    "sign_services",
    "size_of",
    "trust",
    "typed_groups",
    "unwatched",
    "why",
    "with_annex",
    "with_clock",
    "with_lists",
    "write_channel",
    "write_container",
    "write_pack",
    "write_public",
]
