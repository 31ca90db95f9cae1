# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a pack is refused: one class for each thing a person can do about it."""

from securetrain.errors import SecuretrainError
from securetrain.words import _


class PackError(SecuretrainError):
    """A pack was not opened."""


class DamagedPackError(PackError):
    """Its bytes are not as they were made, whether by chance or by somebody."""


class UnsignedPackError(PackError):
    """It lacks signatures of those who may sign it."""


class OlderPackError(PackError):
    """It, or a part of it, is older than what is known here."""


class ConflictingPackError(PackError):
    """The same version exists with other content, which no honest publisher makes."""


class WithdrawnKeyError(PackError):
    """It was signed with a key that its publisher has withdrawn since."""


class TooFarAheadError(PackError):
    """Its version is further from the last one than versions step."""


class NewerPackError(PackError):
    """It needs a newer version of this program."""


class HostilePackError(PackError):
    """It is signed and whole, and holds what no pack may hold."""


class OtherPublisherError(PackError):
    """It calls itself by the name of another publisher's pack."""


class WrongDigitsError(PackError):
    """The digits typed from the card are not those of this publisher."""


class StoppedError(PackError):
    """Somebody stopped it."""


class ChannelError(SecuretrainError):
    """What a publisher asked for cannot be done with this channel, pack or key."""


def damaged(what: str) -> DamagedPackError:
    """Return the refusal of bytes that are not as they were made."""
    return DamagedPackError(
        what, safe=_untouched(), next=_("Ask whoever gave it to you for a fresh copy.")
    )


def unsigned(what: str) -> UnsignedPackError:
    """Return the refusal of a pack that not enough people have signed."""
    return UnsignedPackError(
        what,
        safe=_untouched(),
        next=_("Ask its publisher whether it is finished. Somebody may have made it look real."),
    )


def older(what: str) -> OlderPackError:
    """Return the refusal of a step back."""
    return OlderPackError(
        what,
        safe=_("What you have stays as it is."),
        next=_("Keep what you have, or ask for the newest copy."),
    )


def conflicting(what: str) -> ConflictingPackError:
    """Return the alarm that one version exists twice."""
    return ConflictingPackError(
        what,
        safe=_("What you have stays as it is."),
        next=_("Tell the publisher, by another way than the one this file came."),
    )


def withdrawn(what: str) -> WithdrawnKeyError:
    """Return the refusal of a key that counts no longer."""
    return WithdrawnKeyError(
        what,
        safe=_("What you have stays as it is."),
        next=_("Ask the publisher for a newer copy. Do not follow advice from this file."),
    )


def too_far(what: str) -> TooFarAheadError:
    """Return the refusal of a version that no publisher counts up to."""
    return TooFarAheadError(
        what,
        safe=_("What you have stays as it is."),
        next=_("Ask the publisher; somebody may have taken a key."),
    )


def newer(what: str) -> NewerPackError:
    """Return the refusal of what only a newer program understands."""
    return NewerPackError(
        what,
        safe=_untouched(),
        next=_("Ask whoever gave it to you for a newer program, or for an older pack."),
    )


def hostile(what: str) -> HostilePackError:
    """Return the refusal of signed content that may not stand in a pack."""
    return HostilePackError(
        what,
        safe=_untouched(),
        next=_("Do not open it in another program. Tell its publisher what you read here."),
    )


def channel_error(what: str, cure: str) -> ChannelError:
    """Return why something cannot be done on a publisher's side, and what to do instead."""
    return ChannelError(what, safe=_("Nothing was written."), next=cure)


def _untouched() -> str:
    return _("Nothing was opened or changed.")
