# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports what an open vault needs, in one thread at a time.

Found by a test that typed faster than anybody: a passphrase may come while all this is still being
imported for it. Two threads in the circles of pydantic's modules see each other's half of them, and
one try in some thousands ended with “cannot import name”, where a vault should have opened.
"""

from threading import Lock

_ONE_AT_A_TIME = Lock()


def warm_up() -> None:
    """Import it, half a second's work: while a passphrase is typed, and before one is used."""
    with _ONE_AT_A_TIME:
        from securetrain.vault import drafts, journal, notebook, packs, states  # noqa: F401
