# SPDX-License-Identifier: GPL-3.0-or-later
"""Which tables a database has, and the steps from each older form to this one.

A form has a number, kept as the database's `user_version`. A released form is never changed: what
comes after is a step of its own in `STEPS`, and a vault of each released form stands in
`tests/vault/kept`, where every later version has to open it. All steps that a database needs are
taken in one transaction, so that a power cut leaves it as it was.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from securetrain.vault.failures import damaged, newer

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from securetrain.vault.database import Store

Step = Callable[["Connection"], None]

VERSION = 4
"""The form that this program writes."""


def _take_told(connection: "Connection") -> None:
    """Make room for what somebody tells, and for lessons that were tested out of."""
    connection.exec_driver_sql("ALTER TABLE place ADD COLUMN is_known BOOLEAN NOT NULL DEFAULT 0")
    connection.exec_driver_sql(
        "CREATE TABLE profile (kind VARCHAR NOT NULL, name VARCHAR NOT NULL,"
        " value VARCHAR NOT NULL, PRIMARY KEY (kind, name))"
    )


def _take_packs(connection: "Connection") -> None:
    """Make room for packs that were opened, and for the channels of their publishers."""
    connection.exec_driver_sql(
        "CREATE TABLE channel (id VARCHAR NOT NULL, content BLOB NOT NULL, PRIMARY KEY (id))"
    )
    connection.exec_driver_sql(
        "CREATE TABLE pack (id VARCHAR NOT NULL, title VARCHAR NOT NULL, version INTEGER NOT NULL,"
        " channel VARCHAR NOT NULL, publisher VARCHAR NOT NULL, review_by INTEGER NOT NULL,"
        " size INTEGER NOT NULL, copy_number INTEGER NOT NULL, PRIMARY KEY (id))"
    )
    connection.exec_driver_sql(
        "CREATE TABLE pack_file (copy_number INTEGER NOT NULL, name VARCHAR NOT NULL,"
        " sha256 VARCHAR NOT NULL, content BLOB NOT NULL, PRIMARY KEY (copy_number, name))"
    )


def _take_techniques(connection: "Connection") -> None:
    """Make room for what was caught of each technique."""
    connection.exec_driver_sql(
        "ALTER TABLE attempt ADD COLUMN techniques VARCHAR NOT NULL DEFAULT ''"
    )


STEPS: Mapping[int, Step] = {1: _take_told, 2: _take_packs, 3: _take_techniques}
"""By the form that it starts from, the step to the next one."""


def create_tables(store: "Store") -> None:
    """Make all tables in an empty database."""
    from securetrain.vault.tables import ALL

    with store.writing() as connection:
        for table in ALL:
            table.create(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def bring_up_to_date(
    store: "Store", steps: Mapping[int, Step] = STEPS, version: int = VERSION
) -> None:
    """Take the steps that lead from the database's form to this one.

    Raises:
        NewerVaultError: its form is from a later program.
        VaultDamagedError: it has none, which no program leaves behind.
    """
    found = int(store.rows("PRAGMA user_version")[0][0])
    if found > version:
        raise newer()
    if found < 1:
        raise damaged()
    if found == version:
        return
    with store.writing() as connection:
        for each in range(found, version):
            steps[each](connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")
