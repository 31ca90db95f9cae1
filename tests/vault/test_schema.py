# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps from each older form to this one; and a kept vault of every form that was released."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from securetrain import vault as room
from securetrain.course import Exposure, Tier
from securetrain.practice import (
    NOTHING_TOLD,
    Decision,
    GuestJournal,
    Place,
    PlanState,
    Spot,
    Technique,
    Told,
)
from securetrain.vault import NewerVaultError, Vault
from securetrain.vault.schema import STEPS, VERSION, bring_up_to_date
from tests.practice.making import attempt, day
from tests.vault.making import PASSPHRASE, create, unlock

if TYPE_CHECKING:
    from sqlalchemy import Connection

KEPT = Path(__file__).parent / "kept"
ATTEMPTS = [attempt(f"q-{number}", on=number) for number in range(30)]
JUDGED_SINCE = attempt(
    "q-30", hits=1, suspicious=2, techniques=(Technique("fear", 1, 1), Technique("other", 0, 1))
)

TOLD_SINCE = (
    Told(
        frozenset({"travel"}), frozenset({("data", Tier.ADVANCED)}), frozenset({Exposure.PASSIVE})
    ),
    Place(is_known=True),
)
NOTHING_YET = (NOTHING_TOLD, None)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(tmp_path / "kept")
    made.journal.record(attempt("q-1"))
    yield made
    made.close()


def add_column(connection: "Connection") -> None:
    connection.exec_driver_sql("ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT ''")


def fill_column(connection: "Connection") -> None:
    connection.exec_driver_sql("UPDATE note SET colour = 'plain'")


def break_down(_connection: "Connection") -> None:
    raise InterruptedError


def version_of(vault: Vault) -> int:
    return int(vault.store.rows("PRAGMA user_version")[0][0])


def test_every_step_from_an_older_form_is_taken_in_turn(vault: Vault) -> None:
    vault.notebook.write(Spot("pack", "phone", 2), "Ask her.")
    bring_up_to_date(vault.store, {VERSION: add_column, VERSION + 1: fill_column}, VERSION + 2)
    assert version_of(vault) == VERSION + 2
    assert vault.store.rows("SELECT colour FROM note") == [("plain",)]
    assert vault.journal.attempts() == (attempt("q-1"),)


def test_steps_that_are_cut_short_leave_the_form_as_it_was(vault: Vault) -> None:
    with pytest.raises(InterruptedError):
        bring_up_to_date(vault.store, {VERSION: add_column, VERSION + 1: break_down}, VERSION + 2)
    assert version_of(vault) == VERSION
    vault.close()
    again = unlock(vault.folder)
    assert "colour" not in {row[1] for row in again.store.rows("PRAGMA table_info(note)")}
    again.close()


def test_a_database_brought_up_to_date_has_the_columns_of_a_new_one(tmp_path: Path) -> None:
    from securetrain.vault.tables import ALL

    shutil.copytree(KEPT / "form-1", tmp_path / "old")
    old, new = room.unlock(tmp_path / "old", PASSPHRASE), create(tmp_path / "new")
    for table in ("channel", "pack", "pack_file"):
        asked = f"PRAGMA table_info({table})"
        assert old.store.rows(asked) == new.store.rows(asked)
    for each in ALL:  # a column that came later has a default for the rows that were there
        asked = f"SELECT cid, name, type, \"notnull\", pk FROM pragma_table_info('{each.name}')"
        assert old.store.rows(asked) == new.store.rows(asked), each.name
    old.close()
    new.close()


def test_a_newer_form_is_left_alone(vault: Vault) -> None:
    bring_up_to_date(vault.store, {VERSION: add_column}, VERSION + 1)
    with pytest.raises(NewerVaultError):
        bring_up_to_date(vault.store)
    assert version_of(vault) == VERSION + 1


def test_there_is_a_step_from_every_older_form() -> None:
    assert sorted(STEPS) == list(range(1, VERSION))


def test_a_vault_of_every_form_is_kept() -> None:
    assert sorted(path.name for path in KEPT.iterdir()) == [
        f"form-{n}" for n in range(1, VERSION + 1)
    ]


@pytest.mark.parametrize("kept", sorted(KEPT.iterdir()), ids=lambda kept: kept.name)
def test_a_kept_vault_opens_with_all_that_was_in_it(kept: Path, tmp_path: Path) -> None:
    shutil.copytree(kept, tmp_path / "kept")
    opened = room.unlock(tmp_path / "kept", PASSPHRASE)
    judged = [JUDGED_SINCE] if kept.name > "form-3" else []
    assert list(opened.journal.attempts()) == [*ATTEMPTS, *judged]
    assert opened.journal.places()["pack", "phone"] == Place(5, frozenset({0, 3, 5}), True)
    told, known = TOLD_SINCE if kept.name > "form-1" else NOTHING_YET
    assert opened.journal.told() == told
    assert opened.journal.place(("pack", "desk")) == known
    assert opened.journal.decisions() == {
        ("pack", "phone", "a-call"): Decision(PlanState.PLANNED, day(7))
    }
    assert opened.notebook.notes() == {Spot("pack", "phone", 2): "Ask her on the phone."}
    assert opened.notebook.bookmarks() == {Spot("pack", "phone", 4)}
    assert opened.settings() == {"language": "fa"}
    assert opened.drafts.take(("pack", "phone")) == b'{"drafts":[],"form":1}'
    assert version_of(opened) == VERSION
    opened.close()


def keep_one(folder: Path) -> None:
    """Write the vault that is kept for this form: `python -m tests.vault.test_schema`, once."""
    from securetrain.sealing import SMALL

    made = room.create(folder, PASSPHRASE, SMALL)
    made.journal.take_over(GuestJournal([*ATTEMPTS, JUDGED_SINCE]))
    made.journal.set_place(("pack", "phone"), Place(5, frozenset({0, 3, 5}), is_read=True))
    made.journal.decide(("pack", "phone", "a-call"), Decision(PlanState.PLANNED, day(7)))
    told, known = TOLD_SINCE
    made.journal.tell(told)
    made.journal.set_place(("pack", "desk"), known)
    made.notebook.write(Spot("pack", "phone", 2), "Ask her on the phone.")
    made.notebook.mark(Spot("pack", "phone", 4), wanted=True)
    made.keep_settings({"language": "fa"})
    made.drafts.keep(("pack", "phone"), b'{"drafts":[],"form":1}')
    made.close()


if __name__ == "__main__":
    keep_one(KEPT / f"form-{VERSION}")
