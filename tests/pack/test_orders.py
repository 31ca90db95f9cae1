# SPDX-License-Identifier: GPL-3.0-or-later
"""A hundred random orders of importing ten versions of five packs, and what never happens."""

import io
from functools import cache

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from securetrain.pack import (
    Book,
    OlderPackError,
    Opened,
    Reason,
    Recall,
    add_keys,
    begin,
    open_pack,
    recall,
)
from tests.pack.making import TODAY, Made, holders, pack_bytes, public, signed_book, trusted

SECONDS = 12
"""The budget of this file."""

PACKS = [f"pack-{number}" for number in range(1, 6)]
VERSIONS = range(1, 11)
RECALLED_FROM = 6
"""The version from which on packs carry the recall of what is in the first five."""


@cache
def book(recalls: bool) -> Book:
    """Return the channel before, or after, a lesson of each pack was taken back."""
    made = begin("Org", holders("ann"), TODAY)
    for pack in PACKS:
        made = add_keys(made, pack, public("ann"), TODAY)
    for pack in PACKS if recalls else ():
        made = recall(made, Recall(pack, "old", 1, RECALLED_FROM - 1, Reason.MISTAKEN), TODAY)
    return signed_book(made, "ann")


@cache
def content(pack: str, version: int) -> bytes:
    """Return a version of a pack; later ones were built when a lesson had been taken back."""
    own = (Recall(pack, f"own-{version}", 1, version, Reason.OUTDATED),) if version % 3 == 0 else ()
    return pack_bytes(book(version >= RECALLED_FROM), Made(pack, version, recalls=own))


class Imports(RuleBasedStateMachine):
    """Somebody to whom packs come in any order, each perhaps more than once."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.left: list[tuple[str, int]] = []
        self.channel = trusted(content(PACKS[0], 1))
        self.shown: dict[str, int] = {}
        self.recalled: set[tuple[str, int, str]] = set()

    @initialize(order=st.permutations([(pack, n) for pack in PACKS for n in VERSIONS]))
    def begin(self, order: list[tuple[str, int]]) -> None:
        """Trust the publisher of the first pack that comes."""
        self.left = order
        self.channel = trusted(content(*order[-1]))

    @rule()
    def imports(self) -> None:
        """Open the next pack of the order."""
        pack, version = self.left.pop() if self.left else (PACKS[0], max(VERSIONS))
        before = self.shown.get(pack, 0)
        try:
            found = open_pack(io.BytesIO(content(pack, version)), [self.channel])
        except OlderPackError:
            assert version < before
            return
        assert isinstance(found, Opened)
        assert version >= before, "an older pack is never shown"
        self.channel = found.channel
        self.shown[pack] = found.pack.version
        self.look_at_recalls(pack)

    def look_at_recalls(self, pack: str) -> None:
        """Look at every lesson that was ever seen as taken back; none may have come back."""
        for key in ((pack, n, lesson) for n in VERSIONS for lesson in ("old", "own-3", "own-9")):
            if self.channel.recalled(*key):
                self.recalled.add(key)
        if any(version >= RECALLED_FROM for version in self.shown.values()):
            self.recalled |= {(each, 1, "old") for each in PACKS}

    @invariant()  # after each step
    def what_was_recalled_never_comes_back(self) -> None:
        """A lesson that was taken back once stays taken back."""
        assert all(self.channel.recalled(*key) for key in self.recalled)

    def teardown(self) -> None:
        """Open what is left of the order."""
        while self.left:
            self.imports()
        self.what_was_recalled_never_comes_back()
        for version in self.shown.values():
            assert version == max(VERSIONS)


TestImports = Imports.TestCase
TestImports.settings = settings(
    max_examples=100,
    stateful_step_count=20,
    phases=[Phase.generate],
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
