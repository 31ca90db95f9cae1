# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of a vault: all that is ever kept, column by column.

An attempt says little on purpose: never which option was chosen, never what was typed, no time of
day. The one typed text that stays is a note; a draft is there only while somebody has locked the
program in the middle of a lesson. This module imports SQLModel, so it is itself imported late.
"""

from sqlmodel import Field, SQLModel


class Fact(SQLModel, table=True):
    """Something the vault knows of itself, such as how many backups were made."""

    __tablename__ = "fact"

    name: str = Field(primary_key=True)
    value: str


class Setting(SQLModel, table=True):
    """One of the learner's settings."""

    __tablename__ = "setting"

    name: str = Field(primary_key=True)
    value: str


class AttemptRow(SQLModel, table=True):
    """An attempt, numbered as it was recorded; days are counted as `date.toordinal` does."""

    __tablename__ = "attempt"

    number: int | None = Field(default=None, primary_key=True)
    pack: str
    lesson: str
    item: str
    family: str
    day: int
    score: int
    hits: int
    false_alarms: int
    suspicious: int
    fine: int
    hint: bool
    sure: str
    moved_left: int
    moved_original: int
    moved_coverage: int
    moved_quote: int
    moved_stopped: int
    moved_opened: int
    first_try: bool
    techniques: str
    """What was caught of each technique, as `rows.techniques_text` writes it; mostly empty.

    One column, because it is undone, forgotten and backed up with its attempt.
    """


class StateRow(SQLModel, table=True):
    """How well a family is remembered: a cache of what folding all attempts gives."""

    __tablename__ = "state"

    pack: str = Field(primary_key=True)
    family: str = Field(primary_key=True)
    stability: int
    difficulty: int
    due: int
    last: int
    reps: int
    lapses: int
    recalled: int


class PlaceRow(SQLModel, table=True):
    """Where to resume a lesson; the highest number was kept last."""

    __tablename__ = "place"

    number: int | None = Field(default=None, primary_key=True)
    pack: str
    lesson: str
    block: int
    seen: str
    """The blocks seen, with spaces between them."""
    is_read: bool
    is_known: bool
    """Whether it was tested out of."""


class DecisionRow(SQLModel, table=True):
    """What was decided about an action."""

    __tablename__ = "decision"

    pack: str = Field(primary_key=True)
    lesson: str = Field(primary_key=True)
    action: str = Field(primary_key=True)
    state: str
    day: int


class ToldRow(SQLModel, table=True):
    """One thing somebody told about themselves, out of a closed list."""

    __tablename__ = "profile"

    kind: str = Field(primary_key=True)
    """A tag, the tier to begin a topic at, or how somebody is exposed."""
    name: str = Field(primary_key=True)
    value: str


class NoteRow(SQLModel, table=True):
    """What the learner wrote beside a block."""

    __tablename__ = "note"

    pack: str = Field(primary_key=True)
    lesson: str = Field(primary_key=True)
    block: int = Field(primary_key=True)
    text: str


class BookmarkRow(SQLModel, table=True):
    """A block to come back to."""

    __tablename__ = "bookmark"

    pack: str = Field(primary_key=True)
    lesson: str = Field(primary_key=True)
    block: int = Field(primary_key=True)


class DraftRow(SQLModel, table=True):
    """What was half answered when the program was locked; in no backup, gone once it is taken."""

    __tablename__ = "draft"

    pack: str = Field(primary_key=True)
    lesson: str = Field(primary_key=True)
    item: str = Field(primary_key=True)
    """The item that was being reviewed; empty for a lesson that was being read."""
    content: bytes


class ChannelRow(SQLModel, table=True):
    """A publisher's channel that is trusted, as far as it was seen; as its room writes it."""

    __tablename__ = "channel"

    id: str = Field(primary_key=True)
    content: bytes


class PackRow(SQLModel, table=True):
    """A pack that was opened; ``copy_number`` names those of its files that count."""

    __tablename__ = "pack"

    id: str = Field(primary_key=True)
    title: str
    version: int
    channel: str
    publisher: str
    review_by: int
    size: int
    copy_number: int


class PackFileRow(SQLModel, table=True):
    """A file of a pack; one of a copy that no pack names was left by an interrupted change."""

    __tablename__ = "pack_file"

    copy_number: int = Field(primary_key=True)
    name: str = Field(primary_key=True)
    sha256: str
    content: bytes


_NAMES = (
    *("fact", "setting", "attempt", "state", "place", "decision", "note", "bookmark", "draft"),
    *("profile", "channel", "pack", "pack_file"),
)
ALL = tuple(SQLModel.metadata.tables[name] for name in _NAMES)
"""The tables as SQLAlchemy's values, in which statements are written."""

_FIRST, _REST = ALL[:9], ALL[9:]
FACTS, SETTINGS, ATTEMPTS, STATES, PLACES, DECISIONS, NOTES, BOOKMARKS, DRAFTS = _FIRST
TOLD, CHANNELS, PACKS, PACK_FILES = _REST
