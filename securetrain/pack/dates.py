# SPDX-License-Identifier: GPL-3.0-or-later
"""The latest day that can honestly be known, and what is due by it: banners, never a lock-out.

A clock may be wrong or set wrong. So a day is never earlier than the newest one that the channel
or this program was signed on, or that a believable clock has shown before; and a clock more than
five years past the newest signed day is neither believed nor stored. A day that one publisher
signs counts for that publisher alone.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from securetrain.course import value
from securetrain.pack.channel import Channel
from securetrain.words import _
from securetrain.words import date as day_words

FARTHEST = timedelta(days=5 * 365 + 2)
"""How far past the newest signed day a clock is believed: five years."""


@value
class Clock:
    """What this machine shows, and the day on which this program was made."""

    shows: date
    made: date


def honest_day(channel: Channel | None, clock: Clock) -> date:
    """Return the latest day that has honestly been seen, for packs of this channel.

    Args:
        channel: The channel; None for lessons that come with the program.
        clock: The machine's day and the program's.
    """
    newest = _newest_signed(channel, clock)
    earlier = channel.clock if channel else None
    return max([newest, *_believed((earlier, clock.shows), newest)])


def with_clock(channel: Channel, clock: Clock) -> Channel:
    """Return the channel with the day remembered that the machine shows, if it is believed."""
    believed = _believed((clock.shows, channel.clock), _newest_signed(channel, clock))
    return replace(channel, clock=max(believed, default=None))


def banner(review_by: date, today: date) -> str:
    """Return what stands above a pack that is due for review; empty while it is not."""
    if review_by >= today:
        return ""
    return _("Its publisher meant to look over this pack by {day}. It may be out of date.").format(
        day=day_words(review_by)
    )


def _newest_signed(channel: Channel | None, clock: Clock) -> date:
    days = [each.day for each in channel.seen if each.day] if channel else []
    return max([clock.made, *days])


def _believed(days: Iterable[date | None], newest: date) -> list[date]:
    return [day for day in days if day and day <= newest + FARTHEST]
