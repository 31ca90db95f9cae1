# SPDX-License-Identifier: GPL-3.0-or-later
"""A YAML mapping read entry by entry: what is missing, unknown or unreadable is a finding."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import TypeVar

from securetrain.authoring.draft import Draft
from securetrain.authoring.fields import day_of
from securetrain.authoring.yaml_entries import Entry
from securetrain.course import ID, LANGUAGE, LIMITS, VERSION, is_title

E = TypeVar("E", bound=Enum)
_TRUTHS = {"true": True, "yes": True, "false": False, "no": False}


class Form:
    """A mapping whose entries are asked for one by one; ``whole`` turns false when one is bad."""

    def __init__(self, draft: Draft, entry: Entry) -> None:
        """Read ``entry``, which may be anything an author wrote."""
        self._draft = draft
        self._pairs = entry.pairs or {}
        self._lines = entry.key_lines
        self._asked: set[str] = set()
        self.line = entry.line
        self.whole = not entry.broken
        self._broken = entry.broken
        if entry.pairs is None:
            self._fault("not-pairs", entry.line)

    def text(self, key: str, *, needed: bool = False) -> str:
        """Return the text of ``key``."""
        entry = self._take(key, needed=needed)
        if entry is None:
            return ""
        if entry.text is None:
            self._fault("not-text", entry.line, key=key)
        elif needed and not entry.text:
            self._fault("missing-key", entry.line, key=key)
        return entry.text or ""

    def name(self, key: str = "id") -> str:
        """Return an id."""
        found = self.text(key, needed=True)
        if found and not ID.fullmatch(found):
            self._fault("bad-id", self.line_of(key), text=found)
        return found

    def title(self, key: str = "title", *, needed: bool = False) -> str:
        """Return a title or name, which can stand in one line."""
        found = self.text(key, needed=needed)
        if not is_title(found):
            self._fault("not-a-title", self.line_of(key), key=key, most=LIMITS.title_characters)
        return found

    def language(self, key: str, *, needed: bool = False) -> str:
        """Return the code of a language: files are named by it."""
        found = self.text(key, needed=needed)
        if found and not LANGUAGE.fullmatch(found):
            self._fault("not-a-language", self.line_of(key), text=found)
        return found

    def program(self, key: str) -> str:
        """Return a version of this program."""
        found = self.text(key)
        if found and not VERSION.fullmatch(found):
            self._fault("not-a-version", self.line_of(key), key=key, text=found)
        return found

    def texts(self, key: str, *, needed: bool = False) -> tuple[str, ...]:
        """Return a list of texts."""
        entry = self._take(key, needed=needed)
        if entry is None or entry.text == "":
            return ()
        if entry.items is None or any(each.text is None for each in entry.items):
            self._fault("not-a-list", entry.line, key=key)
            return ()
        return tuple(each.text or "" for each in entry.items)

    def number(self, key: str, default: int | None = None, *, least: int = 0) -> int:
        """Return a whole number, no smaller than ``least``; needed where there is no default."""
        given = self.text(key, needed=default is None)
        if not given:
            return default or 0
        if not given.isdecimal() or len(given) > 6:
            self._fault("not-a-number", self.line_of(key), key=key, text=given)
            return default or 0
        if int(given) < least:
            self._fault("number-too-small", self.line_of(key), key=key, text=given, least=least)
        return int(given)

    def day(self, key: str, *, needed: bool = False, nobody: bool = False) -> date | None:
        """Return a day; ``nobody`` allows "no" for a day that has not come."""
        given = self.text(key, needed=needed)
        if not given or (nobody and given == "no"):
            return None
        found = day_of(given)
        if found is None:
            self._fault("not-a-day", self.line_of(key), key=key, text=given)
        return found

    def truth(self, key: str) -> bool:
        """Return true or false; false where nothing stands."""
        given = self.text(key)
        if given and given not in _TRUTHS:
            self._fault("unknown-word", self.line_of(key), key=key, text=given, words="true, false")
        return _TRUTHS.get(given, False)

    def member(self, key: str, default: E, *, needed: bool = False) -> E:
        """Return the member of ``default``'s enum that is named."""
        given = self.text(key, needed=needed)
        return self._member(key, given, default) if given else default

    def members(self, key: str, default: E) -> tuple[E, ...]:
        """Return the members of ``default``'s enum that a list names."""
        return tuple(self._member(key, given, default) for given in self.texts(key))

    def forms(self, key: str, *, needed: bool = False) -> Iterator["Form"]:
        """Yield the mappings of a list."""
        entry = self._take(key, needed=needed)
        if entry is None or entry.text == "":
            return
        if entry.items is None:
            self._fault("not-a-list", entry.line, key=key)
        for each in entry.items or ():
            form = Form(self._draft, each)
            yield form
            self.whole = form.done() and self.whole

    def done(self) -> bool:
        """Report entries that nobody asked for; say whether all others could be read."""
        for key, entry in self._pairs.items():
            if key not in self._asked:
                self._draft.say("unknown-key", self._lines.get(key, entry.line), key=key)
        return self.whole

    def line_of(self, key: str) -> int:
        """Return the line a key stands on."""
        return self._lines.get(key, self.line)

    def has(self, key: str) -> bool:
        """Say whether a key is there."""
        return key in self._pairs

    def _member(self, key: str, given: str, default: E) -> E:
        kinds = {str(each.value): each for each in type(default)}
        if given not in kinds:
            words = ", ".join(kinds)
            self._fault("unknown-word", self.line_of(key), key=key, text=given, words=words)
        return kinds.get(given, default)

    def _take(self, key: str, *, needed: bool) -> Entry | None:
        self._asked.add(key)
        if needed and key not in self._pairs:
            self._fault("missing-key", self.line, key=key)
        return self._pairs.get(key)

    def _fault(self, code: str, line: int, **values: object) -> None:
        self.whole = False
        if not self._broken:
            self._draft.say(code, line, **values)
