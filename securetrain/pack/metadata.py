# SPDX-License-Identifier: GPL-3.0-or-later
"""Metadata of The Update Framework in strict form: one spelling for one meaning.

Chosen: a metadata file must equal, byte for byte, what `write` makes of it. TUF signs what it
reads, written anew; so surplus signatures, letter case of hex, spellings of dates and repeated
keys pass there unnoticed, each a place to change bytes of a pack that still verifies.
`tuf` is imported with the first pack, because starting needs none.
"""

import json
import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from securetrain.pack.refusals import damaged, hostile, unsigned
from securetrain.pack.texts import text_problem
from securetrain.words import _

if TYPE_CHECKING:
    from securesystemslib.signer import Key
    from tuf.api.metadata import Metadata, Role, Root, Targets, VerificationResult

MOST_BYTES = 1024 * 1024
"""Of one metadata file."""
MOST_VERSION = 1_000_000_000
_HEX = re.compile("[0-9a-f]{64}")
_SIGNATURE = re.compile("[0-9a-f]{128}")
_ROUNDABOUT = re.compile(r'\\[^"]')
"""What TUF and JSON spell differently: control characters; and backslashes, for simplicity."""
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)
_AMISS = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What the reference implementation raises for metadata that is none."""

S = TypeVar("S", "Root", "Targets")


def read_root(untrusted: bytes, name: str) -> "Metadata[Root]":
    """Return root metadata that is in strict form; its signatures are not looked at.

    Raises:
        DamagedPackError: it is not exactly what `write` would make of it.
        HostilePackError: its keys or roles are none that may be.
    """
    from tuf.api.metadata import Metadata, Root

    found: Metadata[Root] = _read(untrusted, name)
    if not isinstance(found.signed, Root):
        raise damaged(_("“{name}” is not the list of keys that it should be.").format(name=name))
    _check_keys(found.signed.keys, name)
    for role in found.signed.roles.values():
        _check_role(role, found.signed.keys, name)
    return found


def read_targets(untrusted: bytes, name: str) -> "Metadata[Targets]":
    """Return a list of files or of roles that is in strict form; see `read_root`."""
    from tuf.api.metadata import Metadata, Targets

    found: Metadata[Targets] = _read(untrusted, name)
    if not isinstance(found.signed, Targets):
        raise damaged(_("“{name}” is not the list of files that it should be.").format(name=name))
    if given := found.signed.delegations:
        if given.roles is None:
            raise hostile(_("“{name}” spreads its files over numbered bins.").format(name=name))
        _check_keys(given.keys, name)
        for role in given.roles.values():
            _check_role(role, given.keys, name)
    return found


def write(metadata: "Metadata[Any]") -> bytes:
    """Return metadata in strict form: canonical JSON, signatures in the order of their keys."""
    content = metadata.to_dict()
    content["signatures"].sort(key=lambda each: str(each["keyid"]))
    return _canonical(content)


def payload(metadata: "Metadata[Any]") -> bytes:
    """Return what is signed: the same bytes as TUF's own, in a third of the time."""
    return _canonical(metadata.signed.to_dict())


def digest_of(metadata: "Metadata[Any]") -> str:
    """Return the SHA-256 of what is signed; one more signature leaves it as it is."""
    return sha256(payload(metadata)).hexdigest()


Check = Callable[[bytes, Mapping[str, Any]], "VerificationResult"]
"""One list of signers: counts whose signatures hold over a payload."""


def check_signed(metadata: "Metadata[Any]", name: str, *checks: Check) -> None:
    """Refuse metadata unless each list of signers is satisfied and no signature is surplus.

    Raises:
        UnsignedPackError: fewer have signed than must.
        DamagedPackError: a signature is no longer valid, or is by somebody else.
    """
    for signature in metadata.signatures.values():
        if not _is_signature(signature.signature):
            raise damaged(_("“{name}” carries a signature that is none.").format(name=name))
        if signature.unrecognized_fields:
            raise damaged(_("“{name}” carries more than a signature.").format(name=name))
    over = payload(metadata)
    results = [check(over, metadata.signatures) for check in checks]
    signed = {keyid for result in results for keyid in result.signed}
    known = signed.union(*(result.unsigned for result in results))
    for keyid in metadata.signatures:
        if keyid not in known:
            raise damaged(_("“{name}” carries a signature by nobody it knows.").format(name=name))
        if keyid not in signed:
            raise damaged(_("“{name}” carries a signature that does not hold.").format(name=name))
    for result in results:
        if not result.verified:
            raise unsigned(
                _("“{name}” is signed by {count} of the {needed} people it needs.").format(
                    name=name, count=len(result.signed), needed=result.threshold
                )
            )


def parse(untrusted: bytes, name: str) -> Any:  # noqa: ANN401 - JSON is of any type
    """Return what strict JSON says; raises DamagedPackError."""

    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) != len(pairs):
            raise damaged(_("“{name}” says something twice.").format(name=name))
        return found

    def refuse(_number: str) -> NoReturn:
        raise damaged(_("“{name}” holds a number that is not whole.").format(name=name))

    try:
        text = untrusted.decode("utf-8")
        return json.loads(text, object_pairs_hook=unique, parse_float=refuse, parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        raise damaged(_("“{name}” cannot be read.").format(name=name)) from error


def _read(untrusted: bytes, name: str) -> "Metadata[S]":
    from tuf.api.metadata import Metadata

    if len(untrusted) > MOST_BYTES:
        raise damaged(_("“{name}” is larger than any list of files.").format(name=name))
    try:
        found: Metadata[S] = Metadata.from_dict(parse(untrusted, name))
        again = write(found)
    except _AMISS as error:
        raise damaged(_("“{name}” is not in the form of TUF.").format(name=name)) from error
    if again != untrusted:
        raise damaged(_("“{name}” is spelled otherwise than it was signed.").format(name=name))
    if type(found.signed.version) is not int or found.signed.version > MOST_VERSION:
        raise hostile(_("“{name}” has a version that is no number.").format(name=name))
    text = untrusted.decode()
    if _ROUNDABOUT.search(text):
        raise hostile(_("“{name}” holds signs that are no letters.").format(name=name))
    if problem := text_problem(text):
        raise hostile(problem)
    if found.unrecognized_fields:
        raise damaged(_("“{name}” holds something that nobody signed.").format(name=name))
    return found


def _is_signature(untrusted: object) -> bool:
    return isinstance(untrusted, str) and bool(_SIGNATURE.fullmatch(untrusted))


def _canonical(content: object) -> bytes:
    # TUF's canonical JSON, as long as there are no control characters; `_read` refuses those.
    return _ENCODER.encode(content).encode()


def _check_keys(keys: "Mapping[str, Key]", name: str) -> None:
    for keyid, key in keys.items():
        if (key.keytype, key.scheme) != ("ed25519", "ed25519"):
            raise hostile(_("“{name}” has a key of another kind than Ed25519.").format(name=name))
        if not (_HEX.fullmatch(keyid) and _HEX.fullmatch(key.keyval["public"])):
            raise hostile(
                _("“{name}” has a key that is not written as keys are.").format(name=name)
            )
    if len({key.keyval["public"] for key in keys.values()}) != len(keys):
        raise hostile(_("“{name}” counts one key twice.").format(name=name))


def _check_role(role: "Role", keys: "Mapping[str, Key]", name: str) -> None:
    if not set(role.keyids) <= set(keys):
        raise hostile(_("“{name}” names a key that it does not have.").format(name=name))
    if type(role.threshold) is not int or role.threshold > len(role.keyids):
        raise hostile(_("“{name}” asks for more signatures than there are keys.").format(name=name))
